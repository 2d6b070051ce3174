import NTMKit

/// Which commune lacks what, and who is nearest: the communes of the programme against one criteria set in one period.
public struct CriteriaGapReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// Code or name of the district to show alone.
    public var district: String?
    /// From how many criteria met a commune is on the push list; nil: three quarters of the set's.
    public var pushFrom: Int?

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField(
          "district", \.district, kind: .reference(table: "communes", column: "district"),
          summary: Strings.districtOption),
        ParameterField("push-from", \.pushFrom, kind: .integer(1...1000), summary: Strings.pushFromOption),
      ]
    }

    public func validate() throws(Diagnostic) {
      guard let pushFrom, !(1...1000).contains(pushFrom) else { return }
      throw Diagnostic(
        "gap.push-from-out-of-range", message: Strings.pushFromOutOfRange(pushFrom),
        span: SourceSpan(source: "--push-from"))
    }
  }

  public static let manifest = ReportManifest(
    id: "gap", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: [
      "communes", "standings", "geography", "geography_units", "criteria", "assessments", "thresholds",
      "criteria_sets", "units",
      "unit_change_findings", "plan_targets", "set_assignments",
    ],
    primaryTable: NearestCommunes.tableID,
    tables: [
      (NearestCommunes.tableID, NearestCommunes.schema), (PushList.tableID, PushList.schema),
      (Distribution.tableID, Distribution.schema), (Districts.tableID, Districts.schema),
      (CriterionView.tableID, CriterionView.schema), (CriterionMatrix.tableID, CriterionMatrix.schema),
      (FallenBack.tableID, FallenBack.schema), (Disagreements.tableID, Disagreements.schema),
    ], otherGeography: .shown)

  public static let examples = [
    Example("gap", Strings.exampleWhole),
    Example(
      "gap | where missing <= 3 and status = \"below\" | select name, district, missing_criteria", Strings.exampleNear),
    Example("gap --set advanced | where status = \"all_met\" | select name, district", Strings.exampleLevel),
    Example("gap --district \"Phụng Hiệp\"", Strings.exampleDistrict),
    Example(
      "gap.by_criterion | sort -not_met | take 5 | select criterion, not_met", Strings.exampleCriteria,
      .csv("criterion,not_met\n2,10\n10,8\n17,8\n5,6\n11,5\n")),
    Example(
      "gap.distribution | select bucket, communes", Strings.exampleDistribution,
      .csv("bucket,communes\n19,32\n15-18,15\n10-14,3\n5-9,1\n<5,0\n")),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try GapData(context, parameters)
    let history = try GapHistory(context, data)
    let push = PushList(data, from: parameters.pushFrom)
    let sections = try context.sections([
      { Headline(data, history, push).section },
      { try NearestCommunes(data).section },
      { try push.section },
      { try Distribution(data, history).section },
      { try Districts(data, history).section },
      { try CriterionView(data).section },
      { try CriterionMatrix(context, data, history).section },
      { try Findings(data, history).section },
      { try context.geographySection() },
      { try Method(context, data, history).section },
    ])
    return ReportDocument(
      title: Strings.documentTitle(set: data.setTitle, place: data.place, period: data.period), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: NearestCommunes.tableID)
  }
}
