/// The least effort that makes enough of several things succeed with a wanted probability.
///
/// Each item succeeds or fails, and for each there is a menu: what more effort costs, and what chance it gives. Chances are known by
/// scenario: equally likely courses of what all items share (a good or a bad year), within which they succeed independently. Wanted is
/// one choice from each menu so that
///
///     mean over scenarios of P(successes ≥ target | scenario) ≥ probability
///
/// at the least total cost. Within a scenario the number of successes is Poisson-binomial.
///
/// - Source: with one scenario and chances of 0 and 1 it is a choice of the cheapest items; else a knapsack of choices under a chance
///   constraint, NP-hard in general. Here: exchanges of pairs (`EffortExchange`), then depth-first branch and bound with the bounds of
///   `EffortBounds`; for many items a greedy choice with the bound of a linear relaxation (`LeastEffort+Many`). `LeastEffortSolver`
///   answers.
public struct LeastEffort: Sendable {
  public struct Choice: Sendable, Hashable {
    public var cost: Double
    /// By scenario.
    public var chances: [Double]

    public init(cost: Double, chances: [Double]) {
      self.cost = cost
      self.chances = chances
    }

    public var meanChance: Double { chances.reduce(0, +) / Double(max(1, chances.count)) }
  }

  /// A choice from each menu, with what it comes to.
  public struct Selection: Sendable, Hashable {
    public var cost: Double
    public var chance: Double
    /// By item, the place in its menu.
    public var choices: [Int]

    public init(cost: Double, chance: Double, choices: [Int]) {
      self.cost = cost
      self.chance = chance
      self.choices = choices
    }
  }

  public struct Answer: Sendable {
    /// Cheapest first; of equal costs the one with the best chance. None: nothing reaches the target with that probability.
    public var selections: [Selection]
    /// No selection costs less.
    public var bound: Double
    /// Whether the first selection is known to be the cheapest.
    public var isProved: Bool
    /// Whether all selections were looked at that could stand among those given.
    public var isComplete: Bool
  }

  /// Menus, cheapest first; a later choice has a better chance in every scenario.
  public let items: [[Choice]]
  public let scenarios: Int
  /// Whether there are too many items for the exact way.
  public let isLarge: Bool
  let isIntegral: Bool
  /// The chances of those without a choice: at least so many successes, by count, then scenario.
  let baseTails: [Double]
  /// Of those without a choice: the greatest count, and the greatest that is all but sure.
  let mostBase: Int
  let sureBase: Int
  let moments: [Moments]

  /// Of a sum of independent successes.
  struct Moments: Sendable {
    var mean = 0.0
    var variance = 0.0
    var third = 0.0

    mutating func add(_ chance: Double, times sign: Double = 1) {
      let spread = chance * (1 - chance)
      mean += sign * chance
      variance += sign * spread
      third += sign * spread * (1 - 2 * chance)
    }
  }

  /// Cells of the tables of bounds that are worth their time.
  static let mostCells = 24_000_000
  static let mostBudgets = 96

  /// Scenarios for which the exact way is open, given as many items: `most` at most.
  public static func scenarios(items: Int, most: Int, least: Int) -> Int {
    max(least, min(most, mostCells / max(1, items * (items + 12) * mostBudgets)))
  }

  /// - Parameters:
  ///   - items: at least one choice each, the first the cheapest.
  ///   - fixed: chances by scenario of those that nothing can be chosen for.
  public init(items: [[Choice]], fixed: [[Double]], scenarios: Int) {
    precondition(items.allSatisfy { !$0.isEmpty }, "a menu has a choice at least")
    self.items = items
    self.scenarios = scenarios
    isLarge = items.count * (items.count + 12) * Self.mostBudgets * scenarios > Self.mostCells
    isIntegral = items.allSatisfy { $0.allSatisfy { $0.cost.rounded() == $0.cost } }
    var moments = [Moments](repeating: Moments(), count: scenarios)
    for chances in fixed {
      for scenario in 0..<scenarios { moments[scenario].add(chances[scenario]) }
    }
    self.moments = moments
    (baseTails, mostBase, sureBase) = isLarge ? ([], 0, 0) : Self.base(fixed, scenarios)
  }

  private static func base(_ fixed: [[Double]], _ scenarios: Int) -> (tails: [Double], most: Int, sure: Int) {
    var distribution = PoissonBinomial()
    let most = fixed.count
    var tails = [Double](repeating: 0, count: (most + 1) * scenarios)
    for scenario in 0..<scenarios {
      distribution.reset()
      for chances in fixed { distribution.add(chances[scenario]) }
      var sum = 0.0
      for count in stride(from: most, through: 0, by: -1) {
        sum += distribution.probability(of: count)
        tails[count * scenarios + scenario] = count == 0 ? 1 : min(1, sum)
      }
    }
    var sure = 0
    while sure < most,
      (0..<scenarios).allSatisfy({ tails[(sure + 1) * scenarios + $0] > 1 - 1e-9 })
    { sure += 1 }
    return (tails, most, sure)
  }

  /// The choice that costs most from each menu.
  public var everything: [Int] { items.map { $0.count - 1 } }
  public var nothing: [Int] { items.map { _ in 0 } }

  public func cost(of choices: [Int]) -> Double { zip(items, choices).reduce(0) { $0 + $1.0[$1.1].cost } }

  /// The chance of at least so many successes.
  ///
  /// Exact; of many items by the refined normal approximation, Φ with a term for skewness, whose error is below 0.001.
  public func chance(of choices: [Int], atLeast target: Int) -> Double {
    if target <= 0 { return 1 }
    return chances(of: choices, atLeast: target).reduce(0, +) / Double(max(1, scenarios))
  }

  /// The same by scenario.
  public func chances(of choices: [Int], atLeast target: Int) -> [Double] {
    isLarge ? approximateChances(of: choices, atLeast: target) : exactChances(of: choices, atLeast: target)
  }

  private func exactChances(of choices: [Int], atLeast target: Int) -> [Double] {
    var distribution = PoissonBinomial()
    return (0..<scenarios).map { scenario in
      distribution.reset()
      for (item, choice) in zip(items, choices) { distribution.add(item[choice].chances[scenario]) }
      return distribution.counts.reduce(0.0) { sum, count in
        sum + distribution.probability(of: count) * tail(atLeast: target - count, scenario)
      }
    }
  }

  func tail(atLeast count: Int, _ scenario: Int) -> Double {
    count <= 0 ? 1 : count > mostBase ? 0 : baseTails[count * scenarios + scenario]
  }

  static let rounding = 1e-9
}
