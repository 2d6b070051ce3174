/// A selection made cheaper bit by bit: two choices against two others (or one against one), as long as the target is still reached,
/// until no such exchange is left. What is found is good, not proved to be the best.
///
/// The state is P(others ≥ d) by the number d still needed, then scenario; one item more with the chance p makes
///
///     S(d) ← S(d) + p (S(d − 1) − S(d))
///
/// and with a and b the chances of two items that it leaves out, the chance of the target is S(T) + (a + b) (S(T−1) − S(T)) + a b (S(T−2) − 2 S(T−1) + S(T)).
/// States that leave out two items are made by halving what is to be added: n² log n additions for all pairs of n items.
struct EffortExchange {
  let problem: LeastEffort
  let target: Int
  let probability: Double
  private let scenarios: Int
  private let count: Int
  /// Chances by item, choice and scenario; where those of an item begin.
  private let chances: [Double]
  private let starts: [Int]
  private var choices: [Int] = []
  /// By depth of the halving the state, from `target − count` needed to `target`, `size` numbers each; and how many items are in it.
  private var states: [Double]
  private let size: Int
  private var added: [Int]
  private var moves: [Move] = []

  private struct Move {
    var saving: Double
    /// What the chance is then.
    var chance: Double
    var items: (Int, Int)
    var choices: (Int, Int)
  }

  /// Exchanges come to an end long before.
  private static let mostRounds = 100

  init(_ problem: LeastEffort, target: Int, probability: Double) {
    self.problem = problem
    self.target = target
    self.probability = probability
    scenarios = problem.scenarios
    count = problem.items.count
    chances = problem.items.flatMap { $0.flatMap(\.chances) }
    var start = 0
    starts = problem.items.map { menu in
      defer { start += menu.count * problem.scenarios }
      return start
    }
    var base: [Double] = []
    for needed in (target - count)...target {
      for scenario in 0..<scenarios { base.append(problem.tail(atLeast: needed, scenario)) }
    }
    let depths = 2 + (Int.bitWidth - count.leadingZeroBitCount)
    size = base.count
    states = (0...depths).flatMap { _ in base }
    added = [Int](repeating: 0, count: depths + 1)
  }

  /// The selection that exchanges lead to from this one, once it has what it needs to reach the target; nil: it cannot.
  mutating func improved(_ start: [Int]) -> LeastEffort.Selection? {
    choices = start
    guard count > 1, completed() else { return nil }
    for _ in 0..<Self.mostRounds {
      findMoves()
      guard applyMoves() else { break }
    }
    let chance = reached()
    guard chance >= probability - LeastEffort.rounding else { return nil }
    return LeastEffort.Selection(cost: problem.cost(of: choices), chance: chance, choices: choices)
  }

  /// Something cheaper that exchanges lead to when one item's choice is left out, or all taken that it has; nil: nothing is.
  ///
  /// Begins anew with each that is found. Cost: at most `mostWork`, that is two ways for each of twenty items with 128 scenarios.
  mutating func shaken(_ start: LeastEffort.Selection) -> LeastEffort.Selection? {
    var best = start
    var left = Self.mostWork / max(1, count * count * scenarios)
    var isBetter = true
    while isBetter {
      isBetter = false
      for item in problem.items.indices {
        for choice in [0, problem.items[item].count - 1] where best.choices[item] != choice {
          guard left > 0 else { return best.cost < start.cost ? best : nil }
          left -= 1
          var other = best.choices
          other[item] = choice
          guard let found = improved(other), found.cost < best.cost - LeastEffort.rounding else { continue }
          best = found
          isBetter = true
        }
      }
    }
    return best.cost < start.cost ? best : nil
  }

  private static let mostWork = 3_000_000

  /// By item and scenario how much its success counts, given the others: P(others = target − 1).
  mutating func weights(_ choices: [Int]) -> [[Double]] {
    self.choices = choices
    return (0..<count).map { item in
      copy(from: 0, to: 1)
      for other in 0..<count where other != item { add(other, to: 1) }
      return (0..<scenarios).map { state(1, 1, $0) - state(1, 0, $0) }
    }
  }

  // MARK: States

  /// So many fewer than the target needed.
  private func state(_ depth: Int, _ fewer: Int, _ scenario: Int) -> Double {
    states[depth * size + (count - fewer) * scenarios + scenario]
  }

  private mutating func copy(from depth: Int, to other: Int) {
    let size = size
    states.withUnsafeMutableBufferPointer { states in
      guard let states = states.baseAddress else { return }
      (states + other * size).update(from: states + depth * size, count: size)
    }
    added[other] = added[depth]
  }

  private mutating func add(_ item: Int, to depth: Int) {
    let place = starts[item] + choices[item] * scenarios
    // The first rows are of no use any more: what would come into them is not known.
    let (start, rows) = (depth * size + added[depth] * scenarios, count - added[depth])
    let scenarios = scenarios
    states.withUnsafeMutableBufferPointer { states in
      chances.withUnsafeBufferPointer { chances in
        guard let states = states.baseAddress, let chances = chances.baseAddress else { return }
        ScenarioKernels.raise(states + start, rows: rows, chances + place, scenarios)
      }
    }
    added[depth] += 1
  }

