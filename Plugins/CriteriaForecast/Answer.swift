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

  /// Dates are looked for at least so many periods ahead.
  static let leastHorizon = 8

  init(_ data: ForecastData) throws {
    self.data = data
    guard let now = data.now else {
      (estimates, simulation, backtest, baselines) = (nil, nil, nil, nil)
      refusal = .noResults
      return
    }
    let count = data.communes.count
    let estimates = Estimates(data.history, communes: count, decided: data.decided)
    self.estimates = estimates
    refusal = Refusal(estimates.transitions)
    baselines = Baselines(estimates.transitions)
    guard refusal == nil, data.steps > 0 else {
      (simulation, backtest) = (nil, nil)
      return
    }
    let context = data.context
    let horizon = max(Self.leastHorizon, data.steps)
    simulation = try Simulation(
      Simulation.Start(now, isRecognised: data.communes.map(\.isRecognised), isCounted: data.isCounted), estimates,
      horizon: horizon, deadline: data.steps, draws: Simulation.draws(communes: count, horizon: horizon),
      seed: data.seed, checkCancellation: { try context.checkCancellation() })
    backtest = try Backtest(
      data.history, communes: count, seed: data.seed, checkCancellation: { try context.checkCancellation() },
      origin: data.origin)
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
