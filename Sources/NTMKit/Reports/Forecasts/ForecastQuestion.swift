/// What a forecast is of: a count by a day, and all that must be known to count it once that day has come.
public struct ForecastQuestion: Sendable, Hashable, Codable {
  /// What is counted: `recognised`, `products` …; a word of the report.
  public var measure: String
  /// The district that alone is counted; nil: all.
  public var districtCode: String?
  /// The rank that alone is counted; nil: any.
  public var stars: Int?
  /// The criteria set that judges; nil: none does.
  public var set: String?
  /// The day to which the data went that it was made from.
  public var asOf: CalendarDate
  /// The day by which it is counted.
  public var deadline: CalendarDate
  /// The period at whose end is counted; nil: it is counted on the deadline.
  public var period: Period?

  public init(
    measure: String, districtCode: String? = nil, stars: Int? = nil, set: String? = nil, asOf: CalendarDate,
    deadline: CalendarDate, period: Period? = nil
  ) {
    self.measure = measure
    self.districtCode = districtCode
    self.stars = stars
    self.set = set
    self.asOf = asOf
    self.deadline = deadline
    self.period = period
  }

  /// The last day that counts.
  public var lastDay: CalendarDate { max(deadline, period?.lastDay ?? deadline) }
}

/// What came of what was forecast.
public enum ForecastOutcome: Sendable, Hashable {
  /// So many.
  case count(Int)
  /// It was judged by other rules than the forecast was made for.
  case incomparable

  /// The number; nil where it cannot be compared.
  public var count: Int? { if case .count(let count) = self { count } else { nil } }
}

/// A count that a report forecasts.
public struct ForecastRecord: Sendable, Hashable, Codable {
  /// What is counted, and by when.
  public var question: ForecastQuestion
  /// What a plan wants; nil: no plan speaks of it.
  public var target: Int?
  /// Of the target, in whole percents, as the report shows it.
  public var probability: Int?
  /// The count that it stays at or below with a chance of one in ten.
  public var p10: Int
  /// The middle count.
  public var p50: Int
  /// The count that it stays at or below with a chance of nine in ten.
  public var p90: Int
  /// The chance of every count.
  public var distribution: CountProbabilities
  /// What one would say without a model: that nothing changes, or goes on as it was.
  public var persistence: CountProbabilities
  /// The middle count of `persistence`.
  public var persistenceP50: Int
  /// What the random numbers began with: the same seed gives the same forecast.
  public var seed: Int

  public init(
    _ question: ForecastQuestion, target: Int?, probability: Int?, p10: Int, p50: Int, p90: Int,
    distribution: CountProbabilities, persistence: CountProbabilities, persistenceP50: Int, seed: Int
  ) {
    self.question = question
    self.target = target
    self.probability = probability
    self.p10 = p10
    self.p50 = p50
    self.p90 = p90
    self.distribution = distribution
    self.persistence = persistence
    self.persistenceP50 = persistenceP50
    self.seed = seed
  }
}
