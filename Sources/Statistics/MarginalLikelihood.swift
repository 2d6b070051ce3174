/// The likelihood of groups' counts under a Dirichlet that the groups' probabilities come from, as in `DirichletPool`.
struct MarginalLikelihood {
  /// cₖⱼ by outcome, then j.
  private let tails: [[Double]]
  /// cⱼ.
  private let totals: [Double]

  init(_ groups: [[Int]]) {
    let outcomes = groups.first?.count ?? 0
    tails = (0..<outcomes).map { outcome in Self.tails(groups.map { $0[outcome] }) }
    totals = Self.tails(groups.map { $0.reduce(0, +) })
  }

  /// By j, how many counts are above it; as long as there are any.
  private static func tails(_ counts: [Int]) -> [Double] {
    var ending = [Int](repeating: 0, count: (counts.max() ?? 0) + 1)
    for count in counts { ending[count] += 1 }
    var above = counts.count
    return ending.dropLast().map { ended in
      above -= ended
      return Double(above)
    }
  }

  /// ln L but for a constant.
  func logarithm(_ mean: [Double], _ strength: Double) -> Double {
    var sum = 0.0
    for (tail, share) in zip(tails, mean) {
      for (j, count) in tail.enumerated() { sum += count * Elementary.log(strength * share + Double(j)) }
    }
    for (j, count) in totals.enumerated() { sum -= count * Elementary.log(strength + Double(j)) }
    return sum
  }

  /// Where the likelihood is greatest among these strengths; an end of them exactly where it is greatest there.
  func maximum(_ strengths: ClosedRange<Double>) -> (mean: [Double], strength: Double) {
    let (first, last) = (Elementary.log(strengths.lowerBound), Elementary.log(strengths.upperBound))
    var mean = totalShares
    func profile(_ logarithm: Double) -> Double {
      let strength = Elementary.exp(logarithm)
      // The last mean is near the next one's.
      mean = bestMean(strength, from: mean)
      return self.logarithm(mean, strength)
    }
    let steps = 40
    let grid = (0...steps).map { first + (last - first) * Double($0) / Double(steps) }
    let heights = grid.map(profile)
    let best = heights.indices.reduce(0) { heights[$1] > heights[$0] ? $1 : $0 }
    let inner = Self.goldenSection(grid[max(best - 1, 0)], grid[min(best + 1, steps)], profile)
    let height = profile(inner)
    var strength = Elementary.exp(inner)
    if best == 0, heights[0] >= height { strength = strengths.lowerBound }
    if best == steps, heights[steps] >= height { strength = strengths.upperBound }
    return (bestMean(strength, from: mean), strength)
  }

  private var totalShares: [Double] {
    let sums = tails.map { $0.reduce(0, +) }
    let all = sums.reduce(0, +)
    return sums.map { $0 / all }
  }

  /// The mean at which the likelihood is greatest for a strength.
  func bestMean(_ strength: Double, from start: [Double]) -> [Double] {
    var mean = start
    for _ in 0..<1000 {
      var next = zip(tails, mean).map { tail, share in
        let weight = strength * share
        // cₖ₀ s m/(s m + 0) is cₖ₀, also where s m is as good as 0.
        return tail.enumerated().reduce(0) { sum, entry in
          sum + (entry.offset == 0 ? entry.element : entry.element * weight / (weight + Double(entry.offset)))
        }
      }
      let sum = next.reduce(0, +)
      for place in next.indices { next[place] /= sum }
      let change = zip(next, mean).reduce(0) { max($0, abs($1.0 - $1.1)) }
      mean = next
      if change < 1e-13 { break }
    }
    return mean
  }

  /// Where a function with one top between two numbers has it, to 1e-7.
  private static func goldenSection(_ from: Double, _ to: Double, _ height: (Double) -> Double) -> Double {
    let golden = 0.618_033_988_749_894_8
    var (low, high) = (from, to)
    var (left, right) = (high - golden * (high - low), low + golden * (high - low))
    var (leftHeight, rightHeight) = (height(left), height(right))
    while high - low > 1e-7 {
      if leftHeight >= rightHeight {
        high = right
        (right, rightHeight) = (left, leftHeight)
        left = high - golden * (high - low)
        leftHeight = height(left)
      } else {
        low = left
        (left, leftHeight) = (right, rightHeight)
        right = low + golden * (high - low)
        rightHeight = height(right)
      }
    }
    return (low + high) / 2
  }
}
