import NTMKit
import Testing

@Suite("Scopes of the dataset") struct DatasetScopeTests {
  private let old = ModelRecords.set("old", [ModelRecords.criterion("1", [ModelRecords.indicator("1.1")])])
  private let new = ModelRecords.set(
    "new", (1...2).map { ModelRecords.criterion("\($0)", [ModelRecords.indicator("\($0).1")]) })

  /// The old set until 2021, the new one from 2022; 2021Q4 and 2022Q1 reported.
  private func record() -> RecordedProgramme {
    var record = ModelRecords.record(old)
    record.criteriaSets.append(new)
    record.setAssignments = [
      SetAssignment(
        setCode: "old", level: .ntm, from: ModelRecords.quarter(1, 2020), to: ModelRecords.quarter(4, 2021)),
      SetAssignment(setCode: "new", level: .ntm, from: ModelRecords.quarter(1)),
    ]
    record.submissions = [
      ModelRecords.submission("31378", ["1.1": .attested(true)], of: old, ModelRecords.quarter(4, 2021)),
      ModelRecords.submission("31378", ["1.1": .attested(true)], of: new, ModelRecords.quarter(1)),
    ]
    return record
  }

  private func row(_ scope: DatasetScope, _ record: RecordedProgramme? = nil) throws -> [String: String] {
    try ModelRecords.rows("communes", of: record ?? self.record(), in: scope).first { $0["code"] == "31378" } ?? [:]
  }

  @Test("without a scope the newest period with data is shown, judged by the set assigned to it") func newest() throws {
    let row = try row(DatasetScope())
    #expect(row["set"] == "new" && row["met"] == "1" && row["total"] == "2")
    #expect(row["previous_met"] == "1" && row["change"] == "0")
  }

  @Test("an earlier period is judged by the set of its time") func earlier() throws {
    let row = try row(DatasetScope(period: PeriodRange(ModelRecords.quarter(4, 2021))))
    #expect(row["set"] == "old" && row["total"] == "1" && row["status"] == "all_met" && row["previous_met"] == "")
  }

  @Test("a range shows its last period with data") func range() throws {
    let range = try #require(PeriodRange(ModelRecords.quarter(1, 2021), ModelRecords.quarter(4, 2021)))
    #expect(try row(DatasetScope(period: range))["set"] == "old")
    let year = try #require(Period.year(2022))
    #expect(try row(DatasetScope(period: PeriodRange(year)))["set"] == "new")
    let criteria = try ModelRecords.rows("criteria", of: record(), in: DatasetScope(period: range))
    #expect(Set(criteria.map { $0["period"] ?? "" }) == ["2021Q4"])
  }

  @Test("a report speaks of the period that the tables show") func reportPeriod() throws {
    let dataset = Dataset(record())
    for (range, expected) in [
      (nil, "2022Q1"), (PeriodRange(ModelRecords.quarter(4, 2021)), "2021Q4"),
      (PeriodRange(ModelRecords.quarter(1, 2021), ModelRecords.quarter(4, 2022)), "2022Q1"),
      (Period.year(2021).map { PeriodRange($0) }, "2021Q4"),
    ] {
      let context = ReportContext(
        source: dataset, scope: DatasetScope(period: range), revision: dataset.revision,
        reportingDate: ModelRecords.day("2022-09-30"), vocabulary: .programme, periods: try dataset.periods())
      #expect(context.period?.description == expected)
      let criteria = try context.table("criteria")
      #expect(try criteria.periods("period").compactMap { $0 }.max() == context.period)
    }
  }

