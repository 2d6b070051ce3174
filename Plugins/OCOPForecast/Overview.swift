import NTMKit
import Statistics

/// The answer in a few figures, and how the year goes on in a picture.
struct Overview {
  let section: Section

  init(_ data: ForecastData, _ answer: Answer, _ lineage: ForecastLineage) throws {
    var blocks: [Block] = [.metrics(try Self.metrics(data, answer, lineage))]
    if let refusal = answer.refusal {
      blocks.append(.note(Note(.dataGap, Strings.refused(refusal))))
    } else {
      blocks.append(.paragraph(Strings.reading(data.question.isPast)))
    }
    if answer.unrated > 0 { blocks.append(.note(Note(.dataGap, Strings.unrated(answer.unrated)))) }
    if let chart = try Self.chart(data, answer) { blocks.append(.chart(chart)) }
    section = Section(id: "overview", title: Strings.overviewTitle, blocks: blocks)
  }

  private static func metrics(
    _ data: ForecastData, _ answer: Answer, _ lineage: ForecastLineage
  ) throws -> [Metric] {
    let question = data.question
    let baselines = Baselines(answer, question)
    guard let total = answer.total else { return [] }
    var metrics = [
      Metric(
        id: "decided", label: Strings.decidedMetric(question.deadline.year), value: Value(total.decided),
        unit: "product",
        fractionDigits: 0, target: total.target.map { Value($0) },
        status: total.target.flatMap { total.decided >= $0 ? .met : nil },
        detail: question.pointsBehind.last.map { Strings.decidedDetail(answer.decisions, by: $0) },
        lineage: try lineage.decided)
    ]
    if question.isPast { return metrics }
    // What did better so far stands first.
    if let scores = answer.backtest?.scores, scores.isBeaten, let simple = answer.simple?[scores.best.kind] {
      metrics.insert(
        Metric(
          id: "baseline", label: Strings.simpleMetric(scores.best.kind, question.deadline),
          value: Value(simple.quantile(0.5)), unit: "product", fractionDigits: 0,
          detail: Strings.simpleDetail(simple.quantile(0.1), simple.quantile(0.9)), lineage: try lineage.simple),
        at: 0)
    }
    metrics.append(
      Metric(
        id: "forecast", label: Strings.forecastMetric(question.deadline),
        value: Value(total.distribution?.quantile(0.5)), unit: "product", fractionDigits: 0,
        detail: total.distribution.map { Strings.interval($0.quantile(0.1), $0.quantile(0.9)) },
        lineage: lineage.forecast("p50", Strings.forecastRule(draws: answer.draws, seed: question.seed))))
    if let target = total.target {
      metrics.append(
        Metric(
          id: "probability", label: Strings.probabilityMetric(target), value: Value(total.probability),
          unit: .percent, fractionDigits: 0, detail: Strings.probabilityDetail(target - total.decided),
          lineage: lineage.forecast(
            "probability", Strings.probabilityRule(target, draws: answer.draws, seed: question.seed))))
    }
    if let pace = baselines.pace {
      metrics.append(
        Metric(
          id: "pace", label: Strings.paceMetric, value: Value(pace), unit: "product", fractionDigits: 0,
          detail: Strings.paceDetail(baselines.elapsed),
          lineage: try lineage.pace(baselines)))
    }
    return metrics
  }

  /// The count by the ends of the months, then the forecast with its band; nil where that is a single figure.
  private static func chart(_ data: ForecastData, _ answer: Answer) throws -> Chart? {
    let question = data.question
    guard let total = answer.total, question.pointsBehind.count + answer.months.count > 1, !data.products.isEmpty else {
      return nil
    }
    var builder = TableBuilder([
      Field("date", .date), Field("recognised", .int, unit: "product"), Field("p10", .int, unit: "product"),
      Field("p90", .int, unit: "product"), Field("target", .int, unit: "product"),
    ])
    let target = Value(total.target)
    for day in question.pointsBehind {
      let count = Value(answer.decided(by: day))
      let isNow = day == question.pointsBehind.last && !answer.months.isEmpty
      builder.append([.date(day), count, isNow ? count : .null, isNow ? count : .null, target])
    }
    for (day, count) in zip(question.pointsAhead, answer.months) {
      builder.append([
        .date(day), Value(count.quantile(0.5)), Value(count.quantile(0.1)), Value(count.quantile(0.9)), target,
      ])
    }
    return Chart(
      id: "year", mark: .band,
      encoding: .init(
        x: "date", y: "recognised", lower: "p10", upper: "p90", target: total.target == nil ? nil : "target"),
      data: try builder.finished(), title: Strings.chartTitle(question.deadline.year),
      description: Strings.chartDescription(
        decided: total.decided, by: min(question.day, question.deadline), total.distribution, question.deadline,
        target: total.target),
      labels: [
        "date": Strings.dateColumn, "recognised": Strings.recognisedColumn, "p10": Strings.p10, "p90": Strings.p90,
        "target": Strings.targetColumn,
      ])
  }
}
