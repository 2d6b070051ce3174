import NTMKit
import Statistics

/// Forecasts as they would have been made in earlier periods, beside what came: how many communes meet all criteria, and which.
struct Backtest: Sendable {
  /// What was known at an earlier period.
  struct Origin: Sendable {
    var history: [Judgements]
    var decided: [CalendarDate?]
    /// As known then; else as it is known now, where nothing was recorded in time.
    var isAsKnownThen: Bool
  }

  struct Trial: Sendable {
    var origin: Period
    var period: Period
    var ahead: Int
    var isAsKnownThen: Bool
    var forecast: IntegerDistribution
    var actual: Int
    var persistence: Int
    var pace: Int
    /// By commune.
    var chances: [Double]
    var outcomes: [Bool]
    /// Mean Brier scores.
    var brier: Scores

    /// Continuous ranked probability scores, in communes.
    var crps: Scores {
      Scores(
        model: forecast.crps(of: actual), persistence: Double(abs(persistence - actual)),
        pace: Double(abs(pace - actual)))
    }
    /// From P10 to P90.
    var interval: ClosedRange<Int> { forecast.interval(0.8) }
    var isInside: Bool { interval.contains(actual) }
  }

  struct Scores: Sendable, Hashable {
    var model: Double
    var persistence: Double
    var pace: Double

    var bestBaseline: Double { min(persistence, pace) }
    var skill: Double? { Score.skill(model, against: bestBaseline) }
    var isBeaten: Bool { model >= bestBaseline }

    static func mean(_ scores: [Scores]) -> Scores? {
      guard let model = Score.mean(scores.map(\.model)), let persistence = Score.mean(scores.map(\.persistence)),
        let pace = Score.mean(scores.map(\.pace))
      else { return nil }
      return Scores(model: model, persistence: persistence, pace: pace)
    }
  }

  let trials: [Trial]
  /// From P10 to P90.
  static let nominalCoverage = 0.8
  /// Half of those of the forecast itself.
  private static func draws(communes: Int, horizon: Int) -> Int {
    max(200, Simulation.draws(communes: communes, horizon: horizon) / 2)
  }
  static let mostSteps = 4
  static let mostOrigins = 8
  /// Of more communes than this only the newest origins are tried.
  static let manyCommunes = 2000
  static let fewOrigins = 2

  /// - Parameters:
  ///   - history: as it is known now, oldest first.
  ///   - origin: what was known when the period was the newest; nil: nothing.
  init(
    _ history: [Judgements], communes: Int, seed: Int, checkCancellation: @Sendable () throws -> Void,
    origin: (Period) throws -> Origin?
  ) throws {
    let most = communes > Self.manyCommunes ? Self.fewOrigins : Self.mostOrigins
    let starts = history.indices.filter { Self.follows(history, $0, 1) != nil }
    var trials: [Trial] = []
    for place in starts.suffix(most) {
      guard let known = try origin(history[place].period), let newest = known.history.last,
        newest.period == history[place].period, newest.set == history[place].set
      else { continue }
      let now = newest.completed(from: known.history)
      let steps = (1...Self.mostSteps).prefix { step in
        Self.follows(history, place, step).map { Self.isReported($0, of: newest) } ?? false
      }
      guard let furthest = steps.last else { continue }
      let isCounted = (0..<communes).map { commune in
        now.hasResults(commune) && (1...furthest).allSatisfy { history[place + $0].hasResults(commune) }
      }
      let estimates = Estimates(known.history, communes: communes, decided: known.decided)
      guard Refusal(estimates.transitions) == nil else { continue }
      let start = Simulation.Start(
        now, isRecognised: known.decided.map { $0.map { $0 <= now.period.lastDay } ?? false }, isCounted: isCounted)
      let simulation = try Simulation(
        start, estimates, horizon: steps.count, deadline: steps.count,
        draws: Self.draws(communes: communes, horizon: steps.count), seed: seed, checkCancellation: checkCancellation)
      for step in steps {
        guard let later = Self.follows(history, place, step) else { continue }
        trials.append(Self.trial(now, later, step, simulation, Baselines(estimates.transitions), known))
      }
    }
    self.trials = trials
  }

  /// The judgements so many steps later, where the set was the same throughout.
  private static func follows(_ history: [Judgements], _ place: Int, _ steps: Int) -> Judgements? {
    let last = place + steps
    guard last < history.count else { return nil }
    let isSame = (place..<last).allSatisfy {
      history[$0].set == history[$0 + 1].set && history[$0].period.next == history[$0 + 1].period
    }
    return isSame ? history[last] : nil
  }

  /// Whether most of the communes with results then have some in a later period too: one that is still being reported tells
  /// nothing about a forecast.
  private static func isReported(_ later: Judgements, of now: Judgements) -> Bool {
    let communes = now.states.count / max(1, now.criteria.count)
    let before = (0..<communes).filter(now.hasResults)
    return isReported(before.count(where: later.hasResults), of: before.count)
  }

  /// Nine in ten are enough.
  static func isReported(_ communes: Int, of expected: Int) -> Bool { communes > 0 && communes * 10 >= expected * 9 }

  private static func trial(
    _ now: Judgements, _ later: Judgements, _ steps: Int, _ simulation: Simulation, _ baselines: Baselines,
    _ known: Origin
  ) -> Trial {
    let counted = simulation.start.isCounted.indices.filter { simulation.start.isCounted[$0] }
    let meets = counted.map(now.meetsAll)
    let outcomes = counted.map(later.meetsAll)
    let chances = counted.map { simulation.chance($0, at: steps) }
    func brier(_ chances: [Double]) -> Double {
      Score.mean(zip(chances, outcomes).map { Score.brier($0, happened: $1) }) ?? 0
    }
    let count = meets.count { $0 }
    return Trial(
      origin: now.period, period: later.period, ahead: steps, isAsKnownThen: known.isAsKnownThen,
      forecast: simulation.count(.allMet, at: steps), actual: outcomes.count { $0 }, persistence: count,
      pace: baselines.pace(from: count, steps: steps, of: counted.count) ?? count, chances: chances, outcomes: outcomes,
      brier: Scores(
        model: brier(chances), persistence: brier(meets.map { $0 ? 1 : 0 }),
        pace: brier(meets.map { baselines.chance(meetsAll: $0, steps: steps) })))
  }

  // MARK: What it comes to

  var crps: Scores? { Scores.mean(trials.map(\.crps)) }
  var brier: Scores? { Scores.mean(trials.map(\.brier)) }
  /// Nominally 80 %.
  var coverage: Proportion { Proportion(trials.count(where: \.isInside), of: trials.count) }

  /// Whether a baseline was as good as the model, by either score; nil: nothing could be tried.
  var isBeaten: Bool? {
    guard let crps, let brier else { return nil }
    return crps.isBeaten || brier.isBeaten
  }

  var reliability: Reliability {
    Reliability(trials.flatMap { trial in zip(trial.chances, trial.outcomes).map { (chance: $0, came: $1) } })
  }
}
