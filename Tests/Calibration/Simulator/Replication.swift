import Statistics

/// One programme, what is known of it on day 0, what is forecast from that, and what came.
public struct Replication: Sendable {
  /// Of one way of forecasting.
  public struct Scores: Sendable {
    var pit: Double
    var isInside: Bool
    var crps: Double
    var width: Double
    /// What came less the mean of what was forecast.
    var miss: Double
  }

  /// By way of forecasting.
  let scores: [Method: Scores]

  static let current = 30

  /// - Parameters:
  ///   - past: products that registered ten months ago or longer; 30 more have since.
  init(past: Int, _ council: HiddenTruth.Council, draws: Int, seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let horizon = 13 + Int(random.uniform() * 27)
    let truth = HiddenTruth(council, days: -1600...(horizon * 7 + 60), using: &random)
    let starts =
      (0..<past).map { _ in -1500 + Int(random.uniform() * 1200) }
      + (0..<Self.current).map { _ in -300 + Int(random.uniform() * 300) }
    let products = starts.sorted().map { truth.product(from: $0, using: &random) }
    let known = Known(products, isRecorded: council == .sessions)
    let came = products.count { $0.decided.map { $0 > 0 && $0 <= horizon * 7 } ?? false }
    var scores: [Method: Scores] = [:]
    for method in Method.allCases {
      let forecast = method.forecast(known, horizon: horizon, draws: draws, seed: seed)
      let interval = forecast.interval(0.8)
      scores[method] = Scores(
        pit: forecast.randomizedPIT(of: came, using: &random), isInside: interval.contains(came),
        crps: forecast.crps(of: came), width: Double(interval.upperBound - interval.lowerBound),
        miss: Double(came) - forecast.mean)
    }
    self.scores = scores
  }
}

/// What is on record on day 0.
struct Known {
  private(set) var stays: [Stay] = []
  private(set) var things: [PassageForecast.Thing] = []
  let settings: PassageEstimates.Settings

  init(_ products: [HiddenTruth.Product], isRecorded: Bool) {
    typealias State = HiddenTruth.State
    for product in products {
      let moves = product.moves.filter { $0.day <= 0 }
      for (move, next) in zip(moves, moves.dropFirst()) {
        stays.append(
          Stay(
            state: move.state, start: -Self.weeks(-move.day), steps: Self.weeks(next.day - move.day), next: next.state,
            occasion: isRecorded ? next.session.map { .session($0) } : .day(next.day)))
      }
      guard let last = moves.last, last.state < State.decided else { continue }
      let weeks = Self.weeks(-last.day)
      stays.append(Stay(state: last.state, start: -weeks, steps: weeks, next: nil))
      things.append(PassageForecast.Thing(state: last.state, steps: weeks, kind: 0))
    }
    settings = PassageEstimates.Settings(
      structure: TransitionModel.Structure(
        absorbing: [State.decided, State.ended], endings: [State.ended], pools: [Int](repeating: 0, count: State.count),
        possible: [[1, 5], [2, 5], [3, 5], [4, 5], [], []]),
      isShared: (0..<State.count).map { $0 < State.decided })
  }

  /// As `ocop-forecast` rounds.
  private static func weeks(_ days: Int) -> Int { max(0, (days + 3) / 7) }
}

/// Ways of forecasting.
public enum Method: String, Sendable, CaseIterable {
  /// That of `ocop-forecast`.
  case shared
  /// The same without a shared pace.
  case independent
  /// Every chance of the same model at its estimate, as if it were known.
  case known
  /// One rate for each state and way out of it, moves over weeks spent there, as if it were known.
  case plugIn

  func forecast(_ known: Known, horizon: Int, draws: Int, seed: UInt64) -> IntegerDistribution {
    var settings = known.settings
    if self != .shared { settings.isShared = settings.isShared.map { _ in false } }
    let estimates = PassageEstimates(known.stays, settings)
    if self == .known || self == .plugIn {
      return Self.independent(known, estimates.model, chances(estimates), horizon)
    }
    let forecast = PassageForecast(
      PassageForecast.Question(horizon: horizon, draws: draws, seed: seed), known.things, kinds: [Dirichlet([1])],
      [PassageForecast.Group(members: Array(known.things.indices), classes: [0])], estimates,
      goal: HiddenTruth.State.decided, checkCancellation: {})
    return forecast.groups[0]
  }

  private func chances(_ estimates: PassageEstimates) -> [Double] {
    let (model, counts) = (estimates.model, estimates.counts)
    var chances = [Double](repeating: 0, count: model.weights.count)
    for state in 0..<model.states {
      let weeks = Double(max(counts.exposure(in: state), 1))
      for band in 0..<model.bands {
        let cell = model.cell(state, band: band)
        let total = model.weights[cell].reduce(0, +)
        var left = 1.0
        for place in cell.dropFirst() where total > 0 {
          chances[place] =
            self == .known
            ? model.weights[place] / total : Double(counts.exits(from: state, to: model.targets[place])) / weeks
          left -= chances[place]
        }
        if let stay = cell.first { chances[stay] = max(left, 0) }
      }
    }
    return chances
  }

  private static func independent(
    _ known: Known, _ model: TransitionModel, _ chances: [Double], _ horizon: Int
  ) -> IntegerDistribution {
    var passage = FirstPassage(
      model, goal: HiddenTruth.State.decided, horizon: horizon, entered: Array(0..<HiddenTruth.State.decided))
    passage.update(chances, until: horizon)
    return PoissonBinomial(known.things.map { passage.chance(from: $0.state, after: $0.steps, chances) }).distribution
  }
}
