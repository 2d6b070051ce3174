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
    let rows = try CommuneRows(view)
    var columns = schema.fields.map { ColumnBuilder($0) }
    for period in try view.periods() {
      guard let evaluation = try view.evaluation(of: period) else { continue }
      let units = rows.codes.count
      for unit in 0..<units {
        for (position, criterion) in evaluation.grid.set.criteria.enumerated() {
          let at = position * units + unit
          columns[0].append(rows.codes[unit])
          columns[1].append(rows.names[unit])
          columns[2].append(rows.districts[unit])
          columns[3].append(period)
          columns[4].append(evaluation.grid.set.code)
          columns[5].append(criterion.id)
          columns[6].append(criterion.title.vi)
          columns[7].append(criterion.group ?? "")
          columns[8].append(evaluation.states[at].word)
          columns[9].append(evaluation.attested[at])
          columns[10].append(evaluation.computed[at].word)
        }
      }
    }
    return try Table(columns: columns.map { $0.finished() })
  }
}

/// What every table of communes begins with.
struct CommuneRows {
  let codes: [String]
  let names: [String]
  let districts: [String]

  init(_ view: DatasetView) throws {
    let directory = try view.directory()
    let communes = try view.communes()
    codes = communes.map(\.code)
    names = communes.map(\.name)
    districts = communes.map { directory.districtName(of: $0) }
  }
}
