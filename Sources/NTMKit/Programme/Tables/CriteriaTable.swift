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
    let communes = try CommuneColumns(view, columns)
    return try Table.concatenated(
      pieces(view) { evaluation in
        let rows = CommuneItems(communeCount: communes.count, items: Array(evaluation.grid.set.criteria.indices))
        return try made(columns, rowCount: rows.count) { try column($0, evaluation, rows, communes) }
      }, as: schema(of: columns))
  }

  private static func column(
    _ field: Field, _ evaluation: Evaluation, _ rows: CommuneItems, _ communes: CommuneColumns
  ) throws(Diagnostic) -> Column {
    let units = evaluation.grid.unitCodes.count
    func ofCriteria(_ text: (Criterion) -> String) -> Column {
      rows.column(ofItems: Column(field, values: evaluation.grid.set.criteria.map { .text(text($0)) }))
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
    default: return rows.column(ofCommunes: try communes.column(field.name))
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
