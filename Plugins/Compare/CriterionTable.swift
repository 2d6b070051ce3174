import NTMKit

/// One row per criterion: how many communes meet it on each side; of two communes, what each has.
struct CriterionTable {
  static let tableID = "criteria"
  static let schema = Schema([
    Field("criterion", .text), Field("title", .text), Field("first_met", .int, unit: .commune),
    Field("second_met", .int, unit: .commune), Field("first_share", .double, unit: .percent),
    Field("second_share", .double, unit: .percent), Field("difference", .double, unit: .percent),
    Field("first_state", .text), Field("second_state", .text),
  ])
  let section: Section

  init(_ sides: Sides) throws {
    var builder = TableBuilder(Self.schema.fields)
    // Criteria of different sets go by the same numbers: they do not stand in one row.
    let criteria = sides.changesSet ? [] : Self.criteria(sides)
    for criterion in criteria {
      let cells = sides.both.map { Cell($0, criterion.id) }
      let shares = cells.map(\.share)
      builder.append([
        .text(criterion.id), .text(criterion.title), Value(cells[0].met), Value(cells[1].met), Value(shares[0]),
        Value(shares[1]), Value(shares[0].flatMap { first in shares[1].map { $0 - first } }), Value(cells[0].state),
        Value(cells[1].state),
      ])
    }
    let table = try builder.finished()
    let (first, second) = (sides.first.label, sides.second.label)
    let states = sides.vocabulary.terms["state"] ?? [:]
    var block = TableBlock(
      id: Self.tableID, table,
      showing: [ShownColumn("criterion"), ShownColumn("title")]
        + (sides.areCommunes
          ? [ShownColumn("first_state", first), ShownColumn("second_state", second)]
          : [
            ShownColumn("first_met", first), ShownColumn("second_met", second),
            ShownColumn("first_share", first, digits: 1), ShownColumn("second_share", second, digits: 1),
            ShownColumn("difference", Strings.differenceColumn, digits: 1),
          ]),
      vocabulary: sides.vocabulary,
      emptyText: sides.changesSet ? Strings.otherSets : Strings.noResults,
      terms: ["first_state": states, "second_state": states])
    if !sides.areCommunes {
      block.columnGroups = [
        .init(Strings.communesMeeting, ["first_met", "second_met"]),
        .init(Strings.shareMeeting, ["first_share", "second_share", "difference"]),
      ]
    }
    var blocks: [Block] = [.table(block)]
    if !sides.areCommunes, table.rowCount > 0 { blocks.append(.chart(try Self.chart(sides, table))) }
    section = Section(id: "by-criterion", title: Strings.criteriaTitle, blocks: blocks)
  }

  private static func criteria(_ sides: Sides) -> [(id: String, title: String)] {
    sides.first.criteria.isEmpty ? sides.second.criteria : sides.first.criteria
  }

  private struct Cell {
    /// nil where no commune of the side has results.
    var met: Int?
    var share: Double?
    var state: String?

    init(_ side: Side, _ criterion: String) {
      let communes = side.withResults
      guard !communes.isEmpty else { return }
      let met = communes.count { $0.states[criterion] == "met" }
      self.met = met
      share = Double(met) * 100 / Double(communes.count)
      if side.unit?.level == .commune { state = communes[0].states[criterion] }
    }
  }

  private static func chart(_ sides: Sides, _ table: Table) throws -> Chart {
    var builder = TableBuilder([
      Field("criterion", .text), Field("side", .text), Field("share", .double, unit: .percent),
    ])
    let ids = try table.texts("criterion") { $0 ?? "" }
    let titles = try table.texts("title") { $0 ?? "" }
    var labels: [String: LocalizedText] = [:]
    for (row, id) in ids.enumerated() {
      let title = sides.vocabulary.label(of: titles[row], inColumn: "title") ?? LocalizedText(verbatim: titles[row])
      labels[id] = LocalizedText(vi: "\(id) \(title)", en: "\(id) \(title)")
      builder.append([.text(id), .text("first"), table[row, "first_share"]])
      builder.append([.text(id), .text("second"), table[row, "second_share"]])
    }
    let rises = try table.numbers("difference").compactMap(\.self)
    return Chart(
      id: "shares", mark: .bar, encoding: .init(x: "criterion", y: "share", series: "side"),
      data: try builder.finished(), title: Strings.chartTitle,
      description: Strings.chartDescription(rises.count { $0 > 0 }, rises.count { $0 < 0 }, rises.count),
      labels: ["share": Strings.shareMeeting, "side": Strings.sideColumn],
      terms: ["criterion": labels, "side": ["first": sides.first.label, "second": sides.second.label]])
  }
}
