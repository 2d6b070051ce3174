import NTMKit
import Testing

@testable import Storage

/// A workspace with something of everything: units, a set in two versions, submissions, declared rows, a withdrawal, a closing.
func everything(in location: StoreLocation = .inMemory, create path: String? = nil) throws -> Store {
  let store = try path.map { try Store.create(at: $0, createdAt: "t", id: "W") } ?? Store(location)
  let units = (1...40).map { AdministrativeUnit(code: "0000\($0)", name: "Xã \($0)", kind: "xã", level: .commune) }
  try store.take([.units(units)], file: "units.csv", received: try day(1, 1))
  try store.take([.criteriaSets([smallSet()])], file: "set.yaml", received: try day(1, 2))
  for number in [3, 2] {
    let submissions = try units.enumerated().map { index, unit in
      Submission(
        unitCode: unit.code, period: try quarter(number), setCode: "demo",
        values: [.number(70.5 + Double(index)), .attested(true), .numberAttested(12.25, false)], lines: [2, 3, 4])
    }
    try store.take([.submissions(submissions)], file: "q\(number).csv", received: try day(number * 3, 20))
  }
  try store.take([.criteriaSets([smallSet(extra: [extraCriterion("3")])])], file: "set2.yaml", received: try day(10, 1))
  // Periods not in their own order: the list of a batch's periods is hashed as they came.
  let mixed = try [3, 1, 2].map {
    Submission(unitCode: "00001", period: try quarter($0), setCode: "demo", values: [.number(-0.5)], lines: [Int32($0)])
  }
  try store.take([.submissions(mixed)], file: "late.csv", received: try day(10, 2))
  try store.take(
    [.recognitions([Recognition(communeCode: "00002", level: .ntm, decisionDate: try day(5, 5))])], file: "r.csv",
    received: try day(10, 3))
  let courses = try #require(DeclaredTables.named("courses"))
  var builder = TableBuilder(courses.schema.fields)
  builder.append(
    courses.columns.map { column in
      switch (column.field.type, column.rule) {
      case (.text, nil): .text("a\(column.field.name)")
      case (.double, _): .double(0.5)
      case (.int, _): .int(7)
      default: .null
      }
    })
  try store.take([.rows(table: "courses", try builder.finished())], file: "c.csv", received: try day(10, 4))
  try store.withdraw(batch: 7, on: try day(10, 5), note: "nhầm", recordedAt: "t")
  try store.close(try quarter(3), on: try day(10, 6), note: "gửi", by: "lan", recordedAt: "t")
  try store.amend(try quarter(3), on: try day(10, 7), reason: "sửa", by: "lan", recordedAt: "t")
  return store
}

@Suite("verify")
struct VerificationTests {
  private func words(_ found: Verification) -> [String] {
    found.problems.map { "\($0.check.rawValue): \($0.message.en)" }
  }

