import DataQuality
import Foundation
import NTMKit
import Testing

@Suite("check") struct DataQualityTests {
  struct Rule: Sendable, CustomTestStringConvertible {
    var check: any Check.Type
    var testDescription: String { check.manifest.id }
    static let all = DataQualityReport.checks.map { Rule(check: $0) }
  }

  // MARK: Rules

  @Test("a rule finds in its examples what it says, and looks at something", arguments: Rule.all)
  func examples(_ rule: Rule) throws {
    #expect(!rule.check.examples.isEmpty)
    for example in rule.check.examples {
      let result = try rule.check.init().run(in: example.context())
      #expect(result.findings.map(\.message) == example.finds)
      #expect(result.checked > result.findings.count - 1)
    }
  }

  @Test("a rule that has nothing to look at finds nothing and says so", arguments: Rule.all)
  func nothing(_ rule: Rule) throws {
    let result = try rule.check.init().run(in: CheckExample([:], finds: []).context())
    #expect(result == CheckResult(checked: 0, remark: result.remark))
  }

  @Test("a rule has an id of its own, and explains itself in both languages", arguments: Rule.all)
  func manifest(_ rule: Rule) throws {
    let manifest = rule.check.manifest
    #expect(DataQualityReport.checks.count { $0.manifest.id == manifest.id } == 1)
    #expect(manifest.title.vi != manifest.title.en && manifest.explanation.vi != manifest.explanation.en)
    let readme = PluginListTests.root.appending(path: "Plugins/DataQuality/README.md")
    #expect(try String(contentsOf: readme, encoding: .utf8).contains("`\(manifest.id)`"))
  }

  // MARK: The report

  /// Six communes of which two are silent.
  private func province(_ change: (inout TestProvince) -> Void = { _ in }) -> TestProvince {
    var province = TestProvince()
    for commune in ["10", "11", "20", "21"] { province.report(commune) }
    change(&province)
    return province
  }

  private func findings(_ arguments: [String], _ province: TestProvince) throws -> Table {
    try #require(try province.make(DataQualityReport.self, arguments).table("findings"))
  }

  struct Silence: Sendable {
    var arguments: [String]
    var deadline: String?
    var severity: String
  }

  @Test(
    "a commune that reported nothing is an error past the deadline, a note before it, a warning without one",
    arguments: [
      Silence(arguments: [], deadline: "2022-09-20", severity: "error"),
      Silence(arguments: [], deadline: "2022-10-10", severity: "note"),
      Silence(arguments: [], deadline: nil, severity: "warning"),
      Silence(arguments: ["--deadline-days", "10"], deadline: nil, severity: "note"),
      Silence(arguments: ["--deadline-days", "30"], deadline: "2022-09-20", severity: "error"),
    ])
  func silence(_ silence: Silence) throws {
    let table = try findings(
      ["--rule", "submission_missing"] + silence.arguments,
      province { province in
        guard let deadline = silence.deadline else { return }
        province.add(DeclaredTables.submissionDeadlines, [["period": "2022Q3", "due_on": deadline]])
      })
    #expect(table.column(texts: "severity") == [silence.severity, silence.severity])
    #expect(table.column(texts: "commune") == ["Bình An", "Xã 10"])
  }

