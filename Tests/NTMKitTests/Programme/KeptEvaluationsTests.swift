import Testing

@testable import NTMKit

@Suite("Evaluations that views share") struct KeptEvaluationsTests {
  @Test("a period is judged once for all scopes that see the same communes", arguments: DatasetLawTests.seeds)
  func shared(_ seed: UInt64) throws {
    let dataset = Dataset(RandomRecord(seed: seed).record)
    let periods = try dataset.periods()
    for (earlier, later) in zip(periods, periods.dropFirst()) {
      let first = dataset.view(DatasetScope(period: PeriodRange(earlier)))
      let second = dataset.view(DatasetScope(period: PeriodRange(later)))
      guard let own = try first.evaluation(of: earlier), let other = try second.evaluation(of: earlier) else {
        continue
      }
      #expect((own === other) == (own.grid.unitCodes == other.grid.unitCodes && own.regions == other.regions))
      #expect(own.grid.unitCodes != other.grid.unitCodes || own.states == other.states)
    }
  }

  @Test("what a scope judges otherwise is not taken from another") func apart() throws {
    let record = RandomRecord(seed: 3).record
    let dataset = Dataset(record)
    let period = try #require(try dataset.periods().last)
    let plain = try dataset.view(DatasetScope(period: PeriodRange(period))).evaluation(of: period)
    for scope in [
      DatasetScope(period: PeriodRange(period), thresholdYear: period.year - 1),
      DatasetScope(period: PeriodRange(period), asof: period.firstDay),
    ] {
      guard let other = try? dataset.view(scope).evaluation(of: period) else { continue }
      #expect(other !== plain)
    }
  }
}
