import NTMKit

/// What each quarter brought, and the sums from the year's beginning.
struct Periods {
  static let tableID = "periods"
  static let schema = Schema(
    [Field("period", .period)] + Money.fields + [Field("disbursed_of_planned", .double, unit: .percent)]
      + Money.fields.map { Field("cumulative_" + $0.name, $0.type, unit: $0.unit) } + [
        Field("cumulative_rate", .double, unit: .percent)
      ])
  let section: Section

  private struct Row {
    var period: Period
    var money: Money
    var cumulative: Money
  }

  init(_ data: FundingData) throws {
    let rows = Self.rows(data)
    var builder = TableBuilder(Self.schema.fields)
    for row in rows {
      builder.append(
        [.period(row.period)] + row.money.values + [Value(row.money.disbursedOfPlanned)] + row.cumulative.values
          + [Value(row.cumulative.disbursedOfPlanned)])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [ShownColumn("period")] + Money.shown + [
        ShownColumn("cumulative_planned", Strings.cumulativePlannedColumn, digits: 1),
        ShownColumn("cumulative_mobilised", Strings.cumulativeMobilisedColumn, digits: 1),
        ShownColumn("cumulative_disbursed", Strings.cumulativeDisbursedColumn, digits: 1),
        ShownColumn("cumulative_rate", Strings.cumulativeRateColumn, digits: 1),
      ], vocabulary: data.vocabulary, emptyText: Strings.noLines(data.year))
    var blocks = [Block.table(block)]
    if rows.count > 1, rows.allSatisfy({ $0.period.kind == .quarter }) { blocks.append(.chart(try Self.chart(rows))) }
    section = Section(id: "by-period", title: Strings.periodsTitle, blocks: blocks)
  }

  /// Months are added up to their quarter; halves and years, which cannot be parted, stand behind the quarters they hold.
  private static func rows(_ data: FundingData) -> [Row] {
    var sums: [Period: Money] = [:]
    for line in data.lines { sums[block(of: line.period), default: Money()] += line.money }
    var cumulative = Money()
    return sums.sorted { a, b in
      a.key.lastDay != b.key.lastDay ? a.key.lastDay < b.key.lastDay : a.key.firstDay > b.key.firstDay
    }.map { period, money in
      cumulative += money
      return Row(period: period, money: money, cumulative: cumulative)
    }
  }

  private static func block(of period: Period) -> Period {
    switch period.kind {
    case .month: Period(.quarter, containing: period.firstDay) ?? period
    case .quarter, .half, .year: period
    }
  }

  private static func chart(_ rows: [Row]) throws -> Chart {
    var builder = TableBuilder([
      Field("period", .period), Field("measure", .text), Field("amount", .double, unit: .millionDong),
    ])
    for measure in Money.Measure.allCases {
      for row in rows {
        builder.append([.period(row.period), .text(measure.rawValue), Value(row.cumulative.millions(measure))])
      }
    }
    let last = rows.last?.cumulative ?? Money()
    return Chart(
      id: "periods-chart", mark: .line, encoding: .init(x: "period", y: "amount", series: "measure"),
      data: try builder.finished(), title: Strings.periodsChartTitle,
      description: Strings.periodsDescription(last.disbursedOfPlanned),
      labels: ["measure": Strings.measureColumn, "amount": Strings.amountColumn],
      terms: ["measure": Strings.measures])
  }
}
