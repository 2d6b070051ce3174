import NTMKit

/// What a plugin brings besides reports, as it can be told without its code.
public struct PluginParts: Sendable, Codable {
  public var tables: [TableDeclaration] = []
  public var importers: [SheetImporterManifest] = []
  public var checks: [CheckManifest] = []

  public init() {}

  public init(_ plugin: Plugin) {
    tables = plugin.tables
    importers = plugin.importers.map { $0.manifest }
    checks = plugin.checks.map { $0.manifest }
  }

  public var isEmpty: Bool { tables.isEmpty && importers.isEmpty && checks.isEmpty }
  /// The kinds of files that it adds.
  public var kinds: [String] { tables.map(\.kind) + importers.map(\.id) }

  /// - Throws: `plugin.bad-name`, `plugin.bad-table`, `plugin.name-taken`.
  func check(_ plugin: String) throws(Diagnostic) {
    try checkShape(plugin)
    for table in tables {
      if let fault = table.fault(beside: tables) { throw PluginFault.badTable(plugin, fault.withoutControls) }
    }
  }

  /// The same of names and columns alone: what is installed is not refused for words that ntm has got since.
  func checkShape(_ plugin: String) throws(Diagnostic) {
    for name in importers.map(\.id) where !PluginDescription.isName(name) {
      throw PluginFault.badNameInCode(PlainText.withoutControls(name))
    }
    for name in checks.map(\.id) where !PluginDescription.isName(name.replacing("_", with: "-")) {
      throw PluginFault.badNameInCode(PlainText.withoutControls(name))
    }
    for table in tables {
      if let fault = table.faultOfShape { throw PluginFault.badTable(plugin, fault.withoutControls) }
    }
    let names = tables.map(\.name) + kinds + checks.map(\.id)
    let twice = [tables.map(\.name), kinds, checks.map(\.id)].lazy.compactMap { Self.repeated($0) }.first
    if names.count > Self.mostParts { throw PluginFault.tooMuch(plugin, names.count, most: Self.mostParts) }
    if let twice { throw PluginFault.twice(plugin, twice) }
  }

  private static let mostParts = 200

  private static func repeated(_ names: [String]) -> String? {
    var seen: Set<String> = []
    return names.first { !seen.insert($0).inserted }
  }
}

extension LocalizedText {
  /// Without what would change a terminal.
  fileprivate var withoutControls: LocalizedText {
    LocalizedText(
      resolvedVietnamese: PlainText.withoutControls(vi), resolvedEnglish: PlainText.withoutControls(en))
  }
}
