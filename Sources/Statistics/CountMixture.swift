/// A count whose distribution depends on parameters that are drawn again and again: the average over the draws.
public struct CountMixture: Sendable {
  private let certain: Int
  private let target: Int?
  private var sums: [Double]
  private var draws = 0
  private var (tails, squares) = (0.0, 0.0)

  /// - Parameters:
  ///   - certain: what is counted already.
  ///   - open: how many things more may come to be counted.
  ///   - target: the count whose chance is asked for.
  public init(certain: Int, open: Int, target: Int?) {
    self.certain = certain
    self.target = target
    sums = [Double](repeating: 0, count: open + 1)
  }

  /// Takes the exact distribution of the open things under one draw of the parameters.
  public mutating func add(_ count: PoissonBinomial) {
    count.add(to: &sums)
    addTail { count.probability(atLeast: $0) }
  }

  /// Takes one count of the open things, drawn under one draw of the parameters.
  public mutating func add(count: Int) {
    sums[count] += 1
    addTail { count >= $0 ? 1 : 0 }
  }

  private mutating func addTail(_ probability: (Int) -> Double) {
    draws += 1
    guard let target else { return }
    let tail = probability(target - certain)
    tails += tail
    squares += tail * tail
  }

  public var distribution: IntegerDistribution {
    guard draws > 0 else { return IntegerDistribution(certain: certain) }
    return IntegerDistribution(least: certain, probabilities: sums.map { $0 / Double(draws) })
  }

  /// The standard error of the chance of the target that comes from drawing a finite number of times.
  public var standardError: Double? {
    guard target != nil, draws > 1 else { return nil }
    let mean = tails / Double(draws)
    return (max(squares / Double(draws) - mean * mean, 0) / Double(draws - 1)).squareRoot()
  }
}
