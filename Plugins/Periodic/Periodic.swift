import NTMKit

/// The report that the office sends: of a quarter, a half-year or a year, drafted from the other reports.
public struct PeriodicReport: ReportPlugin {
  public static let manifest = ReportManifest(
    id: "periodic", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: ["communes", "criteria", "plan_targets", "recognitions", "awards", "courses", "set_assignments"],
    primaryTable: FigureTable.tableID,
    tables: [
      (FigureTable.tableID, FigureTable.schema), (NextTasks.tableID, NextTasks.schema),
      (NextTargets.tableID, NextTargets.schema),
      (NamedCommunes.tableID, NamedCommunes.schema), (MatrixAppendix.statesID, MatrixAppendix.states),
      (MatrixAppendix.tableID, MatrixAppendix.schema),
      (RecognitionAppendix.tableID, RecognitionAppendix.schema), (FundAppendix.tableID, FundAppendix.schema),
    ] + Extract.all.map { ($0.id, $0.schema) },
    otherGeography: .refused(because: Strings.fixedGeography), narrative: FigureTable.places)

  public static let examples = [
    Example("periodic", Strings.exampleNewest),
    Example("periodic at 2022H1", Strings.exampleHalf),
    Example("periodic at 2021 | where section = \"criteria\"", Strings.exampleYear),
    Example(
      "periodic | where of_plan < 100 | sort of_plan | select figure, value, plan, of_plan", Strings.exampleBehind),
    Example("periodic.matrix | where lacking > 5", Strings.exampleMatrix),
    Example("periodic.ocop_recognised at 2021 | count by district | sort -count", Strings.exampleRecognised),
  ]

  public init() {}

  public func makeReport(_ parameters: NoParameters, in context: ReportContext) throws -> ReportDocument {
    let data = try PeriodicData(context)
    let figures = try FigureTable(data)
    let sections = [
      FormSections.head(data), try figures.summary(data), try Direction(data, figures).section,
      try Communication(data, figures).section, try Funds(data, figures).section,
      try CriteriaResults(data, figures).section,
      try UnitResults(data, figures).section, try Products(data, figures).section,
      try Shortcomings(data, figures).section, try NextPeriod(data, figures).section, FormSections.foot(data),
      try Appendices(data).section,
      Method.section(data, tables: try Direction.tables(data) + Shortcomings.tables(data) + NextPeriod.tables(data)),
    ]
    var document = ReportDocument(
      title: Strings.documentTitle(
        data.period, place: data.place, asOf: data.dayOfUnfinished, set: data.set?.title), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: FigureTable.tableID)
    document.figureRows = FigureRows(table: FigureTable.tableID, name: "figure", values: ["value"], unit: "measure")
    return document
  }
}
