import NTMKit
import Testing

@testable import Storage

@Suite("closed periods")
struct ClosingTests {
  private let store: Store

  init() throws {
    store = try Store(.inMemory)
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.report([.number(60)], received: try day(10, 1))
  }

  @discardableResult
  private func close(_ period: Period, on date: CalendarDate? = nil, note: String = "sent") throws -> Closing {
    try store.close(period, on: date ?? day(10, 5), note: note, by: "lan", recordedAt: "2022-10-05T10:00:00Z")
  }
  @discardableResult
  private func amend(_ period: Period, on date: CalendarDate? = nil) throws -> Closing {
    try store.amend(period, on: date ?? day(10, 5), reason: "recount", by: "lan", recordedAt: "2022-10-05T15:00:00Z")
  }

  private func value(_ source: any ProgrammeSource, asof: CalendarDate? = nil) throws -> Double? {
    let submissions = try source.submissions(period: try quarter(3), setCode: "demo", asof: asof)
    let grid = AssessmentGrid(
      set: smallSet(), period: try quarter(3), unitCodes: ["00001"], submissions: submissions)
    return grid.number(at: 0)
  }

  @Test("a closing records the revision that the workspace has from then on") func revision() throws {
    let before = try store.snapshot().revision.contentHash
    let closing = try close(quarter(3))
    #expect(closing.number == 1 && closing.lastBatch == 2 && closing.closedBy == "lan" && closing.amendment == nil)
    #expect(try store.snapshot().revision.contentHash == closing.revision)
    #expect(closing.revision != before)
    #expect(try store.closings() == [closing])
  }

  @Test("closings and amendments are part of the hash, who and when they were recorded are not") func hashed() throws {
    func hash(note: String = "sent", by: String = "lan", at: String = "t", day number: Int = 5, amended: Bool = false)
      throws -> String
    {
      let store = try Store(.inMemory)
      try store.take([.criteriaSets([smallSet()])], bytes: "x", received: try day(1, 1))
      try store.report([.number(60)], received: try day(10, 1))
      try store.close(quarter(3), on: day(10, number), note: note, by: by, recordedAt: at)
      if amended { try store.amend(quarter(3), on: day(10, 9), reason: "r", by: by, recordedAt: at) }
      return try store.snapshot().revision.contentHash
    }
    let one = try hash()
    #expect(try hash(by: "minh", at: "later") == one)
    #expect(Set([one, try hash(note: "other"), try hash(day: 6), try hash(amended: true)]).count == 4)
  }

