import Foundation
import GRDB
import NTMKit
import Testing

@testable import Storage

@Suite("opening and making workspaces")
struct OpeningTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("w.ntm") }

  init() throws { folder = try TemporaryFolder() }

  private func create() throws -> Store { try Store.create(at: path, createdAt: "2022-10-03T08:15:00Z", id: "W") }

  private func openingFault(_ path: String, readOnly: Bool = false) -> Diagnostic? {
    diagnostic { _ = try Store(.file(path: path), readOnly: readOnly, patience: 0.1) }
  }

  @Test("a new workspace is there whole, and keeps what is put in")
  func creation() throws {
    let store = try create()
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    #expect(try store.identity()?.id == "W")
    #expect(try store.identity()?.createdAt == "2022-10-03T08:15:00Z")
    #expect(try store.scalar("PRAGMA journal_mode") == "wal")
    #expect(try store.scalar("PRAGMA synchronous") == "2")
    #expect(try store.scalar("PRAGMA foreign_keys") == "1")
    #expect(try store.scalar("PRAGMA page_size") == "8192")
    let revision = try store.snapshot().revision
    try store.close()
    #expect(try folder.names == ["w.ntm"])
    #expect(try Store(.file(path: path), readOnly: true).snapshot().revision == revision)
    #expect(try Store(.file(path: path)).snapshot().criteriaSets(asof: nil) == [smallSet()])
  }

  @Test("what was written is in the file once its writer has closed it, though somebody reads it all the time")
  func folded() throws {
    let store = try create()
    let reader = try Store(.file(path: path), readOnly: true)
    #expect(try reader.snapshot().criteriaSets(asof: nil).isEmpty)
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.close()
    try FileManager.default.copyItem(atPath: path, toPath: folder.file("copy.ntm"))
    #expect(try Store(.file(path: folder.file("copy.ntm"))).snapshot().criteriaSets(asof: nil) == [smallSet()])
    #expect(try reader.snapshot().criteriaSets(asof: nil) == [smallSet()])
  }

  @Test("a workspace is not made beside the log of one that is gone")
  func leftoverLog() throws {
    try Data("log".utf8).write(to: URL(fileURLWithPath: path + "-wal"))
    let error = diagnostic { _ = try create() }
    #expect(error?.code == "store.leftover-log")
    #expect(error?.message.en.contains("w.ntm-wal") == true)
    #expect(try folder.names == ["w.ntm-wal"])
  }

  @Test("an existing file is not overwritten, whatever it holds")
  func exists() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    let error = diagnostic { _ = try create() }
    #expect(error?.code == "store.exists")
    #expect(error?.message.en == "“\(path)” exists and is not overwritten")
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
    #expect(try folder.names == ["w.ntm"])
  }

  @Test("a workspace is not made in a folder that is not there")
  func noFolder() {
    let error = diagnostic { _ = try Store.create(at: folder.file("no/w.ntm"), createdAt: "t") }
    #expect(error?.code == "store.folder-missing")
    #expect(error?.exitStatus == 3)
  }

  @Test("a missing file is a message that says how to make one, and is not made", arguments: [true, false])
  func missing(readOnly: Bool) throws {
    let error = openingFault(path, readOnly: readOnly)
    #expect(error?.code == "store.missing")
    #expect(error?.exitStatus == 3)
    #expect(error?.message.en == "there is no workspace “\(path)”")
    #expect(error?.hints.first?.en == "make one: ntm init \(path)")
    #expect(try folder.names.isEmpty)
  }

  @Test(
    "what is no workspace is said to be none", arguments: ["", "code,name\n1,Một\n", "SQLite format 3\0 and no more"])
  func foreign(contents: String) throws {
    try Data(contents.utf8).write(to: URL(fileURLWithPath: path))
    let error = openingFault(path)
    #expect(error?.code == "store.not-a-workspace")
    #expect(error?.message.en == "“\(path)” is not a workspace of ntm")
    #expect(error?.message.vi == "“\(path)” không phải tệp dữ liệu của ntm")
  }

  @Test("bytes that begin as SQLite and go on as something else are no workspace")
  func garbage() throws {
    try Data(Array("SQLite format 3\0".utf8) + [UInt8](repeating: 7, count: 4000)).write(to: URL(fileURLWithPath: path))
    #expect(openingFault(path)?.code == "store.not-a-workspace")
    #expect(openingFault(path, readOnly: true)?.code == "store.not-a-workspace")
  }

  @Test("another program's SQLite file is left as it is")
  func otherDatabase() throws {
    let store = try create()
    try store.sql("PRAGMA application_id = 5")
    try store.seal()
    try store.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    #expect(openingFault(path)?.code == "store.not-a-workspace")
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
  }

  @Test("a workspace of a newer ntm is not touched")
  func newer() throws {
    let store = try create()
    try store.sql("PRAGMA user_version = 99")
    try store.close()
    let error = openingFault(path)
    #expect(error?.code == "store.newer")
    let known = Migrations.currentVersion
    #expect(error?.message.en == "“\(path)” was made by a newer ntm (schema 99; this one knows up to \(known))")
  }

  @Test("a workspace of an older ntm is not upgraded when it is opened to be read")
  func older() throws {
    let store = try create()
    try store.sql("PRAGMA user_version = 0")
    try store.close()
    let error = openingFault(path, readOnly: true)
    #expect(error?.code == "store.older")
    let newest = Migrations.currentVersion
    #expect(error?.message.en == "“\(path)” has an older schema (0, now \(newest)) and is opened read-only")
    #expect(error?.hints.first?.en == "open it once without --read-only to upgrade it")
  }

  @Test("a folder cannot be opened")
  func isFolder() {
    #expect(openingFault(folder.path)?.code == "store.unreadable")
  }

  @Test("a damaged page is reported, not crashed on")
  func damaged() throws {
    let store = try create()
    let units = (0..<2000).map { AdministrativeUnit(code: "\($0)", name: "x", kind: "xã", level: .commune) }
    try store.take([.units(units)], received: try day(1, 1))
    try store.seal()
    try store.close()
    var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    for index in stride(from: 8192 * 2, to: bytes.count, by: 3) { bytes[index] = 0xA5 }
    try bytes.write(to: URL(fileURLWithPath: path))
    let error = diagnostic {
      let store = try Store(.file(path: path), readOnly: true)
      _ = try store.snapshot().units(asof: nil)
      _ = try store.snapshot().criteriaSets(asof: nil)
    }
    #expect(error?.code == "store.damaged")
  }

  @Test("text that other hands put in is damage, with the text found")
  func otherHands() throws {
    let store = try Store(.inMemory)
    try store.sql(
      """
      INSERT INTO batch VALUES (1, 't', '2022-01-01', 'units', 'f', 's', 1, 1, 0, '[]', '[]', NULL, 'h', NULL);
      DROP TRIGGER unit_complete;
      INSERT INTO unit (batch, seq, code, name, kind, level) VALUES (1, 0, '1', 'x', 'xã', 'hamlet')
      """)
    let error = diagnostic { _ = try store.snapshot().units(asof: nil) }
    #expect(error?.code == "store.damaged")
    #expect(error?.message.en == "“:memory:” is damaged or was changed by other means (hamlet)")
  }

  @Test(
    "names that SQLite would take for something else are plain names", arguments: ["a b?c#d%20.ntm", "Hậu Giang.ntm"])
  func names(name: String) throws {
    let store = try Store.create(at: folder.file(name), createdAt: "t")
    try store.seal()
    try store.close()
    #expect(try folder.names == [name])
    #expect(try Store(.file(path: folder.file(name)), readOnly: true).batches().isEmpty)
  }

  @Test("a sealed file is read without leaving anything beside it, and can be written again")
  func sealed() throws {
    let store = try create()
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.seal()
    try store.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: path))
    let reader = try Store(.file(path: path), readOnly: true)
    #expect(try reader.snapshot().criteriaSets(asof: nil) == [smallSet()])
    #expect(try folder.names == ["w.ntm"])
    try reader.close()
    #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    let writer = try Store(.file(path: path))
    #expect(try writer.scalar("PRAGMA journal_mode") == "wal")
    try writer.report([.number(1)], received: try day(1, 1))
    #expect(try writer.batches().count == 2)
  }

  @Test("a sealed file whose writer was killed is read as it was before")
  func hotJournal() throws {
    let store = try create()
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.seal()
    try store.close()
    // What a writer that is killed leaves: its change in the file, and beside it the journal that takes it back.
    let half = folder.file("half.ntm")
    try DatabaseQueue(path: path).inDatabase { db in
      try db.execute(sql: "PRAGMA cache_size = 1; PRAGMA cache_spill = 1; BEGIN IMMEDIATE; DROP TRIGGER unit_stays")
      for number in 0..<2000 {
        try db.execute(
          sql: "INSERT INTO unit (batch, seq, code, name, kind, level) VALUES (9, ?, ?, 'x', 'xã', 'commune')",
          arguments: [number, String(number)])
      }
      for ending in ["", "-journal"] {
        try FileManager.default.copyItem(atPath: path + ending, toPath: half + ending)
      }
      try db.execute(sql: "ROLLBACK")
    }
    let reader = try Store(.file(path: half), readOnly: true)
    #expect(try reader.verify().isClean)
    #expect(try reader.scalar("SELECT count(*) FROM unit") == "0")
    #expect(try folder.names == ["half.ntm", "w.ntm"])
  }

  @Test("a store opened to be read refuses to write")
  func readOnly() throws {
    try create().close()
    let store = try Store(.file(path: path), readOnly: true)
    let faults = [
      diagnostic { try store.take([.criteriaSets([smallSet()])], received: try day(1, 1)) },
      diagnostic { try store.withdraw(batch: 1, on: try day(1, 1), note: "", recordedAt: "t") },
      diagnostic { try store.setMetadata(WorkspaceMetadata()) }, diagnostic { try store.seal() },
    ]
    #expect(faults.map { $0?.code } == ["store.read-only", "store.read-only", "store.read-only", "store.read-only"])
  }

  /// The administrator may write anywhere, so these say something only for others.
  @Suite("where nothing may be written", .enabled(if: geteuid() != 0))
  struct ReadOnlyFolders {
    @Test("a workspace with its log folded in is read from a folder that cannot be written to")
    func readOnlyFolder() throws {
      let folder = try TemporaryFolder()
      let path = folder.file("w.ntm")
      let store = try Store.create(at: path, createdAt: "t")
      try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
      try store.close()
      chmod(folder.path, 0o555)
      defer { chmod(folder.path, 0o755) }
      #expect(try Store(.file(path: path), readOnly: true).snapshot().criteriaSets(asof: nil) == [smallSet()])
      #expect(try folder.names == ["w.ntm"])
      #expect(
        diagnostic { _ = try Store.create(at: folder.file("x.ntm"), createdAt: "t") }?.code == "store.folder-missing")
    }

    @Test("a file without permissions is a message")
    func permissions() throws {
      let folder = try TemporaryFolder()
      let path = folder.file("w.ntm")
      try Store.create(at: path, createdAt: "t").close()
      chmod(path, 0o444)
      #expect(diagnostic { _ = try Store(.file(path: path)) }?.code == "store.read-only")
      chmod(path, 0)
      #expect(diagnostic { _ = try Store(.file(path: path)) }?.code == "store.unreadable")
    }
  }

  @Test("migrations run in order, once, and all or none")
  func migrations() throws {
    let store = try Store(.inMemory)
    let newest = Migrations.currentVersion
    let steps =
      Migrations.all + [
        Migration(version: newest + 1, sql: "CREATE TABLE extra (x)"),
        Migration(version: newest + 2, sql: "INSERT INTO extra VALUES (1)"),
      ]
    try store.queue.inDatabase { try Migrations.run(steps, from: newest, on: $0) }
    try store.queue.inDatabase { try Migrations.run(steps, from: 1, on: $0) }
    #expect(try store.rows("SELECT x FROM extra") == [["1"]])
    #expect(try store.scalar("PRAGMA user_version") == "\(newest + 2)")
    let broken = steps + [Migration(version: newest + 3, sql: "CREATE TABLE more (x); SELECT nonsense")]
    #expect(throws: (any Error).self) {
      try store.queue.inDatabase { try Migrations.run(broken, from: newest + 2, on: $0) }
    }
    #expect(try store.scalar("PRAGMA user_version") == "\(newest + 2)")
    #expect(try store.scalar("SELECT count(*) FROM sqlite_master WHERE name = 'more'") == "0")
  }

  @Test("versions of the steps count up from 1")
  func versions() {
    #expect(Migrations.all.map(\.version) == Array(1...Migrations.all.count))
  }
}