  private mutating func reached() -> Double {
    copy(from: 0, to: 1)
    for item in 0..<count { add(item, to: 1) }
    return (0..<scenarios).reduce(0.0) { $0 + state(1, 0, $1) } / Double(scenarios)
  }

  // MARK: What is missing

  /// More effort where it adds most for its cost, until the target is reached.
  private mutating func completed() -> Bool {
    var chance = reached()
    while chance < probability - LeastEffort.rounding {
      let weights = weights(choices)
      var best: (value: Double, item: Int, choice: Int)?
      for (item, menu) in problem.items.enumerated() {
        let own = menu[choices[item]]
        for place in (choices[item] + 1)..<max(menu.count, choices[item] + 1) {
          var gain = 0.0
          for scenario in 0..<scenarios {
            gain += weights[item][scenario] * (menu[place].chances[scenario] - own.chances[scenario])
          }
          let cost = max(menu[place].cost - own.cost, 1e-9)
          // What is more than needed is not worth its cost.
          let value = min(gain / Double(scenarios), probability - chance) / cost
          if value > best?.value ?? 0 { best = (value, item, place) }
        }
      }
      guard let best else { return false }
      choices[best.item] = best.choice
      chance = reached()
    }
    return true
  }

  // MARK: Exchanges

  private mutating func findMoves() {
    moves = []
    copy(from: 0, to: 1)
    for first in 0..<count - 1 {
      visit(first, first + 1..<count, 1)
      add(first, to: 1)
    }
    moves.sort { a, b in
      if abs(a.saving - b.saving) > LeastEffort.rounding { return a.saving > b.saving }
      if a.chance != b.chance { return a.chance > b.chance }
      return a.items < b.items
    }
  }

  /// With all others in the state but `first` and those of the range.
  private mutating func visit(_ first: Int, _ range: Range<Int>, _ depth: Int) {
    guard range.count > 1 else {
      exchange(first, range.lowerBound, depth)
      return
    }
    let middle = range.lowerBound + range.count / 2
    for (own, others) in [
      (range.lowerBound..<middle, middle..<range.upperBound), (middle..<range.upperBound, range.lowerBound..<middle),
    ] {
      copy(from: depth, to: depth + 1)
      for other in others { add(other, to: depth + 1) }
      visit(first, own, depth + 1)
    }
  }

  /// The best exchange of the choices of two items: the most saved, of those the best chance.
  private mutating func exchange(_ a: Int, _ b: Int, _ depth: Int) {
    let (menuA, menuB) = (problem.items[a], problem.items[b])
    let cost = menuA[choices[a]].cost + menuB[choices[b]].cost
    let now = chance(a, choices[a], b, choices[b], depth)
    var best = Move(saving: 0, chance: now + 1e-9, items: (a, b), choices: (choices[a], choices[b]))
    for x in menuA.indices {
      // The dearest partner that saves as much as is known to be possible.
      let most = cost - best.saving - menuA[x].cost + LeastEffort.rounding
      guard var y = menuB.lastIndex(where: { $0.cost <= most }) else { break }
      var own = chance(a, x, b, y, depth)
      guard own >= probability - LeastEffort.rounding else { continue }
      while y > 0 {
        let less = chance(a, x, b, y - 1, depth)
        guard less >= probability - LeastEffort.rounding else { break }
        y -= 1
        own = less
      }
      let saving = cost - menuA[x].cost - menuB[y].cost
      if saving > best.saving + LeastEffort.rounding
        || (abs(saving - best.saving) <= LeastEffort.rounding && own > best.chance)
      {
        best = Move(saving: saving, chance: own, items: (a, b), choices: (x, y))
      }
    }
    if best.choices != (choices[a], choices[b]) { moves.append(best) }
  }

  private func chance(_ a: Int, _ x: Int, _ b: Int, _ y: Int, _ depth: Int) -> Double {
    states.withUnsafeBufferPointer { states in
      chances.withUnsafeBufferPointer { chances in
        guard let states = states.baseAddress, let chances = chances.baseAddress else { return 0 }
        let none = states + (depth * size + count * scenarios)
        return ScenarioKernels.pair(
          none, none - scenarios, none - 2 * scenarios,
          chances + (starts[a] + x * scenarios), chances + (starts[b] + y * scenarios), scenarios)
      }
    } / Double(scenarios)
  }

  /// The best of them, and those after it that touch nothing changed before and still do.
  private mutating func applyMoves() -> Bool {
    var touched = Set<Int>()
    var chance = 0.0
    for move in moves where !touched.contains(move.items.0) && !touched.contains(move.items.1) {
      let before = (choices[move.items.0], choices[move.items.1])
      (choices[move.items.0], choices[move.items.1]) = move.choices
      let own = reached()
      // Without a saving only a better chance is better.
      let isBetter = move.saving > LeastEffort.rounding || touched.isEmpty || own > chance + 1e-9
      guard own >= probability - LeastEffort.rounding, isBetter else {
        (choices[move.items.0], choices[move.items.1]) = before
        continue
      }
      touched.formUnion([move.items.0, move.items.1])
      chance = own
    }
    return !touched.isEmpty
  }
}
