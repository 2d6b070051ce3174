import GRDB
import NTMKit
import Testing

@testable import Storage

@Suite("nothing is overwritten")
struct AppendOnlyTests {
  private static let dataTables = [
    "unit", "programme_commune", "population", "criteria_set", "criteria_group", "criterion", "indicator", "threshold",
    "set_assignment", "recognition", "plan_target", "reported_period", "submission", "batch", "batch_withdrawal",
    "period_event",
  ]

  /// A store with a row in every table.
  private func filledStore() throws -> Store {
    let store = try Store(.inMemory)
    let date = try day(1, 1)
    try store.take(
      [
        .units([AdministrativeUnit(code: "1", name: "Một", kind: "xã", level: .commune)]),
        .programmeCommunes([ProgrammeCommune(unitCode: "1")]), .populations([Population(unitCode: "1", persons: 1)]),
        .criteriaSets([smallSet()]),
        .setAssignments([SetAssignment(setCode: "demo", level: .ntm, from: try quarter(1))]),
        .recognitions([Recognition(communeCode: "1", level: .ntm, decisionDate: date)]),
        .planTargets([
          PlanTarget(
            id: "T", plan: "P", kind: .count, tier: .committed, measure: .recognised, title: title("x"), target: 1)
        ]),
      ], received: date)
    try store.report([.number(1)], received: date)
    try store.close(quarter(3), on: date, note: "n", by: "w", recordedAt: "t")
    try store.amend(quarter(3), on: date, reason: "r", by: "w", recordedAt: "t")
    try store.withdraw(batch: 2, on: date, note: "", recordedAt: "t")
    return store
  }

  @Test("the list above is every table but the settings")
  func tables() throws {
    let names = try Store(.inMemory).rows("SELECT name FROM sqlite_master WHERE type = 'table'").map { $0[0] }
    #expect(Set(names) == Set(Self.dataTables + ["meta"]))
  }

  @Test("any SQLite tool is refused when it changes, removes or replaces a row", arguments: dataTables)
  func changes(table: String) throws {
    let store = try filledStore()
    let before = try store.rows("SELECT * FROM \(table)")
    #expect(!before.isEmpty)
    let columns = try store.rows("SELECT name FROM pragma_table_info('\(table)')").map { "\"\($0[0])\"" }
    let changes = [
      "UPDATE \(table) SET \(columns[0]) = \(columns[0])", "DELETE FROM \(table)",
      "INSERT OR REPLACE INTO \(table) (\(columns.joined(separator: ","))) "
        + "SELECT \(columns.joined(separator: ",")) FROM \(table)",
    ]
    for change in changes {
      let error = #expect(throws: DatabaseError.self) { try store.sql(change) }
      #expect(error?.message?.hasPrefix("append-only: ") == true, "\(change)")
    }
    #expect(try store.rows("SELECT * FROM \(table)") == before)
  }

  @Test("rows are not added to a batch that is complete")
  func lateRows() throws {
    let store = try filledStore()
    let error = #expect(throws: DatabaseError.self) {
      try store.sql("INSERT INTO population (batch, seq, unit_code, persons) VALUES (1, 99, '1', 5)")
    }
    #expect(error?.message == "append-only: the batch is complete")
  }

  @Test("rows without a batch are not kept")
  func orphans() throws {
    let store = try filledStore()
    #expect(throws: DatabaseError.self) {
      try store.sql("INSERT INTO population (batch, seq, unit_code, persons) VALUES (99, 0, '1', 5)")
    }
    #expect(try store.scalar("SELECT count(*) FROM population") == "1")
  }
}
