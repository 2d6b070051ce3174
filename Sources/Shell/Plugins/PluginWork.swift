import Foundation
import NTMKit
import PluginHost
import Query
import Rendering

/// What `plugin` does, action by action.
struct PluginWork {
  let session: Session
  let plugins: OutsidePlugins

  private var environment: [String: String] { session.host.environment }

  // MARK: What there is

  func list() throws -> CommandResult {
    plugins.lookAgain()
    var builder = TableBuilder([
      Field("plugin", .text), Field("version", .text), Field("title", .text), Field("reports", .text),
      Field("state", .text), Field("file", .text),
    ])
    for plugin in plugins.plugins {
      builder.append([
        .text(plugin.plugin.id), .text(plugin.plugin.version),
        .text(plugin.plugin.title.resolved(in: session.settings.language)),
        .text(plugin.plugin.reports.map(\.manifest.id).joined(separator: ", ")), .text(state(of: plugin)),
        .text(plugin.path),
      ])
    }
    var result = CommandResult(
      .table(try builder.finished()), notices: plugins.faults.map { .warned($0.asWarning) })
    result.words = PluginStrings.listWords
    return result
  }

  /// A code of what keeps a plugin from being loaded; `loaded` for one of the session, else `installed`.
  private func state(of plugin: LoadablePlugin) -> String {
    guard let folder = plugin.folder else { return "loaded" }
    do {
      _ = try folder.checked(plugin.plugin)
      return "installed"
    } catch {
      return error.code.rawValue.split(separator: ".").last.map(String.init) ?? error.code.rawValue
    }
  }

  func info(_ id: String) throws -> CommandResult {
    let plugin = try known(id)
    let language = session.settings.language
    var rows: [(LocalizedText, String)] = [
      (PluginStrings.titleRow, plugin.plugin.title.resolved(in: language)),
      (PluginStrings.versionRow, plugin.plugin.version),
    ]
    if let author = plugin.plugin.author { rows.append((PluginStrings.authorRow, author)) }
    rows += [
      (PluginStrings.reportsRow, plugin.plugin.reports.map(\.manifest.id).joined(separator: ", ")),
      (PluginPartStrings.tablesRow, plugin.plugin.parts.tables.map(\.name).joined(separator: ", ")),
      (PluginPartStrings.importersRow, plugin.plugin.parts.kinds.joined(separator: ", ")),
      (PluginPartStrings.checksRow, plugin.plugin.parts.checks.map(\.id).joined(separator: ", ")),
    ].filter { !$0.1.isEmpty }
    rows += [
      (PluginStrings.stateRow, PluginStrings.label(ofState: state(of: plugin)).resolved(in: language)),
      (PluginStrings.fileRow, plugin.path),
      (PluginStrings.hashRow, plugin.plugin.sha256), (PluginStrings.kitRow, plugin.plugin.kit),
      (PluginStrings.compilerRow, plugin.plugin.compiler),
    ]
    if let source = plugin.plugin.source { rows.append((PluginStrings.sourceRow, source)) }
    var builder = TableBuilder([Field("name", .text), Field("value", .text)])
    for (name, value) in rows { builder.append([.text(name.resolved(in: language)), .text(value)]) }
    return CommandResult(.table(try builder.finished()))
  }

  private func known(_ id: String) throws(Diagnostic) -> LoadablePlugin {
    let all = plugins.plugins
    if let plugin = all.first(where: { $0.plugin.id == id }) { return plugin }
    throw PluginFault.notInstalled(id, all.map(\.plugin.id))
  }

  /// - Throws: `plugin.name-taken`, `plugin.unknown-rows` where nothing reads what an importer gives.
  private func check(_ plugin: PluginDescription) throws(Diagnostic) {
    try plugins.checkNames(of: plugin)
    let kinds =
      session.toolkit.importers.filter { $0.manifest.fileExtensions.contains("csv") }.map { $0.manifest.id }
      + plugin.parts.tables.map(\.kind)
    if let importer = plugin.parts.importers.first(where: { !kinds.contains($0.rows) }) {
      throw PluginStrings.unknownRows(importer.id, importer.rows)
    }
  }

  // MARK: Work

  func begin(_ name: String, kind: PluginTemplate.Kind) throws -> CommandResult {
    let template = try PluginTemplate(
      name: (name as NSString).lastPathComponent, kind: kind, kit: PluginPrograms.kit(environment) ?? "",
      program: PluginPrograms.own ?? "ntm")
    let folder = session.host.expanded(name)
    guard !FileManager.default.fileExists(atPath: folder) else { throw PluginStrings.folderExists(name) }
    try plugins.checkNames(ofReport: template.id)
    for file in template.files { try Self.write(file.text, to: "\(folder)/\(file.path)") }
    return CommandResult(notices: [
      .said(PluginStrings.begun(name, files: template.files.map(\.path), line: template.line))
    ])
  }

  private static func write(_ text: String, to path: String) throws {
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try AtomicFile.write(text, to: path)
  }

  /// A plugin's file that was built, and what it says of itself.
  private struct Built {
    var file: PluginFile
    var description: PluginDescription
    /// What the compiler remarked, and whether it would be confined.
    var notices: [Notice]
    var source: String
    var seconds: Double
  }

