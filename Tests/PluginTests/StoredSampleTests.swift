import CriteriaGap
import NTMKit
import PlanProgress
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

  @Test("the reports say the same of both") func reports() throws {
    let gap = CriteriaGapReport()
    #expect(
      try gap.makeReport(.init(), in: SampleStore.context()).sections
        == gap.makeReport(.init(), in: SampleRecords.context()).sections)
    let plan = PlanProgressReport()
    #expect(
      try plan.makeReport(.init(), in: SampleStore.context()).sections
        == plan.makeReport(.init(), in: SampleRecords.context()).sections)
  }
}
