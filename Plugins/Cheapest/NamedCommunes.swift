import CriteriaForecast
import NTMKit

/// The communes that the plan of the deadline's year names for the level that the set judges.
struct NamedCommunes {
  /// By place of a commune: `committed`, `stretch` or `none`.
  private(set) var tiers: [String]

  init(_ context: ReportContext, _ outlook: CriteriaOutlook) throws {
    tiers = [String](repeating: "none", count: outlook.communes.count)
    let table = try context.table("plan_targets", in: context.scope(of: nil))
    let kinds = try table.texts("kind")
    let levels = try table.texts("level")
    let units = try table.texts("unit_code")
    let words = try table.texts("tier")
    let due = try table.dates("due")
    let places = Dictionary(
      outlook.communes.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    for row in kinds.indices where kinds[row] == PlanTarget.Kind.named.rawValue {
      guard let place = units[row].flatMap({ places[$0] }), let tier = words[row],
        due[row].map({ $0.year == outlook.deadline?.year }) ?? true, Self.isOf(outlook.level, levels[row])
      else { continue }
      if tiers[place] != "committed" { tiers[place] = tier }
    }
  }

  /// All criteria met without a decision is the base level's line of work.
  private static func isOf(_ level: Recognition.Level, _ word: String?) -> Bool {
    let own = word.flatMap(Recognition.Level.init(rawValue:)) ?? Recognition.Level.none
    return (own == .none ? .ntm : own) == level
  }
}
