import NTMKit

/// Which communes will meet all criteria, when, and how many will be recognised by a date; with the forecasts' track record.
public struct CriteriaForecastReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// nil: the next date of the plan's targets for communes, else four periods on.
    public var by: CalendarDate?
    /// Code or name of the district to show alone.
    public var district: String?
    public var seed = 1

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField("by", \.by, summary: Strings.byOption),
        ParameterField(
          "district", \.district, kind: .reference(table: "communes", column: "district"),
          summary: Strings.districtOption),
        ParameterField("seed", \.seed, summary: Strings.seedOption),
      ]
    }
  }

  public static let manifest = ReportManifest(
    id: "criteria-forecast", version: "0.1.0", title: Strings.title, summary: Strings.summary,
    requiredTables: [
      "communes", "criteria", "criteria_sets", "set_assignments", "recognitions", "units", "plan_targets",
      "submissions", "closings",
    ],
    primaryTable: CommuneTable.tableID,
    tables: [
      (CommuneTable.tableID, CommuneTable.schema), (TotalTable.tableID, TotalTable.schema),
      (SensitivityTable.tableID, SensitivityTable.schema),
      (CriterionTable.tableID, CriterionTable.schema), (NearnessTable.tableID, NearnessTable.schema),
      (WaitingTable.tableID, WaitingTable.schema),
      (BacktestTable.tableID, BacktestTable.schema), (Reliability.tableID, Reliability.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography), keepsForecasts: true)

  public static let examples = [
    Example("criteria-forecast", Strings.exampleWhole),
    Example("criteria-forecast --by 2023-06-30 --district \"Phụng Hiệp\"", Strings.exampleDistrict),
    Example(
      "criteria-forecast | where missing > 0 and probability >= 20 | select name, missing, probability, p50",
      Strings.exampleNear),
    Example(
      "criteria-forecast.total | where measure = \"recognised\" | select period, p10, p50, p90", Strings.exampleTotal),
    Example(
      "criteria-forecast.criteria | sort gain_chance | take 3 | select criterion, gain_chance", Strings.exampleHard),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try ForecastData(context, parameters)
    let answer = try Answer(data)
    let line = context.line(of: Self.manifest, parameters)
    let sections = [
      try Overview(data, answer, line).section,
      try TotalTable(data, answer).section,
      try CommuneTable(data, answer).section,
      try SensitivityTable(data, answer, line).section,
      try CriterionTable(data, answer).section,
      try WaitingTable(data, answer).section,
      try BacktestTable(data, answer).section,
      try Method(context, data, answer).section,
    ]
    var document = ReportDocument(
      title: Strings.documentTitle(set: data.setTitle, place: data.place, by: data.deadline), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: CommuneTable.tableID)
    if context.tellsForecasts { document.forecasts = answer.forecasts }
    return document
  }
}
