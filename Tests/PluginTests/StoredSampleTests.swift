import CriteriaGap
import NTMKit
import OCOPRegister
import PlanProgress
import PlanTasks
import Testing

/// The sample once through the store: what comes out is what the importers read.
@Suite("The sample in a store") struct StoredSampleTests {
  @Test("communes and criteria are those of the files", arguments: ExpectedSample.allViews)
  func tables(_ view: ExpectedSample.View) throws {
    let period: Period? = Period(parsing: view.period)
    let asof: CalendarDate? = CalendarDate(parsing: view.asof)
    let stored = try SampleStore.context(period: period, asof: asof)
    let read = try SampleRecords.context(period: period, asof: asof)
    for name in ["communes", "criteria", "recognitions", "plan_targets", "indicators", "thresholds"] {
      // Records in memory know no day on which decisions and plans were received.
      if ["recognitions", "plan_targets"].contains(name), view.asof != "2022-09-30" { continue }
      #expect(try stored.table(name) == read.table(name), "\(name)")
    }
    let table = try stored.table("communes")
    for commune in view.communes {
      let row = table.row(where: "code", is: commune.code)
      #expect(row["status"] == .text(commune.status), "\(commune.name)")
      if let met = commune.met { #expect(row["met"] == .int(Int64(met)), "\(commune.name)") }
    }
  }

  @Test("every assessment leads to the file and line it came from") func sources() throws {
    let stored = try SampleStore.context().table("assessments")
    let read = try SampleRecords.context().table("assessments")
    #expect(try stored.column("file") == read.column("file"))
    #expect(try stored.column("row") == read.column("row"))
    #expect(try stored.column("value") == read.column("value"))
  }

  @Test("a decision, a target and a task lead to the file they came from") func places() throws {
    let plan = try PlanProgressReport().makeReport(.init(), in: SampleStore.context())
    let share = try #require(plan.metrics.first { $0.unit == .percent }?.lineage)
    #expect(share.rows.prefix(Lineage.mostRows).allSatisfy { $0.source?.row != nil })
    #expect(share.rows.first?.source?.file.hasSuffix(".csv") == true)
    #expect(share.children.last?.source?.file.contains("plan") == true)
    let tasks = try PlanTasksReport().makeReport(.init(), in: SampleStore.context())
    let late = try #require(tasks.metric("late")?.lineage)
    #expect(late.rows.allSatisfy { $0.source?.row != nil && $0.source?.batch != nil })
  }

  @Test("the reports say the same of both") func reports() throws {
    let gap = CriteriaGapReport()
    #expect(
      try gap.makeReport(.init(), in: SampleStore.context()).sections
        == gap.makeReport(.init(), in: SampleRecords.context()).sections)
    // The rows of declared tables are in the same files and lines in both.
    let tasks = PlanTasksReport()
    #expect(
      try tasks.makeReport(.init(), in: SampleStore.context()).sections
        == tasks.makeReport(.init(), in: SampleRecords.context()).sections)
    let register = OCOPRegisterReport()
    #expect(
      try register.makeReport(.init(), in: SampleStore.context()).sections
        == register.makeReport(.init(), in: SampleRecords.context()).sections)
    let plan = PlanProgressReport()
    #expect(
      try plan.makeReport(.init(), in: SampleStore.context()).withoutPlaces.sections
        == plan.makeReport(.init(), in: SampleRecords.context()).withoutPlaces.sections)
  }
}
