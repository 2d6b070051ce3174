import CriteriaGap
import Foundation
import NTMKit
import PlanProgress
import Rendering
import Testing

/// What is shown of the sample for each golden file.
struct GoldenReport: Sendable, CustomTestStringConvertible {
  var name: String
  var make: @Sendable () throws -> ReportDocument
  var renderer: any Renderer
  var language: Language
  var testDescription: String { name }

  func text() throws -> String {
    var output = ""
    let context = RenderContext(language: language, width: 100, vocabulary: .programme)
    let warnings = try renderer.render(make(), in: context, to: &output)
    #expect(warnings.isEmpty)
    return output
  }

  private static func gap(_ arguments: [String] = []) -> @Sendable () throws -> ReportDocument {
    {
      try CriteriaGapReport().makeReport(
        ParameterParser.parse(arguments, of: "gap"), in: SampleRecords.context())
    }
  }
  private static let plan: @Sendable () throws -> ReportDocument = {
    try PlanProgressReport().makeReport(.init(), in: SampleRecords.context())
  }

  static let all = [
    GoldenReport(name: "gap.vi.txt", make: gap(), renderer: TextRenderer(), language: .vi),
    GoldenReport(name: "gap.en.txt", make: gap(), renderer: TextRenderer(), language: .en),
    GoldenReport(
      name: "gap-931.json", make: gap(["--district", "931"]), renderer: JSONRenderer(), language: .vi),
    GoldenReport(name: "plan.vi.txt", make: plan, renderer: TextRenderer(), language: .vi),
    GoldenReport(name: "plan.en.txt", make: plan, renderer: TextRenderer(), language: .en),
    GoldenReport(name: "plan.json", make: plan, renderer: JSONRenderer(), language: .en),
  ]
}

@Suite("Reports as shown") struct GoldenTests {
  @Test("the sample's reports read as they are known to", arguments: GoldenReport.all)
  func matches(_ golden: GoldenReport) throws { try Golden.expect(golden.text(), named: golden.name) }

  @Test("no golden file is without its test") func noneUnused() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
    #expect(Set(files).subtracting(GoldenReport.all.map(\.name)).sorted() == [])
  }

  @Test("a report is the same bytes each time", arguments: GoldenReport.all)
  func deterministic(_ golden: GoldenReport) throws { #expect(try golden.text() == golden.text()) }
}
