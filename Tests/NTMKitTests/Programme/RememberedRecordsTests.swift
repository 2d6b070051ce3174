import NTMKit
import Synchronization
import Testing

/// Counts how often records are asked for.
private final class CountingSource: ProgrammeSource {
  let record: RecordedProgramme
  let asked = Mutex<[String: Int]>([:])
  init(_ record: RecordedProgramme) { self.record = record }

  private func count(_ name: String) { asked.withLock { $0[name, default: 0] += 1 } }
  var revision: DatasetRevision { record.revision }
  func batches() throws -> [Batch] { record.batches() }
  func units(asof: CalendarDate?) throws -> [AdministrativeUnit] {
    count("units \(asof?.description ?? "")")
    return record.units(asof: asof)
  }
  func programmeCommunes(asof: CalendarDate?) throws -> [ProgrammeCommune] { record.programmeCommunes(asof: asof) }
  func populations(asof: CalendarDate?) throws -> [Population] { record.populations(asof: asof) }
  func criteriaSets(asof: CalendarDate?) throws -> [CriteriaSet] {
    count("sets \(asof?.description ?? "")")
    return record.criteriaSets(asof: asof)
  }
  func setAssignments(asof: CalendarDate?) throws -> [SetAssignment] { record.setAssignments(asof: asof) }
  func recognitions(asof: CalendarDate?) throws -> [Recognition] { record.recognitions(asof: asof) }
  func planTargets(asof: CalendarDate?) throws -> [PlanTarget] { record.planTargets(asof: asof) }
  func submittedPeriods(asof: CalendarDate?) throws -> [(period: Period, setCode: String)] {
    record.submittedPeriods(asof: asof)
  }
  func readSubmissions(
    period: Period, setCode: String, asof: CalendarDate?, _ body: (StoredSubmission) throws -> Void
  ) throws {
    try record.readSubmissions(period: period, setCode: setCode, asof: asof, body)
  }
  func rows(of declaration: TableDeclaration, asof: CalendarDate?) throws -> Table {
    count("\(declaration.name) \(asof?.description ?? "")")
    return try record.rows(of: declaration, asof: asof)
  }
}

@Suite("Records of a dataset") struct RememberedRecordsTests {
  @Test("are read once for each day they are known on, however many scopes ask") func once() throws {
    var record = ModelRecords.record(ModelRecords.set("base", [ModelRecords.criterion("1", [])]))
    record.declaredRows = ModelRecords.declaredRows
    let source = CountingSource(record)
    let dataset = Dataset(source)
    let day = ModelRecords.day("2022-12-31")
    for period in [ModelRecords.quarter(2), ModelRecords.quarter(3)] {
      for asof in [nil, day] {
        let scope = DatasetScope(period: PeriodRange(period), asof: asof)
        for name in ["products", "product_events", "units", "criteria_sets", "people"] {
          _ = try dataset.table(named: name, in: scope)
        }
      }
    }
    _ = try dataset.vocabulary()
    let asked = source.asked.withLock { $0 }
    #expect(asked["units "] == 1 && asked["units 2022-12-31"] == 1)
    #expect(asked["sets "] == 1 && asked["sets 2022-12-31"] == 1)
    #expect(asked.values.allSatisfy { $0 == 1 }, "\(asked)")
  }

  @Test("some columns are not read again, and none of them once all were") func columns() throws {
    var record = ModelRecords.record(ModelRecords.set("base", [ModelRecords.criterion("1", [])]))
    record.declaredRows = ModelRecords.declaredRows
    let source = CountingSource(record)
    let dataset = Dataset(source)
    func asked() -> Int? { source.asked.withLock { $0["product_events "] } }
    _ = try dataset.table(named: "product_events", in: DatasetScope(), columns: ["product", "stage"])
    _ = try dataset.table(named: "product_events", in: DatasetScope(), columns: ["product"])
    _ = try dataset.table(named: "products", in: DatasetScope(), columns: ["code"])
    #expect(asked() == 1)
    _ = try dataset.table(named: "product_events", in: DatasetScope())
    _ = try dataset.table(named: "product_events", in: DatasetScope(), columns: ["product", "stars"])
    #expect(asked() == 2)
  }

  @Test("a directory is that of the table of units, on any day and as of any") func directory() throws {
    let dataset = Dataset(ModelRecords.record(ModelRecords.set("base", [ModelRecords.criterion("1", [])])))
    for day in [nil, ModelRecords.day("2022-09-30"), ModelRecords.day("2026-01-01")] {
      for scope in [DatasetScope(), DatasetScope(asof: ModelRecords.day("2022-12-31"))] {
        let table = try #require(try dataset.table(named: "units", in: scope))
        let directory = try #require(try dataset.unitDirectory(on: day, in: scope))
        #expect(try directory.units == UnitDirectory(unitsTable: table, on: day).units)
      }
    }
  }
}
