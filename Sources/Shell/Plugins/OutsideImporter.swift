import Importing
import NTMKit

/// An importer of a plugin: what stands in a file is told by the plugin in its own process, and read here as the kind of rows that it says.
///
/// A value lives for one import: what a plugin was asked once it is not asked again.
final class OutsideImporter: Importer {
  let plugin: LoadablePlugin
  let own: SheetImporterManifest
  let manifest: ImporterManifest
  private let rows: any Importer
  private let session: Session
  private let plugins: OutsidePlugins

  /// Files up to this length go to a plugin.
  private static let mostBytes = 1 << 26

  /// nil where nothing reads its rows; `plugin doctor` says so.
  init?(
    _ own: SheetImporterManifest, of plugin: LoadablePlugin, among importers: [any Importer], in session: Session,
    _ plugins: OutsidePlugins
  ) {
    guard let rows = importers.first(where: { $0.manifest.id == own.rows }) else { return nil }
    self.plugin = plugin
    self.own = own
    self.rows = rows
    self.session = session
    self.plugins = plugins
    manifest = ImporterManifest(
      id: own.id, title: own.title, summary: own.summary, fileExtensions: own.fileExtensions,
      columns: rows.manifest.columns)
  }

  /// Whether a file has one of its endings.
  func mayRead(_ file: SourceFile) -> Bool {
    let name = file.name.lowercased()
    return own.fileExtensions.contains { ending in
      let ending = ending.lowercased().drop { $0 == "." }
      return !ending.isEmpty && name.hasSuffix("." + ending)
    }
  }

  func confidence(for file: SourceFile) -> ImportConfidence { (try? judged(file)) ?? .none }

  /// - Throws: what keeps the plugin from answering.
  func judged(_ file: SourceFile) throws -> ImportConfidence {
    let file = try checked(file)
    guard case .confidence(let confidence) = try ask(.confidence(importer: own.id, file: OutsideFile(file))) else {
      throw plugins.brokenAnswer(plugin, reason: PluginPartStrings.noConfidence)
    }
    return confidence
  }

  func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    var file = try checked(file)
    guard case .sheet(let grid) = try ask(.sheet(importer: own.id, file: OutsideFile(file))) else {
      throw plugins.brokenAnswer(plugin, reason: PluginPartStrings.noSheet)
    }
    guard grid.rowCount > 0, grid.width(ofRow: 0) > 0 else { throw PluginStrings.badSheet(own.id, file.path) }
    file.grid = grid
    try rows.read(file, options: options, context: context, into: &sink)
  }

  private func checked(_ file: SourceFile) throws(Diagnostic) -> SourceFile {
    let length = file.stream?.count ?? file.bytes.count
    guard length <= Self.mostBytes else { throw PluginStrings.fileTooLong(file.path, megabytes: Self.mostBytes >> 20) }
    return try file.held()
  }

  private func ask(_ question: PluginQuestion) throws -> PluginAnswer {
    try plugins.answer(to: question, by: plugin, isCancelled: session.host.isCancelled)
  }
}

extension Session {
  /// Who reads files: ntm's own importers, those of tables that are not ntm's own, and those of plugins.
  var importers: [any Importer] {
    let own =
      toolkit.importers
      + TableDeclaration.inOrderOfReference(Array(dataset.declarations.dropFirst(DeclaredTables.all.count)))
      .map { DeclaredTableImporter($0) }
    guard let plugins = toolkit.plugins else { return own }
    return own
      + plugins.plugins.flatMap { plugin in
        plugin.plugin.parts.importers.compactMap { OutsideImporter($0, of: plugin, among: own, in: self, plugins) }
      }
  }
}

extension Session {
  /// Tables that plugins declare otherwise than they are stored, which are read as they are stored.
  var tableConflicts: [Diagnostic] {
    let stored = dataset.source.ownTables
    guard !stored.isEmpty else { return [] }
    return toolkit.declaredTables().compactMap { table in
      stored.first { $0.name == table.name }.flatMap { table.conflict(with: $0) }.map { PluginPartStrings.conflict($0) }
    }
  }
}

extension TableDeclaration {
  /// Tables that others refer to before these, so that their files are imported first.
  fileprivate static func inOrderOfReference(_ tables: [TableDeclaration]) -> [TableDeclaration] {
    func depth(_ table: TableDeclaration, within seen: Set<String>) -> Int {
      let targets = table.columns.compactMap { column -> String? in
        switch column.rule {
        case .row(let name), .listed(let name): name
        case .unit, .place, .unitCode, .words, .commonWords, .range, nil: nil
        }
      }
      let others = tables.filter { targets.contains($0.name) && !seen.contains($0.name) }
      return others.map { 1 + depth($0, within: seen.union([$0.name])) }.max() ?? 0
    }
    let depths = tables.map { depth($0, within: [$0.name]) }
    return tables.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }.map { tables[$0] }
  }
}
