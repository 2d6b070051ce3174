import Statistics
import Testing

@Suite("Least effort") struct LeastEffortTests {
  /// A small problem: menus of one to four choices, better ones dearer.
  private struct Instance: CustomTestStringConvertible {
    var seed: UInt64
    var problem: LeastEffort
    var fixed: [[Double]]
    var target: Int
    var probability: Double
    var testDescription: String { "seed \(seed)" }

    init(seed: UInt64, scenarios: Int? = nil, isIntegral: Bool = true, items: Int? = nil) {
      var random = Xoshiro256(seed: seed)
      func whole(_ range: Range<Int>) -> Int { range.lowerBound + Int(random.uniform() * Double(range.count)) }
      let scenarios = scenarios ?? whole(1..<4)
      let count = items ?? whole(1..<6)
      let menus = (0..<count).map { _ -> [LeastEffort.Choice] in
        var chances = (0..<scenarios).map { _ in random.uniform() * 0.6 }
        var cost = 0.0
        return (0...whole(1..<4)).map { place in
          if place > 0 {
            cost += isIntegral ? Double(whole(1..<4)) : 0.3 + random.uniform() * 3
            chances = chances.map { $0 + (1 - $0) * random.uniform() }
          }
          return LeastEffort.Choice(cost: cost, chances: chances)
        }
      }
      fixed = (0..<whole(0..<4)).map { _ in (0..<scenarios).map { _ in random.uniform() } }
      problem = LeastEffort(items: menus, fixed: fixed, scenarios: scenarios)
      target = whole(0..<count + fixed.count + 2)
      probability = 0.05 + 0.94 * random.uniform()
      self.seed = seed
    }

    /// All selections with their costs and chances, the latter by adding up all outcomes.
    var all: [LeastEffort.Selection] {
      var selections = [[Int]()]
      for menu in problem.items { selections = selections.flatMap { own in menu.indices.map { own + [$0] } } }
      return selections.map { choices in
        var sum = 0.0
        for scenario in 0..<problem.scenarios {
          let chances = zip(problem.items, choices).map { $0[$1].chances[scenario] } + fixed.map { $0[scenario] }
          for outcome in 0..<(1 << chances.count) where outcome.nonzeroBitCount >= target {
            sum += chances.indices.reduce(1.0) { $0 * (outcome >> $1 & 1 == 1 ? chances[$1] : 1 - chances[$1]) }
          }
        }
        return LeastEffort.Selection(
          cost: problem.cost(of: choices), chance: sum / Double(problem.scenarios), choices: choices)
      }
    }
  }

  private func answer(_ instance: Instance, most: Int = 1) -> LeastEffort.Answer {
    var solver = LeastEffortSolver(instance.problem)
    return solver.answer(atLeast: instance.target, probability: instance.probability, most: most, nodes: 1_000_000)
  }

  @Test("chances are those of all outcomes added up", arguments: 1...40 as ClosedRange<UInt64>)
  func chances(seed: UInt64) {
    let instance = Instance(seed: seed)
    for selection in instance.all {
      let chance = instance.problem.chance(of: selection.choices, atLeast: instance.target)
      #expect(abs(chance - selection.chance) < 1e-12)
    }
  }

  @Test("finds what looking at all selections finds", arguments: 1...150 as ClosedRange<UInt64>)
  func exact(seed: UInt64) {
    check(Instance(seed: seed))
  }

  @Test("so too with costs of any size", arguments: 1...150 as ClosedRange<UInt64>)
  func exactReal(seed: UInt64) {
    check(Instance(seed: seed, isIntegral: false))
  }

