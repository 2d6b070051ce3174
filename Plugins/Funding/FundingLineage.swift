import NTMKit

/// Where the headline figures come from: sums by source, as there are hundreds of lines.
struct FundingLineage {
  let data: FundingData
  let line: ReportLine

  func sum(of measure: Money.Measure) -> Lineage {
    .figure(
      of: Strings.sumRule(of: data.lines.count { $0.money[measure] != nil }, data.year, data.day),
      madeBy: line.text(table: SourceTable.tableID, "summarize sum(\(measure.rawValue))"), from: bySource(measure))
  }

  private func bySource(_ measure: Money.Measure) -> [Lineage] {
    let sums = data.sums { $0.source }
    return data.sources.compactMap { source in
      sums[source]?.millions(measure).map {
        .input(data.label(ofSource: source), .double($0), unit: .millionDong)
      }
    }
  }

  var disbursedOfPlanned: Lineage {
    let parts = [(Strings.disbursedMetric, Money.Measure.disbursed), (Strings.plannedMetric, .planned)]
    var tree = Lineage.figure(
      of: Strings.rateRule,
      madeBy: line.text(table: SourceTable.tableID, "summarize rate = sum(disbursed) * 100 / sum(planned)"))
    tree.children += parts.map { label, measure in
      .part(
        label, Value(data.total.millions(measure)), unit: .millionDong,
        madeBy: line.text(table: SourceTable.tableID, "summarize sum(\(measure.rawValue))"))
    }
    return tree
  }

  /// - Parameters: million dong of the same months of both years.
  func change(_ now: Double, _ then: Double, _ months: [Int]) -> Lineage {
    let table = YearBefore.tableID
    var tree = Lineage.figure(
      of: Strings.changeRule(months, data.year),
      madeBy: line.text(
        table: table,
        "summarize change = (sum(disbursed) - sum(disbursed_before)) * 100 / sum(disbursed_before)"))
    tree.children += [
      .part(
        Strings.disbursedIn(data.year), .double(now), unit: .millionDong,
        madeBy: line.text(table: table, "summarize sum(disbursed)")),
      .part(
        Strings.disbursedIn(data.year - 1), .double(then), unit: .millionDong,
        madeBy: line.text(table: table, "summarize sum(disbursed_before)")),
    ]
    return tree
  }

  func findings(_ findings: Findings) -> Lineage {
    .figure(
      of: Strings.findingsRule(data.year, data.day), madeBy: line.text(table: Findings.tableID, "count"),
      from: findings.found.map { found in
        let cell = data.cells[found.cell]
        let place = [cell.commune ?? cell.district?.name, cell.content].compactMap(\.self).joined(separator: ", ")
        return .input(
          LocalizedText.list([LocalizedText(verbatim: place), data.label(ofSource: cell.source)]),
          code: cell.communeCode, term: Strings.finding(found.finding))
      })
  }
}
