import NTMKit
import Statistics

/// Paths of all communes together from where they stand, drawn again and again with all that is uncertain: the chances of criteria,
/// the communes' own pace and that of those near the end, that of each period to come, the wait for the decision.
///
/// Each draw has random numbers of its own, from the seed and its number, so that neither threads nor a nearer horizon change
/// what it gives. Nothing here is a sentence or a table.
struct Simulation: Sendable {
  /// Where the communes stand, in flat arrays.
  struct Start: Sendable {
    let communes: Int
    let criteria: Int
    /// The criteria each commune lacks, those not judged included, one commune after the other.
    fileprivate(set) var lacking: [Int32] = []
    fileprivate(set) var lackingStarts: [Int] = [0]
    /// Those that do not apply.
    fileprivate(set) var spared: [Int32] = []
    fileprivate(set) var sparedStarts: [Int] = [0]
    /// Of communes without results nothing is known: they are not counted as meeting anything in later periods either.
    let hasResults: [Bool]
    let isRecognised: [Bool]
    /// Which communes the counts are over.
    let isCounted: [Bool]

    init(_ now: Judgements, isRecognised: [Bool], isCounted: [Bool]) {
      communes = isRecognised.count
      criteria = now.criteria.count
      hasResults = isRecognised.indices.map(now.hasResults)
      self.isRecognised = isRecognised
      self.isCounted = isCounted
      for commune in 0..<communes {
        for (place, state) in now.states(of: commune).enumerated() {
          if state == .notMet || state == .notAssessed { lacking.append(Int32(place)) }
          if state == .notApplicable { spared.append(Int32(place)) }
        }
        lackingStarts.append(lacking.count)
        sparedStarts.append(spared.count)
      }
    }

    func count(lacking commune: Int) -> Int { lackingStarts[commune + 1] - lackingStarts[commune] }
    func count(spared commune: Int) -> Int { sparedStarts[commune + 1] - sparedStarts[commune] }
    func meetsAll(_ commune: Int) -> Bool {
      count(lacking: commune) == 0 && count(spared: commune) < criteria
    }
  }

  /// What is counted in each period.
  enum Measure: Int, Sendable, CaseIterable {
    /// Meeting all criteria in that period.
    case allMet
    /// Meeting all criteria in that period, or recognised.
    case reached
    /// With a decision.
    case recognised

    var word: String {
      switch self {
      case .allMet: "all_met"
      case .reached: "reached"
      case .recognised: "recognised"
      }
    }
  }

  /// What is asked besides: what would become of the chance of a target at the deadline if a commune met a criterion now that it lacks.
  struct Supposition: Sendable {
    struct Pair: Sendable, Hashable {
      var commune: Int
      var criterion: Int
    }

    var measure: Measure
    var target: Int
    var pairs: [Pair]

    /// Pairs of so many at most, of communes that are nearest to meeting all.
    private static let mostPairs = 200

    /// Of communes that lack something and are not recognised; those recognised are counted whatever they lack.
    init(_ measure: Measure, target: Int, of start: Start) {
      self.measure = measure
      self.target = target
      let communes = (0..<start.communes).filter {
        start.isCounted[$0] && start.hasResults[$0] && !start.isRecognised[$0] && start.count(lacking: $0) > 0
      }
      let pairs = communes.sorted { (start.count(lacking: $0), $0) < (start.count(lacking: $1), $1) }.lazy.flatMap {
        commune in
        start.lacking[start.lackingStarts[commune]..<start.lackingStarts[commune + 1]].map {
          Pair(commune: commune, criterion: Int($0))
        }
      }
      self.pairs = Array(pairs.prefix(Self.mostPairs))
    }
  }

  let start: Start
  let horizon: Int
  /// The step of the deadline.
  let deadline: Int
  let draws: Int
  private var tallies: Tallies
  private let supposition: Supposition?

