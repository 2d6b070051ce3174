/// The distribution of a count, of steps until an event, say, that is known up to a horizon only: beyond it lies a chance that
/// nothing more is known of.
///
/// A quantile, a mean or a score that would need to know how it is spread there is nil or stops at the horizon; none is made up.
public struct CensoredIntegers: Sendable, Hashable {
  /// The count that the first probability is of.
  public let least: Int
  /// Of `least`, `least` + 1, … up to the horizon.
  public let probabilities: [Double]
  /// The chance of more than the horizon; with the probabilities it is 1.
  public let beyond: Double

  /// - Parameter probabilities: none below 0; with what is beyond together 1, but for rounding.
  public init(least: Int = 0, probabilities: [Double], beyond: Double) {
    precondition(probabilities.allSatisfy { $0 >= 0 } && beyond >= 0, "a probability is a number and not below 0")
    precondition(abs(probabilities.reduce(beyond, +) - 1) < 1e-6, "probabilities are together 1")
    self.least = least
    self.probabilities = probabilities
    self.beyond = beyond
  }

  /// What is known of a count up to a horizon.
  ///
  /// - Parameter horizon: not below the least count less 1.
  public init(_ distribution: IntegerDistribution, horizon: Int) {
    precondition(horizon >= distribution.least - 1, "a horizon is not below the least count")
    let count = horizon - distribution.least + 1
    let known = Array(distribution.probabilities.prefix(count))
    // Zeros are written out, so that the horizon is where it was set.
    self.init(
      least: distribution.least, probabilities: known + [Double](repeating: 0, count: count - known.count),
      beyond: distribution.probability(atLeast: horizon + 1))
  }

  /// The step in which an event happens, of the chance in each step if it has not happened before:
  ///
  ///     P(T = t) = hₜ ∏_{i < t} (1 − hᵢ),   P(T > horizon) = ∏ (1 − hᵢ)
  ///
  /// - Parameter hazards: of steps 1, 2, … up to the horizon, in 0...1.
  public init(hazards: [Double]) {
    var left = 1.0
    var probabilities: [Double] = []
    for hazard in hazards {
      precondition(hazard >= 0 && hazard <= 1, "a hazard is in 0...1")
      probabilities.append(left * hazard)
      left *= 1 - hazard
    }
    self.init(least: 1, probabilities: probabilities, beyond: left)
  }

  public var horizon: Int { least + probabilities.count - 1 }

  public func probability(of count: Int) -> Double? {
    if count > horizon { return nil }
    return count < least ? 0 : probabilities[count - least]
  }

  /// The chance of that many or fewer; nil beyond the horizon, unless nothing is there.
  public func cumulative(_ count: Int) -> Double? {
    if count < least { return 0 }
    if count > horizon { return beyond > 0 ? nil : 1 }
    return min(probabilities[...(count - least)].reduce(0, +), 1)
  }

  /// The least count with at least that much of the distribution at or below it, as in `IntegerDistribution.quantile`.
  ///
  /// - Parameter level: in 0...1.
  /// - Returns: nil where it lies beyond the horizon.
  public func quantile(_ level: Double) -> Int? {
    precondition(level >= 0 && level <= 1, "a level is in 0...1")
    var sum = 0.0
    for (place, probability) in probabilities.enumerated() {
      sum += probability
      if sum >= level - 1e-12 { return least + place }
    }
    return nil
  }

  /// The mean of the smaller of the count and horizon + 1: of a number of steps, how many are to be waited among those in sight.
  public var restrictedMean: Double {
    probabilities.enumerated().reduce(beyond * Double(horizon + 1)) { $0 + Double(least + $1.offset) * $1.element }
  }
}
