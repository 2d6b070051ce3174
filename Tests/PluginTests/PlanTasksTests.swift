import NTMKit
import PlanTasks
import Testing

@Suite("tasks") struct PlanTasksTests {
  private func document(_ arguments: [String] = [], _ change: (inout TestProvince) -> Void) throws -> ReportDocument {
    var province = TestProvince()
    province.report("10")
    change(&province)
    return try province.make(PlanTasksReport.self, arguments)
  }

  private func table(_ id: String, _ change: (inout TestProvince) -> Void) throws -> Table {
    try #require(try document([], change).table(id))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var due: String?
    var state: String
    var doneOn: String?
    var status: String
    var days: Int64?
    var testDescription: String { "\(state), due \(due ?? "–"), done \(doneOn ?? "–"): \(status)" }

    init(_ state: String, due: String?, done: String? = nil, _ status: String, _ days: Int64?) {
      (self.state, self.due, doneOn, self.status, self.days) = (state, due, done, status, days)
    }
  }

  /// On 2022-09-30.
  static let cases = [
    Case("todo", due: "2022-09-29", "late", -1),
    Case("in_progress", due: "2022-08-31", "late", -30),
    Case("todo", due: "2022-09-30", "due_soon", 0),
    Case("in_progress", due: "2022-10-30", "due_soon", 30),
    Case("todo", due: "2022-10-31", "open", 31),
    Case("done", due: "2022-09-30", done: "2022-09-30", "done", 0),
    Case("done", due: "2022-09-30", done: "2022-09-01", "done", 29),
    Case("done", due: "2022-09-28", done: "2022-09-30", "done_late", -2),
    Case("done", due: "2022-03-01", "done", nil),
    Case("done", due: "2022-09-01", done: "2022-10-01", "late", -29),
    Case("done", due: "2022-10-05", done: "2022-10-01", "due_soon", 5),
    Case("cancelled", due: "2022-03-01", "cancelled", nil),
    Case("todo", due: nil, "open", nil),
    Case("done", due: nil, done: "2022-09-01", "done", nil),
  ]

  @Test("a task is late, due soon, open, done or cancelled by its due date and the day", arguments: cases)
  func status(_ expected: Case) throws {
    let table = try table("tasks") {
      $0.addTask("T", due: expected.due, state: expected.state, doneOn: expected.doneOn)
    }
    #expect(table[0, "status"] == .text(expected.status))
    #expect(table[0, "days"] == (expected.days.map(Value.int) ?? .null))
    #expect(table[0, "state"] == .text(expected.state))
  }

  @Test("late tasks come first, then those due soon, open, done late, done and cancelled, each by due date")
  func order()
    throws
  {
    let table = try table("tasks") {
      $0.addTask("T10", due: "2022-09-01")
      $0.addTask("T9", due: "2022-09-01")
      $0.addTask("T8", due: "2022-08-01")
      $0.addTask("T7", due: "2022-05-01", state: "cancelled")
      $0.addTask("T6", due: "2022-05-01", state: "done", doneOn: "2022-04-01")
      $0.addTask("T5", due: "2022-06-01", state: "done", doneOn: "2022-06-02")
      $0.addTask("T4", due: "2022-12-01")
      $0.addTask("T3", due: nil)
      $0.addTask("T2", due: "2022-10-01")
    }
    #expect(table.column(texts: "id") == ["T8", "T9", "T10", "T2", "T4", "T3", "T5", "T6", "T7"])
  }

