/// Answers questions about one problem, keeping what serves several of them.
public struct LeastEffortSolver: Sendable {
  public let problem: LeastEffort
  /// Tables of bounds, by the greatest budget.
  private var tables: [EffortBounds] = []
  private var relaxation: EffortRelaxation?

  public init(_ problem: LeastEffort) { self.problem = problem }

  /// The cheapest selections that reach the target with that probability.
  ///
  /// - Parameters:
  ///   - most: so many selections at most: the best, then the next best that have nothing to spare.
  ///   - nodes: partial selections looked at before the search gives up and says what it knows.
  public mutating func answer(atLeast target: Int, probability: Double, most: Int = 1, nodes: Int) -> LeastEffort.Answer
  {
    answers(atLeast: [target], probability: probability, most: [target: most], nodes: nodes, checkCancellation: {})[0]
  }

  /// The cheapest selections by target, all looked for in the same way: what serves one is tried for the next higher and the next
  /// lower, so that none is dearer than a higher one.
  ///
  /// - Parameters:
  ///   - targets: rising.
  ///   - most: by target, how many selections are wanted; 1 where nothing is said.
  ///   - nodes: partial selections looked at for each target.
  public mutating func answers(
    atLeast targets: [Int], probability: Double, most: [Int: Int] = [:], nodes: Int,
    checkCancellation: () throws -> Void
  ) rethrows -> [LeastEffort.Answer] {
    var rows = targets.map { start(atLeast: $0, probability: probability) }
    try improve(&rows, checkCancellation)
    for place in rows.indices where rows[place].isOpen {
      try checkCancellation()
      guard let cost = rows[place].answer.selections.first?.cost, let table = table(for: cost) else { continue }
      var search = EffortSearch(problem, table, target: targets[place], probability: probability)
      rows[place].take(search.cheapest(from: rows[place].answer, nodes: nodes))
    }
    for place in rows.indices where rows[place].isOpen {
      try checkCancellation()
      rows[place].shake()
    }
    try improve(&rows, checkCancellation)
    for place in rows.indices where rows[place].exchange != nil {
      let most = most[targets[place]] ?? 1
      // The best chance of a cost that is perhaps not the least is not worth looking for.
      guard most > 1 || rows[place].answer.isProved, let best = rows[place].answer.selections.first,
        let table = table(for: best.cost)
      else { continue }
      try checkCancellation()
      var search = EffortSearch(problem, table, target: targets[place], probability: probability)
      rows[place].take(search.ranked(rows[place].answer, most: most, nodes: nodes))
    }
    try improve(&rows, checkCancellation)
    return rows.map(\.answer)
  }

  // MARK: Good selections, to begin with

  /// What is known of one target.
  private struct Row {
    var answer: LeastEffort.Answer
    /// Whether something cheaper may be found.
    var isOpen: Bool
    /// nil: nothing needs to be exchanged.
    var exchange: EffortExchange?

    /// Takes what another target's selection leads to, if it is cheaper.
    @discardableResult mutating func take(from other: LeastEffort.Selection) -> Bool {
      guard let found = exchange?.improved(other.choices) else { return false }
      return take(found)
    }

    @discardableResult mutating func take(_ found: LeastEffort.Selection) -> Bool {
      guard let own = answer.selections.first, found.cost < own.cost - LeastEffort.rounding else { return false }
      answer.selections.removeAll { $0.choices == found.choices }
      let most = answer.selections.count
      answer.selections = Array(([found] + answer.selections).prefix(max(1, most)))
      return true
    }

    mutating func take(_ ranked: LeastEffort.Answer) {
      answer = ranked
      isOpen = !ranked.isProved
    }

    /// Tries what exchanges make of what is known, and of what is best when each item counts as the others then let it count.
    mutating func improve(from first: LeastEffort.Selection) {
      if let known = answer.selections.first { take(from: known) }
      take(from: first)
      guard let own = answer.selections.first, var exchange else { return }
      let weights = exchange.weights(own.choices)
      take(
        from: exchange.problem.greedy(atLeast: exchange.target, probability: exchange.probability) { item, choice in
          zip(weights[item], choice.chances).reduce(0) { $0 + $1.0 * $1.1 }
        })
    }

