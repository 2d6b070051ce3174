import Statistics

/// What is counted over draws: whole numbers, so that the order of adding does not matter.
struct Tallies: Sendable {
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
struct Run {
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
