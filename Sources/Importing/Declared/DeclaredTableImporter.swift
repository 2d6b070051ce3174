import NTMKit

/// Reads a CSV file into a declared table: what its columns are called and may hold is in the declaration.
public struct DeclaredTableImporter: Importer {
  public let declaration: TableDeclaration
  public let manifest: ImporterManifest

  public init(_ declaration: TableDeclaration) {
    self.declaration = declaration
    var columns = declaration.columns.map { column in
      let beside = Self.namesBeside(column)
      let shown = Self.shownNames(of: column, in: declaration)
      return ImportColumn(
        column.field.name, aliases: column.aliases.filter { !beside.contains(VietnameseFolding.fold($0)) } + shown.own,
        weakAliases: column.aliases.filter { beside.contains(VietnameseFolding.fold($0)) } + shown.taken,
        isRequired: column.isRequired, summary: column.summary)
    }
    if declaration.namesCommunes, declaration["district"] == nil {
      columns.append(ImportColumn("district", aliases: Aliases.district, summary: Strings.Columns.district))
    }
    manifest = ImporterManifest(
      id: declaration.kind, title: declaration.title, summary: declaration.summary, fileExtensions: ["csv"],
      columns: columns)
  }

  /// What ntm itself writes above the column, so that what was saved comes back; apart what another column is called too.
  private static func shownNames(
    of column: DeclaredColumn, in declaration: TableDeclaration
  ) -> (own: [String], taken: [String]) {
    guard let label = column.label ?? Vocabulary.programme.label(ofColumn: column.field.name) else { return ([], []) }
    let own = Set(([column.field.name] + column.aliases).map { VietnameseFolding.fold($0) })
    let taken = Set(declaration.columns.flatMap { [$0.field.name] + $0.aliases }.map { VietnameseFolding.fold($0) })
    let names = [label.vi, label.en].filter { !own.contains(VietnameseFolding.fold($0)) }
    return (
      names.filter { !taken.contains(VietnameseFolding.fold($0)) },
      names.filter { taken.contains(VietnameseFolding.fold($0)) }
    )
  }

  /// What the name of a unit is called that ntm writes beside its code (`Xã` beside `Mã xã`), folded.
  private static func namesBeside(_ column: DeclaredColumn) -> Set<String> {
    let suffix = "_code"
    guard column.field.name.hasSuffix(suffix) else { return [] }
    let name = String(column.field.name.dropLast(suffix.count))
    let label = Vocabulary.programme.label(ofColumn: name)
    return Set(([name] + (label.map { [$0.vi, $0.en] } ?? [])).map { VietnameseFolding.fold($0) })
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
