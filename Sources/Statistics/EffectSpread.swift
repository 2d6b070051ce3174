/// How much groups differ in the pace at which events happen to them, when each group's pace is the common one times an effect:
/// what is known of the effects' coefficient of variation v, of few values.
///
///     effect of group i ~ Gamma(1/v², 1/v²), of mean 1
///     events of group i ~ Poisson(effect × expected events), so negative binomial:
///     ln L(v) = Σᵢ { ln Γ(a + nᵢ) − ln Γ(a) + a ln a − (a + nᵢ) ln(a + eᵢ) } + constant,   a = 1/v²
///     prior of v: half-normal with a given scale
///
/// Few groups or events leave the prior as it is, so a spread is never read from noise, nor ever called 0.
/// Of a group with n events where e were expected and a given v the effect is Gamma(a + n, a + e): without events expected the
/// effect is 1 on average, with many it is the group's own n/e.
///
/// - Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed. (2013), 2.6 for gamma and Poisson; A. Gelman, "Prior distributions
///   for variance parameters in hierarchical models", Bayesian Analysis 1 (2006) for the half-normal.
public struct EffectSpread: Sendable, Hashable {
  /// The coefficients of variation that are told apart.
  public static let levels: [Double] = (1...40).map { Double($0) * 0.05 }
  /// Of the levels; together 1.
  public let probabilities: [Double]

  /// - Parameters:
  ///   - events: by group.
  ///   - expected: by group, at the common pace; none below 0.
  ///   - scale: of the prior, above 0.
  public init(events: [Int], expected: [Double], scale: Double) {
    precondition(events.count == expected.count, "each group has its expected events")
    precondition(scale > 0, "a scale is above 0")
    let logs = Self.levels.map { level in
      let a = 1 / (level * level)
      let (logA, logGammaA) = (Elementary.log(a), Elementary.logGamma(a))
      let prior = -level * level / (2 * scale * scale)
      return zip(events, expected).reduce(prior) { sum, group in
        let n = Double(group.0)
        let own = group.0 == 0 ? 0 : Elementary.logGamma(a + n) - logGammaA
        return sum + own + a * logA - (a + n) * Elementary.log(a + group.1)
      }
    }
    let greatest = logs.max() ?? 0
    let weights = logs.map { Elementary.exp($0 - greatest) }
    let total = weights.reduce(0, +)
    probabilities = weights.map { $0 / total }
  }

  /// The mean of v.
  public var mean: Double { zip(Self.levels, probabilities).reduce(0) { $0 + $1.0 * $1.1 } }

  /// The least level with that much of the distribution at or below it.
  public func quantile(_ level: Double) -> Double {
    var sum = 0.0
    for (value, probability) in zip(Self.levels, probabilities) {
      sum += probability
      if sum >= level - 1e-12 { return value }
    }
    return Self.levels[Self.levels.count - 1]
  }

  /// The mean of the effect of a group with so many events where so many were expected: (a + n)/(a + e), averaged over v.
  public func mean(events: Int, expected: Double) -> Double {
    zip(Self.levels, probabilities).reduce(0) { sum, entry in
      let a = 1 / (entry.0 * entry.0)
      return sum + entry.1 * (a + Double(events)) / (a + expected)
    }
  }

  /// Draws v and gives a = 1/v², the shape of the effects' gamma distribution.
  public func shape(using random: inout Xoshiro256) -> Double {
    let value = quantile(random.uniform())
    return 1 / (value * value)
  }
}

extension Xoshiro256 {
  /// A number from a beta distribution, by two gamma numbers.
  public mutating func beta(_ beta: Beta) -> Double {
    let a = gamma(shape: beta.a)
    let b = gamma(shape: beta.b)
    return a + b > 0 ? a / (a + b) : beta.mean
  }
}
