import NTMKit

/// The figures that a reader takes away.
struct Overview {
  let section: Section

  init(_ data: FundingData, _ before: YearBefore, _ findings: Findings, _ line: ReportLine) {
    let total = data.total
    let lineage = FundingLineage(data: data, line: line)
    var metrics = [
      Metric(
        id: "planned", label: Strings.plannedMetric, value: Value(total.millions(.planned)), unit: .millionDong,
        fractionDigits: 1, lineage: lineage.sum(of: .planned)),
      Metric(
        id: "mobilised", label: Strings.mobilisedMetric, value: Value(total.millions(.mobilised)), unit: .millionDong,
        fractionDigits: 1,
        detail: share(total.mobilised, of: total.planned).map(Strings.ofPlanned),
        lineage: lineage.sum(of: .mobilised)),
      Metric(
        id: "disbursed", label: Strings.disbursedMetric, value: Value(total.millions(.disbursed)), unit: .millionDong,
        fractionDigits: 1, detail: share(total.disbursed, of: total.mobilised).map(Strings.ofMobilised),
        lineage: lineage.sum(of: .disbursed)),
      Metric(
        id: "disbursed-of-planned", label: Strings.disbursedOfPlannedMetric, value: Value(total.disbursedOfPlanned),
        unit: .percent, fractionDigits: 1, lineage: lineage.disbursedOfPlanned),
    ]
    if let change = before.disbursedChange {
      metrics.append(
        Metric(
          id: "change", label: Strings.changeMetric, value: .double(change.percent), unit: .percent,
          fractionDigits: 1, detail: Strings.changeDetail(change.now, change.then, data.year, before.months),
          lineage: lineage.change(change.now, change.then, before.months)))
    }
    if !findings.found.isEmpty {
      metrics.append(
        Metric(
          id: "findings", label: Strings.findingsMetric, value: Value(findings.found.count), status: .near,
          lineage: lineage.findings(findings)))
    }
    section = Section(
      id: "overview", title: Strings.overviewTitle,
      blocks: data.lines.isEmpty ? [.note(Note(.dataGap, Strings.noLines(data.year)))] : [.metrics(metrics)])
  }
}
