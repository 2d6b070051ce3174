/// Depth-first branch and bound over the choices, one item after the other in the order of the bounds.
struct EffortSearch {
  private let problem: LeastEffort
  private let bounds: EffortBounds
  private let target: Int
  private let probability: Double
  private let scenarios: Int

  /// By level the distribution of the successes so far, by count, then scenario.
  private var masses: [[Double]]
  /// The same, added up over scenarios.
  private var totals: [[Double]]
  private var choices: [Int]
  private var kept: [LeastEffort.Selection] = []
  private var most = 1
  /// Whether selections of the same cost are told by their chance, and those with something to spare are left out.
  private var isRanking = false
  private var ceiling = 0.0
  private var nodes = 0
  private var mostNodes = 0
  private var isCut = false

  init(_ problem: LeastEffort, _ bounds: EffortBounds, target: Int, probability: Double) {
    self.problem = problem
    self.bounds = bounds
    self.target = target
    self.probability = probability
    scenarios = problem.scenarios
    masses = (0...problem.items.count).map { [Double](repeating: 0, count: ($0 + 1) * problem.scenarios) }
    totals = (0...problem.items.count).map { [Double](repeating: 0, count: $0 + 1) }
    for scenario in 0..<scenarios { masses[0][scenario] = 1 }
    totals[0][0] = Double(scenarios)
    choices = problem.nothing
  }

  /// What is cheaper than a selection that does, and whether that is the cheapest.
  mutating func cheapest(from answer: LeastEffort.Answer, nodes: Int) -> LeastEffort.Answer {
    guard let known = answer.selections.first else { return answer }
    kept = [known]
    (most, isRanking, mostNodes) = (1, false, nodes)
    ceiling = known.cost
    run()
    let bound = isCut ? min(max(answer.bound, leastBudget()), kept[0].cost) : kept[0].cost
    return LeastEffort.Answer(
      selections: kept, bound: bound, isProved: kept[0].cost <= bound + LeastEffort.rounding, isComplete: !isCut)
  }

  /// At the cost of an answer the best chance, and what comes next; a little dearer ones too where more than one is wanted.
  mutating func ranked(_ answer: LeastEffort.Answer, most: Int, nodes: Int) -> LeastEffort.Answer {
    guard let best = answer.selections.first else { return answer }
    (self.most, isRanking, mostNodes) = (most, true, nodes)
    kept = []
    let limit = best.cost + (most > 1 ? (problem.isIntegral ? 1 : best.cost / 10) : 0)
    ceiling = limit
    insert(best)
    ceiling = limit
    run()
    var answer = answer
    answer.selections = kept
    answer.isComplete = !isCut
    if !answer.isProved, let cost = kept.first?.cost { answer.isProved = cost <= answer.bound + LeastEffort.rounding }
    return answer
  }

  /// No selection of a lesser cost can do.
  private func leastBudget() -> Double {
    var (low, high) = (0, bounds.budgets)
    while low < high {
      let middle = (low + high) / 2
      if isInReach(0, middle) { high = middle } else { low = middle + 1 }
    }
    let least = Double(low) * bounds.unit
    return problem.isIntegral ? (least - 1e-6).rounded(.up) : least
  }

  private func best(_ level: Int, _ budget: Int) -> Double {
    bounds.best(level, budget: budget, target: target, given: masses[level], totals: totals[level], counts: level)
  }

  private func isInReach(_ level: Int, _ budget: Int) -> Bool {
    best(level, budget) + EffortBounds.slack >= probability
  }

  /// A selection to begin with: choice by choice the one that the bounds think most of, with a little more budget each time. Where no cost
  /// was rounded it is nearly always the cheapest, and is proved to be if it costs no more than the bound.
  mutating func first(from known: LeastEffort.Selection) -> LeastEffort.Answer {
    let bound = min(leastBudget(), known.cost)
    var best = known
    var budget = bound
    while bounds.isExact, budget < known.cost - LeastEffort.rounding {
      if let found = dive(budget) {
        best = found
        break
      }
      budget += 1
    }
    return LeastEffort.Answer(
      selections: [best], bound: bound, isProved: best.cost <= bound + LeastEffort.rounding, isComplete: false)
  }

  private mutating func dive(_ budget: Double) -> LeastEffort.Selection? {
    var left = budget
    for level in bounds.order.indices {
      let menu = problem.items[bounds.order[level]]
      var chosen = (choice: 0, value: -1.0)
      for (place, choice) in menu.enumerated() where choice.cost <= left + LeastEffort.rounding {
        extend(level, choice)
        let value = best(level + 1, self.budget(left - choice.cost))
        if value > chosen.value + 1e-7 { chosen = (place, value) }
      }
      extend(level, menu[chosen.choice])
      choices[bounds.order[level]] = chosen.choice
      left -= menu[chosen.choice].cost
    }
    let chance = reached
    guard chance >= probability - LeastEffort.rounding else { return nil }
    return LeastEffort.Selection(cost: problem.cost(of: choices), chance: chance, choices: choices)
  }

