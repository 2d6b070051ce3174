import NTMKit

/// How long OCOP products wait in each stage, how they leave it, and how many of those on their way will be recognised.
public struct StageTimesReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// How far ahead recognised products are expected.
    public var days = 365
    /// Rows of districts also where there are several provinces.
    public var districts = false

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField("days", \.days, summary: Strings.daysOption),
        ParameterField(flag: "districts", \.districts, summary: Strings.districtsOption),
      ]
    }

    static let dayRange = 1...3650

    public func validate() throws(Diagnostic) {
      guard !Self.dayRange.contains(days) else { return }
      throw Diagnostic(
        "stage-times.days-out-of-range", message: Strings.daysOutOfRange(days, Self.dayRange),
        span: SourceSpan(source: "--days"))
    }
  }

  public static let manifest = ReportManifest(
    id: "stage-times", version: "0.1.0", title: Strings.title, summary: Strings.summary,
    requiredTables: OCOPHistories.tables + ["units", "plan_targets"], primaryTable: StageTable.tableID,
    tables: [
      (StageTable.tableID, StageTable.schema), (LeavingTable.tableID, LeavingTable.schema),
      (PlaceTable.tableID, PlaceTable.schema), (SlowTable.tableID, SlowTable.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography))

  public static let examples = [
    Example("stage-times", Strings.exampleWhole),
    Example(
      "stage-times | where standing > 0 | sort -median | select stage, standing, median", Strings.exampleSlowest),
    Example("stage-times.leaving | where days = 90 | select stage, staying, went_on", Strings.exampleLeaving),
    Example("stage-times.places --days 92 | select name, on_the_way, mean, p05, p95", Strings.examplePlaces),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try StageData(context, days: parameters.days)
    let estimates = try StageEstimates(data)
    let places = try PlaceEstimates(data, estimates, context, withDistricts: parameters.districts)
    let line = context.line(of: Self.manifest, parameters)
    let sections = [
      try Overview(data, estimates, places, line).section,
      try StageTable(data, estimates).section,
      try PlaceTable(data, places).section,
      try SlowTable(data, estimates).section,
      Method(data, estimates, places).section,
    ]
    return ReportDocument(
      title: Strings.documentTitle(data.day), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: StageTable.tableID)
  }
}
