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
}
