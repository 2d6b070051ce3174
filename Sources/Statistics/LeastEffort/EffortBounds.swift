/// What can at best be reached with a budget, if it were chosen for one item after the other knowing how those before came out, and
/// which scenario it is: by level (items from there on), budget and successes still needed,
///
///     V(i, b, d) = max over choices c of item i of  p(c) V(i+1, b − cost(c), d − 1) + (1 − p(c)) V(i+1, b − cost(c), d)
///
/// Who may wait and see does at least as well as who may not, so V is never below what a choice made beforehand can reach. It is hardly
/// above where what is worked on succeeds nearly surely; cheap items come first, so that those left alone tell nothing in time.
///
/// Budgets are whole multiples of `unit`, costs rounded down to it: again never below. Cost: items × budgets × counts × scenarios ×
/// choices; one table serves all targets whose answers cost at most `limit`.
struct EffortBounds: Sendable {
  /// Items by their greatest cost: the order of the levels.
  let order: [Int]
  let unit: Double
  /// The greatest budget.
  let limit: Double
  /// Whether no cost was rounded.
  let isExact: Bool
  let budgets: Int
  /// By level the greatest budget that can be spent from there on; what is more is as good.
  private let caps: [Int]
  /// Of successes needed: those at or below `least` count as sure, those above `least + width` as out of reach.
  let least: Int
  let width: Int
  private let scenarios: Int
  /// By level.
  private var values: [[Float]] = []

  init(_ problem: LeastEffort, upTo limit: Double) {
    order = problem.items.indices.sorted { a, b in
      let (x, y) = (problem.items[a].last?.cost ?? 0, problem.items[b].last?.cost ?? 0)
      return x == y ? a < b : x < y
    }
    let most = Double(LeastEffort.mostBudgets)
    isExact = problem.isIntegral && limit <= most
    unit = isExact ? 1 : max(limit / most, .leastNormalMagnitude)
    self.limit = limit
    budgets = Int((limit / unit + 1e-9).rounded(.down))
    least = problem.sureBase
    width = problem.items.count + problem.mostBase - problem.sureBase
    scenarios = problem.scenarios
    var caps = [0]
    for item in order.reversed() {
      let most = problem.items[item].map(\.cost).max() ?? 0
      caps.append(min(budgets, caps[caps.count - 1] + Self.steps(most, unit, budgets)))
    }
    self.caps = caps.reversed()
    values = [[Float]](repeating: [], count: order.count) + [base(problem)]
    for level in stride(from: order.count - 1, through: 0, by: -1) {
      var own = [Float](repeating: 0, count: (self.caps[level] + 1) * (width + 1) * scenarios)
      fill(&own, problem.items[order[level]], from: values[level + 1], level)
      values[level] = own
    }
  }

  /// How many units a cost is; one more than the whole budget for all that is beyond it, however much.
  private static func steps(_ cost: Double, _ unit: Double, _ budgets: Int) -> Int {
    Int(min((cost / unit + 1e-9).rounded(.down), Double(budgets + 1)))
  }

  private func place(_ budget: Int, _ needed: Int) -> Int { (budget * (width + 1) + needed) * scenarios }

  private func base(_ problem: LeastEffort) -> [Float] {
    var own = [Float](repeating: 0, count: (width + 1) * scenarios)
    for needed in 0...width {
      for scenario in 0..<scenarios {
        let tail = needed == 0 ? 1 : Float(problem.tail(atLeast: least + needed, scenario)).nextUp
        own[place(0, needed) + scenario] = tail
      }
    }
    return own
  }

  private func fill(_ own: inout [Float], _ menu: [LeastEffort.Choice], from next: [Float], _ level: Int) {
    let steps = menu.map { Self.steps($0.cost, unit, budgets) }
    let chances = menu.flatMap { $0.chances.map { Float($0) } }
    // More than all that follow can give is out of reach, and stays 0.
    let highest = width - level
    own.withUnsafeMutableBufferPointer { own in
      next.withUnsafeBufferPointer { next in
        chances.withUnsafeBufferPointer { chances in
          guard let own = own.baseAddress, let next = next.baseAddress, let chances = chances.baseAddress else {
            return
          }
          for budget in 0...caps[level] {
            for scenario in 0..<scenarios { own[place(budget, 0) + scenario] = 1 }
            guard highest > 0 else { continue }
            for (choice, step) in steps.enumerated() where step <= budget {
              for needed in 1...highest {
                let rest = place(min(budget - step, caps[level + 1]), needed)
                ScenarioKernels.improve(
                  own + place(budget, needed), win: next + (rest - scenarios), lose: next + rest,
                  chances: chances + choice * scenarios, scenarios)
              }
            }
          }
        }
      }
    }
  }

  /// At best, from a level on, given the distribution of the successes before it by count, then scenario.
  ///
  /// - Parameter totals: by count, the masses added up over scenarios.
  func best(_ level: Int, budget: Int, target: Int, given masses: [Double], totals: [Double], counts: Int) -> Double {
    var sum = 0.0
    let budget = min(budget, caps[level])
    values[level].withUnsafeBufferPointer { values in
      masses.withUnsafeBufferPointer { masses in
        guard let values = values.baseAddress, let masses = masses.baseAddress else { return }
        for count in 0...counts {
          let needed = target - count - least
          if needed > width { continue }
          // What hardly ever happens is not worth its time: it counts as success.
          if needed <= 0 || totals[count] < 1e-9 {
            sum += totals[count]
          } else {
            sum += ScenarioKernels.dot(masses + count * scenarios, values + place(budget, needed), scenarios)
          }
        }
      }
    }
    return sum / Double(scenarios)
  }

  /// So much may a bound be off by rounding.
  static let slack = 1e-5
}
