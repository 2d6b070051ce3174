import NTMKit

/// What was forecast and kept: what is still to come and how the figures moved, and what came of the rest, with scores.
public struct ForecastVerificationReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// The report whose forecasts alone are shown.
    public var report: String?
    /// The deadline whose forecasts alone are shown.
    public var by: CalendarDate?

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField(
          "report", \.report, kind: .reference(table: "stored_forecasts", column: "report"),
          summary: Strings.reportOption),
        ParameterField("by", \.by, summary: Strings.byOption),
      ]
    }
  }

  public static let manifest = ReportManifest(
    id: "forecasts", version: "0.1.0", title: Strings.title, summary: Strings.summary,
    requiredTables: ["stored_forecasts", "batches", "closings"], primaryTable: ForecastTable.tableID,
    tables: [
      (ForecastTable.tableID, ForecastTable.schema), (PartTable.tableID, ForecastTable.schema),
      (ScoreTable.tableID, ScoreTable.schema), (Reliability.tableID, Reliability.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography))

  public static let examples = [
    Example("forecasts | count", Strings.exampleCount),
    Example("forecasts | count by state", Strings.exampleStates, .csv("state,count\n")),
    Example(
      "forecasts --by 2022-12-31 | select measure, made_on, p10, p50, p90, change", Strings.exampleMoves,
      .csv("measure,made_on,p10,p50,p90,change\n")),
    Example(
      "forecasts.scores | select report, measure, scored, covered, skill", Strings.exampleScores,
      .csv("report,measure,scored,covered,skill\n")),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try VerificationData(context, parameters)
    let line = context.line(of: Self.manifest, parameters)
    let sections = [
      Overview(data, line).section,
      try ForecastTable(data).section,
      try ScoreTable(data).section,
      try PartTable(data).section,
      Method(data).section,
    ]
    return ReportDocument(
      title: Strings.documentTitle(data.day), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: ForecastTable.tableID)
  }
}
