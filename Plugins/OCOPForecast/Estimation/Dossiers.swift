import NTMKit
import Statistics

/// Dossiers for the national evaluation filed in the year of the deadline: products with four stars file for five. Nothing of the way there
/// is on record before the filing, so that there is one rate for all who hold four stars and have not filed yet.
struct Dossiers: Sendable {
  /// Of the products asked about, those with a dossier filed in the year so far.
  let filed: Int
  /// Holders of four stars that have not filed.
  let holders: Int
  /// Of the year up to the deadline; nil: too little is known to forecast.
  let distribution: IntegerDistribution?

  /// So many product-weeks of holders at least have to have been watched.
  static let leastWeeks = 52.0
  private static let stars = 4

  /// - Parameter forecasts: whether anything is forecast.
  init(_ products: [ForecastProduct], _ question: Question, forecasts: Bool) {
    let last = min(question.day, question.deadline)
    let year = question.yearStart <= last ? question.yearStart...last : nil
    var (filed, holders, filings) = (0, 0, 0)
    var (watched, ahead) = (0.0, 0.0)
    for product in products {
      let history = product.history
      let hasFiled = year.map { history.nationalDossier(within: $0) != nil } ?? false
      if hasFiled, question.includes(product) { filed += 1 }
      for holding in Self.holdings(history, until: question.day) {
        watched += holding.weeks
        if holding.filed { filings += 1 }
        guard holding.isOpen, !hasFiled, question.includes(product) else { continue }
        holders += 1
        let first = max(question.day, question.yearStart.adding(days: -1))
        ahead += max(0, Self.weeks(from: first, to: min(question.deadline, holding.end)))
      }
    }
    (self.filed, self.holders) = (filed, holders)
    distribution =
      question.isPast
      ? IntegerDistribution(certain: filed)
      : forecasts && watched >= Self.leastWeeks
        ? Self.count(filings: filings, watched: watched, ahead: ahead, most: holders).shifted(by: filed) : nil
  }

  /// A time with four stars and nothing filed.
  private struct Holding {
    var weeks: Double
    var filed: Bool
    /// Whether it lasts on the day.
    var isOpen: Bool
    /// When the certificate runs out.
    var end: CalendarDate
  }

  private static func holdings(_ history: OCOPHistory, until day: CalendarDate) -> [Holding] {
    let recognitions = history.recognitions
    return recognitions.enumerated().compactMap { place, recognition -> Holding? in
      guard recognition.stars == stars else { return nil }
      let end = recognition.date.adding(months: OCOPRulebook.monthsOfValidity)
      let next = place + 1 < recognitions.count ? recognitions[place + 1].date : nil
      let over =
        [end, next, history.events.first { $0.date >= recognition.date && $0.stage == "withdrawn" }?.date]
        .compactMap(\.self).min() ?? end
      let filed = history.nationalDossier(within: recognition.date...max(recognition.date, min(over, day)))
      let last = filed ?? min(over, day)
      return Holding(
        weeks: max(0, weeks(from: recognition.date, to: last)), filed: filed != nil,
        isOpen: filed == nil && over > day, end: end)
    }
  }

  private static func weeks(from first: CalendarDate, to last: CalendarDate) -> Double {
    Double(Int(last.daysSince1970) - Int(first.daysSince1970)) / 7
  }

  /// A Poisson number whose rate is not known: half a filing is added to those seen (Jeffreys' prior), which gives a negative binomial
  /// number, and it cannot be more than there are holders.
  static func count(filings: Int, watched: Double, ahead: Double, most: Int) -> IntegerDistribution {
    guard ahead > 0, most > 0 else { return IntegerDistribution(certain: 0) }
    let shape = Double(filings) + 0.5
    let step = Elementary.log(ahead / (watched + ahead))
    var logarithm = shape * Elementary.log(watched / (watched + ahead))
    var probabilities = [Elementary.exp(logarithm)]
    for count in 0..<(most - 1) {
      logarithm += Elementary.log((shape + Double(count)) / Double(count + 1)) + step
      probabilities.append(Elementary.exp(logarithm))
    }
    probabilities.append(max(0, 1 - probabilities.reduce(0, +)))
    return IntegerDistribution(probabilities: probabilities)
  }
}
