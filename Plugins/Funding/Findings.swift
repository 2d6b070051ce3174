import NTMKit

/// Lines and sums that cannot be so, or that somebody should explain.
struct Findings {
  static let tableID = "findings"
  static let schema = Schema(
    [
      Field("finding", .text), Field("period", .period), Field("code", .text), Field("name", .text),
      Field("district", .text), Field("source", .text), Field("content", .text),
    ] + Money.fields)

  enum Finding: String, CaseIterable {
    /// More was paid out than there was, from the year's beginning to the day.
    case disbursedAboveMobilised = "disbursed_above_mobilised"
    /// Money that no plan foresaw.
    case mobilisedWithoutPlan = "mobilised_without_plan"
    /// A line of a time that a longer period holds, or that is given twice.
    case countedOnce = "counted_once"
    /// Less than nothing.
    case negative
  }

  struct Found {
    var finding: Finding
    /// nil: from the year's beginning.
    var period: Period?
    var cell: Int
    var money: Money
  }

  let found: [Found]
  private let data: FundingData

  init(_ data: FundingData) {
    self.data = data
    var sums: [Int: Money] = [:]
    for line in data.lines { sums[line.cell, default: Money()] += line.money }
    var found: [Found] = sums.flatMap { cell, money in
      Self.findings(money).map { Found(finding: $0, period: nil, cell: cell, money: money) }
    }
    found += data.overlapping.map {
      Found(finding: .countedOnce, period: $0.period, cell: $0.cell, money: $0.money)
    }
    found += data.lines.filter { line in Money.Measure.allCases.contains { line.money[$0] ?? 0 < 0 } }.map {
      Found(finding: .negative, period: $0.period, cell: $0.cell, money: $0.money)
    }
    self.found = Self.sorted(found, data)
  }

  func count(_ finding: Finding) -> Int { found.count { $0.finding == finding } }

  private static func findings(_ money: Money) -> [Finding] {
    var findings: [Finding] = []
    if let disbursed = money.disbursed, disbursed > money.mobilised ?? 0 { findings.append(.disbursedAboveMobilised) }
    if let mobilised = money.mobilised, mobilised > 0, money.planned ?? 0 <= 0 {
      findings.append(.mobilisedWithoutPlan)
    }
    return findings
  }

  private static func placeKey(_ cell: FundingCell) -> [UInt8] {
    let words: [String?] = [
      cell.district?.name, cell.district?.code, cell.commune, cell.communeCode, cell.source, cell.content,
    ]
    return words.flatMap { word -> [UInt8] in VietnameseCollation.key(word ?? "") + [0] }
  }

  /// By finding, place, source, content and period.
  private static func sorted(_ found: [Found], _ data: FundingData) -> [Found] {
    let ranks = Dictionary(uniqueKeysWithValues: Finding.allCases.enumerated().map { ($0.element, $0.offset) })
    let keyed = found.map { entry in
      (
        entry: entry, rank: ranks[entry.finding] ?? 0, period: entry.period?.packed ?? 0,
        key: placeKey(data.cells[entry.cell])
      )
    }
    return keyed.sorted { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      if a.key != b.key { return a.key.lexicographicallyPrecedes(b.key) }
      if a.period != b.period { return a.period < b.period }
      return a.entry.money.isLess(than: b.entry.money)
    }.map(\.entry)
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for entry in found {
        let cell = data.cells[entry.cell]
        builder.append(
          [
            .text(entry.finding.rawValue), Value(entry.period), Value(cell.communeCode), Value(cell.commune),
            Value(cell.district?.name), .text(cell.source), .text(cell.content),
          ] + entry.money.values)
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("finding", Strings.findingColumn), ShownColumn("name", Strings.communeColumn),
          ShownColumn("district"), ShownColumn("source", Strings.sourceColumn), ShownColumn("content"),
          ShownColumn("period"),
        ] + Money.shown, vocabulary: data.vocabulary, emptyText: Strings.noFindings,
        terms: [
          "finding": Dictionary(uniqueKeysWithValues: Finding.allCases.map { ($0.rawValue, Strings.finding($0)) })
        ])
      return Section(id: "to-check", title: Strings.findingsTitle, blocks: [.table(block)])
    }
  }
}
