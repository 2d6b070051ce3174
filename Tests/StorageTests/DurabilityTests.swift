import Foundation
import NTMKit
import PseudoTerminal
import Testing

@testable import Storage

@Suite("one import is one durable transaction")
struct DurabilityTests {
  private let folder: TemporaryFolder
  private let path: String
  private static let communes = 400

  init() throws {
    folder = try TemporaryFolder()
    path = folder.file("w.ntm")
    let store = try Store.create(at: path, createdAt: "t")
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.close()
  }

  private func writer(batches: Int) throws -> (process: Process, output: Pipe) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: try BuiltProduct.path("store-writer-demo"))
    process.arguments = [path, "\(batches)", "\(Self.communes)"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return (process, output)
  }

  /// The numbers of batches that a writer said were on the disk.
  ///
  /// - Parameter begun: what was read of its output before.
  private func reported(_ output: Pipe, after begun: Data = Data()) -> [Int] {
    String(decoding: begun + output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: true).compactMap { Int($0) }
  }

  @Test("killed at any moment, the workspace holds the old or the new state, and all that was reported done")
  func kill() throws {
    var generator = SeededGenerator(seed: 7)
    var known = 1
    var killedInside = 0
    for round in 0..<12 {
      let (process, output) = try writer(batches: 1_000_000)
      // In every other round the writer is well under way first, however slow the machine is.
      let begun = round.isMultiple(of: 2) ? Data() : output.fileHandleForReading.availableData
      usleep(UInt32.random(in: 2_000...120_000, using: &generator))
      Foundation.kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      let done = reported(output, after: begun)
      let store = try Store(.file(path: path))
      let batches = try store.batches()
      #expect(try store.scalar("PRAGMA integrity_check") == "ok", "round \(round)")
      #expect(batches.map(\.id) == Array(1...batches.count))
      #expect(batches.count >= max(known, done.last ?? 0), "round \(round): what was reported done is gone")
      #expect(batches.count <= max(known, done.last ?? known) + 1)
      let incomplete = try store.rows(
        """
        SELECT b.id FROM batch b LEFT JOIN submission s ON s.batch = b.id WHERE b.kind = 'submissions'
        GROUP BY b.id HAVING count(s.seq) <> b.rows_taken
        """)
      #expect(incomplete.isEmpty, "round \(round): half a batch")
      #expect(
        try store.scalar("SELECT count(*) FROM submission WHERE batch NOT IN (SELECT id FROM batch)") == "0")
      if batches.count > known { killedInside += 1 }
      known = batches.count
      try store.close()
    }
    #expect(killedInside > 0, "no writer came as far as its first batch")
  }

  @Test("two programs that import at once take turns, and lose nothing")
  func twoWriters() throws {
    let first = try writer(batches: 15)
    let second = try writer(batches: 15)
    let numbers = reported(first.output) + reported(second.output)
    first.process.waitUntilExit()
    second.process.waitUntilExit()
    #expect(first.process.terminationStatus == 0)
    #expect(second.process.terminationStatus == 0)
    #expect(numbers.sorted() == Array(2...31))
    let store = try Store(.file(path: path))
    #expect(try store.scalar("SELECT count(*) FROM submission") == "\(30 * Self.communes)")
  }

  @Test("who waits too long for another writer gets a message, and reading goes on meanwhile")
  func busy() throws {
    let first = try Store(.file(path: path))
    let second = try Store(.file(path: path), patience: 0.05)
    var fault: Diagnostic?
    var seen = 0
    _ = try first.apply(SourceFile(path: "a", bytes: []), as: "demo", receivedOn: try day(1, 1), recordedAt: "t") {
      sink in
      fault = diagnostic { try second.report([.number(1)], received: try day(1, 1)) }
      seen = try second.snapshot().batches().count
      try sink.finish(rowsRead: 0, rowsTaken: 0, header: [])
    }
    #expect(fault?.code == "store.busy")
    #expect(fault?.message.en == "“\(path)” is being written by another program")
    #expect(fault?.exitStatus == 3)
    #expect(seen == 1)
    #expect(try second.report([.number(1)], received: try day(1, 1)).batch == 3)
  }

  @Test("a full disk is a message, and nothing is lost")
  func diskFull() throws {
    let store = try Store(.file(path: path))
    try store.report([.number(1)], received: try day(1, 1))
    let before = try store.snapshot().revision
    let pages = try #require(Int(try store.scalar("PRAGMA page_count")))
    _ = try store.rows("PRAGMA max_page_count = \(pages + 2)")
    let units = (0..<5000).map { AdministrativeUnit(code: "\($0)", name: "x", kind: "xã", level: .commune) }
    let fault = diagnostic { try store.take([.units(units)], received: try day(1, 1)) }
    #expect(fault?.code == "store.disk-full")
    #expect(fault?.message.en == "the disk is full: “\(path)” was not changed")
    #expect(try store.snapshot().revision == before)
    _ = try store.rows("PRAGMA max_page_count = 1000000")
    #expect(try store.take([.units(units)], received: try day(1, 1)).batch == 3)
    #expect(try store.scalar("PRAGMA integrity_check") == "ok")
  }
}
