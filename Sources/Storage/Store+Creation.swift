import Foundation
import GRDB
import NTMKit

extension Store {
  /// Makes an empty workspace and opens it.
  ///
  /// The file appears under its name only when it is whole, and never takes the place of another.
  ///
  /// - Parameters:
  ///   - createdAt: `2022-10-03T08:15:00Z`; the clock is the caller's.
  ///   - id: tells workspaces apart.
  /// - Throws: `store.exists`, `store.folder-missing`, `store.disk-full` and what opening throws.
  public static func create(
    at path: String, createdAt: String, id: String = UUID().uuidString.lowercased()
  ) throws(Diagnostic) -> Store {
    let location = StoreLocation.file(path: path)
    let draft = try DraftFile(for: path)
    defer { draft.remove() }
    do {
      let queue = try DatabaseQueue(
        path: Connection.plainPath(draft.path),
        configuration: Connection.configuration(readOnly: false, patience: 0))
      try queue.inDatabase { db in
        // Rows of submissions are up to about 1.5 kB; in pages of this size they need no overflow pages.
        try db.execute(sql: "PRAGMA page_size = 8192")
        try Migrations.run(from: 0, on: db)
        try db.setMeta([("id", id), ("created_at", createdAt)])
      }
      try queue.close()
    } catch {
      throw StoreFault.diagnostic(for: error, at: location)
    }
    try draft.publish()
    return try Store(location)
  }
}

/// A file under a name of its own until it is whole.
private struct DraftFile {
  let path: String
  private let target: String
  private var location: StoreLocation { .file(path: target) }

  init(for target: String) throws(Diagnostic) {
    self.target = target
    path = "\(target).new-\(getpid())"
    if access(target, F_OK) == 0 { throw StoreFault.exists(location) }
    guard !target.isEmpty, ProbedFile.folderIsWritable(target) else { throw StoreFault.folderMissing(location) }
    remove()
  }

  func remove() { unlink(path) }

  /// Gives the file its name, unless that was taken meanwhile.
  func publish() throws(Diagnostic) {
    if link(path, target) != 0 {
      if errno == EEXIST { throw StoreFault.exists(location) }
      // Some file systems have no links.
      guard access(target, F_OK) != 0, rename(path, target) == 0 else { throw StoreFault.folderMissing(location) }
    }
    let folder = open(ProbedFile.folder(of: target), O_RDONLY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}