  private func budget(_ cost: Double) -> Int {
    Int(min(max(0, (cost / bounds.unit + 1e-9).rounded(.down)), Double(Int32.max)))
  }

  private mutating func run() {
    nodes = 0
    isCut = false
    visit(0, cost: 0)
  }

  private mutating func visit(_ level: Int, cost: Double) {
    if nodes >= mostNodes { isCut = true }
    if isCut { return }
    nodes += 1
    guard level < bounds.order.count else {
      offer(cost)
      return
    }
    let item = bounds.order[level]
    let menu = problem.items[item]
    for place in menu.indices.reversed() {
      let next = cost + menu[place].cost
      guard next <= ceiling + LeastEffort.rounding else { continue }
      extend(level, menu[place])
      guard isWorth(level + 1, next) else { continue }
      choices[item] = place
      visit(level + 1, cost: next)
    }
    choices[item] = 0
  }

  /// Whether something better than what is kept may lie behind.
  private func isWorth(_ level: Int, _ cost: Double) -> Bool {
    let left = budget(ceiling - cost)
    let reach = best(level, left)
    if reach + EffortBounds.slack < probability { return false }
    guard kept.count == most, let worst = kept.last else { return true }
    if !isRanking {
      // Only what is cheaper counts.
      guard problem.isIntegral, bounds.isExact else { return cost < worst.cost - LeastEffort.rounding }
      let less = budget(worst.cost - 1 - cost)
      return cost <= worst.cost - 1 + LeastEffort.rounding && isInReach(level, less)
    }
    guard problem.isIntegral, bounds.isExact else { return true }
    let isCheaper = cost <= worst.cost - 1 + LeastEffort.rounding && isInReach(level, budget(worst.cost - 1 - cost))
    return isCheaper || reach > worst.chance + EffortBounds.slack
  }

  private mutating func extend(_ level: Int, _ choice: LeastEffort.Choice) {
    let scenarios = scenarios
    masses[level].withUnsafeBufferPointer { before in
      masses[level + 1].withUnsafeMutableBufferPointer { after in
        choice.chances.withUnsafeBufferPointer { chances in
          guard let before = before.baseAddress, let after = after.baseAddress, let chances = chances.baseAddress else {
            return
          }
          ScenarioKernels.add(chances, to: before, counts: level, giving: after, scenarios)
          for count in 0...(level + 1) {
            totals[level + 1][count] = ScenarioKernels.sum(after + count * scenarios, scenarios)
          }
        }
      }
    }
  }

  /// The chance of the choices made.
  private var reached: Double {
    let level = bounds.order.count
    var sum = 0.0
    for count in 0...level where totals[level][count] > 0 {
      for scenario in 0..<scenarios {
        sum += masses[level][count * scenarios + scenario] * problem.tail(atLeast: target - count, scenario)
      }
    }
    return sum / Double(scenarios)
  }

  private mutating func offer(_ cost: Double) {
    let chance = reached
    guard chance >= probability - LeastEffort.rounding else { return }
    let cost = problem.cost(of: choices)
    if !isRanking {
      if cost < kept[0].cost - LeastEffort.rounding {
        kept = [LeastEffort.Selection(cost: cost, chance: chance, choices: choices)]
        ceiling = cost
      }
      return
    }
    guard !hasSpare(choices) else { return }
    insert(LeastEffort.Selection(cost: cost, chance: chance, choices: choices))
  }

  private mutating func insert(_ selection: LeastEffort.Selection) {
    guard !kept.contains(where: { $0.choices == selection.choices }) else { return }
    kept.append(selection)
    kept.sort { a, b in
      if abs(a.cost - b.cost) > LeastEffort.rounding { return a.cost < b.cost }
      if abs(a.chance - b.chance) > 1e-12 { return a.chance > b.chance }
      // The same choices for the items that come first.
      return b.choices.lexicographicallyPrecedes(a.choices)
    }
    if kept.count > most { kept.removeLast() }
    if kept.count == most, let last = kept.last { ceiling = min(ceiling, last.cost) }
  }

  /// Whether one choice could be the next cheaper one and the target still be reached.
  private func hasSpare(_ choices: [Int]) -> Bool {
    var lesser = choices
    for item in choices.indices where choices[item] > 0 {
      lesser[item] -= 1
      if problem.chance(of: lesser, atLeast: target) >= probability - LeastEffort.rounding { return true }
      lesser[item] = choices[item]
    }
    return false
  }
}
