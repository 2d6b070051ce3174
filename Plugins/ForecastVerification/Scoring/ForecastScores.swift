import NTMKit
import Statistics

/// How far a forecast was from what came, and how far one would have been without a model.
struct ForecastScores: Sendable {
  let actual: Int
  /// From P10 to P90.
  let isInside: Bool
  let crps: Double
  let persistenceCRPS: Double
  /// Of the chance of the target; nil: there was none.
  let brier: Double?
  let persistenceBrier: Double?
  /// The chance of the target, and whether it was reached.
  let chance: (chance: Double, came: Bool)?
  /// F(y − 1) and F(y): between them the probability integral transform of a count lies, without a draw.
  let pit: (lower: Double, upper: Double)

  init(_ record: ForecastRecord, actual: Int) {
    let forecast = IntegerDistribution(record.distribution)
    let persistence = IntegerDistribution(record.persistence)
    self.actual = actual
    isInside = (record.p10...max(record.p10, record.p90)).contains(actual)
    crps = forecast.crps(of: actual)
    persistenceCRPS = persistence.crps(of: actual)
    pit = (forecast.cumulative(actual - 1), forecast.cumulative(actual))
    guard let target = record.target else {
      (brier, persistenceBrier, chance) = (nil, nil, nil)
      return
    }
    let came = actual >= target
    let said = forecast.probability(atLeast: target)
    chance = (said, came)
    brier = Score.brier(said, happened: came)
    persistenceBrier = Score.brier(persistence.probability(atLeast: target), happened: came)
  }

  /// How much of the error of persistence was avoided; nil where it made none.
  var skill: Double? { Score.skill(crps, against: persistenceCRPS) }
}

extension IntegerDistribution {
  fileprivate init(_ stored: CountProbabilities) {
    self.init(least: stored.least, probabilities: stored.probabilities)
  }
}
