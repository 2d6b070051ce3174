import NTMKit
import Testing

@testable import Storage

@Suite("what goes in comes out")
struct RoundTripTests {
  private let store: Store
  private let received: CalendarDate

  init() throws {
    store = try Store(.inMemory)
    received = try day(10, 1)
  }

  @Test("units, with and without what may be missing")
  func units() throws {
    let units = [
      AdministrativeUnit(code: "93", name: "Hậu Giang", kind: "tỉnh", level: .province, region: "DBSCL"),
      AdministrativeUnit(
        code: "31465", name: "Vị Thanh “A”", kind: "xã", level: .commune, parentCode: "935", region: nil,
        validFrom: try day(1, 1), validTo: try day(12, 31)),
      AdministrativeUnit(code: "0", name: "", kind: "", level: .district),
    ]
    try store.take([.units(units)], received: received)
    #expect(try store.snapshot().units(asof: nil) == units)
  }

  @Test("programme communes and populations")
  func communes() throws {
    let communes = [
      ProgrammeCommune(unitCode: "1"),
      ProgrammeCommune(unitCode: "2", validFrom: try day(1, 1), validTo: try day(6, 30)),
    ]
    let populations = [
      Population(unitCode: "1", persons: 12_345), Population(unitCode: "2", persons: 0, asOf: try day(4, 1)),
    ]
    try store.take([.programmeCommunes(communes), .populations(populations)], received: received)
    let snapshot = try store.snapshot()
    #expect(try snapshot.programmeCommunes(asof: nil) == communes)
    #expect(try snapshot.populations(asof: nil) == populations)
  }

  @Test("criteria sets whole: groups, indicators, thresholds, slots")
  func sets() throws {
    var plain = CriteriaSet(code: "plain", title: title("Plain"), criteria: [])
    plain.effectiveFrom = try day(3, 8)
    plain.prerequisite = "demo"
    try store.take([.criteriaSets([smallSet(), plain])], received: received)
    #expect(try store.snapshot().criteriaSets(asof: nil) == [smallSet(), plain])
  }

  @Test("set assignments of every level and kind of period")
  func assignments() throws {
    let half = try #require(Period(.half, year: 2021, number: 2))
    let month = try #require(Period(.month, year: 2022, number: 9))
    let year = try #require(Period.year(2016))
    let assignments = [
      SetAssignment(setCode: "a", level: .ntm, from: year, to: half),
      SetAssignment(setCode: "b", level: .advanced, from: month),
      SetAssignment(setCode: "c", level: .model, from: year),
      SetAssignment(setCode: "d", level: .none, from: try quarter(1)),
    ]
    try store.take([.setAssignments(assignments)], received: received)
    #expect(try store.snapshot().setAssignments(asof: nil) == assignments)
  }

  @Test("recognitions, with and without number, field, year and revocation")
  func recognitions() throws {
    let recognitions = [
      Recognition(communeCode: "1", level: .ntm, decisionDate: try day(1, 5)),
      Recognition(
        communeCode: "1", level: .model, field: "văn hoá", targetYear: 2022, decisionNumber: "12/QĐ-UBND",
        decisionDate: try day(2, 5), revokedOn: try day(9, 1)),
    ]
    try store.take([.recognitions(recognitions)], received: received)
    #expect(try store.snapshot().recognitions(asof: nil) == recognitions)
  }

  @Test("plan targets of every kind, tier and measure")
  func targets() throws {
    var targets = [
      PlanTarget(
        id: "T0", plan: "19/KH", kind: .ratio, tier: .stretch, measure: .allMet, level: .advanced, title: title("x"),
        unitCode: "935", baseline: 29, target: 74.5, denominator: 51, due: try day(12, 31))
    ]
    for (index, kind) in PlanTarget.Kind.allCases.enumerated() {
      targets.append(
        PlanTarget(
          id: "T\(index + 1)", plan: "19/KH", kind: kind, tier: .committed,
          measure: PlanTarget.Measure.allCases[index % PlanTarget.Measure.allCases.count], title: title("y"), target: 1)
      )
    }
    try store.take([.planTargets(targets)], received: received)
    #expect(try store.snapshot().planTargets(asof: nil) == targets)
  }

  @Test("thresholds given apart join the set they are for")
  func thresholds() throws {
    try store.take([.criteriaSets([smallSet()])], received: received)
    let threshold = Threshold(group: "R2", year: 2023, value: 12.25, confidence: .high, source: "2373/QĐ")
    try store.take(
      [.thresholds([IndicatorThreshold(setCode: "demo", indicatorID: "2.1", threshold: threshold)])],
      received: received)
    let set = try #require(try store.snapshot().criteriaSets(asof: nil).first)
    #expect(set.indicators.first { $0.id == "2.1" }?.thresholds == [threshold])
  }

  @Test("random submissions, in any order of units, periods and sets", arguments: [1, 2, 3] as [UInt64])
  func submissions(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    try store.take([.criteriaSets([smallSet("a"), smallSet("b", extra: [extraCriterion("3")])])], received: received)
    var expected: [StoredSubmission] = []
    for number in 0..<5 {
      let submissions = (0..<60).map { _ in generator.submission(slots: 5, sets: ["a", "b"]) }
      let receipt = try store.take(
        [.submissions(Array(submissions[..<25])), .submissions(Array(submissions[25...]))], file: "\(number).csv",
        received: received)
      expected += submissions.map { StoredSubmission(batch: receipt.batch, submission: $0) }
    }
    let snapshot = try store.snapshot()
    let periods = try snapshot.submittedPeriods(asof: nil)
    #expect(periods.map(\.period) == periods.map(\.period).sorted())
    var found = 0
    for (period, set) in periods {
      let submissions = try snapshot.submissions(period: period, setCode: set, asof: nil)
      #expect(
        submissions == expected.filter { $0.submission.period == period && $0.submission.setCode == set },
        "seed \(seed), \(period), \(set)")
      found += submissions.count
    }
    #expect(found == expected.count)
  }

  @Test("title, disclaimer and reporting date, changed and taken away")
  func metadata() throws {
    #expect(try store.metadata() == WorkspaceMetadata())
    let metadata = WorkspaceMetadata(title: title("T"), disclaimer: title("invented"), reportingDate: received)
    try store.setMetadata(metadata)
    #expect(try store.metadata() == metadata)
    #expect(try store.snapshot().revision.disclaimer == title("invented"))
    try store.setMetadata(WorkspaceMetadata(title: title("U")))
    #expect(try store.metadata() == WorkspaceMetadata(title: title("U")))
  }
}
