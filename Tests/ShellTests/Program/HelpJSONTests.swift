import Foundation
import NTMKit
import Query
import Testing

@testable import Shell

@Suite("help for programs") struct HelpJSONTests {
  private func parsed() throws -> [String: Any] {
    let text = HelpJSON.text(try sampleSession())
    let data = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return try #require(data as? [String: Any])
  }

  private func names(_ key: String, in data: [String: Any]) throws -> [String] {
    try #require(data[key] as? [[String: Any]]).compactMap { $0["name"] as? String }
  }

  @Test("lists every command, verb, function, table, report and setting, under a version")
  func registries() throws {
    let toolkit = try standardToolkit()
    let data = try parsed()
    #expect(data["format"] as? String == "ntm-help" && data["formatVersion"] as? Int == 1)
    #expect(data["version"] as? String == Program.version)
    #expect(try names("commands", in: data) == toolkit.commands.map { $0.manifest.name })
    #expect(try names("verbs", in: data) == toolkit.verbs.names)
    #expect(try names("functions", in: data) == FunctionSummary.all().map(\.name))
    #expect(try names("tables", in: data) == Dataset.tableSchemas.map(\.name))
    #expect(try names("reports", in: data) == toolkit.reports.map { $0.manifest.id })
    #expect(try names("settings", in: data) == SettingName.allCases.map(\.rawValue))
    #expect((data["options"] as? [Any])?.count == ProgramOption.all.count)
  }

  @Test("with parameters, columns and examples")
  func details() throws {
    let data = try parsed()
    let toolkit = try standardToolkit()
    func parameters<C: Command>(of type: C.Type) -> [String] { C.Arguments.descriptions.map(\.name) }
    for (command, told) in zip(toolkit.commands, try #require(data["commands"] as? [[String: Any]])) {
      #expect(try names("parameters", in: told) == parameters(of: command))
      #expect(
        (told["examples"] as? [[String: Any]])?.compactMap { $0["line"] as? String } == command.examples.map(\.line))
    }
    for (table, told) in zip(Dataset.tableSchemas, try #require(data["tables"] as? [[String: Any]])) {
      #expect(try names("columns", in: told) == table.schema.names)
    }
    for (report, told) in zip(toolkit.reports, try #require(data["reports"] as? [[String: Any]])) {
      #expect(try names("tables", in: told) == report.manifest.tables.map(\.id))
      #expect(try names("parameters", in: told).contains("period"))
      #expect((told["examples"] as? [Any])?.isEmpty == false)
    }
    for verb in try #require(data["verbs"] as? [[String: Any]]) {
      #expect((verb["examples"] as? [Any])?.isEmpty == false)
      #expect((verb["summary"] as? [String: String])?.keys.sorted() == ["en", "vi"])
    }
  }

  @Test("every option of the program is on its help page, in both languages")
  func options() {
    for option in ProgramOption.all {
      for name in option.names {
        #expect(ProgramStrings.help.en.contains(name) && ProgramStrings.help.vi.contains(name), "\(name)")
      }
    }
  }

  @Test(
    "the manual page names everything, and no line of it is read as a request by mistake", arguments: Language.allCases)
  func manual(language: Language) throws {
    let toolkit = try standardToolkit()
    let page = ManualPage.text(toolkit, language)
    let requests: Set = [".TH", ".SH", ".TP", ".PP", ".B", ".br", ".RS", ".RE", ".nf", ".fi", ".ad", ".nh", ".\\\""]
    for line in page.split(separator: "\n") where line.hasPrefix(".") {
      #expect(requests.contains(String(line.prefix { $0 != " " })), "\(line)")
    }
    let words = page.replacingOccurrences(of: "\\-", with: "-")
    for name in toolkit.commands.map({ $0.manifest.name }) + toolkit.verbs.names + Dataset.tableSchemas.map(\.name)
      + toolkit.reports.map({ $0.manifest.id }) + ProgramOption.all.flatMap(\.names)
    {
      #expect(words.contains(name), "\(name)")
    }
  }
}
