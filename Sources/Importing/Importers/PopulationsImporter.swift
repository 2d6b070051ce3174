import NTMKit

/// How many people live in each unit.
public struct PopulationsImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "populations", title: Strings.Populations.title, summary: Strings.Populations.summary, fileExtensions: ["csv"],
    columns: UnitLookup.fields + [
      ImportColumn(
        "population", aliases: ["persons", "people", "dân số", "số dân", "nhân khẩu"], isRequired: true,
        summary: Strings.Populations.population),
      ImportColumn("as_of", aliases: ["date", "ngày", "thời điểm", "tính đến"], summary: Strings.Populations.asOf),
      ImportColumn("note", aliases: Aliases.note, summary: Strings.Columns.note),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: Self.manifest.columns)
    guard match.has("population"), match.hasAny("unit", "name") else { return .none }
    return match.unknown.contains { SlotName(header[$0]).looksLikeSlot } ? .none : .certain
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let table = try SheetTable(file, options: options, fields: Self.manifest.columns)
    try UnitLookup.requireColumn(table)
    let lookup = try UnitLookup(context, level: nil, path: file.path)
    var taken: [String: (persons: Int, line: Int)] = [:]
    let column = table.match["population"]
    let stated = try column.flatMap { column in try table.statedUnit(ofColumn: column) }
    try TableImport(file: file, options: options, fields: Self.manifest.columns).read(
      into: &sink, as: ImportedRecords.populations
    ) { row, warnings throws(RowFault) in
      if let column, let stated, stated.fit(.person) != .same {
        throw .unitDiffers(table.header[column], stated, "population", .person, column: column)
      }
      let unit = try lookup.find(row, warnings: &warnings)
      guard let persons = try row.count("population", decimal: options.decimal.mark) else {
        throw RowFault("import.missing-value", Strings.missingValue("population"), column: row.column("population"))
      }
      let day = try row.date("as_of")
      let key = "\(unit.code) \(day.map(\.description) ?? "")"
      if let earlier = taken[key] {
        let fault = RowFault(
          "import.duplicate-row", Strings.duplicateRow(unit.fullName, earlier.line), column: row.column("population"))
        guard earlier.persons == persons else { throw fault }
        warnings.append(fault)
      }
      taken[key] = (persons, row.line)
      return Population(unitCode: unit.code, persons: persons, asOf: day)
    }
  }
}
