import NTMKit
import Query
import Testing

@testable import Shell

@Suite("set") struct SetCommandTests {
  @Test("changes what the lines after it see, and none takes it back") func period() throws {
    let session = try TestShell()
    try session.run("set period 2022Q2")
    #expect(try session.csv("communes | where met = 19 | count") == "count\n28\n")
    try session.run("set period none")
    #expect(try session.csv("communes | where met = 19 | count") == "count\n32\n")
    try session.run("set asof 2022-08-11")
    #expect(try session.csv("communes | summarize m = sum(met)") == "m\n896\n")
  }

  @Test("shows all settings, or one") func shows() throws {
    let session = try TestShell()
    try session.run("set format json")
    #expect(
      try session.csv("set | select name, value")
        == "name,value\nperiod,\nasof,\ncriteria-set,\ngeography,\nwhatif,\nreporting-date,2022-09-30\nlang,en\nformat,json\ntiming,off\nplugin-folders,\n"
    )
    #expect(try session.csv("set lang | select value") == "value\nen\n")
    #expect(try session.csv("set reporting-date | select summary").contains("this workspace's own"))
    try session.run("set reporting-date 2022-06-30")
    #expect(try session.csv("set reporting-date | select value") == "value\n2022-06-30\n")
    #expect(try !session.csv("set reporting-date | select summary").contains("this workspace's own"))
  }

  @Test(
    "refuses what does not exist",
    arguments: [
      ("set colour red", "parameter.not-a-choice"), ("set period soon", "parameter.not-a-period"),
      ("set asof tomorrow", "parameter.not-a-date"), ("set lang fr", "parameter.not-a-choice"),
      ("set format pdf", "shell.unknown-format"), ("set geography north", "parameter.not-a-geography"),
      ("set plugin-folders here", "plugin.relative-folder"), ("set plugin-folders \"/a:b\"", "plugin.relative-folder"),
      ("set criteria-set ntm-2021", "dataset.unknown-set"),
    ])
  func refuses(line: String, code: String) throws {
    let session = try TestShell()
    #expect(session.failure(line)?.code.rawValue == code)
    #expect(session.settings == sampleSettings)
  }
  private var sampleSettings: Settings {
    var settings = Settings()
    settings.language = .en
    return settings
  }

  @Test("an unknown criteria set gets the nearest") func nearestSet() throws {
    let session = try TestShell()
    let error = try #require(session.failure("set criteria-set ntm-2021-2026"))
    #expect(error.hints.first?.en == "did you mean \"ntm-2021-2025\"?")
    try session.run("set criteria-set ntm-2021-2025")
    #expect(session.settings.scope.criteriaSet == "ntm-2021-2025")
  }

  @Test("what is to be said of a criteria set that was asked for is said under tables that it judges, and no others")
  func remarks() throws {
    let shell = try TestShell()
    try shell.run("set criteria-set ntm-2016-2020")
    for line in [
      "communes | count", "xa | count", "gap.by_criterion | take 1",
      "products | join communes on commune_code = code semi | count",
      "kept = criteria | take 1", "kept | count", "_ | take 1",
    ] {
      if line.hasPrefix("kept =") {
        try shell.run(line)
      } else {
        #expect(try !shell.console(after: line).messages.isEmpty, "\(line)")
      }
    }
    for line in ["products | take 1", "units | count", "batches | count", "funding.sources | take 1", "ocop.districts"]
    {
      #expect(try shell.console(after: line).messages.isEmpty, "\(line)")
    }
  }
}
