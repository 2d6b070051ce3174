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
    }
  }

  public static let manifest = ReportManifest(
    id: "ocop", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: OCOPHistories.tables + [
      "plan_targets", "units", "geography", "geography_units", "unit_change_findings",
    ],
    primaryTable: Register.tableID,
    tables: [
      (Register.tableID, Register.schema), (Expiring.tableID, Expiring.schema), (Upgrades.tableID, Upgrades.schema),
      (National.tableID, National.schema), (StandingStill.tableID, StandingStill.schema),
      (Findings.tableID, Findings.schema), (Districts.tableID, Districts.schema), (Pipeline.funnelID, Pipeline.funnel),
      (Pipeline.tableID, Pipeline.schema), (Publication.tableID, Publication.schema),
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
    Example("ocop --group drink | where state = \"recognised\" | count by stars", Strings.exampleGroup),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try RegisterData(context, parameters)
    let (expiring, upgrades, national) = (Expiring(data), Upgrades(data), National(data))
    let (standing, findings, districts) = (StandingStill(data), Findings(data), Districts(data))
    let lineage = ProductLineage(context: context, line: context.line(of: Self.manifest, parameters))
    try context.checkCancellation()
    let sections = [
      try Headline(data, expiring, upgrades, national, standing, findings, districts, lineage).section,
      try expiring.section,
      try upgrades.section,
      try national.section,
      try standing.section,
      try findings.section,
      try districts.section,
      try Pipeline(data).section,
      try Publication(data).section,
      try Holders(data).section,
      try Register(data).section,
      try context.geographySection(),
      Method(data).section,
    ].compactMap(\.self)
    return ReportDocument(
      title: Strings.documentTitle(place: data.place, group: data.groupLabel, day: data.day), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Register.tableID)
  }
}