  static let usualDraws = 1000
  private static let fewestDraws = 200
  private static let mostCommuneSteps = 20_000_000

  /// As many as there is time for.
  static func draws(communes: Int, horizon: Int) -> Int {
    min(usualDraws, max(fewestDraws, mostCommuneSteps / max(1, communes * horizon)))
  }

  /// - Parameters:
  ///   - horizon: steps to look ahead, at least 1.
  ///   - deadline: in 1…horizon.
  init(
    _ start: Start, _ estimates: Estimates, horizon: Int, deadline: Int, draws: Int, seed: Int,
    supposing supposition: Supposition? = nil, checkCancellation: @Sendable () throws -> Void
  ) throws {
    let size = 64
    let chunks = stride(from: 0, to: draws, by: size).map { $0..<min($0 + size, draws) }
    let parts = try chunks.concurrentMap { chunk in
      try checkCancellation()
      var run = Run(start, estimates, horizon: horizon, deadline: deadline, supposition)
      for draw in chunk { run.draw(draw, seed: seed) }
      return run.tallies
    }
    var whole = Tallies(start, horizon: horizon, pairs: supposition?.pairs.count ?? 0)
    for part in parts { whole.add(part) }
    self.start = start
    self.horizon = horizon
    self.deadline = deadline
    self.draws = draws
    self.supposition = supposition
    tallies = whole
  }

  /// How many communes; of step 0 it is what is known.
  func count(_ measure: Measure, at step: Int) -> IntegerDistribution {
    let width = start.communes + 1
    let from = (measure.rawValue * horizon + step - 1) * width
    let counts = tallies.counts[from..<from + width]
    let least = counts.firstIndex { $0 > 0 } ?? from
    let last = counts.lastIndex { $0 > 0 } ?? from
    return IntegerDistribution(
      least: least - from, probabilities: counts[least...last].map { Double($0) / Double(draws) })
  }

  /// When a commune first meets all criteria, in steps from now; of one that does now it is 0.
  func firstMet(_ commune: Int) -> CensoredIntegers {
    if start.meetsAll(commune) {
      return CensoredIntegers(
        probabilities: [1] + [Double](repeating: 0, count: horizon), beyond: 0)
    }
    let own = tallies.passages[commune * horizon..<(commune + 1) * horizon]
    let beyond = draws - own.reduce(0) { $0 + Int($1) }
    return CensoredIntegers(
      probabilities: [0] + own.map { Double($0) / Double(draws) }, beyond: Double(beyond) / Double(draws))
  }

  /// The chance to meet all criteria at some time up to a step.
  func chance(_ commune: Int, by step: Int) -> Double {
    if start.meetsAll(commune) { return 1 }
    let own = tallies.passages[commune * horizon..<commune * horizon + step]
    return Double(own.reduce(0) { $0 + Int($1) }) / Double(draws)
  }

  /// The chance to meet all criteria in the period of a step.
  func chance(_ commune: Int, at step: Int) -> Double {
    Double(tallies.holding[commune * horizon + step - 1]) / Double(draws)
  }

  /// The chance of a decision by the deadline.
  func chanceOfDecision(_ commune: Int) -> Double {
    start.isRecognised[commune] ? 1 : Double(tallies.decided[commune]) / Double(draws)
  }

  /// The chance of the target at the deadline if a commune met the criterion now, by pair asked about.
  var suppositions: [(pair: Supposition.Pair, chance: Double)] {
    let whole = Double(draws * Run.tries)
    return zip(supposition?.pairs ?? [], tallies.reached).map { ($0, Double($1) / whole) }
  }

  /// The criterion that most often is among the last to be met, or lacking still at the horizon, and in which share of paths.
  func binding(_ commune: Int) -> (criterion: Int, share: Double)? {
    guard start.count(lacking: commune) > 0 else { return nil }
    let own = tallies.last[commune * start.criteria..<(commune + 1) * start.criteria]
    guard let most = own.max(), most > 0, let place = own.firstIndex(of: most) else { return nil }
    return (place - own.startIndex, Double(most) / Double(draws))
  }
}

