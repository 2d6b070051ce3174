import NTMKit
import Statistics

/// The estimates: what becomes of products in each stage; and, for who wants to know, week by week.
struct StageTable {
  static let tableID = "stages"
  static let schema = Schema([
    Field("stage", .text), Field("exposure", .int), Field("outcome", .text), Field("count", .int),
    Field("mean", .double, unit: .percent), Field("lower", .double, unit: .percent),
    Field("upper", .double, unit: .percent), Field("weeks", .double),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    let block = TableBlock(
      id: Self.tableID, try Self.table(answer),
      showing: [
        ShownColumn("stage"), ShownColumn("outcome", Strings.outcomeColumn),
        ShownColumn("count", Strings.countColumn), ShownColumn("mean", Strings.shareColumn, digits: 0),
        ShownColumn("lower", Strings.p10, digits: 0), ShownColumn("upper", Strings.p90, digits: 0),
        ShownColumn("weeks", Strings.weeksColumn, digits: 1), ShownColumn("exposure", Strings.exposureColumn),
      ], vocabulary: data.vocabulary, emptyText: Strings.noStages,
      terms: ["stage": data.stageTerms, "outcome": data.stageTerms])
    let weekly = TableBlock(
      id: WeeklyTable.tableID, try WeeklyTable.table(answer), showing: [], vocabulary: data.vocabulary,
      caption: Strings.weeklyCaption, terms: ["stage": data.stageTerms, "outcome": data.stageTerms])
    let funnel = try StageFunnel.chart(data, answer.estimates).map { Block.chart($0) }
    section = Section(
      id: "estimates", title: Strings.stagesTitle,
      blocks: [funnel, .paragraph(Strings.stagesLead), .table(block), .table(weekly)].compactMap(\.self))
  }

  /// A row per stage and outcome that has been seen; a stage that none has left has one row without an outcome.
  private static func table(_ answer: Answer) throws -> Table {
    var builder = TableBuilder(schema.fields)
    let estimates = answer.estimates
    let states = estimates.states
    let weeks = estimates.medianWeeks
    for state in 0...states.certified where estimates.counts.exposure(in: state) > 0 {
      let exposure = Value(estimates.counts.exposure(in: state))
      let leaving = estimates.model.leavings[state]
      let seen = estimates.model.outcomes[state].enumerated().filter {
        estimates.counts.exits(from: state, to: $0.element) > 0
      }
      if seen.isEmpty { builder.append([.text(states.word(state)), exposure, .null, Value(0)] + nothing) }
      for (place, outcome) in seen {
        let marginal = leaving.marginal(place)
        let figures =
          answer.refusal == nil
          ? [marginal.mean, marginal.quantile(0.1), marginal.quantile(0.9)].map { Percent.value($0) }
          : [.null, .null, .null]
        builder.append(
          [
            .text(states.word(state)), exposure, .text(states.word(outcome)),
            Value(estimates.counts.exits(from: state, to: outcome)),
          ] + figures + [Value(weeks[.init(from: state, to: outcome)])])
      }
    }
    return try builder.finished()
  }

  private static let nothing = [Value](repeating: .null, count: 4)
}

/// The chances of each week of a stay, which the forecast is made from: data only.
enum WeeklyTable {
  static let tableID = "weekly"
  static let schema = Schema([
    Field("stage", .text), Field("weeks", .text), Field("exposure", .int), Field("outcome", .text),
    Field("count", .int), Field("mean", .double, unit: .percent), Field("lower", .double, unit: .percent),
    Field("upper", .double, unit: .percent),
  ])

  static func table(_ answer: Answer) throws -> Table {
    var builder = TableBuilder(schema.fields)
    let estimates = answer.estimates
    for state in 0...estimates.states.certified {
      for band in estimates.counts.bandStarts.indices where estimates.counts.exposure(in: state, band: band) > 0 {
        add(state, band, answer, to: &builder)
      }
    }
    return try builder.finished()
  }

  private static func add(_ state: Int, _ band: Int, _ answer: Answer, to builder: inout TableBuilder) {
    let estimates = answer.estimates
    let dirichlet = estimates.model.dirichlet(state, band: band)
    for (place, outcome) in estimates.model.outcomes[state].enumerated() {
      let marginal = dirichlet.marginal(place + 1)
      let figures =
        answer.refusal == nil
        ? [marginal.mean, marginal.quantile(0.1), marginal.quantile(0.9)].map { Percent.value($0) }
        : [.null, .null, .null]
      builder.append(
        [
          .text(estimates.states.word(state)), .text(weeks(band, estimates.counts.bandStarts)),
          Value(estimates.counts.exposure(in: state, band: band)), .text(estimates.states.word(outcome)),
          Value(estimates.counts.exits(from: state, band: band, to: outcome)),
        ] + figures)
    }
  }

  /// `1`, `5-8`, `157+`: the weeks of a stay, the first one 1.
  private static func weeks(_ band: Int, _ starts: [Int]) -> String {
    guard band + 1 < starts.count else { return "\(starts[band] + 1)+" }
    let (first, last) = (starts[band] + 1, starts[band + 1])
    return first == last ? "\(first)" : "\(first)-\(last)"
  }
}
