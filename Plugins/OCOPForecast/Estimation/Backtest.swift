import NTMKit
import Statistics

/// Forecasts as they would have been made at the ends of earlier quarters, beside what came.
struct Backtest: Sendable {
  struct Trial: Sendable {
    /// The quarter at whose end the forecast is made, and the one that it is for.
    var origin: Period
    var period: Period
    var isAsKnownThen: Bool
    var forecast: IntegerDistribution
    var simple: SimpleForecasts
    /// Of the products that were registered at the origin.
    var actual: Int
    /// By candidate: the chance of a decision that counts, and whether it came.
    var chances: [(chance: Double, came: Bool)]

    /// From P10 to P90.
    var interval: ClosedRange<Int> { forecast.interval(Backtest.nominalCoverage) }
    var isInside: Bool { interval.contains(actual) }
  }

  static let nominalCoverage = 0.8
  /// With fewer trials nothing is said of how the forecast does.
  static let leastTrials = 4
  static let mostTrials = 12
  /// From so many products on there is time for few trials only.
  static let manyProducts = 2000
  static let fewTrials = 4
  static let draws = 250

  let trials: [Trial]
  /// Quarters from a forecast to what it is for: as near as may be to those from the day to the deadline.
  let ahead: Int

  /// - Parameter origin: what was known of a quarter, after it.
  init(
    _ question: Question, _ rulebook: OCOPRulebook, firstDay: CalendarDate?, products: [ForecastProduct],
    checkCancellation: @Sendable () throws -> Void,
    origin: @Sendable (Period) throws -> (products: [ForecastProduct], isAsKnownThen: Bool)
  ) throws {
    let ahead = min(max(1, (question.horizon + 6) / 13), 4)
    self.ahead = ahead
    let most = products.count > Self.manyProducts ? Self.fewTrials : Self.mostTrials
    let now = Dictionary(uniqueKeysWithValues: products.map { ($0.code, $0.history) })
    trials = try Self.quarters(question.day, firstDay, ahead).suffix(most)
      .concurrentMap { quarter in
        try checkCancellation()
        let known = try origin(quarter)
        return try Self.trial(quarter, ahead, question, rulebook, known.products, now, checkCancellation)?
          .marked(known.isAsKnownThen)
      }.compactMap(\.self)
  }

  /// The quarters at whose ends a forecast can be made that has come due by the day, oldest first.
  private static func quarters(_ day: CalendarDate, _ firstDay: CalendarDate?, _ ahead: Int) -> [Period] {
    guard let firstDay, var quarter = Period(.quarter, containing: day) else { return [] }
    while quarter.advanced(by: ahead).lastDay > day { quarter = quarter.advanced(by: -1) }
    var quarters: [Period] = []
    while quarter.lastDay >= firstDay.adding(days: Refusal.leastDays) {
      quarters.append(quarter)
      quarter = quarter.advanced(by: -1)
    }
    return quarters.reversed()
  }

  private static func trial(
    _ quarter: Period, _ ahead: Int, _ question: Question, _ rulebook: OCOPRulebook, _ products: [ForecastProduct],
    _ now: [String: OCOPHistory], _ checkCancellation: () throws -> Void
  ) throws -> Trial? {
    let target = quarter.advanced(by: ahead)
    let asked = Question(
      day: quarter.lastDay, deadline: target.lastDay, stars: question.stars, districtCode: question.districtCode,
      draws: draws, seed: question.seed)
    let estimates = Estimates(products.map(\.history), rulebook, on: asked.day)
    let sorted = Sorted(products, asked, estimates)
    guard Refusal(estimates, onTheWay: sorted.onTheWay, leftOut: sorted.leftOut, day: asked.day) == nil else {
      return nil
    }
    let group = Forecast.Group(stars: asked.stars)
    let forecast = try Forecast(
      asked, [group], sorted.candidates, sorted.decided, lasting: nil, estimates,
      checkCancellation: checkCancellation)
    func counts(_ product: ForecastProduct) -> Bool {
      let history = now[product.code] ?? product.history
      let recognition = history.recognition(stars: States.stars, within: asked.window)
      return recognition?.stars.map(asked.stars.contains) ?? false
    }
    let own = products.filter(asked.includes)
    return Trial(
      origin: quarter, period: target, isAsKnownThen: true, forecast: forecast.groups[0],
      simple: SimpleForecasts(products, asked, estimates, counted: sorted.count(of: group)),
      actual: own.count(where: counts),
      chances: sorted.entries.compactMap { entry in
        entry.candidate.flatMap { place in
          sorted.candidates[place].counted == nil ? (forecast.chances[place], counts(entry.product)) : nil
        }
      })
  }

  // MARK: What it comes to

  /// Mean scores; nil where there are too few trials to say anything.
  var scores: Scores? {
    guard trials.count >= Self.leastTrials else { return nil }
    func mean(_ forecast: (Trial) -> IntegerDistribution) -> Double {
      Score.mean(trials.map { forecast($0).crps(of: $0.actual) }) ?? 0
    }
    return Scores(
      model: mean(\.forecast),
      simple: SimpleForecasts.Kind.allCases.map { kind in (kind, mean { $0.simple[kind] }) })
  }

  struct Scores {
    var model: Double
    var simple: [(kind: SimpleForecasts.Kind, crps: Double)]

    /// The best of the simple ones; of equals the first.
    var best: (kind: SimpleForecasts.Kind, crps: Double) {
      simple.reduce(simple[0]) { $1.crps < $0.crps ? $1 : $0 }
    }
    var isBeaten: Bool { model >= best.crps }
    var skill: Double? { Score.skill(model, against: best.crps) }
  }

  /// Nominally 80 %.
  var coverage: Proportion { Proportion(trials.count(where: \.isInside), of: trials.count) }
  /// Whether so low a coverage is no accident.
  var isNarrow: Bool { coverage.interval().map { $0.upperBound < Self.nominalCoverage } ?? false }

  var reliability: Reliability { Reliability(trials.flatMap(\.chances)) }
}

extension Backtest.Trial {
  fileprivate func marked(_ isAsKnownThen: Bool) -> Backtest.Trial {
    var trial = self
    trial.isAsKnownThen = isAsKnownThen
    return trial
  }
}
