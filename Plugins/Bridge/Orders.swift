import NTMKit

/// The change taken apart in both orders. Which comes first matters: a criterion can change by the rule under the old facts and
/// not under the new ones.
struct Orders {
  static let tableID = "orders"
  static let schema = Schema([
    Field("order", .text), Field("basis", .text), Field("results", .int),
    Field("rule_change", .double, unit: .criterion),
    Field("real_change", .double, unit: .criterion), Field("not_comparable", .double, unit: .criterion),
  ])
  let section: Section

  init(_ data: BridgeData) throws {
    var builder = TableBuilder(Self.schema.fields)
    func both(_ sides: Sides, _ parts: Parts) -> Parts { sides.isComparableBothWays ? parts : Parts() }
    let rows: [(order: String, basis: String, parts: Parts)] = [
      ("rule_first", "own_order", data.sum(data.rows, of: \.ruleFirst)),
      ("facts_first", "own_order", data.sum(data.rows, of: \.factsFirst)),
      ("rule_first", "both_orders", data.sum(data.rows) { both($0, $0.ruleFirst) }),
      ("facts_first", "both_orders", data.sum(data.rows) { both($0, $0.factsFirst) }),
    ]
    for row in rows where !data.rows.isEmpty {
      let notComparable = row.basis == "both_orders" ? Value.null : Value(data.mean(row.parts.notComparable))
      builder.append([
        .text(row.order), .text(row.basis), Value(row.parts.results), Value(data.mean(row.parts.rule)),
        Value(data.mean(row.parts.real)), notComparable,
      ])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: Self.schema.names.map { name in
        ShownColumn(name, digits: ["order", "basis", "results"].contains(name) ? nil : 2)
      }, vocabulary: data.vocabulary, emptyText: Strings.noCommunes)
    var blocks = [Block.paragraph(Strings.ordersLead), .table(block)]
    if let interaction = data.mean(rows[2].parts.real - rows[3].parts.real) {
      blocks.append(.note(Note(.info, Strings.interaction(interaction))))
    }
    section = Section(id: "both-orders", title: Strings.ordersTitle, blocks: blocks)
  }
}
