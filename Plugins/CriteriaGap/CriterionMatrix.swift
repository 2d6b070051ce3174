import NTMKit

/// Commune × criterion, by district: what is met, what is new since the period before, how many in each row and column.
struct CriterionMatrix {
  static let tableID = "matrix"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("district_code", .text),
    Field("criterion", .text), Field("state", .text), Field("change", .text),
  ])
  /// Beyond this a matrix no longer fits on pages that anybody reads; the data are there all the same.
  private static let mostDrawn = 400
  let section: Section

  init(_ context: ReportContext, _ data: GapData, _ history: GapHistory) throws {
    let communes = data.byPlace(data.withResults)
    let changes = try StateChanges(context, data, history, communes)
    let table = try Self.table(data, communes, changes)
    let isDrawn = communes.count <= Self.mostDrawn && !data.criteria.isEmpty && !communes.isEmpty
    let lead =
      isDrawn || communes.isEmpty
      ? data.units.hasProvinces ? Strings.provinceMatrixLead : Strings.matrixLead
      : Strings.matrixTooLarge(communes.count)
    let block: Block =
      isDrawn
      ? .matrix(
        try Self.matrix(data, communes, table, since: history.changesSet(data) ? nil : history.previous?.period))
      // No column is named, so it is data only.
      : .table(
        TableBlock(
          id: Self.tableID, caption: Strings.matrixCaption, table: table, columns: [], emptyText: Strings.noResults))
    section = Section(id: "matrix-view", title: Strings.matrixTitle, blocks: [.paragraph(lead), block])
  }

  /// Each text is looked up once: a country has 160,000 rows.
  private static func table(_ data: GapData, _ communes: [GapCommune], _ changes: StateChanges) throws -> Table {
    let criteria = data.criteria.count
    func ofCommunes(_ name: String, _ text: (GapCommune) -> String) -> Column {
      Column(Field(name, .text), values: communes.map { .text(text($0)) })
        .gathered(communes.indices.flatMap { repeatElement($0, count: criteria) })
    }
    let states = CriterionState.allCases
    return try Table(columns: [
      ofCommunes("code", \.code), ofCommunes("name", \.name), ofCommunes("district", \.district),
      ofCommunes("district_code", \.districtCode),
      Column(Field("criterion", .text), values: data.criteria.map { .text($0.id) })
        .gathered(communes.flatMap { _ in data.criteria.indices }),
      Column(
        Field("state", .text),
        .text(
          codes: communes.flatMap { $0.states.map { UInt32($0.rawValue) } },
          dictionary: TextDictionary(states.map(\.word)))),
      changes.column,
    ])
  }

  private static func matrix(_ data: GapData, _ communes: [GapCommune], _ table: Table, since: Period?) throws -> Matrix
  {
    var rows = TableBuilder([Field("met", .int), Field("change", .int)])
    for commune in communes { rows.append([Value(commune.met), Value(commune.change)]) }
    var columns = TableBuilder([Field("met", .int, unit: .commune)])
    for index in data.criteria.indices {
      columns.append([Value(communes.count { $0.states[index] == .met })])
    }
    let gaps = communes.reduce(0) { $0 + $1.missing }
    var districts: [String: LocalizedText] = [:]
    for commune in communes where districts[commune.districtCode] == nil {
      let label = data.districtLabels[commune.districtCode] ?? ""
      districts[commune.districtCode] = label.isEmpty ? Strings.noDistrict : LocalizedText(verbatim: label)
    }
    return Matrix(
      id: tableID, title: Strings.matrixCaption,
      description: Strings.matrixDescription(communes.count, data.criteria.count, gaps, since: since),
      encoding: .init(
        row: "name", column: "criterion", state: "state", group: "district_code", rowKey: "code", change: "change"),
      data: table,
      rowMargin: .init(
        try rows.finished(), showing: [.init("met", Strings.metColumn), .init("change", Strings.changeColumn)]),
      columnMargin: .init(try columns.finished(), showing: [.init("met", Strings.communesMeeting)]),
      labels: ["name": data.vocabulary.label(ofColumn: "commune") ?? LocalizedText(verbatim: "commune")],
      terms: [
        "criterion": data.criterionTitles, "state": data.vocabulary.terms["state"] ?? [:], "district_code": districts,
        "change": Strings.stateChanges,
      ])
  }
}

/// What each state was in the period before, where that was judged by the same set: `gained`, `lost`, or nothing.
private struct StateChanges {
  let column: Column
  private static let words = ["gained", "lost"]

  init(_ context: ReportContext, _ data: GapData, _ history: GapHistory, _ communes: [GapCommune]) throws {
    let field = Field("change", .text)
    let count = communes.count * data.criteria.count
    guard let previous = history.previous, !history.changesSet(data), !communes.isEmpty else {
      column = Column(field, values: repeatElement(.null, count: count))
      return
    }
    let before = try CriterionResults(context.table("criteria", in: context.scope(of: previous.period)))
    let places = Dictionary(
      before.criteria.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let criteria = data.criteria.map { places[$0.id] }
    var codes = [UInt32](repeating: 0, count: count)
    var nulls = [Bool](repeating: true, count: count)
    for (row, commune) in communes.enumerated() {
      // What was not reported then has not changed.
      guard commune.previousMet != nil else { continue }
      let states = before.results(of: commune.code).states
      for (index, place) in criteria.enumerated() {
        guard let place else { continue }
        let (was, isNow) = (states[place], commune.states[index])
        guard (was == .met) != (isNow == .met) else { continue }
        codes[row * criteria.count + index] = isNow == .met ? 0 : 1
        nulls[row * criteria.count + index] = false
      }
    }
    column = Column(field, .text(codes: codes, dictionary: TextDictionary(Self.words)), nulls: nulls)
  }
}
