import NTMKit

/// Titles, decisions and dates of criteria sets that are already there, one set a row; what is in them comes in files of its own.
public struct CriteriaSetListImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "criteria-set-list", title: Strings.CriteriaSetList.title, summary: Strings.CriteriaSetList.summary,
    fileExtensions: ["csv"],
    columns: [
      ImportColumn("set", aliases: Aliases.set, isRequired: true, summary: Strings.Columns.set),
      ImportColumn(
        "title", aliases: ["title_vi", "tên", "nội dung", "name"], isRequired: true,
        summary: Strings.CriteriaSetList.titleColumn),
      ImportColumn("title_en", aliases: ["tên tiếng Anh"], summary: Strings.CriteriaSetList.titleEn),
      ImportColumn(
        "decision", aliases: ["quyết định", "số quyết định"], summary: Strings.CriteriaSetList.decision),
      ImportColumn(
        "effective_from", aliases: ["có hiệu lực từ", "hiệu lực từ", "ngày hiệu lực"],
        summary: Strings.CriteriaSetList.effectiveFrom),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: Self.manifest.columns)
    return match.has("set", "title") && match.hasAny("decision", "effective_from") ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let sets = SetLookup(context)
    var lineOf: [String: Int] = [:]
    try TableImport(file: file, options: options, fields: Self.manifest.columns).read(
      into: &sink, as: ImportedRecords.criteriaSets
    ) { row, _ throws(RowFault) in
      var set = try sets.find(try row.required("set"), column: row.column("set"))
      if let line = lineOf[set.code] {
        throw RowFault("import.duplicate-row", Strings.duplicateRow(set.code, line), column: row.column("set"))
      }
      lineOf[set.code] = row.line
      let title = try row.required("title")
      set.title =
        row.text("title_en").map { LocalizedText(resolvedVietnamese: title, resolvedEnglish: $0) }
        ?? LocalizedText(known: set.title, written: title)
      set.decision = row.text("decision") ?? set.decision
      set.effectiveFrom = try row.date("effective_from") ?? set.effectiveFrom
      return set
    }
  }
}
