import NTMKit

/// Two units, two periods or two provinces side by side.
public struct CompareReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// A period, or the code or name of a unit; nil: the period before `second`.
    public var first: String?
    /// nil: the newest period, or the one after `first`.
    public var second: String?
    /// Of two periods: the unit that is compared, by code or name; nil: all communes.
    public var unit: String?

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField(
          "first", \.first, positional: true, kind: .reference(table: "units", column: "name"),
          summary: Strings.firstParameter),
        ParameterField(
          "second", \.second, positional: true, kind: .reference(table: "units", column: "name"),
          summary: Strings.secondParameter),
        ParameterField(
          "unit", \.unit, kind: .reference(table: "units", column: "name"), summary: Strings.unitOption),
      ]
    }
  }

  public static let manifest = ReportManifest(
    id: "compare", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: ["communes", "criteria", "assessments", "products", "attendance", "people", "units"],
    primaryTable: FigureTable.tableID,
    tables: [
      (FigureTable.tableID, FigureTable.schema), (CriterionTable.tableID, CriterionTable.schema),
      (IndicatorTable.tableID, IndicatorTable.schema), (CommuneTable.tableID, CommuneTable.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography))

  public static let examples = [
    Example("compare", Strings.exampleNewest),
    Example("compare 2022Q2 2022Q3", Strings.examplePeriods),
    Example("compare \"huyện Long Mỹ\" \"thị xã Long Mỹ\"", Strings.exampleDistricts),
    Example("compare at 2022Q2 \"Phú Hữu\" \"Tân Hoà\" | where difference != 0", Strings.exampleCommunes),
    Example(
      "compare 2021Q4 2022Q3 --unit \"huyện Phụng Hiệp\" | where figure = \"mean_met\" | select first, second",
      Strings.exampleUnit),
    Example("compare.communes 2022Q2 2022Q3 | where change != 0 | sort -change", Strings.exampleChanges),
  ]

  public init() {}

  public func periods(_ parameters: Parameters, in context: ReportContext) throws -> [Period] {
    let periods = Sides.words(parameters, context).compactMap { Period(parsing: $0) }
    return periods.count == 2 ? periods : context.period.map { [$0] } ?? []
  }

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let sides = try Sides(parameters, context)
    let figures = try FigureTable(sides)
    let sections = [
      try figures.section, try CriterionTable(sides).section, try IndicatorTable(sides).section,
      try CommuneTable(sides).section, try Method.section(sides, figures.money),
    ]
    var document = ReportDocument(
      title: Strings.documentTitle(sides), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: FigureTable.tableID)
    document.figureRows = FigureRows(
      table: FigureTable.tableID, name: "figure", values: ["first", "second"], unit: "measure")
    return document
  }
}
