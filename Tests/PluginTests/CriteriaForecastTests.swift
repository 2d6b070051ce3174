import CriteriaForecast
import NTMKit
import Testing

extension TestProvince {
  /// A history of quarters in which communes gain one criterion after the other: each lacks some at first and gains one of
  /// them every second quarter, the one with the lowest number first.
  ///
  /// - Parameter lacking: by commune, at first.
  mutating func addHistory(
    quarters: [Period], lacking: [String: Int] = ["10": 6, "11": 5, "12": 4, "20": 8, "21": 3, "30": 1],
    set: String = base
  ) {
    for (step, period) in quarters.enumerated() {
      for (commune, count) in lacking.sorted(by: { $0.key < $1.key }) {
        let gained = commune == "10" || commune == "12" ? step : step / 2
        report(commune, period, missing: Array((1...19).dropFirst(gained).prefix(max(0, count - gained))), set: set)
      }
    }
  }

  static func forecast() -> TestProvince {
    var province = TestProvince()
    province.addHistory(quarters: quarters(8))
    return province
  }

  static func quarters(_ count: Int, until last: Period = now) -> [Period] {
    (0..<count).map { last.advanced(by: $0 - count + 1) }
  }
}

@Suite("criteria-forecast") struct CriteriaForecastTests {
  private func province(quarters: Int = 7, _ change: (inout TestProvince) -> Void = { _ in }) -> TestProvince {
    var province = TestProvince()
    province.addHistory(quarters: TestProvince.quarters(quarters))
    change(&province)
    return province
  }

  private func make(_ province: TestProvince, _ arguments: String...) throws -> ReportDocument {
    try province.make(CriteriaForecastReport.self, arguments)
  }

  private func notes(_ document: ReportDocument) -> [String] {
    document.allSections.flatMap(\.blocks).compactMap { if case .note(let note) = $0 { note.text.en } else { nil } }
  }

  private func numbers(_ table: Table, _ column: String) throws -> [Double?] { try table.numbers(column) }

  // MARK: When nothing is forecast

  @Test("without results it says so and shows no forecast") func noResults() throws {
    let document = try make(TestProvince())
    #expect(notes(document).contains("No forecast: there are no results for the period."))
    #expect(document.table("total")?.rowCount == 0)
    #expect(document.metrics.isEmpty)
  }

