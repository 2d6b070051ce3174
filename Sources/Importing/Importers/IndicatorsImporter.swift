import NTMKit

/// A criteria set as a list of indicators, one a row; its thresholds come in a file of their own.
public struct IndicatorsImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "indicators", title: Strings.Indicators.title, summary: Strings.Indicators.summary, fileExtensions: ["csv"],
    columns: [
      ImportColumn(
        "code", aliases: ["indicator", "id", "mã", "mã chỉ tiêu", "chỉ tiêu"], isRequired: true,
        summary: Strings.Indicators.code),
      ImportColumn(
        "criterion", aliases: ["tiêu chí", "mã tiêu chí"], isRequired: true, summary: Strings.Indicators.criterion),
      ImportColumn("criterion_name", aliases: ["tên tiêu chí"], summary: Strings.Indicators.criterionName),
      ImportColumn(
        "name", aliases: ["title", "tên", "tên chỉ tiêu"], isRequired: true, summary: Strings.Indicators.name),
      ImportColumn("name_en", aliases: ["title_en", "tên tiếng Anh"], summary: Strings.Indicators.nameEn),
      ImportColumn("kind", aliases: ["type", "loại"], isRequired: true, summary: Strings.Indicators.kind),
      ImportColumn("unit", aliases: ["đơn vị", "đơn vị tính", "đvt"], summary: Strings.Indicators.unit),
      ImportColumn("direction", aliases: ["comparison", "so sánh", "chiều"], summary: Strings.Indicators.direction),
      ImportColumn("min", aliases: ["nhỏ nhất", "tối thiểu"], summary: Strings.Indicators.min),
      ImportColumn("max", aliases: ["lớn nhất", "tối đa"], summary: Strings.Indicators.max),
    ])
  /// The code of a set that neither the file nor the user names.
  static let defaultCode = "imported"

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    return HeaderMatch(header, fields: Self.manifest.columns).has("code", "criterion", "name", "kind")
      ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    var table = try SheetTable(file, options: options, fields: Self.manifest.columns)
    table.stateAssumptions(ignored: table.match.unknown, to: &sink)
    var reading = IndicatorRows(decimal: options.decimal.mark)
    var row = CellRow()
    while try table.next(&row, into: &sink) {
      do throws(RowFault) {
        try reading.take(TableRow(match: table.match, row: row))
      } catch {
        try table.refuse(row, error, into: &sink)
      }
    }
    let code = options.set ?? Self.defaultCode
    if options.set == nil { sink.assume(Strings.Indicators.setAssumed(code)) }
    if !reading.criteria.isEmpty {
      sink.assume(Strings.Indicators.confidenceAssumed)
      let set = CriteriaSet(code: code, title: LocalizedText(verbatim: code), criteria: reading.criteria)
      try sink.take(.criteriaSets([set]), lines: [Int32(clamping: table.headerLine)])
    }
    try table.finish(into: &sink)
  }
}

/// The indicators read so far, by criterion in the order they appear.
private struct IndicatorRows {
  let decimal: DecimalMark
  private(set) var criteria: [Criterion] = []
  private var lineOf: [String: Int] = [:]

  init(decimal: DecimalMark) { self.decimal = decimal }

  mutating func take(_ row: TableRow) throws(RowFault) {
    let indicator = try indicator(row)
    let criterion = try row.required("criterion")
    if let line = lineOf[indicator.id] {
      throw RowFault("import.duplicate-row", Strings.duplicateRow(indicator.id, line), column: row.column("code"))
    }
    lineOf[indicator.id] = row.line
    if let index = criteria.firstIndex(where: { $0.id == criterion }) {
      criteria[index].indicators.append(indicator)
    } else {
      let title = LocalizedText(verbatim: row.text("criterion_name") ?? criterion)
      criteria.append(Criterion(id: criterion, title: title, indicators: [indicator]))
    }
  }

  private func indicator(_ row: TableRow) throws(RowFault) -> Indicator {
    let kind = try kind(row)
    let name = try row.required("name")
    let (low, high) = (try row.number("min", decimal: decimal), try row.number("max", decimal: decimal))
    if let low, let high, high < low {
      throw RowFault("import.range-reversed", Strings.Indicators.rangeReversed(low, high), column: row.column("max"))
    }
    let range =
      low == nil && high == nil ? nil : (low ?? -.greatestFiniteMagnitude)...(high ?? .greatestFiniteMagnitude)
    let unit = row.text("unit")
    return Indicator(
      id: try row.required("code"),
      title: LocalizedText(resolvedVietnamese: name, resolvedEnglish: row.text("name_en") ?? name), kind: kind,
      unit: kind == .attested ? nil : unit.map(IndicatorReading.unit), comparison: try comparison(row, kind),
      confidence: .medium, isConditional: name.contains("(nếu có)"),
      plausibleRange: range ?? (kind != .attested && unit == "%" ? 0...100 : nil))
  }

  private func kind(_ row: TableRow) throws(RowFault) -> Indicator.Kind {
    let word = try row.required("kind")
    switch VietnameseFolding.fold(word) {
    case "attested", "dat/chua dat", "dat/khong dat", "danh gia": return .attested
    case "numeric", "number", "so": return .number
    case "percentage", "percent", "%", "ty le": return .percentage
    case "money", "tien": return .money
    default:
      throw RowFault(
        "import.unknown-word", Strings.unknownWord("kind", word), column: row.column("kind"),
        hints: [Strings.words(["attested", "numeric", "percentage", "money"])])
    }
  }

  private func comparison(_ row: TableRow, _ kind: Indicator.Kind) throws(RowFault) -> Indicator.Comparison {
    if kind == .attested { return .attested }
    guard let word = row.text("direction") else { return .atLeast }
    switch word.lowercased() {
    case "ge", ">=", "≥": return .atLeast
    case "le", "<=", "≤": return .atMost
    case "gt", ">": return .above
    case "lt", "<": return .below
    case "eq", "=": return .equal
    default:
      throw RowFault(
        "import.unknown-word", Strings.unknownWord("direction", word), column: row.column("direction"),
        hints: [Strings.words(["ge", "le", "gt", "lt", "eq"])])
    }
  }
}