  @Test("values for a closed period are not written, whatever the importer lets through") func refused() throws {
    try close(quarter(3))
    let before = try store.snapshot().revision
    let fault = diagnostic { try store.report([.number(61)], received: try day(10, 6)) }
    #expect(fault?.code == "store.period-closed")
    #expect(
      fault?.message.en == "2022Q3 was closed on 2022-10-05" || fault?.message.en.contains("was closed on") == true)
    #expect(fault?.hints.first?.en == "to change it, open the period first: amend 2022Q3 --reason \"…\"")
    #expect(try store.snapshot().revision == before)
    try store.report([.number(50)], 2, received: try day(10, 6))
  }

  @Test("rows of a declared table with a period are bound as well") func declared() throws {
    let declaration = DeclaredTables.fundingLines
    func line(_ period: Period) throws -> ImportedRecords {
      let columns = declaration.columns.map { column -> NTMKit.Column in
        let value: Value =
          switch column.field.name {
          case "period": .period(period)
          case "source": .text("central")
          case "content": .text("roads")
          case "planned": .double(5)
          default: .null
          }
        return NTMKit.Column(column.field, values: [value])
      }
      return .rows(table: declaration.name, try NTMKit.Table(columns: columns))
    }
    let batch = try store.take([line(quarter(3))], received: try day(10, 2)).batch
    try close(quarter(3))
    #expect(
      diagnostic { try store.take([line(quarter(3))], received: try day(10, 6), force: true) }?.code
        == "store.period-closed")
    #expect(diagnostic { try store.take([line(quarter(4))], received: try day(10, 6)) } == nil)
    let fault = diagnostic { try store.withdraw(batch: batch, on: try day(10, 6), note: "", recordedAt: "t") }
    #expect(fault?.code == "store.period-closed")
  }

  @Test("closing a year binds its quarters; each closing is opened by itself") func nested() throws {
    try store.report([.number(50)], 4, received: try day(10, 2))
    let year = try #require(Period.year(2022))
    try close(year)
    let fault = diagnostic { try store.report([.number(61)], received: try day(10, 6)) }
    #expect(fault?.message.en.hasPrefix("2022Q3 lies in 2022, which was closed on") == true)
    #expect(fault?.hints.first?.en.contains("amend 2022 --reason") == true)
    try close(quarter(3))
    try amend(quarter(3))
    #expect(diagnostic { try store.report([.number(61)], received: try day(10, 6)) }?.code == "store.period-closed")
    try amend(year)
    #expect(diagnostic { try store.report([.number(61)], received: try day(10, 6)) } == nil)
  }

  @Test("an amendment opens the period until it is closed again") func amendment() throws {
    try close(quarter(3))
    let opened = try amend(quarter(3))
    #expect(opened.amendment?.reason == "recount")
    try store.report([.number(61)], received: try day(10, 5))
    let second = try close(quarter(3), note: "corrected")
    #expect(second.number == 2 && second.amendment == nil)
    #expect(try store.closings().map { $0.amendment != nil } == [true, false])
    #expect(diagnostic { try store.report([.number(62)], received: try day(10, 5)) }?.code == "store.period-closed")
  }

  @Test("a closing is read again as it was: two things of one day apart, and what was taken back later still there")
  func asKnown() throws {
    let wrong = try store.report([.number(70)], received: try day(10, 2))
    let first = try close(quarter(3))
    let published = try store.snapshot().revision
    try amend(quarter(3))
    try store.report([.number(80)], received: try day(10, 5))
    try store.withdraw(batch: wrong.batch, on: try day(10, 5), note: "", recordedAt: "t")
    let second = try close(quarter(3))
    try amend(quarter(3))
    try store.report([.number(90)], received: try day(10, 1))
    let snapshot = try store.snapshot()
    // What was received before the correction stands behind it, though it came into the workspace later.
    #expect(try value(snapshot) == 80)
    let then = try #require(snapshot.asKnown(at: first.reference))
    #expect(try value(then) == 70)
    #expect(then.revision == published && then.revision.contentHash == first.revision)
    #expect(try then.batches().map(\.withdrawnOn) == [nil, nil, nil])
    #expect(try then.closings().map(\.reference) == [first.reference])
    #expect(try then.closings().first?.amendment == nil)
    let later = try #require(snapshot.asKnown(at: second.reference))
    #expect(try value(later) == 80)
    #expect(later.revision.contentHash == second.revision)
    #expect(try later.closings().map { $0.amendment != nil } == [true, false])
    #expect(snapshot.asKnown(at: ClosingReference(period: try quarter(3), number: 3)) == nil)
  }

  @Test("a batch with values of a closed period is taken back only after amend") func undo() throws {
    try close(quarter(3))
    let fault = diagnostic { try store.withdraw(batch: 2, on: try day(10, 6), note: "", recordedAt: "t") }
    #expect(fault?.code == "store.period-closed")
    #expect(
      fault?.message.en.hasPrefix("batch 2 cannot be taken back: it holds values for 2022Q3, and 2022Q3 was") == true)
    try amend(quarter(3))
    try store.withdraw(batch: 2, on: try day(10, 6), note: "", recordedAt: "t")
    #expect(try value(store.snapshot()) == nil)
  }

  @Test("closing and amending are refused where there is nothing to close or open") func refusals() throws {
    let year = try #require(Period.year(2022))
    #expect(diagnostic { try close(quarter(2)) }?.code == "store.nothing-submitted")
    #expect(diagnostic { try close(year) }?.code == "store.ahead-of-data")
    #expect(diagnostic { try amend(quarter(3)) }?.code == "store.not-closed")
    try close(quarter(3))
    #expect(diagnostic { try close(quarter(3)) }?.code == "store.already-closed")
    #expect(diagnostic { try amend(quarter(3), on: try day(10, 4)) }?.code == "store.earlier-than-last")
    try amend(quarter(3))
    #expect(diagnostic { try amend(quarter(3)) }?.code == "store.already-amended")
  }

  @Test("a workspace from before closings is brought up to date with all it holds") func migration() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("w.ntm")
    let old = try Store.create(at: path, createdAt: "t", id: "W")
    try old.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try old.report([.number(60)], received: try day(10, 1))
    try old.withdraw(batch: 2, on: try day(10, 2), note: "", recordedAt: "t")
    let revision = try old.snapshot().revision
    try old.sql(
      """
      DROP VIEW closings; DROP TABLE period_event; DROP TABLE sender_mapping; ALTER TABLE batch_withdrawal DROP COLUMN last_batch;
      ALTER TABLE batch DROP COLUMN discrepancies;
      PRAGMA user_version = 1
      """)
    try old.close()
    #expect(diagnostic { _ = try Store(.file(path: path), readOnly: true) }?.code == "store.older")
    let store = try Store(.file(path: path))
    #expect(try store.scalar("PRAGMA user_version") == "\(Migrations.currentVersion)")
    #expect(try store.snapshot().revision == revision)
    try store.report([.number(60)], received: try day(10, 3))
    try store.close(quarter(3), on: day(10, 5), note: "n", by: "lan", recordedAt: "t")
    #expect(try store.rows("SELECT period, note, amended, number FROM closings") == [["2022Q3", "n", "0", "1"]])
  }
}
