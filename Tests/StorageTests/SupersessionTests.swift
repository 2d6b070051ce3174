import NTMKit
import Testing

@testable import Storage

@Suite("later records supersede earlier ones")
struct SupersessionTests {
  private let store: Store

  init() throws { store = try Store(.inMemory) }

  private func commune(_ code: String, _ name: String, from: CalendarDate? = nil) -> AdministrativeUnit {
    AdministrativeUnit(code: code, name: name, kind: "xã", level: .commune, validFrom: from)
  }

  private func grid(_ snapshot: StoreSnapshot, asof: CalendarDate? = nil) throws -> AssessmentGrid {
    let set = try #require(try snapshot.criteriaSets(asof: nil).first)
    let submissions = try snapshot.submissions(period: try quarter(3), setCode: "demo", asof: asof)
    return AssessmentGrid(set: set, period: try quarter(3), unitCodes: ["00001"], submissions: submissions)
  }

  @Test("a unit by code and first day; a new name stands where the old one stood")
  func units() throws {
    try store.take(
      [.units([commune("1", "Một"), commune("2", "Hai"), commune("3", "Ba")])], received: try day(1, 1))
    try store.take(
      [.units([commune("2", "Hai mới"), commune("4", "Bốn"), commune("1", "Một cũ", from: try day(1, 1))])],
      received: try day(5, 1))
    let snapshot = try store.snapshot()
    #expect(try snapshot.units(asof: nil).map(\.name) == ["Một", "Một cũ", "Hai mới", "Ba", "Bốn"])
    #expect(try snapshot.units(asof: try day(4, 30)).map(\.name) == ["Một", "Hai", "Ba"])
    #expect(try snapshot.units(asof: try day(5, 1)).count == 5)
    #expect(try snapshot.units(asof: CalendarDate(year: 2021, month: 12, day: 31)).isEmpty)
  }

  @Test("the newest list of programme communes replaces the older one as a whole")
  func programmeCommunes() throws {
    try store.take(
      [.programmeCommunes([ProgrammeCommune(unitCode: "1"), ProgrammeCommune(unitCode: "2")])], received: try day(1, 1))
    let newer = try store.take([.programmeCommunes([ProgrammeCommune(unitCode: "2")])], received: try day(5, 1))
    #expect(try store.snapshot().programmeCommunes(asof: nil).map(\.unitCode) == ["2"])
    #expect(try store.snapshot().programmeCommunes(asof: try day(2, 1)).map(\.unitCode) == ["1", "2"])
    try store.withdraw(batch: newer.batch, on: try day(6, 1), note: "", recordedAt: "t")
    #expect(try store.snapshot().programmeCommunes(asof: nil).map(\.unitCode) == ["1", "2"])
  }

  @Test("a population by unit: the last import, and in it the latest day")
  func populations() throws {
    try store.take(
      [
        .populations([
          Population(unitCode: "1", persons: 30, asOf: try day(7, 1)),
          Population(unitCode: "1", persons: 10, asOf: try day(1, 1)), Population(unitCode: "1", persons: 5),
        ])
      ], received: try day(8, 1))
    #expect(try store.snapshot().populations(asof: nil).map(\.persons) == [30])
    try store.take(
      [.populations([Population(unitCode: "1", persons: 12, asOf: try day(1, 1))])], received: try day(9, 1))
    #expect(try store.snapshot().populations(asof: nil).map(\.persons) == [12])
  }

  @Test("thresholds by indicator, group and year, across versions of a set; a new unknown replaces a known limit")
  func thresholds() throws {
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    let changes = [
      Threshold(group: "R1", value: nil, confidence: .low), Threshold(group: "R2", value: 80, confidence: .high),
      Threshold(year: 2022, value: 60, confidence: .high),
    ]
    try store.take(
      [.thresholds(changes.map { IndicatorThreshold(setCode: "demo", indicatorID: "1.1", threshold: $0) })],
      received: try day(2, 1))
    let indicator = try #require(try store.snapshot().criteriaSets(asof: nil).first?.indicators.first)
    #expect(indicator.thresholds == [changes[0], changes[2], changes[1]])
    #expect(try store.snapshot().criteriaSets(asof: try day(1, 31)) == [smallSet()])
  }

