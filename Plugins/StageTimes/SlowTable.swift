import NTMKit
import Statistics

/// Products that have waited longer than nearly all before them.
struct SlowTable {
  static let tableID = "slow"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("stage", .text),
    Field("stage_since", .date), Field("days", .int, unit: .day), Field("staying", .double, unit: .percent),
    Field("probability", .double, unit: .percent),
  ])
  /// At most such a share of stays lasted so long.
  private static let rare = 0.1
  let section: Section

  private struct Row {
    var waiting: StageData.Waiting
    var staying: Double
    var chance: Double
  }

  init(_ data: StageData, _ estimates: StageEstimates) throws {
    var builder = TableBuilder(Self.schema.fields)
    for row in Self.rows(data, estimates) {
      let product = data.products[row.waiting.product]
      let unit = data.directory[data.communes[product.commune]]
      builder.append([
        .text(product.code), .text(product.name), .text(unit.map(data.directory.districtName) ?? ""),
        .text(estimates.stages[row.waiting.stage].word), .date(row.waiting.since), Value(row.waiting.days),
        Percent.value(row.staying), Percent.value(row.chance),
      ])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("code"), ShownColumn("name", Strings.productColumn), ShownColumn("district"), ShownColumn("stage"),
        ShownColumn("stage_since", Strings.sinceColumn), ShownColumn("days", Strings.waitedColumn),
        ShownColumn("staying", Strings.longerColumn, digits: 1),
        ShownColumn("probability", Strings.chanceColumn, digits: 0),
      ], vocabulary: data.vocabulary, emptyText: Strings.noneSlow, terms: ["stage": data.stageTerms])
    section = Section(
      id: "slow-products", title: Strings.slowTitle,
      blocks: [.paragraph(Strings.slowLead(Int((1 - Self.rare) * 100), within: data.horizon)), .table(block)])
  }

  /// The longest wait first.
  private static func rows(_ data: StageData, _ estimates: StageEstimates) -> [Row] {
    data.waiting.compactMap { waiting -> Row? in
      let stage = estimates.stages[waiting.stage]
      guard stage.allLeft >= StageEstimates.fewLeft,
        let staying = stage.staying(waiting.days) ?? stage.stay.survival.last,
        staying <= rare
      else { return nil }
      return Row(
        waiting: waiting, staying: staying, chance: stage.chance(after: waiting.days, within: data.horizon))
    }.sorted { ($1.waiting.days, $0.waiting.product) < ($0.waiting.days, $1.waiting.product) }
  }
}
