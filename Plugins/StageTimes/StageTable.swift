import NTMKit
import Statistics

/// The stages in their order: how many waited, how long, and how they left; and how it stands after some days.
struct StageTable {
  static let tableID = "stages"
  static let schema = Schema([
    Field("stage", .text), Field("visits", .int), Field("left", .int), Field("standing", .int, unit: "product"),
    Field("median", .int, unit: .day), Field("median_lower", .int, unit: .day), Field("median_upper", .int, unit: .day),
    Field("went_on", .int), Field("sent_back", .int), Field("gave_up", .int),
    Field("conversion", .double, unit: .percent), Field("longest", .int, unit: .day),
  ])
  let section: Section

  init(_ data: StageData, _ estimates: StageEstimates) throws {
    var builder = TableBuilder(Self.schema.fields)
    for stage in estimates.stages {
      let (lower, upper) = stage.medianInterval
      builder.append(
        [.text(stage.word), Value(stage.visits), Value(stage.allLeft), Value(stage.standing)]
          + [stage.median, lower, upper].map { Value($0.map { Int($0) }) } + stage.left.map { Value($0) }
          + [Value(stage.conversion.map { $0 * 100 }), Value(stage.longest)])
    }
    let terms = data.stageTerms
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("stage"), ShownColumn("standing", Strings.standingColumn),
        ShownColumn("longest", Strings.longestColumn), ShownColumn("visits", Strings.visitsColumn),
        ShownColumn("median", Strings.medianColumn), ShownColumn("median_lower", Strings.lowerColumn),
        ShownColumn("median_upper", Strings.upperColumn), ShownColumn("went_on", Strings.wentOn),
        ShownColumn("sent_back", Strings.sentBack), ShownColumn("gave_up", Strings.gaveUp),
        ShownColumn("conversion", Strings.conversionColumn, digits: 0),
      ], vocabulary: data.vocabulary, emptyText: Strings.noStages, terms: ["stage": terms])
    var blocks: [Block] = estimates.stages.isEmpty ? [] : [.paragraph(Strings.stagesLead)]
    blocks.append(.table(block))
    if let chart = try LeavingTable.chart(data, estimates) { blocks.append(.chart(chart)) }
    blocks.append(.table(try LeavingTable.block(data, estimates)))
    section = Section(id: "by-stage", title: Strings.stagesTitle, blocks: blocks)
  }
}

/// Where products are some days after they came into a stage.
enum LeavingTable {
  static let tableID = "leaving"
  static let schema = Schema([
    Field("stage", .text), Field("days", .int, unit: .day), Field("staying", .double, unit: .percent),
    Field("went_on", .double, unit: .percent), Field("sent_back", .double, unit: .percent),
    Field("gave_up", .double, unit: .percent),
  ])
  static let days = [30, 90, 180, 365]
  private static let shownDays = 90

  /// In the order of the columns; nil where nothing is known of so late a time.
  private static func shares(_ stage: StageEstimates.Stage, after days: Int) -> [Double]? {
    guard let staying = stage.staying(days) else { return nil }
    let left = Leaving.allCases.compactMap { stage.stay.incidence(of: $0.rawValue, at: Double(days)) }
    return ([staying] + left).map { $0 * 100 }
  }

  static func block(_ data: StageData, _ estimates: StageEstimates) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    for stage in estimates.stages {
      for days in days {
        let shares = shares(stage, after: days).map { $0.map { Value.double($0) } }
        builder.append([.text(stage.word), Value(days)] + (shares ?? [Value](repeating: .null, count: 4)))
      }
    }
    return TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("stage"), ShownColumn("days", Strings.afterColumn),
        ShownColumn("staying", Strings.staying, digits: 1),
        ShownColumn("went_on", Strings.wentOn, digits: 1), ShownColumn("sent_back", Strings.sentBack, digits: 1),
        ShownColumn("gave_up", Strings.gaveUp, digits: 1),
      ], vocabulary: data.vocabulary, caption: Strings.leavingCaption, emptyText: Strings.noStages,
      terms: ["stage": data.stageTerms])
  }

  static func chart(_ data: StageData, _ estimates: StageEstimates) throws -> Chart? {
    let words: [(word: String, label: LocalizedText)] = [
      ("went_on", Strings.wentOn), ("sent_back", Strings.sentBack), ("gave_up", Strings.gaveUp),
      ("staying", Strings.staying),
    ]
    var builder = TableBuilder([
      Field("stage", .text), Field("outcome", .text), Field("share", .double, unit: .percent),
    ])
    var known: [(stage: String, staying: Double)] = []
    for stage in estimates.stages where stage.allLeft >= StageEstimates.fewLeft {
      let last = stage.stay.table.rows.last.map { Int($0.time) } ?? 0
      guard let shares = shares(stage, after: min(shownDays, last)) else { continue }
      known.append((stage.word, shares[0]))
      for (word, share) in zip(words, shares.dropFirst() + shares.prefix(1)) {
        builder.append([.text(stage.word), .text(word.word), .double((share * 10).rounded() / 10)])
      }
    }
    guard known.count > 1, let slowest = known.max(by: { $0.staying < $1.staying }) else { return nil }
    let terms = data.stageTerms
    return Chart(
      id: "leaving-chart", mark: .bar, encoding: .init(x: "stage", y: "share", series: "outcome", isStacked: true),
      data: try builder.finished(), title: Strings.leavingChartTitle(shownDays),
      description: Strings.leavingChartDescription(
        shownDays, stages: known.count, slowest: terms[slowest.stage] ?? LocalizedText(verbatim: slowest.stage),
        staying: slowest.staying),
      labels: ["share": Strings.shareColumn, "outcome": Strings.outcomeColumn],
      terms: ["stage": terms, "outcome": Dictionary(uniqueKeysWithValues: words.map { ($0.word, $0.label) })])
  }
}
