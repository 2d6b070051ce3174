/// What is known of the chances of each step in each state, by time in the state: a Dirichlet for each state and band over going
/// on with the stay and the outcomes that can end it.
///
/// Each Dirichlet is the counts of its cell on top of a prior that is worth a few steps and pools the rest of the data, in three
/// layers:
///
///     r, πₖ   of all states of a pool: exits / exposure; exits of kind k (ending, or any other outcome) / exits
///     hₛ      how fast state s is left, all bands:              (nₛ + c r) / (Eₛ + c)
///     qₛₒ     which outcome o that is:                          (nₛₒ + d πₖ wₛₒ) / (nₛ + d)
///     fₖᵦ     how band b departs from that in all states of the pool:  (nₖᵦ + 1) / (Σₛ Eₛᵦ hₛ qₛₖ + 1)
///     αₛᵦₒ    = nₛᵦₒ + c hₛ qₛₒ fₖᵦ ;   αₛᵦ,stay = stays + c (1 − Σₒ hₛ qₛₒ fₖᵦ)
///
/// with E exposure in steps, n exits, wₛₒ an equal share of each outcome of its kind that the structure calls possible (where it names
/// none of the kind, of each that has been seen), and c and d the strength of the prior: c steps, and d exits. So a cell with data speaks for itself; one without moves as its state does on the whole, changed by time in the state
/// as that changes other states (indirect standardisation).
///
/// - Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), 3.4 (multinomial and Dirichlet) and 5 (pooling); J. D.
///   Singer and J. B. Willett, "It's about time", J. Educ. Stat. 18 (1993) (discrete-time hazards).
public struct TransitionModel: Sendable {
  /// What the model is told apart from counts.
  public struct Structure: Sendable {
    /// The states that no stay is modelled in: a goal, an end.
    public var absorbing: Set<Int>
    /// Those of them that count as ending for nothing; the prior keeps their rate apart.
    public var endings: Set<Int>
    /// The pool that each state belongs to; states of other pools tell nothing of it.
    public var pools: [Int]
    /// Outcomes that are expected of a state whether or not they have been seen.
    public var possible: [[Int]]

    public init(absorbing: Set<Int>, endings: Set<Int>, pools: [Int], possible: [[Int]]) {
      self.absorbing = absorbing
      self.endings = endings
      self.pools = pools
      self.possible = possible
    }
  }

  public let states: Int
  public let bandStarts: [Int]
  public let absorbing: Set<Int>
  /// Those of them that count as ending for nothing.
  public let endings: Set<Int>
  /// Of all cells, one after the other.
  public let weights: [Double]
  /// The state that each weight's outcome leads to; that of a stay is the state itself.
  public let targets: [Int]
  private let cells: [Range<Int>]
  /// The outcomes of each state, in order; none of an absorbing one.
  public let outcomes: [[Int]]
  /// What is known of which outcome ends a stay, whenever it ends: a Dirichlet over `outcomes`, of mean qₛₒ.
  public let leavings: [Dirichlet]

  /// - Parameters:
  ///   - strength: c above.
  ///   - moves: d above; nil: as much as c.
  public init(_ counts: TransitionCounts, _ structure: Structure, strength: Double, moves: Double? = nil) {
    let pooling = Pooling(counts, structure, strength: strength, moves: moves ?? strength)
    states = counts.states
    bandStarts = counts.bandStarts
    absorbing = structure.absorbing
    endings = structure.endings
    outcomes = pooling.outcomes
    leavings = pooling.leavings
    var weights: [Double] = []
    var targets: [Int] = []
    var cells: [Range<Int>] = []
    for state in 0..<counts.states {
      for band in 0..<counts.bands {
        let start = weights.count
        if !structure.absorbing.contains(state) {
          let outcomes = pooling.outcomes[state]
          let prior = pooling.prior(state, band)
          let seen = outcomes.map { counts.exits(from: state, band: band, to: $0) }
          let stays = counts.exposure(in: state, band: band) - seen.reduce(0, +)
          weights.append(Double(stays) + strength * (1 - prior.reduce(0, +)))
          targets.append(state)
          for (place, outcome) in outcomes.enumerated() {
            weights.append(Double(seen[place]) + strength * prior[place])
            targets.append(outcome)
          }
        }
        cells.append(start..<weights.count)
      }
    }
    self.weights = weights
    self.targets = targets
    self.cells = cells
  }

  public var bands: Int { bandStarts.count }

  /// The band of each step of a stay; later steps are of the last band.
  public var bandOfStep: [Int] {
    let last = bandStarts.last ?? 0
    return (0...last).map { step in (bandStarts.lastIndex { $0 <= step }) ?? 0 }
  }

  /// Where a cell's outcomes stand in `weights` and `targets`, the stay first; empty for an absorbing state.
  public func cell(_ state: Int, band: Int) -> Range<Int> { cells[state * bands + band] }

  /// What is known of the chances of a step, the stay first.
  public func dirichlet(_ state: Int, band: Int) -> Dirichlet { Dirichlet(Array(weights[cell(state, band: band)])) }

  /// The chance to be expected of moving on in a step: of all outcomes that are no ending.
  public func meanMovingOn(_ state: Int, band: Int) -> Double {
    let cell = cell(state, band: band)
    let total = weights[cell].reduce(0, +)
    guard total > 0 else { return 0 }
    return cell.dropFirst().reduce(0) { $0 + (endings.contains(targets[$1]) ? 0 : weights[$1]) } / total
  }

