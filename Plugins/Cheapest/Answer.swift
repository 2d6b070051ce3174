import CriteriaForecast
import NTMKit
import Statistics

/// The question answered: what to do, what it costs to reach more or fewer, what else would do.
struct Answer {
  /// One way to reach a target.
  struct Plan {
    var effort: Double
    /// That the target is reached.
    var chance: Double
    /// The places of the communes to help with the criteria to bring to met, by place.
    var helped: [Int: [Int]]

    var criteria: Int { helped.values.reduce(0) { $0 + $1.count } }
  }

  /// What is known of the price of a target.
  struct Price {
    var target: Int
    /// nil: out of reach.
    var plan: Plan?
    /// The chance of the target without effort.
    var before: Double
    /// No way costs less; nil: out of reach.
    var bound: Double?
    var isProved: Bool
    /// The best first, with others that cost as much or little more.
    var alternatives: [Plan] = []
    /// Whether there may be others as good among those not looked at.
    var isComplete = true
    /// The chance with all that can be done; where it is out of reach.
    var most: Double?
  }

  let data: EffortData
  /// Of the target; nil: there is none, or nothing can be done any more.
  let price: Price?
  /// By target, those in reach, and the one asked for.
  let curve: [Price]
  /// What the target costs under the other rule for named communes; nil: the plan names none that lack something.
  let otherRule: Price?
  let courses: CourseLinks
  /// By place of a commune the chance to meet all by the deadline: without effort, and with that chosen; those that count alone.
  let chances: [Int: (before: Double, after: Double)]
  /// That a criterion would come by itself, of those chosen; empty where nothing can be said of chances.
  let ownChances: [Pair: Double]
  let scenarios: Int
  let isLarge: Bool
  /// In percentage points, how far chances may be off with so few scenarios, 95 times in 100: that of the target, and the largest of a
  /// commune's; nil: nothing is known of chances.
  let simulationError: (target: Double, commune: Double)?

  static let mostAlternatives = 6
  private static let nodes = 8_000

  init(_ data: EffortData, _ context: ReportContext) throws {
    self.data = data
    guard !data.isPast, !data.outlook.criteria.isEmpty else {
      (price, curve, otherRule, chances, ownChances, scenarios, isLarge) = (nil, [], nil, [:], [:], 0, false)
      simulationError = nil
      courses = CourseLinks()
      return
    }
    let menus = try Menus(data)
    scenarios = menus.scenarios
    var ways = Ways(menus, data.named, data.tiers)
    isLarge = ways.isLarge
    let curve = Self.raised(
      try ways.curve(
        data.probability.share, around: data.target, most: Self.mostAlternatives, nodes: Self.nodes,
        checkCancellation: context.checkCancellation))
    let price = data.target.flatMap { target in curve.first { $0.target == target } }
    self.curve = curve
    self.price = price
    let hasNamed = menus.items.contains { data.tiers[$0.commune] != "none" }
    otherRule =
      hasNamed
      ? try data.target.flatMap { target in
        var other = Ways(menus, data.named == .free ? .first : .free, data.tiers)
        return try other.prices(
          [target], data.probability.share, most: [target: Self.mostAlternatives], nodes: Self.nodes,
          checkCancellation: context.checkCancellation
        ).first
      } : nil
    chances = menus.chances(with: price?.plan)
    ownChances = menus.ownChances(of: price?.plan)
    simulationError = menus.simulationError(price.map { $0.target }, with: price?.plan)
    courses = try CourseLinks(context, needed: !(price?.plan?.helped.isEmpty ?? true))
  }

  /// What bounds fewer communes bounds more of them too; what costs no more than its bound is proved.
  private static func raised(_ prices: [Price]) -> [Price] {
    var bound = 0.0
    return prices.map { price in
      guard let own = price.bound, let plan = price.plan else { return price }
      bound = max(bound, own)
      var price = price
      price.bound = min(bound, plan.effort)
      price.isProved = price.isProved || plan.effort <= bound + 1e-9
      return price
    }
  }

  /// The price of one more or one fewer than the target; nil: not known.
  func price(_ change: Int) -> Price? {
    price.flatMap { price in curve.first { $0.target == price.target + change } }
  }
}

/// What can be done for each commune, and how those count for which nothing can.
struct Menus {
  let items: [CommuneMenu]
  let fixed: [(commune: Int, chances: [Double])]
  let scenarios: Int
  /// Whether every set of criteria was looked at in every commune.
  var isWhole: Bool { items.allSatisfy(\.isWhole) }
  private let data: EffortData
  private let known: CriteriaOutlook.Scenarios?

  private static let mostScenarios = 192
  private static let fewestScenarios = 48

