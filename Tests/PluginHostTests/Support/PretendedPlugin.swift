import Foundation
import NTMKit

@testable import PluginHost

/// Files that have the marks of a plugin and none of its code: enough for everything that loads nothing.
struct PretendedPlugin {
  let id: String

  var description: PluginDescription {
    PluginDescription(
      Plugin(id: id, version: "1.0.0", title: LocalizedText(vi: "Thử", en: "A try"), reports: []))
  }

  func file(in folder: String) throws -> PluginFile {
    let path = "\(folder)/\(id).made"
    let marks = "ntm-plugin-kit=\(KitVersion.current.description);ntm-plugin-compiler=\(PluginCompiler.version);\(id)"
    try Data([0x7f, 0x45, 0x4c, 0x46] + Array(marks.utf8)).write(to: URL(fileURLWithPath: path))
    return try PluginFile(path)
  }
}

/// Runs `body` with a folder of its own, which goes afterwards.
func withFolder<R>(_ body: (String) throws -> R) throws -> R {
  let folder = FileManager.default.temporaryDirectory.path + "/ntm-plugin-host-" + UUID().uuidString
  try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(atPath: folder) }
  return try body(folder)
}
