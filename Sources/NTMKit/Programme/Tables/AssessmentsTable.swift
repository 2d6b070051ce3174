/// One row per commune and indicator: the value that counts, its threshold, and the cell of the file it came from.
enum AssessmentsTable: DatasetTable {
  static let name = "assessments"
  static let summary = LocalizedText(
    vi: "mỗi xã × chỉ tiêu một dòng: giá trị, ngưỡng và độ tin cậy của ngưỡng, tệp và dòng gốc",
    en: "one row per commune × indicator: value, threshold and how sure it is, source file and line")
  static let schema = Schema([
    Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("period", .period),
    Field("set", .text), Field("criterion", .text), Field("indicator", .text), Field("title", .text),
    Field("value", .double), Field("attested", .bool), Field("unit", .text), Field("threshold", .double),
    Field("threshold_confidence", .text), Field("met", .bool), Field("file", .text), Field("row", .int),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let communes = try CommuneColumns(view, isOfParts: true)
    let files = Dictionary(try view.source.batches().map { ($0.id, $0.file) }, uniquingKeysWith: { $1 })
    let evaluations = try view.periods().compactMap { try view.evaluation(of: $0) }
    return try Table.concatenated(evaluations.map { try piece($0, communes, files) }, as: schema)
  }

  private static func piece(
    _ evaluation: Evaluation, _ communes: CommuneColumns, _ files: [Int: String]
  ) throws(Diagnostic) -> Table {
    let grid = evaluation.grid
    let indicators = grid.set.indicators
    let places = communes.crossed(withItems: indicators.count).filter { evaluation.indicatorSlots[$0.item] >= 0 }
    var own = schema.fields.suffix(8).map { ColumnBuilder($0, capacity: places.count) }
    for (unit, position) in places {
      let cell = grid.cell(slot: evaluation.indicatorSlots[position], unit: unit)
      let threshold = evaluation.threshold(indicator: position, unit: unit)
      own[0].append(grid.number(at: cell))
      own[1].append(grid.attested(at: cell))
      own[2].append(indicators[position].unit?.rawValue)
      own[3].append(threshold?.value)
      own[4].append(threshold?.value == nil ? nil : threshold?.confidence.rawValue)
      own[5].append(metFlag(evaluation.indicatorStates[position * communes.count + unit]))
      own[6].append(files[Int(grid.batches[cell])])
      own[7].append(grid.lines[cell] > 0 ? Int(grid.lines[cell]) : nil)
    }
    let criteria = grid.set.criteria.flatMap { criterion in criterion.indicators.map { _ in criterion.id } }
    func ofIndicators(_ name: String, _ texts: [String]) -> Column {
      Column(Field(name, .text), values: texts.map(Value.text)).gathered(places.map(\.item))
    }
    return try Table(
      columns: communes.columns(at: places)
        + [
          .constant(.period(grid.period), Field("period", .period), count: places.count),
          .constant(.text(grid.set.code), Field("set", .text), count: places.count),
          ofIndicators("criterion", criteria), ofIndicators("indicator", indicators.map(\.id)),
          ofIndicators("title", indicators.map(\.title.vi)),
        ] + own.map { $0.finished() })
  }

  private static func metFlag(_ state: CriterionState) -> Bool? {
    switch state {
    case .met: true
    case .notMet: false
    case .notAssessed, .notApplicable: nil
    }
  }
}
