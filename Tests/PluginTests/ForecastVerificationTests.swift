import CriteriaForecast
import ForecastVerification
import NTMKit
import OCOPForecast
import Testing

private typealias Kept = TestProvince.Kept

@Suite("forecasts") struct ForecastVerificationTests {
  private func make(_ province: TestProvince, _ arguments: String...) throws -> ReportDocument {
    try province.make(ForecastVerificationReport.self, arguments)
  }

  private func notes(_ document: ReportDocument) -> [String] {
    document.allSections.flatMap(\.blocks).compactMap { if case .note(let note) = $0 { note.text.en } else { nil } }
  }

  private func table(_ document: ReportDocument, _ id: String = "forecasts") throws -> Table {
    try #require(document.table(id))
  }

  // MARK: What is to come

  @Test("without a stored forecast it says how to keep one") func none() throws {
    let document = try make(TestProvince())
    #expect(
      notes(document).contains { $0.hasPrefix("No forecast has been kept yet. To keep one: criteria-forecast --store") }
    )
    #expect(try table(document).rowCount == 0)
    #expect(document.metric("pending")?.value == .int(0))
  }

  @Test("those to come stand first, the newest of one count on top, with what changed") func pending() throws {
    var province = TestProvince()
    let last = TestProvince.day(2022, 12, 31)
    let first = Kept(deadline: last, period: TestProvince.quarter(4), madeOn: TestProvince.day(2022, 7, 15), least: 1)
    province.keep(first)
    var second = first
    (second.madeOn, second.least, second.batch) = (TestProvince.day(2022, 10, 5), 3, 2)
    province.keep(second)
    province.keep(Kept(batch: 3))
    let document = try make(province)
    let rows = try table(document)
    #expect(rows.column(texts: "state") == ["pending", "pending", "awaited"])
    #expect(rows.column(texts: "made_on") == ["2022-10-05", "2022-07-15", "2022-07-15"])
    #expect(rows.column(texts: "change") == ["2", "", ""])
    let chart = try #require(document.charts.first { $0.id.hasPrefix("moves-recognised-2022-12-31") })
    #expect(chart.data.column(texts: "p50") == ["3", "5"])
    #expect(document.metric("pending")?.detail?.en == "next deadline 2022-12-31")
  }

  @Test("one report's, or those by one deadline, are shown alone") func chosen() throws {
    var province = TestProvince()
    province.keep(Kept())
    province.keep(Kept(report: "ocop-forecast", measure: "products", set: nil, period: nil, batch: 2))
    province.keep(Kept(deadline: TestProvince.day(2022, 12, 31), period: TestProvince.quarter(4), batch: 3))
    #expect(try table(make(province, "--report", "ocop-forecast")).rowCount == 1)
    #expect(try table(make(province, "--by", "2022-12-31")).column(texts: "deadline") == ["2022-12-31"])
  }

  @Test("districts and ranks that were forecast with the whole have a table of their own") func parts() throws {
    var province = TestProvince()
    let whole = Kept(report: "ocop-forecast", measure: "products", set: nil, period: nil)
    var (stars, district) = (whole, whole)
    (stars.stars, district.district) = (4, "992")
    province.keep(whole, stars, district)
    var alone = district
    alone.batch = 2
    province.keep(alone)
    let document = try make(province)
    #expect(try table(document).column(texts: "district") == ["", "huyện Long Mỹ"])
    #expect(try table(document, "parts").column(texts: "district") == ["", "huyện Long Mỹ"])
    #expect(try table(document, "parts").column(texts: "stars") == ["4", ""])
  }

  @Test("that forecasts were taken back is said") func withdrawn() throws {
    var province = TestProvince()
    province.record.allBatches = [
      Batch(
        id: 1, recordedAt: "", receivedOn: TestProvince.day(2022, 7, 15), kind: Batch.forecastKind, file: "forecast",
        sha256: "", rowsRead: 3, rowsTaken: 3, rowsRefused: 0, assumptions: "[]",
        withdrawnOn: TestProvince.day(2022, 8, 1))
    ]
    #expect(try notes(make(province)).contains { $0.hasPrefix("Kept and taken back: 1") })
  }

  // MARK: When it is scored

  @Test("a forecast is scored once its period is reported: by nine in ten of the communes, or closed") func reported()
    throws
  {
    var province = TestProvince()
    province.reportAll(TestProvince.before, lacking: ["10", "11", "12", "20", "21"])
    province.keep(Kept(measure: "all_met"))
    for commune in ["10", "11", "12", "20", "21"] { province.report(commune) }
    #expect(try table(make(province)).column(texts: "state") == ["awaited"])
    var closed = province
    closed.record.allClosings = [Closing(TestProvince.now, number: 1, on: TestProvince.day(2022, 10, 5))]
    #expect(try table(make(closed)).column(texts: "actual") == ["6"])
    province.report("30", missing: [1])
    #expect(try table(make(province)).column(texts: "actual") == ["5"])
    province.reportingDate = TestProvince.day(2022, 9, 29)
    #expect(try table(make(province)).column(texts: "state") == ["pending"])
  }

  @Test("the scores are those of the stored distribution and of persistence") func scores() throws {
    var province = TestProvince()
    province.reportAll(lacking: ["10", "11", "12"])
    province.keep(Kept(measure: "all_met", target: 3))
    let row = try table(make(province)).row(where: "measure", is: "all_met")
    #expect(row["actual"] == .int(3) && row["inside"] == .bool(true))
    // F = 0.1, 0.4, 0.9, 1 on 1…4: 0.01 + 0.16 + 0.01.
    #expect(row["crps"] == .double(0.18))
    #expect(row["crps_persistence"] == .double(2) && row["skill"] == .double(0.91))
    #expect(row["probability"] == .int(60) && row["brier"] == .double(0.16) && row["brier_persistence"] == .double(1))
    #expect(row["pit_lower"] == .double(0.4) && row["pit_upper"] == .double(0.9))
  }

  @Test("the track record says how often the range held, with its interval, and what persistence did") func record()
    throws
  {
    var province = TestProvince()
    province.reportAll(lacking: ["10", "11", "12"])
    for number in 1...9 {
      province.keep(Kept(measure: "all_met", target: 4, least: number > 7 ? 4 : 1, batch: number))
    }
    let document = try make(province)
    let scores = try table(document, "scores")
    #expect(scores.rowCount == 1)
    #expect(scores.column(texts: "covered") == ["7"] && scores.column(texts: "scored") == ["9"])
    #expect(scores.column(texts: "coverage_lower") == ["40"] && scores.column(texts: "coverage_upper") == ["97.2"])
    #expect(notes(document).contains { $0.contains("Between P10 and P90: 7 of 9 (95% CI 40–97%)") })
    #expect(notes(document).contains { $0.contains("The trials overlap") })
    #expect(document.metric("inside")?.value == .int(7))
    #expect(try table(document, "reliability").rowCount == 7)
  }

  @Test("what is made when the deadline was over is marked, and scored apart") func hindcast() throws {
    var province = TestProvince()
    province.reportAll()
    province.keep(Kept(measure: "all_met", madeOn: TestProvince.day(2022, 10, 1)))
    let document = try make(province)
    #expect(try table(document).column(texts: "timing") == ["hindcast"])
    #expect(document.metric("scored")?.value == .int(0))
    #expect(try table(document, "scores").column(texts: "timing") == ["hindcast"])
    #expect(notes(document).contains { $0.hasPrefix("Made when their deadline was over: 1.") })
  }

  @Test("under another criteria set nothing is compared") func otherSet() throws {
    var province = TestProvince()
    province.reportAll()
    province.keep(Kept(set: "older"))
    let document = try make(province)
    #expect(try table(document).column(texts: "state") == ["incomparable"])
    #expect(notes(document).contains { $0.hasPrefix("Not to be compared with what came: 1") })
  }

  @Test("the sample's forecasts are scored by what the sample says came") func sample() throws {
    let document = try ForecastVerificationReport().makeReport(.init(), in: SampleForecasts.context())
    let rows = try table(document)
    let communes = try SampleRecords.context().table("communes")
    let actual = try zip(communes.integers("met"), communes.integers("missing")).count { $0 ?? 0 > 0 && $1 == 0 }
    for row in 0..<rows.rowCount where rows[row, "measure"] == .text("all_met") && rows[row, "state"] == .text("scored")
    {
      #expect(rows[row, "actual"] == Value(actual))
    }
    let products = try SampleRecords.context().table("products")
    let decided = try zip(products.dates("decision_date"), products.integers("stars")).count { day, stars in
      day.map { $0 >= TestProvince.day(2022, 1, 1) } ?? false && [3, 4].contains(stars)
    }
    let row = rows.row(where: "measure", is: "products")
    #expect(rows.column(texts: "state").filter { $0 == "scored" }.count == 4)
    #expect(row["state"] == .text("pending"))
    for row in 0..<rows.rowCount
    where rows[row, "measure"] == .text("products") && rows[row, "state"] == .text("scored") {
      // Products that came in July or later are none of it.
      #expect(try #require(rows.integers("actual")[row]) <= decided)
    }
    let scores = try table(document, "scores")
    #expect(
      try scores.integers("scored").compactMap(\.self).reduce(0, +) == rows.column(texts: "actual").count {
        !$0.isEmpty
      }
        + table(document, "parts").column(texts: "actual").count { !$0.isEmpty })
  }

  // MARK: When what came is changed

  private func amended(closed: Bool) -> TestProvince {
    var province = TestProvince()
    province.record.allBatches = [(1, TestProvince.day(2022, 10, 5)), (2, TestProvince.day(2023, 1, 10))].map {
      id, day in
      Batch(
        id: id, recordedAt: "", receivedOn: day, kind: "submissions", file: "f\(id)", sha256: "", rowsRead: 6,
        rowsTaken: 6, rowsRefused: 0, assumptions: "[]")
    }
    province.reportAll(lacking: ["10", "11"], batch: 1)
    province.report("10", missing: [], batch: 2)
    if closed {
      province.record.allClosings = [
        Closing(TestProvince.now, number: 1, on: TestProvince.day(2022, 10, 20), lastBatch: 1)
      ]
    }
    province.keep(Kept(measure: "all_met"))
    return province
  }

  @Test("the score follows what is known now, and the report says what it was first", arguments: [false, true])
  func amendment(closed: Bool) throws {
    let province = amended(closed: closed)
    let document = try make(province)
    #expect(try table(document).column(texts: "actual") == ["5"])
    #expect(try table(document).column(texts: "first_actual") == ["4"])
    #expect(notes(document).contains { $0.hasSuffix("communes meeting all by 2022-09-30: 4 → 5.") })
    var then = province
    then.scope.asof = TestProvince.day(2022, 12, 31)
    #expect(try table(make(then)).column(texts: "actual") == ["4"])
    #expect(try !notes(make(then)).contains { $0.contains("changed after it was first known") })
  }

  // MARK: What reports keep, and what came of it

  @Test("criteria-forecast keeps each measure with its distribution; it is what its tables show") func criteria() throws
  {
    var province = TestProvince()
    province.addHistory(quarters: TestProvince.quarters(8))
    province.plan("t", .cumulative, baseline: 2, target: 3)
    let report = CriteriaForecastReport()
    #expect(try report.makeReport(.init(), in: province.context()).forecasts.isEmpty)
    let document = try report.makeReport(.init(), in: province.context(tellsForecasts: true))
    let total = try #require(document.table("total"))
    for forecast in document.forecasts {
      let row = total.row(where: "measure", is: forecast.question.measure)
      #expect(row["p10"] == Value(forecast.p10) && row["p90"] == Value(forecast.p90))
      #expect(row["target"] == Value(forecast.target) && row["probability"] == Value(forecast.probability))
      #expect(abs(forecast.distribution.probabilities.reduce(0, +) - 1) < 1e-9)
      #expect(forecast.question.deadline == TestProvince.day(2022, 12, 31))
      #expect(forecast.question.period == TestProvince.quarter(4) && forecast.question.set == TestProvince.base)
    }
    #expect(document.forecasts.map(\.question.measure).starts(with: ["all_met", "reached"]))
    var short = TestProvince()
    short.addHistory(quarters: TestProvince.quarters(2))
    #expect(try report.makeReport(.init(), in: short.context(tellsForecasts: true)).forecasts.isEmpty)
  }

  @Test("ocop-forecast keeps the whole, each rank and each district") func products() throws {
    var province = TestProvince()
    province.addOCOPRules()
    province.addForecast()
    let document = try OCOPForecastReport().makeReport(.init(), in: province.context(tellsForecasts: true))
    let groups = try #require(document.table("groups"))
    #expect(document.forecasts.count == groups.rowCount)
    #expect(document.forecasts.map { Value($0.p50) } == (0..<groups.rowCount).map { groups[$0, "p50"] })
    #expect(document.forecasts.prefix(3).map(\.question.stars) == [nil, 3, 4])
    #expect(document.forecasts.allSatisfy { $0.question.asOf == TestProvince.day(2022, 9, 30) })
  }

  @Test("products that came after the forecast are not in what came of it") func productOutcome() throws {
    var province = TestProvince()
    province.addOCOPRules()
    province.addProduct("A", [("2022-06-01", "dossier_filed", nil), ("2022-09-15", "province_recognised", 3)])
    province.addProduct("B", [("2022-07-10", "dossier_filed", nil), ("2022-09-20", "province_recognised", 4)])
    province.addProduct(
      "C", commune: "20", [("2022-05-01", "dossier_filed", nil), ("2022-10-02", "province_recognised", 3)])
    let kept = Kept(report: "ocop-forecast", measure: "products", set: nil, period: nil)
    var four = kept
    four.stars = 4
    province.keep(kept, four)
    province.reportingDate = TestProvince.day(2022, 10, 5)
    let document = try make(province)
    // C was decided on after the deadline, which shows that events are known beyond it.
    #expect(try table(document).column(texts: "actual") == ["1"])
    #expect(try table(document, "parts").column(texts: "actual") == ["0"])
    province.record.declaredRows.removeAll {
      $0.table == DeclaredTables.productEvents.name && $0.rows.rowCount > 0
        && $0.rows[0, "product"] == .text("C")
    }
    #expect(try table(make(province)).column(texts: "state") == ["awaited"])
  }

  // MARK: What is counted

  @Test("figures are of the whole alone; what was kept of a district by itself and with the whole is scored once")
  func countedOnce() throws {
    var province = TestProvince()
    province.addOCOPRules()
    province.addProduct("A", [("2022-06-01", "dossier_filed", nil), ("2022-10-02", "province_recognised", 3)])
    province.reportingDate = TestProvince.day(2022, 10, 5)
    let whole = Kept(report: "ocop-forecast", measure: "products", set: nil, period: nil)
    var district = whole
    district.district = "992"
    province.keep(whole, district)
    var alone = district
    alone.note = "by itself"
    province.keep(alone)
    var other = whole
    other.batch = 2
    province.keep(other)
    let document = try make(province)
    #expect(document.metric("scored")?.value == .int(2))
    #expect(document.metric("scored")?.detail?.en == "of one count; several of one count are one trial")
    #expect(notes(document).contains { $0.hasPrefix("Besides these, asked of one district or rank alone: 1.") })
    let scores = try table(document, "scores")
    #expect(scores.column(texts: "by") == ["all", "district"] && scores.column(texts: "scored") == ["2", "1"])
  }

  @Test("of one day the one that was kept last stands first, and the change is from the one before") func sameDay()
    throws
  {
    var province = TestProvince()
    let last = TestProvince.day(2022, 12, 31)
    for (place, least) in [4, 1, 7].enumerated() {
      var kept = Kept(deadline: last, period: TestProvince.quarter(4), least: least, batch: 9)
      kept.asOf = kept.asOf.adding(days: place == 1 ? 3 : 0)
      kept.line = "line \(9 - place)"
      province.keep(kept)
    }
    let rows = try table(make(province))
    #expect(rows.column(texts: "p50") == ["9", "3", "6"] && rows.column(texts: "change") == ["6", "-3", ""])
  }

  @Test("what was not kept is not found, and what there is is said") func noneChosen() throws {
    var province = TestProvince()
    province.keep(Kept())
    for arguments in [["--report", "xyz"], ["--by", "2031-01-01"]] {
      let document = try province.make(ForecastVerificationReport.self, arguments)
      #expect(
        notes(document).contains {
          $0 == "There is no such forecast. Kept were forecasts of: criteria-forecast; by: 2022-09-30."
        })
      #expect(!notes(document).contains { $0.hasPrefix("No forecast has been kept yet") })
    }
  }

  @Test("where nothing is scored no share of it is told") func noneScored() throws {
    var province = TestProvince()
    province.keep(Kept(deadline: TestProvince.day(2022, 12, 31), period: TestProvince.quarter(4)))
    let metric = try #require(make(province).metric("inside"))
    #expect(metric.value == .null && metric.detail?.en == "none scored yet")
  }
}