/// What is counted over draws: whole numbers, so that the order of adding does not matter.
private struct Tallies: Sendable {
  /// By measure, step and number of communes.
  var counts: [Int32]
  /// By commune and step.
  var passages: [Int32]
  var holding: [Int32]
  /// By commune.
  var decided: [Int32]
  /// By commune and criterion.
  var last: [Int32]
  /// By pair supposed: tries in which the target is reached.
  var reached: [Int32]

  init(_ start: Simulation.Start, horizon: Int, pairs: Int) {
    reached = [Int32](repeating: 0, count: pairs)
    counts = [Int32](repeating: 0, count: Simulation.Measure.allCases.count * horizon * (start.communes + 1))
    passages = [Int32](repeating: 0, count: start.communes * horizon)
    holding = passages
    decided = [Int32](repeating: 0, count: start.communes)
    last = [Int32](repeating: 0, count: start.communes * start.criteria)
  }

  mutating func add(_ other: Tallies) {
    func add(_ values: [Int32], to sums: inout [Int32]) { for place in sums.indices { sums[place] += values[place] } }
    add(other.counts, to: &counts)
    add(other.passages, to: &passages)
    add(other.holding, to: &holding)
    add(other.decided, to: &decided)
    add(other.last, to: &last)
    add(other.reached, to: &reached)
  }
}

/// Some of the draws: arrays only, nothing allocated from one to the next.
private struct Run {
  private let start: Simulation.Start
  private let estimates: Estimates
  private let horizon: Int
  private let deadline: Int
  private let waiting: (atOnce: Beta, later: Beta)
  private(set) var tallies: Tallies

  private var random = Xoshiro256(seed: 0)
  /// Cumulative hazards per step, −ln(1 − chance), by criterion.
  private var gain: [Double]
  private var loss: [Double]
  private var pace: [Double]
  private var nearness = [Double](repeating: 1, count: Nearness.classes)
  /// The criteria each commune lacks: as many places as there are criteria, of which the first `count` are taken.
  private var lacking: [Int32]
  private var count: [Int]
  private var hasPassed: [Bool]
  private var isRecognised: [Bool]
  private var isHeld: [Bool]
  private var gainedNow: [Int32] = []

  /// How often a commune goes on anew in a draw in which its outcome decides.
  static let tries = 4
  private let supposition: Simulation.Supposition?
  /// Of each step of the draw.
  private var shocks: [Double]
  /// At the deadline: which communes are counted by the measure supposed of.
  private var isIn: [Bool]

  init(
    _ start: Simulation.Start, _ estimates: Estimates, horizon: Int, deadline: Int,
    _ supposition: Simulation.Supposition?
  ) {
    self.supposition = supposition
    shocks = [Double](repeating: 1, count: horizon)
    isIn = [Bool](repeating: false, count: start.communes)
    self.start = start
    self.estimates = estimates
    self.horizon = horizon
    self.deadline = deadline
    waiting = estimates.waiting.posteriors
    tallies = Tallies(start, horizon: horizon, pairs: supposition?.pairs.count ?? 0)
    gain = [Double](repeating: 0, count: start.criteria)
    loss = gain
    pace = [Double](repeating: 1, count: start.communes)
    lacking = [Int32](repeating: 0, count: start.communes * start.criteria)
    count = [Int](repeating: 0, count: start.communes)
    hasPassed = [Bool](repeating: false, count: start.communes)
    isRecognised = start.isRecognised
    isHeld = [Bool](repeating: false, count: start.criteria)
  }