  @Test("the newest version of a set gives its criteria")
  func sets() throws {
    try store.take([.criteriaSets([smallSet("a"), smallSet("b")])], received: try day(1, 1))
    try store.take([.criteriaSets([smallSet("a", extra: [extraCriterion("3")])])], received: try day(2, 1))
    let sets = try store.snapshot().criteriaSets(asof: nil)
    #expect(sets.map(\.code) == ["a", "b"])
    #expect(sets.map(\.criteria.count) == [3, 2])
    #expect(try store.snapshot().criteriaSets(asof: try day(1, 1)).map(\.criteria.count) == [2, 2])
  }

  @Test("assignments by level and first period, recognitions by decision, targets by plan and id")
  func others() throws {
    let first = Recognition(communeCode: "1", level: .ntm, decisionNumber: "5", decisionDate: try day(1, 1))
    var revoked = first
    revoked.revokedOn = try day(8, 1)
    let unnumbered = Recognition(communeCode: "1", level: .ntm, decisionDate: try day(3, 1))
    let target = PlanTarget(
      id: "T1", plan: "P", kind: .count, tier: .committed, measure: .recognised, title: title("x"), target: 5)
    var raised = target
    raised.target = 6
    var other = target
    other.plan = "Q"
    let assignment = SetAssignment(setCode: "a", level: .ntm, from: try quarter(1))
    let corrected = SetAssignment(setCode: "b", level: .ntm, from: try quarter(1), to: try quarter(2))
    try store.take(
      [.recognitions([first, unnumbered]), .planTargets([target, other]), .setAssignments([assignment])],
      received: try day(4, 1))
    try store.take(
      [.recognitions([revoked]), .planTargets([raised]), .setAssignments([corrected])], received: try day(9, 1))
    let snapshot = try store.snapshot()
    #expect(try snapshot.recognitions(asof: nil) == [revoked, unnumbered])
    #expect(try snapshot.planTargets(asof: nil) == [raised, other])
    #expect(try snapshot.setAssignments(asof: nil) == [corrected])
    #expect(try snapshot.recognitions(asof: try day(5, 1)) == [first, unnumbered])
  }

  @Test("values one by one: a later one counts, what it leaves out stays, a withdrawal blanks")
  func values() throws {
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.report([.number(60), .attested(false), .number(41)], received: try day(10, 1), lines: [2])
    try store.report([.number(72), .none, .withdrawn], received: try day(10, 10), lines: [5, 0, 7])
    let now = try grid(try store.snapshot())
    #expect((0..<3).map { now.number(at: now.cell(slot: $0, unit: 0)) } == [72, nil, nil])
    #expect(now.attested(at: now.cell(slot: 1, unit: 0)) == false)
    #expect(now.batches == [3, 2, 3, 0, 0])
    #expect(now.lines == [5, 2, 7, 0, 0])
    let then = try grid(try store.snapshot(), asof: try day(10, 9))
    #expect((0..<3).map { then.number(at: then.cell(slot: $0, unit: 0)) } == [60, nil, 41])
  }

