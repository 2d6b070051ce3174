import NTMKit
import Query
import Testing

@testable import Shell

@Suite("Lines") struct LineRunnerTests {
  @Test("a table goes through verbs") func table() throws {
    let session = try TestShell()
    #expect(try session.csv("communes | count") == "count\n51\n")
    #expect(try session.csv("communes | where met = 19 | count") == "count\n32\n")
  }

  @Test("a table is known by its Vietnamese label, a period by at") func aliases() throws {
    let session = try TestShell()
    #expect(try session.csv("xa at 2022Q2 | where met = 19 | count") == "count\n28\n")
    #expect(try session.csv("communes at previous | where met = 19 | count") == "count\n28\n")
  }

  @Test("as of a day, only what had been received counts") func asof() throws {
    let session = try TestShell()
    #expect(try session.csv("communes at 2022Q2 asof 2022-08-11 | summarize m = sum(met)") == "m\n896\n")
    #expect(try session.csv("communes at 2022Q2 | summarize m = sum(met)") == "m\n898\n")
  }

  @Test("a blank line and a comment give nothing") func blank() throws {
    var session = try sampleSession()
    for line in ["", "   ", "# xã"] {
      let outcome = try LineRunner.run(line, in: &session)
      #expect(outcome == nil)
    }
  }

  @Test("the last result goes on with a pipe, and is called _") func lastResult() throws {
    let session = try TestShell()
    try session.run("communes | where met = 19")
    #expect(try session.csv("| count") == "count\n32\n")
    #expect(try session.csv("_") == "count\n32\n")
  }

  @Test("without a last result there is nothing to go on from") func noLastResult() throws {
    let session = try TestShell()
    let error = session.failure("| count")
    #expect(error?.code == "shell.no-last-result")
    #expect(error?.message.en == "there is no result yet to go on from")
    #expect(session.failure("show json")?.code == "shell.no-last-result")
  }

  @Test("an assignment keeps its result and shows nothing") func assignment() throws {
    let session = try TestShell()
    let outcome = try session.run("near = communes | where met in 16..18")
    #expect(!outcome.isShown)
    #expect(try session.csv("near | count") == "count\n14\n")
    #expect(try session.csv("communes | join near on code semi | count") == "count\n14\n")
  }

  @Test("what gives no table cannot be kept") func nothingToKeep() throws {
    let session = try TestShell()
    let error = session.failure("x = help")
    #expect(error?.code == "shell.nothing-to-keep")
    #expect(error?.span?.column == 1)
    #expect(session.variables.isEmpty)
  }

  @Test("a variable may not take the name of something else", arguments: ["communes", "gap", "help", "where", "xa"])
  func takenName(name: String) throws {
    let session = try TestShell()
    #expect(session.failure("\(name) = communes")?.code == "query.name-taken")
  }

  @Test("a line that fails leaves the session as it was") func failureChangesNothing() throws {
    let session = try TestShell()
    try session.run("communes | take 3")
    _ = session.failure("near = communes | save \"/nowhere/x.csv\"")
    #expect(session.variables.isEmpty)
    #expect(session.last?.value.table?.rowCount == 3)
  }

