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
    let rows = try CommuneRows(view)
    let files = Dictionary(try view.source.batches().map { ($0.id, $0.file) }, uniquingKeysWith: { $1 })
    var columns = schema.fields.map { ColumnBuilder($0) }
    for period in try view.periods() {
      guard let evaluation = try view.evaluation(of: period) else { continue }
      let criteria = evaluation.grid.set.criteria.flatMap { criterion in criterion.indicators.map { _ in criterion.id }
      }
      let indicators = evaluation.grid.set.indicators
      for unit in rows.codes.indices {
        for (position, indicator) in indicators.enumerated() {
          let slot = evaluation.indicatorSlots[position]
          guard slot >= 0 else { continue }
          let cell = evaluation.grid.cell(slot: slot, unit: unit)
          let threshold = evaluation.threshold(indicator: position, unit: unit)
          columns[0].append(rows.codes[unit])
          columns[1].append(rows.names[unit])
          columns[2].append(rows.districts[unit])
          columns[3].append(period)
          columns[4].append(evaluation.grid.set.code)
          columns[5].append(criteria[position])
          columns[6].append(indicator.id)
          columns[7].append(indicator.title.vi)
          columns[8].append(evaluation.grid.number(at: cell))
          columns[9].append(evaluation.grid.attested(at: cell))
          columns[10].append(indicator.unit?.rawValue)
          columns[11].append(threshold?.value)
          columns[12].append(threshold?.value == nil ? nil : threshold?.confidence.rawValue)
          columns[13].append(metFlag(evaluation.indicatorStates[position * rows.codes.count + unit]))
          columns[14].append(files[Int(evaluation.grid.batches[cell])])
          columns[15].append(evaluation.grid.lines[cell] > 0 ? Int(evaluation.grid.lines[cell]) : nil)
        }
      }
    }
    return try Table(columns: columns.map { $0.finished() })
  }

  private static func metFlag(_ state: CriterionState) -> Bool? {
    switch state {
    case .met: true
    case .notMet: false
    case .notAssessed, .notApplicable: nil
    }
  }
}
