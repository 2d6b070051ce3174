import Foundation
import NTMKit
import Testing

@testable import Importing

@Suite("JSON as rows") struct JSONRowsTests {
  /// Each row's number and its cells with their kinds where they are not text.
  static func rows(_ grid: CellGrid) -> [[String]] {
    (0..<grid.rowCount).map { row in
      [String(grid.number(ofRow: row))]
        + (0..<grid.width(ofRow: row)).map { column in
          let kind = grid.kind(row: row, column: column)
          return grid.text(row: row, column: column) + (kind == .text ? "" : ":\(kind)")
        }
    }
  }

  static func read(_ text: String) throws -> [[String]] { rows(try JSONRows.read(Array(text.utf8), path: "x.json")) }
  static func lines(_ text: String) throws -> [[String]] {
    rows(try JSONRows.readLines(Array(text.utf8), path: "x.jsonl"))
  }

  @Test("objects have a column for each key, in the order in which keys appear") func objects() throws {
    let rows = try Self.read(
      """
      [{"mã": "31378", "tên": "Phú Hữu"},
       {"tên": "Phú Tân", "giá trị": 74.50, "đạt": true},
       {},
       {"đạt": false, "giá trị": null, "mã": ""},
       {"giá trị": -1E+2}]
      """)
    #expect(
      rows == [
        ["0", "mã", "tên", "giá trị", "đạt"], ["1", "31378", "Phú Hữu"],
        ["2", "", "Phú Tân", "74.50:number", "true:boolean"], ["3"], ["4", "", "", "", "false:boolean"],
        ["5", "", "", "-1E+2:number"],
      ])
  }

  @Test("anything else has one column") func values() throws {
    #expect(
      try Self.read(#"[1, "a", null, {"b": 1}]"#) == [
        ["0", "value"], ["1", "1:number"], ["2", "a"], ["3"], ["4", #"{"b":1}"#],
      ])
    #expect(try Self.read(#"[{"b": [1, 2]}, 1]"#) == [["0", "value"], ["1", #"{"b":[1,2]}"#], ["2", "1:number"]])
    #expect(try Self.read(" 12.0 ") == [["0", "value"], ["1", "12.0:number"]])
    #expect(try Self.read(#"{"a": {"b": []}}"#) == [["0", "value"], ["1", #"{"a":{"b":[]}}"#]])
    #expect(try Self.read("[]") == [["0", "value"]])
    #expect(try Self.read("[{}]") == [["0"], ["1"]])
    #expect(try Self.read("\u{FEFF}[true]") == [["0", "value"], ["1", "true:boolean"]])
  }

  @Test("numbers keep their text") func numbers() throws {
    for number in ["0", "-0", "0.10", "123456789012345678901234567890", "1e400", "2.50E-3", "9007199254740993"] {
      #expect(try Self.read("[\(number)]") == [["0", "value"], ["1", "\(number):number"]])
    }
  }

  @Test("strings are unescaped and composed") func strings() throws {
    let rows = try Self.read(
      #"[{"a": "Hi\u1EC7p", "b": "x\n\t\"\\\/\b\f\r", "c": "\ud83d\udc9a", "d": "Hie\#u{323}\#u{302}p", "e": "o\u031b"}]"#
    )
    #expect(rows[1] == ["1", "Hiệp", "x\n\t\"\\/\u{8}\u{C}\r", "💚", "Hiệp", "ơ"])
    let key = try Self.read("[{\"te\u{302}n\": 1}, {\"tên\": 2}]")
    #expect(key == [["0", "tên"], ["1", "1:number"], ["2", "2:number"]])
    #expect(key[0][1].unicodeScalars.count == 3)
  }

  @Test("arrays and objects inside a cell are JSON without white space") func nested() throws {
    let rows = try Self.read(#"[{"a": [1, {"b" : "x \" y,  z"}, [ ] ], "c": { "d": 1.50 }}]"#)
    #expect(rows[1] == ["1", #"[1,{"b":"x \" y,  z"},[]]"#, #"{"d":1.50}"#])
  }

  @Test("keys in any order and number find their columns") func keyOrders() throws {
    var random = Mutations(seed: 7)
    for _ in 0..<50 {
      let keys = (0..<6).map { "k\($0)" }
      var objects: [[String: Int]] = []
      var texts: [String] = []
      for _ in 0..<8 {
        var picked: [String] = []
        for key in keys where random.next(below: 3) > 0 { picked.insert(key, at: random.next(below: picked.count + 1)) }
        let object = Dictionary(uniqueKeysWithValues: picked.map { ($0, random.next(below: 100)) })
        objects.append(object)
        texts.append("{" + picked.map { "\"\($0)\":\(object[$0] ?? 0)" }.joined(separator: ",") + "}")
      }
      let grid = try JSONRows.read(Array("[\(texts.joined(separator: ","))]".utf8), path: "x")
      let header = (0..<grid.width(ofRow: 0)).map { grid.text(row: 0, column: $0) }
      for (row, object) in objects.enumerated() {
        for (column, name) in header.enumerated() {
          #expect(grid.text(row: row + 1, column: column) == object[name].map(String.init) ?? "")
        }
      }
    }
  }

  @Test("JSON Lines are rows by line, blank lines apart") func jsonLines() throws {
    #expect(
      try Self.lines("{\"a\": 1}\r\n\r\n{\"b\": \"x\"}\n{\"a\": 2, \"b\": null}") == [
        ["0", "a", "b"], ["1", "1:number"], ["3", "", "x"], ["4", "2:number"],
      ])
    #expect(
      try Self.lines("1\n[2, 3]\n\"x\"\n") == [["0", "value"], ["1", "1:number"], ["2", "[2,3]"], ["3", "x"]])
  }

  @Test("JSON Lines are told from JSON") func tellLines() {
    for text in ["{\"a\":1}\n{\"a\":2}\n", "1\n2", "\n{\"a\":\"\\n\"}\r\n\r\n[]", "\u{FEFF}{}\n{}"] {
      #expect(JSONRows.looksLikeLines(Array(text.utf8)), "\(text)")
    }
    for text in [
      "", "{}", "{}\n", "[1,\n2]\n", "{\n\"a\":1}\n{}", "[{\"a\":1}]\n\n", "name,kind\nx,y\n", "1,2\n3,4\n", "{} {}",
    ] {
      #expect(!JSONRows.looksLikeLines(Array(text.utf8)), "\(text)")
    }
  }

  @Test("what ntm could write is read back as Foundation reads it") func foundation() throws {
    var random = Mutations(seed: 3)
    let pieces = ["Phú Hữu", "a\"b", "\\", "x\ty", "日本", "e\u{301}", "", " ", "💚", "\u{1}", "</p>"]
    for _ in 0..<40 {
      let texts = (0..<5).map { _ in (0..<3).map { _ in pieces[random.next(below: pieces.count)] }.joined() }
      let grid = try JSONRows.read(Array(try JSONEncoder().encode(texts)), path: "x")
      #expect((1..<grid.rowCount).map { grid.text(row: $0, column: 0) } == texts.map(UnicodeForm.nfc))
    }
  }
}