  /// What can matter to things that stand in states for so many steps, over so many steps to come: the cells, and the states that
  /// can be entered.
  public func reachable(
    from starts: [(state: Int, steps: Int)], within horizon: Int
  ) -> (cells: [Range<Int>], entered: [Int]) {
    guard horizon > 0 else { return ([], []) }
    var needed = Set<Int>()
    func mark(_ state: Int, _ first: Int, _ last: Int) {
      for band in 0..<bands {
        let end = band + 1 < bands ? bandStarts[band + 1] : Int.max
        if bandStarts[band] <= last, end > first { needed.insert(state * bands + band) }
      }
    }
    var entered = Set<Int>()
    var open = starts.map(\.state)
    for start in starts where !absorbing.contains(start.state) {
      mark(start.state, start.steps, start.steps + horizon - 1)
    }
    // A state can be entered after the first step, whatever the bands of the one before.
    while let state = open.popLast() {
      for target in outcomes[state] where !absorbing.contains(target) && entered.insert(target).inserted {
        mark(target, 0, max(horizon - 2, 0))
        open.append(target)
      }
    }
    return (needed.sorted().map { cells[$0] }, entered.sorted())
  }
}

/// The upper layers of the prior.
private struct Pooling {
  /// By state, in order: what has been seen or is possible.
  let outcomes: [[Int]]
  private let endings: Set<Int>
  private let pools: [Int]
  private let possible: [[Int]]
  /// nₛₒ + d πₖ wₛₒ, by state and place in `outcomes`.
  private(set) var leavings: [Dirichlet]
  /// hₛ qₛₒ, by state and place in `outcomes`.
  private var rates: [[Double]]
  /// fₖᵦ, by pool, then band.
  private var factors: [Int: [Factor]] = [:]

  private struct Factor {
    var ending = 1.0
    var other = 1.0
  }

  init(_ counts: TransitionCounts, _ structure: TransitionModel.Structure, strength: Double, moves: Double) {
    let modelled = (0..<counts.states).filter { !structure.absorbing.contains($0) }
    endings = structure.endings
    pools = structure.pools
    possible = structure.possible
    outcomes = (0..<counts.states).map { state in
      guard !structure.absorbing.contains(state) else { return [] }
      let seen = (0..<counts.states).filter { counts.exits(from: state, to: $0) > 0 }
      return Set(seen + structure.possible[state]).sorted()
    }
    rates = [[Double]](repeating: [], count: counts.states)
    leavings = [Dirichlet](repeating: Dirichlet([]), count: counts.states)
    for pool in Set(structure.pools).sorted() {
      let members = modelled.filter { structure.pools[$0] == pool }
      setRates(of: members, counts, strength, moves)
      factors[pool] = (0..<counts.bands).map { factors(of: members, band: $0, counts) }
    }
  }

  /// hₛ qₛₒ fₖᵦ; at most so much in all that a stay is never impossible.
  func prior(_ state: Int, _ band: Int) -> [Double] {
    let most = 0.95
    let factor = factors[pools[state]]?[band] ?? Factor()
    let rates = zip(outcomes[state], rates[state]).map { outcome, rate in
      rate * (endings.contains(outcome) ? factor.ending : factor.other)
    }
    let sum = rates.reduce(0, +)
    return sum > most ? rates.map { $0 * most / sum } : rates
  }

  private mutating func setRates(
    of members: [Int], _ counts: TransitionCounts, _ strength: Double, _ moves: Double
  ) {
    let exposure = Double(members.reduce(0) { $0 + counts.exposure(in: $1) })
    let exits = Double(members.reduce(0) { $0 + counts.exits(from: $1) })
    guard exits > 0 else {
      for state in members {
        rates[state] = outcomes[state].map { _ in 0 }
        leavings[state] = Dirichlet(rates[state])
      }
      return
    }
    let ended = members.reduce(0) { sum, state in
      sum + endings.reduce(0) { $0 + counts.exits(from: state, to: $1) }
    }
    for state in members {
      let all = outcomes[state]
      let weights = all.map { outcome in
        let isEnding = endings.contains(outcome)
        let share = isEnding ? Double(ended) / exits : 1 - Double(ended) / exits
        let kind = all.filter { endings.contains($0) == isEnding }
        let expected = kind.filter(possible[state].contains)
        let sharing = expected.isEmpty ? kind : expected
        let part = sharing.contains(outcome) ? share / Double(sharing.count) : 0
        return Double(counts.exits(from: state, to: outcome)) + moves * part
      }
      leavings[state] = Dirichlet(weights)
      let steps = Double(counts.exposure(in: state)) + strength
      let speed = steps > 0 ? (Double(counts.exits(from: state)) + strength * exits / exposure) / steps : 0
      let total = weights.reduce(0, +)
      rates[state] = weights.map { total > 0 ? speed * $0 / total : 0 }
    }
  }

  private func factors(of members: [Int], band: Int, _ counts: TransitionCounts) -> Factor {
    func ratio(ending: Bool) -> Double {
      var (seen, expected) = (0.0, 0.0)
      for state in members {
        for (outcome, rate) in zip(outcomes[state], rates[state]) where endings.contains(outcome) == ending {
          seen += Double(counts.exits(from: state, band: band, to: outcome))
          expected += Double(counts.exposure(in: state, band: band)) * rate
        }
      }
      return (seen + 1) / (expected + 1)
    }
    return Factor(ending: ratio(ending: true), other: ratio(ending: false))
  }
}
