import NTMKit
import Statistics

/// The answer in a few figures, and how the numbers go on in pictures.
struct Overview {
  let section: Section

  init(_ data: ForecastData, _ answer: Answer, _ line: ReportLine) throws {
    var blocks: [Block] = []
    if let refusal = answer.refusal {
      blocks.append(.note(Note(.dataGap, Strings.refused(refusal))))
    } else if answer.simulation == nil {
      blocks.append(.note(Note(.info, Strings.past(data.deadline, data.period))))
    } else if answer.backtest?.isBeaten == true {
      blocks.append(.note(Note(.caution, Strings.beaten)))
    } else if answer.backtest?.isBeaten == nil {
      blocks.append(.note(Note(.caution, Strings.untried)))
    }
    blocks += (data.isAhead.map { [$0] } ?? []).map { .note(Note(.caution, $0)) }
    blocks += data.silent.map { .note(Note(.caution, $0)) }
    blocks.append(.metrics(Self.metrics(data, answer, line)))
    if answer.simulation != nil { blocks.append(.paragraph(Strings.reading(data.target))) }
    for measure in [Simulation.Measure.reached, .recognised] {
      if let chart = try Self.chart(measure, data, answer) { blocks.append(.chart(chart)) }
    }
    section = Section(id: "overview", title: Strings.overviewTitle, blocks: blocks)
  }

  /// Where a baseline did as well as the model in the past, the baselines come first.
  private static func metrics(_ data: ForecastData, _ answer: Answer, _ line: ReportLine) -> [Metric] {
    guard data.now != nil else { return [] }
    let baselines = baselines(data, answer, line)
    guard answer.simulation != nil else { return Array(baselines.prefix(1)) + decided(answer, line) }
    let forecast = Simulation.Measure.allCases.flatMap { forecasts($0, data, answer, line) }
    return (answer.backtest?.isBeaten == false ? forecast + baselines : baselines + forecast) + decided(answer, line)
  }

  private static func baselines(_ data: ForecastData, _ answer: Answer, _ line: ReportLine) -> [Metric] {
    var metrics = [
      Metric(
        id: "persistence", label: Strings.nowMetric(data.period), value: Value(answer.count(.allMet)), unit: .commune,
        fractionDigits: 0, detail: Strings.outOf(answer.communes),
        lineage: .figure(
          of: Strings.nowRule, madeBy: line.text("where met > 0 and missing = 0", "count")))
    ]
    if answer.simulation != nil, let pace = answer.pace, let change = answer.baselines?.change {
      metrics.append(
        Metric(
          id: "pace", label: Strings.paceMetric, value: Value(pace), unit: .commune, fractionDigits: 0,
          detail: Strings.paceDetail(change), lineage: .figure(of: Strings.paceRule, madeBy: nil)))
    }
    return metrics
  }

  private static func decided(_ answer: Answer, _ line: ReportLine) -> [Metric] {
    [
      Metric(
        id: "recognised", label: Strings.recognisedMetric, value: Value(answer.count(.recognised)), unit: .commune,
        fractionDigits: 0, target: answer.data.targets.committed.map { Value($0) },
        lineage: .figure(
          of: Strings.recognisedRule,
          madeBy: line.text("where status in (\"recognised\", \"fallen_back\")", "count")))
    ]
  }

  private static func forecasts(
    _ measure: Simulation.Measure, _ data: ForecastData, _ answer: Answer, _ line: ReportLine
  ) -> [Metric] {
    let step = data.steps
    guard let simulation = answer.simulation, let distribution = answer.distribution(measure, at: step) else {
      return []
    }
    func made(_ column: String) -> Lineage {
      .figure(
        of: column == "p50"
          ? Strings.forecastRule(draws: simulation.draws, seed: data.seed)
          : Strings.probabilityRule(draws: simulation.draws, seed: data.seed),
        madeBy: line.text(
          table: TotalTable.tableID, "where measure = \"\(measure.word)\" and ahead = \(step)", "select \(column)"))
    }
    let name = measure.word.replacing("_", with: "-")
    var metrics = [
      Metric(
        id: "forecast-\(name)", label: Strings.forecastMetric(measure, data.target),
        value: Value(distribution.quantile(0.5)), unit: .commune, fractionDigits: 0,
        target: answer.target(measure).map { Value($0) },
        detail: Strings.interval(distribution.quantile(0.1), distribution.quantile(0.9)), lineage: made("p50"))
    ]
    if let target = answer.target(measure), let probability = answer.probability(measure, at: step) {
      metrics.append(
        Metric(
          id: "probability-\(name)", label: Strings.probabilityMetric(measure, target), value: Value(probability),
          unit: .percent, fractionDigits: 0, detail: Strings.missingNow(target - answer.count(measure)),
          lineage: made("probability")))
    }
    return metrics
  }

  /// The count in the periods behind and ahead, with its band and the plan's target.
  private static func chart(_ measure: Simulation.Measure, _ data: ForecastData, _ answer: Answer) throws -> Chart? {
    guard let simulation = answer.simulation, let period = data.period,
      answer.distribution(measure, at: 1) != nil
    else { return nil }
    let target = Value(answer.target(measure))
    var builder = TableBuilder([
      Field("period", .period), Field("communes", .int, unit: .commune), Field("p10", .int, unit: .commune),
      Field("p90", .int, unit: .commune), Field("target", .int, unit: .commune),
    ])
    let now = Value(answer.count(measure))
    builder.append([.period(period), now, now, now, target])
    for step in 1...min(simulation.horizon, max(data.steps, 4)) {
      guard let count = answer.distribution(measure, at: step) else { continue }
      builder.append([
        .period(period.advanced(by: step)), Value(count.quantile(0.5)), Value(count.quantile(0.1)),
        Value(count.quantile(0.9)), target,
      ])
    }
    let name = measure.word.replacing("_", with: "-")
    return Chart(
      id: "fan-\(name)", mark: .band,
      encoding: .init(
        x: "period", y: "communes", lower: "p10", upper: "p90",
        target: answer.target(measure) == nil ? nil : "target"),
      data: try builder.finished(), title: Strings.chartTitle(measure),
      description: Strings.chartDescription(
        measure, now: answer.count(measure), answer.distribution(measure, at: data.steps), data.target,
        target: answer.target(measure)),
      labels: [
        "period": Strings.periodColumn, "communes": Strings.communesColumn, "p10": Strings.p10, "p90": Strings.p90,
        "target": Strings.targetColumn,
      ])
  }
}
