import NTMKit

/// The answer: the mean before, what moved it, and the mean after.
struct Headline {
  let section: Section

  /// - Parameter line: of this report, for where its figures come from.
  init(_ data: BridgeData, _ line: ReportLine) throws {
    section = Section(id: "headline", title: Strings.headlineTitle, blocks: Self.blocks(data, line))
  }

  private static func blocks(_ data: BridgeData, _ line: ReportLine) -> [Block] {
    guard let ends = data.ends else { return [.note(Note(.dataGap, Strings.noOtherSet))] }
    if data.rows.isEmpty { return [.note(Note(.dataGap, Strings.noCommunes))] }
    let parts = data.sum(data.rows, of: \.ruleFirst)
    func metric(
      _ id: String, _ step: String, _ label: LocalizedText, _ criteria: Int, detail: LocalizedText? = nil
    ) -> Metric {
      Metric(
        id: id, label: label, value: Value(data.mean(criteria)), unit: .criterion, fractionDigits: 2, detail: detail,
        lineage: .figure(
          of: Strings.stepRule(step, criteria, communes: data.rows.count),
          madeBy: line.text(table: Steps.tableID, "where step = \"\(step)\"", "select mean")))
    }
    return [
      .paragraph(Strings.summary(data, ends, parts)),
      .metrics([
        metric(
          "mean-before", "before", Strings.meanOf(ends.before.period), data.metBefore,
          detail: Strings.set(ends.before.set)),
        metric("rule-change", "rule", Strings.ruleChange, parts.rule),
        metric("real-change", "real", Strings.realChange, parts.real),
        metric(
          "not-comparable", "not_comparable", Strings.notComparable, parts.notComparable,
          detail: Strings.compared(parts.results, of: data.results)),
        metric(
          "mean-after", "after", Strings.meanOf(ends.after.period), data.metAfter, detail: Strings.set(ends.after.set)),
      ]),
    ]
  }
}
