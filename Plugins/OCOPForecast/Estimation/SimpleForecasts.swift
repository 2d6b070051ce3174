import NTMKit
import Statistics

/// What one would say without the model, each with a spread so that it is judged by the same measure: what is counted already, and as
/// many more as
///
/// - persistence: were decided on in as many days before (Poisson);
/// - recent pace: were decided on in the year before, in proportion to the days (Poisson);
/// - stage weights: the products are likely to give, each by the share of products that stood in its stage at earlier times and were
///   decided on in as many days (half of one of one more added), independently of each other (Poisson-binomial).
struct SimpleForecasts: Sendable {
  enum Kind: String, CaseIterable, Sendable {
    case persistence
    case recentPace = "recent_pace"
    case stageWeights = "stage_weights"
  }

  private let forecasts: [Kind: IntegerDistribution]

  subscript(_ kind: Kind) -> IntegerDistribution { forecasts[kind] ?? IntegerDistribution(certain: 0) }

  /// - Parameters:
  ///   - products: in the order of the estimates' journeys.
  ///   - counted: products that are counted already.
  init(_ products: [ForecastProduct], _ question: Question, _ estimates: Estimates, counted: Int) {
    let start = max(question.day, question.yearStart.adding(days: -1))
    let days = Int(question.deadline.daysSince1970) - Int(start.daysSince1970)
    let decisions = products.map { product in
      product.history.recognitions.filter { $0.stars.map(question.stars.contains) ?? false }.map(\.date)
    }
    func isDecided(_ place: Int, after day: CalendarDate, within days: Int) -> Bool {
      decisions[place].contains { $0 > day && $0 <= day.adding(days: days) }
    }
    let own = products.indices.filter { question.includes(products[$0]) }
    func count(_ days: Int) -> Int {
      own.count { isDecided($0, after: question.day.adding(days: -days), within: days) }
    }
    let weights = Self.weights(estimates, question.day, days, isDecided)
    let chances = own.compactMap { place -> Double? in
      let journey = estimates.journeys[place]
      guard let state = journey.state, state != estimates.states.ended else { return nil }
      let isCounted = decisions[place].contains { $0 >= question.yearStart && $0 <= question.day }
      return isCounted ? nil : weights[state]
    }
    forecasts = [
      .persistence: Self.persistence(products, question, counted: counted),
      .recentPace: IntegerDistribution(poissonMean: Double(count(365)) * Double(days) / 365).shifted(by: counted),
      .stageWeights: PoissonBinomial(chances).distribution.shifted(by: counted),
    ]
  }

  /// - Parameter counted: products that are counted already.
  static func persistence(_ products: [ForecastProduct], _ question: Question, counted: Int) -> IntegerDistribution {
    let start = max(question.day, question.yearStart.adding(days: -1))
    let days = Int(question.deadline.daysSince1970) - Int(start.daysSince1970)
    let before = question.day.adding(days: -days)
    let decided = products.count { product in
      question.includes(product)
        && product.history.recognitions.contains { recognition in
          recognition.date > before && recognition.date <= question.day
            && recognition.stars.map(question.stars.contains) ?? false
        }
    }
    return IntegerDistribution(poissonMean: Double(decided)).shifted(by: counted)
  }

  /// By state, from where products stood so many days ago, twice as many, and so on.
  private static func weights(
    _ estimates: Estimates, _ day: CalendarDate, _ days: Int,
    _ isDecided: (_ product: Int, _ after: CalendarDate, _ within: Int) -> Bool
  ) -> [Double] {
    let most = 8
    var (stood, decided) = (
      [Int](repeating: 0, count: estimates.states.count), [Int](repeating: 0, count: estimates.states.count)
    )
    guard days > 0, let first = estimates.firstDay else { return stood.map { _ in 0 } }
    for step in 1...most {
      let then = day.adding(days: -step * days)
      guard then > first else { break }
      for (place, journey) in estimates.journeys.enumerated() {
        guard let state = journey.state(on: then), state != estimates.states.ended else { continue }
        stood[state] += 1
        if isDecided(place, then, days) { decided[state] += 1 }
      }
    }
    return zip(stood, decided).map { (Double($1) + 0.5) / Double($0 + 1) }
  }
}

extension Journey {
  /// Where the product stood on a day; nil where it had not come yet, or had ended.
  func state(on day: CalendarDate) -> Int? {
    guard let place = stays.lastIndex(where: { $0.since <= day }) else { return nil }
    let stay = stays[place]
    if let end = stay.end, end.date <= day { return nil }
    return stay.state
  }
}