  @Test("a history of two periods is too short") func shortHistory() throws {
    let document = try make(province(quarters: 2))
    #expect(
      notes(document).contains(
        "No forecast: pairs of successive periods judged by one criteria set: 1; it takes 2 at least."))
    #expect(document.table("total")?.rowCount == 0)
    #expect(try numbers(#require(document.table("communes")), "probability").allSatisfy { $0 == nil })
    #expect(document.metric("persistence")?.value == .int(0))
  }

  @Test("few gains are too few") func fewGains() throws {
    var province = TestProvince()
    for period in TestProvince.quarters(4) { province.report("10", period, missing: [1]) }
    #expect(
      try notes(make(province)).contains(
        "No forecast: gains of criteria seen so far: 0; it takes 10 at least."))
  }

  @Test("a deadline that has passed gives results only") func past() throws {
    let document = try make(province(), "--by", "2022-06-30")
    #expect(notes(document).contains { $0.contains("is not after the period of the data") })
    #expect(document.table("total")?.rowCount == 0)
  }

  @Test("a deadline too far ahead is refused") func tooFar() throws {
    let error = #expect(throws: Diagnostic.self) { try make(province(), "--by", "2026-01-01") }
    #expect(error?.code == "criteria-forecast.deadline-too-far")
    #expect(error?.message.en == "2026-01-01 is too far from the end of the data's period, 2022-09-30")
  }

  // MARK: What is learned

  @Test("a change of the criteria set is neither a gain nor a loss") func changeOfSet() throws {
    var province = TestProvince()
    province.record.setAssignments = []
    province.record.criteriaSets = []
    let quarters = TestProvince.quarters(7)
    province.addSet("old", criteria: 19, level: .ntm, from: quarters[0], to: quarters[3])
    province.addSet("new", criteria: 19, level: .ntm, from: quarters[4])
    // All criteria but one are met to the last quarter of the old set; then most are lacking, and none is gained.
    for period in quarters[0...3] { province.report("10", period, missing: [1], set: "old") }
    for period in quarters[4...] { province.report("10", period, missing: Array(1...12), set: "new") }
    let table = try #require(make(province).table("criteria"))
    #expect(table.column(texts: "losses").allSatisfy { $0 == "0" })
    #expect(table.column(texts: "gains").allSatisfy { $0 == "0" })
    #expect(table.row(where: "criterion", is: "1")["times_lacking"] == .int(5))
    #expect(table.row(where: "criterion", is: "2")["times_lacking"] == .int(2))
    #expect(table.row(where: "criterion", is: "2")["times_held"] == .int(3))
  }

  @Test("a period without data in between makes no step") func hole() throws {
    var province = TestProvince()
    for quarter in [1, 3] { province.report("10", TestProvince.quarter(quarter), missing: quarter == 1 ? [1, 2] : []) }
    let table = try #require(make(province).table("criteria"))
    #expect(table.column(texts: "gains").allSatisfy { $0 == "0" })
    #expect(table.column(texts: "times_lacking").allSatisfy { $0 == "0" })
  }

  @Test("criteria with few gains lean on others, and say so") func pooling() throws {
    let table = try #require(make(province(quarters: 8)).table("criteria"))
    let first = table.row(where: "criterion", is: "1")
    #expect(first["pooling"] == .text("criterion") && (first["gains"]?.number ?? 0) >= 5)
    #expect(table.row(where: "criterion", is: "19")["pooling"] != .text("criterion"))
  }

  // MARK: What is forecast

  @Test("probabilities lie in 0…100 and do not fall as the deadline moves on") func monotone() throws {
    var before: [String: Double] = [:]
    for deadline in ["2022-12-31", "2023-03-31", "2023-12-31", "2024-12-31"] {
      let table = try #require(make(province(), "--by", deadline).table("communes"))
      for column in ["probability", "probability_at_end", "binding_share", "beyond"] {
        #expect(try numbers(table, column).compactMap(\.self).allSatisfy { (0...100).contains($0) })
      }
      for (code, chance) in zip(try table.texts("code"), try numbers(table, "probability")) {
        let (code, chance) = (code ?? "", try #require(chance))
        #expect(chance >= before[code] ?? 0, "\(code) \(deadline)")
        before[code] = chance
      }
    }
  }

  @Test("the expected number of communes is the sum of their probabilities") func sums() throws {
    let province = province { province in
      province.recognise("21", on: TestProvince.day(2022, 3, 1))
      for (commune, day) in [("10", 20), ("12", 10), ("30", 25)] {
        province.recognise(commune, on: TestProvince.day(2022, commune == "30" ? 5 : 8, day))
      }
    }
    let document = try make(province, "--by", "2023-06-30")
    let total = try #require(document.table("total"))
    let communes = try #require(document.table("communes"))
    for (measure, column) in [("all_met", "probability_at_end"), ("recognised", "probability_recognised")] {
      let rows = (0..<total.rowCount).filter {
        total["measure"]?[$0] == .text(measure) && total["ahead"]?[$0] == .int(3)
      }
      guard let row = rows.first else {
        #expect(measure == "recognised")
        continue
      }
      let sum = try numbers(communes, column).compactMap(\.self).reduce(0, +) / 100
      #expect(abs((total["mean"]?[row].number ?? .nan) - sum) < 0.02, "\(measure)")
    }
    for row in 0..<total.rowCount {
      let quantiles = ["p10", "p50", "p90"].compactMap { total[$0]?[row].number }
      #expect(quantiles == quantiles.sorted() && quantiles.count == 3 && quantiles.allSatisfy { (0...6).contains($0) })
    }
  }

  @Test("a commune that meets all stays likely to, and one that lacks much is unlikely to meet all soon") func ends()
    throws
  {
    let table = try #require(make(province(), "--by", "2022-12-31").table("communes"))
    let all = table.row(where: "code", is: "30")
    #expect(all["missing"] == .int(0) && all["probability"] == .double(100) && all["p50"] == .null)
    #expect((all["probability_at_end"]?.number ?? 0) > 75)
    let far = table.row(where: "code", is: "20")
    #expect((far["missing"]?.number ?? 0) >= 5 && (far["probability"]?.number ?? 100) < 15)
  }

  @Test("the earlier quantiles of a date come first, and what lies beyond is said") func dates() throws {
    let table = try #require(make(province()).table("communes"))
    for row in 0..<table.rowCount where table["missing"]?[row] != .int(0) {
      let dates = try ["p10", "p50", "p90"].compactMap { try table.periods($0)[row] }
      #expect(dates == dates.sorted() && dates.allSatisfy { $0 > TestProvince.now })
      let beyond = try #require(table["beyond"]?[row].number)
      #expect((beyond > 10.001) == (try table.periods("p90")[row] == nil))
      #expect(table["binding_criterion"]?[row] != .null)
    }
  }

  @Test("the same seed gives the same figures, another seed almost the same") func seeds() throws {
    #expect(try make(province()) == make(province()))
    let one = try #require(make(province()).table("total"))
    let two = try #require(make(province(), "--seed", "2").table("total"))
    #expect(one != two)
    for row in 0..<one.rowCount {
      #expect(abs((one["mean"]?[row].number ?? 0) - (two["mean"]?[row].number ?? 9)) < 0.25)
    }
  }

  @Test("communes recognised stay counted") func recognised() throws {
    let province = province { province in
      province.recognise("20", on: TestProvince.day(2020, 3, 1))
      province.plan("t", .cumulative, baseline: 1, target: 1)
      province.plan("s", .count, .stretch, measure: .allMet, target: 2)
    }
    let document = try make(province)
    let total = try #require(document.table("total"))
    let reached = total.row(where: "measure", is: "reached")
    #expect((reached["p10"]?.number ?? 0) >= 1 && reached["target"] == .int(3))
    #expect(document.metric("recognised")?.value == .int(1))
    #expect(document.metric("recognised")?.target == .int(1))
  }

  @Test("one district is counted alone, and learned from all") func district() throws {
    let whole = try #require(make(province()).table("criteria"))
    let document = try make(province(), "--district", "991")
    #expect(document.table("criteria") == whole)
    #expect(document.table("communes")?.rowCount == 3)
    #expect(document.table("backtest") == (try make(province()).table("backtest")))
  }

  /// Without the reports of some communes for the newest period, or for any.
  private func incomplete(_ missing: Set<String>, ever: Bool = false) -> TestProvince {
    var province = TestProvince()
    province.addHistory(quarters: TestProvince.quarters(8))
    province.record.submissions.removeAll {
      (ever || $0.submission.period == TestProvince.now) && missing.contains($0.submission.unitCode)
    }
    return province
  }

  @Test("a commune that is late with its report stands by its last results, and the overview says who it is")
  func lateCommunes() throws {
    let whole = try make(TestProvince.forecast(), "--by", "2022-12-31")
    let late = try make(incomplete(["30", "20"]), "--by", "2022-12-31")
    #expect(
      notes(late).contains {
        $0.hasPrefix("2 communes have no results for the period and stand by their last ones, of at most a year ago: ")
      })
    let communes = try #require(late.table("communes"))
    #expect(communes.row(where: "code", is: "30")["missing"] == .int(0))
    #expect(communes.row(where: "code", is: "20")["probability"]?.number != nil)
    func mean(_ document: ReportDocument) throws -> Double {
      try #require(document.table("total")).row(where: "measure", is: "all_met")["mean"]?.number ?? .nan
    }
    #expect(try abs(mean(whole) - mean(late)) < 0.5)
    #expect(try #require(whole.metric("persistence")).value == #require(late.metric("persistence")).value)
  }

  @Test("results of more than a year ago tell no longer where a commune stands") func oldResults() throws {
    var province = TestProvince.forecast()
    let old = TestProvince.now.advanced(by: -5)
    province.record.submissions.removeAll { $0.submission.unitCode == "30" && $0.submission.period > old }
    let document = try make(province)
    #expect(
      notes(document).contains { $0.hasPrefix("1 commune has no results for the period and no forecast of its own: ") })
  }

  @Test("an assumption moves where communes stand, and neither the rates nor the record of earlier forecasts")
  func assumed() throws {
    let province = TestProvince.forecast()
    let slots = (1...19).map { "c:\($0)" }
    let before = TestProvince.now.advanced(by: -1)
    let assumption = Overlay.Assumption(
      text: "xã 20",
      records: [TestProvince.now, before].flatMap { period in
        slots.map { .result(unit: "20", period: period, set: TestProvince.base, slot: $0, .attested(true)) }
      })
    var assuming = province
    assuming.scope.overlay = Overlay([assumption])
    let (plain, changed) = (try make(province), try make(assuming))
    #expect(plain.table("communes")?.row(where: "code", is: "20")["missing"] != .int(0))
    #expect(changed.table("communes")?.row(where: "code", is: "20")["missing"] == .int(0))
    for table in ["backtest", "reliability", "waiting"] {
      #expect(plain.table(table) == changed.table(table), "\(table)")
    }
    let rates = ["gain_chance", "loss_chance"]
    for rate in rates {
      #expect(
        try numbers(#require(plain.table("criteria")), rate) == numbers(#require(changed.table("criteria")), rate))
    }
    #expect(notes(changed).contains { $0.hasPrefix("What is assumed changes only where the communes stand") })
    #expect(!notes(plain).contains { $0.hasPrefix("What is assumed") })
  }

  @Test("a commune without results is not taken to meet anything later, and the overview says who it is")
  func silentCommunes() throws {
    var province = incomplete(["30", "20"], ever: true)
    province.recognise("20", on: TestProvince.day(2020, 3, 1))
    let document = try make(province, "--by", "2022-12-31")
    #expect(notes(document).contains { $0.hasPrefix("2 communes have no results for the period") })
    let total = try #require(document.table("total")).row(where: "measure", is: "all_met")
    let communes = try #require(document.table("communes"))
    let sum = try numbers(communes, "probability_at_end").compactMap(\.self).reduce(0, +) / 100
    #expect(abs((total["mean"]?.number ?? .nan) - sum) < 0.02)
    let silent = communes.row(where: "code", is: "30")
    #expect(silent["missing"] == .null && silent["met"] == .null && silent["probability"] == .null)
    #expect(try Set(communes.texts("code").suffix(2)) == ["20", "30"])
  }

  @Test("a period that is still being reported scores no forecast") func unfinishedPeriod() throws {
    let table = try #require(make(incomplete(["30", "20"])).table("backtest"))
    #expect(table.rowCount > 0)
    #expect(try table.periods("period").allSatisfy { $0.map { $0 < TestProvince.now } ?? false })
  }

  @Test("a district's target adds to the decisions of that district alone") func districtTarget() throws {
    let province = province { province in
      for commune in ["10", "20", "21"] { province.recognise(commune, on: TestProvince.day(2020, 3, 1)) }
      province.plan("t", .count, unit: "991", target: 1)
    }
    let total = try #require(make(province, "--district", "991").table("total"))
    let own = try #require(make(province, "--district", "991").table("communes"))
    let decided = try own.texts("status").count { $0 == "recognised" || $0 == "fallen_back" }
    #expect(decided < 3)
    #expect(total.row(where: "measure", is: "reached")["target"] == .null)
    #expect(try make(province, "--district", "991").metric("recognised")?.target == .int(Int64(decided + 1)))
  }

  // MARK: The track record

  @Test("earlier periods are forecast from what was known then, and each is scored") func backtest() throws {
    let document = try make(province(quarters: 8))
    let table = try #require(document.table("backtest"))
    #expect(table.rowCount > 3)
    for row in 0..<table.rowCount {
      let origin = try #require(try table.periods("origin")[row])
      let ahead = Int(try #require(table["ahead"]?[row].number))
      #expect(try table.periods("period")[row] == origin.advanced(by: ahead))
      let (low, high) = (table["p10"]?[row].number ?? 9, table["p90"]?[row].number ?? 0)
      let actual = try #require(table["actual"]?[row].number)
      #expect(table["inside"]?[row] == .bool((low...high).contains(actual)))
      #expect(table["crps_persistence"]?[row].number == abs((table["persistence"]?[row].number ?? 9) - actual))
    }
    let reliability = try #require(document.table("reliability"))
    let forecasts = try numbers(reliability, "forecasts").compactMap(\.self).reduce(0, +)
    #expect(Int(forecasts) == table.rowCount * 6)
    #expect(notes(document).contains { $0.hasPrefix("Between P10 and P90: ") && $0.contains("(95% CI ") })
  }

  @Test("the reliability diagram shows the bands with forecasts, and as many forecasts as the table") func diagram()
    throws
  {
    let document = try make(province(quarters: 8))
    let chart = try #require(document.charts.first { $0.id == "reliability-diagram" })
    let forecasts = try numbers(#require(document.table("reliability")), "forecasts").compactMap(\.self)
    #expect(try numbers(chart.data, "forecasts").compactMap(\.self) == forecasts.filter { $0 > 0 })
    #expect(chart.encoding.target == "mean" && chart.encoding.detail == "forecasts")
    #expect(chart.description.en.contains("(\(Int(forecasts.reduce(0, +))) in all)"))
  }

  @Test("dates are drawn for communes whose P10 is within the horizon, open where P90 is not") func drawnDates() throws
  {
    let document = try make(province(quarters: 6))
    let chart = try #require(document.charts.first { $0.id == "dates" })
    #expect(chart.encoding.lower == "p10" && chart.encoding.x == "p50" && chart.encoding.upper == "p90")
    let table = try #require(document.table("communes"))
    let wanted = (0..<table.rowCount).filter { table["p10"]?[$0] != .null && table["missing"]?[$0] != .int(0) }
    for column in ["name", "p10", "p50", "p90"] {
      #expect((0..<chart.data.rowCount).map { chart.data[column]?[$0] } == wanted.map { table[column]?[$0] })
    }
    let open = wanted.count { table["p90"]?[$0] == .null }
    #expect(chart.description.en.contains("An arrow") == (open > 0))
  }

  // MARK: What matters most

  @Test("the five criteria that raise the chance of the target most are of communes near the end, and none lowers it")
  func sensitivity() throws {
    let province = province(quarters: 8) { province in
      province.recognise("20", on: TestProvince.day(2020, 3, 1))
      province.plan("t", .cumulative, baseline: 1, target: 1)
      // All six; one has not met all yet.
      province.plan("s", .count, .stretch, measure: .allMet, target: 5)
    }
    let document = try make(province, "--by", "2022-12-31")
    let table = try #require(document.table("sensitivity"))
    #expect(table.rowCount > 0 && table.rowCount <= 5)
    let (now, then) = (try numbers(table, "target_now"), try numbers(table, "target_then"))
    #expect(zip(now, then).allSatisfy { ($0 ?? 100) < ($1 ?? 0) } && Set(now).count == 1)
    #expect(then.compactMap(\.self) == then.compactMap(\.self).sorted(by: >))
    // Those recognised are counted whatever they lack.
    #expect(!table.column(texts: "code").contains("20"))
    let total = try #require(document.table("total")).row(where: "measure", is: "reached")["probability"]?.number
    #expect(now.compactMap(\.self).allSatisfy { abs($0 - (total ?? -9)) <= 1 })
    let certain = self.province(quarters: 8) { $0.plan("s", .cumulative, .stretch, measure: .allMet, target: 90) }
    #expect(try make(certain).table("sensitivity")?.rowCount == 0)
  }

  @Test("where nothing was received in time it says that today's data stand in") func late() throws {
    var province = province(quarters: 8)
    province.record.allBatches = [
      Batch(
        id: 1, recordedAt: "2022-10-05T08:00:00Z", receivedOn: TestProvince.day(2022, 10, 5), kind: "submissions",
        file: "all.csv", sha256: "0", rowsRead: 1, rowsTaken: 1, rowsRefused: 0, assumptions: "")
    ]
    let table = try #require(make(province).table("backtest"))
    #expect(table.rowCount > 0 && table.column(texts: "known").allSatisfy { $0 == "now" })
    let note = "\(table.rowCount) of \(table.rowCount) trials: nothing had been received by then"
    #expect(try notes(make(province)).contains { $0.hasPrefix(note) })
  }

  @Test("with a baseline as good as the model the baselines stand first") func order() throws {
    let document = try make(province(quarters: 8))
    let ids = document.metrics.map(\.id)
    let isBeaten = notes(document).contains { $0.hasPrefix("In earlier periods the model was no better") }
    #expect((ids.first == "persistence") == isBeaten)
    #expect(ids.contains("forecast-all-met") && ids.contains("pace"))
  }
}
