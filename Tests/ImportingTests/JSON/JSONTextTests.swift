import NTMKit
import Testing

@testable import Importing

@Suite("what is said about broken JSON") struct JSONTextTests {
  private static func texts(_ text: String, lines: Bool = false) -> (en: String?, vi: String?) {
    let bytes = Array(text.utf8)
    let diagnostic = Diagnostic.of {
      _ = lines ? try JSONRows.readLines(bytes, path: "xa.jsonl") : try JSONRows.read(bytes, path: "xa.json")
    }
    return (
      diagnostic.map { DiagnosticText(language: .en).text($0) },
      diagnostic.map { DiagnosticText(language: .vi).text($0) }
    )
  }

  @Test("import.bad-json: a comma too many") func comma() {
    let texts = Self.texts("[\n  {\"tên\": \"xã Phú Hữu\",}\n]")
    #expect(
      texts.en == """
        error[import.bad-json] xa.json:2:24
            {"tên": "xã Phú Hữu",}
                                 ^ a key in double quotes is expected here, but there is “}”
          hint: take out the comma before it
        """)
    #expect(
      texts.vi == """
        lỗi[import.bad-json] xa.json:2:24
            {"tên": "xã Phú Hữu",}
                                 ^ cần tên khóa trong dấu ", gặp “}”
          gợi ý: bỏ dấu phẩy đứng trước
        """)
  }

  @Test("import.bad-json: cut off") func cutOff() {
    let texts = Self.texts("[{\"a\": 1}")
    #expect(
      texts.en == """
        error[import.bad-json] xa.json:1:10
          [{"a": 1}
                   ^ a comma or ] is expected here, but there is the end of the file
        """)
  }

  @Test("import.bad-json: a line of JSON Lines") func line() {
    let texts = Self.texts("{\"a\": 1}\n{\"a\":\n{\"a\": 3}\n", lines: true)
    #expect(
      texts.en == """
        error[import.bad-json] xa.jsonl:2:6
          {"a":
               ^ a value (a string, a number, true, false, null, [ or {) is expected here, but there is the end of the line
        """)
    #expect(texts.vi?.contains("gặp cuối dòng") == true)
  }

  @Test("import.bad-json: JSON Lines under the name of JSON") func linesAsJSON() {
    #expect(
      Self.texts("{\"a\": 1}\n{\"a\": 2}\n").en == """
        error[import.bad-json] xa.json:2:1
          {"a": 2}
          ^ nothing more is expected here, but there is “{”
          hint: a value in each line is JSON Lines; name the file .jsonl
        """)
  }

  @Test(
    "import.bad-json: each fault has its words and its place",
    arguments: [
      ("['a']", 2, "double quotes"), ("[NaN]", 2, "null"), ("[01]", 3, "a comma or ]"), ("[1.]", 4, "a digit"),
      ("[\"a\tb\"]", 4, "control character"), ("[\"\\x\"]", 3, "behind \\"), ("[\"\\u12G4\"]", 7, "hexadecimal"),
      ("[\"\\ud800\"]", 3, "half of a character"), ("[\"abc", 6, "closing quote"), ("{\"a\" 1}", 6, "colon"),
      ("{\"a\": 1 \"b\"}", 9, "a comma or }"), ("nul", 1, "a value"), ("", 1, "the end of the file"),
      (String(repeating: "[", count: 600), 514, "512"),
    ] as [(String, Int, String)])
  func fault(_ text: String, _ column: Int, _ words: String) {
    let diagnostic = Diagnostic.of { _ = try JSONRows.read(Array(text.utf8), path: "x") }
    #expect(diagnostic?.code == "import.bad-json")
    #expect(diagnostic?.span?.line == 1 && diagnostic?.span?.column == column)
    #expect(diagnostic.map { DiagnosticText(language: .en).text($0) }?.contains(words) == true)
  }

  @Test("import.duplicate-key") func duplicateKey() {
    let texts = Self.texts("[{\"tên\": 1, \"te\u{302}n\": 2}]")
    #expect(
      texts.en == """
        error[import.duplicate-key] xa.json:1:13
          [{"tên": 1, "te\u{302}n": 2}]
                      ^ the object has the key “tên” twice; one of the values would be lost
          hint: rename one of them or take it out
        """)
    #expect(texts.vi?.contains("khóa “tên” có hai lần trong một đối tượng; một giá trị sẽ bị mất") == true)
    // Nothing is lost where the object stays one text.
    #expect(Self.texts("{\"a\": 1, \"a\": 2}").en == nil)
    #expect(Self.texts("[1, {\"a\": 1, \"a\": 2}]").en == nil)
  }

  @Test("import.not-utf8: JSON in another encoding, by its place") func notUTF8() {
    let diagnostic = Diagnostic.of { _ = try JSONRows.read(Array("[\n\"x".utf8) + [0xB7, 0x22, 0x5D], path: "x.json") }
    #expect(diagnostic?.code == "import.not-utf8")
    #expect(diagnostic?.span == SourceSpan(source: "x.json", line: 2, column: 3))
  }
}
