import NTMKit
import Testing
import Training

/// Communes that fail a criterion with nobody trained on it, and the course that is planned for them.
@Suite("training.gaps") struct TrainingGapTests {
  private static func day(_ month: Int, _ day: Int) -> CalendarDate { TestProvince.day(2022, month, day) }

  /// Two communes of one district and one of another fail criteria 3 and 17.
  private static func province() -> TestProvince {
    var province = TestProvince()
    province.report("10", missing: [3, 17])
    province.report("11", missing: [17], open: [5])
    province.report("12")
    province.report("20", missing: [3])
    province.report("21")
    province.report("30", notApplicable: [13])
    for (code, _, _) in TestProvince.communes { province.addPerson("P\(code)", commune: code) }
    return province
  }

  private func rows(_ province: TestProvince, _ arguments: [String] = []) throws -> [String] {
    let table = try #require(try province.make(TrainingReport.self, arguments).table("gaps"))
    return (0..<table.rowCount).map { row in
      ["code", "criterion", "state", "course_state", "planned_on", "course"].map { table[row, $0].plainText }
        .joined(separator: " ")
    }
  }

  @Test("a failed or open criterion is a gap until one of the commune's people attended a course on it")
  func untrained()
    throws
  {
    var province = Self.province()
    #expect(
      try rows(province) == [
        "10 3 not_met none  ", "10 17 not_met none  ", "11 5 not_assessed none  ", "11 17 not_met none  ",
        "20 3 not_met none  ",
      ])
    province.addCourse("L1", criterion: "17; 3", held: Self.day(3, 1))
    province.attend("L1", "P10")
    #expect(
      try rows(province) == ["11 5 not_assessed none  ", "11 17 not_met none  ", "20 3 not_met none  "])
    // Those who went to a course that was not held learned nothing.
    province.addCourse("L2", criterion: "17", planned: Self.day(3, 1), state: "cancelled")
    province.attend("L2", "P11")
    #expect(try rows(province).count == 3)
  }

  @Test("gaps stand by district and commune as a dictionary has them, with title and cadres") func order() throws {
    var province = Self.province()
    province.addPerson("Q11", commune: "11", level: "village")
    let table = try #require(try province.make(TrainingReport.self).table("gaps"))
    #expect(table.column(texts: "name") == ["An Bình", "An Bình", "Đại Thành", "Đại Thành", "Tân Phú"])
    #expect(table.column(texts: "district").last == "huyện Long Mỹ")
    #expect(table[0, "title"] == .text("Tiêu chí số 3"))
    #expect(table.column(texts: "cadres") == ["1", "1", "2", "2", "1"])
  }

  @Test("the course planned is the next one that the commune's people could go to") func planned() throws {
    var province = Self.province()
    province.addCourse("L1", criterion: "17", district: "991", planned: Self.day(12, 1))
    province.addCourse("L2", criterion: "17", level: "village", planned: Self.day(10, 5))
    province.addCourse("L3", criterion: "17", level: "district", planned: Self.day(10, 1))
    province.addCourse("L4", criterion: "3", district: "992", planned: Self.day(9, 1))
    province.addCourse("L5", criterion: "3", district: "992", planned: Self.day(8, 1))
    province.addCourse("L6", criterion: "5", level: nil, district: "99")
    province.addCourse("L7", criterion: "5", planned: Self.day(9, 1), state: "cancelled")
    let expected = [
      "10 3 not_met none  ", "10 17 not_met planned 2022-10-05 L2", "11 5 not_assessed planned  L6",
      "11 17 not_met planned 2022-10-05 L2", "20 3 not_met late 2022-09-01 L4",
    ]
    #expect(try rows(province) == expected)
    // Whatever year was asked for, the course to come is told.
    #expect(try rows(province, ["--year", "2021"]) == expected)
    let document = try province.make(TrainingReport.self)
    #expect(document.metric("gaps")?.value == .int(5))
    #expect(document.metric("gaps")?.detail?.en == "of 5 that communes fail; a course is planned for 4 (1 overdue)")
  }

  @Test("a course held after the day of the report is one to come") func heldLater() throws {
    var province = Self.province()
    province.addCourse("L1", criterion: "17", planned: Self.day(9, 1), held: Self.day(10, 6))
    #expect(try rows(province)[1] == "10 17 not_met planned 2022-10-06 L1")
  }

  @Test("by criterion: failing communes, with and without somebody trained, and what is planned") func byCriterion()
    throws
  {
    var province = Self.province()
    province.addCourse("L1", criterion: "17", held: Self.day(3, 1))
    province.attend("L1", "P10")
    province.addCourse("L2", criterion: "3", district: "991", planned: Self.day(11, 1))
    province.addCourse("L3", criterion: "3", district: "992", planned: Self.day(3, 1))
    let document = try province.make(TrainingReport.self)
    let block = try #require(document.block("by_criterion"))
    #expect(
      block.table.csvLines == [
        "criterion,title,missing,trained,untrained,unplanned,planned,late", "3,Tiêu chí số 3,2,0,2,0,1,1",
        "5,Tiêu chí số 5,1,0,1,1,0,0", "17,Tiêu chí số 17,2,1,1,1,0,0",
      ])
    #expect(block.totals?.csvLines.last == ",total,5,1,4,2,1,1")
    let chart = try #require(document.charts.first { $0.id == "criterion-gaps" })
    #expect(chart.description.en == "Most communes without anybody trained: criterion 3 Criterion 3, 2.")
  }

  @Test("in one year only those trained in it count") func year() throws {
    var province = Self.province()
    province.addCourse("L1", criterion: "3, 17, 5", held: TestProvince.day(2021, 3, 1))
    for code in ["10", "11", "20"] { province.attend("L1", "P\(code)") }
    #expect(try rows(province) == [])
    #expect(try rows(province, ["--year", "2022"]).count == 5)
    #expect(
      try province.make(TrainingReport.self).block("gaps")?.emptyText?.en
        == "Somebody was trained on every criterion that communes fail.")
  }

  @Test("one district has its own communes' gaps, and the province's courses to come") func district() throws {
    var province = Self.province()
    province.addCourse("L1", criterion: "3", planned: Self.day(11, 1))
    #expect(try rows(province, ["--district", "992"]) == ["20 3 not_met planned 2022-11-01 L1"])
  }

  @Test("a commune of which nothing is reported has no gaps and is told; so is a criterion that the set does not have")
  func odd() throws {
    var province = Self.province()
    province.record.submissions.removeAll { $0.submission.unitCode == "30" }
    province.addCourse("L1", criterion: "17; 23;; TC 5 ", held: Self.day(3, 1))
    let document = try province.make(TrainingReport.self)
    let notes = document.notes.map(\.text.en)
    #expect(
      notes.contains("Communes without any result for the period, left out of the gaps: 1 (Xã 10)."))
    #expect(
      notes.contains("Criteria that courses are said to serve and the set does not have: 2, 23 (L1), TC 5 (L1)."))
    #expect(document.table("gaps")?.rowCount == 5)
  }

  @Test("without results nobody knows what is missing, and the rest is there all the same") func noResults() throws {
    var province = Self.province()
    province.addCourse("L1", criterion: "17", held: Self.day(3, 1))
    province.attend("L1", "P10")
    province.scope.period = PeriodRange(TestProvince.quarter(1, 2023))
    var bare = province
    bare.record.submissions = []
    bare.record.criteriaSets = []
    bare.record.setAssignments = []
    for province in [province, bare] {
      let document = try province.make(TrainingReport.self)
      #expect(document.metric("persons")?.value == .int(1))
      #expect(document.metric("gaps")?.value == .null)
      #expect(document.table("gaps")?.rowCount == 0)
      #expect(document.table("communes")?.rowCount == 6)
      #expect(document.block("gaps")?.emptyText?.en == "There are no results of criteria for the period.")
      #expect(
        document.notes.contains { $0.kind == .dataGap && $0.text.en.hasPrefix("There are no results of criteria") })
    }
  }
}
