import NTMKit

/// A criteria set as a list of indicators, one a row; its thresholds come in a file of their own.
///
/// Where a column names the set of each row, a set that is already there is amended: what the file does not say stays as it is.
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
        "name", aliases: ["title", "tên", "tên chỉ tiêu", "nội dung"], isRequired: true,
        summary: Strings.Indicators.name),
      ImportColumn("name_en", aliases: ["title_en", "tên tiếng Anh"], summary: Strings.Indicators.nameEn),
      ImportColumn("kind", aliases: ["type", "loại"], isRequired: true, summary: Strings.Indicators.kind),
      ImportColumn("unit", aliases: ["đơn vị", "đơn vị tính", "đvt"], summary: Strings.Indicators.unit),
      ImportColumn("direction", aliases: ["comparison", "so sánh", "chiều"], summary: Strings.Indicators.direction),
      ImportColumn("min", aliases: ["nhỏ nhất", "tối thiểu"], summary: Strings.Indicators.min),
      ImportColumn("max", aliases: ["lớn nhất", "tối đa"], summary: Strings.Indicators.max),
      ImportColumn("confidence", aliases: ["độ tin cậy"], summary: Strings.Thresholds.confidence),
      ImportColumn("set", aliases: Aliases.set, summary: Strings.Columns.set),
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
    let namesSets = options.set == nil && table.match["set"] != nil
    let code = options.set ?? Self.defaultCode
    let known = namesSets ? context.criteriaSets : []
    var readings: [(code: String, rows: IndicatorRows)] = []
    var row = CellRow()
    while try table.next(&row, into: &sink) {
      let own = TableRow(match: table.match, row: row)
      do throws(RowFault) {
        let code = namesSets ? try own.required("set") : code
        let place = readings.firstIndex { $0.code == code } ?? readings.count
        if place == readings.count {
          readings.append(
            (code, IndicatorRows(decimal: options.decimal.mark, of: known.last { $0.code == code }, beside: known)))
        }
        try readings[place].rows.take(own)
      } catch {
        try table.refuse(row, error, into: &sink)
      }
    }
    if options.set == nil, !namesSets { sink.assume(Strings.Indicators.setAssumed(code)) }
    let sets = readings.compactMap { $0.rows.set(code: $0.code) }
    if !sets.isEmpty {
      if table.match["confidence"] == nil { sink.assume(Strings.Indicators.confidenceAssumed) }
      try sink.take(.criteriaSets(sets), lines: sets.map { _ in Int32(clamping: table.headerLine) })
    }
    try table.finish(into: &sink)
  }
}

/// The indicators of one set read so far, by criterion in the order they appear.
private struct IndicatorRows {
  let decimal: DecimalMark
  /// The set as it was; nil: it is new.
  private let known: CriteriaSet?
  /// English titles by the Vietnamese ones, of all sets: a table shows one of them for a title that several sets have.
  private let shown: [String: Set<String>]
  private var criteria: [Criterion] = []
  private var lineOf: [String: Int] = [:]

  init(decimal: DecimalMark, of known: CriteriaSet?, beside sets: [CriteriaSet]) {
    self.decimal = decimal
    self.known = known
    shown = Dictionary(grouping: sets.flatMap { $0.indicators.map(\.title) }, by: \.vi).mapValues { Set($0.map(\.en)) }
    criteria = known?.criteria ?? []
  }

  /// nil: no row was taken.
  func set(code: String) -> CriteriaSet? {
    if lineOf.isEmpty { return nil }
    guard var set = known else {
      return CriteriaSet(code: code, title: LocalizedText(verbatim: code), criteria: criteria)
    }
    set.criteria = criteria
    return set
  }

  mutating func take(_ row: TableRow) throws(RowFault) {
    let id = try row.required("code")
    let before = known?.indicators.first { $0.id == id }
    let indicator = try indicator(row, id, before)
    let criterion = try row.required("criterion")
    if let line = lineOf[id] {
      throw RowFault("import.duplicate-row", Strings.duplicateRow(id, line), column: row.column("code"))
    }
    lineOf[id] = row.line
    if before != nil, let own = criteria.firstIndex(where: { $0.id == criterion }),
      let place = criteria[own].indicators.firstIndex(where: { $0.id == id })
    {
      criteria[own].indicators[place] = indicator
      return
    }
    for place in criteria.indices { criteria[place].indicators.removeAll { $0.id == id } }
    if let index = criteria.firstIndex(where: { $0.id == criterion }) {
      criteria[index].indicators.append(indicator)
    } else {
      let title = LocalizedText(verbatim: row.text("criterion_name") ?? criterion)
      criteria.append(Criterion(id: criterion, title: title, indicators: [indicator]))
    }
  }

  /// - Parameter before: as the set has it; what the row does not say stays.
  private func indicator(_ row: TableRow, _ id: String, _ before: Indicator?) throws(RowFault) -> Indicator {
    let kind = try kind(row)
    let name = try row.required("name")
    let (low, high) = (try row.number("min", decimal: decimal), try row.number("max", decimal: decimal))
    if let low, let high, high < low {
      throw RowFault("import.range-reversed", Strings.Indicators.rangeReversed(low, high), column: row.column("max"))
    }
    let range =
      low == nil && high == nil ? nil : (low ?? -.greatestFiniteMagnitude)...(high ?? .greatestFiniteMagnitude)
    let unit = row.text("unit")
    var indicator =
      before
      ?? Indicator(
        id: id, title: LocalizedText(verbatim: name), kind: kind, comparison: .atLeast, confidence: .medium,
        isConditional: name.contains("(nếu có)"),
        plausibleRange: kind != .attested && unit == "%" ? 0...100 : nil)
    indicator.title =
      row.text("name_en").map { LocalizedText(resolvedVietnamese: name, resolvedEnglish: $0) }
      ?? before.flatMap { shown[$0.title.vi]?.contains(name) ?? false ? $0.title : nil }
      ?? LocalizedText(known: before?.title, written: name)
    indicator.kind = kind
    indicator.unit = kind == .attested ? nil : unit.map { Self.unit($0, before?.unit) }
    indicator.comparison = try comparison(row, kind, before)
    indicator.plausibleRange = range ?? indicator.plausibleRange
    if let word = row.text("confidence") { indicator.confidence = try row.confidence("confidence", word) }
    return indicator
  }

  /// The unit as it was where the text is its label.
  private static func unit(_ text: String, _ before: MeasureUnit?) -> MeasureUnit {
    if let before, before.label.vi == text || before.label.en == text { return before }
    return IndicatorReading.unit(text)
  }

  private func kind(_ row: TableRow) throws(RowFault) -> Indicator.Kind {
    let word = try row.required("kind")
    if let known = Vocabulary.programme.word(word, inColumn: "kind", among: Indicator.Kind.allCases.map(\.rawValue)) {
      return Indicator.Kind(rawValue: known) ?? .number
    }
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

  private func comparison(
    _ row: TableRow, _ kind: Indicator.Kind, _ before: Indicator?
  ) throws(RowFault) -> Indicator.Comparison {
    if kind == .attested { return .attested }
    guard let word = row.text("direction") else {
      return before.flatMap { $0.comparison == .attested ? nil : $0.comparison } ?? .atLeast
    }
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
