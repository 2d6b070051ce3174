import NTMKit

/// A row of `plan_targets`.
struct Target {
  var id: String
  var plan: String
  var kind: PlanTarget.Kind
  var tier: PlanTarget.Tier
  var measure: PlanTarget.Measure
  /// nil: not about communes (products). `none`: all criteria met, no decision needed.
  var level: Recognition.Level?
  var title: String
  var unitCode: String?
  var baseline: Double?
  var target: Double
  var denominator: Double?
  var due: CalendarDate?

  /// The first day of the year that the target is for.
  var start: CalendarDate? { due.flatMap { CalendarDate(year: $0.year, month: 1, day: 1) } }
}

/// What the report is made from, read once.
struct PlanData {
  let vocabulary: Vocabulary
  let period: Period?
  /// The day that figures are as of: the reporting date, or the end of the period where one was asked for that ends before.
  let day: CalendarDate
  let targets: [Target]
  /// Targets of other years, left out.
  let otherYears: Int
  let communes: [PlanCommune]
  let recognitions: Recognitions
  let directory: UnitDirectory
  let province: String?
  /// By the codes of districts.
  let provinceOf: [String: String]
  /// nil when no target is about products, or when there are none in the data.
  let products: Products?
  /// The communes judged by the set of each level.
  let standings: [Recognition.Level: Standings]
  /// The newest period of the time before the plan's year, and the mean of criteria met in it.
  let baselineMean: (period: Period, mean: Double, setCode: String?)?

  init(_ context: ReportContext) throws {
    vocabulary = context.vocabulary
    period = context.period
    let asked = context.scope.period?.last.lastDay
    day = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    let all = try Self.targets(context.table("plan_targets"))
    targets = Self.ofYear(day.year, all)
    otherYears = all.count - targets.count
    let directory = try context.unitDirectory()
    self.directory = directory
    provinceOf = Dictionary(
      directory.units.filter { $0.level == .district }.compactMap { district in
        directory.ancestor(of: district, at: .province).map { (district.code, $0.code) }
      }, uniquingKeysWith: { first, _ in first })
    let base = try Standings(context, period: context.period, setCode: nil)
    communes = base.communes
    recognitions = try Recognitions(context.table("recognitions"), among: Set(base.communes.map(\.code)))
    let provinces = Set(base.provinces)
    province = provinces.count == 1 ? provinces.first : nil
    products = targets.contains(where: \.isOfProducts) ? try Products(context, directory) : nil
    standings = try Self.standings(context, base, for: targets)
    baselineMean = try Self.baselineMean(context, targets)
  }

  var plans: [String] {
    var plans: [String] = []
    for target in targets where !plans.contains(target.plan) && !target.plan.isEmpty { plans.append(target.plan) }
    return plans
  }

  /// The standings by which a level is judged; `none` is judged by the base set.
  func standings(for level: Recognition.Level) -> Standings? { standings[level == .none ? .ntm : level] }

  /// The programme's communes of a target's unit; all of them where it names none.
  func communes(of target: Target) -> [PlanCommune] {
    guard !isWhole(target), let code = target.unitCode else { return communes }
    return communes.filter { $0.code == code || $0.districtCode == code || provinceOf[$0.districtCode] == code }
  }

  /// The districts of a target's province, by code; all that there are where it names none.
  func districts(of target: Target) -> [AdministrativeUnit] {
    directory.currentUnits.filter { unit in
      unit.level == .district
        && (target.unitCode == nil || directory.ancestor(of: unit, at: .province)?.code == target.unitCode)
    }.sorted { $0.code < $1.code }
  }

  /// Whether a target is for all that there is: it names no unit, or the only province.
  func isWhole(_ target: Target) -> Bool {
    target.unitCode.map { directory[$0]?.level == .province && Set(provinceOf.values).count <= 1 } ?? true
  }

  func named(plan: String, level: Recognition.Level?, tier: PlanTarget.Tier) -> [Target] {
    targets.filter { $0.kind == .named && $0.plan == plan && $0.tier == tier && $0.isOf(level) }
  }

