/// One target of a plan.
public struct PlanTarget: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// A named commune reaches the level; `target` is 1.
    case named
    /// So many more units reach the level in the plan's year.
    case count
    /// A share of `denominator` reaches the level; `target` in percent.
    case ratio
    /// The mean of criteria met.
    case mean
    /// So many in all by the due date, earlier years included.
    case cumulative
    /// Each district-level unit has at least so many.
    case floor
  }

  /// Committed: the plan answers for it. Stretch: the plan strives for it.
  public enum Tier: String, Sendable, Hashable, Codable, CaseIterable {
    case committed, stretch
  }

  /// What is counted.
  public enum Measure: String, Sendable, Hashable, Codable, CaseIterable {
    /// Decisions of recognition at `level` or above.
    case recognised
    /// Communes meeting all criteria, recognised or not.
    case allMet = "all_met"
    /// Criteria met by a commune.
    case criteriaMet = "criteria_met"
    /// OCOP products recognised at three or four stars.
    case products
    /// OCOP products that the district's council gave three or four stars, to be sent on to the province.
    case productsEvaluated = "products_evaluated"
    /// Dossiers of OCOP products filed for the national evaluation.
    case nationalDossiers = "national_dossiers"
  }

  public var id: String
  public var plan: String
  public var kind: Kind
  public var tier: Tier
  public var measure: Measure
  public var level: Recognition.Level?
  public var title: LocalizedText
  /// A commune (named), or the unit that the target is for; nil: the whole province.
  public var unitCode: String?
  public var baseline: Double?
  public var target: Double
  public var denominator: Double?
  public var due: CalendarDate?

  public init(
    id: String, plan: String, kind: Kind, tier: Tier, measure: Measure, level: Recognition.Level? = nil,
    title: LocalizedText, unitCode: String? = nil, baseline: Double? = nil, target: Double, denominator: Double? = nil,
    due: CalendarDate? = nil
  ) {
    self.id = id
    self.plan = plan
    self.kind = kind
    self.tier = tier
    self.measure = measure
    self.level = level
    self.title = title
    self.unitCode = unitCode
    self.baseline = baseline
    self.target = target
    self.denominator = denominator
    self.due = due
  }
}
