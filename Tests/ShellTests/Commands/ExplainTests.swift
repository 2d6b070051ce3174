import NTMKit
import Query
import Synchronization
import Testing

@testable import Shell

@Suite("explain") struct ExplainTests {
  @Test("tells rows, columns and their change of each stage") func steps() throws {
    let session = try TestShell()
    let line = "explain communes | where missing <= 3 | add v = met * 1.5 | drop code, name | summarize m = mean(met)"
    #expect(
      try session.csv(line) == """
        step,stage,rows,columns,change,milliseconds
        1,communes,51,18,,0
        2,| where missing <= 3,46,18,,0
        3,| add v = met * 1.5,46,19,+ v,0
        4,"| drop code, name",46,17,"− code, name",0
        5,| summarize m = mean(met),1,1,"+ m; − district, district_code, province, … (17)",0

        """)
  }

  @Test("says how long each stage took") func times() throws {
    let ticks = Mutex(0.0)
    var host = testHost()
    host.clock = {
      ticks.withLock {
        $0 += 0.25
        return $0
      }
    }
    let sample = try sampleSession()
    var session = Session(toolkit: sample.toolkit, host: host, dataset: sample.dataset)
    let outcome = try LineRunner.run("explain units | count", in: &session)
    #expect(outcome?.value.table?["milliseconds"]?.values.map(\.number) == [250, 250])
  }

  @Test("keeps nothing and carries no sink out") func effects() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      try session.run("communes | take 2")
      let rows = try session.csv("explain near = units | save \"x.csv\" | show html")
      #expect(rows.split(separator: "\n").count == 4)
      #expect(names(in: directory).isEmpty)
      #expect(session.variables.isEmpty)
      #expect(try session.csv("| count") == "count\n2\n")
      #expect(try session.csv("explain | count | select count").hasPrefix("step,"))
    }
  }

  @Test(
    "errors stand in their place; commands that change something are refused",
    arguments: [
      ("explain communes | where distrct = 1", "query.unknown-column", 26),
      ("explain communes | chart hist name", "chart.wrong-type", 31),
      ("explain undo", "explain.not-read", 9), ("explain set lang vi", "explain.not-read", 9),
      ("explain explain communes", "parameter.unexpected-argument", 17), ("explain comunes", "query.unknown-source", 9),
    ])
  func errors(line: String, code: String, column: Int) throws {
    let error = try #require(TestShell().failure(line))
    #expect(error.code.rawValue == code)
    #expect(error.span?.column == column)
  }

  @Test("alone it says what it needs; a variable may not be called so") func alone() throws {
    #expect(try TestShell().failure("explain")?.code == "explain.nothing")
    #expect(try TestShell().failure("explain = communes")?.code == "query.name-taken")
  }

  @Test("what could follow is offered behind it") func completion() throws {
    let session = try TestShell().session
    func offered(_ line: String) -> [String] {
      Completer(session).complete(line, cursor: line.count).candidates.map(\.replacement)
    }
    #expect(offered("expl") == ["explain"])
    #expect(offered("explain commu") == ["communes"])
    #expect(offered("explain communes | wh") == ["where"])
    #expect(offered("explain communes | select name, met | sort ").prefix(2) == ["name", "met"])
  }
}
