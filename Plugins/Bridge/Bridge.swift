import NTMKit

/// How much of a change in criteria met between two periods is due to another criteria set, and how much is real.
public struct BridgeReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// The earlier period; nil: the newest before `to` that another set judges.
    public var from: Period?
    /// The later period; nil: the first that the newest set judges.
    public var to: Period?
    /// Code or name of the district to show alone.
    public var district: String?

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField("from", \.from, positional: true, summary: Strings.fromParameter),
        ParameterField("to", \.to, positional: true, summary: Strings.toParameter),
        ParameterField(
          "district", \.district, kind: .reference(table: "communes", column: "district"),
          summary: Strings.districtOption),
      ]
    }

    public func validate() throws(Diagnostic) {
      guard let from, let to, from.lastDay >= to.lastDay else { return }
      throw Diagnostic("bridge.not-before", message: Strings.notBefore(from, to), hints: [Strings.notBeforeHint])
    }
  }

  public static let manifest = ReportManifest(
    id: "bridge", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: [
      "communes", "criteria", "assessments", "criteria_sets", "set_assignments", "set_correspondences", "units",
    ],
    primaryTable: CommuneTable.tableID,
    tables: [
      (CommuneTable.tableID, CommuneTable.schema), (CriterionTable.tableID, CriterionTable.schema),
      (Steps.tableID, Steps.schema), (Orders.tableID, Orders.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography))

  public static let examples = [
    Example("bridge", Strings.exampleDefault),
    Example("bridge 2021Q4 2022Q3 | where rule_change < 0 | sort real_change", Strings.exampleLater),
    Example("bridge --district \"Phụng Hiệp\"", Strings.exampleDistrict),
    Example(
      "bridge.criteria | where rule_lost > 0 | select criterion, counterpart, rule_lost", Strings.exampleCriteria),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try BridgeData(context, parameters)
    let sections = [
      try Headline(data, context.line(of: Self.manifest, parameters)).section, try Steps(data).section,
      try CommuneTable(data).section,
      try CriterionTable(data).section, try Orders(data).section, Method(data).section,
    ]
    return ReportDocument(
      title: Strings.documentTitle(place: data.place, data.ends), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: CommuneTable.tableID)
  }
}
