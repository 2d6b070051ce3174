extension CheckContext {
  /// Findings with the files and rows that their records were imported from, as far as that is kept.
  ///
  /// - Cost: one run over each table that has findings, and a look-up for each record of another kind.
  public func placed(_ findings: [CheckFinding]) throws -> [CheckFinding] {
    var findings = findings
    for turn in 0..<(findings.map(\.records.count).max() ?? 0) {
      var rows: [TableKey: [(finding: Int, key: [Value])]] = [:]
      for (place, finding) in findings.enumerated() where finding.file == nil && finding.records.count > turn {
        switch finding.records[turn] {
        case .row(let table, let key): rows[TableKey(table: table, parts: key.count), default: []].append((place, key))
        case .record(let record): findings[place].isFrom(try report.source.place(of: record, in: report.scope))
        }
      }
      for (table, asked) in rows {
        let places = try report.source.places(ofRows: asked.map(\.key), inTable: table.table, in: report.scope)
        for (entry, source) in zip(asked, places) { findings[entry.finding].isFrom(source) }
      }
    }
    return findings
  }

  private struct TableKey: Hashable {
    var table: String
    var parts: Int
  }
}

extension CheckFinding {
  fileprivate mutating func isFrom(_ source: Lineage.Source?) {
    guard let source else { return }
    file = source.file
    row = source.row
  }
}
