import Foundation
import NTMKit
import PluginHost
import Testing

@testable import Shell

@Suite("Limits of plugins in the environment") struct PluginLimitsTests {
  private let standard = PluginLimits(memory: 2 << 30, seconds: 60)

  @Test("that are limits are used") func used() {
    let (limits, faults) = standard.changed(by: ["NTM_PLUGIN_SECONDS": "2.5", "NTM_PLUGIN_MEMORY": "512"])
    #expect(limits == PluginLimits(memory: 512 << 20, seconds: 2.5) && faults.isEmpty)
    #expect(standard.changed(by: ["NTM_PLUGIN_SECONDS": "", "NTM_PLUGIN_MEMORY": ""]).faults.isEmpty)
  }

  @Test(
    "that are none are named, and leave the limit as it is",
    arguments: [
      ("NTM_PLUGIN_SECONDS", "soon"), ("NTM_PLUGIN_SECONDS", "0"), ("NTM_PLUGIN_SECONDS", "-1"),
      ("NTM_PLUGIN_SECONDS", "nan"), ("NTM_PLUGIN_SECONDS", "2,5"), ("NTM_PLUGIN_MEMORY", "2GB"),
      ("NTM_PLUGIN_MEMORY", "0"), ("NTM_PLUGIN_MEMORY", "99999999999999999999"),
    ])
  func told(name: String, text: String) throws {
    let (limits, faults) = standard.changed(by: [name: text])
    #expect(limits == standard)
    let fault = try #require(faults.first)
    #expect(faults.count == 1 && fault.severity == .warning)
    for words in [fault.message.vi, fault.message.en] { #expect(words.hasPrefix("\(name)=\(text) ")) }
  }

  @Test("are told once in a session, and by doctor each time") func once() throws {
    try withTemporaryDirectory { directory in
      let plugins = try PluginSession(in: directory, environment: ["NTM_PLUGIN_SECONDS": "soon"])
      #expect(try plugins.shell.csv("plugin doctor").contains("limit,warning,NTM_PLUGIN_SECONDS=soon"))
      #expect(try plugins.shell.csv("plugin doctor").contains("limit,warning,"))
      let others = try PluginSession(in: directory, environment: ["NTM_PLUGIN_SECONDS": "soon"])
      #expect(try others.shell.run("plugin list").notices.count == 1)
      #expect(try others.shell.run("plugin list").notices.isEmpty)
    }
  }
}

@Suite("What a plugin says") struct PluginDiagnosticTests {
  private func told(_ code: Diagnostic.Code, _ message: String) -> Diagnostic {
    Diagnostic(code, message: LocalizedText(verbatim: message)).asToldByPlugin("mine", reports: ["mine-first"])
  }

  @Test("names the plugin, where it does not say itself whose it is") func names() {
    #expect(
      told("parameter.unknown-option", "“gap” has no option --x").hints.map(\.en) == ["said by the plugin “mine”"])
    #expect(told("parameter.unknown-option", "“mine-first” has no option --x").hints.isEmpty)
    #expect(told("mine-first.none", "nothing").hints.isEmpty)
    #expect(told("report.cancelled", "stopped").hints.isEmpty)
    #expect(told("plugin.changed", "a lie").code == "plugin.threw")
    #expect(told("plugin.changed", "a lie").hints.isEmpty)
  }
}
