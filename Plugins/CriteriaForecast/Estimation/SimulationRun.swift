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

/// Some of the draws: arrays only, nothing allocated from one to the next. Within a draw commune after commune is followed over all
/// steps, so that what is known of it stays at hand.
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
  /// The chances of `loss`.
  private var lossChance: [Double]
  private var pace: [Double]
  private var nearness = [Double](repeating: 1, count: Nearness.classes)
  /// What the commune at hand lacks: as many places as there are criteria, of which the first `count` are taken.
  private var lacking: [Int32]
  private var count = 0
  /// The criteria it holds while losses are drawn.
  private var isHeld: [Bool]
  /// What it gained in its last step, of which the first `gainedCount` places are taken.
  private var gainedNow: [Int32]
  private var gainedCount = 0
  /// Whether anything is known of a commune that is asked of it.
  private let isJudged: [Bool]

  /// How often a commune goes on anew in a draw in which its outcome decides.
  static let tries = 4
  private let supposition: Simulation.Supposition?
  /// What is the same for all communes in all steps of a draw.
  private struct Chances {
    /// That a commune that meets all criteria loses any in a step, and the cumulative hazard of it.
    var losing = 0.0
    var losses = 0.0
    /// Of a decision in the first step in which all are met, and in later ones.
    var decisionAtOnce = 0.0
    var decisionLater = 0.0
  }

  private var chances = Chances()
  /// Of each step of the draw.
  private var shocks: [Double]
  /// Communes asked about, by measure and step of the draw.
  private var counted: [Int]
  /// At the deadline: which communes are counted by the measure supposed of.
  private var isIn: [Bool]

  init(
    _ start: Simulation.Start, _ estimates: Estimates, horizon: Int, deadline: Int,
    _ supposition: Simulation.Supposition?
  ) {
    self.supposition = supposition
    shocks = [Double](repeating: 1, count: horizon)
    counted = [Int](repeating: 0, count: Simulation.Measure.allCases.count * horizon)
    isIn = [Bool](repeating: false, count: start.communes)
    self.start = start
    self.estimates = estimates
    self.horizon = horizon
    self.deadline = deadline
    waiting = estimates.waiting.posteriors
    tallies = Tallies(start, horizon: horizon, pairs: supposition?.pairs.count ?? 0)
    gain = [Double](repeating: 0, count: start.criteria)
    loss = gain
    lossChance = gain
    pace = [Double](repeating: 1, count: start.communes)
    lacking = [Int32](repeating: 0, count: start.criteria)
    isHeld = [Bool](repeating: false, count: start.criteria)
    gainedNow = [Int32](repeating: 0, count: start.criteria)
    isJudged = (0..<start.communes).map { start.hasResults[$0] && start.count(spared: $0) < start.criteria }
  }

  mutating func draw(_ number: Int, seed: Int) {
    random = Xoshiro256(seed: UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number))
    drawParameters()
    chances = Chances(
      losing: 1 - Elementary.exp(-loss.reduce(0, +)), losses: loss.reduce(0, +),
      decisionAtOnce: random.beta(waiting.atOnce), decisionLater: random.beta(waiting.later))
    let shape = estimates.periods.spread.shape(using: &random)
    let stream = random.next()
    for step in 0..<horizon { shocks[step] = random.gamma(shape: shape) / shape }
    for place in counted.indices { counted[place] = 0 }
    for commune in 0..<start.communes {
      // Numbers of its own, so that a commune's path does not hang on how long those before it were followed.
      random = Xoshiro256(seed: stream &+ UInt64(commune) &* 0xD134_2543_DE82_EF95)
      follow(commune)
    }
    for place in counted.indices { tallies.counts[place * (start.communes + 1) + counted[place]] += 1 }
    if let supposition { suppose(supposition, number, seed: seed) }
  }

  /// A commune's path over all steps of the draw.
  private mutating func follow(_ commune: Int) {
    begin(commune, without: nil)
    let isCounted = start.isCounted[commune] ? 1 : 0
    let own = commune * horizon
    var hasPassed = start.meetsAll(commune)
    var isRecognised = start.isRecognised[commune]
    var meets = count == 0 && isJudged[commune]
    for step in 0..<horizon {
      let met = meets
      advance(commune, shocks[step])
      meets = count == 0 && isJudged[commune]
      if !isRecognised, meets || met { isRecognised = isDecided(met: met) }
      if meets {
        tallies.holding[own + step] += 1
        counted[Simulation.Measure.allMet.rawValue * horizon + step] += isCounted
        if !hasPassed {
          hasPassed = true
          tallies.passages[own + step] += 1
          for place in gainedNow[..<gainedCount] { tallies.last[commune * start.criteria + Int(place)] += 1 }
        }
      }
      if meets || isRecognised { counted[Simulation.Measure.reached.rawValue * horizon + step] += isCounted }
      if isRecognised { counted[Simulation.Measure.recognised.rawValue * horizon + step] += isCounted }
      if step + 1 == deadline {
        if isRecognised { tallies.decided[commune] += 1 }
        if let measure = supposition?.measure {
          isIn[commune] = Self.isIn(measure, meets: meets, isRecognised: isRecognised)
        }
      }
    }
    // What it lacks still at the horizon was in the way.
    if !hasPassed {
      for place in lacking[..<count] { tallies.last[commune * start.criteria + Int(place)] += 1 }
    }
  }

  private mutating func isDecided(met: Bool) -> Bool {
    random.uniform() < (met ? chances.decisionLater : chances.decisionAtOnce)
  }

  private static func isIn(_ measure: Simulation.Measure, meets: Bool, isRecognised: Bool) -> Bool {
    switch measure {
    case .allMet: meets
    case .reached: meets || isRecognised
    case .recognised: isRecognised
    }
  }

  /// The other communes are as they came out in this draw. Where the target hangs on the commune it goes on anew from now with the
  /// criterion met, at the chances and shocks of the draw; with random numbers of its own, so that nothing else changes.
  private mutating func suppose(
    _ supposition: Simulation.Supposition, _ number: Int, seed: Int
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
        for _ in 0..<Self.tries where goesOn(pair, by: supposition.measure) { tallies.reached[place] += 1 }
      }
    }
  }

  /// Whether a commune is counted at the deadline if it meets a criterion now.
  private mutating func goesOn(
    _ pair: Simulation.Supposition.Pair, by measure: Simulation.Measure
  ) -> Bool {
    let commune = pair.commune
    begin(commune, without: pair.criterion)
    var isRecognised = start.isRecognised[commune]
    var meets = count == 0
    for step in 0..<deadline {
      let met = meets
      advance(commune, shocks[step])
      meets = count == 0
      if !isRecognised, meets || met { isRecognised = isDecided(met: met) }
    }
    return Self.isIn(measure, meets: meets, isRecognised: isRecognised)
  }

  private mutating func drawParameters() {
    for place in 0..<start.criteria {
      gain[place] = -Elementary.log(max(1e-300, 1 - random.beta(estimates.gains.posteriors[place])))
      lossChance[place] = random.beta(estimates.losses.posteriors[place])
      loss[place] = -Elementary.log(max(1e-300, 1 - lossChance[place]))
    }
    estimates.nearness.draw(into: &nearness, using: &random)
    estimates.communes.draw(into: &pace, using: &random)
  }

  /// Puts a commune where it stands now, but for a criterion that it is supposed to meet.
  private mutating func begin(_ commune: Int, without met: Int?) {
    count = 0
    for place in start.lackingStarts[commune]..<start.lackingStarts[commune + 1] {
      let criterion = start.lacking[place]
      guard Int(criterion) != met else { continue }
      lacking[count] = criterion
      count += 1
    }
  }

  /// One step of a commune: what it gains of that which it lacks, and loses of that which it had.
  private mutating func advance(_ commune: Int, _ shock: Double) {
    let before = count
    gainedCount = 0
    let spared = start.sparedStarts[commune]..<start.sparedStarts[commune + 1]
    if before == 0, spared.isEmpty {
      // Most steps lose nothing: one number tells.
      if random.uniform() < chances.losing { lose(commune, chances.losses) }
      return
    }
    let factor = before > 0 ? pace[commune] * shock * nearness[Nearness.place(lacking: before)] : 0
    var held = chances.losses
    for place in spared { held -= loss[Int(start.spared[place])] }
    count = 0
    for place in 0..<before {
      let criterion = lacking[place]
      held -= loss[Int(criterion)]
      if happens(gain[Int(criterion)] * factor) {
        gainedNow[gainedCount] = criterion
        gainedCount += 1
      } else {
        lacking[count] = criterion
        count += 1
      }
    }
    if happens(held) { lose(commune, held) }
  }

  /// Whether an event of a cumulative hazard happens: with the chance 1 − e⁻ˣ, which is between x − x²/2 and x.
  private mutating func happens(_ hazard: Double) -> Bool {
    let number = random.uniform()
    guard number < hazard else { return false }
    return number < hazard - hazard * hazard / 2 || number < 1 - Elementary.exp(-hazard)
  }

  /// Draws which criteria are lost, given that one is at least, and puts them behind those lacking.
  private mutating func lose(_ commune: Int, _ held: Double) {
    for place in isHeld.indices { isHeld[place] = true }
    for place in lacking[..<count] { isHeld[Int(place)] = false }
    // What was gained in this step is not lost in it.
    for place in gainedNow[..<gainedCount] { isHeld[Int(place)] = false }
    for place in start.sparedStarts[commune]..<start.sparedStarts[commune + 1] {
      isHeld[Int(start.spared[place])] = false
    }
    // Criterion after criterion as if it were time: the first loss comes at an exponential time, given that it is before `held`.
    var first = -Elementary.log(1 - random.uniform() * (1 - Elementary.exp(-held)))
    var last: Int?
    var hasLost = false
    for place in isHeld.indices where isHeld[place] {
      last = place
      if hasLost {
        guard random.uniform() < lossChance[place] else { continue }
      } else {
        first -= loss[place]
        guard first < 0 else { continue }
      }
      hasLost = true
      lacking[count] = Int32(place)
      count += 1
    }
    // What rounding leaves over.
    if !hasLost, let last {
      lacking[count] = Int32(last)
      count += 1
    }
  }
}