  @Test("completeness and timeliness count communes by district") func completeness() throws {
    var province = province {
      $0.add(DeclaredTables.submissionDeadlines, [["period": "2022Q3", "due_on": "2022-10-10"]])
    }
    province.record.allBatches = [
      Batch(
        id: 1, recordedAt: "", receivedOn: TestProvince.day(2022, 10, 12), kind: "submissions", file: "a.csv",
        sha256: "", rowsRead: 4, rowsTaken: 4, rowsRefused: 0, assumptions: "")
    ]
    let table = try #require(try province.make(DataQualityReport.self).table("completeness"))
    #expect(
      table.csvLines == [
        "period,district,communes,submitted,missing,on_time,late,due_on", "2022Q3,Châu Thành,3,2,1,0,2,2022-10-10",
        "2022Q3,huyện Long Mỹ,2,2,0,0,2,2022-10-10", "2022Q3,thị xã Long Mỹ,1,0,1,0,0,2022-10-10",
      ])
  }

  @Test("--strict fails on errors, and on nothing less") func strict() throws {
    let report = DataQualityReport()
    var parameters = DataQualityReport.Parameters()
    parameters.isStrict = true
    let late = province { $0.add(DeclaredTables.submissionDeadlines, [["period": "2022Q3", "due_on": "2022-09-20"]]) }
    let document = try late.make(DataQualityReport.self)
    let failure = try #require(report.failure(of: document, parameters))
    #expect(failure.code == "check.errors-found" && failure.exitStatus == 1)
    #expect(failure.message.en == "errors found by the check: 2")
    #expect(report.failure(of: document, DataQualityReport.Parameters()) == nil)
    #expect(report.failure(of: try province().make(DataQualityReport.self), parameters) == nil)
  }

  @Test("the gravest findings come first") func order() throws {
    let table = try findings(
      [],
      province {
        $0.report("30", values: ["1.1": .number(120)])
        $0.recognise("10")
        $0.report("10", missing: [4], batch: 2)
      })
    #expect(table.column(texts: "rule") == ["value_range", "submission_missing", "recognised_fallen_back"])
    #expect(table.column(texts: "severity") == ["error", "warning", "warning"])
    #expect(table.column(texts: "column")[0] == "1.1")
  }

  @Test("where nothing could be checked, that there are no errors is not known") func nothingChecked() throws {
    var empty = TestProvince()
    empty.record = RecordedProgramme()
    #expect(try empty.make(DataQualityReport.self).metric("errors")?.status == .unknown)
    #expect(try province().make(DataQualityReport.self).metric("errors")?.status == .met)
  }

  @Test("of one district, the records checked are said to be those of all") func checkedInAll() throws {
    func label(_ arguments: [String]) throws -> String? {
      try province().make(DataQualityReport.self, arguments).block("summary")?.columns
        .first { $0.column == "checked" }?.label.en
    }
    #expect(try label(["--district", "Châu Thành"]) == "checked, all districts")
    #expect(try label([]) == "checked")
  }

  @Test("one district, one gravity and a few rules can be asked for") func filters() throws {
    let silent = province()
    #expect(try findings(["--district", "Châu Thành"], silent).column(texts: "commune") == ["Bình An"])
    #expect(try findings(["--severity", "error"], silent).rowCount == 0)
    #expect(try findings(["--rule", "recognised_fallen_back"], silent).rowCount == 0)
  }

  @Test("a range of periods is checked period by period") func range() throws {
    var silent = province { $0.report("30", TestProvince.before) }
    silent.scope.period = PeriodRange(parsing: "2022Q2..2022Q3")
    let table = try findings(["--rule", "submission_missing"], silent)
    #expect(table.column(texts: "period") == Array(repeating: "2022Q2", count: 5) + ["2022Q3", "2022Q3"])
  }

  struct Refusal: Sendable {
    var words: [String]
    var code: Diagnostic.Code
  }

  @Test(
    "what cannot be asked is refused",
    arguments: [
      Refusal(words: ["--rule", "copied_foward"], code: "check.unknown-rule"),
      Refusal(words: ["--deadline-days", "400"], code: "check.deadline-out-of-range"),
      Refusal(words: ["--jump", "0"], code: "check.jump-out-of-range"),
      Refusal(words: ["--severity", "fatal"], code: "parameter.not-a-choice"),
      Refusal(words: ["--district", "Hà Nội"], code: "unit.unknown"),
    ])
  func refused(_ refusal: Refusal) throws {
    let error = #expect(throws: Diagnostic.self) { try findings(refusal.words, province()) }
    #expect(error?.code == refusal.code)
    #expect(error?.exitStatus == 2)
  }

  @Test("a rule that could not be asked is named") func unasked() throws {
    let document = try province().make(DataQualityReport.self)
    let notes = document.allSections.flatMap(\.blocks).compactMap { block -> String? in
      if case .note(let note) = block { note.text.en } else { nil }
    }
    #expect(notes.contains { $0.hasPrefix("the deadline of Q3 2022 is unknown") })
    #expect(notes.contains { $0.hasPrefix("No data to check:") && $0.contains("OCOP stages out of order") })
  }
}
