import Foundation
import NTMKit
import Testing

@testable import Storage

@Suite("backup")
struct BackupTests {
  private let folder: TemporaryFolder
  private var path: String { folder.file("w.ntm") }
  private var copy: String { folder.file("b.ntm") }

  init() throws { folder = try TemporaryFolder() }

  @Test("the copy of a workspace that is open is sealed, whole and the same")
  func copies() throws {
    let store = try everything(create: path)
    let backup = try store.backup(to: copy)
    #expect(backup.batches == 8)
    #expect(backup.bytes == ProbedFile.size(copy))
    #expect(!backup.hasReplaced)
    #expect(try backup.revision.contentHash == store.snapshot().revision.contentHash)
    let usesLog = try ProbedFile(copy).usesLog
    #expect(!usesLog)
    let reader = try Store(.file(path: copy), readOnly: true)
    #expect(try reader.snapshot().revision == store.snapshot().revision)
    #expect(try reader.identity()?.id == "W")
    #expect(try reader.scalar("PRAGMA integrity_check") == "ok")
    try reader.close()
    try store.close()
    #expect(try folder.names == ["b.ntm", "w.ntm"])
    #expect(try Store(.file(path: copy)).report([.number(1)], received: try day(12, 1)).batch == 9)
  }

  @Test("a workspace that is only read, and one in memory, can be copied")
  func fromReaders() throws {
    try everything(create: path).close()
    let reader = try Store(.file(path: path), readOnly: true)
    #expect(try reader.backup(to: copy).batches == 8)
    #expect(try everything().backup(to: folder.file("m.ntm")).batches == 8)
    #expect(try Store(.file(path: folder.file("m.ntm")), readOnly: true).verify().isClean)
  }

  @Test("what a killed backup left is removed by the next one; a draft of a running process stays") func leftovers()
    throws
  {
    let store = try everything(create: path)
    // Numbers of processes end far below; 1 always runs.
    let mine = "new-\(DraftFile.host)"
    let gone = ["b.ntm.\(mine)-2147483646", "b.ntm.\(mine)-2147483646-journal"]
    let others = [
      "b.ntm.\(mine)-1", "b.ntm.\(mine)-x", "b.ntm.\(mine)-2147483646-notes", "c.ntm.\(mine)-2147483646",
      "b.ntm.new-another-machine-2147483646",
    ]
    for name in gone + others { #expect(FileManager.default.createFile(atPath: folder.file(name), contents: nil)) }
    try store.backup(to: copy)
    try store.close()
    #expect(try folder.names.sorted() == (["b.ntm", "w.ntm"] + others).sorted())
  }

  @Test("the copy may be read by those who may read the workspace, and no others")
  func permissions() throws {
    let store = try everything(create: path)
    chmod(path, 0o600)
    try store.backup(to: copy)
    var information = stat()
    #expect(stat(copy, &information) == 0)
    #expect(information.st_mode & 0o777 == 0o600)
  }

  @Test("while another program writes, the copy is one of the states in between")
  func whileWriting() throws {
    let store = try everything(create: path)
    let before = try store.snapshot().revision.contentHash
    let writer = try Store(.file(path: path))
    let reader = try Store(.file(path: path), readOnly: true)
    _ = try writer.apply(SourceFile(path: "a", bytes: []), as: "demo", receivedOn: try day(12, 1), recordedAt: "t") {
      sink in
      #expect(try reader.backup(to: copy).revision.contentHash == before)
      try sink.finish(rowsRead: 0, rowsTaken: 0, header: [])
    }
    #expect(try reader.backup(to: copy, replacing: true).batches == 9)
  }

  @Test("what is there is replaced only when asked, and only by its like")
  func existing() throws {
    let store = try everything(create: path)
    func fault(_ path: String, replacing: Bool = true) -> String? {
      diagnostic { try store.backup(to: path, replacing: replacing) }?.code.rawValue
    }
    try store.backup(to: copy)
    let first = try Data(contentsOf: URL(fileURLWithPath: copy))
    #expect(fault(copy, replacing: false) == "backup.exists")
    try store.report([.number(3)], received: try day(12, 1))
    #expect(try store.backup(to: copy, replacing: true).hasReplaced)
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) != first)

    let letter = folder.file("letter.txt")
    try Data("xin chào".utf8).write(to: URL(fileURLWithPath: letter))
    #expect(fault(letter) == "backup.not-a-workspace")
    #expect(try String(contentsOfFile: letter, encoding: .utf8) == "xin chào")
    #expect(fault(folder.path) == "backup.not-a-workspace")

    #expect(fault(path) == "backup.same-file")
    #expect(fault(path + "-journal") == "backup.same-file")
    symlink(path, folder.file("link"))
    link(path, folder.file("hard"))
    #expect(fault(folder.file("link")) == "backup.same-file")
    #expect(fault(folder.file("hard")) == "backup.same-file")

    try Data("log".utf8).write(to: URL(fileURLWithPath: copy + "-wal"))
    #expect(fault(copy) == "backup.in-use")
    #expect(fault(folder.file("no/b.ntm")) == "store.folder-missing")
    #expect(try folder.names.filter { $0.contains(".new-") }.isEmpty)
  }

  @Test("a link to a backup stays one")
  func links() throws {
    let store = try everything(create: path)
    try store.backup(to: copy)
    symlink(copy, folder.file("newest"))
    try store.backup(to: folder.file("newest"), replacing: true)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.file("newest")) == copy)
  }

  @Test("a damaged workspace does not take the place of a good backup")
  func damaged() throws {
    let store = try everything(create: path)
    try store.backup(to: copy)
    let good = try Data(contentsOf: URL(fileURLWithPath: copy))
    try store.sql("DROP TRIGGER unit_stays; UPDATE unit SET name = 'x' WHERE code = '00003'; ")
    let fault = diagnostic { try store.backup(to: copy, replacing: true) }
    #expect(fault?.code == "backup.damaged")
    #expect(
      fault?.message.en == "“\(path)” has 4 problems: a damaged file is not backed up, older backups are untouched")
    #expect(fault?.hints.last?.en == "see: ntm verify \(path)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: copy)) == good)
    #expect(try folder.names.filter { $0.contains(".new-") }.isEmpty)
  }

  @Test("stopped in the middle, nothing is left")
  func stopped() throws {
    let store = try everything(create: path)
    var asked = 0
    #expect(throws: CancellationError.self) {
      try store.backup(to: copy) {
        asked += 1
        if asked > 3 { throw CancellationError() }
      }
    }
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(try folder.names.filter { $0.hasPrefix("b.ntm") }.isEmpty)
  }
}
