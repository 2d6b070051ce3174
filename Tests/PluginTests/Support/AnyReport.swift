import Bridge
import Cheapest
import Compare
import CriteriaForecast
import CriteriaGap
import DataQuality
import ForecastVerification
import Funding
import NTMKit
import OCOPForecast
import OCOPRegister
import Periodic
import PlanProgress
import PlanTasks
import StageTimes
import Testing
import Training

/// A report with its type put aside, for tests that hold for all.
struct AnyReport: Sendable, CustomTestStringConvertible {
  var manifest: ReportManifest
  var takesDistrict: Bool
  var examples: [Example]
  var make: @Sendable (TestProvince) throws -> ReportDocument
  var run: @Sendable ([ArgumentWord], ReportContext) throws -> ReportDocument
  var outcomes: @Sendable ([ForecastQuestion], ReportContext) throws -> [ForecastQuestion: ForecastOutcome]
  var testDescription: String { manifest.id }

  init<R: ReportPlugin>(_ type: R.Type) {
    manifest = type.manifest
    takesDistrict = R.Parameters.fields.contains { $0.description.name == "district" }
    examples = type.examples
    make = { try $0.make(type) }
    outcomes = { try type.init().outcomes(of: $0, in: $1) }
    run = { words, context in
      try type.init().makeReport(ParameterParser.parse(words, of: type.manifest.id), in: context)
    }
  }

  /// Makes one report for another.
  static let reports: ReportContext.Reports = { id, arguments, context in
    try all.first { $0.manifest.id == id }.map { try $0.run(arguments.map { ArgumentWord($0) }, context) }
  }

  /// What came of forecasts of a report.
  static let outcomes: ReportContext.Outcomes = { id, questions, context in
    try all.first { $0.manifest.id == id }?.outcomes(questions, context) ?? [:]
  }

  static let all = [
    // plugins: begin
    AnyReport(BridgeReport.self),
    AnyReport(CheapestReport.self),
    AnyReport(CompareReport.self),
    AnyReport(CriteriaForecastReport.self),
    AnyReport(CriteriaGapReport.self),
    AnyReport(DataQualityReport.self),
    AnyReport(ForecastVerificationReport.self),
    AnyReport(FundingReport.self),
    AnyReport(OCOPForecastReport.self),
    AnyReport(OCOPRegisterReport.self),
    AnyReport(PeriodicReport.self),
    AnyReport(PlanProgressReport.self),
    AnyReport(PlanTasksReport.self),
    AnyReport(StageTimesReport.self),
    AnyReport(TrainingReport.self),
    // plugins: end
  ]
}
