import GRDBSQLite

/// SQLite's interface for tables that are not its own: it reads a table's columns where they are, without a copy.
///
/// A table is found by the name of its module and made when a statement names it; nothing is ever created or written.
enum TableModule {
  // The first field of each is SQLite's own, as it asks for.
  private struct TableHandle {
    var base = sqlite3_vtab()
    var table: Unmanaged<SQLTable>
  }
  private struct CursorHandle {
    var base = sqlite3_vtab_cursor()
    var cursor: Unmanaged<TableCursor>
  }

  /// The functions, none of which keeps anything outside what SQLite hands it.
  static func make() -> sqlite3_module {
    var module = sqlite3_module()
    module.iVersion = 1
    module.xConnect = { database, table, _, _, handle, _ in
      guard let table, let handle else { return SQLITE_MISUSE }
      let unmanaged = Unmanaged<SQLTable>.fromOpaque(table)
      let own = unmanaged.takeUnretainedValue()
      own.permission?.isDeclaring = true
      let code = sqlite3_declare_vtab(database, own.declaration)
      own.permission?.isDeclaring = false
      guard code == SQLITE_OK else { return code }
      // SAFETY: freed in xDisconnect, which SQLite calls once for each table it connected; the connection's module holds
      // the table until it is closed.
      let made = UnsafeMutablePointer<TableHandle>.allocate(capacity: 1)
      made.initialize(to: TableHandle(table: unmanaged))
      handle.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab.self)
      return SQLITE_OK
    }
    module.xDisconnect = { handle in
      handle.map { UnsafeMutableRawPointer($0).assumingMemoryBound(to: TableHandle.self) }?.deallocate()
      return SQLITE_OK
    }
    module.xBestIndex = { handle, information in
      guard let handle, let information else { return SQLITE_MISUSE }
      TableModule.plan(over: TableModule.table(of: handle), information)
      return SQLITE_OK
    }
    module.xOpen = { handle, cursor in
      guard let handle, let cursor else { return SQLITE_MISUSE }
      let opened = Unmanaged.passRetained(TableCursor(TableModule.table(of: handle)))
      // SAFETY: freed in xClose, which SQLite calls once for each cursor it opened.
      let made = UnsafeMutablePointer<CursorHandle>.allocate(capacity: 1)
      made.initialize(to: CursorHandle(cursor: opened))
      cursor.pointee = UnsafeMutableRawPointer(made).assumingMemoryBound(to: sqlite3_vtab_cursor.self)
      return SQLITE_OK
    }
    module.xClose = { handle in
      guard let handle else { return SQLITE_OK }
      let made = UnsafeMutableRawPointer(handle).assumingMemoryBound(to: CursorHandle.self)
      made.pointee.cursor.release()
      made.deallocate()
      return SQLITE_OK
    }
    module.xFilter = { handle, plan, _, _, values in
      guard let cursor = TableModule.cursor(handle) else { return SQLITE_MISUSE }
      switch plan {
      case 0: cursor.begin()
      case 1...: cursor.begin(equalColumn: Int(plan) - 1, to: values?[0])
      default: cursor.begin(sortedBy: (-Int(plan) - 1) / 2, descending: plan % 2 == 0)
      }
      return SQLITE_OK
    }
    module.xNext = { handle in
      TableModule.cursor(handle)?.position += 1
      return SQLITE_OK
    }
    module.xEof = { handle in TableModule.cursor(handle)?.isAtEnd ?? true ? 1 : 0 }
    module.xColumn = { handle, context, place in
      TableModule.cursor(handle)?.give(Int(place), to: context)
      return SQLITE_OK
    }
    module.xRowid = { handle, row in
      row?.pointee = Int64(TableModule.cursor(handle)?.row ?? 0)
      return SQLITE_OK
    }
    return module
  }

  private static func table(of handle: UnsafeMutablePointer<sqlite3_vtab>) -> SQLTable {
    UnsafeMutableRawPointer(handle).assumingMemoryBound(to: TableHandle.self).pointee.table.takeUnretainedValue()
  }

  private static func cursor(_ handle: UnsafeMutablePointer<sqlite3_vtab_cursor>?) -> TableCursor? {
    guard let handle else { return nil }
    return UnsafeMutableRawPointer(handle).assumingMemoryBound(to: CursorHandle.self).pointee.cursor
      .takeUnretainedValue()
  }

  /// Takes the condition `column = value` that leaves the fewest rows, if there is one; SQLite looks after all others. Rows that
  /// are grouped by one column come sorted by it: without that SQLite would sort copies of them.
  ///
  /// The plan's number: 0 for all rows, a column's place from 1 for those of a value; below 0 sorted, -1 and -2 by the first
  /// column upwards and downwards, and so on.
  private static func plan(over table: SQLTable, _ information: UnsafeMutablePointer<sqlite3_index_info>) {
    var best: (constraint: Int, column: Int, rows: Double)?
    for place in 0..<Int(information.pointee.nConstraint) {
      let constraint = information.pointee.aConstraint[place]
      guard constraint.usable != 0, Int32(constraint.op) == SQLITE_INDEX_CONSTRAINT_EQ, constraint.iColumn >= 0,
        let column = table.column(at: Int(constraint.iColumn)),
        let collation = sqlite3_vtab_collation(information, Int32(place)), String(cString: collation) == "BINARY"
      else { continue }
      let rows = max(Double(table.rowCount) / Double(column.distinctEstimate), 1)
      if best.map({ rows < $0.rows }) ?? true { best = (place, Int(constraint.iColumn), rows) }
    }
    let rows = best?.rows ?? Double(table.rowCount)
    if let best {
      information.pointee.aConstraintUsage[best.constraint].argvIndex = 1
      information.pointee.idxNum = Int32(best.column + 1)
    } else if information.pointee.nOrderBy == 1, sqlite3_vtab_distinct(information) != 0 {
      let term = information.pointee.aOrderBy[0]
      let place = Int(term.iColumn)
      if place >= 0, table.column(at: place)?.isGroupable == true {
        information.pointee.idxNum = Int32(-2 * place - (term.desc != 0 ? 2 : 1))
        information.pointee.orderByConsumed = 1
      }
    }
    information.pointee.estimatedRows = Int64(rows)
    information.pointee.estimatedCost = rows * 2 + 2
  }
}

/// Goes over the rows of a table, or over those that may be equal to a value.
final class TableCursor {
  private let table: SQLTable
  var position = 0
  private var end = 0
  private var chosen: [Int32]?

  init(_ table: SQLTable) { self.table = table }

  func begin() {
    position = 0
    end = table.rowCount
    chosen = nil
  }

  func begin(sortedBy place: Int, descending: Bool) {
    begin()
    chosen = table.column(at: place)?.index.sortedRows(descending: descending)
  }

  func begin(equalColumn place: Int, to value: OpaquePointer?) {
    begin()
    guard let index = table.column(at: place)?.index, let places = index.places(ofRowsEqualTo: value) else { return }
    position = places.lowerBound
    end = places.upperBound
    chosen = index.rows
  }

  var isAtEnd: Bool { position >= end }
  var row: Int { chosen.map { Int($0[position]) } ?? position }
  func give(_ place: Int, to context: OpaquePointer?) { table.column(at: place)?.give(row, to: context) }
}
