import NTMKit

/// A plan's targets as a table: one target a row, or one province a row with its totals.
public struct PlanTargetsImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "plan-targets", title: Strings.PlanTargets.title, summary: Strings.PlanTargets.summary, fileExtensions: ["csv"],
    columns: [
      ImportColumn("id", aliases: ["target_id", "mã mục tiêu", "số hiệu"], summary: Strings.PlanTargets.id),
      ImportColumn("plan", aliases: ["kế hoạch"], summary: Strings.PlanTargets.plan),
      ImportColumn("kind", aliases: ["type", "loại", "loại mục tiêu"], summary: Strings.PlanTargets.kind),
      ImportColumn("tier", aliases: ["bậc", "mức"], summary: Strings.PlanTargets.tier),
      ImportColumn("measure", aliases: ["đại lượng"], summary: Strings.PlanTargets.measure),
      ImportColumn("level", aliases: Aliases.level.filter { $0 != "mức" }, summary: Strings.PlanTargets.level),
      ImportColumn(
        "title", aliases: ["title_vi", "tên", "nội dung"], weakAliases: ["mục tiêu"],
        summary: Strings.PlanTargets.titleColumn),
      ImportColumn("title_en", aliases: ["tên tiếng Anh"], summary: Strings.PlanTargets.titleEn),
      ImportColumn(
        "unit_code", aliases: Aliases.unitCode + ["province", "tỉnh", "mã tỉnh"], summary: Strings.PlanTargets.unit),
      ImportColumn("unit", aliases: ["đơn vị"], summary: Strings.PlanTargets.measureUnit),
      ImportColumn("baseline", aliases: ["gốc", "đầu kỳ", "số đầu kỳ"], summary: Strings.PlanTargets.baseline),
      ImportColumn(
        "target", aliases: ["giá trị mục tiêu", "chỉ tiêu kế hoạch"], weakAliases: ["mục tiêu"],
        summary: Strings.PlanTargets.target),
      ImportColumn("denominator", aliases: ["mẫu số"], summary: Strings.PlanTargets.denominator),
      ImportColumn("due", aliases: ["deadline", "hạn", "thời hạn"], summary: Strings.PlanTargets.due),
      ImportColumn("target_communes", aliases: ["số xã đạt chuẩn"], summary: Strings.PlanTargets.targetCommunes),
      ImportColumn("target_ocop", aliases: ["số sản phẩm OCOP"], summary: Strings.PlanTargets.targetOCOP),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: Self.manifest.columns)
    let isTotals = match.has("unit_code") && match.hasAny("target_communes", "target_ocop")
    return match.has("id", "kind", "target") || isTotals ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let table = try SheetTable(file, options: options, fields: Self.manifest.columns)
    if table.match.hasAny("target_communes", "target_ocop") {
      try PlanTotals(file: file, options: options, context: context).read(table, into: &sink)
      return
    }
    let needed = Self.manifest.columns.filter { ["id", "kind", "target"].contains($0.name) }
    for field in needed where table.match[field.name] == nil {
      throw HeaderMatch.missing(
        [field], in: table.header, unknown: table.match.unknown,
        span: SourceSpan(source: table.path, line: table.headerLine))
    }
    let known = Dictionary(try context.planTargets().map { ($0.id, $0.title) }, uniquingKeysWith: { $1 })
    let rows = PlanTargetRows(file: file, options: options, units: context.units, known: known)
    var lineOf: [String: Int] = [:]
    try TableImport(file: file, options: options, fields: Self.manifest.columns).read(
      into: &sink, as: ImportedRecords.planTargets
    ) { row, _ throws(RowFault) in
      let target = try rows.target(row)
      if let line = lineOf[target.id] {
        throw RowFault("import.duplicate-row", Strings.duplicateRow(target.id, line), column: row.column("id"))
      }
      lineOf[target.id] = row.line
      return target
    }
  }
}

/// One target a row, with the columns of the table `plan_targets`.
private struct PlanTargetRows {
  let file: SourceFile
  let options: ImportOptions
  let units: UnitDirectory
  /// Titles of targets by their ids: a title that a file has in one language only is not lost in the other.
  let known: [String: LocalizedText]

  func target(_ row: TableRow) throws(RowFault) -> PlanTarget {
    let id = try row.required("id")
    let kind: PlanTarget.Kind = try word(row, "kind")
    let level = row.text("level") == nil ? nil : try row.recognitionLevel("level")
    let written = row.text("title") ?? id
    let title =
      row.text("title_en").map { LocalizedText(resolvedVietnamese: written, resolvedEnglish: $0) }
      ?? LocalizedText(known: known[id], written: written)
    let number = try row.number("target", decimal: options.decimal.mark)
    guard let number = number ?? (kind == .named ? 1 : nil) else {
      throw RowFault("import.missing-value", Strings.missingValue("target"), column: row.column("target"))
    }
    return PlanTarget(
      id: id, plan: row.text("plan") ?? file.stem, kind: kind,
      tier: row.text("tier") == nil ? .committed : try word(row, "tier"),
      measure: row.text("measure") == nil ? Self.usualMeasure(of: kind) : try word(row, "measure"), level: level,
      title: title,
      unitCode: try unit(row, kind), baseline: try row.number("baseline", decimal: options.decimal.mark),
      target: number,
      denominator: try row.number("denominator", decimal: options.decimal.mark),
      due: try row.date("due") ?? options.period?.lastDay)
  }

  private func unit(_ row: TableRow, _ kind: PlanTarget.Kind) throws(RowFault) -> String? {
    guard let text = row.text("unit_code") else {
      if kind != .named { return nil }
      throw RowFault("import.missing-value", Strings.missingValue("unit_code"), column: row.column("unit_code"))
    }
    do {
      return try units.find(text, level: kind == .named ? .commune : nil).code
    } catch {
      throw RowFault(error, column: row.column("unit_code"))
    }
  }

  private func word<Word: RawRepresentable & CaseIterable>(
    _ row: TableRow, _ field: String
  ) throws(RowFault) -> Word where Word.RawValue == String {
    let text = try row.required(field)
    let folded = VietnameseFolding.fold(text)
    let words = Word.allCases.map(\.rawValue)
    let own = Word.allCases.first { VietnameseFolding.fold($0.rawValue) == folded }
    guard
      let word = own ?? Vocabulary.programme.word(text, inColumn: field, among: words).flatMap({ Word(rawValue: $0) })
    else {
      throw RowFault(
        "import.unknown-word", Strings.unknownWord(field, text), column: row.column(field),
        hints: [Strings.words(Word.allCases.map(\.rawValue))])
    }
    return word
  }

  private static func usualMeasure(of kind: PlanTarget.Kind) -> PlanTarget.Measure {
    switch kind {
    case .named, .count, .ratio, .cumulative: .recognised
    case .mean: .criteriaMet
    case .floor: .products
    }
  }
}

extension LocalizedText {
  /// What a file writes, which has one language: the known text where it is that in either of them.
  init(known: LocalizedText?, written: String) {
    if let known, known.vi == written || known.en == written {
      self = known
    } else {
      self.init(verbatim: written)
    }
  }
}

extension Vocabulary {
  /// The stable word that a label in either language stands for; nil: none, or more than one.
  func word(_ label: String, inColumn column: String, among words: [String]) -> String? {
    let folded = VietnameseFolding.fold(label)
    let words = words.filter { word in
      guard let label = self.label(of: word, inColumn: column) else { return false }
      return VietnameseFolding.fold(label.vi) == folded || VietnameseFolding.fold(label.en) == folded
    }
    return words.count == 1 ? words.first : nil
  }
}
