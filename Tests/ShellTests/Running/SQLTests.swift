import NTMKit
import Query
import Synchronization
import Testing

@testable import Shell

@Suite("SQL in a session") struct SQLTests {
  @Test("tables, reports, their tables, variables and the last result can be asked") func sources() throws {
    let shell = try TestShell()
    #expect(try shell.csv("sql { select count(*) as n from communes where met = 19 }") == "n\n32\n")
    #expect(try shell.csv("_ | sql { select n + 1 as m from _ }") == "m\n33\n")
    #expect(try shell.csv("sql { select m from _ }") == "m\n33\n")
    #expect(try shell.csv("gap | sql { select count(*) as n from _ }") == "n\n51\n")
    #expect(try shell.csv("sql { select count(*) as n from gap }") == "n\n51\n")
    let districts = try shell.csv("gap.by_district | count")
    #expect(try shell.csv("sql { select count(*) as count from gap.by_district }") == districts)
    #expect(try shell.csv("sql { select count(*) as count from \"gap.by_district\" }") == districts)
    try shell.run("near = gap | where missing in 1..3")
    #expect(
      try shell.csv(
        "sql { select n.name from near n join xa c on c.code = n.code where c.huyen = 'Phụng Hiệp' } | count")
        == shell.csv("near | where district = \"Phụng Hiệp\" | count"))
  }

  @Test("the same as verbs, on the example of the language") func example() throws {
    let shell = try TestShell()
    let sql = try shell.run(
      "sql { select district, avg(met) as m from communes group by 1 having m < 18 } | sort m")
    let verbs = try shell.run("communes | summarize m = mean(met) by district | where m < 18 | sort m")
    #expect(sql.value.table == verbs.value.table)
    #expect(sql.line == "sql { select district, avg(met) as m from communes group by 1 having m < 18 } | sort m")
  }

  @Test("the session's period and day hold inside, and a quoted name may say its own") func scope() throws {
    let shell = try TestShell()
    #expect(try shell.csv("sql { select count(*) n from \"communes at 2022Q2\" where met = 19 }") == "n\n28\n")
    #expect(
      try shell.csv(
        "sql { select sum(b.met - a.met) as more from communes b join \"communes at previous\" a on a.code = b.code }")
        == shell.csv("communes | summarize more = sum(change)"))
    try shell.run("set period 2022Q2")
    #expect(try shell.csv("sql { select count(*) n from communes where met = 19 }") == "n\n28\n")
    #expect(
      try shell.csv("sql { select sum(met) m from \"communes asof 2022-08-11\" }") == "m\n896\n")
  }

  @Test("every table of the dataset can be read whole", arguments: Dataset.tableSchemas.map(\.name))
  func tables(name: String) throws {
    let shell = try TestShell()
    let sql = try shell.run("sql { select * from \(name) }").value.table
    #expect(try sql == shell.run(name).value.table)
  }

  @Test("the primary table of every report can be read whole") func reports() throws {
    let shell = try TestShell()
    let ids = shell.session.toolkit.reports.map { $0.manifest.id }
    for id in ids where id != "ocop-forecast" {
      let sql = try shell.run("sql { select * from \"\(id)\" }").value.table
      let own = try shell.run("\(id) | take 1000000").value.table
      #expect(sql == own, "\(id)")
    }
  }

  @Test("rows of a report keep its words") func words() throws {
    let shell = try TestShell()
    let own = try shell.run("tasks | take 1").words
    #expect(!own.terms.isEmpty)
    #expect(try shell.run("sql { select * from tasks }").words.terms["status"] == own.terms["status"])
    #expect(try shell.run("tasks | sql { select * from _ }").words.terms["status"] == own.terms["status"])
  }

  @Test("writing is refused, and names are checked before anything is read") func errors() throws {
    let shell = try TestShell()
    #expect(shell.failure("sql { update communes set met = 1 }")?.code == "sql.refused")
    #expect(shell.failure("sql { select * from help }")?.code == "query.not-a-table")
    #expect(shell.failure("sql { select * from gap.by_distric }")?.code == "query.unknown-report-table")
    #expect(shell.failure("sql { select * from \"communes at 1999Q1\" }") != nil)
    let error = try #require(shell.failure("communes | sql {\n  select name,\n    mett\n  from _ }"))
    #expect(
      DiagnosticText(language: .en).text(error) == """
        error[query.unknown-column] <prompt>:3:5
              mett
              ^^^^ _ has no column "mett"
          hint: did you mean "met"? columns: code, name, district, district_code, province, population, set, met, …
        """)
    #expect(error.exitStatus == 2)
    #expect(shell.failure("sql = communes")?.code == "query.name-taken")
    #expect(shell.failure("sql { select 1 } now")?.code == "query.unexpected-argument")
  }

  @Test("the nearest name is that of a table, not of a command") func nearest() throws {
    let session = try TestShell()
    for (word, nearest) in [("comunes", "communes"), ("unit", "units"), ("plann", "plan")] {
      let hints = session.failure("sql { select * from \(word) }")?.hints.map(\.en) ?? []
      #expect(hints.first == "did you mean \"\(nearest)\"?", "\(word)")
    }
    for word in ["undos", "impor", "edits", "undo"] {
      let hints = session.failure("sql { select * from \(word) }")?.hints.map(\.en) ?? []
      #expect(
        !hints.contains { $0.contains("undo") || $0.contains("import") || $0.contains("edit") }, "\(word): \(hints)")
    }
  }

  @Test("of a long statement the part around the fault is quoted") func longStatement() throws {
    let columns = (1...40).map { "met + \($0) as m\($0)" }.joined(separator: ", ")
    let session = try TestShell()
    let failure = try #require(
      session.failure("sql { select \(columns), distrct, \(columns.replacing("as m", with: "as n")) from communes }"))
    let lines = DiagnosticText(language: .en).text(failure).split(separator: "\n")
    #expect(lines.count >= 3 && lines[1].hasPrefix("  …") && lines[1].hasSuffix("…"))
    #expect(lines[1].count == 2 + 78)
    let place = try #require(lines[1].firstRange(of: "distrct"))
    let carets = try #require(lines[2].firstRange(of: "^^^^^^^ "))
    #expect(
      lines[1].distance(from: lines[1].startIndex, to: place.lowerBound)
        == lines[2].distance(from: lines[2].startIndex, to: carets.lowerBound))
  }

  @Test("Ctrl-C stops a statement that never ends") func cancelled() throws {
    let isPressed = Mutex(0)
    var host = testHost()
    host.isCancelled = {
      isPressed.withLock { count in
        count += 1
        return count > 20
      }
    }
    let shell = TestShell(
      try Session(toolkit: standardToolkit(), host: host, workspace: sampleSession().workspace))
    let line = "sql { with recursive r(n) as (select 1 union all select n + 1 from r) select max(n) m from r }"
    #expect(shell.failure(line)?.code == "report.cancelled")
  }

  @Test("why says that it cannot be followed through SQL") func why() throws {
    let shell = try TestShell()
    for line in ["sql { select code, met from communes }", "communes | sql { select code, met from _ }"] {
      try shell.run(line)
      guard case .document(let document) = try shell.run("why _[1].met").value else {
        Issue.record("no document")
        return
      }
      let console = RecordingConsole()
      try Presenter(console).show(LineOutcome(value: .document(document)), in: shell.session)
      #expect(console.output.contains("It cannot be followed back through “sql"))
    }
  }

  @Test("in join a statement is completed too, where _ is the last result") func completionInJoin() throws {
    let session = try TestShell()
    try session.run("plan | select id")
    let environment = SessionEnvironment(session.session)
    func columns(_ text: String) -> [String] {
      LineAnalysis.context(at: text.count, in: text, environment: environment).expectations.flatMap { expectation in
        if case .column(let schema) = expectation { schema.names } else { [String]() }
      }
    }
    #expect(columns("communes | join sql { select code from communes where ").contains("met"))
    #expect(columns("communes | join sql { select id from _ where ") == ["id"])
    #expect(columns("communes | sql { select code from _ where ").contains("met"))
  }

  @Test("inside the braces names and words are completed, quoted where SQL needs it") func completion() throws {
    let shell = try TestShell()
    func words(_ line: String) -> [String] {
      let cursor = line.firstIndex(of: "‸").map { line.distance(from: line.startIndex, to: $0) } ?? line.count
      let text = line.filter { $0 != "‸" }
      return Completer(shell.session).complete(text, cursor: cursor).candidates.map(\.replacement)
    }
    #expect(words("sq") == ["sql"])
    #expect(words("communes | sq") == ["sql"])
    #expect(words("sql { sel") == ["select"])
    #expect(words("sql { select * from comm") == ["communes"])
    #expect(words("sql { select * from ocop-fo") == ["\"ocop-forecast\""])
    #expect(words("sql { select * from \"ocop-fo") == ["\"ocop-forecast\""])
    #expect(words("sql { select * from gap.by_d") == ["by_district"])
    #expect(words("sql { select popul‸ from communes") == ["population"])
    #expect(words("sql { select grou‸ from products }").prefix(1) == ["\"group\""])
    #expect(words("sql { select c.pop‸ from communes c }") == ["population"])
    #expect(words("communes | select name | sql { select ‸ from _ }").first == "name")
    #expect(words("sql { select district, av‸ from communes }") == ["avg("])
    #expect(words("sql { select met from communes } | where m").first == "met")
  }

  @Test("help tells what can stand in it") func help() throws {
    let text = try TestShell().shown("help sql")
    for word in ["SELECT", "fold(name) like", "collate", "\"gap.by_district\"", "communes at 2022Q2"] {
      #expect(text.contains(word), "\(word)")
    }
  }
}