  @Test("a period without data is refused, with those that have some") func noData() throws {
    let error = #expect(throws: Diagnostic.self) {
      try row(DatasetScope(period: PeriodRange(ModelRecords.quarter(3))))
    }
    #expect(error?.code == "dataset.no-data")
    #expect(error?.hints.first?.en == "periods with data: 2021Q4, 2022Q1")
  }

  @Test("a set that there is not is refused, with the nearest") func unknownSet() throws {
    let error = #expect(throws: Diagnostic.self) { try row(DatasetScope(criteriaSet: "nwe")) }
    #expect(error?.code == "dataset.unknown-set")
    #expect(error?.hints.first?.en == "did you mean “new”?")
  }

  @Test("several sets and none assigned is refused; a single one is taken, and that is said") func unassigned() throws {
    var record = record()
    record.setAssignments = []
    record.submissions.append(
      ModelRecords.submission("31378", ["1.1": .attested(true)], of: old, ModelRecords.quarter(1)))
    let error = #expect(throws: Diagnostic.self) { try row(DatasetScope(), record) }
    #expect(error?.code == "dataset.no-set")
    record.submissions.removeLast()
    #expect(try row(DatasetScope(period: PeriodRange(ModelRecords.quarter(1))), record)["set"] == "new")
    let remarks = try Dataset(record).remarks(in: DatasetScope())
    #expect(
      remarks.map(\.en) == ["no criteria set is assigned to 2022Q1: judged by the only one there is, new"]
        || remarks.map(\.en) == ["no criteria set is assigned to Q1 2022: judged by the only one there is, new"])
  }

  @Test("without a list of communes all units of kind xã count, and that is said") func noList() throws {
    var record = record()
    record.programmeCommunes = []
    let rows = try ModelRecords.rows("communes", of: record)
    #expect(!rows.contains { $0["name"] == "Ngã Sáu" })
    #expect(rows.count == ModelRecords.units.count { $0.kind == "xã" })
    #expect(try Dataset(record).remarks(in: DatasetScope()).first?.en.contains("all units of kind xã") == true)
  }

  @Test("the list of communes is of its day") func datedList() throws {
    var record = record()
    record.programmeCommunes = [
      ProgrammeCommune(unitCode: "31378"),
      ProgrammeCommune(unitCode: "31465", validTo: ModelRecords.day("2021-12-31")),
      ProgrammeCommune(unitCode: "31333", validFrom: ModelRecords.day("2022-01-01")),
    ]
    func codes(_ period: Period) throws -> [String] {
      try ModelRecords.rows("communes", of: record, in: DatasetScope(period: PeriodRange(period))).map {
        $0["code"] ?? ""
      }
    }
    #expect(try codes(ModelRecords.quarter(4, 2021)) == ["31378", "31465"])
    #expect(try codes(ModelRecords.quarter(1)) == ["31333", "31378"])
  }

  @Test("a unit is called and placed as on the last day of the period") func datedUnits() throws {
    var record = record()
    record.units.removeAll { $0.code == "31378" }
    record.units += [
      ModelRecords.unit("31378", "Phú Hữu", "xã", .commune, "933", to: ModelRecords.day("2021-12-31")),
      ModelRecords.unit("31378", "Phú Hữu Mới", "xã", .commune, "932", from: ModelRecords.day("2022-01-01")),
    ]
    let before = try row(DatasetScope(period: PeriodRange(ModelRecords.quarter(4, 2021))), record)
    #expect(before["name"] == "Phú Hữu" && before["district"] == "Châu Thành")
    let after = try row(DatasetScope(), record)
    #expect(after["name"] == "Phú Hữu Mới" && after["district"] == "Châu Thành A")
  }

  @Test("the plan of the year marks its communes, committed before stretch") func targets() throws {
    var record = record()
    for tier in [PlanTarget.Tier.committed, .stretch] {
      record.planTargets.append(
        PlanTarget(
          id: tier.rawValue, plan: "P", kind: .named, tier: tier, measure: .recognised, level: .ntm,
          title: ModelRecords.text("t"), unitCode: "31378", target: 1, due: ModelRecords.day("2022-12-31")))
    }
    #expect(try row(DatasetScope(), record)["target"] == "committed")
    #expect(try row(DatasetScope(period: PeriodRange(ModelRecords.quarter(4, 2021))), record)["target"] == "none")
  }
}
