import NTMKit

/// One row per rule: how many records it looked at, and what it found. A rule that found nothing is listed as well, so that
/// nobody takes silence for a check.
struct Summary {
  static let tableID = "summary"
  static let schema = Schema([
    Field("rule", .text), Field("severity", .text), Field("checked", .int), Field("findings", .int),
    Field("errors", .int), Field("communes", .int), Field("explanation", .text),
  ])

  private let data: CheckData

  init(_ data: CheckData) { self.data = data }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      var explanations: [String: LocalizedText] = [:]
      for outcome in data.outcomes {
        let findings = outcome.result.findings
        let errors = findings.count { ($0.severity ?? outcome.check.severity) == .error }
        let communes = Set(findings.compactMap { finding in finding.commune.map { [finding.district ?? "", $0] } })
        explanations[outcome.check.explanation.vi] = outcome.check.explanation
        builder.append([
          .text(outcome.check.id), .text(outcome.check.severity.rawValue), Value(outcome.result.checked),
          Value(findings.count), Value(errors), Value(communes.count), .text(outcome.check.explanation.vi),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          // A rule's own gravity says nothing of what it found: it is data, so that no rule without findings looks like an error.
          ShownColumn("rule", Strings.ruleColumn),
          // Rules look at all data; only what they find is of one district.
          ShownColumn("checked", data.districtName == nil ? nil : Strings.checkedInAll),
          ShownColumn("findings"), ShownColumn("errors"), ShownColumn("communes"),
        ], vocabulary: data.context.report.vocabulary,
        terms: ["rule": data.ruleTitles, "severity": Strings.severities, "explanation": explanations],
        sentences: ["explanation"])
      return Section(id: "rules", title: Strings.summaryTitle, blocks: [.table(block)])
    }
  }
}