  @Test("a withdrawn batch counts for nothing, on any day, and what it superseded is back")
  func withdrawal() throws {
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.report([.number(60)], received: try day(10, 1))
    let wrong = try store.report([.number(6)], received: try day(10, 2))
    try store.withdraw(batch: wrong.batch, on: try day(10, 20), note: "wrong file", recordedAt: "2022-10-20T00:00:00Z")
    for asof in [nil, try day(10, 3), try day(12, 31)] {
      let grid = try grid(try store.snapshot(), asof: asof)
      #expect(grid.number(at: 0) == 60)
    }
    #expect(try store.batches().map(\.withdrawnOn) == [nil, nil, try day(10, 20)])
    let again = diagnostic { try store.withdraw(batch: 3, on: try day(10, 21), note: "", recordedAt: "t") }
    #expect(again?.code == "store.already-withdrawn")
    #expect(again?.message.en == "batch 3 was withdrawn already, on 2022-10-20")
    let unknown = diagnostic { try store.withdraw(batch: 9, on: try day(10, 21), note: "", recordedAt: "t") }
    #expect(unknown?.code == "store.unknown-batch")
    #expect(unknown?.hints.first?.en == "there are batches 1 to 3; see: batches")
  }

  @Test("a period whose only batch is withdrawn has no submissions")
  func submittedPeriods() throws {
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.report([.number(1)], 1, received: try day(4, 1))
    try store.report([.number(1)], 2, received: try day(7, 1))
    let last = try store.report([.number(1)], 3, received: try day(10, 1))
    #expect(try store.snapshot().newestPeriod() == quarter(3))
    #expect(try store.snapshot().newestPeriod(asof: try day(9, 30)) == quarter(2))
    try store.withdraw(batch: last.batch, on: try day(10, 2), note: "", recordedAt: "t")
    #expect(try store.snapshot().submittedPeriods(asof: nil).map(\.period) == [quarter(1), quarter(2)])
  }

  @Test("a snapshot does not see what is imported or withdrawn after it")
  func snapshot() throws {
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    let first = try store.report([.number(60)], received: try day(10, 1))
    let snapshot = try store.snapshot()
    try store.report([.number(99)], received: try day(10, 1))
    try store.report([.number(1)], 2, received: try day(10, 1))
    try store.take([.units([commune("1", "Một")]), .criteriaSets([smallSet("new")])], received: try day(1, 1))
    try store.withdraw(batch: first.batch, on: try day(10, 2), note: "", recordedAt: "t")
    #expect(try grid(snapshot).number(at: 0) == 60)
    #expect(try snapshot.submittedPeriods(asof: nil).count == 1)
    #expect(try snapshot.units(asof: nil).isEmpty)
    #expect(try snapshot.criteriaSets(asof: nil).map(\.code) == ["demo"])
    #expect(snapshot.batches().count == 2)
    #expect(try grid(try store.snapshot()).number(at: 0) == 99)
  }

  @Test("what was received later counts, though it was entered earlier: units, results and the views say the same")
  func reception() throws {
    try store.take([.criteriaSets([smallSet()])], received: try day(1, 1))
    try store.take([.units([commune("1", "Tên mới")])], received: try day(9, 1))
    let late = try store.report([.number(80), .none, .none], received: try day(10, 5))
    try store.take([.units([commune("1", "Tên cũ"), commune("2", "Hai")])], received: try day(2, 1))
    try store.report([.number(60), .attested(true), .none], received: try day(10, 1))
    let snapshot = try store.snapshot()
    #expect(try snapshot.units(asof: nil).map(\.name) == ["Tên mới", "Hai"])
    #expect(try snapshot.units(asof: day(3, 1)).map(\.name) == ["Tên cũ", "Hai"])
    #expect(try snapshot.place(of: .unit(code: "1"), asof: nil)?.batch == 2)
    #expect(
      try snapshot.submissions(period: quarter(3), setCode: "demo", asof: nil).map(\.batch) == [5, late.batch])
    #expect(try snapshot.everySubmission(of: "00001").map(\.batch) == [5, late.batch])
    #expect(try store.rowsReceivedEarlier(inBatch: 5) == 1)
    #expect(
      try store.rows("SELECT item, number, attested, batch FROM current_values ORDER BY item") == [
        ["1.1", "80", "NULL", "3"], ["1.2", "NULL", "1", "5"],
      ])
    #expect(try store.rows("SELECT code, name FROM current_units ORDER BY code") == [["1", "Tên mới"], ["2", "Hai"]])
  }
}
