import NTMKit

/// One row per district, and the province below.
struct Districts {
  static let tableID = "by_district"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("communes", .int, unit: .commune),
    Field("with_results", .int, unit: .commune), Field("all_met", .int, unit: .commune),
    Field("recognised", .int, unit: .commune), Field("fallen_back", .int, unit: .commune),
    Field("mean_met", .double, unit: .criterion), Field("change", .double, unit: .criterion),
  ])
  let section: Section

  init(_ data: GapData, _ history: GapHistory) throws {
    let groups = Dictionary(grouping: data.communes, by: \.districtCode).sorted { $0.key < $1.key }
    var builder = TableBuilder(Self.schema.fields)
    for (code, communes) in groups {
      builder.append(Self.row(code.isEmpty ? nil : code, communes.first?.district ?? "", communes, history))
    }
    var totals: Table?
    if groups.count > 1 {
      var row = TableBuilder(Self.schema.fields)
      row.append(Self.row(nil, Strings.totalWord, data.communes, history))
      totals = try row.finished()
    }
    var block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: Self.shown(data), vocabulary: data.vocabulary, totals: totals,
      emptyText: Strings.noCommunes,
      terms: ["name": [Strings.totalWord: Strings.total]])
    block.columnGroups = [.init(Strings.ofWhich, ["with_results", "all_met", "recognised", "fallen_back"])]
    if let sources = CellSources(data)?.districts(groups.map { ($0.key, $0.value) }) { block.cellSources = sources }
    if let mean = history.meanChange(of: data.communes), !mean.isOfAll {
      block.footnotes = [.column("change", Strings.changeOfBoth(mean.communes))]
    }
    var blocks = [Block.table(block)]
    if groups.count > 1, !data.withResults.isEmpty { blocks.append(.chart(try Self.chart(data, groups))) }
    section = Section(
      id: "districts", title: data.units.byDistrict,
      blocks: blocks)
  }

  /// How many have results is worth a column only where some have none.
  private static func shown(_ data: GapData) -> [ShownColumn] {
    let columns = [
      ShownColumn("code"), ShownColumn("name", data.units.districtColumn),
      ShownColumn("communes", Strings.communesColumn),
      ShownColumn("with_results", Strings.withResultsColumn), ShownColumn("all_met", Strings.allMetColumn),
      ShownColumn("recognised", Strings.recognisedColumn), ShownColumn("fallen_back", Strings.fallenBackColumn),
      ShownColumn("mean_met", Strings.meanColumn, digits: 1), ShownColumn("change", digits: 1),
    ]
    return data.withoutResults.isEmpty ? columns.filter { $0.name != "with_results" } : columns
  }

  private static func row(
    _ code: String?, _ name: String, _ communes: [GapCommune], _ history: GapHistory
  ) -> [Value] {
    let reporting = communes.filter(\.hasResults)
    return [
      code.map(Value.text) ?? .null, .text(name), Value(communes.count), Value(reporting.count),
      Value(communes.count(where: \.meetsAll)), Value(communes.count(where: \.isRecognised)),
      Value(communes.count(where: \.hasFallenBack)), Value(mean(reporting.map { Double($0.met) })),
      Value(history.meanChange(of: communes)?.change),
    ]
  }

  private static func chart(
    _ data: GapData, _ groups: [(key: String, value: [GapCommune])]
  ) throws -> Chart {
    var builder = TableBuilder([Field("district", .text), Field("mean_met", .double, unit: .criterion)])
    var means: [(label: String, mean: Double)] = []
    for (code, communes) in groups {
      guard let mean = mean(communes.filter(\.hasResults).map { Double($0.met) }) else { continue }
      means.append((data.districtLabels[code] ?? code, mean))
    }
    for entry in means { builder.append([.text(entry.label), .double(entry.mean)]) }
    let lowest = means.min { $0.mean < $1.mean }
    let highest = means.max { $0.mean < $1.mean }
    return Chart(
      id: "district-means", mark: .bar, encoding: .init(x: "district", y: "mean_met"), data: try builder.finished(),
      title: Strings.districtChartTitle,
      description: Strings.districtDescription(
        highest: highest?.label ?? "", highest?.mean ?? 0, lowest: lowest?.label ?? "", lowest?.mean ?? 0),
      labels: ["district": data.units.districtColumn, "mean_met": Strings.meanColumn])
  }
}
