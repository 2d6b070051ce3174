import NTMKit

/// What to do: the least effort that makes enough communes meet all criteria by a date.
public struct CheapestReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// How many communes are to meet all criteria; nil: as many as the plan wants recognised.
    public var target: Int?
    /// nil: the next date of the plan's targets for communes, else four periods on.
    public var by: CalendarDate?
    public var probability = WantedProbability(percent: 80)
    /// nil: costs where a file gives some, else the number of criteria.
    public var effort: Effort?
    /// A file with the cost of each criterion.
    public var cost: String?
    public var named = NamedRule.free
    public var count = Counting.allMet
    /// Code or name of the district to look at alone.
    public var district: String?
    public var seed = 1

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField("target", \.target, kind: .integer(targets), summary: Strings.targetOption),
        ParameterField("by", \.by, summary: Strings.byOption),
        ParameterField("probability", \.probability, summary: Strings.probabilityOption),
        ParameterField("effort", \.effort, summary: Strings.effortOption),
        ParameterField("cost", \.cost, kind: .path, summary: Strings.costOption),
        ParameterField("named", \.named, summary: Strings.namedOption),
        ParameterField("count", \.count, summary: Strings.countOption),
        ParameterField(
          "district", \.district, kind: .reference(table: "communes", column: "district"),
          summary: Strings.districtOption),
        ParameterField("seed", \.seed, summary: Strings.seedOption),
      ]
    }

    private static let targets = 1...100_000

    public func validate() throws(Diagnostic) {
      if let target, !Self.targets.contains(target) {
        throw Diagnostic(
          "cheapest.target-out-of-range", message: Strings.targetOutOfRange(target, Self.targets),
          span: SourceSpan(source: "--target"))
      }
      if effort == .cost, cost == nil {
        throw Diagnostic(
          "cheapest.no-costs", message: Strings.noCostFile, span: SourceSpan(source: "--effort"),
          hints: [Strings.noCostFileHint])
      }
    }

    /// What is added up.
    var measure: Effort { effort ?? (cost == nil ? .criteria : .cost) }
  }

  public static let manifest = ReportManifest(
    id: "cheapest", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: [
      "communes", "criteria", "criteria_sets", "set_assignments", "recognitions", "units", "plan_targets",
    ],
    primaryTable: ChoiceTable.tableID,
    tables: [
      (ChoiceTable.tableID, ChoiceTable.schema), (CurveTable.tableID, CurveTable.schema),
      (AlternativeTable.tableID, AlternativeTable.schema), (CourseTable.tableID, CourseTable.schema),
      (CommuneTable.tableID, CommuneTable.schema), (UnpricedTable.tableID, UnpricedTable.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography))

  public static let examples = [
    Example("cheapest --target 38 --by 2022-12-31", Strings.exampleWhole),
    Example("cheapest --target 38 --named first --probability 90%", Strings.exampleNamed),
    Example("cheapest --target 38 --effort days | select name, criterion, effort", Strings.exampleDays),
    Example("cheapest.curve --by 2022-12-31 | select target, effort, extra", Strings.exampleCurve),
    Example(
      "cheapest --cost \"don-gia.xlsx\" --target 38", Strings.exampleCost, .fails("file.cannot-read")),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try EffortData(context, parameters)
    let answer = try Answer(data, context)
    let line = context.line(of: Self.manifest, parameters)
    let sections = [
      try Overview(data, answer, line, parameters, context).section,
      try ChoiceTable(data, answer).section,
      try CurveTable(data, answer).section,
      try AlternativeTable(data, answer).section,
      try CourseTable(data, answer).section,
      try CommuneTable(data, answer).section,
      try Method(context, data, answer).section,
    ]
    return ReportDocument(
      title: Strings.documentTitle(data), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Self.manifest.primaryTable)
  }
}
