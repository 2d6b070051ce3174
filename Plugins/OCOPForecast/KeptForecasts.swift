import NTMKit
import Statistics

extension Answer {
  /// What is forecast, to be kept: all together, by rank, by district. Where nothing is forecast, nothing.
  func forecasts(_ data: ForecastData) -> [ForecastRecord] {
    groups.compactMap { group in
      guard let distribution = group.distribution, let question = group.name.question(of: data.question) else {
        return nil
      }
      let simple = SimpleForecasts.persistence(data.products, question, counted: group.decided)
      return ForecastRecord(
        ForecastQuestion(
          measure: OCOPForecastReport.measure, districtCode: question.districtCode, stars: question.onlyStars,
          asOf: question.day, deadline: question.deadline),
        target: group.target, probability: group.probability, p10: distribution.quantile(0.1),
        p50: distribution.quantile(0.5), p90: distribution.quantile(0.9),
        distribution: CountProbabilities(distribution), persistence: CountProbabilities(simple),
        persistenceP50: simple.quantile(0.5), seed: question.seed)
    }
  }
}

extension Answer.Name {
  /// What is asked of the group alone; nil of products that are not registered yet.
  fileprivate func question(of whole: Question) -> Question? {
    var question = whole
    switch self {
    case .total: break
    case .stars(let stars): question.stars = [stars]
    case .district(let code): question.districtCode = code
    case .newcomers: return nil
    }
    return question
  }
}

extension Question {
  /// The rank asked about, where it is one alone.
  fileprivate var onlyStars: Int? { stars.count == 1 ? stars.first : nil }
}

extension CountProbabilities {
  fileprivate init(_ distribution: IntegerDistribution) {
    self.init(least: distribution.least, probabilities: distribution.probabilities)
  }
}
