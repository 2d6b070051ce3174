import NTMKit
import Query
import Rendering
import Testing

@testable import Shell

@Suite("whatif") struct WhatIfTests {
  private static let row = "communes | where name = \"Phú Hữu\" | select code, met"
  private static let assumed = "whatif { \"Phú Hữu\" 17 met } "
  private static let text = "\"Phú Hữu\" 17 met at 2022Q3"

  @Test("changes what its line sees, and nothing is left of it") func line() throws {
    let shell = try TestShell()
    #expect(try shell.csv(Self.row) == "code,met\n31378,18\n")
    #expect(try shell.csv(Self.assumed + Self.row) == "code,met\n31378,19\n")
    #expect(try shell.csv(Self.row) == "code,met\n31378,18\n")
    #expect(shell.settings.scope.overlay == nil)
    #expect(try shell.dataset.source.batches().allSatisfy { $0.kind != "whatif" })
  }

  @Test("a recognition counts from the day the line looks at, at a level, or in a period to come") func recognition()
    throws
  {
    let shell = try TestShell()
    let row = "communes | where name = \"Phú Hữu\" | select level, recognised_on"
    let before = try shell.csv(row)
    let after = try shell.csv("whatif { \"Phú Hữu\" recognised } \(row)")
    #expect(before != after)
    #expect(try shell.csv("whatif { \"Phú Hữu\" \"công nhận\" at 2022Q4 } \(row)") == before)
    let word = "recognitions | where commune = \"Phú Hữu\" | select level, decision_date"
    #expect(
      try shell.csv("whatif { \"Phú Hữu\" recognised nâng_cao at 2022Q4 } \(word)")
        == "level,decision_date\nadvanced,2022-12-31\n")
    #expect(shell.failure("whatif { \"Phú Hữu\" recognised vàng } gap")?.code == "whatif.unknown-level")
    #expect(
      shell.failure("whatif { \"Phú Hữu\" recognised; \"Phú Hữu\" recognised at 2022Q4 } gap")?.code
        == "whatif.contradiction")
    #expect(try shell.csv("communes | where name = \"Phú Hữu\" | select level, recognised_on") == before)
  }

  @Test("a product's decision counts from the day the line looks at, by the level that may give so many stars")
  func product() throws {
    let shell = try TestShell()
    let decided = "ocop.districts | summarize sum(recognised)"
    let before = try shell.csv(decided)
    let after = try shell.csv("whatif { SP095 recognised 3 } \(decided)")
    func number(_ csv: String) -> Int? { csv.split(separator: "\n").last.flatMap { Int($0) } }
    #expect(number(after) == number(before).map { $0 + 1 })
    let row = "products | where code = \"SP095\" | select stage, stars, decision_date"
    #expect(
      try shell.csv("whatif { \"nem cá thát lát\" \"công nhận\" 4 at 2022-09-28 } \(row)")
        == "stage,stars,decision_date\nprovince_recognised,4,2022-09-28\n")
    #expect(
      try shell.csv("whatif { SP095 recognised 3 } ocop-forecast.products | where code = \"SP095\" | count")
        == "count\n0\n")
    let document = try shell.run("whatif { SP095 recognised 4 at 2022-10-20 } ocop-forecast")
    guard case .document(let made) = document.value else { return #expect(Bool(false), "no document") }
    #expect(made.provenance.line == "whatif { SP095 recognised 4 at 2022-10-20 } ocop-forecast")
    #expect(
      made.provenance.scope.overlay?.shown.en
        == "SP095 recognised at 4 stars on 2022-10-20 (after the reporting date: set --reporting-date)")
    #expect(shell.failure("whatif { SP095 recognised } ocop")?.code == "whatif.no-stars")
    #expect(shell.failure("whatif { SP095 recognised 2 } ocop")?.code == "whatif.stars-not-given")
    #expect(
      shell.failure("whatif { SP095 recognised 3; SP095 recognised 4 } ocop")?.code == "whatif.contradiction")
    let line = "whatif { SP095 recognised "
    #expect(Completer(shell.session).complete(line, cursor: line.count).candidates.map(\.replacement).contains("4"))
  }

  @Test(
    "values, judgements, whole districts and periods of their own",
    arguments: [
      (
        "\"Phú Hữu\" 17.1 = 80 %",
        "assessments | where commune = \"Phú Hữu\" and indicator = \"17.1\" | select value, met",
        "value,met\n80,true\n"
      ),
      (
        "31378 \"17.1\" = \"64,5\"; 31378 17.1 = 64.5",
        "assessments | where commune = \"Phú Hữu\" and indicator = \"17.1\" | select value",
        "value\n64.5\n"
      ),
      (
        "\"Phú Hữu\" 17.3 chưa đạt",
        "assessments | where commune = \"Phú Hữu\" and indicator = \"17.3\" | select met, file",
        "met,file\nfalse,assumed\n"
      ),
      (
        "\"Phú Hữu\" TC17 missing\n\"Phú Hữu\" 17.1 = 80 # enough",
        "criteria | where commune = \"Phú Hữu\" and criterion = \"17\" | select state",
        "state\nnot_assessed\n"
      ),
      (
        "\"huyện Châu Thành\" 17 met",
        "criteria | where district = \"Châu Thành\" and criterion = \"17\" | count by state",
        "state,count\nmet,6\n"
      ),
      (
        "\"Phú Hữu\" 1 not_met at 2022Q2", "communes | where name = \"Phú Hữu\" | select met, previous_met, change",
        "met,previous_met,change\n18,16,2\n"
      ),
      ("\"Phú Hữu\" 1 not_met", "communes at 2022Q2 | where name = \"Phú Hữu\" | select met", "met\n16\n"),
      (
        "plan_tasks T12 state=done done_on=30/8/2022; plan_tasks T12 evidence=\"12/BC\" agency=X done_on=2022-08-30",
        "plan_tasks | where id = \"T12\" | select state, done_on, evidence",
        "state,done_on,evidence\ndone,2022-08-30,12/BC\n"
      ),
      (
        "plan_tasks T12 evidence=\"12/BC\" done_on=", "plan_tasks | where id = \"T12\" | select done_on, evidence",
        "done_on,evidence\n,12/BC\n"
      ),
      (
        "\"huyện Châu Thành\" 17 met; \"Phú Hữu\" 17 not_met",
        "criteria | where district = \"Châu Thành\" and criterion = \"17\" | count by state | sort state",
        "state,count\nmet,5\nnot_met,1\n"
      ),
      (
        "\"Phú Hữu\" 17 met at 2022Q1..2022Q3",
        "standings at 2022Q1..2022Q3 | where commune = \"Phú Hữu\" | select period, met",
        "period,met\n2022Q1,18\n2022Q2,18\n2022Q3,19\n"
      ),
      (
        "\"xã Vị Thanh\" 17 met", "criteria | where commune = \"Vị Thanh\" and criterion = \"17\" | select state",
        "state\nmet\n"
      ),
    ])
  func forms(assumptions: String, line: String, rows: String) throws {
    #expect(try TestShell().csv("whatif { \(assumptions) } \(line)") == rows)
  }

  @Test("sql, reports, explain and days in the past see it too") func everywhere() throws {
    let shell = try TestShell()
    let query = "sql { select met from communes where name = 'Phú Hữu' }"
    #expect(try shell.csv(Self.assumed + query) == "met\n19\n")
    #expect(try shell.csv(Self.assumed + "gap | where name = \"Phú Hữu\" | select missing") == "missing\n0\n")
    #expect(
      try shell.csv(Self.assumed + "communes asof 2022-09-28 | where name = \"Phú Hữu\" | select met") == "met\n19\n")
    #expect(try shell.csv("explain " + Self.assumed + Self.row).hasPrefix("step,"))
    #expect(try shell.csv(Self.assumed + "submissions | count") == shell.csv("submissions | count"))
  }

  @Test("every format of a report says what is assumed", arguments: Renderers.all.map { $0.format.name })
  func reports(format: String) throws {
    let shown = try TestShell().shown(Self.assumed + "gap --format \(format)")
    let text = format == "html" ? Self.text.replacing("\"", with: "&quot;") : Self.text
    let escaped = text.replacing("\"", with: format == "csv" ? "\"\"" : format.hasPrefix("json") ? "\\\"" : "\"")
    #expect(shown.contains(escaped))
    guard ["text", "md", "html", "json"].contains(format) else { return }
    #expect(shown.contains("(assumed)"))
    #expect(shown.contains("whatif { \(escaped) } gap"))
  }

  @Test("every format of a table says what is assumed", arguments: Renderers.all.map { $0.format.name })
  func tables(format: String) throws {
    let shell = try TestShell()
    let shown = try shell.shown(Self.assumed + Self.row + " | show \(format)")
    #expect(shown.contains("17 met at 2022Q3"))
    #expect(try !shell.shown(Self.row + " | show \(format)").contains("17 met at"))
  }

  @Test("a workbook says it on every sheet") func workbook() throws {
    let shell = try TestShell()
    let result = try #require(try shell.run(Self.assumed + "gap").value.document)
    let overlay = try #require(result.provenance.scope.overlay)
    #expect(overlay.text == Self.text)
    let kept = try #require(shell.session.last)
    #expect(kept.overlay == overlay)
    let bytes = try WorkbookRenderer().render(result, in: RenderContext(language: .vi)).bytes
    #expect(!bytes.isEmpty)
  }

  @Test("variables made so stay marked, through joins, sql, charts and the last result") func variables() throws {
    let shell = try TestShell()
    try shell.run("better = " + Self.assumed + "communes | select code, met as then")
    for line in [
      "better", "communes | join better on code | select name, then", "sql { select count(*) as n from better }",
      "communes | where met = 19 | sql { select count(*) as n from _ join better using (code) }",
      "better | chart hist then", "last", "| count", "better | describe", "units | union better | take 1",
    ] {
      let outcome = try shell.run(line)
      #expect(outcome.overlay?.text == Self.text, "\(line)")
      #expect(try shell.console(after: line).output.contains("assumed, not what was reported"), "\(line)")
    }
    #expect(try shell.run("communes | count").overlay == nil)
    let document = try #require(try shell.run("why better 31378 then").value.document)
    #expect(document.provenance.scope.overlay?.text == Self.text)
  }

  @Test("a result's line makes it again, with the period that was meant") func again() throws {
    let shell = try TestShell()
    try shell.run(Self.assumed + Self.row)
    let line = try #require(shell.session.last?.line)
    #expect(line == "whatif { \(Self.text) } \(Self.row)")
    #expect(try TestShell().csv(line) == "code,met\n31378,19\n")
    let report = try #require(try shell.run("whatif { \"phu huu\" 17 = đạt } gap at 2022Q3").value.document)
    #expect(report.provenance.line == "whatif { \(Self.text) } gap at 2022Q3")
  }

  @Test("why says assumed at the leaf, with what was reported below it") func why() throws {
    let shell = try TestShell()
    let rows = try shell.csv(
      Self.assumed + "why \"Phú Hữu\" 17 | where figure = \"TC 17\" | select kind, attested, file, batch")
    #expect(
      rows
        == "kind,attested,file,batch\nassumed,true,assumed,\nsuperseded,false,submissions/2022Q3/933-chau-thanh.csv,113\n"
    )
    let shown = try shell.shown(Self.assumed + "why \"Phú Hữu\" 17")
    #expect(shown.contains("Assumed: met"))
    #expect(shown.contains("↳ assumed, in no file"))
    #expect(shown.contains("What is assumed of the whole criterion comes first: met"))
    #expect(!shown.contains("own judgement of the criterion"))
    let indicator = try shell.shown(
      "whatif { \"Phú Hữu\" 17.3 not_met; \"Phú Hữu\" 17.5 not_applicable; \"Phú Hữu\" 17.1 missing } why \"Phú Hữu\" 17"
    )
    #expect(indicator.contains("As assumed: not met"))
    #expect(indicator.contains("Assumed not to be applicable"))
    let all = try shell.shown("whatif { \"Phú Hữu\" 17.1 missing } why \"Phú Hữu\" 17.1")
    #expect(all.contains("As if it had not been reported"))
    let task = try shell.run(
      "t = whatif { plan_tasks T12 state=done } plan_tasks | where id = \"T12\" | summarize n = count()")
    #expect(task.overlay?.text == "plan_tasks T12 state=done done_on=2022-09-30")
    #expect(try shell.shown("why t[1].n").contains("↳ assumed, in no file"))
  }

  @Test(
    "what a file may not say cannot be assumed; places point at the word",
    arguments: [
      ("whatif { \"Phú Hữu\" 17.1 = 800 } gap", "import.out-of-range", 27),
      ("whatif { \"Phú Hữu\" 17.1 = much } gap", "import.not-a-number", 27),
      ("whatif { \"Phú Hữu\" 17.1 = 1.234 } gap", "edit.ambiguous-number", 27),
      ("whatif { \"Phú Hữu\" 17.5 = 80 } gap", "import.number-for-attested", 27),
      ("whatif { \"Phu Huuu\" 17 met } gap", "unit.unknown", 10),
      ("whatif { \"Phú Hữu\" 99 met } gap", "why.unknown-figure", 20),
      ("whatif { \"Phú Hữu\" met = 19 } gap", "whatif.not-reported", 20),
      ("whatif { \"Phú Hữu\" 17 met at 2030 } gap", "dataset.no-data", 10),
      ("whatif { \"Phú Hữu\" 17 } gap", "whatif.syntax", 10), ("whatif { } gap", "whatif.nothing", 10),
      ("whatif { plan_tasks T12 state=dune } tasks", "import.unknown-word", 10),
      ("whatif { plan_tasks T999 state=done } tasks", "edit.unknown-key", 10),
      ("whatif { plan_tasks T12 stat=done } tasks", "edit.unknown-column", 10),
      ("whatif { \"Phú Hữu\" 17 met } communez", "query.unknown-source", 29),
      ("whatif { \"Long Mỹ\" 17 met } gap", "unit.ambiguous", 10),
      ("whatif { \"Vị Thanh\" 17 met } gap", "unit.ambiguous", 10),
      ("whatif { recognitions 31378 level=ntm } gap", "whatif.not-assumable", 10),
      ("whatif { units 31378 name=X } gap", "whatif.not-assumable", 10),
      ("whatif { \"Phú Hữu\" 17 met } whatif { \"Phú Hữu\" 1 met } gap", "whatif.nested", 29),
    ])
  func refusedValues(line: String, code: String, column: Int) throws {
    let error = try #require(TestShell().failure(line))
    #expect(error.code.rawValue == code)
    #expect(error.span?.column == column)
  }

  @Test(
    "of two that contradict each other both are pointed at",
    arguments: [
      ("\"Phú Hữu\" 17 met; 31378 17 not_met", 10, 28),
      ("\"Phú Hữu\" 17 met; \"huyện Châu Thành\" 17 not_met", 10, 28),
      ("plan_tasks T12 state=done done_on=2022-08-30; plan_tasks T12 done_on=2022-09-01", 10, 56),
    ])
  func contradictions(assumptions: String, first: Int, second: Int) throws {
    let error = try #require(TestShell().failure("whatif { \(assumptions) } gap"))
    #expect(([error] + error.others).map(\.code) == ["whatif.contradiction", "whatif.contradiction"])
    #expect(([error] + error.others).map(\.span?.column) == [first, second])
  }

  @Test("says which criteria stay as the commune judged them, and how to set that aside") func keptJudgements() throws {
    let shell = try TestShell()
    let asked = "whatif { \"Phú Hữu\" 17.1 = 80 } "
    let remedy = "\"Phú Hữu\" 17 missing at 2022Q3"
    let outcome = try shell.run(asked + Self.row)
    #expect(
      outcome.overlay?.remarks.map(\.en) == [
        "Criterion 17 of Phú Hữu stays not met by the commune's own judgement; to go by its indicators add: \(remedy)"
      ])
    #expect(try shell.shown(asked + "gap --format md").contains("Criterion 17 of Phú Hữu stays not met"))
    #expect(try shell.run("whatif { \"Phú Hữu\" 17.1 = 80; \(remedy) } " + Self.row).overlay?.remarks == [])
    #expect(try shell.run(Self.assumed + Self.row).overlay?.remarks == [])
    let district = try shell.run("whatif { \"huyện Châu Thành\" 17.1 = 10 } " + Self.row).overlay
    #expect(district?.remarks.first?.en.contains(", ") == true)
    try shell.run("set whatif { \"Phú Hữu\" 17.1 = 80 }")
    #expect(try shell.run(Self.row).overlay?.remarks.count == 1)
  }

  @Test("says that of a range of periods only the last is meant, unless at says otherwise") func ranges() throws {
    let shell = try TestShell()
    let table = "criteria at 2022Q1..2022Q3 | where commune = \"Phú Hữu\" and criterion = \"17\" | select period, state"
    let last = try shell.run(Self.assumed + table)
    #expect(
      last.overlay?.remarks.map(\.en) == [
        "It is about Q3 2022 alone, the last of Q1 2022 – Q3 2022; for all of them write at 2022Q1..2022Q3"
      ])
    #expect(
      try shell.csv(Self.assumed + table)
        == "period,state\n2022Q1,not_met\n2022Q2,not_met\n2022Q3,met\n")
    let all = "whatif { \"Phú Hữu\" 17 met at 2022Q1..2022Q3 } "
    #expect(try shell.csv(all + table) == "period,state\n2022Q1,met\n2022Q2,met\n2022Q3,met\n")
    #expect(try shell.run(all + table).overlay?.remarks == [])
    #expect(try shell.run(all + table).overlay?.text == "\"Phú Hữu\" 17 met at 2022Q1..2022Q3")
  }

  @Test("a task assumed to be done without a day is done on the day that the line looks at") func dayDone() throws {
    let shell = try TestShell()
    let done = "whatif { plan_tasks T12 state=done } "
    #expect(
      try shell.csv(done + "tasks | where id = \"T12\" | select done_on, status") == "done_on,status\n2022-09-30,done\n"
    )
    #expect(try shell.run(done + "tasks").overlay?.text == "plan_tasks T12 state=done done_on=2022-09-30")
    #expect(
      try shell.run("whatif { plan_tasks T12 done_on= state=done } tasks at 2022Q2").overlay?.text
        == "plan_tasks T12 state=done done_on=2022-06-30")
  }

  @Test("what is refused says what can be assumed") func assumable() throws {
    let error = try #require(TestShell().failure("whatif { recognitions 31378 level=ntm } gap"))
    #expect(error.message.en == "rows of the table “recognitions” cannot be assumed")
    #expect(error.hints.first?.en.contains("plan_tasks") == true)
  }

  @Test("Vietnamese readers see Vietnamese words; the line that makes it again keeps those of the language")
  func words()
    throws
  {
    let shell = try TestShell()
    try shell.run("set lang vi")
    let typed = "whatif { \"Phú Hữu\" 17 đạt; \"Phú Hữu\" 17.1 = \"64,5\"; \"Phú Hữu\" 1 chưa đạt } "
    let document = try #require(try shell.run(typed + "gap").value.document)
    let overlay = try #require(document.provenance.scope.overlay)
    #expect(
      overlay.shown.vi
        == "\"Phú Hữu\" 17 đạt, quý 3/2022; \"Phú Hữu\" 17.1 = 64,5, quý 3/2022; \"Phú Hữu\" 1 chưa đạt, quý 3/2022")
    #expect(overlay.shown.en == overlay.text)
    #expect(document.provenance.line.hasPrefix("whatif { \"Phú Hữu\" 17 met at 2022Q3; "))
    #expect(try shell.run(document.provenance.line).overlay == overlay)
    #expect(try shell.shown(typed + "gap").contains("17 đạt, quý 3/2022"))
  }

  @Test("all that is wrong is said at once") func joined() throws {
    let error = try #require(TestShell().failure("whatif { \"Phu Huuu\" 17 met; \"Phú Hữu\" 99 met } gap"))
    #expect(error.others.map(\.code.rawValue) == ["why.unknown-figure"])
  }

  @Test(
    "nothing that writes the workspace runs under it",
    arguments: [
      "import \"x.csv\"", "edit plan_tasks T12 state=done --reason x", "undo", "close 2022Q3",
      "amend 2022Q3 --reason x",
    ])
  func stores(command: String) throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      try shell.run("init \"w.ntm\" --from sample")
      let revision = shell.dataset.revision
      let error = try #require(shell.failure(Self.assumed + command))
      #expect(error.code == "whatif.not-storable" && error.span?.column == 29)
      try shell.run("set whatif { \"Phú Hữu\" 17 met }")
      #expect(shell.failure(command)?.code == "whatif.not-storable")
      #expect(shell.dataset.revision == revision)
    }
  }

  @Test("a row that is assumed is the row that edit would make") func edits() throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      try shell.run("init \"w.ntm\" --from sample")
      let change = "plan_tasks T12 state=\"đã xong\" done_on=30/8/2022 evidence=\"12/BC, mới\""
      let assumed = try shell.csv("whatif { \(change) } plan_tasks")
      #expect(try assumed != shell.csv("plan_tasks"))
      try shell.run("edit \(change) --reason x")
      #expect(try assumed == shell.csv("plan_tasks"))
    }
  }

  @Test("a saved result cannot be imported") func imports() throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      try shell.run("init \"w.ntm\" --from sample")
      try shell.run(
        Self.assumed
          + "criteria | where name = \"Phú Hữu\" | select commune_code as unit_code, period, criterion as indicator, state as value | save \"x.csv\""
          .replacing("where name", with: "where commune"))
      let error = try #require(shell.failure("import \"x.csv\""))
      #expect(([error] + error.others).contains { $0.code == "import.assumed" })
    }
  }

  @Test(
    "what is made already, and what reads nothing, is told so",
    arguments: [
      ("better | take 1", "whatif.made-already"), ("_", "whatif.made-already"), ("| count", "whatif.made-already"),
      ("set lang vi", "whatif.not-read"), ("save \"x.csv\"", "whatif.not-read"),
    ])
  func useless(line: String, code: String) throws {
    let shell = try TestShell()
    try shell.run("better = communes")
    #expect(shell.failure(Self.assumed + line)?.code.rawValue == code)
    #expect(shell.failure("whatif")?.code == "whatif.no-line")
    #expect(shell.failure("whatif { \"Phú Hữu\" 17 met }")?.code == "whatif.no-line")
    #expect(shell.failure("whatif = communes")?.code == "query.name-taken")
  }

  @Test("as a setting it holds until it is taken back; a line's own come behind") func setting() throws {
    let shell = try TestShell()
    try shell.run("plain = communes | where name = \"Phú Hữu\" | select code, met as then")
    try shell.run("set whatif { \"Phú Hữu\" 17 met }")
    #expect(try shell.csv(Self.row) == "code,met\n31378,19\n")
    #expect(try shell.csv("whatif { \"Phú Hữu\" 1 not_met } " + Self.row) == "code,met\n31378,18\n")
    #expect(try shell.csv("set whatif | select value") == "value\n\"\"\"Phú Hữu\"\" 17 met\"\n")
    #expect(try shell.run("communes").overlay?.text == Self.text)
    #expect(try shell.csv("plain | join communes on code | select then, met") == "then,met\n18,19\n")
    #expect(try shell.run("plain | take 1").overlay == nil)
    #expect(try shell.run("plain | join communes on code").overlay?.text == Self.text)
    #expect(shell.failure("set whatif { \"Phu Huuu\" 17 met }")?.code == "unit.unknown")
    try shell.run("set period 2022Q2")
    #expect(try shell.run("communes").overlay?.text == "\"Phú Hữu\" 17 met at 2022Q2")
    try shell.run("set whatif none")
    #expect(try shell.run("communes").overlay == nil)
  }

  @Test("communes, criteria, judgements and rows are offered in the braces, and a line behind them") func completion()
    throws
  {
    let session = try TestShell().session
    func offered(_ line: String) -> [String] {
      Completer(session).complete(line, cursor: line.count).candidates.map(\.replacement)
    }
    #expect(offered("what") == ["whatif"])
    #expect(offered("whatif ") == ["{"])
    #expect(offered("whatif { phu").filter { $0 == "\"Phú Hữu\"" } == ["\"Phú Hữu\""])
    #expect(offered("whatif { \"phu h") == ["\"Phú Hữu\""])
    #expect(offered("whatif { \"Phú Hữu\" 17.1").contains("17.1"))
    #expect(offered("x = whatif { \"Phú Hữu\" 17 met; \"Phú Hữu\" 18 ").contains("not_met"))
    #expect(offered("whatif { \"Phú Hữu\" 17 met ") == ["at"])
    #expect(offered("whatif { \"Phú Hữu\" 17 met at ").contains("2022Q3"))
    #expect(offered("whatif { plan_t") == ["plan_tasks"])
    #expect(offered("whatif { plan_tasks T12 state=do").contains("state=done"))
    #expect(offered("explain whatif { \"Phú Hữu\" 17 met } commu") == ["communes"])
    #expect(offered("whatif { \"Phú Hữu\" 17 met } communes | wh") == ["where"])
    #expect(offered("whatif { \"Phú Hữu\" 17 met } sql { select code from commu") == ["communes"])
  }

  @Test("a decision of a day that reports do not speak of yet says from when it counts") func later() throws {
    let shell = try TestShell()
    let shown = try shell.shown("whatif { \"Phú Hữu\" recognised at 2022Q4 } plan").split(
      whereSeparator: \.isWhitespace)
    #expect(shown.joined(separator: " ").contains("(from 2022-12-31 on: set --reporting-date)"))
    #expect(try !shell.shown("whatif { \"Phú Hữu\" recognised at 2022Q3 } plan").contains("set --reporting-date"))
  }
}

extension PipelineValue {
  fileprivate var document: ReportDocument? { if case .document(let document) = self { document } else { nil } }
}
