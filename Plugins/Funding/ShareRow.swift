import NTMKit

/// A row with sums and their shares of all that is counted.
enum ShareRow {
  static let fields =
    Money.fields
    + [
      Field("planned_share", .double, unit: .percent), Field("mobilised_share", .double, unit: .percent),
      Field("disbursed_share", .double, unit: .percent), Field("disbursed_of_planned", .double, unit: .percent),
    ]

  static func values(_ money: Money, of total: Money) -> [Value] {
    money.values + Money.Measure.allCases.map { Value(share(money[$0], of: total[$0])) }
      + [Value(money.disbursedOfPlanned)]
  }

  /// A table of rows with one word in front, and all that is counted below.
  static func block(
    id: String, _ schema: Schema, _ rows: [(key: String, money: Money)], _ data: FundingData, label: ShownColumn,
    terms: [String: LocalizedText]
  ) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    for row in rows { builder.append([.text(row.key)] + values(row.money, of: data.total)) }
    var totals: Table?
    if rows.count > 1 {
      var row = TableBuilder(schema.fields)
      row.append([.text(Strings.totalWord)] + values(data.total, of: data.total))
      totals = try row.finished()
    }
    return TableBlock(
      id: id, try builder.finished(),
      showing: [label] + Money.shown + [
        ShownColumn("disbursed_of_planned", Strings.rateColumn, digits: 1),
        ShownColumn("planned_share", Strings.plannedShareColumn, digits: 1),
        ShownColumn("mobilised_share", Strings.mobilisedShareColumn, digits: 1),
        ShownColumn("disbursed_share", Strings.disbursedShareColumn, digits: 1),
      ], vocabulary: data.vocabulary, totals: totals, emptyText: Strings.noLines(data.year),
      terms: [label.name: terms.merging([Strings.totalWord: Strings.total]) { first, _ in first }])
  }
}
