import CriteriaGap
import NTMKit
import Testing

@Suite("gap") struct GapTests {
  /// Of 19 criteria: one meets all, two are near, one is far, one says nothing, one has fallen back.
  static func province() -> TestProvince {
    var province = TestProvince()
    province.report("10", missing: [])
    province.report("11", missing: [3, 17])
    province.report("12", missing: [17], open: [5])
    province.report("20", missing: Array(1...12))
    province.report("30", missing: [9])
    province.recognise("10")
    province.recognise("30", on: TestProvince.day(2019, 5, 6))
    province.report("10", TestProvince.before)
    province.report("11", TestProvince.before, missing: [2, 3, 17])
    province.report("30", TestProvince.before, missing: [9])
    province.report("30", TestProvince.quarter(1))
    return province
  }

  @Test("the nearest come first, by district and name; those that lack none and those without results are last")
  func nearestFirst() throws {
    let table = try #require(try Self.province().make(CriteriaGapReport.self).table("communes"))
    #expect(table.column(texts: "name") == ["Xã 10", "Bình An", "Đại Thành", "Tân Phú", "An Bình", "Vị Bình"])
    #expect(table.column(texts: "missing") == ["1", "2", "2", "12", "0", ""])
    #expect(table.row(where: "name", is: "Vị Bình")["missing_criteria"] == .null)
  }

  @Test("a target is that of the set's level") func targetsOfLevel() throws {
    var province = Self.province()
    province.addSet("advanced", criteria: 12, level: .advanced)
    province.report("10", missing: [2], set: "advanced")
    province.plan("a", .named, unit: "11")
    province.plan("b", .named, .stretch, measure: .allMet, unit: "12")
    province.plan("c", .named, level: .advanced, unit: "10")
    func targets() throws -> [String] {
      let table = try #require(try province.make(CriteriaGapReport.self).table("communes"))
      return ["10", "11", "12"].map { table.row(where: "code", is: $0)["target"]?.plainText ?? "" }
    }
    #expect(try targets() == ["none", "committed", "stretch"])
    province.scope.criteriaSet = "advanced"
    #expect(try targets() == ["committed", "none", "none"])
  }

  @Test("without a criteria set nothing is said of how many criteria it has") func noSet() throws {
    var province = TestProvince()
    province.record = RecordedProgramme()
    let document = try province.make(CriteriaGapReport.self)
    #expect(document.sections.first { $0.id == "push-list" }?.title.en == "Push list")
    #expect(document.block("push")?.emptyText?.en == "There is no criteria set: import one first.")
    #expect(!document.notes.contains { $0.text.en.contains("0 criteria") })
  }

  @Test("missing criteria are listed in the order of the set, open ones too") func missingCriteria() throws {
    let table = try #require(try Self.province().make(CriteriaGapReport.self).table("communes"))
    #expect(table.row(where: "code", is: "12")["missing_criteria"] == .text("5, 17"))
    #expect(table.row(where: "code", is: "10")["missing_criteria"] == .text(""))
    #expect(table.row(where: "code", is: "11")["change"] == .int(1))
    #expect(table.row(where: "code", is: "12")["change"] == .null)
  }

