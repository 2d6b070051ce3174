/// The likelihood of groups' counts under a Dirichlet that the groups' probabilities come from, as in `DirichletPool`.
struct MarginalLikelihood {
  /// Places j in a row of which the same number of counts is above.
  private struct Span {
    var places: Range<Int>
    var count: Double
  }

  /// cₖⱼ by outcome.
  private let spans: [[Span]]
  /// cⱼ.
  private let totals: [Span]
  /// Of all groups, by outcome.
  private let sums: [Double]

  init(_ groups: [[Int]]) {
    let outcomes = groups.first?.count ?? 0
    spans = (0..<outcomes).map { outcome in Self.spans(groups.map { $0[outcome] }) }
    totals = Self.spans(groups.map { $0.reduce(0, +) })
    sums = (0..<outcomes).map { outcome in groups.reduce(0) { $0 + Double($1[outcome]) } }
  }

  /// As long as there are counts above.
  private static func spans(_ counts: [Int]) -> [Span] {
    var spans: [Span] = []
    var from = 0
    let sorted = counts.sorted()
    for (place, count) in sorted.enumerated() where count > from {
      spans.append(Span(places: from..<count, count: Double(sorted.count - place)))
      from = count
    }
    return spans
  }

  /// ln L but for a constant.
  func logarithm(_ mean: [Double], _ strength: Double) -> Double {
    func sum(_ spans: [Span], _ x: Double) -> Double {
      spans.reduce(0) { $0 + $1.count * RisingFactorial.logarithm(x, $1.places) }
    }
    return zip(spans, mean).reduce(-sum(totals, strength)) { $0 + sum($1.0, strength * $1.1) }
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
    let all = sums.reduce(0, +)
    return sums.map { $0 / all }
  }

  /// The mean at which the likelihood is greatest for a strength: of an outcome never counted it is 0.
  ///
  /// The logarithm is a concave function of each share, added up, so Newton's method climbs it under the one condition that the
  /// shares are 1 together. A step that would go beyond the top along its way is halved.
  ///
  /// - Parameter start: above 0 for outcomes that were counted; together 1.
  func bestMean(_ strength: Double, from start: [Double]) -> [Double] {
    var mean = start
    var slopes = slopes(mean, strength)
    for _ in 0..<100 {
      let step = Self.newtonStep(slopes)
      let steepness = Self.rise(slopes, along: step)
      // No share falls below a quarter of what it is.
      var length = zip(mean, step).reduce(1) { $1.1 < 0 ? min($0, -0.75 * $1.0 / $1.1) : $0 }
      // The error that a whole step leaves is of the order of the step's square.
      let isLast = zip(mean, step).allSatisfy { abs($1) <= 1e-7 * $0 }
      var next = mean
      repeat {
        next = zip(mean, step).map { $0 + length * $1 }
        slopes = self.slopes(next, strength)
        length /= 2
      } while !isLast && length > 1e-9 && Self.rise(slopes, along: step) < -0.5 * steepness
      mean = next
      if isLast { break }
    }
    let sum = mean.reduce(0, +)
    return mean.map { $0 / sum }
  }

  /// First and second derivative by share, of outcomes that were counted; else nil.
  private func slopes(_ mean: [Double], _ strength: Double) -> [(first: Double, second: Double)?] {
    zip(spans, mean).map { spans, share in
      guard !spans.isEmpty else { return nil }
      return spans.reduce((first: 0, second: 0)) { sum, span in
        let own = RisingFactorial.derivatives(strength * share, span.places)
        return (
          sum.first + span.count * strength * own.first, sum.second + span.count * strength * strength * own.second
        )
      }
    }
  }

  /// Newton's step: to where the slopes would be the same for all, if the second derivatives stayed; together 0.
  private static func newtonStep(_ slopes: [(first: Double, second: Double)?]) -> [Double] {
    let common = commonSlope(slopes)
    return slopes.map { slope in slope.map { (common - $0.first) / $0.second } ?? 0 }
  }

  /// How steeply the logarithm rises along a way of which the parts are 0 together.
  private static func rise(_ slopes: [(first: Double, second: Double)?], along way: [Double]) -> Double {
    // What is common to the slopes changes nothing, and without it the digits are left to what differs.
    let common = commonSlope(slopes)
    return zip(slopes, way).reduce(0) { sum, part in
      part.0.map { sum + ($0.first - common) * part.1 } ?? sum
    }
  }

  private static func commonSlope(_ slopes: [(first: Double, second: Double)?]) -> Double {
    let known = slopes.compactMap { $0 }
    return known.reduce(0) { $0 + $1.first / $1.second } / known.reduce(0) { $0 + 1 / $1.second }
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
