import NTMKit
import Testing

@testable import Shell

@Suite("The settings file") struct SettingsFileTests {
  private func applied(_ text: String) throws -> (session: Session, warnings: [Diagnostic]) {
    var session = try sampleSession()
    let warnings = SettingsFile.apply(text, from: "settings", to: &session)
    return (session, warnings)
  }

  @Test("its set lines are carried out") func lines() throws {
    let (session, warnings) = try applied("# của tôi\nset format csv\n\nset period 2022Q2 # quý 2\nset timing on\n")
    #expect(warnings.isEmpty)
    #expect(session.settings.format == "csv" && session.settings.showsTiming)
    #expect(session.settings.scope.period?.description == "2022Q2")
  }

  @Test("what is wrong is a warning with its place, and the other lines count") func errors() throws {
    let (session, warnings) = try applied(
      "set format pdf\ncommunes | save \"x.csv\"\nset lang vi\nset \"\nset format\n")
    #expect(warnings.map(\.code) == ["shell.unknown-format", "settings.not-a-setting", "query.unclosed"])
    #expect(warnings.map(\.span?.line) == [1, 2, 4])
    #expect(warnings.allSatisfy { $0.severity == .warning })
    #expect(session.settings.language == .vi)
  }

  @Test(
    "it lies where the environment says",
    arguments: [
      (["XDG_CONFIG_HOME": "/c", "HOME": "/h"], "/c/ntm/settings"), (["HOME": "/h"], "/h/.config/ntm/settings"),
      (["XDG_CONFIG_HOME": "c"], nil), ([:], nil),
    ] as [([String: String], String?)])
  func path(environment: [String: String], path: String?) {
    #expect(SettingsFile.path(environment) == path)
  }

  @Test("every setting is listed with value, default and words, within 80 columns") func listed() throws {
    let session = try TestShell()
    let table = try #require(try session.run("settings").value.table)
    #expect(try table.texts("name").compactMap(\.self) == SettingName.allCases.map(\.rawValue))
    #expect(try table.texts("summary").allSatisfy { $0?.isEmpty == false })
    for language in Language.allCases {
      try session.run("set lang \(language.rawValue)")
      let shown = try session.shown("settings", width: 80)
      #expect(shown.split(separator: "\n").allSatisfy { DisplayWidth.width(of: String($0)) <= 80 }, "\(shown)")
    }
    for setting in SettingName.allCases {
      #expect(setting.label.vi != setting.label.en)
      // `none` gives the default.
      try session.run("set \(setting.rawValue) none")
      #expect(setting.value(in: session.session) == setting.defaultValue(in: session.session))
    }
  }
}
