import GRDBSQLite
import NTMKit

/// SQLite itself, over tables of its own: nothing of `sql { }` is in it, only the order of texts.
final class SQLiteOracle {
  private var handle: OpaquePointer?

  struct Failure: Error, CustomStringConvertible { var description: String }

  init(_ tables: [String: Table]) throws {
    sqlite3_open(":memory:", &handle)
    // A misspelt name is an error, and no text.
    _disableDoubleQuotedStringLiterals(handle)
    sqlite3_create_collation_v2(
      handle, "vi", SQLITE_UTF8, nil,
      { _, firstCount, first, secondCount, second in
        let a = String(decoding: UnsafeRawBufferPointer(start: first, count: Int(firstCount)), as: UTF8.self)
        let b = String(decoding: UnsafeRawBufferPointer(start: second, count: Int(secondCount)), as: UTF8.self)
        return VietnameseCollation.areInIncreasingOrder(a, b) ? -1 : a == b ? 0 : 1
      }, nil)
    for (name, table) in tables {
      let columns =
        table.schema.fields.map { "\(GeneratedLine.column($0.name)) \(Self.declared($0.type))" } + ["\"o\" integer"]
      try execute("create table \"\(name)\" (\(columns.joined(separator: ", ")))")
      for row in 0..<table.rowCount {
        let values = table.row(row).map(SQLDialect.sqlite.literal) + ["\(row)"]
        try execute("insert into \"\(name)\" values (\(values.joined(separator: ", ")))")
      }
    }
  }

  deinit { sqlite3_close(handle) }

  private static func declared(_ type: ColumnType) -> String {
    switch type {
    case .double: "real"
    case .text: "text"
    case .int, .bool, .date, .period: "integer"
    }
  }

  private func execute(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw failure(sql) }
  }

  private func failure(_ sql: String) -> Failure {
    Failure(description: "\(String(cString: sqlite3_errmsg(handle))): \(sql)")
  }

  /// The rows, each value of the type that the field says, or what SQLite has instead.
  func rows(_ sql: String, as fields: [Field]) throws -> [[Value]] {
    var statement: OpaquePointer?
    guard sqlite3_prepare_v2(handle, sql, -1, &statement, nil) == SQLITE_OK else { throw failure(sql) }
    defer { sqlite3_finalize(statement) }
    var rows: [[Value]] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW: rows.append(fields.enumerated().map { value(statement, Int32($0.offset), $0.element.type) })
      case SQLITE_DONE: return rows
      default: throw failure(sql)
      }
    }
  }

  private func value(_ statement: OpaquePointer?, _ column: Int32, _ type: ColumnType) -> Value {
    switch (sqlite3_column_type(statement, column), type) {
    case (SQLITE_NULL, _): return .null
    case (SQLITE_INTEGER, .bool): return .bool(sqlite3_column_int64(statement, column) != 0)
    case (SQLITE_INTEGER, .date): return .date(CalendarDate(daysSince1970: sqlite3_column_int(statement, column)))
    case (SQLITE_INTEGER, .period):
      return SQLDialect.period(quarter: Int(sqlite3_column_int(statement, column))).map { .period($0) } ?? .null
    case (SQLITE_INTEGER, .int): return .int(sqlite3_column_int64(statement, column))
    case (SQLITE_INTEGER, _), (SQLITE_FLOAT, _): return .double(sqlite3_column_double(statement, column))
    default: return .text(sqlite3_column_text(statement, column).map { String(cString: $0) } ?? "")
    }
  }
}
