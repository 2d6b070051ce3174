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
    var attested = ColumnBuilder(Field("attested", .bool))
    let cells = places.map { $0.item * communes.count + $0.unit }
    for cell in cells { attested.append(evaluation.attested[cell]) }
    func ofCriteria(_ name: String, _ text: (Criterion) -> String) -> Column {
      Column(Field(name, .text), values: criteria.map { .text(text($0)) }).gathered(places.map(\.item))
    }
    func states(_ name: String, _ states: [CriterionState]) -> Column {
      Column(Field(name, .text), values: cells.map { Value(states[$0].word) })
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

/// What every table of communes begins with: code, name and district.
///
/// A table of communes × items takes its texts from these and from columns of its items, so that each text is looked up once
/// and rows are numbers.
struct CommuneColumns {
  private let columns: [Column]
  let count: Int

  init(_ view: DatasetView) throws {
    let directory = try view.directory()
    let communes = try view.communes()
    func column(_ name: String, _ text: (AdministrativeUnit) -> String) -> Column {
      Column(Field(name, .text), values: communes.map { .text(text($0)) })
    }
    columns = [
      column("commune_code", \.code), column("commune", \.name),
      column("district") { directory.districtName(of: $0) },
    ]
    count = communes.count
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
