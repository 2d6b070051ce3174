import NTMKit
import Testing

@testable import Storage

@Suite("compact arrays of values")
struct SubmissionCodingTests {
  private func encoded(_ values: [ReportedValue]) throws -> String {
    var bytes: [UInt8] = []
    try SubmissionWriter.append(values, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func decoded(_ json: String) throws -> [ReportedValue] {
    try Array(json.utf8).withUnsafeBufferPointer { try SubmissionScanner.values($0) }
  }

  private func decodedLines(_ json: String) throws -> [Int32] {
    try Array(json.utf8).withUnsafeBufferPointer { try SubmissionScanner.lines($0) }
  }

  @Test("lines read one after the other are those read one by one", arguments: 1...60)
  func linesInARow(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let steps: [[Int32]] = [[0, 1, 2], [0, -1, 2], [0, 0, 0], [2_147_483_600, 0], []]
    var reader = SubmissionLineReader()
    var lines: [Int32] = [7]
    for _ in 0..<40 {
      let first = [0, 1, 40, 2_147_483_000, 12_345_678_901].randomElement(using: &random) ?? 0
      let behind = (steps.randomElement(using: &random) ?? []).map(String.init).joined(separator: ",")
      let json =
        ["\(first)", "[\(first)]", "[\(first),[\(behind)]]", "[\(first),\(first)]", "[]", "[\(first),[\(behind)]"]
        .randomElement(using: &random) ?? ""
      let read = try? Array(json.utf8).withUnsafeBufferPointer { try reader.read($0, into: &lines) }
      let expected = try? decodedLines(json)
      #expect((read == nil) == (expected == nil), "\(json)")
      if let expected, read != nil { #expect(lines == expected, "\(json)") }
    }
  }

  @Test("every kind of value has its word")
  func words() throws {
    let values: [ReportedValue] = [
      .number(74.5), .attested(true), .attested(false), .numberAttested(-3, true), .notApplicable, .withdrawn, .none,
    ]
    let json = #"[74.5,true,false,[-3,true],"n/a","withdrawn",null]"#
    #expect(try encoded(values) == json)
    #expect(try decoded(json) == values)
    #expect(try decoded("[]") == [])
  }

  @Test(
    "numbers are written as short as they read back",
    arguments: [
      (0, "0"), (-0.0, "-0.0"), (0.1, "0.1"), (74.25, "74.25"), (-0.0005, "-0.0005"), (100, "100"),
      (1e15, "1000000000000000"),
      (0.00001, "1e-05"), (1e300, "1e+300"), (1.0 / 3, "0.3333333333333333"),
      (9_007_199_254_740_992, "9007199254740992.0"),
      (.leastNonzeroMagnitude, "5e-324"),
    ] as [(Double, String)])
  func numbers(number: Double, text: String) throws {
    #expect(try encoded([.number(number)]) == "[\(text)]")
    let back = try decoded("[\(text)]")
    #expect(back.first?.number?.bitPattern == number.bitPattern)
  }

  @Test("random numbers come back bit for bit")
  func randomNumbers() throws {
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<20_000 {
      let number = generator.number()
      let back = try decoded(try encoded([.number(number)]))
      #expect(back.first?.number?.bitPattern == number.bitPattern, "\(number)")
    }
  }

  @Test("what is not a finite number is refused", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(number: Double) {
    #expect(throws: SubmissionWriter.NotFinite.self) { try encoded([.numberAttested(number, true)]) }
  }

  @Test(
    "one line is a number, several are a list from the first on",
    arguments: [[12], [], [2, 0, 3, 2_147_483_647], [0, 0], [1_234_567, 1_234_568, 1_234_566]] as [[Int32]])
  func lines(lines: [Int32]) throws {
    var bytes: [UInt8] = []
    SubmissionWriter.append(lines: lines, to: &bytes)
    #expect(try decodedLines(String(decoding: bytes, as: UTF8.self)) == lines)
    #expect(lines.count != 1 || bytes == Array("12".utf8))
  }

  @Test("lines are told by how far they are from the first, and take little room")
  func relativeLines() throws {
    var bytes: [UInt8] = []
    SubmissionWriter.append(lines: [1_234_567, 1_234_568, 0, 1_234_570], to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "[1234567,[0,1,-1,3]]")
  }

  @Test("lines that an earlier ntm wrote, each as it is, are read as before")
  func absoluteLines() throws {
    #expect(try decodedLines("[2,0,5]") == [2, 0, 5])
    #expect(try decodedLines("[7]") == [7])
  }

  @Test(
    "damaged arrays are recognised",
    arguments: [
      "", "[", "[1", "[1,", "[1,]", "1", "[tru]", "[1]x", "[\"n/b\"]", "[[1]]", "[[1,true]", "[nul]", "[-]", "[1e]",
      "[\"withdraw\"]", "[1e999]", "[.]",
    ])
  func damaged(json: String) {
    #expect(throws: Damage.self) { try decoded(json) }
  }

  @Test(
    "damaged lines are recognised",
    arguments: [
      "", "[", "x", "[1", "[1,]", "99999999999", "1 ", "[1,[", "[1,[]]", "[1,[2]", "[1,[2,]]", "[1,[2]]x",
      "[2147483647,[1]]",
    ])
  func damagedLines(json: String) {
    #expect(throws: Damage.self) { try decodedLines(json) }
  }

  @Test(
    "arrays of texts come back whatever they hold",
    arguments: [[], [""], ["a"], ["1.1", "c:1", "Tiêu chí “Đường”"], ["\"", "\\", "\u{1}\n\t", "[],", "😀"]]
      as [[String]])
  func texts(texts: [String]) throws {
    #expect(try JSONText.texts(inArray: JSONText.array(of: texts)) == texts)
  }

  @Test(
    "what is no array of texts is damage",
    arguments: ["", "[", "[1]", "[\"a]", "[\"a\"", "[\"a\",]", "[]x", "[\"\\x\"]"])
  func damagedTexts(json: String) {
    #expect(throws: Damage.self) { try JSONText.texts(inArray: json) }
  }
}
