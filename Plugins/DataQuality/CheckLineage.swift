import NTMKit

/// Where the headline figures come from.
struct CheckLineage {
  let data: CheckData
  let line: ReportLine

  func count(_ severity: Diagnostic.Severity) -> Lineage {
    let found = data.outcomes.flatMap { outcome in
      outcome.result.findings.filter { ($0.severity ?? outcome.check.severity) == severity }
    }
    return .figure(
      of: Strings.findingsRule(severity, data.periods),
      madeBy: line.text("where severity = \(LineText.text(severity.rawValue))", "count"),
      from: found.map { .input($0.message, code: $0.commune, term: place($0)) })
  }

  /// The file and its row as the finding gives them.
  private func place(_ finding: CheckFinding) -> LocalizedText? {
    finding.file.map { Strings.place($0, row: finding.row) }
  }

  func completeness(_ rows: [Completeness.Row]) -> Lineage {
    .figure(
      of: Strings.completenessRule(data.periods),
      madeBy: line.text(
        table: Completeness.tableID, "summarize completeness = sum(submitted) * 100 / sum(communes)"),
      from: rows.map { .input(Strings.placeAndPeriod($0), Value($0.submitted), term: Strings.ofCommunes($0.communes)) })
  }

  func timeliness(_ rows: [Completeness.Row]) -> Lineage {
    .figure(
      of: Strings.timelinessRule(data.periods),
      madeBy: line.text(
        table: Completeness.tableID, "where on_time is not missing",
        "summarize timeliness = sum(on_time) * 100 / sum(submitted)"),
      from: rows.map {
        .input(Strings.placeAndPeriod($0), Value($0.onTime), term: Strings.ofSubmitted($0.submitted, dueOn: $0.dueOn))
      })
  }
}
