import NTMKit

/// What was mobilised and disbursed by source, against the same months of the year before.
///
/// Only months that both years have are compared. A period that a year gives in one piece only is compared in one piece, or
/// not at all; see `ComparableCells`.
struct YearBefore {
  static let tableID = "year_before"
  static let schema = Schema([
    Field("source", .text), Field("mobilised", .double, unit: .millionDong),
    Field("mobilised_before", .double, unit: .millionDong), Field("mobilised_change", .double, unit: .percent),
    Field("disbursed", .double, unit: .millionDong), Field("disbursed_before", .double, unit: .millionDong),
    Field("disbursed_change", .double, unit: .percent),
  ])

  /// Of the year, those that are compared, in order.
  let months: [Int]
  /// Units × sources × contents that are given for longer periods than the rest, and are not compared.
  let leftOut: Int
  private let data: FundingData
  private let now: [String: Money]
  private let then: [String: Money]

  init(_ data: FundingData) {
    self.data = data
    months = data.comparable.months
    now = Self.sums(data.lines, data)
    then = Self.sums(data.linesBefore, data)
    let done = (data.lines + data.linesBefore).filter(\.money.isDone)
    leftOut = Set(done.map(\.cell)).intersection(data.comparable.leftOut).count
  }

  private static func sums(_ lines: [CountedLine], _ data: FundingData) -> [String: Money] {
    let months = Set(data.comparable.months)
    var sums: [String: Money] = [:]
    for line in lines
    where line.money.isDone && months.contains(line.period.firstMonth) && !data.comparable.leftOut.contains(line.cell) {
      sums[data.cells[line.cell].source, default: Money()] += line.money
    }
    return sums
  }

  var disbursedChange: (percent: Double, now: Double, then: Double)? {
    let (now, then) = (Money(sum: now.values), Money(sum: then.values))
    guard let percent = change(now.disbursed, then.disbursed), let after = now.millions(.disbursed),
      let before = then.millions(.disbursed)
    else { return nil }
    return (percent, after, before)
  }

  var section: Section {
    get throws {
      let present = Set(now.keys).union(then.keys)
      let sources = FundingData.formOrder.filter(present.contains) + present.subtracting(FundingData.formOrder).sorted()
      var builder = TableBuilder(Self.schema.fields)
      for source in sources { builder.append(row(source, now[source] ?? Money(), then[source] ?? Money())) }
      var totals: Table?
      if sources.count > 1 {
        var row = TableBuilder(Self.schema.fields)
        row.append(self.row(Strings.totalWord, Money(sum: now.values), Money(sum: then.values)))
        totals = try row.finished()
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("source", Strings.sourceColumn), ShownColumn("mobilised", digits: 1),
          ShownColumn("mobilised_before", Strings.mobilisedBeforeColumn, digits: 1),
          ShownColumn("mobilised_change", Strings.changeColumn, digits: 1), ShownColumn("disbursed", digits: 1),
          ShownColumn("disbursed_before", Strings.disbursedBeforeColumn, digits: 1),
          ShownColumn("disbursed_change", Strings.changeColumn, digits: 1),
        ], vocabulary: data.vocabulary, totals: totals, emptyText: Strings.nothingToCompare(data.year),
        terms: [
          "source": (data.vocabulary.terms["source"] ?? [:]).merging([Strings.totalWord: Strings.total]) { first, _ in
            first
          }
        ])
      let lead = sources.isEmpty ? [] : [Block.paragraph(Strings.comparedMonths(months, data.year))]
      let notes = leftOut > 0 ? [Block.note(Note(.caution, Strings.notCompared(leftOut)))] : []
      return Section(id: "against-year-before", title: Strings.yearBeforeTitle, blocks: lead + [.table(block)] + notes)
    }
  }

  private func row(_ source: String, _ now: Money, _ then: Money) -> [Value] {
    [.text(source)]
      + [Money.Measure.mobilised, .disbursed].flatMap { measure in
        [
          Value(now.millions(measure)), Value(then.millions(measure)), Value(change(now[measure], then[measure])),
        ]
      }
  }

  /// In percent of the year before; nil where either is missing, or where there was nothing.
  private func change(_ now: Double?, _ then: Double?) -> Double? {
    guard let now, let then, then > 0 else { return nil }
    return (now - then) * 100 / then
  }
}
