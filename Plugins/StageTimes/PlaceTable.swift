import NTMKit

/// The products to be recognised by province or district, against the plan.
struct PlaceTable {
  static let tableID = "places"
  /// How all together is called in data.
  static let total = "total"
  static let schema = Schema([
    Field("level", .text), Field("code", .text), Field("name", .text), Field("recognised", .int, unit: "product"),
    Field("on_the_way", .int, unit: "product"), Field("mean", .double), Field("sd", .double), Field("p05", .int),
    Field("p50", .int), Field("p95", .int), Field("target", .int), Field("counted", .int), Field("due", .date),
    Field("probability", .int, unit: .percent),
    Field("chance", .double),
  ])
  let section: Section

  init(_ data: StageData, _ estimates: PlaceEstimates) throws {
    var builder = TableBuilder(Self.schema.fields)
    for place in estimates.places {
      builder.append([
        .text(place.level.rawValue), Value(place.code), .text(place.name), Value(place.recognised),
        Value(place.waiting), .double(place.mean), .double(place.spread), Value(place.distribution.quantile(0.05)),
        Value(place.distribution.quantile(0.5)), Value(place.distribution.quantile(0.95)), Value(place.target?.target),
        Value(place.chance?.counted), Value(place.target?.due), Value(place.percent), Value(place.chance?.probability),
      ])
    }
    let hasTargets = estimates.places.contains { $0.target != nil }
    var shown = [
      ShownColumn("name", Strings.placeColumn), ShownColumn("on_the_way", Strings.onTheWayColumn),
      ShownColumn("mean", Strings.meanColumn, digits: 1), ShownColumn("p05", Strings.p05),
      ShownColumn("p50", Strings.p50), ShownColumn("p95", Strings.p95),
    ]
    if hasTargets {
      shown += [
        ShownColumn("target", Strings.targetColumn), ShownColumn("counted", Strings.countedColumn),
        ShownColumn("due", Strings.dueColumn), ShownColumn("probability", Strings.probabilityColumn),
      ]
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: shown, vocabulary: data.vocabulary,
      caption: Strings.placesCaption(data.horizon, until: data.day.adding(days: data.horizon)),
      terms: ["name": [Self.total: Strings.total], "level": [Self.total: Strings.total]])
    var blocks: [Block] = [.paragraph(Strings.placesLead), .table(block)]
    if hasTargets { blocks.append(.note(Note(.info, Strings.targetRule))) }
    if estimates.homeless > 0 { blocks.append(.note(Note(.dataGap, Strings.homeless(estimates.homeless)))) }
    section = Section(id: "by-place", title: Strings.placesTitle, blocks: blocks)
  }
}
