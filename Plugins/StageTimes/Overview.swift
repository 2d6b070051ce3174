import NTMKit

/// The answer in a few figures.
struct Overview {
  let section: Section

  init(_ data: StageData, _ estimates: StageEstimates, _ places: PlaceEstimates, _ line: ReportLine) throws {
    var blocks: [Block] = []
    if estimates.stages.isEmpty {
      blocks.append(
        .note(Note(.dataGap, data.hasLaterEvents ? Strings.laterEvents(data.day) : Strings.noEvents)))
    } else {
      blocks.append(.metrics(Self.metrics(data, estimates, places, line)))
      blocks.append(.note(Note(.caution, Strings.rangesAreNarrow)))
      if data.unrated > 0 { blocks.append(.note(Note(.dataGap, Strings.unrated(data.unrated)))) }
    }
    section = Section(id: "overview", title: Strings.overviewTitle, blocks: blocks)
  }

  private static func metrics(
    _ data: StageData, _ estimates: StageEstimates, _ places: PlaceEstimates, _ line: ReportLine
  ) -> [Metric] {
    var metrics = [
      Metric(
        id: "standing", label: Strings.standingMetric, value: Value(data.waiting.count), unit: "product",
        fractionDigits: 0, detail: Strings.asOf(data.day),
        lineage: .figure(of: Strings.standingRule, madeBy: line.text("summarize sum(standing)")))
    ]
    if let slowest = slowest(data, estimates, line) { metrics.append(slowest) }
    guard let total = places.total else { return metrics }
    func lineage(_ rule: LocalizedText, _ column: String) -> Lineage {
      .figure(
        of: rule,
        madeBy: line.text(table: PlaceTable.tableID, "where level = \"\(PlaceTable.total)\"", "select \(column)"))
    }
    let (low, high) = (total.distribution.quantile(0.05), total.distribution.quantile(0.95))
    metrics.append(
      Metric(
        id: "expected", label: Strings.expectedMetric(data.horizon), value: .double(total.mean), unit: "product",
        fractionDigits: 1, detail: Strings.range(low, high), lineage: lineage(Strings.meanRule, "mean")))
    if let target = total.target, let chance = total.chance, let percent = total.percent {
      let label = Strings.probabilityMetric(
        target.target, due: target.due, by: chance.day, days: data.horizon)
      metrics.append(
        Metric(
          id: "probability", label: label, value: Value(percent), unit: .percent, fractionDigits: 0,
          detail: Strings.countedDetail(chance.counted, lapsing: chance.counted - chance.certain, by: chance.day),
          lineage: lineage(Strings.probabilityRule, "probability")))
    }
    return metrics
  }

  /// Of the stages that enough have left. One that fewer than half have left is slower than all with a median, which is then known to be
  /// longer than the longest wait.
  private static func slowest(_ data: StageData, _ estimates: StageEstimates, _ line: ReportLine) -> Metric? {
    let enough = estimates.stages.filter { $0.allLeft >= StageEstimates.fewLeft }
    func title(_ stage: StageEstimates.Stage) -> LocalizedText {
      data.stageTerms[stage.word] ?? LocalizedText(verbatim: stage.word)
    }
    let condition = "where left >= \(StageEstimates.fewLeft)"
    let open = enough.filter { $0.median == nil && $0.longest != nil }
    if let slowest = open.max(by: { ($0.longest ?? 0) < ($1.longest ?? 0) }) {
      return Metric(
        id: "slowest", label: Strings.slowestOpenMetric, value: Value(slowest.longest), unit: .day, fractionDigits: 0,
        detail: Strings.slowestOpenDetail(title(slowest), standing: slowest.standing),
        lineage: .figure(
          of: Strings.openMedianRule,
          madeBy: line.text("\(condition) and median is missing", "summarize max(longest)")))
    }
    guard let slowest = enough.max(by: { ($0.median ?? 0) < ($1.median ?? 0) }), let median = slowest.median else {
      return nil
    }
    return Metric(
      id: "slowest", label: Strings.slowestMetric, value: Value(Int(median)), unit: .day, fractionDigits: 0,
      detail: Strings.slowestDetail(title(slowest), standing: slowest.standing),
      lineage: .figure(
        of: Strings.medianRule, madeBy: line.text(condition, "sort -median", "take 1", "select median")))
  }
}
