import Testing

@testable import NTMKit

@Suite("What changed between two looks at the communes") struct CommuneDifferencesTests {
  private static let set = ModelRecords.set(
    "s", ["1", "2", "3"].map { ModelRecords.criterion($0, [ModelRecords.indicator("\($0).1")]) })

  private func reported(_ unit: String, _ met: Set<Int>, _ quarter: Int) -> StoredSubmission {
    let values = (1...3).map { ("\($0).1", ReportedValue.attested(met.contains($0))) }
    return ModelRecords.submission(
      unit, Dictionary(uniqueKeysWithValues: values), of: Self.set, ModelRecords.quarter(quarter))
  }

  /// Vị Tân gains, Trường Long Tây gains and loses, Phú Hữu left, Long Phú came, Vị Thanh reports for the first time, Thuận
  /// Hưng not any more.
  private func differences() throws -> CommuneDifferences {
    var record = ModelRecords.record(Self.set)
    record.allBatches = [ModelRecords.batch(1)]
    record.programmeCommunes = ["31333", "31348", "31465", "31483"].map { ProgrammeCommune(unitCode: $0) }
    record.programmeCommunes += [
      ProgrammeCommune(unitCode: "31378", validTo: ModelRecords.day("2022-06-30")),
      ProgrammeCommune(unitCode: "31480", validFrom: ModelRecords.day("2022-07-01")),
    ]
    record.submissions = [
      reported("31333", [1], 2), reported("31333", [1, 2], 3), reported("31348", [1, 2], 2),
      reported("31348", [1, 3], 3), reported("31378", [], 2), reported("31480", [1, 2, 3], 3),
      reported("31465", [1], 3), reported("31483", [1, 2, 3], 2),
    ]
    return try CommuneDifferences(
      Dataset(record), from: DatasetScope(period: PeriodRange(ModelRecords.quarter(2))),
      to: DatasetScope(period: PeriodRange(ModelRecords.quarter(3))))
  }

  @Test("criteria gained and lost, and who came, left, began or ceased to report") func rows() throws {
    let rows = try differences().rows
    #expect(rows.map(\.code) == ["31333", "31348", "31378", "31465", "31480", "31483"])
    #expect(rows.map(\.presence) == [.both, .both, .left, .firstResults, .entered, .noResults])
    #expect(rows.map(\.change) == [1, 0, nil, nil, nil, nil])
    #expect(rows[0].gained == ["2"] && rows[0].lost.isEmpty)
    #expect(rows[1].gained == ["3"] && rows[1].lost == ["2"])
    #expect(rows.allSatisfy { $0.recoded.isEmpty && $0.resubmitted.isEmpty })
  }

  @Test("the parts of the mean add up to its change, whoever came and left") func mean() throws {
    let mean = MeanDecomposition(try differences())
    let (before, after) = (try #require(mean.before), try #require(mean.after))
    #expect(before == 1.5 && after == 2)
    #expect(mean.parts.map(\.component) == ["gained", "lost", "entered", "left", "first_results", "no_results"])
    #expect(mean.parts.map(\.communes) == [2, 1, 1, 1, 1, 1])
    #expect(mean.parts.map(\.criteria) == [2, -1, nil, nil, nil, nil])
    let sum = mean.parts.reduce(0) { $0 + $1.contribution }
    #expect(abs(sum - (after - before)) < 1e-12)
  }
}

@Suite("Closings in the model") struct ClosingModelTests {
  @Test(
    "asof is read and written as a day or a closing",
    arguments: [
      ("2022-09-30", "2022-09-30"), ("30/9/2022", "2022-09-30"), ("2022Q3", "2022Q3"), ("2022Q3/2", "2022Q3/2"),
    ])
  func reading(text: String, written: String) throws {
    let asof = try #require(AsOf(parsing: text))
    #expect(asof.description == written)
    #expect(AsOf(parsing: written) == asof)
  }

  @Test("anything else is not read", arguments: ["", "tomorrow", "2022Q3/", "2022Q3/0", "2022Q3/x", "2022Q5"])
  func unreadable(text: String) { #expect(AsOf(parsing: text) == nil) }

  private func closing(_ period: Period, amended: Bool = false) -> Closing {
    let day = ModelRecords.day("2022-10-05")
    return Closing(
      reference: ClosingReference(period: period, number: 1), closedOn: day, closedBy: "lan", note: "", revision: "",
      recordedAt: "", lastBatch: 1,
      amendment: amended
        ? Closing.Amendment(amendedOn: day, amendedBy: "lan", reason: "", recordedAt: "", lastBatch: 1) : nil)
  }

  @Test("a closing binds its period and those inside it, unless it was opened again") func locks() throws {
    let year = try #require(Period.year(2022))
    let month = try #require(Period(parsing: "2022-08"))
    let quarter = PeriodLocks([closing(ModelRecords.quarter(3))])
    #expect(quarter.lock(on: ModelRecords.quarter(3)) != nil && quarter.lock(on: month) != nil)
    #expect(quarter.lock(on: ModelRecords.quarter(2)) == nil && quarter.lock(on: year) == nil)
    #expect(PeriodLocks([closing(year)]).lock(on: ModelRecords.quarter(3))?.period == year)
    #expect(PeriodLocks([closing(year, amended: true)]).lock(on: year) == nil)
    #expect(PeriodLocks([closing(year), closing(month)]).lock(on: month)?.period == month)
  }
}
