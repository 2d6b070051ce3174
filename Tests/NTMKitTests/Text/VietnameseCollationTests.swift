import Testing

@testable import NTMKit

@Suite struct VietnameseCollationTests {
  private func isBefore(_ a: String, _ b: String) -> Bool {
    VietnameseCollation.key(a).lexicographicallyPrecedes(VietnameseCollation.key(b))
  }

  /// Each line in increasing order, entries separated by `|`.
  private static let ordered = [
    "ma|ma cà rồng|mà|mả|mã|má|mạ|mai|mau|mây",
    "a|á|ạ|ă|ằ|ẳ|ẵ|ắ|ặ|â|ầ|ẩ|ẫ|ấ|ậ|b",
    "|1|1.2|1.10|2|10|a",
    "Xã|Xã 9|Xã 9A|Xã 10|Xã 10 B|Xã 100|Xã An",
    "Châu Thành|Châu Thành A|Châu Thành B|Châu Thánh|Chấu Thành",
    "Vị Bình|Vị Đông|Vị Tân|Vị Thanh|Vị Thắng|Vị Thuỷ|Vị Thủy|Vị Trung",
    "thuỷ sản|Thủy sản|thủy tinh",
    "da|đa|e|ê|f",
    "dan|Dan|dàn|Dàn|dán",
    "Hoà An|Hòa An|Hòa Mỹ|Hoả Lựu|Hỏa Tiến",
    "a b|a-b|a–b|a1|aa",
    "🌾 x|1|x",
    "001|01|1|02|2|010",
    "999|1000|18446744073709551616|99999999999999999999999",
    "z|ə|α|б|東",
    "nang|nâng|ngang|nhang|o",
    "tiêu chí 1|tiêu chí 1.1|tiêu chí 1.2|tiêu chí 1.10|tiêu chí 2|tiêu chí 10|tiêu chí 10.1",
  ]

  @Test("words stand as in a dictionary", arguments: ordered)
  func dictionary(_ line: String) {
    let words = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    for (index, word) in words.enumerated() {
      for later in words[(index + 1)...] {
        #expect(isBefore(word, later), "\(word) < \(later)")
        #expect(VietnameseCollation.areInIncreasingOrder(word, later))
        #expect(!VietnameseCollation.areInIncreasingOrder(later, word))
      }
    }
  }