  @Test("errors point into the line and name the nearest word") func carets() throws {
    let session = try TestShell()
    let error = try #require(session.failure("communes | where distrct = \"x\""))
    #expect(
      DiagnosticText(language: .en).text(error)
        == """
        error[query.unknown-column] <prompt>:1:18
          communes | where distrct = "x"
                           ^^^^^^^ communes has no column "distrct"
          hint: did you mean "district"? columns: code, name, district, district_code, province, population, set, met, …
        """)
    #expect(error.exitStatus == 2)
  }

  @Test("on a narrow terminal the part of a line around its error is quoted", arguments: [40, 60, 80])
  func narrow(_ width: Int) throws {
    let line =
      "communes | where population > 5000 and district = \"Phụng Hiệp\" and distrct = \"Phụng Hiệp\" | sort met"
    let failure = try #require(TestShell().failure(line))
    let lines = DiagnosticText(language: .vi, width: width).text(failure).split(separator: "\n")
    #expect(DisplayWidth.width(of: String(lines[1])) <= width)
    let place = try #require(lines[1].firstRange(of: "distrct")).lowerBound
    let carets = try #require(lines[2].firstRange(of: "^^^^^^^ ")).lowerBound
    #expect(
      lines[1].distance(from: lines[1].startIndex, to: place)
        == lines[2].distance(from: lines[2].startIndex, to: carets))
  }

  @Test("a command's wrong option has a caret too") func optionCaret() throws {
    let session = try TestShell()
    let error = try #require(session.failure("communes | save \"x.csv\" --frmat json"))
    #expect(error.code == "parameter.unknown-option")
    #expect(error.excerpt == "communes | save \"x.csv\" --frmat json")
    #expect(error.span?.column == 25)
  }

  @Test("a failed assertion is told apart from a wrong line") func assertion() throws {
    let session = try TestShell()
    #expect(session.failure("communes | assert met = 19")?.exitStatus == 1)
    #expect(session.failure("communes | assert met >= 0") == nil)
  }

  @Test("what gives no table cannot be piped on") func noTable() throws {
    let session = try TestShell()
    #expect(session.failure("help | count")?.code == "shell.no-table")
  }

  @Test("a stopped line says so") func cancelled() throws {
    var host = testHost()
    host.isCancelled = { true }
    let session = TestShell(
      try Session(toolkit: standardToolkit(), host: host, workspace: sampleSession().workspace))
    #expect(session.failure("communes")?.code == "report.cancelled")
  }

  @Test(
    "a range of periods has the rows of each, whatever is asked of them",
    arguments: ["criteria", "standings", "assessments"])
  func ranges(_ table: String) throws {
    let session = try TestShell()
    let each = try ["2022Q1", "2022Q2", "2022Q3"].map { period in
      try session.shown("\(table) at \(period) | summarize n = count() | show csv")
    }
    let counts = each.compactMap { Int($0.dropFirst("n\n".count).dropLast()) }
    #expect(counts.count == 3 && counts.allSatisfy { $0 > 0 })
    #expect(
      try session.shown("\(table) at 2022Q1..2022Q3 | count | show csv") == "count\n\(counts.reduce(0, +))\n")
    #expect(
      try session.shown("\(table) at 2022Q1..2022Q3 | drop period | count | show csv").hasSuffix(
        "\(counts.reduce(0, +))\n"))
  }

  @Test("a table that shows the end of a range of periods says so, and no other") func lastPeriod() throws {
    let session = try TestShell()
    var told: [String] = []
    for name in session.session.dataset.tableNames {
      let alone = try session.run("\(name) at 2022Q3")
      let other = try session.run("\(name) at 2022Q1")
      let range = try session.run("\(name) at 2022Q1..2022Q3")
      #expect(alone.notices.isEmpty)
      // What is the same in any period belongs to none.
      let hasPeriod = alone.value.table != other.value.table
      let isLast = hasPeriod && range.value.table == alone.value.table
      #expect(range.notices.isEmpty == !isLast, "\(name)")
      if isLast { told.append(name) }
    }
    #expect(told.first == "communes" && told.count > 1)
    try session.run("set period 2022Q1..2022Q3")
    let notices = try session.run("communes | count").notices.map {
      if case .said(let text) = $0 { text.en } else { "" }
    }
    #expect(
      notices == [
        "communes shows the last period with data of Q1 2022 – Q3 2022; one after the other: standings at 2022Q1..2022Q3"
      ])
  }

  @Test("join reads a statement, whose names are checked before any row") func joinedSQL() throws {
    let session = try TestShell()
    let line = "districts = gap.by_district"
    try session.run(line)
    #expect(
      try session.shown(
        "communes | join sql { select code, met as was from \"communes at 2022Q1\" } on code | where met < was"
          + " | count | show csv"
      )
        == "count\n"
        + session.shown("diff communes 2022Q1 2022Q3 | where change < 0 | count | show csv").dropFirst("count\n".count))
    #expect(session.failure("communes | join sql { select cod from units } on code")?.code == "query.unknown-column")
    #expect(session.failure("communes | join sql on code")?.code == "query.syntax")
    #expect(session.failure("communes | join undo on code")?.hints.contains { $0.en.contains("x = undo") } == false)
    #expect(
      session.failure("communes | join history on code")?.hints.contains { $0.en.contains("x = history") } == true)
  }

  @Test("records without a store can be asked, and not written to") func records() throws {
    var programme = RecordedProgramme()
    programme.units = [AdministrativeUnit(code: "93", name: "Hậu Giang", kind: "tỉnh", level: .province)]
    let shell = TestShell(
      Session(toolkit: try standardToolkit(), host: testHost(), dataset: Dataset(programme)))
    #expect(try shell.csv("units | select code, name") == "code,name\n93,Hậu Giang\n")
    #expect(try shell.csv("communes | count") == "count\n0\n")
    #expect(shell.failure("import units.csv")?.code == "shell.read-only")
  }
}
