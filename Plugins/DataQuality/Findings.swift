import NTMKit

/// Every finding, the gravest first, then in the order of the rules.
struct Findings {
  static let tableID = "findings"
  static let schema = Schema([
    Field("rule", .text), Field("severity", .text), Field("period", .period), Field("district", .text),
    Field("commune", .text), Field("message", .text), Field("file", .text), Field("row", .int),
    Field("column", .text),
  ])

  private let data: CheckData

  init(_ data: CheckData) { self.data = data }

  var section: Section {
    get throws {
      var rows: [(severity: Diagnostic.Severity, rule: String, finding: CheckFinding)] = []
      for outcome in data.outcomes {
        rows += outcome.result.findings.map { ($0.severity ?? outcome.check.severity, outcome.check.id, $0) }
      }
      let order = rows.enumerated().sorted { a, b in
        a.element.severity != b.element.severity ? a.element.severity > b.element.severity : a.offset < b.offset
      }
      var builder = TableBuilder(Self.schema.fields)
      var messages: [String: LocalizedText] = [:]
      for (_, row) in order {
        let finding = row.finding
        messages[finding.message.vi] = finding.message
        builder.append([
          .text(row.rule), .text(row.severity.rawValue), Value(finding.period), Value(finding.district),
          Value(finding.commune), .text(finding.message.vi), Value(finding.file), Value(finding.row),
          Value(finding.column),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("severity"), ShownColumn("rule", Strings.ruleColumn), ShownColumn("district"),
          ShownColumn("commune"), ShownColumn("message"), ShownColumn("file"), ShownColumn("row"),
        ], vocabulary: data.context.report.vocabulary, emptyText: Strings.nothingFound(data.severity),
        terms: ["rule": data.ruleTitles, "message": messages, "severity": Strings.severities],
        sentences: ["message"])
      return Section(id: "found", title: Strings.findingsTitle, blocks: [.table(block)])
    }
  }
}
