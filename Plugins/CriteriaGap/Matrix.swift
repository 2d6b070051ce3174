import NTMKit

/// Commune × criterion: the data in long form, and a map per district.
struct Matrix {
  static let tableID = "matrix"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("criterion", .text),
    Field("state", .text),
  ])
  /// Beyond this a map no longer fits on pages that anybody reads; the data are there all the same.
  private static let mostMapped = 400
  let section: Section

  init(_ data: GapData) throws {
    let communes = data.byPlace(data.withResults)
    // No column is named, so it is data only: a page shows the maps.
    let table = Block.table(
      TableBlock(
        id: Self.tableID, caption: Strings.matrixCaption, table: try Self.table(data, communes), columns: [],
        emptyText: Strings.noResults))
    let isMapped = communes.count <= Self.mostMapped && !data.criteria.isEmpty
    let lead =
      isMapped
      ? data.units.hasProvinces ? Strings.provinceMatrixLead : Strings.matrixLead
      : Strings.matrixTooLarge(communes.count)
    let maps = isMapped ? try Self.maps(data, communes) : []
    section = Section(
      id: "matrix-view", title: Strings.matrixTitle, blocks: [.paragraph(lead)] + maps.map(Block.chart) + [table])
  }

  /// Each text is looked up once: a country has 160,000 rows.
  private static func table(_ data: GapData, _ communes: [GapCommune]) throws -> Table {
    let criteria = data.criteria.count
    func ofCommunes(_ name: String, _ text: (GapCommune) -> String) -> Column {
      Column(Field(name, .text), values: communes.map { .text(text($0)) })
        .gathered(communes.indices.flatMap { repeatElement($0, count: criteria) })
    }
    let states = CriterionState.allCases
    return try Table(columns: [
      ofCommunes("code", \.code), ofCommunes("name", \.name), ofCommunes("district", \.district),
      Column(Field("criterion", .text), values: data.criteria.map { .text($0.id) })
        .gathered(communes.flatMap { _ in data.criteria.indices }),
      Column(
        Field("state", .text),
        .text(
          codes: communes.flatMap { $0.states.map { UInt32($0.rawValue) } },
          dictionary: TextDictionary(states.map(\.word)))),
    ])
  }

  /// A map per district, in the order of their names.
  private static func maps(_ data: GapData, _ communes: [GapCommune]) throws -> [Chart] {
    var order: [String] = []
    var groups: [String: [GapCommune]] = [:]
    for commune in communes {
      if groups[commune.districtCode] == nil { order.append(commune.districtCode) }
      groups[commune.districtCode, default: []].append(commune)
    }
    return try order.enumerated().map { index, code in
      let place = data.districtLabels[code] ?? ""
      // What the criteria are called is told once, not with every map.
      return try map(
        data, groups[code] ?? [], namesCriteria: index == 0, id: "matrix-\(code.isEmpty ? "none" : code)",
        title: place.isEmpty ? Strings.noDistrict : LocalizedText(verbatim: place))
    }
  }

  private static func map(
    _ data: GapData, _ communes: [GapCommune], namesCriteria: Bool, id: String, title: LocalizedText
  ) throws -> Chart {
    let repeated = Dictionary(grouping: communes, by: \.name).filter { $0.value.count > 1 }
    var builder = TableBuilder([
      Field("commune", .text), Field("commune_code", .text), Field("criterion", .text), Field("state", .text),
    ])
    for commune in communes {
      let label = repeated[commune.name] == nil ? commune.name : "\(commune.name) (\(commune.code))"
      for (criterion, state) in zip(data.criteria, commune.states) {
        builder.append([.text(label), .text(commune.code), .text(criterion.id), .text(state.word)])
      }
    }
    let gaps = communes.reduce(0) { $0 + $1.missing }
    return Chart(
      id: id, mark: .heatmap, encoding: .init(x: "criterion", y: "commune", series: "state"),
      data: try builder.finished(), title: title,
      description: Strings.matrixDescription(communes.count, data.criteria.count, gaps),
      terms: [
        "criterion": namesCriteria ? data.criterionTitles : [:], "state": data.vocabulary.terms["state"] ?? [:],
      ])
  }
}
