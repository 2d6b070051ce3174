/// The distribution of a count.
public struct IntegerDistribution: Sendable, Hashable {
  /// The count that the first probability is of.
  public var least: Int
  /// Of `least`, `least` + 1, …; together 1.
  public var probabilities: [Double]

  public init(least: Int = 0, probabilities: [Double]) {
    self.least = least
    self.probabilities = probabilities
  }

  /// A count that is known.
  public init(certain count: Int) { self.init(least: count, probabilities: [1]) }

  public var mean: Double {
    Double(least) + probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  public var variance: Double {
    let mean = mean
    return probabilities.enumerated().reduce(0) { sum, entry in
      let distance = Double(least + entry.offset) - mean
      return sum + distance * distance * entry.element
    }
  }

  public func probability(of count: Int) -> Double {
    probabilities.indices.contains(count - least) ? probabilities[count - least] : 0
  }

  /// The chance of that many or more; exactly 1 or 0 where that is certain.
  public func probability(atLeast count: Int) -> Double {
    let from = count - least
    if from <= 0 { return 1 }
    guard from < probabilities.count else { return 0 }
    return min(probabilities[from...].reduce(0, +), 1)
  }

  /// The least count with at least that much of the distribution at or below it.
  ///
  /// What the sum of the probabilities lacks by rounding is allowed for: a level that is met but for 1e-12 is met.
  public func quantile(_ level: Double) -> Int {
    var sum = 0.0
    for (place, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= level - 1e-12 { return least + place }
    }
    return least + max(probabilities.count - 1, 0)
  }
}
