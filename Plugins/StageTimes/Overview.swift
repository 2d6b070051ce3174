import NTMKit

/// The answer in a few figures.
struct Overview {
  let section: Section

  init(_ data: StageData, _ estimates: StageEstimates, _ places: PlaceEstimates, _ line: ReportLine) throws {
    var blocks: [Block] = []
    if estimates.stages.isEmpty {
      blocks.append(.note(Note(.dataGap, Strings.noEvents)))
    } else {
      blocks.append(.metrics(Self.metrics(data, estimates, places, line)))
      blocks.append(.note(Note(.caution, Strings.rangesAreNarrow)))
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
    let enough = estimates.stages.filter { $0.allLeft >= StageEstimates.fewLeft && $0.median != nil }
    if let slowest = enough.max(by: { ($0.median ?? 0) < ($1.median ?? 0) }), let median = slowest.median {
      let title = data.stageTerms[slowest.word] ?? LocalizedText(verbatim: slowest.word)
      metrics.append(
        Metric(
          id: "slowest", label: Strings.slowestMetric, value: Value(Int(median)), unit: .day, fractionDigits: 0,
          detail: Strings.slowestDetail(title, standing: slowest.standing),
          lineage: .figure(
            of: Strings.medianRule,
            madeBy: line.text(
              "where left >= \(StageEstimates.fewLeft)", "sort -median", "take 1", "select median"))))
    }
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
    if let target = total.target, let percent = total.percent {
      metrics.append(
        Metric(
          id: "probability", label: Strings.probabilityMetric(target.target, target.due),
          value: Value(percent), unit: .percent, fractionDigits: 0,
          detail: Strings.countedDetail(total.counted ?? 0), lineage: lineage(Strings.probabilityRule, "probability")))
    }
    return metrics
  }
}
