import Foundation
import PseudoTerminal
import Testing

/// The interface that plugins are compiled against, as it was written down for each version of the kit.
@Suite("The kit's interface") struct KitInterfaceTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  private static let folder = root + "/docs/reference/kit"

  /// Without the lines that say which compiler wrote it, and how.
  private static func interface(_ path: String) throws -> String {
    try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("// swift-") }.joined(separator: "\n")
  }

  /// All that were written down: `1.0.0`.
  static let versions: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return files.filter { $0.hasSuffix(".swiftinterface") }.map { String($0.dropLast(15)) }.sorted()
  }()

  private func currentVersion() throws -> String {
    let text = try String(contentsOfFile: Self.root + "/Sources/NTMKit/Plugins/KitVersion.swift", encoding: .utf8)
    let numbers = try #require(text.firstMatch(of: /current = KitVersion\(major: (\d+), minor: (\d+), patch: (\d+)\)/))
    return "\(numbers.1).\(numbers.2).\(numbers.3)"
  }

  @Test("is the one that its version stands for; `scripts/update-docs --kit` writes that of a new version")
  func unchanged()
    throws
  {
    let current = try currentVersion()
    let written = try Self.interface("\(Self.folder)/\(current).swiftinterface")
    let now = try Self.interface(try PluginSources.kit.get() + "/NTMKit.swiftinterface")
    let (a, b) = (written.split(separator: "\n"), now.split(separator: "\n"))
    let line = zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)
    #expect(
      written == now,
      """
      the kit's interface is not that of \(current) any more, from line \(line + 1) on: raise KitVersion.current (the minor number where only \
      something was added, else the major one), then scripts/update-docs --kit
      """)
    #expect(now.contains("\"ntm-plugin-kit=\(current);\""), "pluginKitTag() names another version")
  }

  @Test("of every version that this kit still runs builds a plugin that runs", arguments: versions)
  func older(version: String) throws {
    let current = try currentVersion()
    guard version.split(separator: ".").first == current.split(separator: ".").first else { return }
    try BuiltNtm.withPlugins { ntm in
      var old = ntm
      old.environment["NTM_KIT"] = ntm.folder + "/kit"
      try FileManager.default.createDirectory(atPath: ntm.folder + "/kit", withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: "\(Self.folder)/\(version).swiftinterface", toPath: ntm.folder + "/kit/NTMKit.swiftinterface")
      #expect(try old.run("plugin", "new", "Awaiting").status == 0)
      let built = try old.run("plugin", "install", "Awaiting")
      #expect(built.status == 0, "\(built.errors)")
      #expect(try ntm.run("-c", "awaiting | count").output.hasSuffix("8\n"))
      #expect(try ntm.run("plugin", "info", "awaiting").output.contains(version))
    }
  }
}
