import NTMKit

/// Reads a CSV file into a declared table: what its columns are called and may hold is in the declaration.
public struct DeclaredTableImporter: Importer {
  public let declaration: TableDeclaration
  public let manifest: ImporterManifest

  public init(_ declaration: TableDeclaration) {
    self.declaration = declaration
    var columns = declaration.columns.map {
      ImportColumn(
        $0.field.name, aliases: $0.aliases + Self.shownNames(of: $0, in: declaration), isRequired: $0.isRequired,
        summary: $0.summary)
    }
    if declaration.namesCommunes, declaration["district"] == nil {
      columns.append(ImportColumn("district", aliases: Aliases.district, summary: Strings.Columns.district))
    }
    manifest = ImporterManifest(
      id: declaration.kind, title: declaration.title, summary: declaration.summary, fileExtensions: ["csv"],
      columns: columns)
  }

  /// What ntm itself writes above the column: what is copied from a report comes back. Not what another column is called.
  private static func shownNames(of column: DeclaredColumn, in declaration: TableDeclaration) -> [String] {
    guard let label = Vocabulary.programme.label(ofColumn: column.field.name) else { return [] }
    let taken = Set(declaration.columns.flatMap { [$0.field.name] + $0.aliases }.map { VietnameseFolding.fold($0) })
    return [label.vi, label.en].filter { !taken.contains(VietnameseFolding.fold($0)) }
  }

  /// Likely when all required columns are there.
  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: manifest.columns)
    return manifest.columns.allSatisfy { !$0.isRequired || match[$0.name] != nil } ? .likely : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let table = try SheetTable(file, options: options, fields: manifest.columns)
    var reading = try DeclaredTableReading(declaration, table: table, options: options, context: context)
    if declaration.name == DeclaredTables.unitChanges.name {
      reading.contradictions = try UnitChangeContradictions(file, options: options, fields: manifest.columns)
    }
    try reading.read(into: &sink)
  }
}

extension TableDeclaration {
  /// Whether a column names communes, so that a district beside it tells those of one name apart.
  var namesCommunes: Bool {
    columns.contains { if case .unit(.commune) = $0.rule { true } else { false } }
  }
}
