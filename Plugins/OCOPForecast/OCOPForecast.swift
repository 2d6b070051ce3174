import NTMKit

/// How many OCOP products will have been recognised by a date: posterior-predictive counts by group, and what they rest on.
public struct OCOPForecastReport: ReportPlugin {
  public enum StarChoice: String, ParameterChoice {
    case all
    case three = "3"
    case four = "4"

    public var label: LocalizedText {
      switch self {
      case .all: Strings.allStars
      case .three: Strings.stars(3)
      case .four: Strings.stars(4)
      }
    }

    var stars: Set<Int> {
      switch self {
      case .all: Set(States.stars)
      case .three: [3]
      case .four: [4]
      }
    }
  }

  public struct Parameters: ParameterSet {
    /// nil: the last day of the reporting date's year.
    public var by: CalendarDate?
    public var stars = StarChoice.all
    /// Code or name of the district to forecast alone.
    public var district: String?
    /// Takes the place of the plan's target.
    public var target: Int?
    public var seed = 1
    /// nil: 2,000, fewer for very many products.
    public var draws: Int?
    /// Products that are not registered yet, on a line of their own.
    public var newcomers = false

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField("by", \.by, summary: Strings.byOption),
        ParameterField("stars", \.stars, summary: Strings.starsOption),
        ParameterField(
          "district", \.district, kind: .reference(table: "communes", column: "district"),
          summary: Strings.districtOption),
        ParameterField("target", \.target, kind: .integer(1...1_000_000), summary: Strings.targetOption),
        ParameterField(flag: "newcomers", \.newcomers, summary: Strings.newcomersOption),
        ParameterField("seed", \.seed, summary: Strings.seedOption),
        ParameterField("draws", \.draws, kind: .integer(drawRange), summary: Strings.drawsOption),
      ]
    }

    static let drawRange = 100...100_000

    public func validate() throws(Diagnostic) {
      if let draws, !Self.drawRange.contains(draws) {
        throw Diagnostic(
          "ocop-forecast.draws-out-of-range", message: Strings.drawsOutOfRange(draws),
          span: SourceSpan(source: "--draws"))
      }
      if let target, target < 1 {
        throw Diagnostic(
          "ocop-forecast.target-out-of-range", message: Strings.targetOutOfRange(target),
          span: SourceSpan(source: "--target"))
      }
    }
  }

  public static let manifest = ReportManifest(
    id: "ocop-forecast", version: "0.2.0", title: Strings.title, summary: Strings.summary,
    requiredTables: OCOPHistories.tables + ["units", "plan_targets", "batches", "closings"],
    primaryTable: GroupTable.tableID,
    tables: [
      (GroupTable.tableID, GroupTable.schema), (ProductTable.tableID, ProductTable.schema),
      (SensitivityTable.tableID, SensitivityTable.schema),
      (CertificateTable.tableID, CertificateTable.schema), (UpgradeTable.tableID, UpgradeTable.schema),
      (StageTable.tableID, StageTable.schema),
      (WeeklyTable.tableID, WeeklyTable.schema),
      (BacktestTable.tableID, BacktestTable.schema), (Reliability.tableID, Reliability.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography), keepsForecasts: true)

  public static let examples = [
    Example("ocop-forecast", Strings.exampleWhole),
    Example("ocop-forecast --stars 3 --by 2022-12-31", Strings.exampleStars),
    Example(
      "ocop-forecast --by 2022-12-31 | where group = \"total\" | select group, p10, p50, p90, target",
      Strings.exampleTotal, .csv("group,p10,p50,p90,target\ntotal,45,48,51,40\n")),
    Example("ocop-forecast --by 2023-06-30 --newcomers", Strings.exampleNewcomers),
    Example("ocop-forecast.products | where probability < 50 | select name, district, stage", Strings.exampleBehind),
    Example("ocop-forecast.upgrades | select measure, count, p50", Strings.exampleUpgrades),
    Example(
      "ocop-forecast.stages | where stage = \"returned\" | summarize sum(count) as left by outcome",
      Strings.exampleReturned),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try ForecastData(context, parameters)
    let answer = try Answer(data) { try context.checkCancellation() }
    let lineage = ForecastLineage(
      context: context, line: context.line(of: Self.manifest, parameters), data: data, answer: answer)
    let sections = [
      try Overview(data, answer, lineage).section,
      try GroupTable(data, answer).section,
      try ProductTable(data, answer).section,
      try SensitivityTable(data, answer).section,
      try CertificateTable(data, answer).section,
      try UpgradeTable(data, answer).section,
      try BacktestTable(data, answer).section,
      try StageTable(data, answer).section,
      Method(data, answer).section,
    ]
    var document = ReportDocument(
      title: Strings.documentTitle(place: data.place, by: data.question.deadline, stars: parameters.stars),
      sections: sections, provenance: context.provenance(of: Self.manifest, parameters),
      primaryTable: GroupTable.tableID)
    if context.tellsForecasts { document.forecasts = answer.forecasts(data) }
    return document
  }
}
