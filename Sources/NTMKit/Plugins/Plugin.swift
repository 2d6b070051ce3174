/// What a module built outside the package brings to ntm: written once in it, as a global constant called `plugin`.
///
///     public let plugin = Plugin(
///       id: "movement-scores", version: "1.0.0", title: Strings.title, reports: [MovementScoresReport.self])
///
/// It brings at least one report, table, importer or check.
public struct Plugin: Sendable {
  /// kebab-case; the name it is installed, listed and removed by.
  public var id: String
  /// Semantic: `1.4.0`.
  public var version: String
  public var title: LocalizedText
  /// Who to ask about it: a name, an address of mail; nil where nobody is named.
  public var author: String?
  public var reports: [any ReportPlugin.Type]
  /// Tables of its own: files are imported into them, and they are stored, asked and joined like all others.
  public var tables: [TableDeclaration] = []
  /// Kinds of files that it reads itself.
  public var importers: [any SheetImporter.Type] = []
  /// Validation rules, which the report `check` runs beside its own.
  public var checks: [any Check.Type] = []

  public init(
    id: String, version: String, title: LocalizedText, author: String? = nil, reports: [any ReportPlugin.Type] = [],
    tables: [TableDeclaration] = [], importers: [any SheetImporter.Type] = [], checks: [any Check.Type] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.author = author
    self.reports = reports
    self.tables = tables
    self.importers = importers
    self.checks = checks
  }

  /// A plugin that brings reports alone; what was built for kit 1.0.0 calls it.
  @_disfavoredOverload public init(
    id: String, version: String, title: LocalizedText, author: String? = nil, reports: [any ReportPlugin.Type]
  ) {
    self.init(
      id: id, version: version, title: title, author: author, reports: reports, tables: [], importers: [], checks: [])
  }
}
