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
    let wanted = probability - LeastEffort.rounding
    guard problem.chance(of: problem.everything, atLeast: target) >= wanted else {
      return LeastEffort.Answer(selections: [], bound: .infinity, isProved: true, isComplete: true)
    }
    let free = problem.chance(of: problem.nothing, atLeast: target)
    if free >= wanted {
      let cost = problem.cost(of: problem.nothing)
      return LeastEffort.Answer(
        selections: [LeastEffort.Selection(cost: cost, chance: free, choices: problem.nothing)], bound: cost,
        isProved: true, isComplete: true)
    }
    let first = problem.greedy(atLeast: target, probability: probability)
    guard !problem.isLarge, let table = table(for: first.cost) else { return greedyAnswer(first, target, probability) }
    var search = EffortSearch(problem, table, target: target, probability: probability)
    return search.answer(from: first, most: most, nodes: nodes)
  }

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
    let relaxation = relaxation ?? EffortRelaxation(problem)
    self.relaxation = relaxation
    let relaxed = problem.isSure ? found.cost : relaxation.leastCost(atLeast: target, probability: probability)
    let bound = min(found.cost, max(0, relaxed))
    return LeastEffort.Answer(
      selections: [found], bound: bound, isProved: bound >= found.cost - LeastEffort.rounding, isComplete: false)
  }
}
