import NTMKit

/// One row per commune with results in both periods; the parts add up from what it met before to what it meets after.
struct CommuneTable {
  static let tableID = "communes"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("met_before", .int, unit: .criterion),
    Field("rule_change", .int, unit: .criterion), Field("real_change", .int, unit: .criterion),
    Field("not_comparable", .int, unit: .criterion), Field("met_after", .int, unit: .criterion),
  ])
  let section: Section

  init(_ data: BridgeData) throws {
    var builder = TableBuilder(Self.schema.fields)
    for row in data.rows {
      let commune = row.commune
      builder.append(
        [.text(commune.code), .text(commune.name), .text(commune.district)]
          + Self.figures(row.before, data.sum([row], of: \.ruleFirst), row.after))
    }
    var totals: Table?
    if data.rows.count > 1 {
      var sum = TableBuilder(Self.schema.fields)
      sum.append(
        [.null, .text(Strings.totalWord), .null]
          + Self.figures(data.metBefore, data.sum(data.rows, of: \.ruleFirst), data.metAfter))
      totals = try sum.finished()
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: Self.schema.names.map { ShownColumn($0) },
      vocabulary: data.vocabulary, totals: totals, emptyText: Strings.noCommunes,
      terms: ["name": [Strings.totalWord: Strings.total]])
    section = Section(id: "by-commune", title: Strings.communesTitle, blocks: [.table(block)])
  }

  private static func figures(_ before: Int, _ parts: Parts, _ after: Int) -> [Value] {
    [Value(before), Value(parts.rule), Value(parts.real), Value(parts.notComparable), Value(after)]
  }
}