  private func check(_ instance: Instance) {
    let found = answer(instance)
    let good = instance.all.filter { $0.chance >= instance.probability - 1e-9 }
    guard let least = good.map(\.cost).min() else {
      #expect(found.selections.isEmpty && found.isProved)
      return
    }
    #expect(found.isProved && found.isComplete)
    guard let best = found.selections.first else {
      Issue.record("nothing was found")
      return
    }
    #expect(abs(best.cost - least) < 1e-9 && abs(found.bound - least) < 1e-9)
    #expect(best.chance >= instance.probability - 1e-9)
    let chance = good.filter { $0.cost <= least + 1e-9 }.map(\.chance).max() ?? 0
    if least > 0 { #expect(abs(best.chance - chance) < 2e-5) }
  }

  @Test("the next best are those without anything to spare", arguments: 1...120 as ClosedRange<UInt64>)
  func next(seed: UInt64) {
    let instance = Instance(seed: seed)
    let found = answer(instance, most: 4)
    let all = instance.all
    let good = all.filter { $0.chance >= instance.probability - 1e-9 }
    guard let least = good.map(\.cost).min(), least > 0 else { return }
    let chances = Dictionary(uniqueKeysWithValues: all.map { ($0.choices, $0.chance) })
    let tight = good.filter { selection in
      selection.cost <= least + 1
        && !selection.choices.indices.contains { item in
          guard selection.choices[item] > 0 else { return false }
          var lesser = selection.choices
          lesser[item] -= 1
          return (chances[lesser] ?? 0) >= instance.probability - 1e-9
        }
    }.sorted { $0.cost == $1.cost ? $0.chance > $1.chance : $0.cost < $1.cost }
    #expect(found.selections.map(\.cost) == tight.prefix(4).map(\.cost))
    for (own, wanted) in zip(found.selections, tight) { #expect(abs(own.chance - wanted.chance) < 2e-5) }
  }

  @Test("a higher target or probability never costs less", arguments: 1...60 as ClosedRange<UInt64>)
  func monotone(seed: UInt64) {
    var instance = Instance(seed: seed, items: 5)
    var before = 0.0
    for target in 0...8 {
      instance.target = target
      let found = answer(instance).selections.first?.cost ?? .infinity
      #expect(found >= before - 1e-9)
      before = found
    }
    instance.target = 3
    before = 0
    for percent in stride(from: 5, to: 100, by: 10) {
      instance.probability = Double(percent) / 100
      let found = answer(instance).selections.first?.cost ?? .infinity
      #expect(found >= before - 1e-9)
      before = found
    }
  }

  @Test("what is stopped early says so, with a bound that holds", arguments: 1...60 as ClosedRange<UInt64>)
  func stopped(seed: UInt64) {
    let instance = Instance(seed: seed, isIntegral: false, items: 5)
    var solver = LeastEffortSolver(instance.problem)
    let found = solver.answer(atLeast: instance.target, probability: instance.probability, nodes: 3)
    guard let best = found.selections.first else { return }
    let least = instance.all.filter { $0.chance >= instance.probability - 1e-9 }.map(\.cost).min() ?? 0
    #expect(found.bound <= least + 1e-9 && best.cost >= least - 1e-9)
    if found.isProved { #expect(best.cost <= least + 1e-9) }
  }

  @Test("without any search exchanges find the cheapest nearly always, and never anything that does not do")
  func exchanges() {
    var hits = (found: 0, all: 0)
    for seed in 1...300 as ClosedRange<UInt64> {
      let instance = Instance(seed: seed, isIntegral: seed % 2 == 0, items: 5)
      var solver = LeastEffortSolver(instance.problem)
      let found = solver.answer(atLeast: instance.target, probability: instance.probability, nodes: 0)
      let good = instance.all.filter { $0.chance >= instance.probability - 1e-9 }
      guard let best = found.selections.first, let least = good.map(\.cost).min(), least > 0 else { continue }
      hits.all += 1
      if best.cost <= least + 1e-9 { hits.found += 1 }
      #expect(good.contains { $0.choices == best.choices })
    }
    #expect(hits.all > 50 && hits.found * 10 >= hits.all * 9, "\(hits)")
  }

  @Test(
    "several targets at once: each as cheap as by itself, and none dearer than a higher one",
    arguments: 1...60 as ClosedRange<UInt64>)
  func together(seed: UInt64) {
    let instance = Instance(seed: seed, isIntegral: seed % 2 == 0, items: 6)
    let targets = Array(0...7)
    for nodes in [0, 1_000_000] {
      var solver = LeastEffortSolver(instance.problem)
      let found = solver.answers(
        atLeast: targets, probability: instance.probability, most: [3: 4], nodes: nodes, checkCancellation: {})
      let costs = found.map { $0.selections.first?.cost ?? .infinity }
      #expect(costs == costs.sorted())
      for (target, own) in zip(targets, found) {
        var single = LeastEffortSolver(instance.problem)
        let alone = single.answer(atLeast: target, probability: instance.probability, nodes: nodes)
        #expect((own.selections.first?.cost ?? 0) <= (alone.selections.first?.cost ?? 0) + 1e-9)
        #expect(own.bound <= (own.selections.first?.cost ?? .infinity) + 1e-9)
        if own.isProved, alone.isProved { #expect(own.selections.first?.cost == alone.selections.first?.cost) }
      }
    }
  }

  @Test("bounds of whole costs are whole") func wholeBounds() {
    for seed in 1...40 as ClosedRange<UInt64> {
      let instance = Instance(seed: seed, items: 5)
      var solver = LeastEffortSolver(instance.problem)
      let found = solver.answer(atLeast: instance.target, probability: instance.probability, nodes: 0)
      #expect(found.bound.rounded() == found.bound || found.bound.isInfinite)
    }
  }

  @Test("certain completion takes the cheapest items") func sure() {
    let costs = [5.0, 1, 3, 2, 4]
    let menus = costs.map { cost in
      [LeastEffort.Choice(cost: 0, chances: [0]), LeastEffort.Choice(cost: cost, chances: [1])]
    }
    let problem = LeastEffort(items: menus, fixed: [[1], [1]], scenarios: 1)
    var solver = LeastEffortSolver(problem)
    for (target, cost) in [(2, 0.0), (3, 1), (4, 3), (5, 6), (6, 10), (7, 15)] {
      let found = solver.answer(atLeast: target, probability: 0.8, nodes: 1000)
      #expect(found.selections.first?.cost == cost && found.isProved)
    }
    #expect(solver.answer(atLeast: 8, probability: 0.8, nodes: 1000).selections.isEmpty)
  }

  @Test("thousands of items: near the bound, and the chance is the exact one to a thousandth") func many() {
    var random = Xoshiro256(seed: 7)
    let scenarios = 4
    let menus = (0..<3000).map { _ -> [LeastEffort.Choice] in
      let count = 1 + Int(random.uniform() * 6)
      let own = 0.05 + 0.3 * random.uniform()
      return (0...count).map { place in
        var chance = 0.97
        for _ in place..<count { chance *= own }
        return LeastEffort.Choice(
          cost: Double(place), chances: (0..<scenarios).map { chance * (0.94 + 0.02 * Double($0)) })
      }
    }
    let problem = LeastEffort(items: menus, fixed: [], scenarios: scenarios)
    #expect(problem.isLarge)
    var solver = LeastEffortSolver(problem)
    let found = solver.answer(atLeast: 1500, probability: 0.8, nodes: 1000)
    guard let best = found.selections.first else {
      Issue.record("nothing was found")
      return
    }
    #expect(best.chance >= 0.8)
    #expect(found.bound <= best.cost && found.bound >= best.cost * 0.97)
    var exact = 0.0
    for scenario in 0..<scenarios {
      let chances = zip(menus, best.choices).map { $0[$1].chances[scenario] }
      exact += PoissonBinomial(chances).probability(atLeast: 1500) / Double(scenarios)
    }
    #expect(abs(exact - best.chance) < 0.001)
  }

  @Test("many certain items: the cheapest, proved") func manySure() {
    let menus = (0..<2000).map { number in
      [
        LeastEffort.Choice(cost: 0, chances: [0]),
        LeastEffort.Choice(cost: Double(1 + number * 7919 % 2000), chances: [1]),
      ]
    }
    let problem = LeastEffort(items: menus, fixed: [[1]], scenarios: 1)
    var solver = LeastEffortSolver(problem)
    let found = solver.answer(atLeast: 11, probability: 0.8, nodes: 10)
    #expect(found.selections.first?.cost == 55 && found.isProved)
  }

  @Test("the normal distribution's cumulative function is the inverse of its quantiles")
  func cumulative() {
    for level in [1e-12, 1e-4, 0.025, 0.2, 0.5, 0.9, 0.975, 0.9999] {
      #expect(abs(StandardNormal.cumulative(StandardNormal.quantile(level)) - level) < 1e-14 + level * 1e-11)
    }
    #expect(StandardNormal.cumulative(-40) == 0 && StandardNormal.cumulative(40) == 1)
  }
}