    /// Tries what comes of leaving out one item's choice, or taking all it has.
    mutating func shake() {
      guard let own = answer.selections.first, let found = exchange?.shaken(own) else { return }
      take(found)
    }
  }

  private mutating func start(atLeast target: Int, probability: Double) -> Row {
    func known(_ selections: [LeastEffort.Selection], _ bound: Double) -> Row {
      Row(
        answer: LeastEffort.Answer(selections: selections, bound: bound, isProved: true, isComplete: true),
        isOpen: false)
    }
    let wanted = probability - LeastEffort.rounding
    guard problem.chance(of: problem.everything, atLeast: target) >= wanted else { return known([], .infinity) }
    let free = problem.chance(of: problem.nothing, atLeast: target)
    if free >= wanted {
      let cost = problem.cost(of: problem.nothing)
      return known([LeastEffort.Selection(cost: cost, chance: free, choices: problem.nothing)], cost)
    }
    let first = problem.greedy(atLeast: target, probability: probability)
    if problem.isLarge { return Row(answer: greedyAnswer(first, target, probability), isOpen: false) }
    var answer = LeastEffort.Answer(selections: [first], bound: 0, isProved: false, isComplete: false)
    if let table = table(for: first.cost) {
      var search = EffortSearch(problem, table, target: target, probability: probability)
      answer = search.first(from: first)
    } else {
      answer.bound = relaxed(first, target, probability)
    }
    var row = Row(
      answer: answer, isOpen: !answer.isProved,
      exchange: EffortExchange(problem, target: target, probability: probability))
    if row.isOpen { row.improve(from: first) }
    return row
  }

  /// What serves a target is tried for its neighbours until nothing more comes of it.
  private func improve(_ rows: inout [Row], _ checkCancellation: () throws -> Void) rethrows {
    guard rows.count > 1 else { return }
    var changed = Set(rows.indices)
    while !changed.isEmpty {
      var next = Set<Int>()
      for place in rows.indices where rows[place].isOpen {
        for other in [place - 1, place + 1] where rows.indices.contains(other) && changed.contains(other) {
          guard let selection = rows[other].answer.selections.first else { continue }
          try checkCancellation()
          if rows[place].take(from: selection) { next.insert(place) }
        }
      }
      changed = next
    }
  }

  // MARK: Bounds

  /// A table that reaches as far as a cost and is not too coarse for it; nil: there is none.
  private mutating func table(for cost: Double) -> EffortBounds? {
    let whole = problem.cost(of: problem.everything)
    let most = Double(LeastEffort.mostBudgets)
    // Room for the next best ways.
    let needed = min(whole, cost * 1.1 + 1)
    if let known = tables.first(where: { $0.limit >= needed && ($0.isExact || $0.limit <= 4 * needed) }) {
      return known
    }
    if problem.isIntegral, needed <= most {
      tables.append(EffortBounds(problem, upTo: min(whole, most)))
    } else if problem.isIntegral, cost / Double(max(1, problem.items.count)) < 4 {
      // Costs of one or two would be rounded away.
      return nil
    } else {
      tables.append(EffortBounds(problem, upTo: min(whole, 2 * needed)))
    }
    return tables.last
  }

  private mutating func greedyAnswer(
    _ found: LeastEffort.Selection, _ target: Int, _ probability: Double
  ) -> LeastEffort.Answer {
    let bound = relaxed(found, target, probability)
    return LeastEffort.Answer(
      selections: [found], bound: bound, isProved: bound >= found.cost - LeastEffort.rounding, isComplete: false)
  }

  /// The bound of the relaxed problem.
  private mutating func relaxed(_ found: LeastEffort.Selection, _ target: Int, _ probability: Double) -> Double {
    if problem.isSure { return found.cost }
    let relaxation = relaxation ?? EffortRelaxation(problem)
    self.relaxation = relaxation
    return min(found.cost, max(0, relaxation.leastCost(atLeast: target, probability: probability)))
  }
}
