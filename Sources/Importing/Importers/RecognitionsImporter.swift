import NTMKit

/// Decisions by which communes were recognised, and when one was revoked.
public struct RecognitionsImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "recognitions", title: Strings.Recognitions.title, summary: Strings.Recognitions.summary,
    fileExtensions: ["csv"],
    columns: UnitLookup.fields + [
      ImportColumn("level", aliases: Aliases.level, isRequired: true, summary: Strings.Recognitions.level),
      ImportColumn("field", aliases: ["lĩnh vực", "lĩnh vực kiểu mẫu"], summary: Strings.Recognitions.field),
      ImportColumn(
        "target_year", aliases: ["year", "năm", "năm đạt", "năm đạt chuẩn"], summary: Strings.Recognitions.targetYear),
      ImportColumn(
        "decision_number", aliases: ["decision", "quyết định", "số quyết định", "số QĐ"],
        summary: Strings.Recognitions.decisionNumber),
      ImportColumn(
        "decision_date", aliases: ["ngày quyết định", "ngày QĐ", "ngày ký"], isRequired: true,
        summary: Strings.Recognitions.decisionDate),
      ImportColumn(
        "revoked_on", aliases: ["revoked", "ngày thu hồi", "thu hồi"], summary: Strings.Recognitions.revokedOn),
      ImportColumn("note", aliases: Aliases.note, summary: Strings.Columns.note),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: Self.manifest.columns)
    return match.has("level", "decision_date") && match.hasAny("unit", "name") ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let table = try SheetTable(file, options: options, fields: Self.manifest.columns)
    try UnitLookup.requireColumn(table)
    let lookup = try UnitLookup(context, level: .commune, path: file.path)
    var lineOf: [Recognition: Int] = [:]
    try TableImport(file: file, options: options, fields: Self.manifest.columns).read(
      into: &sink, as: ImportedRecords.recognitions
    ) { row, warnings throws(RowFault) in
      let unit = try lookup.find(row, on: try? row.date("decision_date"), warnings: &warnings)
      let recognition = try Self.recognition(row, of: unit)
      if let line = lineOf[recognition] {
        throw RowFault("import.duplicate-row", Strings.duplicateRow(unit.fullName, line))
      }
      lineOf[recognition] = row.line
      return recognition
    }
  }

  private static func recognition(_ row: TableRow, of unit: AdministrativeUnit) throws(RowFault) -> Recognition {
    let level = try row.recognitionLevel("level")
    guard let date = try row.date("decision_date") else {
      throw RowFault("import.missing-value", Strings.missingValue("decision_date"), column: row.column("decision_date"))
    }
    let year = try row.count("target_year", decimal: .either)
    if let year, !(1900...2200).contains(year) {
      throw RowFault("import.not-a-year", Strings.notAYear(year), column: row.column("target_year"))
    }
    let revoked = try row.date("revoked_on")
    if let revoked, revoked < date {
      throw RowFault("import.dates-reversed", Strings.datesReversed(date, revoked), column: row.column("revoked_on"))
    }
    return Recognition(
      communeCode: unit.code, level: level, field: row.text("field"), targetYear: year,
      decisionNumber: row.text("decision_number"), decisionDate: date, revokedOn: revoked)
  }
}
