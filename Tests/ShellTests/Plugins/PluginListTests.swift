import Foundation
import NTMKit
import PluginHost
import Testing

@testable import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("plugin list, info and doctor") struct PluginListTests {
  @Test("states are codes in data, and words of their own in both languages where they are shown") func states() throws
  {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory)
      for id in ["good", "altered", "gone"] { try plugins.install(id) }
      try plugins.change("altered")
      try FileManager.default.removeItem(atPath: plugins.folder + "/gone.ntmplugin")
      #expect(
        try plugins.shell.csv("plugin list").split(separator: "\n").dropFirst().map {
          $0.split(separator: ",", omittingEmptySubsequences: false)[4]
        } == ["changed", "missing", "installed"])
      #expect(try plugins.shell.shown("plugin list").contains("file is gone"))
      try plugins.shell.run("set lang vi")
      let shown = try plugins.shell.shown("plugin list")
      #expect(shown.contains("tệp đã bị đổi") && shown.contains("mất tệp") && shown.contains("đã cài"), "\(shown)")
      #expect(!shown.contains("chưa nộp"))
      #expect(try plugins.shell.shown("plugin info altered").contains("tệp đã bị đổi"))
    }
  }

  @Test("the SHA-256 is whole on a terminal of eighty cells", arguments: Language.allCases)
  func hash(language: Language) throws {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory, language: language)
      try plugins.install("good")
      let hash = try PluginFile(plugins.folder + "/good.ntmplugin").sha256
      #expect(try plugins.shell.shown("plugin info good", width: 80).contains(hash))
    }
  }

  @Test("doctor fails where something keeps plugins from running, and names it") func doctor() throws {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory)
      #expect(plugins.shell.failure("plugin doctor") == nil)
      #expect(try plugins.shell.csv("plugin doctor").contains("plugin folder,ok,\(plugins.folder) (not there yet)"))
      try plugins.install("altered")
      try plugins.change("altered")
      var fault = try #require(plugins.shell.failure("plugin doctor"))
      #expect(fault.code == "plugin.unwell" && fault.exitStatus == 3)
      #expect(fault.others.map(\.code) == ["plugin.changed"])
      #expect(try plugins.shell.csv("plugin doctor").contains("altered,fault,"))
      // A folder without a list, too.
      try FileManager.default.removeItem(atPath: plugins.folder + "/plugins.lock")
      chmod(plugins.folder, 0o777)
      fault = try #require(plugins.shell.failure("plugin doctor"))
      #expect(fault.others.map(\.code) == ["plugin.open-to-others"])
      #expect(try plugins.shell.csv("plugin doctor").contains("plugin folder,fault,"))
      #expect(fault.others.first?.hints.first?.en == "chmod go-w \(plugins.folder)")
    }
  }

  @Test("doctor names a plugin folder that is none") func noFolder() throws {
    try withTemporaryDirectory { directory in
      try "".write(toFile: directory + "/plugins", atomically: true, encoding: .utf8)
      let fault = try #require(try PluginSession(in: directory).shell.failure("plugin doctor"))
      #expect(fault.others.map(\.code) == ["plugin.not-a-folder"])
    }
  }
}
