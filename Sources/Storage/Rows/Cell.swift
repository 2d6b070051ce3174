import GRDB
import GRDBSQLite
import NTMKit

/// A value on its way into a row.
enum Cell {
  case null
  case int(Int64)
  case double(Double)
  case text(String)

  static func int(_ number: Int) -> Cell { .int(Int64(number)) }
  static func optional(_ number: Int?) -> Cell { number.map { .int(Int64($0)) } ?? .null }
  static func optional(_ number: Double?) -> Cell { number.map { .double($0) } ?? .null }
  static func optional(_ text: String?) -> Cell { text.map { .text($0) } ?? .null }
  static func optional(_ date: CalendarDate?) -> Cell { date.map { .text($0.description) } ?? .null }

  func add(to digest: inout ContentDigest) {
    switch self {
    case .null: digest.addNull()
    case .int(let number): digest.add(number)
    // SQLite keeps neither nan (NULL) nor the sign of zero; what is hashed is what will be read back.
    case .double(let number): number.isNaN ? digest.addNull() : digest.add(number + 0)
    case .text(let text): digest.add(text)
    }
  }

  /// - Parameter parameter: counted from 1.
  func bind(to statement: OpaquePointer, _ parameter: Int32) {
    switch self {
    case .null: sqlite3_bind_null(statement, parameter)
    case .int(let number): sqlite3_bind_int64(statement, parameter, number)
    case .double(let number): sqlite3_bind_double(statement, parameter, number)
    case .text(var text):
      text.withUTF8 { bytes in
        sqlite3_bind_text(
          statement, parameter, UnsafeRawPointer(bytes.baseAddress)?.assumingMemoryBound(to: CChar.self),
          Int32(clamping: bytes.count), Self.copied)
        // An empty String has no address, and SQLite would take that for NULL.
        if bytes.isEmpty { sqlite3_bind_text(statement, parameter, "", 0, Self.copied) }
      }
    }
  }

  /// SAFETY: SQLITE_TRANSIENT, a constant that its header writes as a cast of −1: SQLite copies the text at once.
  private static var copied: sqlite3_destructor_type { unsafeBitCast(-1, to: sqlite3_destructor_type.self) }
}

extension Database {
  /// Writes one row with a statement prepared once.
  func insert(_ sql: String, _ cells: [Cell]) throws {
    let statement = try cachedStatement(sql: sql)
    let handle = statement.sqliteStatement
    for (index, cell) in cells.enumerated() { cell.bind(to: handle, Int32(index + 1)) }
    let code = sqlite3_step(handle)
    guard code == SQLITE_DONE else {
      let error = failure()
      sqlite3_reset(handle)
      throw error
    }
    sqlite3_reset(handle)
  }
}
