import Foundation
import NTMKit
import PluginHost

@testable import Shell

/// A session whose plugin folder lies in a directory of a test; the plugins there have the marks of plugins and no code.
struct PluginSession {
  let directory: String
  let shell: TestShell
  var folder: String { directory + "/plugins" }

  /// - Parameter workspace: nil: the sample.
  init(
    in directory: String, language: Language = .en, environment: [String: String] = [:], workspace: Workspace? = nil
  ) throws {
    self.directory = directory
    let environment = ["NTM_PLUGINS": directory + "/plugins"].merging(environment) { $1 }
    var toolkit = try standardToolkit()
    toolkit.plugins = .standard(environment, beside: toolkit)
    let host = testHost(directory: directory, environment: environment)
    var session = try Session(toolkit: toolkit, host: host, workspace: workspace ?? sampleSession().workspace)
    session.settings.language = language
    shell = TestShell(session)
  }

  /// Installs a plugin as `plugin install` does, once its file was asked.
  func install(
    _ id: String, in folder: String? = nil, reports: [any ReportPlugin.Type] = [], tables: [TableDeclaration] = [],
    importers: [any SheetImporter.Type] = [], checks: [any Check.Type] = []
  ) throws {
    let path = "\(directory)/\(id).made"
    let marks = "ntm-plugin-kit=\(KitVersion.current.description);ntm-plugin-compiler=\(PluginCompiler.version);"
    try Data([0x7f, 0x45, 0x4c, 0x46] + Array(marks.utf8)).write(to: URL(fileURLWithPath: path))
    let plugin = Plugin(
      id: id, version: "1.0.0", title: LocalizedText(vi: "Thử", en: "A try"), reports: reports, tables: tables,
      importers: importers, checks: checks)
    _ = try PluginFolder(folder ?? self.folder).install(PluginDescription(plugin), PluginFile(path), source: nil)
  }

  func change(_ id: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder)/\(id).ntmplugin"))
    try file.seekToEnd()
    try file.write(contentsOf: Data("more".utf8))
    try file.close()
  }
}