  /// Changes a workspace as any SQLite tool could once the triggers are gone, and puts the triggers back.
  private func tampered(_ statements: String) throws -> Verification {
    let store = try everything()
    let triggers = try store.rows("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
    try store.sql("PRAGMA foreign_keys = OFF")
    for trigger in triggers { try store.sql("DROP TRIGGER \(trigger[0])") }
    try store.sql(statements)
    for trigger in triggers { try store.sql(trigger[1]) }
    return try store.verify()
  }

  @Test("a workspace as it was written has no problem, and every check looked at something")
  func clean() throws {
    let found = try everything().verify()
    #expect(words(found).isEmpty)
    for check in Verification.Check.allCases {
      #expect(found.count(check) > 0, "\(check)")
    }
    #expect(found.count(.imports) == 8)
    #expect(found.count(.submissions) == 83)
    #expect(found.count(.withdrawals) == 1)
    #expect(found.count(.closings) == 2)
    #expect(try Store(.inMemory).verify().isClean)
  }

  @Test(
    "a change that SQLite takes for a good file is found in the import it is in",
    arguments: [
      (#"UPDATE submission SET "values" = replace("values", '70.5', '71.5') WHERE batch = 3"#, 3),
      ("UPDATE submission SET unit_code = '00009' WHERE batch = 4 AND seq = 0", 4),
      (#"UPDATE submission SET lines = '[2,3,5]' WHERE batch = 3 AND seq = 1"#, 3),
      ("DELETE FROM submission WHERE batch = 3 AND seq = 39", 3),
      ("UPDATE unit SET name = 'Xã khác' WHERE code = '00007'", 1),
      ("UPDATE indicator SET plausible_to = 99 WHERE batch = 2", 2),
      ("UPDATE recognition SET decision_date = '2022-05-06'", 7),
      ("UPDATE courses SET title = 'b'", 8), ("UPDATE batch SET received_on = '2022-01-03' WHERE id = 2", 2),
      ("UPDATE batch SET rows_taken = 2, rows_read = 2 WHERE id = 2", 2),
      ("UPDATE batch SET chain_hash = 'x' WHERE id = 5", 5), ("UPDATE batch SET header = '[' WHERE id = 4", 4),
      ("UPDATE batch SET received_on = 'hôm qua' WHERE id = 4", 4),
    ])
  func changed(statement: String, batch: Int) throws {
    let found = try tampered(statement)
    #expect(found.batches.contains(batch), "\(words(found))")
    #expect(found.problems.contains { $0.check == .imports && $0.batch == batch }, "\(words(found))")
    #expect(found.batches.count == 1, "\(words(found))")
  }

  @Test("each problem says what it is in one sentence")
  func sentences() throws {
    let cases: [(String, [String])] = [
      (
        "UPDATE unit SET name = 'Xã khác' WHERE code = '00007'",
        [
          "imports: import 1 (units.csv): what is stored is not what was taken",
          "closings: the closing of 2022Q3 on 2022-10-06 stands on import 1, which has changed",
          "closings: the amendment of 2022Q3 on 2022-10-07 stands on import 1, which has changed",
        ]
      ),
      (
        "UPDATE batch_withdrawal SET note = 'đúng'",
        ["withdrawals: the withdrawal of import 7 is not as it was recorded"]
      ),
      (
        "UPDATE period_event SET note = 'gửi lại' WHERE id = 1",
        ["closings: the closing of 2022Q3 on 2022-10-06 is not as it was recorded"]
      ),
      (
        "UPDATE period_event SET revision = 'x' WHERE id = 1",
        ["closings: the closing of 2022Q3 on 2022-10-06 is not as it was recorded"]
      ),
      (
        "UPDATE period_event SET last_batch = 99 WHERE id = 1",
        ["closings: the closing of 2022Q3 on 2022-10-06 stands on imports or withdrawals that are not in the file"]
      ),
      (
        "DROP VIEW current_values; CREATE INDEX mine ON unit (name)",
        ["structure: the view “current_values” is missing"]
      ),
      ("CREATE VIEW mine AS SELECT 1", []),
    ]
    for (statement, sentences) in cases {
      let said = words(try tampered(statement))
      #expect(said == sentences)
    }
  }

  @Test("triggers that are gone, or are not of ntm, are named")
  func triggers() throws {
    let store = try everything()
    try store.sql("DROP TRIGGER unit_stays; CREATE TRIGGER mine AFTER INSERT ON unit BEGIN SELECT 1; END")
    #expect(
      words(try store.verify()) == [
        "structure: the trigger “unit_stays” is missing",
        "structure: there is a trigger “mine” that is not of ntm",
      ])
  }

  @Test("an import that is gone from the log leaves rows without owner, and a gap")
  func missingBatch() throws {
    let found = words(try tampered("DELETE FROM batch WHERE id = 4"))
    #expect(found.contains("imports: import 4 is missing"))
    #expect(found.contains { $0.hasPrefix("rows: table reported_period: 1 rows belong to no row of table batch") })
  }

  @Test("values that do not parse or do not fit their set, and codes nobody knows, are named")
  func forms() throws {
    func first(_ statement: String, _ check: Verification.Check) throws -> String? {
      try tampered(statement).problems.first { $0.check == check }?.message.en
    }
    let one = "WHERE batch = 3 AND seq = 0"
    #expect(
      try first(#"UPDATE submission SET "values" = '[1,2,' \#(one)"#, .submissions)
        == "import 3, unit 00001, set “demo”: the values cannot be read (near [1,2,)")
    #expect(
      try first(#"UPDATE submission SET "values" = '[1,2,3,4,5,6,7,8,9]' \#(one)"#, .submissions)
        == "import 3, unit 00001: 9 values and 3 lines, where set “demo” has 5 places")
    #expect(
      try first(#"UPDATE criteria_set SET slots = '["x"]' WHERE batch = 5"#, .submissions)
        == "import 5: the order of indicators of set “demo” changed, where it may only grow")
    #expect(
      try first("UPDATE submission SET unit_code = 'x' \(one)", .references)
        == "import 3: 1 rows with submission.unit_code = “x”, which table unit does not have")
    #expect(
      try first("UPDATE batch SET rows_taken = 0, rows_read = 0 WHERE id = 1", .rows)
        == "import 1: it holds values of 40 rows, and took 0")
  }

  @Test("rows written before their table had more columns keep their hash")
  func grownTable() throws {
    let store = try everything()
    try store.sql("ALTER TABLE courses ADD COLUMN added_later TEXT")
    #expect(words(try store.verify()).isEmpty)
    try store.sql("DROP TRIGGER courses_stays; UPDATE courses SET added_later = 'x'")
    #expect(try store.verify().batches == [8])
  }

  @Test("whoever asks to stop is obeyed")
  func stopping() throws {
    let store = try everything()
    var asked = 0
    #expect(throws: CancellationError.self) {
      try store.verify {
        asked += 1
        if asked == 5 { throw CancellationError() }
      }
    }
    #expect(try store.verify().isClean)
  }
}
