import NTMKit
import Statistics

/// The track record: forecasts as the ends of earlier quarters would have had them, beside what came.
struct BacktestTable {
  static let tableID = "backtest"
  static let schema = Schema([
    Field("origin", .period), Field("period", .period), Field("known", .text), Field("p10", .int), Field("p50", .int),
    Field("p90", .int), Field("actual", .int), Field("inside", .bool), Field("persistence", .int),
    Field("recent_pace", .int), Field("stage_weights", .int), Field("crps", .double),
    Field("crps_persistence", .double),
    Field("crps_pace", .double), Field("crps_stages", .double),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    let backtest = answer.backtest
    var blocks: [Block] = [.paragraph(Strings.backtestLead(backtest?.ahead ?? 1, days: ForecastData.daysToReport))]
    if let backtest {
      if let scores = backtest.scores {
        blocks.append(.note(Note(scores.isBeaten ? .caution : .info, Strings.verdict(scores))))
        blocks.append(
          .note(
            Note(
              backtest.isNarrow ? .caution : .info,
              Strings.coverage(backtest.coverage, isNarrow: backtest.isNarrow, overlaps: backtest.ahead > 1))))
      } else {
        blocks.append(.note(Note(.dataGap, Strings.fewTrials(backtest.trials.count))))
      }
      let late = backtest.trials.count { !$0.isAsKnownThen }
      if late > 0 { blocks.append(.note(Note(.caution, Strings.notAsKnownThen(late, backtest.trials.count)))) }
    }
    if let simple = answer.simple {
      blocks.append(.note(Note(.info, Strings.simpleNow(simple, data.question.deadline))))
    }
    blocks.append(.table(try Self.block(data, backtest)))
    let reliability = backtest?.reliability ?? Reliability([])
    if let chart = try reliability.chart() { blocks.append(.chart(chart)) }
    blocks.append(.table(try reliability.block(Strings.reliabilityCaption, data.vocabulary)))
    section = Section(id: "track-record", title: TrackRecord.title, blocks: blocks)
  }

  private static func block(_ data: ForecastData, _ backtest: Backtest?) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    func score(_ value: Double) -> Value { .double((value * 10_000).rounded() / 10_000) }
    for trial in backtest?.trials ?? [] {
      let simple = SimpleForecasts.Kind.allCases.map { trial.simple[$0] }
      builder.append(
        [
          .period(trial.origin), .period(trial.period), .text(trial.isAsKnownThen ? "then" : "now"),
          Value(trial.interval.lowerBound), Value(trial.forecast.quantile(0.5)), Value(trial.interval.upperBound),
          Value(trial.actual), .bool(trial.isInside),
        ] + simple.map { Value($0.quantile(0.5)) } + [score(trial.forecast.crps(of: trial.actual))]
          + simple.map { score($0.crps(of: trial.actual)) })
    }
    return TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("origin"), ShownColumn("period", TrackRecord.forPeriod), ShownColumn("p10"), ShownColumn("p50"),
        ShownColumn("p90"), ShownColumn("actual", TrackRecord.came), ShownColumn("persistence"),
        ShownColumn("recent_pace"), ShownColumn("stage_weights"),
        ShownColumn("crps", TrackRecord.crps, digits: 2), ShownColumn("known"),
      ], vocabulary: data.vocabulary, emptyText: TrackRecord.nothingTried, terms: ["known": TrackRecord.knowns])
  }
}
