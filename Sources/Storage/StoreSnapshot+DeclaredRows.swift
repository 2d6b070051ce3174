import GRDB
import NTMKit

extension StoreSnapshot {
  /// - Cost: one run over the table; a million rows of eight columns in about half a second.
  public func rows(of declaration: TableDeclaration, asof: CalendarDate?) throws -> NTMKit.Table {
    try rows(of: declaration, declaration.schema.fields, asof)
  }

  /// With the columns of the key, by which rows take the place of others.
  public func rows(
    of declaration: TableDeclaration, columns: Set<String>, asof: CalendarDate?
  ) throws -> NTMKit.Table {
    // Whether a list takes the place of another one hangs on all that its rows say.
    guard declaration.numbering == nil else { return try rows(of: declaration, asof: asof) }
    let wanted = columns.union(declaration.key)
    return try rows(of: declaration, declaration.schema.fields.filter { wanted.contains($0.name) }, asof)
  }

  private func rows(
    of declaration: TableDeclaration, _ fields: [Field], _ asof: CalendarDate?
  ) throws -> NTMKit.Table {
    let present = try store.read { try DeclaredRows.columns(of: declaration.name, $0) }
    guard !present.isEmpty else { return NTMKit.Table(empty: Schema(fields)) }
    let list = fields.map { present.contains($0.name) ? DeclaredRows.quoted($0.name) : "NULL" }
    var builders = fields.map { StoredColumnBuilder($0) }
    var batches: [Int] = []
    try eachRow(
      of: DeclaredRows.quoted(declaration.name), list.joined(separator: ", "), place: "batch_row", asof: asof
    ) { row in
      batches.append(row.int(0))
      for index in builders.indices { try builders[index].append(row.cell(Int32(index + 1))) }
    }
    let edits = Set(log.batches.filter { $0.isEdit }.map(\.id))
    return try NTMKit.Table(columns: builders.map { $0.finished() })
      .newest(
        of: declaration, batches: batches, isEdit: edits.contains,
        header: { (try? header(ofBatch: $0)) ?? [] })
  }

  private func header(ofBatch batch: Int) throws -> [String] {
    var names: [String] = []
    try store.read { db in
      try db.eachRow("SELECT header FROM batch WHERE id = ?", [batch]) {
        names = try JSONText.texts(inArray: $0.text(0))
      }
    }
    return names
  }

  /// - Cost: one run over the rows whose key begins as one of those asked for does, found by one run over the table.
  public func places(
    ofRows keys: [[Value]], in declaration: TableDeclaration, asof: CalendarDate?
  ) throws -> [RecordPlace?] {
    let fields = declaration.key.prefix(keys.first?.count ?? 0).compactMap { declaration[$0]?.field }
    guard let first = fields.first else { return keys.map { _ in nil } }
    let visible = visibility(asof)
    let starts = Set(keys.map { $0[0].plainText }).sorted()
    let list = fields.map { ", \(DeclaredRows.quoted($0.name))" }.joined()
    let marks = starts.map { _ in "?" }.joined(separator: ", ")
    var found: [[Value]: RecordPlace] = [:]
    try store.read { db in
      guard try DeclaredRows.columns(of: declaration.name, db).isSuperset(of: fields.map(\.name)) else { return }
      try db.eachRow(
        """
        SELECT batch, batch_line\(list) FROM \(DeclaredRows.quoted(declaration.name))
        WHERE batch <= ? AND CAST(coalesce(\(DeclaredRows.quoted(first.name)), '') AS TEXT) IN (\(marks)) ORDER BY batch, batch_row
        """, StatementArguments([newestBatch] + starts as [any DatabaseValueConvertible])
      ) { row in
        guard visible.contains(row.int(0)) else { return }
        var key: [Value] = []
        for (index, field) in fields.enumerated() { key.append(try row.value(Int32(index + 2), as: field.type)) }
        if let found = found[key], visible.order.rank(of: found.batch) > visible.order.rank(of: row.int(0)) { return }
        found[key] = RecordPlace(batch: row.int(0), row: row.optionalInt(1))
      }
    }
    return keys.map { found[$0] }
  }

  /// The first parts of a declared table's keys, which rows of other tables refer to.
  func keys(ofTable table: String) throws -> Set<String> {
    guard let key = declaration(named: table)?.key.first else { return [] }
    let visible = visibility(nil)
    let newest = newestBatch
    var keys: Set<String> = []
    try store.read { db in
      guard try DeclaredRows.columns(of: table, db).contains(key) else { return }
      try db.eachRow(
        "SELECT batch, \(DeclaredRows.quoted(key)) FROM \(DeclaredRows.quoted(table)) WHERE batch <= ?", [newest]
      ) { if visible.contains($0.int(0)) { keys.insert($0.text(1)) } }
    }
    return keys
  }
}

/// Makes a column of a declared table from cells as SQLite holds them.
private struct StoredColumnBuilder {
  private let type: ColumnType
  private var builder: ColumnBuilder

  init(_ field: Field) {
    type = field.type
    builder = ColumnBuilder(field)
  }

  /// - Throws: `Damage` for a text that is no date or period.
  mutating func append(_ cell: RawCell) throws(Damage) {
    if cell.isNull { return builder.appendNull() }
    switch type {
    case .text: builder.append(utf8: cell.bytes)
    case .int: builder.append(integer: cell.int)
    case .double: builder.append(double: cell.double)
    case .bool: builder.append(.bool(cell.int != 0))
    case .date:
      guard let date = CalendarDate(utf8: cell.bytes) else { throw Damage(found: cell.text) }
      builder.append(days: date.daysSince1970)
    case .period:
      guard let period = Period(parsing: cell.text) else { throw Damage(found: cell.text) }
      builder.append(.period(period))
    }
  }

  func finished() -> NTMKit.Column { builder.finished() }
}

extension RawRow {
  /// What a cell of a declared table holds. - Throws: `Damage` for a text that is no date or period.
  fileprivate func value(_ index: Int32, as type: ColumnType) throws(Damage) -> Value {
    if isNull(index) { return .null }
    return switch type {
    case .bool: .bool(int(index) != 0)
    case .int: .int(Int64(int(index)))
    case .double: .double(double(index))
    case .text: .text(text(index))
    case .date: .date(try date(index))
    case .period: .period(try period(index))
    }
  }
}
