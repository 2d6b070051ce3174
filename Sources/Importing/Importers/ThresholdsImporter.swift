import NTMKit

/// Thresholds for the indicators of a set that is already there, one a row.
public struct ThresholdsImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "thresholds", title: Strings.Thresholds.title, summary: Strings.Thresholds.summary, fileExtensions: ["csv"],
    columns: [
      ImportColumn(
        "indicator", aliases: Aliases.indicator + ["code", "mã"], isRequired: true,
        summary: Strings.Thresholds.indicator),
      ImportColumn("group", aliases: ["region", "vùng", "nhóm", "nhóm xã"], summary: Strings.Thresholds.group),
      ImportColumn("year", aliases: ["năm"], summary: Strings.Thresholds.year),
      ImportColumn(
        "threshold", aliases: ["limit", "ngưỡng", "mức", "mức đạt"], weakAliases: ["value", "giá trị"],
        isRequired: true,
        summary: Strings.Thresholds.threshold),
      ImportColumn("confidence", aliases: ["độ tin cậy"], summary: Strings.Thresholds.confidence),
      ImportColumn("source", aliases: ["nguồn", "căn cứ"], summary: Strings.Thresholds.source),
      ImportColumn("set", aliases: Aliases.set, summary: Strings.Columns.set),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: Self.manifest.columns)
    guard match.has("indicator", "threshold") else { return .none }
    // “Value” alone is rather what a commune reports.
    let own = Self.manifest.columns.map { column in
      var column = column
      column.weakAliases = []
      return column
    }
    let isThreshold = HeaderMatch(header, fields: own).has("threshold")
    let names = Set(header.map(HeaderMatch.key))
    let isOfUnits = (Aliases.unitCode + Aliases.unitName).contains { $0 != "mã" && names.contains(HeaderMatch.key($0)) }
    return isThreshold || match.has("set", "confidence") && !isOfUnits ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let table = try SheetTable(file, options: options, fields: Self.manifest.columns)
    let sets = SetLookup(context)
    let fallback = try Self.set(for: table, options, sets, &sink)
    let source = table.match["source"] == nil ? file.name : nil
    if table.match["confidence"] == nil { sink.assume(Strings.Thresholds.confidenceAssumed) }
    var taken: [IndicatorThreshold: (value: Double?, line: Int)] = [:]
    try TableImport(file: file, options: options, fields: Self.manifest.columns).read(
      into: &sink, as: ImportedRecords.thresholds
    ) { row, warnings throws(RowFault) in
      let set =
        try row.text("set").map { code throws(RowFault) in try sets.find(code, column: row.column("set")) } ?? fallback
      let record = try Self.threshold(row, in: set, options, source)
      var key = record
      key.threshold = Threshold(
        group: record.threshold.group, year: record.threshold.year, value: nil, confidence: .low)
      if let earlier = taken[key] {
        let fault = RowFault(
          "import.duplicate-row", Strings.duplicateRow(record.indicatorID, earlier.line),
          column: row.column("threshold"))
        guard earlier.value == record.threshold.value else { throw fault }
        warnings.append(fault)
      }
      taken[key] = (record.threshold.value, row.line)
      return record
    }
  }

  private static func threshold(
    _ row: TableRow, in set: CriteriaSet, _ options: ImportOptions, _ source: String?
  ) throws(RowFault) -> IndicatorThreshold {
    let id = try row.required("indicator")
    guard let indicator = set.indicators.first(where: { $0.id == id }) else {
      throw SlotTable(set).unknown(id, column: row.column("indicator"))
    }
    if indicator.kind == .attested {
      throw RowFault(
        "import.threshold-for-attested", Strings.Thresholds.forAttested(id), column: row.column("indicator"))
    }
    let value = try row.number("threshold", decimal: options.decimal.mark)
    // A row that says where it is from, and no value: known not to be known.
    guard value != nil || row.text("source") != nil else {
      throw RowFault("import.missing-value", Strings.missingValue("threshold"), column: row.column("threshold"))
    }
    var confidence = Confidence.medium
    if let word = row.text("confidence") {
      confidence = try row.confidence("confidence", word)
    }
    return IndicatorThreshold(
      setCode: set.code, indicatorID: id,
      threshold: Threshold(
        group: row.text("group"), year: try row.count("year", decimal: .either), value: value, confidence: confidence,
        source: row.text("source") ?? source))
  }

  /// The set for rows that name none: the user's, else the one that has most of the file's indicators, the newest of equals.
  ///
  /// - Throws: `import.no-criteria-sets`, `import.unknown-set`.
  private static func set(
    for table: SheetTable, _ options: ImportOptions, _ sets: SetLookup, _ sink: inout some ImportSink
  ) throws(Diagnostic) -> CriteriaSet {
    if let code = options.set { return try sets.chosen(code) }
    var wanted: Set<String> = []
    if let column = table.match["indicator"] { table.scan { wanted.insert(TableRow.text(of: $0, column) ?? "") } }
    func hits(_ set: CriteriaSet) -> Int { set.indicators.filter { wanted.contains($0.id) }.count }
    let best = sets.sets.enumerated().max { (hits($0.element), $0.offset) < (hits($1.element), $1.offset) }?.element
    guard let best else {
      throw Diagnostic(
        "import.no-criteria-sets", kind: .data, message: Strings.noCriteriaSets, span: SourceSpan(source: table.path),
        hints: [Strings.noCriteriaSetsHint])
    }
    if table.match["set"] == nil { sink.assume(Strings.Thresholds.setAssumed(best.code)) }
    return best
  }
}

extension Confidence {
  /// The word, or its label in either language.
  init?(written text: String) {
    guard
      let known = Self(rawValue: text.lowercased())
        ?? Vocabulary.programme.word(text, inColumn: "confidence", among: Self.allCases.map(\.rawValue))
        .flatMap(Self.init(rawValue:))
    else { return nil }
    self = known
  }
}

extension TableRow {
  /// - Throws: `import.unknown-word`.
  func confidence(_ field: String, _ word: String) throws(RowFault) -> Confidence {
    if let known = Confidence(written: word) { return known }
    throw RowFault(
      "import.unknown-word", Strings.unknownWord(field, word), column: column(field),
      hints: [Strings.words(Confidence.allCases.map(\.rawValue))])
  }
}
