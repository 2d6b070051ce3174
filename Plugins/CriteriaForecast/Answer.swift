import NTMKit
import Statistics

/// The question answered: what the forecast says or why there is none, and how such forecasts did before.
struct Answer {
  let data: ForecastData
  /// nil: nothing is known to learn from.
  let estimates: Estimates?
  let refusal: Refusal?
  /// nil: refused, or the deadline has passed.
  let simulation: Simulation?
  let backtest: Backtest?
  let baselines: Baselines?
  /// What is supposed of, as nothing hangs on a target that is certain; nil: no such target.
  let supposition: Simulation.Supposition?

  /// Dates are looked for at least so many periods ahead.
  static let leastHorizon = 8

  init(_ data: ForecastData) throws {
    self.data = data
    guard let now = data.now else {
      (estimates, simulation, backtest, baselines, supposition) = (nil, nil, nil, nil, nil)
      refusal = .noResults
      return
    }
    let count = data.communes.count
    let estimates = Estimates(data.history, communes: count, decided: data.decided)
    self.estimates = estimates
    refusal = Refusal(estimates.transitions)
    baselines = Baselines(estimates.transitions)
    guard refusal == nil, data.steps > 0 else {
      (simulation, backtest, supposition) = (nil, nil, nil)
      return
    }
    let context = data.context
    let horizon = max(Self.leastHorizon, data.steps)
    let start = Simulation.Start(now, isRecognised: data.communes.map(\.isRecognised), isCounted: data.isCounted)
    let supposition = Self.supposition(data, start, decisionsAreKnown: estimates.waiting.isKnown)
    self.supposition = supposition
    simulation = try Simulation(
      start, estimates, horizon: horizon, deadline: data.steps,
      draws: Simulation.draws(communes: count, horizon: horizon), seed: data.seed, supposing: supposition,
      checkCancellation: { try context.checkCancellation() })
    backtest = try Backtest(
      data.history, communes: count, seed: data.seed, checkCancellation: { try context.checkCancellation() },
      origin: data.origin)
  }

  /// The committed target where decisions are forecast, else the stretch target.
  private static func supposition(
    _ data: ForecastData, _ start: Simulation.Start, decisionsAreKnown: Bool
  ) -> Simulation.Supposition? {
    let measure: Simulation.Measure = data.targets.committed != nil && decisionsAreKnown ? .recognised : .reached
    guard let target = measure == .recognised ? data.targets.committed : data.targets.stretch else { return nil }
    let counted = start.isCounted.indices.filter { start.isCounted[$0] }
    guard target > counted.count(where: { start.isRecognised[$0] }), target <= counted.count else { return nil }
    return Simulation.Supposition(measure, target: target, of: start)
  }

  /// A criterion of a commune that would move the chance of the target if it were met now.
  struct Push {
    var commune: Int
    var criterion: Int
    /// Of the target, 0…1.
    var then: Double
  }

  static let mostPushes = 5

  /// The chance of the target supposed of as it is.
  var targetNow: Double? {
    supposition.flatMap { supposition in
      simulation?.count(supposition.measure, at: data.steps).probability(atLeast: supposition.target)
    }
  }

  /// Those that move it most, the first most of all.
  var pushes: [Push] {
    guard let simulation, let now = targetNow else { return [] }
    let pushes = simulation.suppositions.filter { $0.chance > now }.sorted { a, b in
      if a.chance != b.chance { return a.chance > b.chance }
      return (a.pair.commune, a.pair.criterion) < (b.pair.commune, b.pair.criterion)
    }
    return pushes.prefix(Self.mostPushes).map {
      Push(commune: $0.pair.commune, criterion: $0.pair.criterion, then: $0.chance)
    }
  }

  /// Whether there is something to say of decisions.
  var forecastsDecisions: Bool { simulation != nil && (estimates?.waiting.isKnown ?? false) }

  /// Communes as they are, of those asked about.
  func count(_ measure: Simulation.Measure) -> Int {
    data.communes.indices.count { place in
      guard data.isCounted(data.communes[place]) else { return false }
      let meets = data.now?.meetsAll(place) ?? false
      switch measure {
      case .allMet: return meets
      case .reached: return meets || data.communes[place].isRecognised
      case .recognised: return data.communes[place].isRecognised
      }
    }
  }

  var communes: Int { data.isCounted.count { $0 } }

  /// Of a step ahead; nil: not forecast.
  func distribution(_ measure: Simulation.Measure, at step: Int) -> IntegerDistribution? {
    guard let simulation, step >= 1, step <= simulation.horizon else { return nil }
    if measure == .recognised, !forecastsDecisions { return nil }
    return simulation.count(measure, at: step)
  }

  func target(_ measure: Simulation.Measure) -> Int? {
    switch measure {
    case .allMet: nil
    case .reached: data.targets.stretch
    case .recognised: data.targets.committed
    }
  }

  /// The chance of a measure's target by a step, in whole percents.
  func probability(_ measure: Simulation.Measure, at step: Int) -> Int? {
    guard let target = target(measure), let distribution = distribution(measure, at: step) else { return nil }
    // Those recognised stay counted.
    let isCertain = count(.recognised) >= target || target > communes
    return Percent.whole(distribution.probability(atLeast: target), isCertain: isCertain)
  }

  /// The pace of those that meet all criteria, kept up to the deadline; of all communes asked about.
  var pace: Int? {
    guard data.districtCode == nil else { return nil }
    return baselines?.pace(from: count(.allMet), steps: data.steps, of: communes)
  }
}