  /// Builds the folder of a plugin into its file beside its sources.
  private func built(_ name: String, for action: PluginCommand.Action) throws -> Built {
    let folder = Self.absolute(session.host.expanded(name))
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) else {
      throw PluginFault.missing(name)
    }
    guard isFolder.boolValue else { throw PluginStrings.needsFolder(name, action) }
    let builder = PluginBuilder(
      kit: PluginPrograms.kit(environment) ?? "", folder: folder, environment: environment)
    let began = session.host.clock()
    let output = "\(folder)/\(builder.fileName)"
    let remarks = try builder.build(to: output, isCancelled: session.host.isCancelled)
    let file = try PluginFile(output)
    let (description, isConfined) = try plugins.description(of: file, isCancelled: session.host.isCancelled)
    var notices: [Notice] = remarks.isEmpty ? [] : [.said(LocalizedText(verbatim: remarks))]
    if !isConfined { notices.append(.warned(plugins.unconfined)) }
    return Built(
      file: file, description: description, notices: notices, source: folder, seconds: session.host.clock() - began)
  }

  /// The path from the root, so that it holds in another folder too.
  private static func absolute(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.path(percentEncoded: false).trimmingSlashes
  }

  func build(_ name: String) throws -> CommandResult {
    let built = try built(name, for: .build)
    return CommandResult(
      notices: built.notices + [.said(PluginStrings.built(built.description, built.file.path, built.seconds))])
  }

  /// - Returns: a result that fails where tests do; the plugin is in the session all the same.
  func load(_ name: String) throws -> CommandResult {
    let built = try built(name, for: .load)
    try check(built.description)
    let outcome = try tests(built, updates: false).run(comparesMissing: false)
    plugins.develop(built.description, built.file, source: built.source)
    // What fails is to be looked at, and so it is loaded; a script stops there.
    return CommandResult(
      notices: built.notices + outcome.notices
        + [.said(outcome.summary), .said(PluginStrings.loaded(built.description))],
      failure: outcome.faults.isEmpty
        ? nil : PluginStrings.loadedAllTheSame(built.description.id, outcome.faults.count, folder: name))
  }

  func test(_ name: String, updates: Bool) throws -> CommandResult {
    let built = try built(name, for: .test)
    try check(built.description)
    let outcome = try tests(built, updates: updates).run()
    return CommandResult(
      notices: built.notices + outcome.notices + [.said(outcome.summary)], failure: outcome.failure)
  }

  private func tests(_ built: Built, updates: Bool) throws -> PluginTests {
    try PluginTests(
      plugin: LoadablePlugin(
        plugin: InstalledPlugin(built.description, built.file, source: built.source), folder: nil,
        path: built.file.path),
      folder: built.source, updates: updates, session: session, plugins: plugins)
  }

  func install(_ name: String) throws -> CommandResult {
    guard let folder = plugins.ownFolder else { throw PluginStrings.noFolder }
    let path = session.host.expanded(name)
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw PluginFault.missing(name) }
    let file: PluginFile
    let description: PluginDescription
    var notices: [Notice] = []
    var source: String?
    if isFolder.boolValue {
      let built = try built(name, for: .install)
      (file, description, source) = (built.file, built.description, built.source)
      notices = built.notices
    } else {
      file = try PluginFile(path)
      try file.checkKit(source: nil)
      let told = try plugins.description(of: file, isCancelled: session.host.isCancelled)
      description = told.description
      if !told.isConfined { notices.append(.warned(plugins.unconfined)) }
    }
    try check(description)
    let before = plugins.plugins.first { $0.plugin.id == description.id }?.plugin.version
    let installed = try folder.install(description, file, source: source)
    plugins.forget(installed.id)
    return CommandResult(notices: notices + [.said(PluginStrings.installed(installed, before: before))])
  }

  func remove(_ id: String) throws -> CommandResult {
    let plugin = try known(id)
    guard let folder = plugin.folder else {
      plugins.forget(id)
      return CommandResult(notices: [.said(PluginStrings.unloaded(id))])
    }
    try folder.remove(id)
    plugins.forget(id)
    return CommandResult(notices: [.said(PluginStrings.removed(id))])
  }

  /// Pins the file as it is now.
  func confirm(_ id: String) throws -> CommandResult {
    let plugin = try known(id)
    guard let folder = plugin.folder else { throw PluginStrings.notPinned(id) }
    let file = try PluginFile(plugin.path)
    try file.checkKit(source: plugin.plugin.source)
    if file.sha256 == plugin.plugin.sha256 { return CommandResult(notices: [.said(PluginStrings.unchanged(id))]) }
    let description = try plugins.description(of: file, isCancelled: session.host.isCancelled).description
    guard description.id == id else { throw PluginStrings.otherPlugin(description.id, in: plugin.path) }
    try check(description)
    let installed = try folder.install(description, file, source: plugin.plugin.source)
    plugins.forget(id)
    return CommandResult(notices: [.said(PluginStrings.confirmed(installed))])
  }
}

extension String {
  fileprivate var trimmingSlashes: String {
    var text = self
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return text
  }
}

extension Diagnostic {
  /// The same, as something that is only to be known.
  var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}
