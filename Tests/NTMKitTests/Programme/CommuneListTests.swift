import NTMKit
import Testing

@Suite("The list of communes") struct CommuneListTests {
  private func context(_ record: RecordedProgramme, _ scope: DatasetScope = DatasetScope()) throws -> ReportContext {
    let dataset = Dataset(record)
    return ReportContext(
      source: dataset, scope: scope, revision: dataset.revision, reportingDate: ModelRecords.day("2022-09-30"),
      vocabulary: .programme, periods: try dataset.periods())
  }

  /// One set, one commune that reported in the first quarter of 2022.
  private func record() -> RecordedProgramme {
    let set = ModelRecords.set("new", [ModelRecords.criterion("1", [ModelRecords.indicator("1.1")])])
    var record = ModelRecords.record(set)
    record.submissions = [
      ModelRecords.submission("31378", ["1.1": .attested(true)], of: set, ModelRecords.quarter(1))
    ]
    record.programmeCommunes = ["31378", "31480"].map { ProgrammeCommune(unitCode: $0) }
    record.populations = [Population(unitCode: "31378", persons: 9000)]
    return record
  }

  @Test("holds the programme's communes with district and population") func communes() throws {
    let list = try #require(try context(record()).communeList())
    #expect(list.communes.map(\.code) == ["31378", "31480"])
    #expect(list.communes.map(\.name) == ["Phú Hữu", "Long Phú"])
    #expect(list.communes.map(\.district) == ["Châu Thành", "thị xã Long Mỹ"])
    #expect(list.communes.map(\.districtCode) == ["933", "937"])
    #expect(list.communes.map(\.population) == [9000, nil])
    #expect(list.provinces == ["Hậu Giang"])
    #expect(list.remarks.isEmpty)
  }

  @Test("of a period for which nothing was submitted, is that of the newest with data") func noSubmissions() throws {
    let scope = DatasetScope(period: Period(.month, year: 2022, number: 8).map { PeriodRange($0) })
    let context = try context(record(), scope)
    #expect(throws: Diagnostic.self) { try context.table("communes") }
    #expect(try context.communeList()?.communes.count == 2)
  }

  @Test("an assumed list is said to be one") func assumed() throws {
    var record = record()
    record.programmeCommunes = []
    let list = try #require(try context(record).communeList())
    #expect(list.communes.count == 6)
    #expect(list.remarks.count == 1)
  }

  @Test("cannot be told where nothing says which set judges the period") func noSet() throws {
    var record = record()
    record.criteriaSets.append(ModelRecords.set("other", [ModelRecords.criterion("1", [])]))
    record.setAssignments = []
    record.submissions =
      record.submissions.map { stored in
        var other = stored
        other.submission.setCode = "other"
        return other
      } + record.submissions
    #expect(try context(record).communeList() == nil)
  }

  @Test("a set that there is not is an error as ever") func unknownSet() throws {
    let context = try context(record(), DatasetScope(criteriaSet: "nwe"))
    let error = #expect(throws: Diagnostic.self) { try context.communeList() }
    #expect(error?.code == "dataset.unknown-set")
  }
}
