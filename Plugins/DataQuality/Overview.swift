import NTMKit

/// The figures that a reader takes away: how much is wrong, and how much of what is due was reported.
struct Overview {
  let section: Section

  init(_ data: CheckData, _ completeness: Completeness, _ line: ReportLine) {
    let lineage = CheckLineage(data: data, line: line)
    let rows = completeness.rows
    let communes = rows.reduce(0) { $0 + $1.communes }
    let submitted = rows.reduce(0) { $0 + $1.submitted }
    let errors = data.count(.error)
    let checked = data.outcomes.count { $0.result.checked > 0 }
    var metrics = [
      Metric(
        id: "errors", label: Strings.errorsMetric, value: Value(errors),
        // Where nothing could be checked, nothing is known to be right.
        status: errors > 0 ? .missed : checked > 0 ? .met : .unknown,
        detail: Strings.ofRules(checked), lineage: lineage.count(.error))
    ]
    if data.severity <= .warning {
      metrics.append(
        Metric(
          id: "warnings", label: Strings.warningsMetric, value: Value(data.count(.warning)),
          lineage: lineage.count(.warning)))
    }
    if communes > 0 {
      metrics.append(
        Metric(
          id: "completeness", label: Strings.completenessMetric,
          value: .double(Double(submitted) * 100 / Double(communes)), unit: .percent, fractionDigits: 1,
          detail: Strings.submittedOf(submitted, communes), lineage: lineage.completeness(rows)))
    }
    let judged = rows.filter { $0.onTime != nil }
    let reported = judged.reduce(0) { $0 + $1.submitted }
    if reported > 0 {
      let onTime = judged.reduce(0) { $0 + ($1.onTime ?? 0) }
      metrics.append(
        Metric(
          id: "timeliness", label: Strings.timelinessMetric, value: .double(Double(onTime) * 100 / Double(reported)),
          unit: .percent, fractionDigits: 1, detail: Strings.onTimeOf(onTime, reported),
          lineage: lineage.timeliness(judged)))
    }
    section = Section(id: "overview", title: Strings.overviewTitle, blocks: [.metrics(metrics)])
  }
}
