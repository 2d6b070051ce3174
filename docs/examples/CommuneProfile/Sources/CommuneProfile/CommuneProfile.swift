import NTMKit

/// What ntm loads.
public let plugin = Plugin(
  id: "commune-profile", version: "1.0.0", title: Strings.title, reports: [CommuneProfileReport.self])

/// One commune on one page: where it stands, what it lacks, its products and its money.
public struct CommuneProfileReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// A commune's code or name.
    public var commune: String?

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField(
          "commune", \.commune, positional: true, required: true, kind: .reference(table: "communes", column: "code"),
          summary: Strings.communeOption)
      ]
    }
  }

  static let lacking = Schema([
    Field("criterion", .int), Field("title", .text), Field("group", .text), Field("state", .text),
  ])
  static let products = Schema([
    Field("name", .text), Field("owner", .text), Field("stage", .text), Field("stars", .int),
    Field("expires_on", .date),
  ])
  static let money = Schema([
    Field("source", .text), Field("planned", .double, unit: .millionDong),
    Field("mobilised", .double, unit: .millionDong), Field("disbursed", .double, unit: .millionDong),
  ])

  public static let manifest = ReportManifest(
    id: "commune-profile", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: ["communes", "criteria", "products", "funding_lines"], primaryTable: "lacking",
    tables: [("lacking", lacking), ("products", products), ("money", money)])

  public static let examples = [
    Example("commune-profile \"Phú Hữu\"", Strings.exampleOne),
    Example("commune-profile 31480 | select criterion, title", Strings.exampleLacking),
    Example("commune-profile 99999", Strings.exampleUnknown, .fails("commune-profile.no-such-commune")),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let communes = try context.table("communes")
    let word = parameters.commune ?? ""
    guard let row = try Self.row(of: word, in: communes) else { throw Self.unknown(word, in: communes) }
    let name = communes[row, "name"].plainText
    return try document(
      Strings.of(name, communes[row, "district"].plainText, context.period), code: communes[row, "code"].plainText,
      communes, row, parameters, context)
  }

  /// The commune of a code, or of a name however it is typed.
  private static func row(of word: String, in communes: Table) throws -> Int? {
    let codes = try communes.texts("code")
    if let row = codes.firstIndex(of: word) { return row }
    let wanted = VietnameseFolding.fold(word)
    return try communes.texts("name").firstIndex { $0.map(VietnameseFolding.fold) == wanted }
  }

  private static func unknown(_ word: String, in communes: Table) -> Diagnostic {
    let names = ((try? communes.texts("name")) ?? []).compactMap(\.self)
    return Diagnostic(
      "commune-profile.no-such-commune", message: Strings.unknown(word),
      hints: NearestName.nearest(to: word, among: names).map { [Strings.didYouMean($0)] } ?? [])
  }

  private func document(
    _ title: LocalizedText, code: String, _ communes: Table, _ row: Int, _ parameters: Parameters,
    _ context: ReportContext
  ) throws -> ReportDocument {
    let lacking = try Self.rows(of: code, in: context.table("criteria"), Self.lacking, by: "criterion") {
      $0["state"]?[$1] != .text("met")
    }
    let products = try Self.rows(of: code, in: context.table("products"), Self.products, by: "name")
    let vocabulary = context.vocabulary
    return ReportDocument(
      title: title,
      sections: [
        Section(id: "standing", title: Strings.standing, blocks: [.metrics(Self.metrics(communes, row))]),
        Section(
          id: "to-do", title: Strings.toDo,
          blocks: [
            .table(
              TableBlock(
                id: "lacking", lacking,
                showing: [ShownColumn("criterion"), ShownColumn("title"), ShownColumn("group"), ShownColumn("state")],
                vocabulary: vocabulary, emptyText: Strings.lacksNothing))
          ]),
        Section(
          id: "ocop", title: Strings.products,
          blocks: [
            .table(
              TableBlock(
                id: "products", products,
                showing: [
                  ShownColumn("name"), ShownColumn("owner"), ShownColumn("stage"), ShownColumn("stars"),
                  ShownColumn("expires_on"),
                ], vocabulary: vocabulary, emptyText: Strings.noProducts))
          ]),
        Section(
          id: "funding", title: Strings.money,
          blocks: [
            .table(
              TableBlock(
                id: "money", try Self.money(context.table("funding_lines"), code),
                showing: [
                  ShownColumn("source"), ShownColumn("planned", digits: 1), ShownColumn("mobilised", digits: 1),
                  ShownColumn("disbursed", digits: 1),
                ], vocabulary: vocabulary, emptyText: Strings.noMoney))
          ]),
      ], provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Self.manifest.primaryTable)
  }

  private static func metrics(_ communes: Table, _ row: Int) -> [Metric] {
    let met = communes[row, "met"]
    let total = communes[row, "total"]
    return [
      Metric(
        id: "met", label: Strings.met, value: met, unit: .criterion, target: total,
        status: met.isNull ? .unknown : met == total ? .met : .missed),
      Metric(id: "population", label: Strings.population, value: communes[row, "population"], unit: .person),
    ]
  }

  /// The columns of a schema, of the rows about one commune, in the order of one of them.
  private static func rows(
    of commune: String, in table: Table, _ schema: Schema, by order: String,
    _ keeps: (Table, Int) -> Bool = { _, _ in true }
  ) throws -> Table {
    let codes = try table.texts("commune_code")
    let rows = (0..<table.rowCount).filter { codes[$0] == commune && keeps(table, $0) }
      .map { row in schema.fields.map { Self.value(table[row, $0.name], as: $0.type) } }
    let place = schema.index(of: order) ?? 0
    var builder = TableBuilder(schema.fields)
    for row in rows.sorted(by: { Self.comes($0[place], before: $1[place]) }) { builder.append(row) }
    return try builder.finished()
  }

  /// Criteria have numbers, which some tables hold as text.
  private static func value(_ value: Value, as type: ColumnType) -> Value {
    guard case .text(let text) = value, type == .int else { return value }
    return Value(Int(text))
  }

  private static func comes(_ a: Value, before b: Value) -> Bool {
    if let a = a.number, let b = b.number { return a < b }
    return VietnameseCollation.key(a.plainText).lexicographicallyPrecedes(VietnameseCollation.key(b.plainText))
  }

  /// Money of the commune by source, in the order of the sources' names.
  private static func money(_ lines: Table, _ code: String) throws -> Table {
    let codes = try lines.texts("commune_code")
    let sources = try lines.texts("source")
    let columns = try ["planned", "mobilised", "disbursed"].map { try lines.numbers($0) }
    var sums: [String: [Double]] = [:]
    for row in 0..<lines.rowCount where codes[row] == code {
      for (place, column) in columns.enumerated() {
        sums[sources[row] ?? "", default: [0, 0, 0]][place] += column[row] ?? 0
      }
    }
    var builder = TableBuilder(money.fields)
    for (source, values) in sums.sorted(by: { $0.key < $1.key }) {
      // Dongs, so that the order in which they were added does not show.
      builder.append([.text(source)] + values.map { .double(($0 * 1_000_000).rounded() / 1_000_000) })
    }
    return try builder.finished()
  }
}
