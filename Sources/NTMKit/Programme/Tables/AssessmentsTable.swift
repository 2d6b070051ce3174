/// One row per commune and indicator: the value that counts, its threshold, and the cell of the file it came from.
enum AssessmentsTable: LargeDatasetTable {
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

  static func make(_ view: DatasetView, columns: Set<String>?) throws -> Table {
    let communes = try CommuneColumns(view, columns, isOfParts: true)
    let files = FileColumn(try view.source.batches())
    return try Table.concatenated(
      pieces(view) { evaluation in
        let rows = Rows(evaluation, communes)
        return try made(columns, rowCount: rows.items.count) { try column($0, rows, communes, files) }
      }, as: schema(of: columns))
  }

  /// The rows of one period.
  private struct Rows {
    let evaluation: Evaluation
    let items: CommuneItems
    let units: Int

    init(_ evaluation: Evaluation, _ communes: CommuneColumns) {
      let slots = evaluation.indicatorSlots
      items = CommuneItems(communeCount: communes.count, items: slots.indices.filter { slots[$0] >= 0 })
      units = communes.count
      self.evaluation = evaluation
    }

    /// Of each row what its cell in the grid gives.
    func map<Result>(_ value: (_ cell: Int) -> Result) -> [Result] {
      items.map { unit, item in value(evaluation.indicatorSlots[item] * units + unit) }
    }
  }

  private static func column(
    _ field: Field, _ rows: Rows, _ communes: CommuneColumns, _ files: FileColumn
  ) throws(Diagnostic) -> Column {
    let (evaluation, grid) = (rows.evaluation, rows.evaluation.grid)
    let indicators = grid.set.indicators
    func ofIndicators(_ texts: [String?]) -> Column {
      rows.items.column(ofItems: Column(field, values: texts.map { Value($0) }))
    }
    func ofLimits(_ value: (Threshold?) -> Value) -> Column {
      Column(field, values: evaluation.limits.all.map(value)).gathered(
        rows.items.map { unit, item in evaluation.limits.place(indicator: item, unit: unit) })
    }
    switch field.name {
    case "period": return .constant(.period(grid.period), field, count: rows.items.count)
    case "set": return .constant(.text(grid.set.code), field, count: rows.items.count)
    case "criterion": return ofIndicators(grid.set.criteria.flatMap { item in item.indicators.map { _ in item.id } })
    case "indicator": return ofIndicators(indicators.map(\.id))
    case "title": return ofIndicators(indicators.map(\.title.vi))
    case "unit": return ofIndicators(indicators.map { $0.unit?.rawValue })
    case "value": return numbers(field, grid, rows)
    case "attested": return Column(field, flags: rows.map { grid.attested(at: $0) })
    case "threshold": return ofLimits { Value($0?.value) }
    case "threshold_confidence": return ofLimits { Value($0?.value == nil ? nil : $0?.confidence.rawValue) }
    case "met":
      let states = evaluation.indicatorStates
      return Column(field, flags: rows.items.map { unit, item in isMet(states[item * rows.units + unit]) })
    case "file": return files.column(rows.map { grid.batches[$0] })
    case "row": return lines(field, grid, rows)
    default: return rows.items.column(ofCommunes: try communes.column(field.name))
    }
  }

  private static func numbers(_ field: Field, _ grid: AssessmentGrid, _ rows: Rows) -> Column {
    let numbers = rows.map { grid.numbers[$0] }
    let isMissing = numbers.map(\.isNaN)
    return Column(
      field, .double(numbers.map { $0.isNaN ? 0 : $0 }),
      nulls: isMissing.contains(true) ? isMissing : nil)
  }

  private static func isMet(_ state: CriterionState) -> Bool? {
    switch state {
    case .met: true
    case .notMet: false
    case .notAssessed, .notApplicable: nil
    }
  }

  private static func lines(_ field: Field, _ grid: AssessmentGrid, _ rows: Rows) -> Column {
    let lines = rows.map { Int64(grid.lines[$0]) }
    let isMissing = lines.map { $0 <= 0 }
    return Column(field, .int(lines), nulls: isMissing.contains(true) ? isMissing : nil)
  }

  /// The files that values came from, each text once.
  private struct FileColumn {
    private let files: Column
    /// Of each batch its place among the files; of any other number that of a missing one.
    private var places: [Int]

    init(_ batches: [Batch]) {
      files = Column(Field("file", .text), values: [.null] + batches.map { .text($0.file) })
      places = [Int](repeating: 0, count: (batches.map(\.id).max() ?? 0) + 1)
      for (place, batch) in batches.enumerated() where batch.id >= 0 { places[batch.id] = place + 1 }
    }

    func column(_ batches: [Int32]) -> Column {
      files.gathered(batches.map { places.indices.contains(Int($0)) ? places[Int($0)] : 0 })
    }
  }
}
