import NTMKit

/// Will the plan be met: every target with where it started, where it is and whether it is on the way.
public struct PlanProgressReport: ReportPlugin {
  public enum TierChoice: String, ParameterChoice {
    case all, committed, stretch

    public var label: LocalizedText {
      switch self {
      case .all: Strings.bothTiers
      case .committed: Strings.committed
      case .stretch: Strings.stretch
      }
    }
  }

  public struct Parameters: ParameterSet {
    public var tier = TierChoice.all

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [ParameterField("tier", \.tier, summary: Strings.tierOption)]
    }
  }

  public static let manifest = ReportManifest(
    id: "plan", version: "1.1.0", title: Strings.title, summary: Strings.summary,
    requiredTables: [
      "plan_targets", "communes", "criteria", "recognitions", "units", "set_assignments",
    ] + OCOPHistories.tables,
    primaryTable: TargetTables.tableID,
    tables: [
      (TargetTables.tableID, TargetTables.schema), (TargetTables.atRiskID, TargetTables.schema),
      (NamedCommunes.tableID, NamedCommunes.schema), (Floors.tableID, Floors.schema),
      (Arithmetic.tableID, Arithmetic.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography))

  public static let examples = [
    Example("plan", Strings.exampleWhole),
    Example("plan --tier committed | where status = \"at_risk\" | select id, title, needed", Strings.exampleAtRisk),
    Example("plan.named | where not reached | sort missing", Strings.exampleNamed),
    Example(
      "plan.districts | where tier = \"committed\" and not reached | select name, actual, needed",
      Strings.exampleFloors, .csv("name,actual,needed\nNgã Bảy,4,1\nhuyện Long Mỹ,3,2\nthị xã Long Mỹ,4,1\n")),
    Example(
      "plan --tier committed | where status = \"met\" | select id, actual", Strings.exampleMet,
      .csv("id,actual\nT1-31481,1\n")),
    Example(
      "plan.arithmetic | where result = \"no_slack\" | select formula, stated, computed", Strings.exampleArithmetic,
      .csv("formula,stated,computed\n8 × 5,40,40\n")),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try PlanData(context)
    let results = Progress(data).results
    let shown = results.filter { parameters.tier == .all || $0.target.tier.rawValue == parameters.tier.rawValue }
    let lineage = TargetLineage(context, data, context.line(of: Self.manifest, parameters))
    let tables = TargetTables(data, shown, lineage)
    let arithmetic = Arithmetic(data)
    let sections = try context.sections([
      { try Overview(data, shown, lineage).section },
      { try tables.atRisk },
      { try tables.section },
      { try NamedCommunes(data, shown).section },
      { try Floors(data, shown).section },
      { try arithmetic.section },
      { try Method(context, data, results, arithmetic).section },
    ])
    return ReportDocument(
      title: Strings.documentTitle(plans: data.plans, place: data.province, day: data.day), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: TargetTables.tableID)
  }
}
