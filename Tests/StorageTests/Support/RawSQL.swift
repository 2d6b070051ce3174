import GRDB
import NTMKit

@testable import Storage

/// What any SQLite tool could do with the file.
extension Store {
  func sql(_ statement: String) throws {
    try queue.inDatabase { try $0.execute(sql: statement) }
  }

  /// Each row's columns as text, NULL as `NULL`.
  func rows(_ query: String) throws -> [[String]] {
    try queue.inDatabase { db in
      try Row.fetchAll(db, sql: query).map { row in
        row.databaseValues.map { value in
          switch value.storage {
          case .null: "NULL"
          case .int64(let number): String(number)
          case .double(let number): NumberText.plain(number)
          case .string(let text): text
          case .blob: "BLOB"
          }
        }
      }
    }
  }

  func scalar(_ query: String) throws -> String { try rows(query).first?.first ?? "" }
}
