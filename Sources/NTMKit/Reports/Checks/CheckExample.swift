/// Tables as small as can be, and what a rule finds in them: shown by the reference, run by a test.
public struct CheckExample: Sendable {
  /// Rows by table, each as texts by column, as a file would hold them; what is not named is missing. A report's table goes by
  /// `REPORT.TABLE`, its columns taken as numbers where they can be.
  public var tables: [String: [[String: String]]]
  /// The messages, in the order in which they are found.
  public var finds: [LocalizedText]
  public var limits: CheckContext.Limits
  public var day: CalendarDate
  /// Tables besides ntm's own that the rows may be of: those that the rule's plugin declares are put here before it is run.
  public var ownTables: [TableDeclaration] = []

  public init(
    _ tables: [String: [[String: String]]], finds: [LocalizedText],
    limits: CheckContext.Limits = CheckContext.Limits(), on day: String = "2022-09-30"
  ) {
    self.tables = tables
    self.finds = finds
    self.limits = limits
    self.day = CalendarDate(parsing: day) ?? CalendarDate(daysSince1970: 0)
  }

  /// The context in which the rule finds them: the periods are those that occur in the rows, the last is looked at.
  public func context() throws -> CheckContext {
    let tables = ExampleTables(self)
    let periods = Set(self.tables.values.joined().compactMap { $0["period"].flatMap(Period.init(parsing:)) }).sorted()
    return CheckContext(
      ReportContext(
        source: tables, scope: DatasetScope(period: periods.last.map { PeriodRange($0) }),
        revision: DatasetRevision(contentHash: "example"), reportingDate: day, vocabulary: .programme,
        periods: periods, reports: { id, _, _ in try tables.document(of: id) }),
      limits: limits)
  }
}

/// The tables of an example; those of communes and periods show the scope's period.
private struct ExampleTables: TableSource {
  let example: CheckExample

  init(_ example: CheckExample) { self.example = example }

  var tableNames: [String] { Dataset.tableSchemas.map(\.name) + example.ownTables.map(\.name) }
  func schema(ofTable name: String) -> Schema? {
    Dataset.tableSchemas.first { $0.name == name }?.schema
      ?? example.ownTables.first { $0.name == name }.map { OwnTable($0).schema }
  }

  func table(named name: String, in scope: DatasetScope) throws -> Table? {
    guard let schema = schema(ofTable: name) else { return nil }
    let rows = (example.tables[name] ?? []).filter { row in
      guard let range = scope.period, let period = row["period"].flatMap(Period.init(parsing:)) else { return true }
      return range.contains(period)
    }
    // Where the schema has no period, the row's own one only chose it.
    return try Self.table(rows, schema)
  }

  func document(of report: String) throws -> ReportDocument? {
    let prefix = report + "."
    let blocks: [Block] = try example.tables.filter { $0.key.hasPrefix(prefix) }.map { key, rows in
      let names = Set(rows.flatMap(\.keys)).sorted()
      let fields = names.map { name in
        Field(name, rows.allSatisfy { $0[name].flatMap(Double.init) != nil } ? .double : .text)
      }
      let table = try Self.table(rows, Schema(fields))
      return .table(TableBlock(id: String(key.dropFirst(prefix.count)), table: table, columns: []))
    }
    guard !blocks.isEmpty else { return nil }
    return ReportDocument(
      title: LocalizedText(verbatim: report),
      sections: [Section(id: "example", title: LocalizedText(verbatim: report), blocks: blocks)],
      provenance: Provenance(
        reportID: report, reportVersion: "1", arguments: [], scope: DatasetScope(),
        dataset: DatasetRevision(contentHash: "example"), reportingDate: example.day, line: report),
      primaryTable: "")
  }

  private static func table(_ rows: [[String: String]], _ schema: Schema) throws -> Table {
    try Table(
      columns: schema.fields.map { field in
        Column(field, values: rows.map { value($0[field.name], field.type) })
      })
  }

  private static func value(_ text: String?, _ type: ColumnType) -> Value {
    guard let text else { return .null }
    return switch type {
    case .bool: .bool(text == "true")
    case .int: Value(Int(text))
    case .double: Value(Double(text))
    case .text: .text(text)
    case .date: Value(CalendarDate(parsing: text))
    case .period: Value(Period(parsing: text))
    }
  }
}
