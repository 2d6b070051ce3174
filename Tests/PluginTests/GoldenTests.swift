import CriteriaGap
import Foundation
import Funding
import NTMKit
import PlanProgress
import PlanTasks
import Testing

/// What a report says of the sample, block by block, for each golden file. How it looks is for the renderers' tests.
struct GoldenReport: Sendable, CustomTestStringConvertible {
  var name: String
  var make: @Sendable () throws -> ReportDocument
  var language: Language
  var testDescription: String { name }

  func text() throws -> String { DocumentText(try make(), language).text }

  private static func gap(_ arguments: [String] = []) -> @Sendable () throws -> ReportDocument {
    {
      try CriteriaGapReport().makeReport(
        ParameterParser.parse(arguments, of: "gap"), in: SampleRecords.context())
    }
  }
  private static let plan: @Sendable () throws -> ReportDocument = {
    try PlanProgressReport().makeReport(.init(), in: SampleRecords.context())
  }

  private static func tasks(_ arguments: [String] = []) -> @Sendable () throws -> ReportDocument {
    {
      try PlanTasksReport().makeReport(ParameterParser.parse(arguments, of: "tasks"), in: SampleRecords.context())
    }
  }

  private static func funding(_ arguments: [String] = []) -> @Sendable () throws -> ReportDocument {
    {
      try FundingReport().makeReport(ParameterParser.parse(arguments, of: "funding"), in: SampleRecords.context())
    }
  }

  static let all = [
    GoldenReport(name: "funding.vi.txt", make: funding(), language: .vi),
    GoldenReport(name: "funding.en.txt", make: funding(), language: .en),
    GoldenReport(
      name: "funding-934-people.vi.txt", make: funding(["--district", "934", "--source", "people"]), language: .vi),
    GoldenReport(name: "gap.vi.txt", make: gap(), language: .vi),
    GoldenReport(name: "gap.en.txt", make: gap(), language: .en),
    GoldenReport(name: "gap-937.vi.txt", make: gap(["--district", "937", "--push-from", "10"]), language: .vi),
    GoldenReport(name: "plan.vi.txt", make: plan, language: .vi),
    GoldenReport(name: "plan.en.txt", make: plan, language: .en),
    GoldenReport(name: "tasks.vi.txt", make: tasks(), language: .vi),
    GoldenReport(name: "tasks.en.txt", make: tasks(), language: .en),
    GoldenReport(
      name: "tasks-office.vi.txt", make: tasks(["--agency", "van phong dieu phoi ntm tinh"]), language: .vi),
  ]
}

@Suite("What the reports say") struct GoldenTests {
  @Test("the sample's reports say what they are known to", arguments: GoldenReport.all)
  func matches(_ golden: GoldenReport) throws { try Golden.expect(golden.text(), named: golden.name) }

  @Test("no golden file is without its test") func noneUnused() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
    #expect(Set(files).subtracting(GoldenReport.all.map(\.name)).sorted() == [])
  }

  @Test("a report says the same each time", arguments: GoldenReport.all)
  func deterministic(_ golden: GoldenReport) throws { #expect(try golden.text() == golden.text()) }
}
