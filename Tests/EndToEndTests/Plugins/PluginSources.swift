import Foundation
import PseudoTerminal

/// The folders of plugins that are built in tests, and what they are built with.
enum PluginSources {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  /// Where the compiler is looked for.
  static let pathOfCompiler = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin"

  /// A home folder for compilers, shared by all tests, so that the kit is compiled once.
  static let home = Result<String, any Error> {
    let folder = FileManager.default.temporaryDirectory.path + "/ntm-plugin-tests-home"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    return folder
  }

  /// The kit's interface, written where it is not there or is old.
  static let kit = Result<String, any Error> {
    let folder = root + "/.build/kit"
    let script = Process()
    script.executableURL = URL(fileURLWithPath: "/bin/bash")
    script.arguments = [
      "-c", "source scripts/lib/kit.sh && write_kit_interface '\(root)' '\(folder)'",
    ]
    script.currentDirectoryURL = URL(fileURLWithPath: root)
    try script.run()
    script.waitUntilExit()
    guard script.terminationStatus == 0 else { throw CocoaError(.fileNoSuchFile) }
    return folder
  }

  /// The file of the plugin in `Tests/HostilePlugin`, built once.
  static let hostile = Result<String, any Error> {
    let folder = FileManager.default.temporaryDirectory.path + "/ntm-hostile-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: root + "/Tests/HostilePlugin", toPath: folder + "/Hostile")
    var built: BuiltNtm.Run?
    try BuiltNtm.withPlugins { ntm in
      built = try ntm.run("plugin", "build", folder + "/Hostile")
    }
    guard let built, built.status == 0 else { throw BuildFailure(words: built?.errors ?? "") }
    return folder + "/Hostile/hostile.ntmplugin"
  }

  /// The sources of a report that ships, as a plugin whose report has the same name with `-outside` behind it.
  static func copyShipped(_ module: String, id: String, to folder: String) throws {
    try FileManager.default.copyItem(atPath: "\(root)/Plugins/\(module)", toPath: folder + "/Sources")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder + "/Sources")
    for name in files where name.hasSuffix(".swift") {
      let path = "\(folder)/Sources/\(name)"
      let text = try String(contentsOfFile: path, encoding: .utf8)
        .replacingOccurrences(of: "id: \"\(id)\"", with: "id: \"\(id)-outside\"")
        .replacingOccurrences(of: "Example(\"\(id)", with: "Example(\"\(id)-outside")
      try text.write(toFile: path, atomically: true, encoding: .utf8)
    }
    try """
    import NTMKit

    public let plugin = Plugin(
      id: "\(id)-outside", version: "1.0.0", title: \(module)Report.manifest.title, reports: [\(module)Report.self])

    """.write(toFile: folder + "/Sources/Plugin.swift", atomically: true, encoding: .utf8)
  }

  struct BuildFailure: Error { var words: String }
}

extension BuiltNtm {
  /// As `with`, with the compiler on the path, the kit, and a folder for plugins of its own.
  static func withPlugins(language: String = "en", _ body: (BuiltNtm) throws -> Void) throws {
    try with(language: language) { plain in
      var ntm = plain
      ntm.environment["PATH"] = PluginSources.pathOfCompiler
      ntm.environment["HOME"] = try PluginSources.home.get()
      ntm.environment["NTM_KIT"] = try PluginSources.kit.get()
      ntm.environment["NTM_PLUGINS"] = ntm.folder + "/plugins"
      try body(ntm)
    }
  }
}