  @Test("a mean is compared over the communes with results in both periods, and it is said how many these are")
  func meanChange() throws {
    let document = try Self.province().make(CriteriaGapReport.self)
    #expect(
      document.metric("mean-met")?.detail?.en == "+0.3 against Q2 2022, of the 3 with results in both")
    #expect(document.metric("all-met")?.detail?.en == "Q2 2022: 1 of 3 with results")
    let districts = try #require(document.block("by_district"))
    #expect(districts.table.row(where: "code", is: "991")["change"] == .double(0.5))
    #expect(districts.table.row(where: "code", is: "992")["change"] == .null)
    #expect(districts.totals?[0, "change"].number.map { ($0 * 3).rounded() } == 1)
    #expect(districts.footnotes.map(\.text.en) == ["Of the communes with results in both periods alone: 3."])
    var other = TestProvince()
    other.report("10", missing: [1])
    other.report("11", TestProvince.before)
    #expect(
      try other.make(CriteriaGapReport.self).metric("mean-met")?.detail?.vi
        == "không so được với quý 2/2022: không xã nào có số liệu cả hai kỳ")
    var whole = TestProvince()
    whole.report("10", missing: [1])
    whole.report("10", TestProvince.before, missing: [1, 2, 3])
    let all = try whole.make(CriteriaGapReport.self)
    #expect(all.metric("mean-met")?.detail?.en == "+2.0 against Q2 2022")
    #expect(all.metric("all-met")?.detail?.en == "Q2 2022: 0" && all.block("by_district")?.footnotes.isEmpty == true)
  }

  @Test("the mean and the communes that meet all say the line that makes them, and what went in") func lineage() throws
  {
    let document = try Self.province().make(CriteriaGapReport.self)
    let mean = try #require(document.metric("mean-met"))
    let inputs = try #require(mean.lineage?.children.filter { $0.kind == .row })
    #expect(inputs.count == 5)
    #expect(inputs.compactMap(\.value.number).reduce(0, +) / 5 == mean.value.number)
    let line = mean.lineage?.children.first?.label.en
    #expect(line == "Line: communes at 2022Q3 | where not_assessed < total | summarize mean(met)")
    #expect(document.metric("communes")?.lineage?.stages == ["communes at 2022Q3 | count"])
    let all = try #require(document.metric("all-met")?.lineage)
    #expect(all.children.filter { $0.kind == .row }.compactMap(\.subject?.code) == ["10"])
  }

  @Test("a commune without results is left out of the mean and the shares, and named") func silentCommune() throws {
    let document = try Self.province().make(CriteriaGapReport.self)
    let mean = try #require(document.metric("mean-met")?.value.number)
    #expect(abs(mean - Double(19 + 17 + 17 + 7 + 18) / 5) < 1e-12)
    let distribution = try #require(document.table("distribution"))
    #expect(distribution.column(texts: "bucket") == ["19", "15-18", "10-14", "5-9", "<5", "no_result"])
    #expect(distribution.column(texts: "communes") == ["1", "3", "0", "1", "0", "1"])
    #expect(distribution.column(texts: "share") == ["20", "60", "0", "20", "0", ""])
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.contains("Vị Bình") })
    #expect(document.table("matrix")?.rowCount == 5 * 19)
  }

  @Test("the push list begins at three quarters of the set, or where it is told to") func pushList() throws {
    let province = Self.province()
    let list = try #require(try province.make(CriteriaGapReport.self).table("push"))
    #expect(list.column(texts: "code") == ["30", "12", "11"])
    let wide = try #require(try province.make(CriteriaGapReport.self, ["--push-from", "7"]).table("push"))
    #expect(wide.column(texts: "code") == ["30", "12", "11", "20"])
    #expect(try province.make(CriteriaGapReport.self).metric("push")?.label.en.contains("14") == true)
  }

  @Test("a push list that begins nowhere is refused") func pushFromRange() throws {
    let error = #expect(throws: Diagnostic.self) {
      try Self.province().make(CriteriaGapReport.self, ["--push-from", "0"])
    }
    #expect(error?.code == "gap.push-from-out-of-range")
    #expect(error?.message.en == "--push-from takes 1 to 1000, not 0")
  }

  @Test("communes that fell back say which criteria fail and since when") func fallenBack() throws {
    let document = try Self.province().make(CriteriaGapReport.self)
    let table = try #require(document.table("fallen_back"))
    #expect(table.csvLines.dropFirst() == ["30,Xã 10,thị xã Long Mỹ,ntm,2019-05-06,18,9,2022Q2"])
    #expect(document.metric("recognised")?.value == .int(2))
    #expect(document.metric("fallen-back")?.value == .int(1))
  }

  @Test("an attested result that the figures contradict is a finding") func disagreements() throws {
    var province = TestProvince()
    province.report(
      "10", values: ["3.1": .number(40), "c:3": .attested(true), "4.1": .number(60), "c:4": .attested(false)])
    province.report("11", values: ["3.1": .number(60), "c:3": .attested(true), "c:4": .attested(false)])
    let table = try #require(try province.make(CriteriaGapReport.self).table("disagreements"))
    #expect(
      table.csvLines.dropFirst() == [
        "10,An Bình,Châu Thành,3,Tiêu chí số 3,met,not_met", "10,An Bình,Châu Thành,4,Tiêu chí số 4,not_met,met",
      ])
  }

  @Test("results that rest on unverified thresholds are counted, attested ones need none") func unverified() throws {
    var province = TestProvince()
    province.report("10", values: ["2.1": .number(60), "3.1": .number(60), "4.1": .number(10), "6.1": .attested(true)])
    province.report("11", values: ["4.1": .number(70), "8.1": .numberAttested(60, true)])
    let notes = try province.make(CriteriaGapReport.self).notes
    let note = try #require(notes.first { $0.text.en.contains("unverified") })
    #expect(note.kind == .caution)
    #expect(note.text.en.contains("(low confidence): 4, of indicators 2.1, 4.1, 8.1."))
  }

  @Test("two sets in the compared periods are both named, with a warning") func changeOfSet() throws {
    var province = TestProvince()
    province.record.setAssignments = []
    province.addSet("old", criteria: 19, level: .ntm, to: TestProvince.before)
    province.addSet("new", criteria: 19, level: .ntm, from: TestProvince.now)
    province.report("10", TestProvince.before, set: "old")
    province.report("10", missing: [4], set: "new")
    let document = try province.make(CriteriaGapReport.self)
    let note = try #require(document.notes.first { $0.text.en.contains("change of rules") })
    #expect(note.text.en.contains("Set old") && note.text.en.contains("Set new"))
    #expect(document.title.en.hasSuffix("Set new (new)"))
  }

  @Test("one district, found by code or by kind and name; a name of two is refused with both") func oneDistrict() throws
  {
    let province = Self.province()
    for words in ["993", "thị xã Long Mỹ", "thi xa long my"] {
      let document = try province.make(CriteriaGapReport.self, ["--district", words])
      #expect(document.table("communes")?.column(texts: "code") == ["30"])
      #expect(document.title.vi.contains("thị xã Long Mỹ"))
    }
    let error = #expect(throws: Diagnostic.self) {
      try province.make(CriteriaGapReport.self, ["--district", "Long Mỹ"])
    }
    #expect(error?.code == "unit.ambiguous")
    #expect(error?.message.en.contains("992") == true && error?.message.en.contains("993") == true)
  }

  @Test("districts that share a name are told apart in the chart") func districtLabels() throws {
    let chart = try #require(
      try Self.province().make(CriteriaGapReport.self).charts.first { $0.id == "district-means" })
    #expect(chart.data.column(texts: "district") == ["Châu Thành", "huyện Long Mỹ", "thị xã Long Mỹ"])
  }

  @Test(
    "ranges are quarters of the set's number of criteria",
    arguments: [
      (1, ["1", "<1"]), (4, ["4", "3", "2", "1", "<1"]), (10, ["10", "9", "6-8", "3-5", "<3"]),
      (19, ["19", "15-18", "10-14", "5-9", "<5"]), (75, ["75", "57-74", "38-56", "19-37", "<19"]),
    ]) func ranges(total: Int, words: [String]) throws
  {
    var province = TestProvince(criteria: total)
    province.report("10")
    let table = try #require(try province.make(CriteriaGapReport.self).table("distribution"))
    #expect(table.column(texts: "bucket") == words + ["no_result"])
    #expect(table.column(texts: "communes") == ["1"] + words.dropFirst().map { _ in "0" } + ["5"])
  }

  @Test("a commune that meets all that applies to it is among those that meet all") func notApplicable() throws {
    var province = TestProvince()
    province.report("10", notApplicable: [13])
    let document = try province.make(CriteriaGapReport.self)
    #expect(document.table("distribution")?.column(texts: "communes").first == "1")
    #expect(document.metric("all-met")?.value == .int(1))
    #expect(document.table("by_criterion")?.row(where: "criterion", is: "13")["share"] == .null)
  }

  @Test("judged by a higher set, communes recognised at the base level have not fallen back") func higherSet() throws {
    var province = Self.province()
    province.addSet("advanced", criteria: 12, level: .advanced)
    province.report("10", missing: [2], set: "advanced")
    province.scope.criteriaSet = "advanced"
    let document = try province.make(CriteriaGapReport.self)
    #expect(document.title.en.hasSuffix("Set advanced (advanced)"))
    #expect(document.table("fallen_back")?.rowCount == 0)
    #expect(document.table("communes")?.row(where: "code", is: "10")["status"] == .text("below"))
    #expect(document.metric("recognised")?.value == .int(0))
    #expect(document.notes.contains { $0.text.en.hasPrefix("Communes without results for this period and set: 5") })
  }
}
