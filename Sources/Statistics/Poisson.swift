extension IntegerDistribution {
  /// How many of many rare independent things happen, from their mean number: P(k) = e^(−m) mᵏ / k!
  ///
  /// From P(k + 1)/P(k) = m/(k + 1), outwards from the likeliest count as long as it is more than 1e-16 of that, and scaled to 1.
  public init(poissonMean mean: Double) {
    precondition(mean >= 0 && mean.isFinite, "a mean is a number and not below 0")
    let likeliest = Int(mean)
    var (below, above) = ([Double](), [1.0])
    while let last = above.last, last > 1e-16, mean > 0 { above.append(last * mean / Double(likeliest + above.count)) }
    var mass = 1.0
    for count in stride(from: likeliest, to: 0, by: -1) {
      mass *= Double(count) / mean
      guard mass > 1e-16 else { break }
      below.append(mass)
    }
    let masses = below.reversed() + above
    let total = masses.reduce(0, +)
    self.init(least: likeliest - below.count, probabilities: masses.map { $0 / total })
  }

  /// The distribution of the count and so many more.
  public func shifted(by count: Int) -> IntegerDistribution {
    IntegerDistribution(least: least + count, probabilities: probabilities)
  }
}

extension Xoshiro256 {
  /// A number from the Poisson distribution: how many exponential numbers fit into a mean; of a large mean by a gamma number for half
  /// of it at a time.
  ///
  /// - Source: J. H. Ahrens and U. Dieter, "Computer methods for sampling from gamma, beta, Poisson and binomial distributions",
  ///   Computing 12 (1974).
  public mutating func poisson(mean: Double) -> Int {
    precondition(mean >= 0 && mean.isFinite, "a mean is a number and not below 0")
    var (mean, count) = (mean, 0)
    while mean > 16 {
      // The time of event m of a process of rate 1.
      let events = Int(mean * 7 / 8)
      let time = gamma(shape: Double(events))
      if time > mean {
        // Of m − 1 events before it each is within the mean with the same chance.
        for _ in 0..<(events - 1) where uniform() < mean / time { count += 1 }
        return count
      }
      count += events
      mean -= time
    }
    var product = 1 - uniform()
    let limit = Elementary.exp(-mean)
    while product > limit {
      count += 1
      product *= 1 - uniform()
    }
    return count
  }
}
