import NTMKit

/// Money by source: planned, mobilised and disbursed, by content, period, district and commune.
public struct FundingReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// nil: the year of the reporting date.
    public var year: Int?
    /// Code or name of the district to show alone.
    public var district: String?
    /// Code or name of the source to show alone.
    public var source: String?

    public init() {}

    static let years = 1990...2100

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField("year", \.year, kind: .integer(years), summary: Strings.yearOption),
        ParameterField(
          "district", \.district, kind: .reference(table: "communes", column: "district"),
          summary: Strings.districtOption),
        ParameterField(
          "source", \.source, kind: .reference(table: "funding_lines", column: "source"),
          summary: Strings.sourceOption),
      ]
    }

    public func validate() throws(Diagnostic) {
      guard let year, !Self.years.contains(year) else { return }
      throw Diagnostic(
        "funding.year-out-of-range", message: Strings.yearOutOfRange(year, Self.years),
        span: SourceSpan(source: "--year"), hints: [Strings.yearExample])
    }
  }

  public static let manifest = ReportManifest(
    id: "funding", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: [
      "funding_lines", "communes", "units", "geography", "geography_units", "unit_change_findings",
    ], primaryTable: SourceContent.tableID,
    tables: [
      (SourceContent.tableID, SourceContent.schema), (SourceTable.tableID, SourceTable.schema),
      (ContentTable.tableID, ContentTable.schema), (Periods.tableID, Periods.schema),
      (YearBefore.tableID, YearBefore.schema), (Districts.tableID, Districts.schema),
      (Communes.tableID, Communes.schema), (Findings.tableID, Findings.schema),
    ], otherGeography: .shown)

  public static let examples = [
    Example("funding", Strings.exampleWhole),
    Example("funding --district \"Phụng Hiệp\"", Strings.exampleDistrict),
    Example(
      "funding.communes | sort disbursed_of_planned | take 5 | select name, district, planned, disbursed",
      Strings.exampleCommunes),
    Example(
      "funding | select content, source, disbursed | pivot source with sum(disbursed)", Strings.exampleForm),
    Example(
      "funding.sources | select source, planned, disbursed", Strings.exampleSources,
      .csv(
        """
        source,planned,disbursed
        central,36252.8,24658.8
        provincial,35800,24477.3
        integrated,18705.6,13962.5
        credit,24582.7,17058.6
        enterprise,10319.1,8015.4
        people,12345.7,11786.6

        """)),
    Example(
      "funding.periods | select period, cumulative_planned, cumulative_disbursed", Strings.examplePeriods,
      .csv(
        """
        period,cumulative_planned,cumulative_disbursed
        2022Q1,27374.6,15882.2
        2022Q2,81787.1,53983.9
        2022Q3,138005.9,99959.2

        """)),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try FundingData(context, parameters)
    let before = YearBefore(data)
    let findings = Findings(data)
    let sections = try context.sections([
      { Overview(data, before, findings, context.line(of: Self.manifest, parameters)).section },
      { try SourceTable(data).section },
      { try SourceContent(data).section },
      { try ContentTable(data).section },
      { try Periods(data).section },
      { try before.section },
      { try Districts(data).section },
      { try Communes(data).section },
      { try findings.section },
      { try context.geographySection() },
      { Method(data, findings).section },
    ])
    return ReportDocument(
      title: Strings.documentTitle(place: data.place, source: data.sourceLabel, year: data.year, day: data.day),
      sections: sections, provenance: context.provenance(of: Self.manifest, parameters),
      primaryTable: SourceContent.tableID)
  }
}
