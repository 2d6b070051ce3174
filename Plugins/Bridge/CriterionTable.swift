import NTMKit

/// One row per criterion of the later set, with the one it took the place of; criteria of the earlier set without a successor
/// come last.
struct CriterionTable {
  static let tableID = "criteria"
  /// `not_comparable` is net: how many more communes meet it after than before, where that cannot be taken apart.
  static let schema = Schema([
    Field("criterion", .text), Field("title", .text), Field("counterpart", .text),
    Field("compared", .int, unit: .commune), Field("rule_gained", .int, unit: .commune),
    Field("rule_lost", .int, unit: .commune), Field("real_gained", .int, unit: .commune),
    Field("real_lost", .int, unit: .commune), Field("not_comparable", .int, unit: .commune),
    Field("open_indicators", .text),
  ])
  let section: Section

  init(_ data: BridgeData) throws {
    var builder = TableBuilder(Self.schema.fields)
    for (position, pair) in data.pairs.enumerated() where !data.rows.isEmpty {
      let parts = data.rows.map { $0.sides[position].ruleFirst }
      let title = pair.new.flatMap { data.titles.new[$0] } ?? pair.old.flatMap { data.titles.old[$0] }
      let open = pair.new.flatMap { data.open[$0] } ?? []
      builder.append([
        Value(pair.new), Value(title), Value(pair.old), Value(parts.reduce(0) { $0 + $1.results }),
        Value(parts.count { $0.rule > 0 }), Value(parts.count { $0.rule < 0 }), Value(parts.count { $0.real > 0 }),
        Value(parts.count { $0.real < 0 }), Value(parts.reduce(0) { $0 + $1.notComparable }),
        open.isEmpty ? .null : .text(open.joined(separator: ", ")),
      ])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: Self.schema.names.map { ShownColumn($0) },
      vocabulary: data.vocabulary, emptyText: Strings.noCriteria)
    section = Section(
      id: "by-criterion", title: Strings.criteriaTitle, blocks: [.paragraph(Strings.criteriaLead), .table(block)])
  }
}
