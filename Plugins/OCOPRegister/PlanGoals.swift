import NTMKit

/// What the plan of the year wants of products.
struct PlanGoals {
  /// A row of `plan_targets` about products.
  struct Target {
    var plan: String
    var kind: PlanTarget.Kind
    var tier: PlanTarget.Tier
    var measure: PlanTarget.Measure
    var unitCode: String?
    var value: Double
    var due: CalendarDate?

    /// Those due in a year, or at no time.
    static func targets(_ table: Table, in year: Int) throws -> [Target] {
      let plans = try table.texts("plan")
      let kinds = try table.texts("kind")
      let tiers = try table.texts("tier")
      let measures = try table.texts("measure")
      let units = try table.texts("unit_code")
      let values = try table.numbers("target")
      let due = try table.dates("due")
      return plans.indices.compactMap { row in
        guard let kind = kinds[row].flatMap(PlanTarget.Kind.init), let tier = tiers[row].flatMap(PlanTarget.Tier.init),
          let measure = measures[row].flatMap(PlanTarget.Measure.init), let value = values[row],
          due[row].map({ $0.year == year }) ?? true
        else { return nil }
        switch measure {
        case .products, .productsEvaluated, .nationalDossiers: break
        case .recognised, .allMet, .criteriaMet: return nil
        }
        return Target(
          plan: plans[row] ?? "", kind: kind, tier: tier, measure: measure, unitCode: units[row], value: value,
          due: due[row])
      }
    }
  }

  /// A figure to be reached by a day.
  struct Goal: Hashable {
    var value: Double
    var due: CalendarDate?
  }

  /// The floor of all districts against the province's own target.
  struct Slack: Hashable {
    var districts: Int
    var floor: Double
    var target: Double
    /// What each district strives for.
    var stretch: Double?
    var sum: Double { Double(districts) * floor }
  }

  /// Products recognised in the year.
  let recognised: Goal?
  /// Certificates in force.
  let inForce: Goal?
  /// National dossiers filed in the year.
  let dossiers: Goal?
  /// In the order of the plans' numbers; each once.
  let slacks: [Slack]
  /// Whether the plan says nothing of products.
  var isEmpty: Bool { recognised == nil && inForce == nil && dossiers == nil && floors.isEmpty }
  private let floors: [Target]
  private let provinceOf: [String: String]

  /// - Parameters:
  ///   - isOfAllGroups: plans do not speak of groups, so that one group has no goals.
  ///   - isOfTheirUnits: whether districts are shown as the plan has them. Else only what it wants of the whole province is
  ///     left: floors are of the districts of its time.
  init(
    _ targets: [Target], _ places: Places, _ directory: UnitDirectory, district: AdministrativeUnit?,
    isOfAllGroups: Bool, isOfTheirUnits: Bool
  ) {
    let targets = isOfAllGroups && (isOfTheirUnits || district == nil) ? targets : []
    let districts = places.districts.filter { $0.code != nil }
    provinceOf = Dictionary(
      districts.map { ($0.code ?? "", $0.province ?? "") }, uniquingKeysWith: { first, _ in first })
    // A district's own target is not the province's.
    let own = targets.filter { target in
      let isOfDistrict = target.unitCode.flatMap { directory[$0] }?.level == .district
      return district == nil ? !isOfDistrict : target.unitCode == district?.code
    }
    let provinces = Set(district == nil ? districts.compactMap(\.province) : [])
    recognised = Self.goal(own, .products, .count, of: provinces)
    inForce = Self.goal(own, .products, .cumulative, of: provinces)
    dossiers = Self.goal(own, .nationalDossiers, .count, of: provinces)
    let ofDistricts = isOfTheirUnits ? targets : []
    floors = ofDistricts.filter { $0.measure == .productsEvaluated && ($0.kind == .floor || $0.kind == .count) }
    slacks = district == nil ? Self.slacks(ofDistricts, districts) : []
  }

  /// What a district is to have evaluated: its own target, else that of every district of its province.
  func floor(of district: Places.District, _ tier: PlanTarget.Tier) -> Goal? {
    guard let code = district.code else { return nil }
    let ofTier = floors.filter { $0.tier == tier }
    let own = ofTier.filter { $0.unitCode == code }
    let general = ofTier.filter { target in
      target.kind == .floor && (target.unitCode == nil || target.unitCode == provinceOf[code])
    }
    return (own.isEmpty ? general : own).max { $0.value < $1.value }.map { Goal(value: $0.value, due: $0.due) }
  }

  /// The committed targets of a measure, those of several provinces added up; of several for one unit the highest. What only some of
  /// several provinces want is no goal of all.
  private static func goal(
    _ targets: [Target], _ measure: PlanTarget.Measure, _ kind: PlanTarget.Kind, of provinces: Set<String>
  ) -> Goal? {
    var meant = targets.filter { $0.measure == measure && $0.kind == kind && $0.tier == .committed }
    if provinces.count > 1 {
      let ofAll = meant.filter { $0.unitCode == nil }
      if !ofAll.isEmpty { meant = ofAll } else if !provinces.isSubset(of: meant.compactMap(\.unitCode)) { return nil }
    }
    guard !meant.isEmpty else { return nil }
    let ofUnits = Dictionary(grouping: meant) { $0.unitCode ?? "" }.values.compactMap { $0.map(\.value).max() }
    return Goal(value: ofUnits.reduce(0, +), due: meant.compactMap(\.due).max())
  }

  private static func slacks(_ targets: [Target], _ districts: [Places.District]) -> [Slack] {
    let plans = Dictionary(grouping: targets, by: \.plan)
    var slacks: [Slack] = []
    for (_, targets) in plans.sorted(by: { $0.key < $1.key }) {
      let floors = targets.filter { $0.measure == .productsEvaluated && $0.kind == .floor }
      let wholes = targets.filter { $0.measure == .products && $0.kind == .count && $0.tier == .committed }
      for floor in floors where floor.tier == .committed {
        guard let whole = wholes.first(where: { $0.unitCode == floor.unitCode }) else { continue }
        let count = districts.count { floor.unitCode == nil || $0.province == floor.unitCode }
        guard count > 0 else { continue }
        let stretch = floors.first { $0.tier == .stretch && $0.unitCode == floor.unitCode }?.value
        let slack = Slack(districts: count, floor: floor.value, target: whole.value, stretch: stretch)
        if !slacks.contains(slack) { slacks.append(slack) }
      }
    }
    return slacks
  }
}

extension PlanGoals.Goal {
  enum Status: String {
    case met
    case onTrack = "on_track"
    case atRisk = "at_risk"
    case missed, unknown
  }

  /// Whether it is reached, and if not, whether it keeps up with the share of the year up to its due date that has passed:
  /// the year's count begins at nothing, as in the report `plan`.
  func status(_ actual: Int, on day: CalendarDate) -> Status {
    if Double(actual) >= value { return .met }
    guard let due, let start = CalendarDate(year: due.year, month: 1, day: 1) else { return .unknown }
    if day > due { return .missed }
    let elapsed =
      Double(day.daysSince1970 - start.daysSince1970 + 1) / Double(due.daysSince1970 - start.daysSince1970 + 1)
    return Double(actual) / value >= elapsed ? .onTrack : .atRisk
  }

  func needed(_ actual: Int) -> Double { max(0, value - Double(actual)) }
}

extension PlanGoals.Goal.Status {
  /// Nothing on the way yet is near or missed: the words say which of them it is.
  var metricStatus: Metric.Status? {
    switch self {
    case .met: .met
    case .onTrack, .atRisk: nil
    case .missed: .missed
    case .unknown: .unknown
    }
  }
}
