/// How far forecasts were from what came: proper scores, which are best on average for those who say what they believe. The lower
/// the better.
///
/// - Source: T. Gneiting and A. E. Raftery, "Strictly proper scoring rules, prediction, and estimation", J. Amer. Statist. Assoc.
///   102 (2007).
public enum Score {
  /// (p − 1)² for what happened and p² for what did not: 0...1.
  ///
  /// - Source: G. W. Brier, "Verification of forecasts expressed in terms of probability", Mon. Wea. Rev. 78 (1950), halved.
  public static func brier(_ probability: Double, happened: Bool) -> Double {
    checkProbability(probability)
    let distance = probability - (happened ? 1 : 0)
    return distance * distance
  }

  /// Σₖ (pₖ − 1[k is the outcome])²: 0...2, for two outcomes twice the score of either.
  public static func brier(_ probabilities: [Double], outcome: Int) -> Double {
    precondition(probabilities.indices.contains(outcome), "the outcome is one of those that have a probability")
    return probabilities.enumerated().reduce(0) { $0 + brier($1.element, happened: $1.offset == outcome) }
  }

  /// −ln p for what happened and −ln(1 − p) for what did not; ∞ where that was called impossible.
  ///
  /// - Source: I. J. Good, "Rational decisions", J. R. Statist. Soc. B 14 (1952).
  public static func logarithmic(_ probability: Double, happened: Bool) -> Double {
    checkProbability(probability)
    return surprise(happened ? probability : 1 - probability)
  }

  /// The continuous ranked probability score of equally likely values x₁ … xₘ, as a distribution of their own:
  ///
  ///     CRPS = ∫ (F(x) − 1[y ≤ x])² dx = (1/M) Σᵢ |xᵢ − y| − (1/2M²) Σᵢⱼ |xᵢ − xⱼ|
  ///
  /// - Parameter isFair: takes the values as a sample of the distribution that is to be judged, with 2M(M − 1) for 2M²: without
  ///   bias for the number of values. With a single value there is no difference.
  /// - Returns: nil without a value.
  /// - Source: Gneiting and Raftery (2007), 4.2; C. A. T. Ferro, "Fair scores for ensemble forecasts", Q. J. R. Meteorol. Soc. 140
  ///   (2014).
  public static func crps(_ ensemble: [Double], observed: Double, isFair: Bool = false) -> Double? {
    precondition(observed.isFinite && ensemble.allSatisfy(\.isFinite), "values are finite")
    guard !ensemble.isEmpty else { return nil }
    let sorted = ensemble.sorted()
    let count = Double(sorted.count)
    let distance = sorted.reduce(0) { $0 + abs($1 - observed) } / count
    // Σᵢⱼ |xᵢ − xⱼ| = 2 Σᵢ (2i − M − 1) xᵢ, taken from the middle so that large values do not cancel.
    let middle = sorted[sorted.count / 2]
    let spread = sorted.enumerated().reduce(0) { sum, entry in
      sum + (2 * Double(entry.offset) + 1 - count) * (entry.element - middle)
    }
    let pairs = isFair && sorted.count > 1 ? count * (count - 1) : count * count
    return distance - spread / pairs
  }

  /// The average; nil without a score.
  public static func mean(_ scores: [Double]) -> Double? {
    scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
  }

  /// How much of a reference's score is avoided: 1 − score/reference; 1 is perfect, 0 no better, below 0 worse.
  ///
  /// - Returns: nil where the reference left nothing to avoid.
  public static func skill(_ score: Double, against reference: Double) -> Double? {
    reference > 0 ? 1 - score / reference : nil
  }

  /// −ln p.
  static func surprise(_ probability: Double) -> Double {
    // 0 − ln p rather than −ln p: what was certain scores 0, not −0.
    0 - Elementary.log(probability)
  }

  private static func checkProbability(_ probability: Double) {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0...1")
  }
}

extension IntegerDistribution {
  /// −ln P(y); ∞ where the count was called impossible.
  public func logScore(of observed: Int) -> Double { Score.surprise(probability(of: observed)) }

  /// The ranked probability score, the CRPS of a count, in counts:
  ///
  ///     Σₖ (F(k) − 1[y ≤ k])²
  ///
  /// For a count that is known it is the absolute error.
  ///
  /// - Source: E. S. Epstein, "A scoring system for probability forecasts of ranked categories", J. Appl. Meteorol. 8 (1969);
  ///   Gneiting and Raftery (2007), 4.2.
  public func crps(of observed: Int) -> Double {
    let end = least + probabilities.count
    // Outside of the distribution F is 0 or 1, and each count on the way there costs 1.
    let outside = Double(max(least - observed, observed - end, 0))
    return RankedScore.sum(probabilities, observed: observed - least) + outside
  }
}

extension CensoredIntegers {
  /// −ln P(y), or of all beyond the horizon.
  ///
  /// - Parameter observed: nil, like any count beyond the horizon: it was not seen by then.
  public func logScore(of observed: Int?) -> Double {
    Score.surprise(observed.flatMap(probability(of:)) ?? beyond)
  }

  /// The ranked probability score up to the horizon, Σ (F(k) − 1[y ≤ k])² over k ≤ horizon: proper, and blind to what comes after.
  ///
  /// - Parameter observed: nil, like any count beyond the horizon: it was not seen by then.
  /// - Source: T. Gneiting and R. Ranjan, "Comparing density forecasts using threshold- and quantile-weighted scoring rules", J.
  ///   Bus. Econ. Statist. 29 (2011), with the weight 1 up to the horizon and 0 beyond.
  public func crps(of observed: Int?) -> Double {
    let observed = min(observed ?? horizon + 1, horizon + 1)
    return RankedScore.sum(probabilities, observed: observed - least) + Double(max(least - observed, 0))
  }
}

private enum RankedScore {
  /// Σ (F(k) − 1[y ≤ k])² over the places of the probabilities.
  static func sum(_ probabilities: [Double], observed: Int) -> Double {
    var (cumulative, sum) = (0.0, 0.0)
    for (place, probability) in probabilities.enumerated() {
      cumulative += probability
      let distance = cumulative - (place >= observed ? 1 : 0)
      sum += distance * distance
    }
    return sum
  }
}
