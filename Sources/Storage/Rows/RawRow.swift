import GRDB
import GRDBSQLite
import NTMKit

/// The current row of a statement that is stepped by hand. Columns count from 0.
struct RawRow {
  let statement: OpaquePointer

  func isNull(_ column: Int32) -> Bool { sqlite3_column_type(statement, column) == SQLITE_NULL }
  func int(_ column: Int32) -> Int { Int(sqlite3_column_int64(statement, column)) }
  func double(_ column: Int32) -> Double { sqlite3_column_double(statement, column) }
  func optionalInt(_ column: Int32) -> Int? { isNull(column) ? nil : int(column) }
  func optionalDouble(_ column: Int32) -> Double? { isNull(column) ? nil : double(column) }
  func text(_ column: Int32) -> String { String(decoding: bytes(column), as: UTF8.self) }
  func optionalText(_ column: Int32) -> String? { isNull(column) ? nil : text(column) }

  /// A text's UTF-8. Empty for NULL.
  ///
  /// SAFETY: SQLite owns the bytes until the statement steps on; they must not be kept.
  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    let start = sqlite3_column_text(statement, column)
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_column_bytes(statement, column)))
  }

  /// The title in both languages, in two columns.
  func title(_ vi: Int32, _ en: Int32) -> LocalizedText {
    LocalizedText(resolvedVietnamese: text(vi), resolvedEnglish: text(en))
  }

  func optionalDate(_ column: Int32) throws(Damage) -> CalendarDate? {
    guard let text = optionalText(column) else { return nil }
    guard let date = CalendarDate(parsing: text) else { throw Damage(found: text) }
    return date
  }

  func date(_ column: Int32) throws(Damage) -> CalendarDate {
    guard let date = try optionalDate(column) else { throw Damage(found: "NULL") }
    return date
  }

  func optionalPeriod(_ column: Int32) throws(Damage) -> Period? {
    guard let text = optionalText(column) else { return nil }
    guard let period = Period(parsing: text) else { throw Damage(found: text) }
    return period
  }

  func period(_ column: Int32) throws(Damage) -> Period {
    guard let period = try optionalPeriod(column) else { throw Damage(found: "NULL") }
    return period
  }

  /// A stable word of a closed set.
  func word<Word: RawRepresentable<String>>(_ column: Int32) throws(Damage) -> Word {
    guard let word = Word(rawValue: text(column)) else { throw Damage(found: text(column)) }
    return word
  }

  func optionalWord<Word: RawRepresentable<String>>(_ column: Int32) throws(Damage) -> Word? {
    isNull(column) ? nil : try word(column)
  }
}

/// A cell of the current row, asked for once: what is read of it costs no look-up of the row any more.
///
/// SAFETY: it is valid until the statement steps on. SQLite calls such a value unprotected: it may be used as one connection is, by one
/// thread at a time, which the store's queue sees to.
struct RawCell {
  let value: OpaquePointer?

  var isNull: Bool { sqlite3_value_type(value) == SQLITE_NULL }
  var int: Int64 { sqlite3_value_int64(value) }
  var double: Double { sqlite3_value_double(value) }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// A text's UTF-8. Empty for NULL.
  var bytes: UnsafeBufferPointer<UInt8> {
    let start = sqlite3_value_text(value)
    return UnsafeBufferPointer(start: start, count: start == nil ? 0 : Int(sqlite3_value_bytes(value)))
  }
}

extension RawRow {
  func cell(_ column: Int32) -> RawCell { RawCell(value: sqlite3_column_value(statement, column)) }
}

/// Stored text that is not what the schema says: the file was changed by other hands, or is damaged.
struct Damage: Error {
  var found: String
}

extension Database {
  /// Steps through a query's rows.
  ///
  /// - Cost: no copy of a row; a million rows in 0.1 s.
  func eachRow(
    _ sql: String, _ arguments: StatementArguments = StatementArguments(), _ body: (RawRow) throws -> Void
  ) throws {
    let statement = try cachedStatement(sql: sql)
    try statement.setArguments(arguments)
    let handle = statement.sqliteStatement
    defer { sqlite3_reset(handle) }
    while true {
      switch sqlite3_step(handle) {
      case SQLITE_ROW: try body(RawRow(statement: handle))
      case SQLITE_DONE: return
      default: throw failure()
      }
    }
  }

  /// The connection's last error.
  func failure() -> DatabaseError {
    let code = sqlite3_extended_errcode(sqliteConnection)
    return DatabaseError(
      resultCode: ResultCode(rawValue: code), message: sqlite3_errmsg(sqliteConnection).map { String(cString: $0) })
  }
}

extension Database {
  /// Whether SQLite opened the file for reading only, though asked to write: it does so silently.
  var isWriteProtected: Bool { sqlite3_db_readonly(sqliteConnection, "main") == 1 }
}
