import NTMKit
import Statistics

extension Answer {
  /// What is forecast of the deadline, to be kept: the communes asked about, by each measure. Where nothing is forecast, nothing.
  var forecasts: [ForecastRecord] {
    guard simulation != nil, let period = data.period, let deadline = data.deadline, let now = data.now else {
      return []
    }
    return Simulation.Measure.allCases.compactMap { measure in
      guard let distribution = distribution(measure, at: data.steps) else { return nil }
      let count = count(measure)
      return ForecastRecord(
        ForecastQuestion(
          measure: measure.word, districtCode: data.districtCode, set: now.set, asOf: period.lastDay,
          deadline: deadline,
          period: data.target),
        target: target(measure), probability: probability(measure, at: data.steps), p10: distribution.quantile(0.1),
        p50: distribution.quantile(0.5), p90: distribution.quantile(0.9),
        distribution: CountProbabilities(least: distribution.least, probabilities: distribution.probabilities),
        persistence: CountProbabilities(certain: count), persistenceP50: count, seed: data.seed)
    }
  }
}
