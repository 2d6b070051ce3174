import CriteriaForecast
import NTMKit
import OCOPForecast

/// The sample province with forecasts as its office would have kept them: in August for the third quarter and for the year, in October
/// for the year again. The third quarter is closed.
enum SampleForecasts {
  static let dataset = Result<Dataset, any Error> {
    var record = try SampleRecords.record.get()
    for (period, day) in [
      (TestProvince.before, TestProvince.day(2022, 8, 5)), (TestProvince.now, TestProvince.day(2022, 10, 21)),
    ] {
      for deadline in [TestProvince.now, TestProvince.quarter(4)] where deadline > period {
        let arguments = ["--by", deadline.lastDay.description]
        try record.keep(CriteriaForecastReport.self, arguments, at: period, on: day)
        try record.keep(OCOPForecastReport.self, arguments, at: period, on: day)
      }
    }
    record.allClosings = [
      Closing(
        TestProvince.now, number: 1, on: TestProvince.day(2022, 10, 20),
        lastBatch: record.allBatches.map(\.id).max() ?? 0)
    ]
    return Dataset(record)
  }

  static func context() throws -> ReportContext { try SampleRecords.context(in: DatasetScope(), of: dataset.get()) }
}

extension RecordedProgramme {
  /// What a report forecast of a period, from what had been received by a day.
  fileprivate mutating func keep<R: ReportPlugin>(
    _ report: R.Type, _ arguments: [String], at period: Period, on day: CalendarDate
  ) throws {
    let known = try SampleRecords.context(
      in: DatasetScope(period: PeriodRange(period), asof: day), tellsForecasts: true)
    let document = try R().makeReport(ParameterParser.parse(arguments, of: R.manifest.id), in: known)
    // One revision for each day that something was kept on.
    let circumstances = StoredForecast.Circumstances(
      report: R.manifest.id, modelVersion: R.manifest.version, madeOn: day, madeBy: "lan", note: nil,
      data: ForecastBasis(allBatches.filter { $0.receivedOn <= day }), revision: "\(day)",
      line: ([R.manifest.id] + arguments).joined(separator: " "))
    let rows = try StoredForecast.rows(document.forecasts.map { StoredForecast($0, circumstances) })
    declaredRows.append(.init(table: DeclaredTables.storedForecasts.name, batch: 0, rows: rows))
  }
}
