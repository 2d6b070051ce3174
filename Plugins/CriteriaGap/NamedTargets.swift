import NTMKit

/// The tier in which the year's plan names communes for the level that a set judges: named for another level, a commune is no
/// target of this one.
struct NamedTargets {
  private let tiers: [String: String]

  init(_ context: ReportContext, set: String?, in scope: DatasetScope) throws {
    let level = try Self.level(judgedBy: set, context, scope)
    let table = try context.table("plan_targets", in: scope)
    let kinds = try table.texts("kind")
    let levels = try table.texts("level")
    let units = try table.texts("unit_code")
    let words = try table.texts("tier")
    let due = try table.dates("due")
    let year = context.period?.year
    let shown = try scope.geography.map { _ in try Self.shownCodes(context.table("geography_units", in: scope)) }
    var tiers: [String: String] = [:]
    for row in kinds.indices where kinds[row] == "named" {
      guard let unit = units[row], let tier = words[row], due[row] == nil || year == nil || due[row]?.year == year,
        Self.line(levels[row]) == level
      else { continue }
      let code = shown.map { $0[unit] ?? unit } ?? unit
      if tiers[code] != "committed" { tiers[code] = tier }
    }
    self.tiers = tiers
  }

  subscript(commune: String) -> String { tiers[commune] ?? "none" }

  /// All criteria met without a decision is the base level's line of work.
  private static func line(_ level: String?) -> String { level == nil || level == "none" ? "ntm" : level ?? "" }

  /// As assigned for the period, else for any; the base level where the set is not assigned.
  private static func level(judgedBy set: String?, _ context: ReportContext, _ scope: DatasetScope) throws -> String {
    let table = try context.table("set_assignments", in: scope)
    let sets = try table.texts("set")
    let levels = try table.texts("level")
    let from = try table.periods("from_period")
    let to = try table.periods("to_period")
    let own = sets.indices.filter { sets[$0] == set && levels[$0] != nil && levels[$0] != "none" }
    let inForce = own.last { row in
      guard let period = context.period, let first = from[row] else { return false }
      return first.firstDay <= period.firstDay && (to[row].map { period.lastDay <= $0.lastDay } ?? true)
    }
    return (inForce ?? own.last).flatMap { levels[$0] } ?? "ntm"
  }

  /// What each unit is shown as on another geography.
  private static func shownCodes(_ table: Table) throws -> [String: String] {
    Dictionary(
      zip(try table.texts("code"), try table.texts("shown_code")).compactMap { code, shown in
        code.flatMap { code in shown.map { (code, $0) } }
      }, uniquingKeysWith: { first, _ in first })
  }
}
