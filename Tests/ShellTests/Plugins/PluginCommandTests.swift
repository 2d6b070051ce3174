import Foundation
import NTMKit
import Testing

@testable import Shell

@Suite("The words of plugin") struct PluginCommandTests {
  @Test(
    "that an action does not take are refused, and names that cannot be are a line that is wrong",
    arguments: [
      ("plugin list extra", "parameter.unexpected-argument"), ("plugin doctor extra", "parameter.unexpected-argument"),
      ("plugin load . --update", "parameter.unknown-option"), ("plugin list --update", "parameter.unknown-option"),
      ("plugin load", "parameter.missing"), ("plugin new -x", "parameter.unknown-option"),
      ("plugin info -x", "parameter.unknown-option"), ("plugin remove --x", "parameter.unknown-option"),
      ("plugin new 9", "plugin.bad-name"), ("plugin new \"\"", "plugin.bad-name"),
      ("plugin new Strings", "plugin.bad-name"),
      ("plugin new Gap", "plugin.name-taken"), ("plugin info Bad_Name", "plugin.not-installed"),
      ("plugin load here.ntmplugin", "plugin.needs-folder"), ("plugin test here.ntmplugin", "plugin.needs-folder"),
    ])
  func refused(line: String, code: String) throws {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory)
      try "".write(toFile: directory + "/here.ntmplugin", atomically: true, encoding: .utf8)
      let fault = try #require(plugins.shell.failure(line))
      #expect(fault.code.rawValue == code && fault.exitStatus == 2, "\(fault)")
      #expect(!fault.hints.isEmpty && fault.hints.allSatisfy { !$0.vi.isEmpty && !$0.en.isEmpty })
    }
  }

  @Test("that are wrong say how it is used") func told() throws {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory)
      #expect(plugins.shell.failure("plugin list extra")?.hints.first?.en == "usage: plugin list")
      #expect(
        plugins.shell.failure("plugin load . --update")?.hints.map(\.en) == [
          "usage: plugin load FOLDER", "only plugin test has --update",
        ])
      #expect(plugins.shell.failure("plugin new -x")?.message.en == "“plugin new” has no option -x")
    }
  }
}
