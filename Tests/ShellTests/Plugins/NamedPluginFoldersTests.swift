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

@Suite("set plugin-folders") struct NamedPluginFoldersTests {
  private func reports(_ plugins: PluginSession) throws -> [String] {
    try plugins.shell.csv("plugin list").split(separator: "\n").dropFirst().map {
      String($0.split(separator: ",", omittingEmptySubsequences: false)[0])
    }
  }

  @Test("adds what is installed there, also where the session has looked already, and none takes it back") func adds()
    throws
  {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory)
      let (a, b) = (directory + "/shared", directory + "/another")
      try plugins.install("own")
      try plugins.install("shared", in: a)
      try plugins.install("own", in: a)
      try plugins.install("another", in: b)
      #expect(try reports(plugins) == ["own"])
      try plugins.shell.run("set plugin-folders \"\(a)/:\(b):\(a)\"")
      #expect(try plugins.shell.csv("set plugin-folders | select value") == "value\n\(a):\(b)\n")
      #expect(try reports(plugins).sorted() == ["another", "own", "shared"])
      // Of two of one name the user's own is taken; each says where it is.
      #expect(try plugins.shell.csv("plugin info own").contains("\(plugins.folder)/own.ntmplugin"))
      #expect(try plugins.shell.csv("plugin info shared").contains("\(a)/shared.ntmplugin"))
      #expect(try plugins.shell.csv("plugin list").contains("\(b)/another.ntmplugin"))
      try plugins.shell.run("set plugin-folders none")
      #expect(try reports(plugins) == ["own"])
    }
  }

  @Test("says what keeps a folder from being used, and uses the others") func faults() throws {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory)
      let (good, open) = (directory + "/good", directory + "/open")
      try plugins.install("good", in: good)
      try plugins.install("open", in: open)
      chmod(open, 0o777)
      let line = "set plugin-folders \"\(directory)/nowhere:\(open):\(good)\""
      let told = try plugins.shell.run(line).notices.map { notice in
        if case .warned(let diagnostic) = notice { diagnostic.code.rawValue } else { "" }
      }
      #expect(told == ["plugin.no-such-folder", "plugin.open-to-others"])
      #expect(try reports(plugins) == ["good"])
      #expect(
        plugins.shell.failure("plugin doctor")?.others.map(\.code).prefix(2) == [
          "plugin.no-such-folder", "plugin.open-to-others",
        ])
      #expect(plugins.shell.failure("nothing-of-this-name")?.others.count == 2)
    }
  }

  @Test("in a settings file is from the home folder, never from the working folder") func settings() throws {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory, environment: ["HOME": directory])
      try plugins.install("shared", in: directory + "/shared")
      #expect(SettingsFile.apply("set plugin-folders shared", from: "settings", to: &plugins.shell.session).count == 1)
      #expect(
        SettingsFile.apply("set plugin-folders \"~/shared\"", from: "settings", to: &plugins.shell.session).isEmpty)
      #expect(try reports(plugins) == ["shared"])
    }
  }

  @Test("completes folders, behind a colon too") func completion() throws {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory)
      for name in ["alpha", "beta"] {
        try FileManager.default.createDirectory(
          atPath: "\(directory)/\(name)", withIntermediateDirectories: true)
      }
      try "".write(toFile: directory + "/alphabet.csv", atomically: true, encoding: .utf8)
      func offers(_ line: String) -> [String] {
        let result = Completer(plugins.shell.session).complete(line, cursor: line.count)
        return result.candidates.map { String(line.dropLast(result.replacedLength)) + $0.replacement }
      }
      #expect(offers("set plugin-folders \"\(directory)/al") == ["set plugin-folders \"\(directory)/alpha/"])
      #expect(
        offers("set plugin-folders \"\(directory)/alpha:\(directory)/b")
          == ["set plugin-folders \"\(directory)/alpha:\(directory)/beta/"])
      #expect(offers("set plugin-folders no") == ["set plugin-folders none"])
    }
  }
}
