import GRDB
import NTMKit
import Testing

@testable import Storage

@Suite("views for people with a SQLite tool")
struct ViewsTests {
  private let store: Store

  init() throws {
    store = try Store(.inMemory)
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.report([.number(60), .attested(false), .notApplicable], received: try day(10, 1), lines: [2])
    try store.report([.numberAttested(72.5, true), .withdrawn, .none], received: try day(10, 2), lines: [5, 6, 0])
  }

  @Test("assessment_values: one value a row, with its item's name and line")
  func values() throws {
    #expect(
      try store.rows(
        """
        SELECT batch, received_on, file, unit_code, period, set_code, item, number, attested, mark, line
        FROM assessment_values ORDER BY batch, item
        """) == [
          ["2", "2022-10-01", "data.csv", "00001", "2022Q3", "demo", "1.1", "60", "NULL", "NULL", "2"],
          ["2", "2022-10-01", "data.csv", "00001", "2022Q3", "demo", "1.2", "NULL", "0", "NULL", "2"],
          ["2", "2022-10-01", "data.csv", "00001", "2022Q3", "demo", "2.1", "NULL", "NULL", "n/a", "2"],
          ["3", "2022-10-02", "data.csv", "00001", "2022Q3", "demo", "1.1", "72.5", "1", "NULL", "5"],
          ["3", "2022-10-02", "data.csv", "00001", "2022Q3", "demo", "1.2", "NULL", "NULL", "withdrawn", "6"],
        ])
  }

  @Test("assessment_values: lines that an earlier ntm wrote are read as well")
  func absoluteLines() throws {
    try store.write { db in
      for trigger in try Row.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'trigger'") {
        try db.execute(sql: "DROP TRIGGER \"\(trigger["name"] as String)\"")
      }
      try db.execute(sql: "UPDATE submission SET lines = '[5,6,0]' WHERE batch = 3")
    }
    #expect(
      try store.rows("SELECT item, line FROM assessment_values WHERE batch = 3 ORDER BY item") == [
        ["1.1", "5"], ["1.2", "6"],
      ])
  }

  @Test("current_values: the value that counts, without withdrawn batches")
  func current() throws {
    let query = "SELECT item, number, attested, mark, batch FROM current_values ORDER BY item"
    #expect(
      try store.rows(query) == [["1.1", "72.5", "1", "NULL", "3"], ["2.1", "NULL", "NULL", "n/a", "2"]])
    try store.withdraw(batch: 3, on: try day(11, 1), note: "wrong", recordedAt: "t")
    #expect(
      try store.rows(query) == [
        ["1.1", "60", "NULL", "NULL", "2"], ["1.2", "NULL", "0", "NULL", "2"], ["2.1", "NULL", "NULL", "n/a", "2"],
      ])
    #expect(
      try store.rows("SELECT id, withdrawn_on, withdrawal_note FROM batches ORDER BY id") == [
        ["1", "NULL", "NULL"], ["2", "NULL", "NULL"], ["3", "2022-11-01", "wrong"],
      ])
    #expect(try store.rows("SELECT id FROM active_batches ORDER BY id") == [["1"], ["2"]])
  }

  @Test("periods are written as ntm writes them")
  func periods() throws {
    let periods = [
      Period.year(2022), Period(.half, year: 2022, number: 2), Period(.quarter, year: 2021, number: 4),
      Period(.month, year: 2022, number: 9), Period(.month, year: 2022, number: 12),
      Period(.half, year: 999, number: 1),
    ].compactMap { $0 }
    let submissions = periods.map {
      Submission(unitCode: "9", period: $0, setCode: "demo", values: [.number(1)], lines: [1])
    }
    try store.take([.submissions(submissions)], received: try day(10, 1))
    let rows = try store.rows("SELECT period FROM submission WHERE unit_code = '9' ORDER BY seq")
    #expect(rows.map { $0[0] } == periods.map(\.description))
  }

  @Test("current_units, current_recognitions, current_plan_targets and set_slots show the newest")
  func others() throws {
    let unit = AdministrativeUnit(code: "1", name: "Một", kind: "xã", level: .commune)
    var renamed = unit
    renamed.name = "Hai"
    let recognition = Recognition(communeCode: "1", level: .ntm, decisionNumber: "5", decisionDate: try day(1, 1))
    var revoked = recognition
    revoked.revokedOn = try day(2, 1)
    let target = PlanTarget(
      id: "T", plan: "P", kind: .count, tier: .committed, measure: .recognised, title: title("x"), target: 1)
    var raised = target
    raised.target = 2
    for records in [
      [.units([unit]), .recognitions([recognition]), .planTargets([target])],
      [.units([renamed]), .recognitions([revoked]), .planTargets([raised])],
    ] as [[ImportedRecords]] {
      try store.take(records, received: try day(1, 1))
    }
    #expect(try store.rows("SELECT code, name FROM current_units") == [["1", "Hai"]])
    #expect(try store.rows("SELECT revoked_on FROM current_recognitions") == [["2022-02-01"]])
    #expect(try store.rows("SELECT target FROM current_plan_targets") == [["2"]])
    #expect(try store.rows("SELECT item FROM set_slots ORDER BY slot").map { $0[0] } == smallSet().slots)
  }
}
