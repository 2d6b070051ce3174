import Foundation
import PseudoTerminal
import Testing

/// The plugins of `docs/examples`, which people begin from.
@Suite("The example plugins") struct ExamplePluginTests {
  private static let folder =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path + "/docs/examples"

  /// `NTM_UPDATE_GOLDEN=1` writes their golden files, and fails the run so that they are looked at.
  @Test("build and pass their tests", arguments: ["CommuneProfile", "MovementScores", "WardEnvironment"]) func pass(
    name: String
  ) throws {
    let updates = ProcessInfo.processInfo.environment["NTM_UPDATE_GOLDEN"] == "1"
    try BuiltNtm.withPlugins { ntm in
      try FileManager.default.copyItem(atPath: "\(Self.folder)/\(name)", toPath: "\(ntm.folder)/\(name)")
      let run = try updates ? ntm.run("plugin", "test", name, "--update") : ntm.run("plugin", "test", name)
      #expect(run.status == 0, "\(run.errors)")
      guard updates else { return }
      let golden = "\(Self.folder)/\(name)/Golden"
      try? FileManager.default.removeItem(atPath: golden)
      try FileManager.default.copyItem(atPath: "\(ntm.folder)/\(name)/Golden", toPath: golden)
      Issue.record("the golden files of \(name) were written: read them, and run again without NTM_UPDATE_GOLDEN")
    }
  }
}
