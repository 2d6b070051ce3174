import NTMKit
import Testing

@Suite("Laws of the dataset") struct DatasetLawTests {
  static let seeds: [UInt64] = Array(1...40)

  private func tables(_ record: RecordedProgramme, _ scope: DatasetScope) throws -> [Table?] {
    let dataset = Dataset(record)
    return try ["communes", "criteria", "assessments", "submissions", "recognitions", "units"].map {
      try dataset.table(named: $0, in: scope)
    }
  }

  @Test("states are what the rules say, told a second time", arguments: seeds) func plainTelling(_ seed: UInt64) throws
  {
    let record = RandomRecord(seed: seed).record
    let set = try #require(record.criteriaSets.first)
    let directory = UnitDirectory(record.units)
    for period in record.submittedPeriods(asof: nil).map(\.period) {
      let rows = try ModelRecords.rows("criteria", of: record, in: DatasetScope(period: PeriodRange(period)))
      for commune in record.programmeCommunes {
        let unit = try #require(directory[commune.unitCode])
        let plain = PlainEvaluation(
          set, region: directory.region(of: unit), year: period.year,
          submissions: record.submissions.filter {
            $0.submission.unitCode == unit.code && $0.submission.period == period
          })
        let own = rows.filter { $0["commune_code"] == unit.code }
        #expect(own.map { $0["criterion"] ?? "" } == set.criteria.map(\.id))
        #expect(own.map { $0["state"] ?? "" } == set.criteria.map { plain.state(of: $0).word }, "seed \(seed)")
        #expect(own.map { $0["computed"] ?? "" } == set.criteria.map { plain.computed($0).word }, "seed \(seed)")
      }
    }
  }

  @Test("a commune's counts are its criteria, and add up to the set", arguments: seeds) func rollUps(_ seed: UInt64)
    throws
  {
    let record = RandomRecord(seed: seed).record
    guard !record.submissions.isEmpty else { return }
    let criteria = try ModelRecords.rows("criteria", of: record)
    for commune in try ModelRecords.rows("communes", of: record) {
      let own = criteria.filter { $0["commune_code"] == commune["code"] }
      func count(_ state: String) -> Int { own.count { $0["state"] == state } }
      func number(_ column: String) -> Int? { commune[column].flatMap { Int($0) } }
      #expect(number("met") == count("met") && number("not_met") == count("not_met"))
      #expect(number("not_assessed") == count("not_assessed"))
      #expect(number("missing") == count("not_met") + count("not_assessed"))
      #expect(number("total") == own.count)
      let inapplicable = count("not_applicable")
      #expect(number("total") == (number("met") ?? 0) + (number("missing") ?? 0) + inapplicable)
    }
  }

  @Test("standings over many periods are the communes of each", arguments: seeds) func standings(_ seed: UInt64) throws
  {
    let record = RandomRecord(seed: seed).record
    let periods = Set(record.submittedPeriods(asof: nil).map(\.period)).sorted()
    guard let first = periods.first, let last = periods.last, let range = PeriodRange(first, last) else { return }
    let rows = try ModelRecords.rows("standings", of: record, in: DatasetScope(period: range))
    let inRange = periods.filter(range.contains)
    #expect(Set(rows.compactMap { $0["period"] }).count == inRange.count)
    for period in inRange {
      let own = rows.filter { $0["period"] == period.description }
      for commune in try ModelRecords.rows("communes", of: record, in: DatasetScope(period: PeriodRange(period))) {
        let standing = try #require(own.first { $0["commune_code"] == commune["code"] })
        for column in ["met", "not_met", "not_assessed", "missing", "total", "set", "status", "level", "province"] {
          #expect(standing[column] == commune[column], "seed \(seed), \(period), \(column)")
        }
      }
    }
  }

  @Test("the change is the difference to what the period before shows of itself", arguments: seeds)
  func change(_ seed: UInt64) throws {
    let record = RandomRecord(seed: seed).record
    let periods = record.submittedPeriods(asof: nil).map(\.period)
    for (before, period) in zip(periods, periods.dropFirst()) {
      let earlier = try ModelRecords.rows("communes", of: record, in: DatasetScope(period: PeriodRange(before)))
      let reported = Set(record.submissions.filter { $0.submission.period == before }.map(\.submission.unitCode))
      for commune in try ModelRecords.rows("communes", of: record, in: DatasetScope(period: PeriodRange(period))) {
        let code = commune["code"] ?? ""
        let expected = reported.contains(code) ? earlier.first { $0["code"] == code }?["met"] : ""
        #expect(commune["previous_met"] == expected, "seed \(seed)")
      }
    }
  }

  @Test("the order in which records stand changes nothing", arguments: seeds) func order(_ seed: UInt64) throws {
    let record = RandomRecord(seed: seed).record
    var generator = SeededGenerator(seed: seed &+ 1000)
    var shuffled = record
    shuffled.units.shuffle(using: &generator)
    shuffled.programmeCommunes.shuffle(using: &generator)
    shuffled.recognitions.shuffle(using: &generator)
    // Rows of one file may stand in any order; files themselves are numbered.
    shuffled.submissions.shuffle(using: &generator)
    let scope = DatasetScope(period: PeriodRange(ModelRecords.quarter(1), ModelRecords.quarter(3)))
    #expect(
      try tables(shuffled, scope).enumerated().filter { $0.offset != 3 }.map(\.element)
        == tables(record, scope).enumerated().filter { $0.offset != 3 }.map(\.element))
  }

  @Test("as of a day is what there would be without the files received later", arguments: seeds) func asof(
    _ seed: UInt64
  ) throws {
    let record = RandomRecord(seed: seed).record
    for batch in record.allBatches {
      var then = record
      then.submissions.removeAll { $0.batch > batch.id }
      guard !then.submissions.isEmpty else { continue }
      let known = try Dataset(record).table(named: "criteria", in: DatasetScope(asof: batch.receivedOn))
      #expect(try known == Dataset(then).table(named: "criteria", in: DatasetScope()), "seed \(seed)")
    }
  }

  @Test("a withdrawn file is as if it had never been", arguments: seeds.prefix(10)) func withdrawn(_ seed: UInt64)
    throws
  {
    let record = RandomRecord(seed: seed).record
    for index in record.allBatches.indices {
      var without = record
      without.submissions.removeAll { $0.batch == record.allBatches[index].id }
      guard !without.submissions.isEmpty else { continue }
      var withdrawn = record
      withdrawn.allBatches[index].withdrawnOn = ModelRecords.day("2022-12-01")
      #expect(
        try Dataset(withdrawn).table(named: "criteria", in: DatasetScope())
          == Dataset(without).table(named: "criteria", in: DatasetScope()))
    }
  }

  @Test("a dataset asked twice gives the same table, and one made anew too", arguments: seeds.prefix(5))
  func deterministic(_ seed: UInt64) throws {
    let record = RandomRecord(seed: seed).record
    let dataset = Dataset(record)
    let first = try dataset.table(named: "communes", in: DatasetScope())
    #expect(try first == dataset.table(named: "communes", in: DatasetScope()))
    #expect(try first == Dataset(record).table(named: "communes", in: DatasetScope()))
  }
}
