import NTMKit

/// What communes reported: one value a row (long), or one commune a row with indicators or criteria as columns (wide).
public struct SubmissionsImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "submissions", title: Strings.Submissions.title, summary: Strings.Submissions.summary, fileExtensions: ["csv"],
    columns: UnitLookup.fields + [
      ImportColumn("period", aliases: Aliases.period, summary: Strings.Submissions.period),
      ImportColumn("set", aliases: Aliases.set, summary: Strings.Columns.set),
      ImportColumn("indicator", aliases: Aliases.indicator, summary: Strings.Submissions.indicator),
      ImportColumn("value", aliases: Aliases.value, summary: Strings.Submissions.value),
      ImportColumn("attested", aliases: Aliases.attested, summary: Strings.Submissions.attested),
      ImportColumn("assessed_on", aliases: ["ngày đánh giá"], summary: Strings.Submissions.assessedOn),
      ImportColumn("note", aliases: Aliases.note, summary: Strings.Columns.note),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: Self.manifest.columns)
    guard match.hasAny("unit", "name") else { return .none }
    if match.has("indicator") { return match.hasAny("value", "attested") ? .certain : .none }
    let names = ColumnNames(header)
    let hasSlots = match.unknown.contains { column in
      names.spellings(ofColumn: column).contains { SlotName($0).looksLikeSlot }
    }
    if hasSlots { return .certain }
    return match.has("period") && !match.unknown.isEmpty ? .possible : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let table = try SheetTable(file, options: options, fields: Self.manifest.columns)
    if let column = table.match["indicator"] {
      guard table.match.hasAny("value", "attested") else {
        throw HeaderMatch.missing(
          Self.manifest.columns.filter { $0.name == "value" || $0.name == "attested" }, in: table.header,
          unknown: table.match.unknown, span: SourceSpan(source: table.path, line: table.headerLine))
      }
      var form = try LongForm(table: table, indicatorColumn: column, options: options, context: context)
      try form.read(into: &sink)
    } else {
      var form = try WideForm(table: table, options: options, context: context)
      try form.read(into: &sink)
    }
  }
}
