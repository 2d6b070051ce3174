import NTMKit
import Testing

@testable import Storage

/// Forecasts are rows of a table that ntm writes itself; `DeclaredRowsTests` has that they come back as they were.
@Suite("stored forecasts") struct StoredForecastsTests {
  private func forecast(_ period: Period, p50: Int = 37) throws -> NTMKit.Table {
    let question = ForecastQuestion(
      measure: "recognised", set: "demo", asOf: try day(9, 30), deadline: period.lastDay, period: period)
    let record = ForecastRecord(
      question, target: 38, probability: 25, p10: 36, p50: p50, p90: 38,
      distribution: CountProbabilities(least: 36, probabilities: [0.25, 0.5, 0.25]),
      persistence: CountProbabilities(certain: 36), persistenceP50: 36, seed: 1)
    let circumstances = StoredForecast.Circumstances(
      report: "criteria-forecast", modelVersion: "0.1.0", madeOn: try day(10, 5), madeBy: "lan", note: nil,
      data: ForecastBasis(lastBatch: 1, imports: 1, receivedTo: try day(10, 1)), revision: "r",
      line: "criteria-forecast")
    return try StoredForecast.rows([StoredForecast(record, circumstances)])
  }

  @Test("are read again as they were said") func roundTrip() throws {
    let store = try Store(.inMemory)
    let rows = try forecast(quarter(4))
    try store.take([.rows(table: DeclaredTables.storedForecasts.name, rows)], received: day(10, 5))
    let read = try store.snapshot().rows(of: DeclaredTables.storedForecasts, asof: nil)
    #expect(try StoredForecast.all(in: read) == StoredForecast.all(in: rows))
    #expect(try StoredForecast.all(in: read).first?.record.distribution.probabilities == [0.25, 0.5, 0.25])
    #expect(try store.snapshot().rows(of: DeclaredTables.storedForecasts, asof: day(10, 4)).rowCount == 0)
  }

  @Test("count no more once they are taken back, and are found whole by verify") func withdrawn() throws {
    let store = try Store(.inMemory)
    let receipt = try store.take(
      [.rows(table: DeclaredTables.storedForecasts.name, forecast(quarter(4)))], received: day(10, 5))
    #expect(try store.verify().isClean)
    try store.withdraw(batch: receipt.batch, on: day(10, 6), note: "", recordedAt: "2022-10-06T08:00:00Z")
    #expect(try store.snapshot().rows(of: DeclaredTables.storedForecasts, asof: nil).rowCount == 0)
    #expect(try store.verify().isClean)
  }

  @Test("of a closed period go in, and are taken back: what is said of a period is not reported for it") func closed()
    throws
  {
    let store = try Store(.inMemory)
    try store.take([.criteriaSets([smallSet()])], received: day(1, 1))
    try store.report([.number(60)], received: day(10, 1))
    let period = try quarter(3)
    try store.close(period, on: day(12, 1), note: "x", by: "lan", recordedAt: "2022-12-01T08:00:00Z")
    let receipt = try store.take(
      [.rows(table: DeclaredTables.storedForecasts.name, forecast(period))], received: day(12, 5))
    try store.withdraw(batch: receipt.batch, on: day(12, 6), note: "", recordedAt: "2022-12-06T08:00:00Z")
  }
}
