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
