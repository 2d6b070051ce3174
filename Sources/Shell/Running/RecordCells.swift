import NTMKit

/// Cells that show a record as a file gave it: a task, a course, a person, a product, a target of the plan.
struct RecordCells {
  /// A table whose rows have one key each.
  private struct Records {
    var name: String
    var table: Table
    var key: String
    /// The columns that a file gives: the rest are worked out.
    var given: Set<String>
    var rows: [String: Int]
  }

  private static let targets = "plan_targets"
  /// What a record is called, and where it is: no figures.
  private static let names: Set = ["code", "id", "name", "title", "commune_code", "commune", "district", "group"]

  private let dataset: Dataset
  private let scope: DatasetScope
  private let tableNames: [String]
  private var kept: [String: Records] = [:]

  init(_ dataset: Dataset, _ scope: DatasetScope) {
    self.dataset = dataset
    self.scope = scope
    tableNames =
      dataset.tableNames.filter { dataset.declaration(behind: $0)?.key.count == 1 }.sorted() + [Self.targets]
  }

  /// The records behind cells, one for all cells of a row.
  ///
  /// - Cost: a run over each table that has rows of the block's keys.
  mutating func records(in block: TableBlock) throws -> [(place: CellPlace, record: Lineage)] {
    let shown = (block.columns.isEmpty ? block.table.schema.names : block.columns.map(\.column))
      .filter { !Self.names.contains($0) }
    for name in tableNames {
      guard let records = try records(name), let keys = block.table[records.key], keys.field.type == .text else {
        continue
      }
      let found = (0..<keys.count).compactMap { row -> (row: Int, record: Int)? in
        guard case .text(let key) = keys[row], let record = records.rows[key],
          isNamed(block.table, row, as: records.table, record)
        else { return nil }
        return (row, record)
      }
      if found.isEmpty { continue }
      let sources = try places(of: found.map(\.record), in: records)
      return zip(found, sources).flatMap { pair, source -> [(CellPlace, Lineage)] in
        guard let source else { return [] }
        let record = lineage(of: pair.record, in: records, source)
        return shown.filter { column in
          let value = block.table[pair.row, column]
          return records.given.contains(column) && !value.isNull && value == records.table[pair.record, column]
        }.map { (CellPlace(row: pair.row, column: $0), record) }
      }
    }
    return []
  }

  /// Two tables may have one code: what is called otherwise is another thing.
  private func isNamed(_ table: Table, _ row: Int, as records: Table, _ record: Int) -> Bool {
    ["name", "title"].allSatisfy { name in
      table[name] == nil || records[name] == nil || table[row, name] == records[record, name]
    }
  }

  private func lineage(of row: Int, in records: Records, _ source: Lineage.Source) -> Lineage {
    let key = records.table[row, records.key].plainText
    let name = ["name", "title"].map { records.table[row, $0].plainText }.first { !$0.isEmpty } ?? key
    return Lineage(
      .record, id: "\(records.name)-\(key)", LocalizedText(verbatim: "\(name) (\(key))"), source: source,
      subject: Lineage.Subject(code: key, name: name))
  }

  private func places(of rows: [Int], in records: Records) throws -> [Lineage.Source?] {
    if records.name == Self.targets {
      return try rows.map { row in
        let (plan, id) = (records.table[row, "plan"].plainText, records.table[row, "id"].plainText)
        return try dataset.place(of: .planTarget(plan: plan, id: id), in: scope)
      }
    }
    return try dataset.places(
      ofRows: rows.map { [records.table[$0, records.key]] }, inTable: records.name, in: scope)
  }

  private mutating func records(_ name: String) throws -> Records? {
    if let records = kept[name] { return records }
    var scope = scope
    // A plan is the same whatever was submitted for the period.
    if name == Self.targets { scope.period = nil }
    guard let table = try? dataset.table(named: name, in: scope) else { return nil }
    let declaration = dataset.declaration(behind: name)
    let key = declaration?.key.first.flatMap { table[$0] == nil ? nil : $0 } ?? (table["code"] == nil ? "id" : "code")
    // Other keys are words that many rows of other tables have: a stage, a period.
    guard ["code", "id"].contains(key), let keys = table[key] else { return nil }
    let records = Records(
      name: name, table: table, key: key,
      given: Set(declaration?.columns.map(\.field.name) ?? table.schema.names),
      rows: Dictionary((0..<keys.count).map { (keys[$0].plainText, $0) }, uniquingKeysWith: { first, _ in first }))
    kept[name] = records
    return records
  }
}
