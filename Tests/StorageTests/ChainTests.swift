import NTMKit
import Testing

@testable import Storage

@Suite("the revision is a hash over all that was taken")
struct ChainTests {
  private func revision(
    file: String = "a/units.csv", name: String = "Một", value: Double = 1, received: Int = 1, lines: [Int32] = [2],
    recordedAt: String = "t", refused: [RefusedRow] = [], swapped: Bool = false, withdrawn: Bool = false
  ) throws -> String {
    let store = try Store(.inMemory)
    let unit = AdministrativeUnit(code: "1", name: name, kind: "xã", level: .commune)
    let steps: [() throws -> ImportReceipt] = [
      {
        try store.take(
          [.units([unit]), .criteriaSets([smallSet()])], file: file, bytes: "x", received: try day(1, received),
          recordedAt: recordedAt, refused: refused)
      },
      {
        try store.take(
          [.recognitions([Recognition(communeCode: "1", level: .ntm, decisionDate: try day(1, 1))])], bytes: "y",
          received: try day(1, 1), recordedAt: recordedAt)
      },
    ]
    for step in swapped ? steps.reversed() : steps { _ = try step() }
    let submission = Submission(
      unitCode: "1", period: try quarter(3), setCode: "demo", values: [.number(value)], lines: lines)
    try store.take([.submissions([submission])], bytes: "z", received: try day(10, 1), recordedAt: recordedAt)
    if withdrawn { try store.withdraw(batch: 2, on: try day(11, 1), note: "", recordedAt: recordedAt) }
    return try store.snapshot().revision.contentHash
  }

  @Test("the same imports give the same hash, whenever and in whatever folder")
  func deterministic() throws {
    let one = try revision()
    #expect(one.count == 64)
    #expect(try revision(recordedAt: "later") == one)
    #expect(try revision(file: "somewhere/else/units.csv") == one)
  }

  @Test("another name, value, line, day, file name, refusal, order or withdrawal gives another hash")
  func sensitive() throws {
    let hashes = [
      try revision(), try revision(file: "a/other.csv"), try revision(name: "Mốt"), try revision(value: 1.0000001),
      try revision(received: 2), try revision(lines: [3]), try revision(refused: [refusedRow(line: 9)]),
      try revision(swapped: true), try revision(withdrawn: true), try Store(.inMemory).snapshot().revision.contentHash,
    ]
    #expect(Set(hashes).count == hashes.count)
  }

  @Test("fields do not run into one another")
  func boundaries() throws {
    func hash(_ row: [Cell]) -> String {
      var digest = ContentDigest()
      digest.add(row: row)
      return digest.finished()
    }
    let rows: [[Cell]] = [
      [.text("ab"), .text("c")], [.text("a"), .text("bc")], [.text("abc")], [.text("abc"), .null],
      [.null, .text("abc")],
      [.int(1)], [.double(1)], [.text("1")], [.text("")], [.null], [],
    ]
    #expect(Set(rows.map(hash)).count == rows.count)
  }

  @Test("taking the same records in one piece or in many makes no difference")
  func chunks() throws {
    let units = (0..<10).map { AdministrativeUnit(code: "\($0)", name: "x", kind: "xã", level: .commune) }
    func hash(_ pieces: [ImportedRecords]) throws -> String {
      try Store(.inMemory).take(pieces, bytes: "x", received: try day(1, 1)).revision.contentHash
    }
    #expect(try hash([.units(units)]) == hash(units.map { .units([$0]) }))
  }
}
