extension Beta {
  /// How many of so many things to come happen, all with the one probability that this is what is known of: the beta-binomial
  /// distribution,
  ///
  ///     P(k) = C(n, k) B(a + k, b + n − k) / B(a, b)
  ///
  /// From P(k + 1)/P(k) = (n − k)(a + k) / ((k + 1)(b + n − k − 1)), outwards from the likeliest count, and scaled to 1; so
  /// nothing underflows that matters, and no gamma function is needed.
  ///
  /// - Source: N. L. Johnson, A. W. Kemp and S. Kotz, Univariate Discrete Distributions, 3rd ed. (2005), 6.2.2.
  public func count(of things: Int) -> IntegerDistribution {
    precondition(things >= 0, "a number of things is not below 0")
    precondition(a + b > 0, "one of the weights is above 0")
    if a == 0 { return IntegerDistribution(certain: 0) }
    if b == 0 { return IntegerDistribution(certain: things) }
    let n = Double(things)
    func ratio(_ count: Int) -> Double {
      let k = Double(count)
      return (n - k) * (a + k) / ((k + 1) * (b + n - k - 1))
    }
    let start = likeliest(of: things)
    var masses = [Double](repeating: 0, count: things + 1)
    masses[start] = 1
    for count in start..<things { masses[count + 1] = masses[count] * ratio(count) }
    for count in (0..<start).reversed() { masses[count] = masses[count + 1] / ratio(count) }
    let total = masses.reduce(0, +)
    return IntegerDistribution(probabilities: masses.map { $0 / total })
  }

  /// Where the ratio falls through 1; of the two ends the likelier where there is no such place.
  private func likeliest(of things: Int) -> Int {
    let n = Double(things)
    if a >= 1, b >= 1, a + b > 2 { return min(max(Int(((n + 1) * (a - 1) / (a + b - 2)).rounded(.down)), 0), things) }
    return a < b ? 0 : things
  }

  /// In which step a thing happens that has this probability in each step until it does: the beta-geometric distribution, of
  /// 1, 2, … up to a horizon,
  ///
  ///     P(T > t) = ∏_{i < t} (b + i)/(a + b + i)
  ///
  /// The probability is unknown but always the same, so waiting in vain lowers what is to be expected of it.
  ///
  /// - Source: Johnson, Kemp and Kotz (2005), 6.2.3 (as a beta-negative binomial with one success).
  public func waitingTime(horizon: Int) -> CensoredIntegers {
    precondition(horizon >= 0, "a horizon is not below 0")
    precondition(a + b > 0, "one of the weights is above 0")
    return CensoredIntegers(hazards: (0..<horizon).map { a / (a + b + Double($0)) })
  }
}
