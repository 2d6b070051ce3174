/// The share that has not had the event by each time, estimated from things of which some were watched for a while only.
///
///     S(t) = ∏_{tⱼ ≤ t} (1 − dⱼ/nⱼ)          dⱼ events among nⱼ at risk at tⱼ
///     G(t) = Σ_{tⱼ ≤ t} dⱼ / (nⱼ (nⱼ − dⱼ))   Greenwood's sum: Var S(t) ≈ S(t)² G(t)
///
/// Between one censoring and the next the product telescopes, and is computed as one quotient of counts: without censoring S(t) is
/// exactly the share of things that last longer than t. Causes are not told apart; see `AalenJohansen` where they compete.
///
/// - Source: E. L. Kaplan and P. Meier, "Nonparametric estimation from incomplete observations", J. Amer. Statist. Assoc. 53
///   (1958); M. Greenwood, "The natural duration of cancer" (1926).
public struct KaplanMeier: Sendable, Hashable {
  public let table: RiskTable
  /// S by row of the table, at the row's time and until the next.
  public let survival: [Double]
  /// G by row of the table; ∞ from where S is 0.
  public let greenwood: [Double]

  public init(_ table: RiskTable) {
    var survival: [Double] = []
    var greenwood: [Double] = []
    var sum = 0.0
    var stretch = Stretch()
    for row in table.rows {
      let (events, atRisk) = (row.allEvents, row.atRisk)
      survival.append(stretch.survival(after: events, of: atRisk))
      if events > 0 { sum += Double(events) / (Double(atRisk) * Double(atRisk - events)) }
      greenwood.append(sum)
      if row.censored > 0 { stretch = Stretch(share: survival[survival.count - 1], atRisk: nil) }
    }
    self.table = table
    self.survival = survival
    self.greenwood = greenwood
  }

  public init(_ followUps: some Sequence<FollowUp>) {
    self.init(RiskTable(followUps.map { FollowUp($0.time, isEvent: $0.cause != nil) }))
  }

  /// S(t): 1 before anything has happened.
  ///
  /// - Returns: nil where the data say nothing: without any, and after the last time if something was censored then.
  public func survival(at time: Double) -> Double? {
    let place = table.place(at: time)
    guard !table.isBeyond(time) else { return nil }
    return place.map { survival[$0] } ?? 1
  }

  /// S(t) √G(t).
  ///
  /// - Returns: nil where `survival(at:)` is, and where S is 0: the approximation has no value there.
  public func standardError(at time: Double) -> Double? {
    guard let survival = survival(at: time), survival > 0 else { return nil }
    return survival * (table.place(at: time).map { greenwood[$0] } ?? 0).squareRoot()
  }

  /// An interval for S(t) from a normal one for ln(−ln S), which stays within 0...1:
  ///
  ///     S^exp(±z √G / ln S)
  ///
  /// - Returns: nil where the data say nothing, and where S is 1 or 0: there is no such interval before the first event and after
  ///   the last.
  /// - Source: Kalbfleisch and Prentice (2002), 1.4.
  public func interval(at time: Double, _ level: Double = 0.95) -> ClosedRange<Double>? {
    let reach = StandardNormal.reach(level)
    guard survival(at: time) != nil, let place = table.place(at: time) else { return nil }
    return interval(place, reach)
  }

  private func interval(_ place: Int, _ reach: Double) -> ClosedRange<Double>? {
    LogLogInterval.around(survival[place], logError: greenwood[place].squareRoot(), reach)
  }

  /// The least time by which at least that share has had the event: S(t) ≤ 1 − level.
  ///
  /// What S lacks by rounding is allowed for: a level that is met but for 1e-12 is met.
  ///
  /// - Parameter level: above 0 and not above 1.
  /// - Returns: nil where so many have not had it by the last time.
  public func quantile(_ level: Double) -> Double? {
    precondition(level > 0 && level <= 1, "a level is above 0 and not above 1")
    return firstTime { survival[$0] <= 1 - level + Self.rounding }
  }

  public var median: Double? { quantile(0.5) }

  /// An interval for a quantile: the times at which the lower and the upper end of the interval for S come to 1 − level.
  ///
  /// - Returns: ends that are nil lie beyond what the data show.
  /// - Source: R. Brookmeyer and J. Crowley, "A confidence interval for the median survival time", Biometrics 38 (1982).
  public func quantileInterval(_ level: Double, confidence: Double = 0.95) -> (lower: Double?, upper: Double?) {
    precondition(level > 0 && level < 1, "the level of an interval is between 0 and 1")
    let reach = StandardNormal.reach(confidence)
    let bound = 1 - level + Self.rounding
    let intervals = survival.indices.map { interval($0, reach) }
    return (
      firstTime { intervals[$0].map { $0.lowerBound <= bound } ?? (survival[$0] <= 0) },
      firstTime { intervals[$0].map { $0.upperBound <= bound } ?? false }
    )
  }

  private static let rounding = 1e-12

  private func firstTime(where holds: (Int) -> Bool) -> Double? {
    survival.indices.first(where: holds).map { table.rows[$0].time }
  }
}

/// The rows from one censoring to the next: the share that was left at their beginning, and how many they were.
struct Stretch {
  var share = 1.0
  /// nil: known with the first row.
  var atRisk: Int?

  /// The share left after events: (share · (n − d)) / n₀.
  mutating func survival(after events: Int, of atRisk: Int) -> Double {
    let first = self.atRisk ?? atRisk
    self.atRisk = first
    // A product and a quotient of the same number would not always give the share back.
    return atRisk - events == first ? share : share * Double(atRisk - events) / Double(first)
  }
}

/// Intervals for a probability that are normal ones for ln(−ln p).
enum LogLogInterval {
  /// - Parameter logError: the standard error of ln p.
  /// - Returns: nil where p is 0 or 1.
  static func around(_ p: Double, logError: Double, _ reach: Double) -> ClosedRange<Double>? {
    guard p > 0, p < 1, logError.isFinite else { return nil }
    let logarithm = Elementary.log(p)
    let width = reach * logError / -logarithm
    return Elementary.exp(logarithm * Elementary.exp(width))...Elementary.exp(logarithm * Elementary.exp(-width))
  }
}
