import Foundation
import NTMKit
import Testing

@testable import Storage

@Suite("bytes that changed on the disk")
struct DamagedPageTests {
  private let folder: TemporaryFolder
  private let sound: [UInt8]
  private let contents: [String]

  init() throws {
    folder = try TemporaryFolder()
    let store = try everything(create: folder.file("w.ntm"))
    try store.seal()
    contents = try Self.hashedContents(of: store)
    try store.close()
    sound = Array(try Data(contentsOf: URL(fileURLWithPath: folder.file("w.ntm"))))
  }

  /// Everything that a hash covers, as text.
  private static func hashedContents(of store: Store) throws -> [String] {
    let tables =
      (DataTable.ofBatches + [.reportedPeriod, .submission]).map(\.name) + ["courses"]
      + ["period_event", "batch_withdrawal"]
    let rows = try tables.flatMap { table in try store.rows("SELECT * FROM \(table)").map { $0.joined(separator: "|") }
    }
    let log = try store.rows("SELECT id, received_on, kind, sha256, rows_read, rows_taken, rows_refused FROM batch")
    // Who recorded what at which moment no hash covers.
    return rows.map { $0.replacing("|t|", with: "|").replacing("|lan|", with: "|") }.sorted()
      + log.map { $0.joined(separator: "|") }
  }

  /// All that reports read.
  private func readAll(_ snapshot: StoreSnapshot) throws {
    _ = try snapshot.units(asof: nil)
    _ = try snapshot.criteriaSets(asof: nil)
    _ = try snapshot.setAssignments(asof: nil)
    _ = try snapshot.recognitions(asof: nil)
    for (period, set) in try snapshot.submittedPeriods(asof: nil) {
      _ = try snapshot.submissions(period: period, setCode: set, asof: nil)
    }
    if let courses = DeclaredTables.named("courses") { _ = try snapshot.rows(of: courses, asof: nil) }
  }

  private enum Outcome: Hashable {
    case refused(String)
    case found, same, unnoticed
  }

  private func outcome(_ bytes: [UInt8], _ name: String) throws -> Outcome {
    let path = folder.file(name)
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    do {
      let store = try Store(.file(path: path), readOnly: true)
      // Reading must end, well or with a diagnostic.
      let fault = diagnostic { try readAll(store.snapshot()) }
      #expect(fault.map { $0.kind == .data } ?? true, "\(name): \(String(describing: fault))")
      let verification = try store.verify()
      try store.close()
      if !verification.isClean { return .found }
      let copy = try Store(.file(path: path), readOnly: true)
      defer { try? copy.close() }
      return try Self.hashedContents(of: copy) == contents ? .same : .unnoticed
    } catch let diagnostic as Diagnostic {
      return .refused(diagnostic.code.rawValue)
    }
  }

  @Test("in the middle of any page: reading ends with a message or goes on, and verify finds every change that counts")
  func everyPage() throws {
    let size = 8192
    var generator = SeededGenerator(seed: 4)
    var seen: [Outcome: Int] = [:]
    for page in 0..<sound.count / size {
      let used = (page * size..<page * size + size).filter { sound[$0] != 0 }
      for trial in 0..<3 {
        var bytes = sound
        let offset = used.randomElement(using: &generator) ?? page * size
        for index in offset..<min(offset + [1, 4, 64][trial % 3], bytes.count) {
          bytes[index] ^= UInt8.random(in: 1...255, using: &generator)
        }
        let outcome = try outcome(bytes, "\(page)-\(trial).ntm")
        #expect(outcome != .unnoticed, "page \(page + 1), offset \(offset % size)")
        seen[outcome, default: 0] += 1
      }
    }
    let refusals = Set(seen.keys.compactMap { if case .refused(let code) = $0 { code } else { nil } })
    #expect(
      refusals.isSubset(of: ["store.damaged", "store.not-a-workspace", "store.newer", "store.older"]),
      "\(refusals)")
    #expect(seen[.found, default: 0] > seen.values.reduce(0, +) / 2, "\(seen)")
  }

  @Test("the middle of each kind of page: damage is said to be damage, with what to do")
  func middle() throws {
    let path = folder.file("m.ntm")
    for page in 1..<sound.count / 8192 {
      var bytes = sound
      for index in page * 8192..<page * 8192 + 8192 { bytes[index] = 0xA5 }
      try Data(bytes).write(to: URL(fileURLWithPath: path))
      do {
        let store = try Store(.file(path: path), readOnly: true)
        let found = try store.verify()
        #expect(!found.isClean, "page \(page + 1)")
        if let fault = diagnostic({ try readAll(store.snapshot()) }) {
          #expect(fault.code == "store.damaged", "page \(page + 1): \(fault)")
          #expect(fault.hints.map(\.en) == ["ntm verify \(path) says where; take it back from a backup"])
        }
        try expectNoDamagedCopy(of: store, page: page)
        try store.close()
      } catch let diagnostic as Diagnostic {
        #expect(diagnostic.code == "store.damaged", "page \(page + 1): \(diagnostic)")
      }
    }
  }

  /// A copy is refused, or is sound: of a damaged index, for one, nothing is copied.
  private func expectNoDamagedCopy(of store: Store, page: Int) throws {
    let path = folder.file("c.ntm")
    defer { try? FileManager.default.removeItem(atPath: path) }
    if diagnostic({ try store.backup(to: path) }) != nil {
      #expect(!FileManager.default.fileExists(atPath: path), "page \(page + 1)")
    } else {
      #expect(try Self.hashedContents(of: Store(.file(path: path), readOnly: true)) == contents, "page \(page + 1)")
    }
  }

  @Test("a file cut short is damage", arguments: [1, 3, 20])
  func truncated(pages: Int) throws {
    let path = folder.file("t.ntm")
    try Data(sound[..<(pages * 8192 + 100)]).write(to: URL(fileURLWithPath: path))
    let fault = diagnostic {
      let store = try Store(.file(path: path), readOnly: true)
      #expect(try !store.verify().isClean)
      try readAll(store.snapshot())
    }
    #expect(fault?.code == "store.damaged")
  }
}