  init(_ data: EffortData) throws {
    let open = data.counted.filter { data.standing($0) == .open }
    let count = LeastEffort.scenarios(items: open.count, most: Self.mostScenarios, least: Self.fewestScenarios)
    self.data = data
    let known = try data.outlook.scenarios(count)
    self.known = known
    let scenarios = known?.count ?? 1
    self.scenarios = scenarios
    let sure = [Double](repeating: 1, count: scenarios)
    let none = [Double](repeating: 0, count: scenarios)
    items = open.map { place in
      let lacking = data.outlook.communes[place].lacking
      return CommuneMenu(
        place, lacking: lacking, costs: lacking.map { data.cost(place, $0) },
        gains: known?.gains[place] ?? lacking.map { _ in none }, keeping: known?.keeping[place] ?? sure)
    }
    fixed = data.counted.compactMap { place in
      switch data.standing(place) {
      case .met: (place, known?.keeping[place] ?? sure)
      case .recognised: (place, sure)
      case .open, .unknown: nil
      }
    }
  }

  func chances(with plan: Answer.Plan?) -> [Int: (before: Double, after: Double)] {
    var chances: [Int: (before: Double, after: Double)] = [:]
    for item in items {
      let chosen = plan?.helped[item.commune]
      let place = item.criteria.firstIndex { $0 == chosen } ?? 0
      chances[item.commune] = (item.choices[0].meanChance, item.choices[place].meanChance)
    }
    for own in fixed {
      let mean = own.chances.reduce(0, +) / Double(max(1, own.chances.count))
      chances[own.commune] = (mean, mean)
    }
    return chances
  }
}

extension Menus {
  /// Half the width of the interval in which what more scenarios would give lies 95 times in 100, in percentage points.
  func simulationError(_ target: Int?, with plan: Answer.Plan?) -> (target: Double, commune: Double)? {
    guard known != nil, scenarios > 1 else { return nil }
    let problem = LeastEffort(items: items.map(\.choices), fixed: fixed.map(\.chances), scenarios: scenarios)
    let choices = items.map { item in item.criteria.firstIndex { $0 == plan?.helped[item.commune] } ?? 0 }
    return (
      target.map { Self.error(problem.chances(of: choices, atLeast: $0)) } ?? 0,
      items.map { Self.error($0.choices[0].chances) }.max() ?? 0
    )
  }

  private static func error(_ chances: [Double]) -> Double {
    let count = Double(chances.count)
    let mean = chances.reduce(0, +) / count
    let variance = chances.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / (count - 1)
    return 100 * 1.96 * (variance / count).squareRoot()
  }

  func ownChances(of plan: Answer.Plan?) -> [Pair: Double] {
    guard let known, let plan else { return [:] }
    var chances: [Pair: Double] = [:]
    for (commune, criteria) in plan.helped {
      let lacking = data.outlook.communes[commune].lacking
      for criterion in criteria {
        guard let place = lacking.firstIndex(of: criterion) else { continue }
        chances[Pair(commune: commune, criterion: criterion)] =
          known.gains[commune][place].reduce(0, +) / Double(known.count)
      }
    }
    return chances
  }
}

extension Double {
  /// Without the last digits, in which sums of decimals differ from what people write.
  var withoutNoise: Double { Double(NumberText.plain((self * 1e9).rounded() / 1e9)) ?? self }
}

/// The ways to choose, one wave after the other: the next only once all of the one before have all that helps them.
struct Ways {
  private struct Wave {
    var solver: LeastEffortSolver
    /// Of the problem's items.
    var items: [CommuneMenu]
    /// What the waves before have.
    var forced: [Int: [Int]]
    var forcedCost: Double
  }

  private let menus: Menus
  private var waves: [Wave]

  init(_ menus: Menus, _ rule: NamedRule, _ tiers: [String]) {
    self.menus = menus
    let open = menus.items
    let groups: [[CommuneMenu]] =
      rule == .free
      ? [open] : ["committed", "stretch", "none"].map { tier in open.filter { tiers[$0.commune] == tier } }
    var forced: [Int: [Int]] = [:]
    var forcedChances: [[Double]] = []
    var forcedCost = 0.0
    var waves: [Wave] = []
    var rest = Set(open.map(\.commune))
    for group in groups where !group.isEmpty || groups.count == 1 {
      rest.subtract(group.map(\.commune))
      let left = open.filter { rest.contains($0.commune) }.map { $0.choices[0].chances }
      let problem = LeastEffort(
        items: group.map(\.choices), fixed: menus.fixed.map(\.chances) + forcedChances + left,
        scenarios: menus.scenarios)
      waves.append(
        Wave(solver: LeastEffortSolver(problem), items: group, forced: forced, forcedCost: forcedCost))
      for item in group {
        guard let last = item.choices.last, let criteria = item.criteria.last else { continue }
        if !criteria.isEmpty { forced[item.commune] = criteria }
        forcedChances.append(last.chances)
        forcedCost += last.cost
      }
    }
    if waves.isEmpty {
      let problem = LeastEffort(items: [], fixed: menus.fixed.map(\.chances), scenarios: menus.scenarios)
      waves = [Wave(solver: LeastEffortSolver(problem), items: [], forced: [:], forcedCost: 0)]
    }
    self.waves = waves
  }

