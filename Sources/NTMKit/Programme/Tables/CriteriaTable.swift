/// One row per commune and criterion.
enum CriteriaTable: DatasetTable {
  static let name = "criteria"
  static let summary = LocalizedText(
    vi: "mỗi xã × tiêu chí một dòng: đạt, chưa đạt, chưa đánh giá, không áp dụng",
    en: "one row per commune × criterion: met, not met, not assessed, not applicable")
  static let schema = Schema([
    Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("period", .period),
    Field("set", .text), Field("criterion", .text), Field("title", .text), Field("group", .text),
    Field("state", .text), Field("attested", .bool), Field("computed", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let communes = try CommuneColumns(view)
    let evaluations = try view.periods().compactMap { try view.evaluation(of: $0) }
    return try Table.concatenated(evaluations.map { try piece($0, communes) }, as: schema)
  }

  private static func piece(_ evaluation: Evaluation, _ communes: CommuneColumns) throws(Diagnostic) -> Table {
    let criteria = evaluation.grid.set.criteria
    let places = communes.crossed(withItems: criteria.count)
    let units = evaluation.grid.unitCodes.count
    var attested = ColumnBuilder(Field("attested", .bool))
    for (row, item) in places {
      attested.append(combined(communes.parts[row].lazy.map { evaluation.attested[item * units + $0] }))
    }
    func ofCriteria(_ name: String, _ text: (Criterion) -> String) -> Column {
      Column(Field(name, .text), values: criteria.map { .text(text($0)) }).gathered(places.map(\.item))
    }
    func states(_ name: String, _ states: [CriterionState]) -> Column {
      Column(
        Field(name, .text),
        values: places.map { row, item in
          Value(CriterionState.combined(communes.parts[row].lazy.map { states[item * units + $0] }).word)
        })
    }
    return try Table(
      columns: communes.columns(at: places)
        + [
          .constant(.period(evaluation.grid.period), Field("period", .period), count: places.count),
          .constant(.text(evaluation.grid.set.code), Field("set", .text), count: places.count),
          ofCriteria("criterion", \.id), ofCriteria("title", \.title.vi), ofCriteria("group") { $0.group ?? "" },
          states("state", evaluation.states), attested.finished(), states("computed", evaluation.computed),
        ])
  }
}

extension CriteriaTable {
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

/// What every table of communes begins with: code, name and district.
///
/// A table of communes × items takes its texts from these and from columns of its items, so that each text is looked up once
/// and rows are numbers.
struct CommuneColumns {
  private let columns: [Column]
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
    columns = [column("commune_code", \.code), column("commune", \.name), column("district", \.district)]
    parts = isOfParts ? rows.indices.map { [$0] } : rows.map(\.parts)
  }

  /// Every commune with every item, commune by commune.
  func crossed(withItems items: Int) -> [(unit: Int, item: Int)] {
    (0..<count).flatMap { unit in (0..<items).map { (unit, $0) } }
  }

  func columns(at places: [(unit: Int, item: Int)]) -> [Column] {
    let rows = places.map(\.unit)
    return columns.map { $0.gathered(rows) }
  }
}
