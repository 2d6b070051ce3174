import NTMKit

extension TestProvince {
  /// A forecast that was kept.
  struct Kept {
    var report = "criteria-forecast"
    var version = "0.1.0"
    var measure = "recognised"
    var set: String? = TestProvince.base
    var district: String?
    var stars: Int?
    var asOf = TestProvince.day(2022, 6, 30)
    var deadline = TestProvince.day(2022, 9, 30)
    var period: Period? = TestProvince.now
    var madeOn = TestProvince.day(2022, 7, 15)
    var target: Int?
    var note: String?
    /// Chances of `least`, `least` + 1, …
    var least = 1
    var chances = [0.1, 0.3, 0.5, 0.1]
    var persistence = 1
    var batch = 1
    var line: String?

    var forecast: StoredForecast {
      func quantile(_ level: Double) -> Int {
        var sum = 0.0
        for (place, chance) in chances.enumerated() {
          sum += chance
          if sum >= level - 1e-12 { return least + place }
        }
        return least + chances.count - 1
      }
      let question = ForecastQuestion(
        measure: measure, districtCode: district, stars: stars, set: set, asOf: asOf, deadline: deadline, period: period
      )
      let chance = target.map { target in
        chances.enumerated().reduce(0) { least + $1.offset >= target ? $0 + $1.element : $0 }
      }
      return StoredForecast(
        ForecastRecord(
          question, target: target, probability: chance.map { Percent.whole($0) }, p10: quantile(0.1),
          p50: quantile(0.5), p90: quantile(0.9),
          distribution: CountProbabilities(least: least, probabilities: chances),
          persistence: CountProbabilities(certain: persistence), persistenceP50: persistence, seed: 1),
        StoredForecast.Circumstances(
          report: report, modelVersion: version, madeOn: madeOn, madeBy: "lan", note: note,
          data: ForecastBasis(lastBatch: batch, imports: batch, receivedTo: asOf.adding(days: 12)),
          revision: "r\(batch)-\(madeOn)", line: line ?? report))
    }
  }

  /// Keeps forecasts that were made together.
  mutating func keep(_ kept: [Kept]) {
    guard let rows = try? StoredForecast.rows(kept.map(\.forecast)) else { return }
    record.declaredRows.append(.init(table: DeclaredTables.storedForecasts.name, batch: 0, rows: rows))
  }

  mutating func keep(_ kept: Kept...) { keep(kept) }

  /// Two forecasts for the end of the year, one after the other.
  mutating func addPendingForecasts(note: String? = nil) {
    for (number, month) in [7, 10].enumerated() {
      keep(
        Kept(
          deadline: Self.day(2022, 12, 31), period: Self.quarter(4), madeOn: Self.day(2022, month, 5), target: 3,
          note: note, least: number, batch: number + 2))
    }
  }

  /// All communes report a quarter; those named lack a criterion.
  mutating func reportAll(_ period: Period = now, lacking: Set<String> = [], batch: Int = 1) {
    for commune in Self.communes where record.programmeCommunes.contains(where: { $0.unitCode == commune.code }) {
      report(commune.code, period, missing: lacking.contains(commune.code) ? [17] : [], batch: batch)
    }
  }
}

extension Closing {
  init(_ period: Period, number: Int, on day: CalendarDate, lastBatch: Int = 1) {
    self.init(
      reference: ClosingReference(period: period, number: number), closedOn: day, closedBy: "lan", note: "x",
      revision: "r",
      recordedAt: "\(day)T08:00:00Z", lastBatch: lastBatch)
  }
}
