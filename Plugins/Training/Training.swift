import NTMKit

/// Who was trained, and where is it missing: courses, the people who attended them, and the criteria that communes fail
/// without anybody having learned about them.
public struct TrainingReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// Only courses of this year; nil: all up to the day of the report.
    public var year: Int?
    /// Code or name of the district whose people and courses to show alone.
    public var district: String?
    /// Only courses on this topic.
    public var topic: String?

    public init() {}

    static let years = 1900...2200

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField("year", \.year, kind: .integer(years), summary: Strings.yearOption),
        ParameterField(
          "district", \.district, kind: .reference(table: "communes", column: "district"),
          summary: Strings.districtOption),
        ParameterField(
          "topic", \.topic, kind: .reference(table: "courses", column: "topic"), summary: Strings.topicOption),
      ]
    }

    public func validate() throws(Diagnostic) {
      guard let year, !Self.years.contains(year) else { return }
      throw Diagnostic(
        "training.year-out-of-range", message: Strings.yearOutOfRange(year, Self.years),
        span: SourceSpan(source: "--year"))
    }
  }

  public static let manifest = ReportManifest(
    id: "training", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: [
      "courses", "people", "attendance", "communes", "criteria", "criteria_sets", "units", "geography",
      "geography_units",
      "unit_change_findings",
    ],
    primaryTable: CommuneCoverage.tableID,
    tables: [
      (YearTable.tableID, YearTable.schema), (CriterionGaps.tableID, CriterionGaps.schema),
      (GapTable.tableID, GapTable.schema), (CommuneCoverage.tableID, CommuneCoverage.schema),
      (Districts.tableID, Districts.schema), (PeopleGroups.levelID, PeopleGroups.levels),
      (PeopleGroups.roleID, PeopleGroups.roles), (PeopleGroups.sexID, PeopleGroups.sexes),
      (Topics.tableID, Topics.schema), (CourseTable.tableID, CourseTable.schema),
      (FollowUps.tableID, FollowUps.schema),
    ], otherGeography: .shown)

  public static let examples = [
    Example("training", Strings.exampleWhole),
    Example("training --year 2022 --district \"Vị Thuỷ\"", Strings.exampleDistrict),
    Example("training | where share < 60 | select name, district, cadres, trained", Strings.exampleLow),
    Example(
      "training.gaps | where course_state = \"none\" | count by district | sort -count", Strings.exampleGaps,
      .csv("district,count\nPhụng Hiệp,6\nhuyện Long Mỹ,5\nVị Thuỷ,3\nChâu Thành,1\nChâu Thành A,1\nthị xã Long Mỹ,1\n")
    ),
    Example(
      "training.by_level | select cadre_level, cadres, trained", Strings.exampleLevels,
      .csv("cadre_level,cadres,trained\nprovince,12,12\ndistrict,56,44\ncommune,204,168\nvillage,148,116\n")),
    Example(
      "training.courses | where state = \"late\" | select code, district, planned_on", Strings.exampleLate,
      .csv("code,district,planned_on\nLH052,huyện Long Mỹ,2022-08-18\nLH053,huyện Long Mỹ,2022-09-08\n")),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try TrainingData(parameters, context)
    let gaps = try Gaps.shown(data, parameters, context)
    let followUps = FollowUps(data)
    let sections = try context.sections([
      {
        try Headline(
          data: data, gaps: gaps, followUps: followUps,
          lineage: TrainingLineage(context: context, data: data, line: context.line(of: Self.manifest, parameters))
        ).section
      },
      { try YearTable(data).section },
      { try GapTable(data, gaps).section },
      { try CommuneCoverage(data).section },
      { try Districts(data).section },
      { try PeopleGroups(data).section },
      { try Topics(data).section },
      { try CourseTable(data).section },
      { try followUps.section },
      { try context.geographySection() },
      { Method(data, gaps).section },
    ])
    return ReportDocument(
      title: Strings.documentTitle(data.selection, place: data.place, day: data.day), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Self.manifest.primaryTable)
  }
}
