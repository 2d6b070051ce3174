import NTMKit

/// What the rules of their days do not allow.
struct Findings {
  static let tableID = "findings"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("commune", .text), Field("district", .text),
    Field("date", .date), Field("stage", .text), Field("rule", .text), Field("message", .text),
  ])

  struct Row {
    var product: RegisterProduct
    var finding: OCOPFinding
  }
  /// The newest first.
  let rows: [Row]
  private let data: RegisterData

  init(_ data: RegisterData) {
    self.data = data
    // Where the list of stages is not this office's, every event would be a finding: a note says so once instead.
    let all = data.products.flatMap { product in
      product.history.findings.filter { $0.rule != .stage || data.stages.source == .listed }
        .map { Row(product: product, finding: $0) }
    }
    rows = all.enumerated().sorted { a, b in
      let (x, y) = (a.element.finding.date, b.element.finding.date)
      return x != y ? x > y : a.offset < b.offset
    }.map(\.element)
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      var messages: [String: LocalizedText] = [:]
      for row in rows {
        let (product, finding) = (row.product, row.finding)
        messages[finding.message.vi] = finding.message
        builder.append([
          .text(product.code), .text(product.name), .text(product.commune), .text(product.district),
          .date(finding.date), .text(finding.stage), .text(finding.rule.rawValue), .text(finding.message.vi),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("code"), ShownColumn("name", Strings.productColumn), ShownColumn("date"),
          ShownColumn("message", Strings.messageColumn), ShownColumn("rule", Strings.ruleColumn), ShownColumn("stage"),
          data.placeColumn,
        ], vocabulary: data.vocabulary,
        emptyText: data.rulebook.rules.isEmpty ? Strings.noRulesToCheck : Strings.noFindings,
        terms: ["stage": data.stages.terms, "message": messages], sentences: ["message"])
      return Section(
        id: "rule-findings", title: Strings.findingsTitle,
        blocks: rows.isEmpty ? [.table(block)] : [.paragraph(Strings.findingsLead), .table(block)])
    }
  }
}