  mutating func draw(_ number: Int, seed: Int) {
    random = Xoshiro256(seed: UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number))
    drawParameters()
    let atOnce = random.beta(waiting.atOnce)
    let later = random.beta(waiting.later)
    let shape = estimates.periods.spread.shape(using: &random)
    let losses = loss.reduce(0, +)
    begin()
    for step in 1...horizon {
      let shock = random.gamma(shape: shape) / shape
      shocks[step - 1] = shock
      var (allMet, reached, recognised) = (0, 0, 0)
      for commune in 0..<start.communes {
        let hasSome = start.hasResults[commune] && start.count(spared: commune) < start.criteria
        let met = count[commune] == 0 && hasSome
        advance(commune, shock, losses, step: step)
        let meets = count[commune] == 0 && hasSome
        if meets, !hasPassed[commune] {
          hasPassed[commune] = true
          tallies.passages[commune * horizon + step - 1] += 1
          for place in gainedNow { tallies.last[commune * start.criteria + Int(place)] += 1 }
        }
        if !isRecognised[commune], meets || met, random.uniform() < (met ? later : atOnce) {
          isRecognised[commune] = true
        }
        if meets { tallies.holding[commune * horizon + step - 1] += 1 }
        if step == deadline {
          if isRecognised[commune] { tallies.decided[commune] += 1 }
          if let measure = supposition?.measure { isIn[commune] = isCounted(commune, by: measure, meets: meets) }
        }
        guard start.isCounted[commune] else { continue }
        if meets { allMet += 1 }
        if meets || isRecognised[commune] { reached += 1 }
        if isRecognised[commune] { recognised += 1 }
      }
      add(allMet, .allMet, step)
      add(reached, .reached, step)
      add(recognised, .recognised, step)
    }
    addUnmet()
    if let supposition { suppose(supposition, losses, number, seed: seed, atOnce: atOnce, later: later) }
  }

  private func isCounted(_ commune: Int, by measure: Simulation.Measure, meets: Bool) -> Bool {
    switch measure {
    case .allMet: meets
    case .reached: meets || isRecognised[commune]
    case .recognised: isRecognised[commune]
    }
  }

  /// The other communes are as they came out in this draw. Where the target hangs on the commune it goes on anew from now with the
  /// criterion met, at the chances and shocks of the draw; with random numbers of its own, so that nothing else changes.
  private mutating func suppose(
    _ supposition: Simulation.Supposition, _ losses: Double, _ number: Int, seed: Int, atOnce: Double, later: Double
  ) {
    let all = isIn.indices.count { isIn[$0] && start.isCounted[$0] }
    for (place, pair) in supposition.pairs.enumerated() {
      let others = all - (isIn[pair.commune] ? 1 : 0)
      if others >= supposition.target {
        tallies.reached[place] += Int32(Self.tries)
      } else if others == supposition.target - 1 {
        // The same numbers for each criterion of a commune: criteria are compared, not luck.
        random = Xoshiro256(
          seed: UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number)
            ^ (UInt64(pair.commune + 1) &* 0xBF58_476D_1CE4_E5B9))
        for _ in 0..<Self.tries {
          if goesOn(pair, by: supposition.measure, losses, atOnce: atOnce, later: later) { tallies.reached[place] += 1 }
        }
      }
    }
  }

  /// Whether a commune is counted at the deadline if it meets a criterion now.
  private mutating func goesOn(
    _ pair: Simulation.Supposition.Pair, by measure: Simulation.Measure, _ losses: Double, atOnce: Double, later: Double
  ) -> Bool {
    let commune = pair.commune
    let own = commune * start.criteria
    count[commune] = 0
    for criterion in start.lacking[start.lackingStarts[commune]..<start.lackingStarts[commune + 1]]
    where Int(criterion) != pair.criterion {
      lacking[own + count[commune]] = criterion
      count[commune] += 1
    }
    isRecognised[commune] = start.isRecognised[commune]
    var meets = count[commune] == 0
    for step in 1...deadline {
      let met = meets
      advance(commune, shocks[step - 1], losses, step: step)
      meets = count[commune] == 0
      if !isRecognised[commune], meets || met, random.uniform() < (met ? later : atOnce) {
        isRecognised[commune] = true
      }
    }
    return isCounted(commune, by: measure, meets: meets)
  }

  private mutating func drawParameters() {
    for place in 0..<start.criteria {
      gain[place] = -Elementary.log(max(1e-300, 1 - random.beta(estimates.gains.posteriors[place])))
      loss[place] = -Elementary.log(max(1e-300, 1 - random.beta(estimates.losses.posteriors[place])))
    }
    estimates.nearness.draw(into: &nearness, using: &random)
    estimates.communes.draw(into: &pace, using: &random)
  }

  private mutating func begin() {
    for commune in 0..<start.communes {
      let from = start.lackingStarts[commune]
      let number = start.lackingStarts[commune + 1] - from
      let own = commune * start.criteria
      for place in 0..<number { lacking[own + place] = start.lacking[from + place] }
      count[commune] = number
      hasPassed[commune] = start.meetsAll(commune)
      isRecognised[commune] = start.isRecognised[commune]
    }
  }

  /// One step of a commune: what it gains of that which it lacks, and loses of that which it had.
  private mutating func advance(_ commune: Int, _ shock: Double, _ losses: Double, step: Int) {
    let own = commune * start.criteria
    let before = count[commune]
    gainedNow.removeAll(keepingCapacity: true)
    let factor = before > 0 ? pace[commune] * shock * nearness[Nearness.place(lacking: before)] : 0
    var held = losses
    for place in start.sparedStarts[commune]..<start.sparedStarts[commune + 1] {
      held -= loss[Int(start.spared[place])]
    }
    var kept = 0
    for place in 0..<before {
      let criterion = lacking[own + place]
      held -= loss[Int(criterion)]
      if happens(gain[Int(criterion)] * factor) {
        gainedNow.append(criterion)
      } else {
        lacking[own + kept] = criterion
        kept += 1
      }
    }
    // Most steps lose nothing: one number tells.
    if happens(held) { kept = lose(commune, held, keeping: kept) }
    count[commune] = kept
  }

  /// Whether an event of a cumulative hazard happens: with the chance 1 − e⁻ˣ, which is never above x.
  private mutating func happens(_ hazard: Double) -> Bool {
    let number = random.uniform()
    return number < hazard && number < 1 - Elementary.exp(-hazard)
  }

  /// Draws which criteria are lost, given that one is at least, and puts them behind those lacking.
  private mutating func lose(_ commune: Int, _ held: Double, keeping kept: Int) -> Int {
    let own = commune * start.criteria
    for place in isHeld.indices { isHeld[place] = true }
    for place in 0..<kept { isHeld[Int(lacking[own + place])] = false }
    // What was gained in this step is not lost in it.
    for place in gainedNow { isHeld[Int(place)] = false }
    for place in start.sparedStarts[commune]..<start.sparedStarts[commune + 1] {
      isHeld[Int(start.spared[place])] = false
    }
    var number = kept
    var left = held
    var hasLost = false
    for place in isHeld.indices where isHeld[place] {
      let hazard = 1 - Elementary.exp(-loss[place])
      let any = 1 - Elementary.exp(-left)
      let chance = hasLost || any <= 0 ? hazard : hazard / any
      left -= loss[place]
      guard random.uniform() < chance else { continue }
      hasLost = true
      lacking[own + number] = Int32(place)
      number += 1
    }
    return number
  }

  private mutating func add(_ number: Int, _ measure: Simulation.Measure, _ step: Int) {
    tallies.counts[(measure.rawValue * horizon + step - 1) * (start.communes + 1) + number] += 1
  }

  /// Communes that have not met all by the horizon: what they lack still was in the way.
  private mutating func addUnmet() {
    for commune in 0..<start.communes where !hasPassed[commune] {
      let own = commune * start.criteria
      for place in 0..<count[commune] { tallies.last[own + Int(lacking[own + place])] += 1 }
    }
  }
}