  @Test("the day is the end of the period asked for; what was done later is still open on it, and that is said")
  func period() throws {
    let document = try document { province in
      province.scope.period = PeriodRange(TestProvince.before)
      province.report("10", TestProvince.before)
      province.addTask("T1", due: "2022-06-29", state: "done", doneOn: "2022-07-08", evidence: "1/BC")
      province.addTask("T2", due: "2022-06-30", state: "done", doneOn: "2022-06-30", evidence: "2/BC")
    }
    let table = try #require(document.table("tasks"))
    #expect(table.row(where: "id", is: "T1")["status"] == .text("late"))
    #expect(table.row(where: "id", is: "T1")["days"] == .int(-1))
    #expect(table.row(where: "id", is: "T2")["status"] == .text("done"))
    #expect(document.title.en.hasSuffix("as of 2022-06-30"))
    #expect(
      document.notes.contains { $0.text.en == "Done after 2022-06-30, and so not yet done on that day: T1." })
    // The reporting date has seen it done: nothing is wrong with the register.
    #expect(document.table("findings")?.rowCount == 0)
  }

  @Test("a month for which no commune reported is looked at all the same") func month() throws {
    let document = try document { province in
      province.scope.period = Period(.month, year: 2022, number: 8).map { PeriodRange($0) }
      province.addTask("T1", due: "2022-08-30")
      province.addBody("10", "commune")
    }
    #expect(document.table("tasks")?[0, "status"] == .text("late"))
    #expect(document.title.en.hasSuffix("Thử, as of 2022-08-31"))
    #expect(document.table("steering_bodies")?.row(where: "level", is: "commune")["without_body"] == .int(5))
  }

  @Test("tasks of other years are left out, but for those open when the year began and those due soon") func years()
    throws
  {
    let document = try document { province in
      province.reportingDate = TestProvince.day(2022, 12, 15)
      province.addTask("now", due: "2022-12-31")
      province.addTask("carried", due: "2021-11-30")
      province.addTask("finished", due: "2021-11-30", state: "done", doneOn: "2022-01-10")
      province.addTask("old", due: "2021-11-30", state: "done", doneOn: "2021-12-31")
      province.addTask("undated", due: "2021-11-30", state: "done")
      province.addTask("dropped", due: "2021-11-30", state: "cancelled")
      province.addTask("soon", due: "2023-01-14")
      province.addTask("next", due: "2023-01-15")
    }
    let ids = try #require(document.table("tasks")).column(texts: "id")
    #expect(Set(ids) == ["now", "carried", "finished", "soon"])
    #expect(document.notes.contains { $0.text.en == "Tasks of other years, left out: 4." })
  }

  @Test("where nothing is due in the year, the newest year before it is shown") func yearBefore() throws {
    let table = try table("tasks") {
      $0.addTask("a", due: "2020-05-01")
      $0.addTask("b", due: "2021-05-01", state: "done", doneOn: "2021-04-01")
    }
    #expect(table.column(texts: "id") == ["a", "b"])
    let later = try self.table("tasks") { $0.addTask("c", due: "2024-05-01") }
    #expect(later.column(texts: "id") == ["c"])
  }

  @Test("every group of the plan has a row, with its title, and so has a group that only tasks name") func groups()
    throws
  {
    let document = try document { province in
      province.addGroups(["10", "2", "1"])
      province.addTask("T1", group: "2", due: "2022-09-01")
      province.addTask("T2", group: "2", due: "2022-09-01", state: "done", doneOn: "2022-09-03")
      province.addTask("T3", group: "11", due: "2022-10-01", state: "in_progress")
      province.addTask("T4", group: "11", due: "2022-12-01")
      province.addTask("T5", group: "11", due: "2022-12-01", state: "cancelled")
    }
    let block = try #require(document.block("groups"))
    #expect(
      block.table.csvLines == [
        "group,title,tasks,done,done_late,outstanding,late,due_soon,not_begun,cancelled",
        "1,Nhóm 1,0,0,0,0,0,0,0,0", "2,Nhóm 2,2,1,1,1,1,0,1,0", "10,Nhóm 10,0,0,0,0,0,0,0,0",
        "11,,3,0,0,2,0,1,1,1",
      ])
    #expect(block.totals?.csvLines.last == ",total,5,1,1,3,1,1,2,1")
    let titles = try #require(block.columns.first { $0.column == "title" })
    #expect(titles.terms["Nhóm 10"]?.en == "Group 10")
    let chart = try #require(document.charts.first { $0.id == "groups-chart" })
    #expect(chart.data.csvLines.contains("11,open,1"))
    #expect(chart.description.en == "Done: 1 of 4 tasks that were not cancelled; late: 1.")
  }

  @Test("of several plans the newest one issued by the day counts") func plans() throws {
    func groups(_ day: CalendarDate) throws -> ReportDocument {
      try document { province in
        province.reportingDate = day
        province.addGroups(["1", "2", "3"], plan: "A", issuedOn: "2021-03-01")
        province.addGroups(["1", "2"], plan: "B", issuedOn: "2022-03-01")
        province.addGroups(["1"], plan: "C", issuedOn: "2023-03-01")
        province.addTask("T", due: "2022-01-01")
      }
    }
    let days = [
      (TestProvince.day(2020, 1, 1), "A", 3), (TestProvince.day(2022, 2, 28), "A", 3),
      (TestProvince.day(2022, 3, 1), "B", 2), (TestProvince.day(2024, 1, 1), "C", 1),
    ]
    for (day, plan, count) in days {
      let document = try groups(day)
      #expect(document.title.en.hasPrefix("Tasks of plan \(plan)"), "\(day)")
      #expect(document.table("groups")?.rowCount == count, "\(day)")
    }
  }

  @Test("without titles of groups the numbers stand alone, and that is said") func noTitles() throws {
    let document = try document { $0.addTask("T1", group: "4") }
    #expect(document.table("groups")?.column(texts: "group") == ["4"])
    #expect(document.table("findings")?.rowCount == 0)
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.contains("solution groups are missing") })
  }

  @Test("agencies with late tasks come first; names written in two ways are counted apart, and that is said")
  func agencies() throws {
    let document = try document { province in
      province.addTask("T1", agency: "Đoàn Thanh niên", due: "2022-10-01")
      province.addTask("T2", agency: "An ninh", due: "2022-12-01")
      province.addTask("T3", agency: "Sở Y tế", due: "2022-09-01")
      province.addTask("T4", agency: "sở y tế", due: "2022-12-01")
      province.addTask("T5", agency: "Công thương", due: "2022-12-01")
    }
    #expect(
      document.table("agencies")?.column(texts: "agency") == [
        "Sở Y tế", "Đoàn Thanh niên", "An ninh", "Công thương", "sở y tế",
      ])
    let note = document.notes.first { $0.kind == .caution }
    #expect(note?.text.en.hasSuffix("counted apart: sở y tế / Sở Y tế.") == true)
  }

  @Test("the map shows the most pressing task of each agency and group, a table how many are done, late and due")
  func matrix() throws {
    let document = try document { province in
      province.addGroups(["1", "2"])
      province.addTask("T1", agency: "A", due: "2022-12-01")
      province.addTask("T2", agency: "A", due: "2022-09-01")
      province.addTask("T3", group: "2", agency: "A", due: "2022-09-01", state: "done", doneOn: "2022-09-02")
      province.addTask("T4", agency: "B", due: "2022-09-01", state: "cancelled")
    }
    #expect(
      document.table("matrix")?.csvLines == [
        "agency,group,tasks,done,late,due_soon,status", "A,1,2,0,1,0,late", "A,2,1,1,0,0,done_late",
        "B,1,1,0,0,0,cancelled",
      ])
    let block = try #require(document.block("matrix"))
    #expect(block.rowGroups?.column == "agency")
    #expect(Set(["tasks", "done", "late", "due_soon"]).isSubset(of: block.columns.map(\.column)))
    let map = try #require(document.charts.first { $0.id == "matrix-map" })
    #expect(
      map.data.csvLines.dropFirst() == ["A,1,late", "A,2,done", "B,1,not_applicable", "B,2,not_applicable"])
  }

  @Test("what the register says that cannot be so, or cannot be shown to be, is listed") func findings() throws {
    let document = try document { province in
      province.addGroups(["1"])
      province.addTask("fine", due: "2022-05-01", state: "done", doneOn: "2022-05-01", evidence: "1/BC")
      province.addTask("bare", due: "2022-05-01", state: "done", doneOn: "2022-05-01", evidence: "  ")
      province.addTask("when", due: "2022-05-01", state: "done", evidence: "2/BC")
      province.addTask("future", due: "2022-05-01", state: "done", doneOn: "2022-10-01")
      province.addTask("half", due: "2022-10-10", state: "in_progress", doneOn: "2022-09-01")
      province.addTask("open", due: nil)
      province.addTask("stray", group: "8")
      province.addTask("gone", due: "2022-05-01", state: "cancelled", doneOn: "2022-04-01")
    }
    let table = try #require(document.table("findings"))
    let pairs = zip(table.column(texts: "finding"), table.column(texts: "id")).map { "\($0) \($1)" }
    #expect(
      pairs == [
        "no_evidence bare", "no_date when", "in_future future", "not_marked_done half", "no_due_date open",
        "unknown_group stray",
      ])
    #expect(document.metric("without-evidence")?.value == .int(1))
    #expect(document.metric("without-evidence")?.status == .near)
  }

  @Test("headline figures: done in time of those due, the longest late, the next due") func overview() throws {
    let document = try document { province in
      province.addTask("T1", due: "2022-08-31")
      province.addTask("T2", due: "2022-09-20")
      province.addTask("T3", due: "2022-09-20", state: "done", doneOn: "2022-09-20", evidence: "1")
      province.addTask("T4", due: "2022-09-20", state: "done", doneOn: "2022-09-21", evidence: "1")
      province.addTask("T5", due: "2022-12-20", state: "done", doneOn: "2022-09-21", evidence: "1")
      province.addTask("T6", due: "2022-09-20", state: "cancelled")
      province.addTask("T7", due: "2022-10-02")
    }
    #expect(document.metric("tasks")?.value == .int(7))
    #expect(document.metric("tasks")?.detail?.en == "1 of them cancelled")
    #expect(document.metric("done")?.value == .int(3))
    #expect(document.metric("done")?.detail?.en == "2 in time, 1 after the due date")
    #expect(document.metric("in-time")?.value == .double(25))
    #expect(document.metric("in-time")?.detail?.en == "1 of 4 whose due date has passed")
    #expect(document.metric("late")?.value == .int(2))
    #expect(document.metric("late")?.detail?.en == "longest: T1, due 2022-08-31")
    #expect(document.metric("due-soon")?.detail?.en == "next: T7, due 2022-10-02")
    #expect(document.metric("without-evidence")?.value == .int(0))
    #expect(document.metric("vacancies") == nil)
  }

  @Test("an agency or a group can be seen alone; an agency is found by its folded name") func filters() throws {
    func make(_ arguments: [String]) throws -> ReportDocument {
      try document(arguments) { $0.addWork() }
    }
    let agency = try make(["--agency", "so noi vu"])
    #expect(Set(agency.table("tasks")?.column(texts: "agency") ?? []) == ["Sở Nội vụ"])
    #expect(agency.title.en == "Tasks of plan 19/KH-BCĐ, Thử, Sở Nội vụ, as of 2022-09-30")
    #expect(agency.table("groups")?.column(texts: "group") == ["1", "2", "9"])
    #expect(agency.metric("vacancies") == nil)
    #expect(agency.notes.contains { $0.text.en.contains("whole province") })
    let group = try make(["--group", "2"])
    #expect(group.table("tasks")?.column(texts: "id") == ["T2", "T3"])
    #expect(group.title.vi == "Thực hiện nhiệm vụ kế hoạch 19/KH-BCĐ, Thử, nhóm 2, đến ngày 30/09/2022")
    #expect(group.provenance.line == "tasks --group 2")
    #expect(try make(["--group", "3"]).table("tasks")?.rowCount == 0)
    #expect(try make(["--group", "2", "--agency", "UBND huyện"]).table("tasks")?.column(texts: "id") == ["T2"])
  }

  @Test("an unknown agency or group is refused with what there is") func unknown() throws {
    func error(_ arguments: [String]) -> Diagnostic? {
      #expect(throws: Diagnostic.self) {
        try document(arguments) {
          $0.addWork()
          $0.addTask("T9", agency: "SỞ NỘI VỤ")
        }
      }
    }
    let agency = error(["--agency", "UBND huyên X"])
    #expect(agency?.code == "tasks.unknown-agency")
    #expect(agency?.message.en == "no task has the agency “UBND huyên X”")
    #expect(agency?.hints.first?.en == "nearest: “UBND huyện”")
    #expect(error(["--agency", "zzz"])?.hints.first?.en == "see the list: tasks.agencies | select agency")
    let two = error(["--agency", "so noi vu"])
    #expect(two?.code == "tasks.ambiguous-agency")
    #expect(two?.hints.first?.en == "nearest: “Sở Nội vụ”, “SỞ NỘI VỤ”")
    let group = error(["--group", "x"])
    #expect(group?.code == "tasks.unknown-group")
    #expect(group?.message.vi == "kế hoạch không có nhóm giải pháp “x”")
    #expect(group?.hints.first?.en == "the groups: 1, 2, 3, 9")
    #expect(group?.span?.source == "--group")
  }

  @Test("without tasks, bodies and awards it says so, and how to bring the groups") func nothing() throws {
    let document = try document { _ in }
    #expect(document.metrics.isEmpty)
    #expect(document.notes.contains { $0.text.en == "There are no tasks of the plan." })
    for id in ["tasks", "groups", "agencies", "findings", "steering_bodies", "bodies_to_complete", "awards"] {
      #expect(document.block(id)?.emptyText != nil, "\(id)")
      #expect(document.table(id)?.rowCount == 0, "\(id)")
    }
    #expect(document.charts.isEmpty)
  }

  @Test("rows in another order give the same report") func rowOrder() throws {
    var province = TestProvince()
    province.report("10")
    province.addWork()
    province.addTask("T3b", group: "2", due: "2022-06-30", state: "done", doneOn: "2022-07-02")
    let report = try province.make(PlanTasksReport.self)
    province.record.declaredRows.reverse()
    #expect(try province.make(PlanTasksReport.self) == report)
  }
}
