import NTMKit
import Query
import Testing

@Test("a pipeline value can hold a table") func holdsTable() {
  guard case .table(let table) = PipelineValue.table(Table(rowCount: 3)) else {
    Issue.record("no table")
    return
  }
  #expect(table.rowCount == 3)
}
