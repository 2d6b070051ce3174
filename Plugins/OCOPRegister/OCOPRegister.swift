import NTMKit

/// Where is each OCOP product: the pipeline, the certificates, what needs doing, and how far the year's plan is.
public struct OCOPRegisterReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// Code or name of the district to show alone.
    public var district: String?
    /// Word or title of the product group to show alone.
    public var group: String?
    /// Certificates that run out within so many months are listed.
    public var within = 6
    /// From which score a product of three stars is worth upgrading.
    public var upgradeFrom = 65.0
    /// Which sitting is prepared: `next` (also when nil), the code of a session, or a day.
    public var session: String?
    /// How many points below the next rank are a near miss.
    public var near = 5.0
    /// From which day score sheets are listed; nil: the first of January.
    public var since: CalendarDate?

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField(
          "district", \.district, kind: .reference(table: "products", column: "district"),
          summary: Strings.districtOption),
        ParameterField(
          "group", \.group, kind: .reference(table: "products", column: "group"), summary: Strings.groupOption),
        ParameterField("within", \.within, summary: Strings.withinOption),
        ParameterField("upgrade-from", \.upgradeFrom, summary: Strings.upgradeFromOption),
        ParameterField(
          "session", \.session, kind: .reference(table: "council_sessions", column: "session"),
          summary: Strings.sessionOption),
        ParameterField("near", \.near, summary: Strings.nearOption),
        ParameterField("since", \.since, summary: Strings.sinceOption),
      ]
    }

    public func validate() throws(Diagnostic) {
      if !(1...36).contains(within) {
        throw Diagnostic(
          "ocop.within-out-of-range", message: Strings.withinOutOfRange(within), span: SourceSpan(source: "--within"))
      }
      if !(0...100).contains(upgradeFrom) {
        throw Diagnostic(
          "ocop.upgrade-from-out-of-range", message: Strings.upgradeFromOutOfRange(upgradeFrom),
          span: SourceSpan(source: "--upgrade-from"))
      }
      if !(0...20).contains(near) {
        throw Diagnostic(
          "ocop.near-out-of-range", message: Strings.nearOutOfRange(near), span: SourceSpan(source: "--near"))
      }
    }
  }

  public static let manifest = ReportManifest(
    id: "ocop", version: "1.1.0", title: Strings.title, summary: Strings.summary,
    requiredTables: OCOPHistories.tables + [
      "ocop_documents", "dossier_documents", "council_sessions", "plan_targets", "units", "geography",
      "geography_units", "unit_change_findings",
    ],
    primaryTable: Register.tableID,
    tables: [
      (Register.tableID, Register.schema), (Expiring.tableID, Expiring.schema), (Upgrades.tableID, Upgrades.schema),
      (National.tableID, National.schema), (SessionPreparation.tableID, SessionPreparation.schema),
      (SessionPreparation.councilsID, SessionPreparation.councils),
      (SessionPreparation.missingID, SessionPreparation.missing), (PartShares.tableID, PartShares.schema),
      (NearMisses.tableID, NearMisses.schema), (Scores.tableID, Scores.schema),
      (StandingStill.tableID, StandingStill.schema),
      (Findings.tableID, Findings.schema), (Districts.tableID, Districts.schema), (Pipeline.funnelID, Pipeline.funnel),
      (Pipeline.tableID, Pipeline.schema), (Publication.tableID, Publication.schema),
      (RecognisedInYear.tableID, RecognisedInYear.schema),
      (Holders.groupsID, Holders.groups), (Holders.ownersID, Holders.owners),
    ], otherGeography: .shown)

  public static let examples = [
    Example("ocop", Strings.exampleWhole),
    Example("ocop --district \"huyện Long Mỹ\"", Strings.exampleDistrict),
    Example("ocop | count by stage, district | pivot stage", Strings.exampleStages),
    Example(
      "ocop.districts | where needed > 0 | select name, evaluated, target, needed", Strings.exampleDistricts,
      .csv(
        "name,evaluated,target,needed\nNgã Bảy,4,5,1\nhuyện Long Mỹ,3,5,2\nthị xã Long Mỹ,4,5,1\n")),
    Example(
      "ocop.expiring --within 3 | where state = \"recognised\" | select code, name, expires_on, days_left",
      Strings.exampleExpiring,
      .csv(
        "code,name,expires_on,days_left\nSP006,Mứt khóm Cầu Đúc,2022-12-20,81\n"
          + "SP010,Quýt đường Thuận Hưng,2022-12-20,81\nSP011,Cam xoàn Đại Thành,2022-12-20,81\n"
          + "SP013,Mật ong hoa tràm Tân Hoà,2022-12-20,81\n")),
    Example(
      "ocop.publication | where published_on is missing | count by district | sort -count", Strings.examplePublication),
    Example("ocop --upgrade-from 68 | where stars = 3 and score >= 68 | select name, score", Strings.exampleUpgrades),
    Example(
      "ocop.session --session T-2022-5 | select code, name, readiness, missing_documents", Strings.exampleSession),
    Example("ocop.missing | count by document | sort -count", Strings.exampleMissing),
    Example(
      "ocop.parts | where by = \"district\" | select name, share_a, share_b, share_c, lost_most", Strings.exampleParts),
    Example("ocop.near --near 2 | select code, name, score, next_stars, needed, lost_most", Strings.exampleNear),
    Example(
      "ocop.scores --since 2019-01-01 | where code = \"SP055\" | select date, level, score, stars, change",
      Strings.exampleScores),
    Example("ocop --group drink | where state = \"recognised\" | count by stars", Strings.exampleGroup),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try RegisterData(context, parameters)
    let (expiring, upgrades, national) = (Expiring(data), Upgrades(data), National(data))
    let (standing, findings, districts) = (StandingStill(data), Findings(data), Districts(data))
    let (parts, near, scores) = (PartShares(data), NearMisses(data), Scores(data))
    let preparation = try SessionPreparation(Agenda(data, context))
    let lineage = ProductLineage(context: context, line: context.line(of: Self.manifest, parameters))
    try context.checkCancellation()
    let sections = try context.sections([
      {
        try Headline(data, expiring, upgrades, national, standing, findings, districts, preparation.agenda, lineage)
          .section
      },
      { try preparation.section },
      { try expiring.section },
      { try upgrades.section },
      { try national.section },
      { try near.section },
      { try parts.section },
      { try standing.section },
      { try findings.section },
      { try districts.section },
      { try Pipeline(data).section },
      { try Publication(data).section },
      { try Holders(data).section },
      { try scores.section },
      { try Register(data).section },
      { try context.geographySection() },
      { Method(data).section },
    ])
    return ReportDocument(
      title: Strings.documentTitle(place: data.place, group: data.groupLabel, day: data.day), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Register.tableID)
  }
}
