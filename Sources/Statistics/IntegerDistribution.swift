/// The distribution of a count.
public struct IntegerDistribution: Sendable, Hashable {
  /// The count that the first probability is of.
  public var least: Int
  /// Of `least`, `least` + 1, …; together 1.
  public var probabilities: [Double]

  /// - Parameter probabilities: none below 0; together 1, but for rounding.
  public init(least: Int = 0, probabilities: [Double]) {
    precondition(probabilities.allSatisfy { $0 >= 0 }, "a probability is a number and not below 0")
    precondition(abs(probabilities.reduce(0, +) - 1) < 1e-6, "probabilities are together 1")
    self.least = least
    self.probabilities = probabilities
  }

  /// A count that is known.
  public init(certain count: Int) { self.init(least: count, probabilities: [1]) }

  /// The shares of the values of a sample; nil: it is empty. Takes a place for each count from the least to the greatest.
  public init?(sample: some Collection<Int>) {
    guard let least = sample.min(), let greatest = sample.max() else { return nil }
    var counts = [Int](repeating: 0, count: greatest - least + 1)
    for value in sample { counts[value - least] += 1 }
    self.init(least: least, probabilities: counts.map { Double($0) / Double(sample.count) })
  }

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

  /// The chance of that many or fewer; exactly 1 or 0 where that is certain.
  public func cumulative(_ count: Int) -> Double {
    let place = count - least
    if place < 0 { return 0 }
    guard place < probabilities.count - 1 else { return 1 }
    return min(probabilities[...place].reduce(0, +), 1)
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
  ///
  /// - Parameter level: in 0...1.
  public func quantile(_ level: Double) -> Int {
    precondition(level >= 0 && level <= 1, "a level is in 0...1")
    var sum = 0.0
    for (place, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= level - 1e-12 { return least + place }
    }
    return least + max(probabilities.count - 1, 0)
  }

  /// The counts from the quantile of (1 − level)/2 to that of (1 + level)/2: they have at least that much of the distribution.
  ///
  /// - Parameter level: in 0...1.
  public func interval(_ level: Double) -> ClosedRange<Int> {
    precondition(level >= 0 && level <= 1, "a level is in 0...1")
    return quantile((1 - level) / 2)...quantile((1 + level) / 2)
  }
}
