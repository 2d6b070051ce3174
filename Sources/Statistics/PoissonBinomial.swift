/// How many of several independent things happen, each with a probability of its own: the exact distribution, by folding in one
/// thing after the other, P(n) ← P(n)(1 − p) + P(n − 1) p.
///
/// Cost: for n things at most n²/2 steps; less for many, because ends with less than 1e-16 are cut off, so that only as many
/// counts are carried along as there is spread. An instance can be used again and then takes no memory anew.
public struct PoissonBinomial: Sendable {
  private static let negligible = 1e-16
  /// Of all counts from 0 to the number of things; those outside of `counts` are 0 and not written.
  private var masses: [Double] = [1]
  /// The counts that have a chance worth carrying.
  public private(set) var counts = 0...0

  public init() {}

  /// The distribution of the number of things that happen, of these probabilities.
  public init(_ probabilities: [Double]) {
    for probability in probabilities { add(probability) }
  }

  public mutating func reset() {
    masses[0] = 1
    counts = 0...0
  }

  /// One more thing, of a probability in 0...1; what rounding has put beside it counts as 0 or 1.
  public mutating func add(_ probability: Double) {
    precondition(probability >= -1e-9 && probability <= 1 + 1e-9, "a probability is in 0...1")
    let probability = min(probability, 1)
    if probability <= 0 { return }
    var (low, high) = (counts.lowerBound, counts.upperBound)
    if masses.count <= high + 1 { masses.append(0) }
    high += 1
    masses[high] = 0
    let rest = 1 - probability
    var masses = masses.mutableSpan
    var below = 0.0
    for count in low...high {
      let mass = masses[count]
      masses[count] = mass * rest + below * probability
      below = mass
    }
    while low < high, masses[low] < Self.negligible { low += 1 }
    while low < high, masses[high] < Self.negligible { high -= 1 }
    counts = low...high
  }

  public func probability(of count: Int) -> Double { counts.contains(count) ? masses[count] : 0 }

  /// The chance of that many or more.
  public func probability(atLeast count: Int) -> Double {
    if count <= 0 { return 1 }
    guard count <= counts.upperBound else { return 0 }
    var sum = 0.0
    for place in max(count, counts.lowerBound)...counts.upperBound { sum += masses[place] }
    return sum
  }

  /// The chance of that many or more of the other things where one of them is left out, by unfolding it: from the side on which errors die
  /// out, so that it is as exact as the distribution itself.
  ///
  /// - Parameter probability: of the thing left out; it has been added.
  public func probability(atLeast count: Int, without probability: Double) -> Double {
    let (low, high) = (counts.lowerBound, counts.upperBound)
    let rest = 1 - probability
    var (other, sum) = (0.0, 0.0)
    if probability <= 0.5 {
      guard count > low else { return 1 }
      for place in low...min(count - 1, high) {
        other = max((masses[place] - probability * other) / rest, 0)
        sum += other
      }
      return min(max(1 - sum, 0), 1)
    }
    guard count >= low else { return 1 }
    var place = high
    while place > count {
      other = max((masses[place] - rest * other) / probability, 0)
      sum += other
      place -= 1
    }
    return min(sum, 1)
  }

  /// Adds the probabilities of the counts to an array that has one place for each.
  public func add(to sums: inout [Double]) {
    for count in counts { sums[count] += masses[count] }
  }

  public var distribution: IntegerDistribution {
    IntegerDistribution(least: counts.lowerBound, probabilities: Array(masses[counts]))
  }
}
