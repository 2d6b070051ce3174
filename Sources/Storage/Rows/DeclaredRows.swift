import GRDB
import GRDBSQLite
import NTMKit

/// How a declared table lies in the file: a table of its own, made when its first rows come, grown when its declaration did.
///
/// Before the declared columns stand `batch`, `batch_row` (the place in the batch) and `batch_line` (of the file).
enum DeclaredRows {
  static func quoted(_ name: String) -> String { "\"\(name)\"" }

  /// The columns there are; none when the table was never needed.
  static func columns(of table: String, _ db: Database) throws -> Set<String> {
    var names: Set<String> = []
    try db.eachRow("SELECT name FROM pragma_table_info(?)", [table]) { names.insert($0.text(0)) }
    return names
  }

  /// Makes the table, or the columns it lacks.
  static func prepare(_ table: String, _ schema: Schema, _ db: Database) throws {
    let present = try columns(of: table, db)
    if present.isEmpty {
      try db.execute(sql: creation(table, schema) + Migration.appendOnly(table))
    } else {
      for field in schema.fields where !present.contains(field.name) {
        try db.execute(
          sql: "ALTER TABLE \(quoted(table)) ADD COLUMN \(quoted(field.name)) \(storageClass(of: field.type))")
      }
    }
  }

  private static func creation(_ table: String, _ schema: Schema) -> String {
    let columns = schema.fields.map { "  \(quoted($0.name)) \(storageClass(of: $0.type)),\n" }.joined()
    return """
      CREATE TABLE \(quoted(table)) (
        batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
        batch_row INTEGER NOT NULL,
        batch_line INTEGER,
      \(columns)  PRIMARY KEY (batch, batch_row)
      ) STRICT, WITHOUT ROWID;

      """
  }

  /// Dates and periods are texts (`2022-09-30`, `2022Q3`), yes and no are 1 and 0.
  private static func storageClass(of type: ColumnType) -> String {
    switch type {
    case .bool, .int: "INTEGER"
    case .double: "REAL"
    case .text, .date, .period: "TEXT"
    }
  }

  static func insertion(_ table: String, _ schema: Schema) -> String {
    let names = schema.names.map { ", \(quoted($0))" }.joined()
    let marks = schema.names.map { _ in ", ?" }.joined()
    return "INSERT INTO \(quoted(table)) (batch, batch_row, batch_line\(names)) VALUES (?, ?, ?\(marks))"
  }
}

extension Cell {
  /// The value of a column as it is stored.
  init(_ column: NTMKit.Column, _ row: Int) {
    if column.isNull(row) {
      self = .null
      return
    }
    switch column.storage {
    case .bool(let values): self = .int(values[row] ? Int64(1) : 0)
    case .int(let values): self = .int(values[row])
    case .double(let values): self = .double(values[row])
    case .text(let codes, let dictionary): self = .text(dictionary.strings[Int(codes[row])])
    case .date(let values): self = .text(CalendarDate(daysSince1970: values[row]).description)
    case .period(let values): self = .text(Period(packed: values[row]).description)
    }
  }
}

/// The statement that writes a declared table's rows, bound by hand: it may run millions of times.
struct DeclaredInsertion {
  private let db: Database
  private let statement: Statement

  init(_ table: String, _ schema: Schema, _ db: Database) throws {
    self.db = db
    statement = try db.cachedStatement(sql: DeclaredRows.insertion(table, schema))
  }

  /// Writes a row, and adds it to the digest as `Cell`s of the same columns would be.
  func insert(
    _ table: NTMKit.Table, row: Int, batch: Int, number: Int, line: Cell, into digest: inout ContentDigest
  ) throws {
    let handle = statement.sqliteStatement
    Cell.int(batch).bind(to: handle, 1)
    let place = Cell.int(number)
    place.bind(to: handle, 2)
    line.bind(to: handle, 3)
    digest.beginRow()
    place.add(to: &digest)
    line.add(to: &digest)
    for (index, column) in table.columns.enumerated() {
      let cell = Cell(column, row)
      cell.bind(to: handle, Int32(index + 4))
      cell.add(to: &digest)
    }
    let code = sqlite3_step(handle)
    let error = code == SQLITE_DONE ? nil : db.failure()
    sqlite3_reset(handle)
    if let error { throw error }
  }
}
