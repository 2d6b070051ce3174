/// One row per commune and criterion.
enum CriteriaTable: LargeDatasetTable {
  static let name = "criteria"
  static let summary = LocalizedText(
    vi: "mỗi xã × tiêu chí một dòng: đạt, chưa đạt, chưa đánh giá, không áp dụng",
    en: "one row per commune × criterion: met, not met, not assessed, not applicable")
  static let schema = Schema([
    Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("period", .period),
    Field("set", .text), Field("criterion", .text), Field("title", .text), Field("group", .text),
    Field("state", .text), Field("attested", .bool), Field("computed", .text),
  ])

  static func make(_ view: DatasetView, columns: Set<String>?) throws -> Table {
    let communes = try CommuneColumns(view)
    return try Table.concatenated(
      pieces(view) { evaluation in
        let rows = communes.crossed(with: Array(evaluation.grid.set.criteria.indices))
        return try made(columns, rowCount: rows.count) { try column($0, evaluation, rows, communes) }
      }, as: schema(of: columns))
  }

  private static func column(
    _ field: Field, _ evaluation: Evaluation, _ rows: CommuneItems, _ communes: CommuneColumns
  ) throws(Diagnostic) -> Column {
    let units = evaluation.grid.unitCodes.count
    func ofCriteria(_ text: (Criterion) -> String) -> Column {
      Column(field, values: evaluation.grid.set.criteria.map { .text(text($0)) }).gathered(rows.items)
    }
    func words(_ states: [CriterionState]) -> Column {
      let codes = rows.map { row, item in
        UInt32(CriterionState.combined(communes.parts[row].lazy.map { states[item * units + $0] }).rawValue)
      }
      return Column(field, .text(codes: codes, dictionary: CriterionState.words))
    }
    switch field.name {
    case "period": return .constant(.period(evaluation.grid.period), field, count: rows.count)
    case "set": return .constant(.text(evaluation.grid.set.code), field, count: rows.count)
    case "criterion": return ofCriteria(\.id)
    case "title": return ofCriteria(\.title.vi)
    case "group": return ofCriteria { $0.group ?? "" }
    case "state": return words(evaluation.states)
    case "computed": return words(evaluation.computed)
    case "attested":
      return Column(
        field,
        flags: rows.map { row, item in combined(communes.parts[row].lazy.map { evaluation.attested[item * units + $0] })
        })
    default: return try communes.column(field.name, at: rows.units)
    }
  }

  /// What communes attested together: not met where one says so, met where all say it.
  private static func combined(_ parts: some Sequence<Bool?>) -> Bool? {
    var combined: Bool? = true
    for part in parts {
      if part == false { return false }
      if part == nil { combined = nil }
    }
    return combined
  }
}

extension CriterionState {
  /// The words by raw value.
  fileprivate static let words = TextDictionary(allCases.map(\.word))
}

/// What every table of communes begins with: code, name and district.
///
/// A table of communes × items takes its texts from these and from columns of its items, so that each text is looked up once
/// and rows are numbers.
struct CommuneColumns {
  private let table: Table
  /// Of each row the places of the programme's communes that it puts together.
  let parts: [[Int]]
  var count: Int { parts.count }

  /// - Parameter isOfParts: one row for each of the programme's communes, called as the unit that it is shown in.
  init(_ view: DatasetView, isOfParts: Bool = false) throws {
    let shown = try view.shownCommunes()
    let rows = isOfParts ? shown.rowOfPart.map { shown.rows[$0] } : shown.rows
    func column(_ name: String, _ text: (ShownCommunes.Row) -> String) -> Column {
      Column(Field(name, .text), values: rows.map { .text(text($0)) })
    }
    table = try Table(columns: [
      column("commune_code", \.code), column("commune", \.name), column("district", \.district),
    ])
    parts = isOfParts ? rows.indices.map { [$0] } : rows.map(\.parts)
  }

  /// Every commune with every item, commune by commune.
  func crossed(with items: [Int]) -> CommuneItems {
    CommuneItems(
      units: (0..<count).flatMap { repeatElement($0, count: items.count) },
      items: (0..<count).flatMap { _ in items })
  }

  /// One of the columns, a value for each of the communes. - Throws: `table.missing-column`.
  func column(_ name: String, at units: [Int]) throws(Diagnostic) -> Column {
    try table.column(name).gathered(units)
  }
}

/// The rows of a table of communes × items: the number of the commune and that of the item in each.
struct CommuneItems {
  let units: [Int]
  let items: [Int]
  var count: Int { units.count }

  func map<Result>(_ value: (_ unit: Int, _ item: Int) -> Result) -> [Result] {
    units.indices.map { value(units[$0], items[$0]) }
  }
}
