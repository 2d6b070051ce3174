import CriteriaForecast
import Statistics

/// What can be done for one commune: which criteria to bring to met, what that costs, and what chance to meet all it gives.
struct CommuneMenu {
  /// The place of the commune.
  let commune: Int
  /// Cheapest first; the first is to do nothing.
  private(set) var choices: [LeastEffort.Choice] = []
  /// By choice the criteria to bring to met, in the order of the set.
  private(set) var criteria: [[Int]] = []
  /// Whether all sets of criteria were looked at that are worth it.
  private(set) var isWhole = true

  /// Nobody helps a commune that stays without a prospect.
  static let leastChance = 0.05
  private static let mostSets = 512

  /// - Parameters:
  ///   - lacking: the criteria it lacks.
  ///   - costs: of each; nil: it cannot be chosen.
  ///   - gains: of each the chances by scenario that it comes by itself.
  ///   - keeping: by scenario the chance that nothing else is lost.
  init(_ commune: Int, lacking: [Int], costs: [Double?], gains: [[Double]], keeping: [Double]) {
    self.commune = commune
    let candidates = Self.candidates(costs, gains, keeping)
    isWhole = candidates.isWhole
    var sets = candidates.sets.map { left -> (left: [Int], choice: LeastEffort.Choice) in
      var chances = keeping
      for place in left { for scenario in chances.indices { chances[scenario] *= gains[place][scenario] } }
      let cost = costs.indices.filter { !left.contains($0) }.reduce(0.0) { $0 + (costs[$1] ?? 0) }
      return (left, LeastEffort.Choice(cost: cost, chances: chances))
    }
    let means = sets.map(\.choice.meanChance)
    // To do nothing comes first, also where something costs nothing; of one cost the best chance; of equal ones the criteria that
    // come first.
    let order = sets.indices.sorted { a, b in
      let (none, other) = (sets[a].left.count == costs.count, sets[b].left.count == costs.count)
      if none != other { return none }
      if sets[a].choice.cost != sets[b].choice.cost { return sets[a].choice.cost < sets[b].choice.cost }
      if means[a] != means[b] { return means[a] > means[b] }
      return sets[b].left.lexicographicallyPrecedes(sets[a].left)
    }
    sets = order.map { sets[$0] }
    var best = -1.0
    for (set, mean) in zip(sets, order.map({ means[$0] })) where mean > best + 1e-12 {
      // Nothing is worth paying for that is not a prospect.
      if !choices.isEmpty, set.choice.cost > 0, mean < Self.leastChance { continue }
      best = mean
      choices.append(set.choice)
      criteria.append(lacking.indices.filter { !set.left.contains($0) }.map { lacking[$0] })
    }
  }

  /// Sets of places that are left to come by themselves: all of them, and those that leave a prospect.
  private static func candidates(
    _ costs: [Double?], _ gains: [[Double]], _ keeping: [Double]
  ) -> (sets: [[Int]], isWhole: Bool) {
    let scenarios = Double(max(1, keeping.count))
    let fixed = costs.indices.filter { costs[$0] == nil }
    let free = costs.indices.filter { costs[$0] != nil }
    var sets = [Array(costs.indices)]
    if free.isEmpty { return (sets, true) }
    var isWhole = true
    func visit(_ next: Int, _ left: [Int], _ chances: [Double]) {
      guard sets.count < mostSets else {
        isWhole = false
        return
      }
      if left.count < costs.count { sets.append(left.sorted()) }
      for place in next..<max(next, free.count) {
        let own = zip(chances, gains[free[place]]).map { $0 * $1 }
        if own.reduce(0, +) / scenarios >= leastChance { visit(place + 1, left + [free[place]], own) }
      }
    }
    let start = fixed.reduce(keeping) { chances, place in zip(chances, gains[place]).map { $0 * $1 } }
    visit(0, fixed, start)
    return (sets, isWhole)
  }
}
