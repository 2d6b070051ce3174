extension IntegerDistribution {
  /// The randomised probability integral transform of what came:
  ///
  ///     u = F(y − 1) + v P(y),   v uniform on 0..<1
  ///
  /// Where counts come from the distributions that were stated for them these numbers are uniform on 0...1, though counts jump. A
  /// histogram with a hump in the middle shows distributions too wide, one like a bowl too narrow, a slope a bias.
  ///
  /// - Source: J. Q. Smith, "Diagnostic checks of non-standard time series models", J. Forecast. 4 (1985); C. Czado, T. Gneiting
  ///   and L. Held, "Predictive model assessment for count data", Biometrics 65 (2009).
  public func randomizedPIT(of observed: Int, using random: inout Xoshiro256) -> Double {
    let below = cumulative(observed - 1)
    return min(below + random.uniform() * probability(of: observed), 1)
  }
}

extension CensoredIntegers {
  /// The same with all that is beyond the horizon as one more count.
  ///
  /// - Parameter observed: nil, like any count beyond the horizon: it was not seen by then.
  public func randomizedPIT(of observed: Int?, using random: inout Xoshiro256) -> Double {
    let uniform = random.uniform()
    guard let observed, observed <= horizon else { return min(1 - beyond + uniform * beyond, 1) }
    guard observed >= least else { return 0 }
    let below = probabilities[..<(observed - least)].reduce(0, +)
    return min(below + uniform * probabilities[observed - least], 1)
  }
}
