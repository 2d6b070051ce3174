import Foundation
import NTMKit
import Testing

@testable import PluginHost

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("A plugin folder") struct PluginFolderTests {
  @Test("keeps all that are installed into it, and takes out all that are removed, at once") func atOnce() throws {
    try withFolder { path in
      let folder = PluginFolder(path + "/plugins")
      let plugins = (0..<24).map { PretendedPlugin(id: "many-\($0)") }
      let files = try plugins.map { try $0.file(in: path) }
      DispatchQueue.concurrentPerform(iterations: plugins.count) { number in
        _ = try? folder.install(plugins[number].description, files[number], source: nil)
      }
      #expect(try folder.installed().map(\.id) == plugins.map(\.id).sorted())
      DispatchQueue.concurrentPerform(iterations: 20) { number in try? folder.remove(plugins[number].id) }
      #expect(try folder.installed().map(\.id) == ["many-20", "many-21", "many-22", "many-23"])
    }
  }

  @Test(
    "is read by those who may read the folder, and written by nobody else", arguments: [(0o700, 0o600), (0o755, 0o644)])
  func modes(folderMode: mode_t, fileMode: mode_t) throws {
    try withFolder { path in
      let folder = PluginFolder(path + "/plugins")
      try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
      chmod(folder.path, folderMode)
      let plugin = PretendedPlugin(id: "one")
      let installed = try folder.install(plugin.description, plugin.file(in: path), source: nil)
      for file in [folder.path(of: installed), folder.path + "/plugins.lock"] {
        var information = stat()
        #expect(stat(file, &information) == 0 && information.st_mode & 0o777 == fileMode)
      }
    }
  }

  @Test("says what keeps it from being read") func faults() throws {
    try withFolder { path in
      let folder = PluginFolder(path + "/plugins")
      #expect(try !folder.isThere() && folder.installed().isEmpty)
      try "".write(toFile: path + "/file", atomically: true, encoding: .utf8)
      #expect(fault(PluginFolder(path + "/file")) == "plugin.not-a-folder “PATH/file” is no folder")
      #expect(
        fault(PluginFolder(path + "/file/plugins"))
          == "plugin.cannot-read “PATH/file/plugins” cannot be read: Not a directory"
      )
      let plugin = PretendedPlugin(id: "one")
      _ = try folder.install(plugin.description, plugin.file(in: path), source: nil)
      let list = path + "/plugins/plugins.lock"
      chmod(folder.path, 0o777)
      #expect(
        fault(folder) == "plugin.open-to-others others can write to “PATH/plugins”, so plugins there are not loaded")
      chmod(folder.path, 0o700)
      try FileManager.default.removeItem(atPath: list)
      // What cannot be read is not called broken. (Nobody but root can read all files, so that modes tell a test nothing.)
      try FileManager.default.createDirectory(atPath: list, withIntermediateDirectories: true)
      #expect(fault(folder) == "plugin.cannot-read “PATH/plugins/plugins.lock” cannot be read: Is a directory")
    }

    func fault(_ folder: PluginFolder) -> String? {
      do {
        _ = try folder.installed()
        return nil
      } catch {
        let parent = (folder.path as NSString).pathComponents.first { $0.hasPrefix("ntm-plugin-host-") } ?? ""
        let start = FileManager.default.temporaryDirectory.path + "/" + parent
        return "\(error.code.rawValue) \(error.message.en.replacingOccurrences(of: start, with: "PATH"))"
      }
    }
  }
}
