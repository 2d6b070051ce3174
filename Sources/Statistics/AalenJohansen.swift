/// The share that has met with each of several competing events by each time, one of which ends a thing's story, estimated from
/// things of which some were watched for a while only.
///
///     Fₖ(t) = Σ_{tⱼ ≤ t} S(tⱼ₋₁) dₖⱼ/nⱼ       dₖⱼ events of cause k among nⱼ at risk at tⱼ
///     S(t) = ∏_{tⱼ ≤ t} (1 − Σₖ dₖⱼ/nⱼ) = 1 − Σₖ Fₖ(t)
///
/// S is that of Kaplan and Meier for an event of whatever cause. 1 − S of a single cause, with the others taken as censoring, would
/// be too high: it is what would happen if the others could not.
///
/// All causes have a value at every time of the table, also at times at which only another was seen. Ties are exact: no time is moved
/// to tell them apart. As in `KaplanMeier` values between one censoring and the next are single quotients of counts.
///
/// - Source: O. O. Aalen and S. Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on censored
///   observations", Scand. J. Statist. 5 (1978); Kalbfleisch and Prentice (2002), 8.2.
public struct AalenJohansen: Sendable, Hashable {
  public let table: RiskTable
  /// S by row of the table.
  public let survival: [Double]
  /// Fₖ by row of the table, then cause.
  public let incidences: [[Double]]

  public init(_ table: RiskTable) {
    let kaplanMeier = KaplanMeier(table)
    var incidences: [[Double]] = []
    var stretch = IncidenceStretch(causes: table.causes)
    for (place, row) in table.rows.enumerated() {
      incidences.append(stretch.incidences(after: row.events, of: row.atRisk))
      if row.censored > 0 {
        stretch = IncidenceStretch(share: kaplanMeier.survival[place], incidences: incidences[place])
      }
    }
    self.table = table
    survival = kaplanMeier.survival
    self.incidences = incidences
  }

  public init(_ followUps: some Sequence<FollowUp>, causes: Int) {
    self.init(RiskTable(followUps, causes: causes))
  }

  /// S(t), as in `KaplanMeier.survival(at:)`.
  public func survival(at time: Double) -> Double? {
    let place = table.place(at: time)
    guard !table.isBeyond(time) else { return nil }
    return place.map { survival[$0] } ?? 1
  }

  /// Fₖ(t): 0 before anything has happened.
  ///
  /// - Returns: nil where the data say nothing: without any, and after the last time if something was censored then.
  public func incidence(of cause: Int, at time: Double) -> Double? {
    precondition(cause >= 0 && cause < table.causes, "the number of a cause is below that of causes")
    let place = table.place(at: time)
    guard !table.isBeyond(time) else { return nil }
    return place.map { incidences[$0][cause] } ?? 0
  }

  /// The chance that what has lasted a time ends by a cause within so much more of it, (Fₖ(a + t) − Fₖ(a)) / S(a).
  ///
  /// Beyond the last time Fₖ is taken to stay where it was: nothing has been seen to happen so late, so it counts as not happening.
  ///
  /// - Returns: 0 where nothing is left after that time, or nothing is known at all.
  public func incidence(of cause: Int, after time: Double, within more: Double) -> Double {
    precondition(cause >= 0 && cause < table.causes, "the number of a cause is below that of causes")
    precondition(more >= 0, "what is to come is not below 0")
    guard let end = table.place(at: time + more) else { return 0 }
    let start = table.place(at: time)
    let left = start.map { survival[$0] } ?? 1
    guard left > Self.nothingLeft else { return 0 }
    return min((incidences[end][cause] - (start.map { incidences[$0][cause] } ?? 0)) / left, 1)
  }

  /// Of what has lasted a time, the share of which nothing is known within so much more of it: what was left when the watching ended.
  ///
  /// - Returns: 0 where all is known, 1 where nothing is.
  public func unknown(after time: Double, within more: Double) -> Double {
    guard table.isBeyond(time + more) else { return 0 }
    guard let last = survival.last else { return 1 }
    let left = table.place(at: time).map { survival[$0] } ?? 1
    return left > Self.nothingLeft ? last / left : 0
  }

  /// What rounding may leave of a share of nothing.
  private static let nothingLeft = 1e-12

  /// The standard error of Fₖ(t) by the delta method, which is Greenwood's of S where there is one cause, and the binomial's where
  /// nothing is censored:
  ///
  ///     Var Fₖ(t) = Σ_{tⱼ ≤ t} { (Fₖ(t) − Fₖ(tⱼ))² dⱼ/(nⱼ(nⱼ − dⱼ)) + S(tⱼ₋₁)² dₖⱼ(nⱼ − dₖⱼ)/nⱼ³
  ///                              − 2 (Fₖ(t) − Fₖ(tⱼ)) S(tⱼ₋₁) dₖⱼ/nⱼ² }
  ///
  /// Cost: O(rows) for each time.
  ///
  /// - Returns: nil where `incidence(of:at:)` is.
  /// - Source: E. Marubini and M. G. Valsecchi, Analysing Survival Data from Clinical Trials and Observational Studies (1995),
  ///   10.3.
  public func standardError(of cause: Int, at time: Double) -> Double? {
    guard let incidence = incidence(of: cause, at: time) else { return nil }
    guard let last = table.place(at: time) else { return 0 }
    var sum = 0.0
    for place in 0...last {
      let row = table.rows[place]
      let (n, d, own) = (Double(row.atRisk), Double(row.allEvents), Double(row.events[cause]))
      let before = place > 0 ? survival[place - 1] : 1
      let rise = incidence - incidences[place][cause]
      sum += before * before * own * (n - own) / (n * n * n) - 2 * rise * before * own / (n * n)
      // When all at risk had an event nothing rises after.
      if n > d { sum += rise * rise * d / (n * (n - d)) }
    }
    return max(sum, 0).squareRoot()
  }

  /// An interval for Fₖ(t) from a normal one for ln(−ln(1 − F)): with one cause 1 less that of Kaplan and Meier.
  ///
  /// - Returns: nil where the data say nothing, and where F is 0 or 1.
  public func interval(of cause: Int, at time: Double, _ level: Double = 0.95) -> ClosedRange<Double>? {
    let reach = StandardNormal.reach(level)
    guard let incidence = incidence(of: cause, at: time), let error = standardError(of: cause, at: time),
      let rest = LogLogInterval.around(1 - incidence, logError: error / (1 - incidence), reach)
    else { return nil }
    return (1 - rest.upperBound)...(1 - rest.lowerBound)
  }
}

/// The rows from one censoring to the next: the shares at their beginning, how many they were, and how many events there have been.
private struct IncidenceStretch {
  var share: Double
  var incidences: [Double]
  var atRisk: Int?
  var events: [Int]

  init(causes: Int) { self.init(share: 1, incidences: [Double](repeating: 0, count: causes)) }

  init(share: Double, incidences: [Double]) {
    self.share = share
    self.incidences = incidences
    events = [Int](repeating: 0, count: incidences.count)
  }

  /// The shares after events: Fₖ₀ + share · (events of k since) / n₀.
  mutating func incidences(after events: [Int], of atRisk: Int) -> [Double] {
    let first = self.atRisk ?? atRisk
    self.atRisk = first
    for cause in events.indices { self.events[cause] += events[cause] }
    return zip(incidences, self.events).map { $0 + share * Double($1) / Double(first) }
  }
}
