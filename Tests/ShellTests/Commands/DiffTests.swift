import NTMKit
import Query
import Testing

@testable import Shell

@Suite("diff") struct DiffTests {
  private func document(_ line: String, in shell: TestShell) throws -> ReportDocument {
    guard case .document(let document) = try shell.run(line).value else { throw NoDocument() }
    return document
  }
  private struct NoDocument: Error {}

  private func metric(_ id: String, of document: ReportDocument) -> Double? {
    document.metrics.first { $0.id == id }?.value.number
  }

  @Test(
    "of communes agrees with what the table of communes says", arguments: [("2022Q2", "2022Q3"), ("2022Q1", "2022Q2")])
  func communes(first: String, second: String) throws {
    let shell = try TestShell()
    let rows = try shell.csv("diff communes \(first) \(second) | where change != 0 | select code, change")
    let known = try shell.csv("communes at \(second) | where change != 0 | select code, change")
    #expect(rows == known)
    let before = try shell.csv("diff communes \(first) \(second) | select code, before")
    #expect(before == (try shell.csv("communes at \(first) | select code, met as before")))
  }

  @Test("gained less lost is the change, and the parts of the mean add up to it") func adds() throws {
    let shell = try TestShell()
    for (first, second) in [("2022Q2", "2022Q3"), ("2021Q4", "2022Q1"), ("2020Q4", "2022Q3")] {
      let document = try document("diff communes \(first) \(second)", in: shell)
      let parts = try #require(try document.table("mean")?.numbers("contribution"))
      let change = try #require(metric("mean-change", of: document))
      #expect(abs(parts.compactMap { $0 }.reduce(0, +) - change) < 1e-9)
      let table = try #require(document.table("communes"))
      let (gained, lost) = (try table.texts("gained"), try table.texts("lost"))
      let recoded = try table.texts("recoded")
      for (row, difference) in try table.integers("change").enumerated() where recoded[row] == nil {
        func count(_ list: String?) -> Int { list.map { $0.split(separator: ",").count } ?? 0 }
        guard let difference else { continue }
        #expect(count(gained[row]) - count(lost[row]) == difference)
      }
    }
  }

  @Test("another criteria set is told apart from what communes did") func recoded() throws {
    let shell = try TestShell()
    let document = try document("diff communes 2021Q4 2022Q1", in: shell)
    let table = try #require(document.table("communes"))
    #expect(try table.texts("gained").allSatisfy { $0 == nil })
    #expect(try table.texts("recoded").contains { $0 != nil })
    #expect(try document.table("mean")?.texts("component") == ["recoded"])
    #expect(try shell.shown("diff communes 2021Q4 2022Q1", width: 100).contains("different criteria sets"))
  }

  @Test("one period as known at two times: what was reported again, changed or not") func known() throws {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note a")
      try shell.run("amend 2022Q3 --reason r")
      try write(
        "Mã xã,Kỳ,TC 2,TC 1\n31420,2022Q3,Đạt,Đạt\n31399,2022Q3,Chưa đạt,\n", to: "\(directory)/again.csv")
      try shell.run("import again.csv --received 2022-10-05")
      let line = "| where gained is not missing or lost is not missing or resubmitted is not missing"
      let rows = "code,change,gained,lost,resubmitted\n31399,-1,,2,\n31420,1,2,,1\n"
      let columns = "| select code, change, gained, lost, resubmitted"
      #expect(try shell.csv("diff communes 2022Q3 asof 2022Q3 \(line) \(columns)") == rows)
      #expect(try shell.csv("diff communes 2022Q3 asof 2022-10-04 2022-10-05 \(line) \(columns)") == rows)
      #expect(try shell.csv("diff communes asof 2022Q3/1 \(line) \(columns)") == rows)
      #expect(try shell.csv("diff communes 2022Q3 asof 2022-10-05 2022-10-05 \(line) | count") == "count\n0\n")
    }
  }

  @Test("any other table by its key: rows added, removed, cells changed") func tables() throws {
    try withSampleCopy { shell, _ in
      try shell.run("close 2022Q3 --note a")
      try shell.run("edit plan_tasks T12 state=done --reason x")
      let changed = try shell.csv("diff plan_tasks asof 2022Q3 | where column = \"state\"")
      #expect(changed == "id,difference,column,before,after\nT12,changed,state,todo,done\n")
      let added = try shell.csv("diff batches asof 2022Q3 | select difference | count by difference")
      #expect(added == "difference,count\nadded,1\n")
      let closings = try shell.csv("diff closings asof 2022-10-04 2022-10-05 | select period, difference")
      #expect(closings == "period,difference\n2022Q3,added\n")
      let units = try shell.csv("diff units asof 2022-01-04 2022-09-30 | count")
      #expect(units == "count\n0\n")
      let sinceThen = try shell.csv("diff units asof 2022-01-04 | count by difference")
      #expect(sinceThen == "difference,count\nadded,34\n")
    }
  }

  @Test("states of criteria between two quarters") func criteria() throws {
    let shell = try TestShell()
    let gained = try shell.csv("diff criteria 2022Q2 2022Q3 | where column = \"state\" and after = \"met\" | count")
    let known = try shell.run("diff communes 2022Q2 2022Q3").value
    guard case .document(let document) = known else { return }
    let count = try #require(try document.table("communes")?.texts("gained"))
      .compactMap { $0?.split(separator: ",").count }.reduce(0, +)
    #expect(gained == "count\n\(count)\n")
  }

  @Test(
    "what is not said right says how",
    arguments: [
      ("diff communes 2022Q3", "diff.what"), ("diff communes 2022Q1 2022Q2 2022Q3", "diff.what"),
      ("diff communes 2022Q3 asof", "diff.what"), ("diff communes x 2022Q3", "parameter.not-a-period"),
      ("diff communes 2022Q3 asof y", "parameter.not-a-date"), ("diff comunes 2022Q2 2022Q3", "shell.unknown-table"),
      ("diff communes 2022Q3 asof 2022Q3", "dataset.not-closed"), ("diff ocop_findings 2022Q2 2022Q3", "diff.no-key"),
    ])
  func faults(line: String, code: String) throws {
    #expect(try TestShell().failure(line)?.code.rawValue == code)
  }

  @Test("periods, asof and closings are completed") func completion() throws {
    let shell = try TestShell()
    func words(_ line: String) -> [String] {
      Completer(shell.session).complete(line, cursor: line.count).candidates.map(\.replacement)
    }
    #expect(words("diff comm") == ["communes"])
    #expect(words("diff communes 2022Q3 ").contains("asof"))
    #expect(words("diff communes 2022Q2 2022").first == "2022Q3")
  }
}
