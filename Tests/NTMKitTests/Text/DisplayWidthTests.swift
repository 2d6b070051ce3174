import Testing

@testable import NTMKit

@Suite struct DisplayWidthTests {
  @Test(
    "cells of a text",
    arguments: [
      ("", 0), ("Xã", 2), ("Vị Thuỷ", 7), ("Vi\u{323} Thuy\u{309}", 7), ("Đường", 5), ("\u{301}", 0),
      ("a\u{0}b\u{1B}", 2),
      ("\r\n", 0), ("東京", 4), ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("ｘ", 2), ("ﾊ", 1), ("🌾", 2), ("👨‍👩‍👧", 2),
      ("🇻🇳", 2),
      ("👍🏽", 2), ("✈", 1), ("✈️", 2), ("1️⃣", 2), ("▇▁", 2), ("│─┼", 3), ("–…“”", 4), ("€", 1), ("a\u{200B}b", 2), ("क्षि", 1),
    ] as [(String, Int)])
  func widths(_ text: String, _ cells: Int) {
    #expect(DisplayWidth.width(of: text) == cells)
  }

  @Test("adding up scalars agrees with adding up graphemes") func fastPathIsRight() {
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<3000 {
      let text = generator.text(length: 6)
      let cells = text.reduce(0) { $0 + DisplayWidth.width(of: $1) }
      #expect(DisplayWidth.width(of: text) == cells, "\(text.unicodeScalars.map { String($0.value, radix: 16) })")
    }
  }

  @Test(
    "a text too wide ends with an ellipsis",
    arguments: [
      ("Vị Thuỷ", 7, "Vị Thuỷ"), ("Vị Thuỷ", 6, "Vị Th…"), ("Vị Thuỷ", 4, "Vị…"), ("Vị Thuỷ", 3, "Vị…"), ("Vị", 1, "…"),
      ("Vị", 0, ""), ("Vị", -1, ""), ("", 0, ""), ("東京都", 5, "東京…"), ("東京都", 4, "東…"), ("🇻🇳🇻🇳", 3, "🇻🇳…"), ("🇻🇳🇻🇳", 2, "…"),
    ] as [(String, Int, String)])
  func truncated(_ text: String, _ width: Int, _ expected: String) {
    #expect(DisplayWidth.truncated(text, to: width) == expected)
  }

  @Test("a cut text fits and its graphemes are whole") func truncationLaws() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<1000 {
      let text = generator.text(length: 10)
      let width = Int.random(in: 0...8, using: &generator)
      let cut = DisplayWidth.truncated(text, to: width)
      #expect(DisplayWidth.width(of: cut) <= width)
      if cut != text && width > 0 { #expect(cut.unicodeScalars.last == "…") }
    }
    #expect(DisplayWidth.truncated("a\u{323}\u{302}b\u{301}cd", to: 3) == "ậb\u{301}…")
  }

  @Test("a narrow text is filled on the side asked for") func padded() {
    #expect(DisplayWidth.padded("Xã", to: 5, alignment: .left) == "Xã   ")
    #expect(DisplayWidth.padded("Xã", to: 5, alignment: .right) == "   Xã")
    #expect(DisplayWidth.padded("Xã", to: 5, alignment: .center) == " Xã  ")
    #expect(DisplayWidth.padded("東京", to: 5, alignment: .right) == " 東京")
    #expect(DisplayWidth.padded("Xa\u{303}", to: 3, alignment: .left) == "Xa\u{303} ")
    #expect(DisplayWidth.padded("Vị Thuỷ", to: 3, alignment: .left) == "Vị Thuỷ")
  }

  @Test("texts fold at spaces and long words are cut") func wrapped() {
    #expect(DisplayWidth.wrapped("Xã Vị Thuỷ đạt chuẩn", to: 10) == ["Xã Vị Thuỷ", "đạt chuẩn"])
    #expect(DisplayWidth.wrapped("Xã  Vị \t Thuỷ ", to: 80) == ["Xã Vị Thuỷ"])
    #expect(DisplayWidth.wrapped("một\nhai ba\r\n\nbốn", to: 6) == ["một", "hai ba", "", "bốn"])
    for space in [
      "\u{1680}", "\u{2003}", "\u{200A}", "\u{2028}", "\u{205F}", "\u{3000}", "\u{85}", "  ", "\t", "\u{B}",
    ] {
      let parts = DisplayWidth.wrapped("Vị\(space)Thuỷ", to: 80)
      #expect(
        parts == ["Vị Thuỷ"] || parts == ["Vị", "Thuỷ"],
        "U+\(String(space.unicodeScalars.first?.value ?? 0, radix: 16))")
    }
    #expect(DisplayWidth.wrapped("Vị\u{A0}Thuỷ – xã", to: 80) == ["Vị\u{A0}Thuỷ – xã"])
    #expect(DisplayWidth.wrapped(" Vị", to: 80) == ["Vị"] && DisplayWidth.wrapped("Vị ", to: 80) == ["Vị"])
    #expect(DisplayWidth.wrapped("abcdefgh ij", to: 3) == ["abc", "def", "gh", "ij"])
    #expect(DisplayWidth.wrapped("x abcdefgh ij", to: 5) == ["x", "abcde", "fgh", "ij"])
    #expect(DisplayWidth.wrapped("a abcdef b", to: 4) == ["a", "abcd", "ef b"])
    #expect(DisplayWidth.wrapped("abcdef", to: 6) == ["abcdef"])
    #expect(DisplayWidth.wrapped("74,5\u{A0}% số xã", to: 6) == ["74,5\u{A0}%", "số xã"])
    #expect(DisplayWidth.wrapped("東京都", to: 3) == ["東", "京", "都"])
    #expect(DisplayWidth.wrapped("東a", to: 1) == ["東", "a"])
    #expect(DisplayWidth.wrapped("ab", to: 0) == ["a", "b"])
    #expect(DisplayWidth.wrapped("", to: 5) == [""])
    #expect(DisplayWidth.wrapped("   ", to: 5) == [""])
  }

  @Test("folded lines fit and keep every character that is not white space") func wrappingLaws() {
    var generator = SeededGenerator(seed: 8)
    let words = ["xã", "đạt", "chuẩn", "nông", "thôn", "mới", "東京", "🇻🇳", "một-từ-rất-dài", "\n", "  "]
    for _ in 0..<500 {
      let text = (0..<12).compactMap { _ in words.randomElement(using: &generator) }.joined(separator: " ")
      let width = Int.random(in: 2...14, using: &generator)
      let lines = DisplayWidth.wrapped(text, to: width)
      #expect(lines.allSatisfy { DisplayWidth.width(of: $0) <= width })
      #expect(lines.joined().filter { !$0.isWhitespace } == text.filter { !$0.isWhitespace })
    }
  }

  @Test("a text is as wide as its graphemes, whichever way it is added up") func bothWays() {
    let scalars = [0x20...0x33F, 0x1E00...0x1EFF, 0x2010...0x2027, 0x2190...0x22FF, 0x2500...0x25FF, 0x2600...0x27BF]
      .joined().compactMap { Unicode.Scalar($0 as Int) }
    for scalar in scalars where ![.nonspacingMark, .control].contains(scalar.properties.generalCategory) {
      let text = "a\(scalar)ệ"
      #expect(DisplayWidth.width(of: text) == text.reduce(0) { $0 + DisplayWidth.width(of: $1) }, "\(scalar.value)")
    }
    #expect(DisplayWidth.width(of: "4★ → ✓") == 6 && DisplayWidth.width(of: "✔\u{FE0F}") == 2)
  }
}
