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
      blocks.append(.note(Note(isNarrow ? .caution : .info, Strings.coverage(backtest.coverage, isNarrow: isNarrow))))
      let late = backtest.trials.count { !$0.isAsKnownThen }
      if late > 0 { blocks.append(.note(Note(.caution, Strings.notAsKnownThen(late, backtest.trials.count)))) }
    }
    blocks.append(.table(try Self.block(data, answer.backtest)))
    blocks.append(.table(try ReliabilityTable.block(data, answer.backtest)))
    section = Section(id: "track-record", title: Strings.backtestTitle, blocks: blocks)
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
        ShownColumn("origin"), ShownColumn("period", Strings.forPeriodColumn), ShownColumn("p10"), ShownColumn("p50"),
        ShownColumn("p90"), ShownColumn("actual", Strings.cameColumn), ShownColumn("persistence"),
        ShownColumn("recent_pace"), ShownColumn("crps", Strings.crpsColumn, digits: 2),
        ShownColumn("brier", Strings.brierColumn, digits: 3), ShownColumn("known"),
      ], vocabulary: data.vocabulary, emptyText: Strings.noBacktest, terms: ["known": Strings.knowns])
  }
}

/// Whether what was given a chance of about so much came about so often.
enum ReliabilityTable {
  static let tableID = "reliability"
  static let schema = Schema([
    Field("chances", .text), Field("forecasts", .int), Field("mean", .double, unit: .percent), Field("came", .int),
    Field("share", .double, unit: .percent),
  ])

  static func block(_ data: ForecastData, _ backtest: Backtest?) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    if let backtest, !backtest.trials.isEmpty {
      for band in backtest.reliability {
        builder.append([
          .text("\(band.lower)–\(band.upper) %"), Value(band.forecasts), band.mean.map { Percent.value($0) } ?? .null,
          Value(band.came),
          band.forecasts > 0 ? Percent.value(Double(band.came) / Double(band.forecasts)) : .null,
        ])
      }
    }
    return TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("chances"), ShownColumn("forecasts"), ShownColumn("mean", Strings.meanChanceColumn, digits: 1),
        ShownColumn("came"), ShownColumn("share", Strings.cameShareColumn, digits: 1),
      ], vocabulary: data.vocabulary, caption: Strings.reliabilityCaption, emptyText: Strings.noBacktest)
  }
}