  @Test("the alphabet has its 29 letters and f j w z in their places, in both cases") func alphabet() {
    for letters in [Alphabet.dictionaryOrder, Alphabet.dictionaryOrder.map { $0.uppercased() }] {
      for (a, b) in zip(letters, letters.dropFirst()) { #expect(isBefore(a, b), "\(a) < \(b)") }
    }
    for letter in Alphabet.dictionaryOrder { #expect(isBefore(letter, letter.uppercased())) }
  }

  @Test("every vowel with every tone stands by letter, then tone, then case, in both normal forms") func allVowels() {
    var expected: [String] = []
    for vowel in Alphabet.vowels {
      for tone in Alphabet.tones { expected += [vowel + tone, (vowel + tone).uppercased()] }
    }
    for (a, b) in zip(expected, expected.dropFirst()) {
      #expect(isBefore(a, b), "\(a) < \(b)")
      #expect(isBefore(UnicodeForm.nfc(a), b), "\(a) < \(b)")
    }
    for text in expected { #expect(VietnameseCollation.key(text) == VietnameseCollation.key(UnicodeForm.nfc(text))) }
    // The tone counts after the letters that follow it in the syllable, before the next syllable.
    for vowel in Alphabet.vowels {
      for (tone, next) in zip(Alphabet.tones, Alphabet.tones.dropFirst()) {
        #expect(isBefore("b\(vowel)\(next)", "b\(vowel)\(tone)n"))
        #expect(isBefore("b\(vowel)\(tone)n z", "b\(vowel)\(next)n a"))
      }
    }
  }

  @Test("where the tone is written does not matter before the words that follow") func tonePlacement() {
    #expect(isBefore("Thuỷ An", "Thủy Bình"))
    #expect(isBefore("Thủy An", "Thuỷ Bình"))
    #expect(VietnameseCollation.key("Thuỷ") != VietnameseCollation.key("Thủy"))
  }

  @Test("case decides only between texts that are otherwise equal") func caseComesLast() {
    #expect(isBefore("VỊ THANH", "Vị Thủy"))
    #expect(isBefore("vị thanh", "Vị Thanh"))
    #expect(isBefore("Vị thanh", "VỊ thanh"))
    #expect(isBefore("vị thaNh", "vị thAnh"))
  }

  @Test("canonically equal texts are equal and all others are strictly ordered") func totalOrder() {
    var texts = [
      "", " ", "  ", "a", "A", "á", "a\u{301}", "Á", "a b", "a  b", "a\tb", "a-b", "a_b", "ab", "a1", "a01", "a001",
      "a 1",
      "a1b", "a10b", "0", "00", "000", "1.0", "1.00", "01.0", "1,0", "đ", "ð", "Đ", "Ð", "d", "æ", "ae", "aé", "ß",
      "ss", "ñ",
      "n\u{303}", "ǹ", "x\u{300}", "x\u{301}", "\u{301}", "\u{301}x", "1\u{301}", "\u{212B}", "Å", "ə", "Ə", "한", "東",
      "🌾",
      "👨‍👩‍👧", "👨", "α", "ά", "б", "a\u{200B}", "a\u{0}", "a\u{0}b", "\u{0}", "Thủy", "Thuỷ", "THỦY", "HàNội", "Hà Nội",
      "Ha Nội",
      "aà", "àa", "āà", "àā", "１", "٣", "²", "…", "“a”", "'a'", String(repeating: "9", count: 254),
      String(repeating: "9", count: 255), String(repeating: "9", count: 256), "1" + String(repeating: "0", count: 600),
    ]
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<60 { texts.append(generator.text(length: 5)) }
    let keyed = texts.map { (text: $0, key: VietnameseCollation.key($0)) }
    for a in keyed {
      for b in keyed {
        #expect((a.key == b.key) == (a.text == b.text), "\(a.text) \(b.text)")
        #expect(
          VietnameseCollation.areInIncreasingOrder(a.text, b.text) == a.key.lexicographicallyPrecedes(b.key),
          "\(a.text) \(b.text)")
      }
    }
    // Byte order of keys is transitive by itself; numbers must not break the order of what follows them.
    #expect(isBefore(String(repeating: "9", count: 255) + "z", "1" + String(repeating: "0", count: 255) + "a"))
    #expect(isBefore("1" + String(repeating: "0", count: 254) + "z", "2" + String(repeating: "0", count: 254) + "a"))
  }

  @Test("numbers in a text compare by value, whatever their leading zeros") func numbers() {
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let a = UInt64.random(in: 0...(1 << UInt64.random(in: 0...62, using: &generator)), using: &generator)
      let b = UInt64.random(in: 0...(1 << UInt64.random(in: 0...62, using: &generator)), using: &generator)
      let zeros = String(repeating: "0", count: Int.random(in: 0...3, using: &generator))
      if a != b { #expect(isBefore("Xã \(zeros)\(a) b", "Xã \(b) a") == (a < b)) }
    }
  }

  @Test("sorting by key or by comparison does not depend on the order before") func sorting() {
    let words = ["Xã 10", "mạ", "ma", "Đông", "dong", "má", "Xã 9", "ma cà rồng", "dông", "mà", "MA", "mã", "mả"]
    let expected = ["dong", "dông", "Đông", "ma", "MA", "ma cà rồng", "mà", "mả", "mã", "má", "mạ", "Xã 9", "Xã 10"]
    #expect(words.sorted(by: VietnameseCollation.areInIncreasingOrder) == expected)
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20 {
      #expect(words.shuffled(using: &generator).sorted(by: VietnameseCollation.areInIncreasingOrder) == expected)
    }
  }
}
