import Foundation
import NTMKit
import Testing

@testable import Importing

/// All rows of a text, with the line each begins in.
private func rows(_ text: String, delimiter: Character = ",") throws -> [[String]] {
  try rows(bytes: Array(text.utf8), delimiter: delimiter).map(\.cells)
}

private func rows(bytes: [UInt8], delimiter: Character = ",") throws -> [(line: Int, cells: [String])] {
  var reader = CSVReader(bytes: bytes, delimiter: delimiter.asciiValue ?? 44)
  var row = CellRow()
  var all: [(line: Int, cells: [String])] = []
  while try reader.next(&row) { all.append((row.line, row.texts)) }
  return all
}

@Suite("CSV reader") struct CSVReaderTests {
  @Test(
    "cells are split as RFC 4180 says",
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
      ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
      ("a,,c\n,,\n", [["a", "", "c"], ["", "", ""]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a \"\"b\"\"\",c\n", [["a \"b\"", "c"]]),
      ("\"\",\"\"\"\"\n", [["", "\""]]),
      ("\"a\nb\",c\n", [["a\nb", "c"]]),
      ("\"a\" ,b\n", [["a", "b"]]),
      ("a\"b\",c\n", [["a\"b\"", "c"]]),
      ("a\n\nb\n", [["a"], [""], ["b"]]),
      ("a,", [["a", ""]]),
    ] as [(String, [[String]])])
  func splitting(_ text: String, _ expected: [[String]]) throws {
    #expect(try rows(text) == expected)
  }

  @Test("a byte order mark is no part of the first cell") func byteOrderMark() throws {
    #expect(try rows("\u{FEFF}mã,tên\n1,2\n") == [["mã", "tên"], ["1", "2"]])
  }

  @Test("a row knows the line it begins in, whatever its quotes hold and however lines end")
  func lines() throws {
    for lineEnd in ["\n", "\r\n", "\r"] {
      let text = ["a,\"b", "c\"", "", "d,\"e\"", "f,g"].joined(separator: lineEnd)
      #expect(try rows(bytes: Array(text.utf8)).map(\.line) == [1, 3, 4, 5])
    }
  }

  @Test("a quote that is never closed names the line and cell it opened in") func unclosed() throws {
    #expect(throws: CSVReader.Fault.unclosedQuote(line: 3, cell: 2)) { try rows("a,b\n\"x\ny\",\"z\n1,2\n") }
  }

  @Test("text behind a closing quote marks the row") func stray() throws {
    var reader = CSVReader(bytes: Array("a,\"b\"c,d\n1,2,3\n".utf8))
    var row = CellRow()
    #expect(try reader.next(&row))
    #expect(row.strayCell == 1 && row.texts == ["a", "b", "d"])
    #expect(try reader.next(&row))
    #expect(row.strayCell == nil)
  }

  @Test("cells that are written and read back are the same, whatever they hold")
  func roundTrip() throws {
    var generator = SystemRandomNumberGenerator()
    let seed = UInt64.random(in: 0...UInt64.max, using: &generator)
    var random = Seeded(seed)
    let letters: [String] = ["a", "đ", "\"", ",", ";", "\n", "\r\n", " ", "", "\t", "“"]
    for _ in 0..<300 {
      let width = Int.random(in: 2...4, using: &random)
      let table: [[String]] = (0..<Int.random(in: 1...5, using: &random)).map { _ in
        (0..<width).map { _ in
          (0..<Int.random(in: 0...4, using: &random)).map { _ in letters.randomElement(using: &random) ?? "" }.joined()
        }
      }
      let refused = table.dropFirst().map { cells in
        RefusedRow(
          line: 1, diagnostic: Diagnostic("x.y", message: LocalizedText(verbatim: "r")), column: nil, value: nil,
          cells: cells)
      }
      let text = RejectsFile.csv(refused, header: table[0], in: .en)
      let read = try rows(text).map { Array($0.dropFirst(4)) }
      #expect(read == table, "seed \(seed)")
    }
  }

  @Test("every file of csv-spectrum reads as its JSON says") func spectrum() throws {
    guard let folder = ProcessInfo.processInfo.environment["NTM_TESTDATA"] else { return }
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/csv-spectrum/csvs").sorted()
    #expect(names.count == 12)
    for name in names {
      let stem = name.replacing(".csv", with: "")
      let all = try rows(bytes: Reading.bytes(at: "\(folder)/csv-spectrum/csvs/\(name)")).map(\.cells)
      let objects = all.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(all[0], $0)) }
      let json = Data(try Reading.bytes(at: "\(folder)/csv-spectrum/json/\(stem).json"))
      var expected: [[String: String]]
      if json.first == UInt8(ascii: "{") {
        // The one file of a single row: its JSON is the row, with another telephone number than the CSV has.
        expected = [try JSONDecoder().decode([String: String].self, from: json)]
        #expect(name == "location_coordinates.csv")
        expected[0]["Contact Phone Number"] = "2095257564"
      } else {
        expected = try JSONDecoder().decode([[String: String]].self, from: json)
      }
      #expect(objects == expected, "\(name)")
    }
  }
}

@Suite("CSV delimiter") struct CSVDelimiterTests {
  @Test(
    "the delimiter is the one that splits rows evenly",
    arguments: [
      ("a,b,c\n1,2,3\n", ","), ("a;b;c\n1,5;2,5;3,5\n", ";"), ("a\tb\n1,2\t3\n", "\t"), ("a|b\n1|2\n", "|"),
      ("code\n31378\n31379\n", ","), ("a;b\n\"x;y\";2\n", ";"), ("tên, xã;mã\nA;1\nB;2\n", ";"),
      ("a,b\n\"x;y;z\",1\n\"p;q;r\",2\n", ","),
    ] as [(String, Character)])
  func detected(_ text: String, _ expected: Character) {
    #expect(CSVDelimiter.detected(in: Array(text.utf8)) == expected.asciiValue)
  }

  @Test("an option may name the tab") func option() throws {
    #expect(try CSVDelimiter.parse("tab") == 9 && CSVDelimiter.parse("\\t") == 9 && CSVDelimiter.parse(";") == 59)
  }
}

@Suite("UTF-8 check") struct UTF8CheckTests {
  @Test("the check agrees with the standard library on where text ends")
  func agrees() {
    let samples: [[UInt8]] = [
      [], Array("Xã Đông Hải 😀\n".utf8), [0x80], [0xC0, 0x80], [0xC3], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
      [0xF0, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xBB], [0xF0, 0x9F, 0x98],
      [0x41, 0xFF], [0xEF, 0xBF, 0xBD],
    ]
    for bytes in samples {
      #expect((UTF8Check.firstFault(in: bytes) == nil) == (String(validating: bytes, as: UTF8.self) != nil), "\(bytes)")
    }
  }

  @Test("a fault is located by line and byte") func located() throws {
    let fault = try #require(UTF8Check.firstFault(in: Array("ab\ncd".utf8) + [0xD4, 0x41]))
    #expect(fault == (2, 3, 0xD4))
  }
}

/// A generator with a seed: SplitMix64.
struct Seeded: RandomNumberGenerator {
  private var state: UInt64
  init(_ seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
