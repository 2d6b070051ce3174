import NTMKit

/// The dated list of communes that the programme's figures are out of.
public struct ProgrammeCommunesImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "programme-communes", title: Strings.ProgrammeCommunes.title, summary: Strings.ProgrammeCommunes.summary,
    fileExtensions: ["csv"],
    columns: UnitLookup.fields + [
      ImportColumn("valid_from", aliases: Aliases.validFrom, summary: Strings.Columns.validFrom),
      ImportColumn("valid_to", aliases: Aliases.validTo, summary: Strings.Columns.validTo),
      ImportColumn("note", aliases: Aliases.note, summary: Strings.Columns.note),
    ])

  public init() {}

  /// The list has no column of its own, so it is known by having none of another kind.
  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: Self.manifest.columns)
    let foreign = match.unknown.filter { !RejectsFile.isOwn(header[$0]) }
    return match.hasAny("unit", "name") && foreign.isEmpty ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let table = try SheetTable(file, options: options, fields: Self.manifest.columns)
    try UnitLookup.requireColumn(table)
    let lookup = try UnitLookup(context, level: .commune, path: file.path)
    var lineOf: [ProgrammeCommune: Int] = [:]
    try TableImport(file: file, options: options, fields: Self.manifest.columns).read(
      into: &sink, as: ImportedRecords.programmeCommunes
    ) { row, warnings throws(RowFault) in
      let unit = try lookup.find(row, warnings: &warnings)
      let (from, to) = (try row.date("valid_from"), try row.date("valid_to"))
      if let from, let to, to < from {
        throw RowFault("import.dates-reversed", Strings.datesReversed(from, to), column: row.column("valid_to"))
      }
      let commune = ProgrammeCommune(unitCode: unit.code, validFrom: from, validTo: to)
      if let line = lineOf[commune] {
        throw RowFault("import.duplicate-row", Strings.duplicateRow(unit.fullName, line), column: row.column("unit"))
      }
      lineOf[commune] = row.line
      return commune
    }
  }
}
