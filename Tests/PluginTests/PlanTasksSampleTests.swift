import NTMKit
import PlanTasks
import Testing

/// The report over the sample against the independent evaluation of it.
@Suite("tasks: the sample") struct PlanTasksSampleTests {
  private func document(_ view: ExpectedWork.View) throws -> ReportDocument {
    let period: Period? = Period(parsing: view.period)
    let asof: CalendarDate? = CalendarDate(parsing: view.asof)
    return try PlanTasksReport().makeReport(.init(), in: SampleRecords.context(period: period, asof: asof))
  }

  private func counts(_ row: [String: Value], _ columns: [String]) -> [Double?] { columns.map { row[$0]?.number } }

  @Test("the expected answers are there") func expectedAnswers() throws {
    let expected = try ExpectedWork.load()
    #expect(expected.view.day == "2022-09-30" && expected.midYear.day == "2022-06-30")
    #expect(expected.view.tasks.byGroup.count == 7)
    #expect(ExpectedWork.views.count == 2)
  }

  @Test("groups stand where they are expected, and the same tasks are late", arguments: ExpectedWork.views)
  func tasks(_ view: ExpectedWork.View) throws {
    let document = try document(view)
    let groups = try #require(document.block("groups"))
    for (group, tally) in view.tasks.byGroup {
      let row = groups.table.row(where: "group", is: group)
      #expect(counts(row, ExpectedWork.Tally.columns) == tally.counts, "group \(group)")
    }
    let totals = try #require(groups.totals).row(where: "title", is: "total")
    #expect(counts(totals, ExpectedWork.Tally.columns) == view.tasks.total.counts)
    let list = try #require(document.table("tasks"))
    let late = zip(list.column(texts: "id"), list.column(texts: "status")).filter { $0.1 == "late" }.map(\.0)
    #expect(late.sorted() == view.tasks.late.sorted())
  }

  @Test("agencies stand where they are expected") func agencies() throws {
    let view = try ExpectedWork.load().view
    let expected = try #require(view.tasks.byAgency)
    let table = try #require(try document(view).table("agencies"))
    #expect(Set(table.column(texts: "agency")) == Set(expected.keys))
    for (agency, tally) in expected {
      #expect(counts(table.row(where: "agency", is: agency), ExpectedWork.Tally.columns) == tally.counts, "\(agency)")
    }
  }

  @Test("steering bodies are as expected", arguments: ExpectedWork.views)
  func bodies(_ view: ExpectedWork.View) throws {
    let document = try document(view)
    let table = try #require(document.table("steering_bodies"))
    let list = try #require(document.table("bodies_to_complete"))
    for (level, expected) in view.steeringBodies {
      let row = table.row(where: "level", is: level)
      guard expected.bodies > 0 else {
        #expect(row["bodies"]?.number ?? 0 == 0)
        continue
      }
      let sums = counts(row, ["bodies", "members", "office_staff", "vacancies", "with_vacancies", "older_than_plan"])
      #expect(
        sums
          == [
            expected.bodies, expected.members, expected.officeStaff, expected.vacancies, expected.withVacancies.count,
            expected.olderThanThePlan.count,
          ].map(Double.init), "\(level)")
      func codes(_ reasons: Set<String>) -> Set<String> {
        Set(
          (0..<list.rowCount).filter {
            list[$0, "level"] == .text(level) && reasons.contains(list[$0, "reason"].plainText)
          }.map { list[$0, "code"].plainText })
      }
      #expect(codes(["vacancies", "older_and_vacancies"]) == Set(expected.withVacancies), "\(level)")
      #expect(codes(["older", "older_and_vacancies"]) == Set(expected.olderThanThePlan), "\(level)")
      #expect(row["without_body"] == .int(0), "\(level)")
    }
  }

  @Test("awards are as expected", arguments: ExpectedWork.views) func awards(_ view: ExpectedWork.View) throws {
    let table = try #require(try document(view).table("awards"))
    func sums(_ column: String) -> [String: Int] {
      var sums: [String: Int] = [:]
      for row in 0..<table.rowCount {
        sums[table[row, column].plainText, default: 0] += Int(table[row, "awards"].number ?? 0)
      }
      return sums
    }
    #expect(sums("year") == view.awards.byYear)
    #expect(sums("level") == view.awards.byLevel)
    #expect(sums("kind") == view.awards.byKind)
  }

  @Test("the titles of the groups are the plan's own, in both languages") func titles() throws {
    let document = try PlanTasksReport().makeReport(.init(), in: SampleRecords.context())
    let block = try #require(document.block("groups"))
    #expect(block.table.column(texts: "group") == (1...7).map(String.init))
    let fourth = block.table.row(where: "group", is: "4")["title"]?.plainText ?? ""
    #expect(fourth == "Đa dạng các nguồn vốn huy động")
    #expect(block.columns.first { $0.column == "title" }?.terms[fourth]?.en == "Diversify mobilised funds")
    #expect(document.title.en == "Tasks of plan 19/KH-BCĐ, Hậu Giang, as of 2022-09-30")
  }

  @Test("a store gives the same report as the files") func stored() throws {
    let report = PlanTasksReport()
    #expect(
      try report.makeReport(.init(), in: SampleStore.context()).sections
        == report.makeReport(.init(), in: SampleRecords.context()).sections)
  }
}
