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
  /// - Throws: `store.exists`, `store.leftover-log`, `store.folder-missing`, `store.disk-full` and what opening throws.
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
