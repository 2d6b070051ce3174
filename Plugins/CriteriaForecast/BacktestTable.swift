import NTMKit
import Statistics

/// The track record: forecasts as earlier periods would have had them, beside what came.
struct BacktestTable {
  static let tableID = "backtest"
  static let schema = Schema([
    Field("origin", .period), Field("period", .period), Field("ahead", .int), Field("known", .text),
    Field("p10", .int), Field("p50", .int), Field("p90", .int),
    Field("actual", .int), Field("inside", .bool), Field("persistence", .int),
    Field("recent_pace", .int), Field("crps", .double), Field("crps_persistence", .double),
    Field("crps_pace", .double), Field("brier", .double), Field("brier_persistence", .double),
    Field("brier_pace", .double),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    var blocks: [Block] = [.paragraph(Strings.backtestLead(ForecastData.daysToReport))]
    if let backtest = answer.backtest, let crps = backtest.crps, let brier = backtest.brier {
      blocks.append(.note(Note(crps.isBeaten || brier.isBeaten ? .caution : .info, Strings.verdict(crps, brier))))
      let isNarrow = backtest.coverage.interval().map { $0.upperBound < Backtest.nominalCoverage } ?? false
      blocks.append(
        .note(Note(isNarrow ? .caution : .info, Strings.coverage(backtest.coverage, isNarrow: isNarrow))))
      let late = backtest.trials.count { !$0.isAsKnownThen }
      if late > 0 { blocks.append(.note(Note(.caution, Strings.notAsKnownThen(late, backtest.trials.count)))) }
    }
    blocks.append(.table(try Self.block(data, answer.backtest)))
    let reliability = answer.backtest?.reliability ?? Reliability([])
    if let chart = try reliability.chart() { blocks.append(.chart(chart)) }
    blocks.append(.table(try reliability.block(Strings.reliabilityCaption, data.vocabulary)))
    section = Section(id: "track-record", title: TrackRecord.title, blocks: blocks)
  }

  private static func block(_ data: ForecastData, _ backtest: Backtest?) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    func score(_ value: Double) -> Value { .double((value * 10_000).rounded() / 10_000) }
    for trial in backtest?.trials ?? [] {
      let (crps, brier) = (trial.crps, trial.brier)
      builder.append([
        .period(trial.origin), .period(trial.period), Value(trial.ahead),
        .text(trial.isAsKnownThen ? "then" : "now"), Value(trial.interval.lowerBound),
        Value(trial.forecast.quantile(0.5)), Value(trial.interval.upperBound), Value(trial.actual),
        .bool(trial.isInside), Value(trial.persistence), Value(trial.pace), score(crps.model),
        score(crps.persistence), score(crps.pace), score(brier.model), score(brier.persistence), score(brier.pace),
      ])
    }
    return TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("origin"), ShownColumn("period", TrackRecord.forPeriod), ShownColumn("p10"), ShownColumn("p50"),
        ShownColumn("p90"), ShownColumn("actual", TrackRecord.came), ShownColumn("persistence"),
        ShownColumn("recent_pace"), ShownColumn("crps", TrackRecord.crps, digits: 2),
        ShownColumn("brier", TrackRecord.brier, digits: 3), ShownColumn("known"),
      ], vocabulary: data.vocabulary, emptyText: TrackRecord.nothingTried, terms: ["known": TrackRecord.knowns])
  }
}
