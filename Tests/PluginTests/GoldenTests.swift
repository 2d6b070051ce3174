import Bridge
import Cheapest
import Compare
import CriteriaForecast
import CriteriaGap
import DataQuality
import ForecastVerification
import Foundation
import Funding
import NTMKit
import OCOPForecast
import OCOPRegister
import Periodic
import PlanProgress
import PlanTasks
import Rendering
import StageTimes
import Testing
import Training

/// What a report says of the sample, for each golden file: block by block as text, and of every report its page in both
/// languages and its JSON, which holds both. The files' endings say which.
struct GoldenReport: Sendable, CustomTestStringConvertible {
  var name: String
  var make: @Sendable () throws -> ReportDocument
  var language: Language
  var testDescription: String { name }

  init<R: ReportPlugin>(
    _ name: String, _ type: R.Type, _ arguments: [String] = [], geography: Geography? = nil, in language: Language
  ) {
    self.name = name
    self.language = language
    make = {
      try R().makeReport(
        ParameterParser.parse(arguments, of: R.manifest.id), in: SampleRecords.context(geography: geography))
    }
  }

  /// A report in a format that the ending of `name` says; of one district where it can be, so that people can read it.
  private init(_ name: String, _ report: AnyReport, in language: Language) {
    self.name = name
    self.language = language
    make = {
      try report.run(
        report.takesDistrict ? ["--district", "937"].map { ArgumentWord($0) } : [], SampleRecords.context())
    }
  }

  /// How forecasts that were kept in the sample did.
  private init(keptForecasts name: String, in language: Language) {
    self.name = name
    self.language = language
    make = {
      try ForecastVerificationReport().makeReport(
        ForecastVerificationReport.Parameters(), in: SampleForecasts.context())
    }
  }

  func text() throws -> String {
    if name.hasSuffix(".html") { return try rendered(by: HTMLRenderer()).suffixFromBody }
    if name.hasSuffix(".json") { return try rendered(by: JSONRenderer()) }
    return DocumentText(try make(), language).text
  }

  private func rendered(by renderer: any Renderer) throws -> String {
    var output = ""
    let vocabulary = try SampleRecords.context().vocabulary
    let warnings = try renderer.render(
      try make(), in: RenderContext(language: language, vocabulary: vocabulary), to: &output)
    #expect(warnings == [])
    return output
  }

  static let all = texts + pages + forecasts

  private static let forecasts = [
    GoldenReport(keptForecasts: "forecasts-kept.vi.txt", in: .vi),
    GoldenReport(keptForecasts: "forecasts-kept.en.txt", in: .en),
    GoldenReport(keptForecasts: "forecasts-kept.vi.html", in: .vi),
    GoldenReport(keptForecasts: "forecasts-kept.en.html", in: .en),
    GoldenReport(keptForecasts: "forecasts-kept.json", in: .vi),
  ]

  private static let pages = AnyReport.all.flatMap { report in
    let name = report.manifest.id + (report.takesDistrict ? "-937" : "")
    return [
      GoldenReport("\(name).vi.html", report, in: .vi), GoldenReport("\(name).en.html", report, in: .en),
      GoldenReport("\(name).json", report, in: .vi),
    ]
  }

  private static let texts = [
    GoldenReport("bridge.vi.txt", BridgeReport.self, in: .vi),
    GoldenReport("bridge.en.txt", BridgeReport.self, in: .en),
    GoldenReport("bridge-934-2022Q3.vi.txt", BridgeReport.self, ["2021Q4", "2022Q3", "--district", "934"], in: .vi),
    GoldenReport("cheapest.vi.txt", CheapestReport.self, in: .vi),
    GoldenReport("cheapest.en.txt", CheapestReport.self, in: .en),
    GoldenReport(
      "cheapest-days-named.vi.txt", CheapestReport.self,
      ["--target", "40", "--effort", "days", "--named", "first", "--probability", "90%"], in: .vi),
    GoldenReport("criteria-forecast.vi.txt", CriteriaForecastReport.self, in: .vi),
    GoldenReport("criteria-forecast.en.txt", CriteriaForecastReport.self, in: .en),
    GoldenReport("gap.vi.txt", CriteriaGapReport.self, in: .vi),
    GoldenReport("gap.en.txt", CriteriaGapReport.self, in: .en),
    GoldenReport("check.vi.txt", DataQualityReport.self, in: .vi),
    GoldenReport("check.en.txt", DataQualityReport.self, ["--deadline-days", "5"], in: .en),
    GoldenReport("gap-2025.vi.txt", CriteriaGapReport.self, geography: Geography(parsing: "2025"), in: .vi),
    GoldenReport("funding.vi.txt", FundingReport.self, in: .vi),
    GoldenReport("funding.en.txt", FundingReport.self, in: .en),
    GoldenReport("ocop-forecast.vi.txt", OCOPForecastReport.self, in: .vi),
    GoldenReport("ocop-forecast.en.txt", OCOPForecastReport.self, in: .en),
    GoldenReport(
      "ocop-forecast-930.vi.txt", OCOPForecastReport.self, ["--district", "930", "--stars", "3", "--target", "5"],
      in: .vi),
    GoldenReport("ocop.vi.txt", OCOPRegisterReport.self, in: .vi),
    GoldenReport("ocop.en.txt", OCOPRegisterReport.self, in: .en),
    GoldenReport("plan.vi.txt", PlanProgressReport.self, in: .vi),
    GoldenReport("plan.en.txt", PlanProgressReport.self, in: .en),
    GoldenReport("periodic.vi.txt", PeriodicReport.self, in: .vi),
    GoldenReport("periodic.en.txt", PeriodicReport.self, in: .en),
    GoldenReport("compare.vi.txt", CompareReport.self, ["2022Q2", "2022Q3"], in: .vi),
    GoldenReport("compare.en.txt", CompareReport.self, ["huyện Long Mỹ", "thị xã Long Mỹ"], in: .en),
    GoldenReport("tasks.vi.txt", PlanTasksReport.self, in: .vi),
    GoldenReport("tasks.en.txt", PlanTasksReport.self, in: .en),
    GoldenReport("gap-937.vi.txt", CriteriaGapReport.self, ["--district", "937", "--push-from", "10"], in: .vi),
    GoldenReport(
      "funding-934-people.vi.txt", FundingReport.self, ["--district", "934", "--source", "people"], in: .vi),
    GoldenReport("ocop-937.vi.txt", OCOPRegisterReport.self, ["--district", "937", "--within", "12"], in: .vi),
    GoldenReport("tasks-office.vi.txt", PlanTasksReport.self, ["--agency", "van phong dieu phoi ntm tinh"], in: .vi),
    GoldenReport("stage-times.vi.txt", StageTimesReport.self, in: .vi),
    GoldenReport("stage-times.en.txt", StageTimesReport.self, ["--days", "92"], in: .en),
    GoldenReport("training.vi.txt", TrainingReport.self, in: .vi),
    GoldenReport("training.en.txt", TrainingReport.self, in: .en),
    GoldenReport("training-935-2022.vi.txt", TrainingReport.self, ["--district", "935", "--year", "2022"], in: .vi),
  ]
}

extension String {
  /// A page without its head: the style sheet is the renderers' matter.
  fileprivate var suffixFromBody: String { firstRange(of: "<body>").map { String(self[$0.lowerBound...]) } ?? self }
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