  /// Whether it counts in how many targets there are and are met. Named communes do not, nor a total or a share that says in
  /// another way what a target of the same plan counts: one piece of work is one target.
  func isCounted(_ target: Target) -> Bool {
    func has(_ kinds: Set<PlanTarget.Kind>) -> Bool {
      targets.contains { other in
        kinds.contains(other.kind) && other.plan == target.plan && other.tier == target.tier
          && other.measure == target.measure && other.isOf(target.level) && other.unitCode == target.unitCode
      }
    }
    return switch target.kind {
    case .named: false
    case .count, .mean, .floor: true
    case .cumulative: !has([.count])
    case .ratio: !has([.count, .cumulative])
    }
  }

  /// Whether the day of the data is before the year that the targets are for.
  var isBeforeYear: Bool { targets.contains { target in target.start.map { day < $0 } ?? false } }

  private static func targets(_ table: Table) throws -> [Target] {
    let ids = try table.texts("id")
    let plans = try table.texts("plan")
    let kinds = try table.texts("kind")
    let tiers = try table.texts("tier")
    let measures = try table.texts("measure")
    let levels = try table.texts("level")
    let titles = try table.texts("title")
    let units = try table.texts("unit_code")
    let baselines = try table.numbers("baseline")
    let values = try table.numbers("target")
    let denominators = try table.numbers("denominator")
    let due = try table.dates("due")
    return ids.indices.compactMap { row in
      guard let kind = kinds[row].flatMap(PlanTarget.Kind.init), let tier = tiers[row].flatMap(PlanTarget.Tier.init),
        let measure = measures[row].flatMap(PlanTarget.Measure.init), let value = values[row]
      else { return nil }
      return Target(
        id: ids[row] ?? "", plan: plans[row] ?? "", kind: kind, tier: tier, measure: measure,
        level: levels[row].flatMap(Recognition.Level.init(rawValue:)), title: titles[row] ?? "", unitCode: units[row],
        baseline: baselines[row], target: value, denominator: denominators[row], due: due[row])
    }
  }

  /// Targets due in a year or without a due date; where there are none, those of the newest year before it, else of the
  /// first after it.
  private static func ofYear(_ year: Int, _ targets: [Target]) -> [Target] {
    let years = Set(targets.compactMap { $0.due?.year })
    let chosen = years.filter { $0 <= year }.max() ?? years.min()
    return targets.filter { $0.due == nil || $0.due?.year == chosen }
  }

  private static func standings(
    _ context: ReportContext, _ base: Standings, for targets: [Target]
  ) throws -> [Recognition.Level: Standings] {
    var standings: [Recognition.Level: Standings] = [.ntm: base]
    let assignments = try context.table("set_assignments")
    let sets = try assignments.texts("set")
    let levels = try assignments.texts("level")
    let from = try assignments.periods("from_period")
    let to = try assignments.periods("to_period")
    guard let period = context.period else { return standings }
    for level in Set(targets.compactMap(\.level)) where level > .ntm {
      let row = sets.indices.last { row in
        guard levels[row] == level.rawValue, let first = from[row] else { return false }
        return first.firstDay <= period.firstDay && (to[row].map { period.lastDay <= $0.lastDay } ?? true)
      }
      guard let code = row.flatMap({ sets[$0] }) else { continue }
      standings[level] = try Standings(context, period: period, setCode: code)
    }
    return standings
  }

  private static func baselineMean(
    _ context: ReportContext, _ targets: [Target]
  ) throws -> (period: Period, mean: Double, setCode: String?)? {
    let means = targets.filter { $0.kind == .mean && $0.baseline == nil }
    guard let start = means.compactMap(\.start).min() else { return nil }
    guard let before = context.periods.filter({ $0.lastDay < start }).max(by: { $0.lastDay < $1.lastDay }) else {
      return nil
    }
    let standings: Standings
    do {
      standings = try Standings(context, period: before, setCode: nil)
    } catch let diagnostic as Diagnostic where diagnostic.code == "dataset.no-set" {
      return nil
    }
    return standings.meanMet(of: standings.communes).map { (before, $0, standings.setCode) }
  }
}

extension Target {
  var isOfProducts: Bool {
    switch measure {
    case .products, .productsEvaluated, .nationalDossiers: true
    case .recognised, .allMet, .criteriaMet: false
    }
  }

  /// `none` (all criteria met) and `ntm` are one line of work.
  func isOf(_ level: Recognition.Level?) -> Bool {
    func line(_ level: Recognition.Level?) -> Recognition.Level? { level == Recognition.Level.none ? .ntm : level }
    return line(self.level) == line(level)
  }
}