@Suite("broken JSON is refused, never a crash") struct JSONFuzzTests {
  @Test("mutated texts", arguments: 0..<8) func mutations(_ seed: UInt64) {
    var random = Mutations(seed: seed + 100)
    let text =
      #"[{"mã": "31378", "a\u1EC7": [1, -2.5e+3, {"x": null}], "ok": true}, {"b": "\ud83d\udc9a", "mã": "\\"}, {}]"#
    let lines = "{\"a\": 1, \"b\": \"xã\"}\n{\"b\": [true, false, null]}\r\n\"x\"\n"
    for _ in 0..<400 {
      for bytes in [Array(text.utf8), Array(lines.utf8)] {
        let mutated = random.mutated(bytes)
        for isLines in [false, true] {
          let diagnostic = Diagnostic.of {
            let grid = try isLines ? JSONRows.readLines(mutated, path: "x") : JSONRows.read(mutated, path: "x")
            for row in 0..<grid.rowCount { _ = (0..<grid.width(ofRow: row)).map { grid.text(row: row, column: $0) } }
          }
          #expect(diagnostic.map { DiagnosticText(language: .en).text($0) }?.isEmpty != true)
        }
        _ = JSONRows.looksLikeLines(mutated)
      }
    }
  }

  @Test("text that Foundation takes or refuses is taken or refused here too", arguments: 0..<4)
  func foundation(_ seed: UInt64) {
    var random = Mutations(seed: seed + 500)
    let text = #"[{"a": "x\n", "b": [1, -2.5e+3, {"x": null}], "c": true}, "\u00e9", 0.5, []]"#
    for _ in 0..<400 {
      let mutated = random.mutated(Array(text.utf8))
      // Foundation takes NUL bytes for another encoding, and a comma before the end of an array or object for nothing.
      let solid = String(decoding: mutated.filter { $0 > 0x20 }, as: UTF8.self)
      guard !mutated.contains(0), mutated.allSatisfy({ $0 < 0x80 }), !solid.contains(",}"), !solid.contains(",]") else {
        continue
      }
      let theirs = (try? JSONSerialization.jsonObject(with: Data(mutated), options: .fragmentsAllowed)) != nil
      let diagnostic = Diagnostic.of { _ = try JSONRows.read(mutated, path: "x") }
      let ours = diagnostic == nil || diagnostic?.code == "import.duplicate-key"
      #expect(ours == theirs, "\(String(decoding: mutated, as: UTF8.self))")
    }
  }
}
