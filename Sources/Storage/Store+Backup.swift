import Foundation
import GRDB
import NTMKit

/// A copy of a workspace that was made.
public struct Backup: Sendable {
  public var bytes: Int
  public var batches: Int
  public var revision: DatasetRevision
  /// Whether it took the place of an older one.
  public var hasReplaced: Bool
}

extension Store {
  /// Copies the workspace as it is at one moment into a file of its own, sealed, checked and on the disk before it gets its
  /// name. Others may write meanwhile.
  ///
  /// `VACUUM INTO` rather than SQLite's backup interface: it reads within one transaction, so that a writer never makes it
  /// begin again; the copy has no log and no gaps; and it reads every row, where copied pages would take damage along.
  ///
  /// - Parameter replacing: lets the copy take the place of an older workspace file.
  /// - Throws: `backup.exists`, `backup.not-a-workspace`, `backup.same-file`, `backup.in-use`, `backup.disk-full`, `store.damaged`,
  ///   `backup.damaged`, `store.folder-missing`, `store.io`, `store.busy`, and what `proceed` throws.
  @discardableResult
  public func backup(
    to path: String, replacing: Bool = false, _ proceed: @escaping () throws -> Void = {}
  ) throws -> Backup {
    let target = try BackupTarget(path, of: location, replacing: replacing)
    let draft = try DraftFile(for: target.path, replacing: target.exists)
    defer { draft.remove() }
    try draft.make(like: sourcePath)
    try proceed()
    // A row whose length was damaged would be copied as that long.
    guard try read({ try String.fetchOne($0, sql: "PRAGMA quick_check(1)") }) == "ok" else {
      throw StoreFault.copyDamaged(location, try verify(proceed))
    }
    do {
      try queue.unsafeReentrantWrite {
        try $0.execute(sql: "VACUUM INTO ?", arguments: [Connection.plainPath(draft.path)])
      }
    } catch let error as DatabaseError {
      throw fault(for: error, copyingTo: .file(path: path))
    }
    let copy = try Store(.file(path: draft.path), readOnly: true)
    defer { try? copy.close() }
    let found = try copy.verify(proceed)
    guard found.isClean else { throw StoreFault.copyDamaged(location, found) }
    let (log, bytes) = (try copy.read { try BatchLog($0) }, ProbedFile.size(draft.path))
    try draft.publish()
    return Backup(
      bytes: bytes, batches: log.batches.count, revision: log.revision(disclaimer: nil), hasReplaced: target.exists)
  }

  private var sourcePath: String? {
    if case .file(let path) = location { path } else { nil }
  }

  /// What reading meets is the workspace's fault, what writing meets is the copy's.
  private func fault(for error: DatabaseError, copyingTo target: StoreLocation) -> Diagnostic {
    switch error.extendedResultCode {
    case .SQLITE_FULL: StoreFault.noRoom(target)
    case .SQLITE_IOERR_READ, .SQLITE_IOERR_SHORT_READ: StoreFault.diagnostic(for: error, at: location)
    default:
      switch error.resultCode {
      case .SQLITE_IOERR, .SQLITE_CANTOPEN, .SQLITE_READONLY:
        StoreFault.io(target, LocalizedText(verbatim: error.message ?? ""))
      default: StoreFault.diagnostic(for: error, at: location)
      }
    }
  }
}

/// Where a copy goes, and whether something is there that may give way to it.
private struct BackupTarget {
  /// With links followed, so that a link stays one.
  let path: String
  let exists: Bool

  init(_ path: String, of source: StoreLocation, replacing: Bool) throws(Diagnostic) {
    let place = StoreLocation.file(path: path)
    var information = stat()
    exists = stat(path, &information) == 0
    self.path = exists ? Self.resolved(path) : path
    if case .file(let source) = source {
      var own = stat()
      let endings = ["", "-wal", "-shm", "-journal"]
      let isOwn =
        exists && stat(source, &own) == 0 && own.st_dev == information.st_dev && own.st_ino == information.st_ino
      if isOwn || endings.contains(where: { self.path == Self.resolved(source) + $0 }) {
        throw StoreFault.backupOntoItself(place)
      }
    }
    if exists {
      guard replacing else { throw StoreFault.backupExists(place) }
      guard ProbedFile.isWorkspace(path) else { throw StoreFault.backupOverOther(place) }
    }
    // SQLite would take what lies there for a part of the new file.
    for ending in ["-wal", "-journal"] where ProbedFile.size(self.path + ending) > 0 {
      throw StoreFault.backupInUse(place, self.path + ending)
    }
  }

  private static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}
