/// What is known of the probabilities of several outcomes, exactly one of which happens each time: the distribution with density
/// proportional to ∏ pᵢ^(αᵢ−1).
///
/// Counts nᵢ turn the Dirichlet of α into that of α + n, so α reads as counts seen before the data.
public struct Dirichlet: Sendable, Hashable {
  /// One per outcome, none below 0; an outcome of 0 never happens.
  public var weights: [Double]

  public init(_ weights: [Double]) {
    precondition(weights.allSatisfy { $0 >= 0 }, "a weight is a number and not below 0")
    self.weights = weights
  }

  public var total: Double { weights.reduce(0, +) }

  /// αᵢ / Σα.
  public func mean(_ outcome: Int) -> Double { weights[outcome] / total }

  /// m(1 − m) / (Σα + 1) with m the mean.
  public func variance(_ outcome: Int) -> Double {
    let mean = mean(outcome)
    return mean * (1 - mean) / (total + 1)
  }

  /// What is known of one outcome alone: Beta(αᵢ, Σα − αᵢ).
  public func marginal(_ outcome: Int) -> Beta { Beta(weights[outcome], total - weights[outcome]) }

  /// - Parameter counts: one per outcome.
  public func updated(with counts: [Int]) -> Dirichlet {
    precondition(counts.count == weights.count, "each outcome has a count")
    return Dirichlet(zip(weights, counts).map { $0 + Double($1) })
  }
}

extension Xoshiro256 {
  /// Writes probabilities drawn from a Dirichlet into a part of an array: gamma numbers over their sum.
  ///
  /// - Parameter range: of both arrays. Where every gamma number comes out as 0 all goes to the greatest weight.
  public mutating func dirichlet(_ weights: [Double], in range: Range<Int>, into probabilities: inout [Double]) {
    dirichlet(weights.map { GammaShape($0, isReused: false) }, in: range, into: &probabilities)
  }

  mutating func dirichlet(_ weights: [GammaShape], in range: Range<Int>, into probabilities: inout [Double]) {
    var sum = 0.0
    for index in range {
      let number = gamma(weights[index])
      probabilities[index] = number
      sum += number
    }
    guard sum > 0 else {
      let greatest = range.max { weights[$0].shape < weights[$1].shape }
      for index in range { probabilities[index] = index == greatest ? 1 : 0 }
      return
    }
    for index in range { probabilities[index] /= sum }
  }
}