  var isLarge: Bool { waves.contains { $0.solver.problem.isLarge } }

  /// What targets cost, rising; each by the first wave that reaches it.
  ///
  /// - Parameter most: by target, how many ways are wanted; 1 where nothing is said.
  mutating func prices(
    _ targets: [Int], _ probability: Double, most: [Int: Int] = [:], nodes: Int, checkCancellation: () throws -> Void
  ) rethrows -> [Answer.Price] {
    let first = waves[0].solver.problem
    var (prices, left) = ([Answer.Price](), targets)
    for place in waves.indices where !left.isEmpty {
      let wave = waves[place]
      let (problem, everything) = (wave.solver.problem, wave.solver.problem.everything)
      let own = left.prefix { problem.chance(of: everything, atLeast: $0) >= probability - 1e-9 }
      left.removeFirst(own.count)
      let answers = try waves[place].solver.answers(
        atLeast: Array(own), probability: probability, most: most, nodes: nodes, checkCancellation: checkCancellation)
      for (target, found) in zip(own, answers) {
        let plans = found.selections.map { plan($0, wave) }
        // Sets of criteria that were not looked at may be cheaper, below any bound; to do nothing cannot be.
        let isSure = menus.isWhole || plans.first?.helped.isEmpty ?? true
        prices.append(
          Answer.Price(
            target: target, plan: plans.first, before: first.chance(of: first.nothing, atLeast: target),
            bound: isSure ? Self.bound(found, wave) : nil, isProved: found.isProved && isSure, alternatives: plans,
            isComplete: found.isComplete && isSure))
      }
    }
    let last = waves[waves.count - 1].solver.problem
    return prices
      + left.map { target in
        Answer.Price(
          target: target, plan: nil, before: first.chance(of: first.nothing, atLeast: target), bound: nil,
          isProved: true,
          most: last.chance(of: last.everything, atLeast: target))
      }
  }

  /// Of costs with decimals a bound is told to a hundredth, rounded down.
  private static func bound(_ answer: LeastEffort.Answer, _ wave: Wave) -> Double {
    let bound = answer.bound + wave.forcedCost
    return answer.isProved || bound > 1e12 ? bound.withoutNoise : ((bound * 100).rounded(.down) / 100).withoutNoise
  }

  private func plan(_ selection: LeastEffort.Selection, _ wave: Wave) -> Answer.Plan {
    var helped = wave.forced
    for (item, choice) in zip(wave.items, selection.choices) where !item.criteria[choice].isEmpty {
      helped[item.commune] = item.criteria[choice]
    }
    return Answer.Plan(
      effort: (selection.cost + wave.forcedCost).withoutNoise, chance: selection.chance, helped: helped)
  }

  /// Prices from the highest target that needs nothing to the highest in reach; where these are many, those near the one asked for
  /// and some between. That asked for is among them, with other ways to reach it.
  mutating func curve(
    _ probability: Double, around target: Int?, most: Int, nodes: Int, checkCancellation: () throws -> Void
  ) rethrows -> [Answer.Price] {
    let all = menus.items.count + menus.fixed.count
    let (first, last) = (waves[0].solver.problem, waves[waves.count - 1].solver.problem)
    /// The highest number of communes that a choice reaches.
    func highest(_ problem: LeastEffort, _ choices: [Int]) -> Int {
      var (low, high) = (0, all)
      while low < high {
        let middle = (low + high + 1) / 2
        let chance = problem.chance(of: choices, atLeast: middle)
        if chance >= probability - 1e-9 { low = middle } else { high = middle - 1 }
      }
      return low
    }
    let free = highest(first, first.nothing)
    let reach = highest(last, last.everything)
    var targets = Set([free, reach])
    let wanted = target ?? free
    if reach - free <= Self.mostPoints {
      targets.formUnion(free...reach)
    } else {
      let near = isLarge ? 1 : 5
      targets.formUnion((wanted - near...wanted + near).filter { (free...reach).contains($0) })
      let step = max(1, (reach - free) / (isLarge ? 6 : 15))
      targets.formUnion(stride(from: free, through: reach, by: step))
    }
    targets.remove(0)
    if let target { targets.insert(target) }
    return try prices(
      targets.sorted(), probability, most: target.map { [$0: most] } ?? [:], nodes: nodes,
      checkCancellation: checkCancellation)
  }

  private static let mostPoints = 40
}
