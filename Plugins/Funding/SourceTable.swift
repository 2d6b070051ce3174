import NTMKit

/// One row per source: its sums, its share of all, and how much of its plan is disbursed.
struct SourceTable {
  static let tableID = "sources"
  static let schema = Schema([Field("source", .text)] + ShareRow.fields)
  let section: Section

  init(_ data: FundingData) throws {
    let sums = data.sums { $0.source }
    let rows = data.sources.map { (key: $0, money: sums[$0] ?? Money()) }
    var blocks = [
      Block.table(
        try ShareRow.block(
          id: Self.tableID, Self.schema, rows, data, label: ShownColumn("source", Strings.sourceColumn),
          terms: data.vocabulary.terms["source"] ?? [:]))
    ]
    if !rows.isEmpty { blocks.append(.chart(try Self.chart(rows, data))) }
    section = Section(id: "by-source", title: Strings.sourcesTitle, blocks: blocks)
  }

  private static func chart(_ rows: [(key: String, money: Money)], _ data: FundingData) throws -> Chart {
    var builder = TableBuilder([
      Field("source", .text), Field("measure", .text), Field("amount", .double, unit: .millionDong),
    ])
    for row in rows {
      for measure in Money.Measure.allCases {
        builder.append([.text(row.key), .text(measure.rawValue), Value(row.money.millions(measure))])
      }
    }
    // The greatest of those whose plan is known, and the one furthest behind its plan.
    let rated = rows.compactMap { row in
      row.money.disbursedOfPlanned.map { (label: data.label(ofSource: row.key), rate: $0) }
    }
    let lowest = rated.min { $0.rate < $1.rate }
    let highest = rated.max { $0.rate < $1.rate }
    return Chart(
      id: "sources-chart", mark: .bar, encoding: .init(x: "source", y: "amount", series: "measure"),
      data: try builder.finished(), title: Strings.sourcesChartTitle,
      description: Strings.sourcesDescription(lowest: lowest, highest: highest),
      labels: ["source": Strings.sourceColumn, "measure": Strings.measureColumn, "amount": Strings.amountColumn],
      terms: ["measure": Strings.measures])
  }
}
