/// Thousands of items: a greedy choice, and how far it can be from the best.
extension LeastEffort {
  func approximateChances(of choices: [Int], atLeast target: Int) -> [Double] {
    var moments = moments
    for (item, choice) in zip(items, choices) {
      for scenario in 0..<scenarios { moments[scenario].add(item[choice].chances[scenario]) }
    }
    return moments.map { Self.chance($0, atLeast: target) }
  }

  /// - Source: Volkova (1996), A refinement of the central limit theorem for sums of independent random indicators.
  private static func chance(_ own: Moments, atLeast target: Int) -> Double {
    guard own.variance > 1e-12 else { return own.mean.rounded() >= Double(target) ? 1 : 0 }
    let deviation = own.variance.squareRoot()
    let x = (Double(target) - 0.5 - own.mean) / deviation
    let skewness = own.third / (own.variance * deviation)
    let density = Elementary.exp(-x * x / 2) * 0.398_942_280_401_432_7
    let below = StandardNormal.cumulative(x) + skewness * (1 - x * x) * density / 6
    return 1 - min(1, max(0, below))
  }

  /// One step from a choice of a menu to a later one.
  struct Step {
    var item: Int
    var choice: Int
    var cost: Double
    var chance: Double
  }

  /// The upper hull of each menu, as steps of falling chance per cost; in one list, the best first.
  ///
  /// - Parameter chance: of an item and a choice of it.
  func steps(_ chance: (Int, Choice) -> Double) -> [Step] {
    var steps: [Step] = []
    for (item, menu) in items.enumerated() {
      var own: [Step] = []
      var from = 0
      while from < menu.count - 1 {
        // What the next step of the hull leads to.
        var best: Step?
        for place in (from + 1)..<menu.count {
          let step = Step(
            item: item, choice: place, cost: menu[place].cost - menu[from].cost,
            chance: chance(item, menu[place]) - chance(item, menu[from]))
          guard step.chance > 0 else { continue }
          if let known = best, known.chance * step.cost >= step.chance * known.cost { continue }
          best = step
        }
        guard let best else { break }
        own.append(best)
        from = best.choice
      }
      steps += own
    }
    return steps.sorted { a, b in
      let (x, y) = (a.chance * b.cost, b.chance * a.cost)
      if x != y { return x > y }
      return a.cost == b.cost ? (a.item, a.choice) < (b.item, b.choice) : a.cost < b.cost
    }
  }

  /// The fewest of the best steps that reach the target, by halving; all where even these do not.
  ///
  /// - Parameter value: what a choice of an item is worth.
  func greedy(
    atLeast target: Int, probability: Double, by value: (Int, Choice) -> Double = { $1.meanChance }
  ) -> Selection {
    let steps = steps(value)
    func choices(_ count: Int) -> [Int] {
      var choices = nothing
      for step in steps.prefix(count) { choices[step.item] = step.choice }
      return choices
    }
    var (low, high) = (0, steps.count)
    while low < high {
      let middle = (low + high) / 2
      if chance(of: choices(middle), atLeast: target) >= probability - Self.rounding {
        high = middle
      } else {
        low = middle + 1
      }
    }
    var found = choices(low)
    if chance(of: found, atLeast: target) < probability - Self.rounding { found = everything }
    return Selection(cost: cost(of: found), chance: chance(of: found, atLeast: target), choices: found)
  }

  /// Whether chances are all 0 or 1 and menus have one step: then the cheapest are the best.
  var isSure: Bool {
    moments.allSatisfy { $0.variance < 1e-12 }
      && items.allSatisfy { $0.count <= 2 && $0.allSatisfy { $0.chances.allSatisfy { $0 == 0 || $0 == 1 } } }
  }
}

/// A cost below which nothing can do: with a budget b the expected successes of a scenario are at most what the hulls give for b, and
/// with μ expected the chance of `target` is 1 at most, ½ where μ ≤ target − 1 (the median of a Poisson-binomial number lies
/// between ⌊μ⌋ and ⌈μ⌉; Jogdeo and Samuels, 1968), and exp(−n KL(target/n ‖ μ/n)) where μ < target (Hoeffding, 1963).
struct EffortRelaxation: Sendable {
  private struct Curve: Sendable {
    var costs: [Double]
    var means: [Double]

    /// The most successes that can be expected of a budget.
    func mean(_ budget: Double) -> Double {
      var (low, high) = (0, costs.count - 1)
      while low < high {
        let middle = (low + high + 1) / 2
        if costs[middle] <= budget { low = middle } else { high = middle - 1 }
      }
      guard low + 1 < costs.count else { return means[low] }
      let width = costs[low + 1] - costs[low]
      let share = width > 0 ? (budget - costs[low]) / width : 1
      return means[low] + share * (means[low + 1] - means[low])
    }
  }

  /// By scenario.
  private let curves: [Curve]
  private let count: Int
  private let range: ClosedRange<Double>
  private let isIntegral: Bool

  init(_ problem: LeastEffort) {
    let base = problem.cost(of: problem.nothing)
    curves = (0..<problem.scenarios).map { scenario in
      let start = problem.moments[scenario].mean + problem.items.reduce(0) { $0 + $1[0].chances[scenario] }
      var curve = Curve(costs: [base], means: [start])
      for step in problem.steps({ $1.chances[scenario] }) {
        curve.costs.append(curve.costs[curve.costs.count - 1] + step.cost)
        curve.means.append(curve.means[curve.means.count - 1] + step.chance)
      }
      return curve
    }
    let fixed = Int((problem.moments.map(\.mean).max() ?? 0).rounded(.up))
    count = problem.items.count + fixed
    range = base...max(base, problem.cost(of: problem.everything))
    isIntegral = problem.isIntegral
  }

  func leastCost(atLeast target: Int, probability: Double) -> Double {
    var (low, high) = (range.lowerBound, range.upperBound)
    func isInReach(_ budget: Double) -> Bool {
      let sum = curves.reduce(0.0) { sum, curve in
        sum + Self.most(mean: curve.mean(budget), target: Double(target), of: Double(max(count, target)))
      }
      return sum / Double(curves.count) >= probability
    }
    if isInReach(low) { return low }
    for _ in 0..<40 {
      let middle = (low + high) / 2
      if isInReach(middle) { high = middle } else { low = middle }
    }
    // Below `low` nothing is in reach; with whole costs the next whole one is the least.
    return isIntegral ? (low - 1e-6).rounded(.up) : low
  }

  private static func most(mean: Double, target: Double, of count: Double) -> Double {
    if mean > target - 1 { return 1 }
    let (t, m) = (min(1, target / count), max(1e-12, mean / count))
    let first = t * (Elementary.log(t) - Elementary.log(m))
    let second = t < 1 ? (1 - t) * (Elementary.log(1 - t) - Elementary.log(1 - min(m, 1 - 1e-12))) : 0
    return min(0.5, Elementary.exp(-count * (first + second)))
  }
}
