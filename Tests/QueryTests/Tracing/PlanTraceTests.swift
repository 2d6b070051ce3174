import NTMKit
import Query
import Testing

@Suite("Following a cell of a result back to its rows")
struct PlanTraceTests {
  private func trace(_ line: String) throws -> (PlanTrace, Table) {
    let tables = try ExampleTables()
    let plan = try #require(try Checker.plan(line, in: tables))
    let source = try #require(plan.source)
    let table = try tables.table(for: source)
    return (try plan.trace(table, in: tables), try plan.apply(to: table, in: tables))
  }

  private func names(_ trace: PlanTrace, _ cell: PlanTrace.CellTrace) -> [String] {
    cell.rows.map { trace.source[$0, "name"].plainText }
  }

  @Test("what is traced gives the same table as running the line", arguments: VerbExample.all)
  func sameTable(_ example: VerbExample) throws {
    guard case .csv = example.example.outcome else { return }
    let (trace, table) = try trace(example.example.line)
    #expect(trace.output == table)
    for row in 0..<table.rowCount {
      for column in table.schema.names {
        let cell = trace.cell(row: row, column: column)
        #expect(cell.end != nil || cell.rows.allSatisfy { (0..<trace.source.rowCount).contains($0) })
      }
    }
  }

  @Test(
    "a cell that verbs only moved is that of the source",
    arguments: [
      "communes | where met >= 18", "communes | sort -met, name", "communes | top 3 by met", "communes | skip 2",
      "communes | where met > 15 | sort name | take 3 | drop population", "communes | rename met as reached",
      "communes | select met as reached, name", "communes | sample 3 seed 4", "communes | assert met < 20",
      "communes | union leaders", "communes | join leaders on code left",
    ])
  func moved(_ line: String) throws {
    let (trace, table) = try trace(line)
    for row in 0..<table.rowCount {
      for column in table.schema.names {
        let cell = trace.cell(row: row, column: column)
        guard cell.end == nil else { continue }
        #expect(cell.steps.isEmpty && cell.rows.count == 1 && cell.columns.count == 1)
        #expect(trace.source[cell.rows[0], cell.columns[0]] == table[row, column], "\(line): \(row) \(column)")
      }
    }
  }

  @Test("an aggregate is made from the rows of its group, after what was filtered") func groups() throws {
    let (trace, table) = try trace("communes | where met > 15 | summarize m = mean(met) by district | sort -m")
    let row = try #require((0..<table.rowCount).first { table[$0, "district"] == .text("Châu Thành") })
    let cell = trace.cell(row: row, column: "m")
    #expect(names(trace, cell) == ["Phú Hữu", "Phú An", "Đông Phú"])
    #expect(cell.columns == ["met"])
    #expect(cell.steps.map(\.text) == ["summarize m = mean(met) by district"])
    #expect(cell.steps.map(\.rowCount) == [3])
    #expect(trace.cell(row: row, column: "district").columns == ["district"])
  }

  @Test("a count is made from rows, of no column") func counts() throws {
    let (trace, _) = try trace("communes | count by district")
    let cell = trace.cell(row: 0, column: "count")
    #expect(cell.columns.isEmpty && names(trace, cell) == ["Phú Hữu", "Phú An", "Đông Phú"])
    let distinct = try self.trace("communes | distinct district").0
    #expect(distinct.cell(row: 1, column: "district").rows.count == 2)
  }

  @Test("a computed column is made from those it reads, one that looks around from its group") func computed() throws {
    let (trace, _) = try trace("communes | add left = 19 - met, double = left * 2")
    let cell = trace.cell(row: 1, column: "double")
    #expect(cell.columns == ["met"] && names(trace, cell) == ["Vị Thanh"])
    let (around, _) = try self.trace("communes | add above = met - mean(met) by district")
    let above = around.cell(row: 0, column: "above")
    #expect(Set(names(around, above)) == ["Phú Hữu", "Phú An", "Đông Phú"])
  }

  @Test("long rows come from wide ones") func unpivot() throws {
    let (trace, _) = try trace("communes | select code, met, population | unpivot met, population as figure, value")
    let cell = trace.cell(row: 3, column: "value")
    #expect(cell.rows == [1])
    #expect(cell.columns == ["met", "population"])
  }

  @Test("where a stage cannot be followed, it is named") func ends() throws {
    let (pivot, _) = try trace("communes | count by district, state | pivot state")
    #expect(pivot.cell(row: 0, column: "met").end == "pivot state")
    let (joined, table) = try trace("communes | join leaders on code")
    #expect(table.schema.names.contains("leader"))
    #expect(joined.cell(row: 0, column: "leader").end == "join leaders on code")
    let (united, rows) = try trace("communes | select code, name | union leaders")
    #expect(united.cell(row: rows.rowCount - 1, column: "name").end == "union leaders")
  }
}
