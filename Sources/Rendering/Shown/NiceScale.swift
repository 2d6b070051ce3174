/// An axis over a range of numbers with round marks: steps of 1, 2 or 5 times a power of ten.
struct NiceScale {
  let lower: Double
  let upper: Double
  let marks: [Double]
  let fractionDigits: Int

  /// - Parameter steps: about how many steps between marks are wanted.
  init(_ range: ClosedRange<Double>, steps: Int = 4, includingZero: Bool) {
    // Beyond this a difference may be infinite.
    let bound = 1e300
    let low = max(includingZero ? min(0, range.lowerBound) : range.lowerBound, -bound)
    var high = min(includingZero ? max(0, range.upperBound) : range.upperBound, bound)
    if high <= low { high = low + max(1, low.magnitude * 0.1) }
    let step = Self.niceStep((high - low) / Double(max(steps, 1)))
    let first = (low / step).rounded(.down)
    // Of huge numbers close together the step may be less than their precision: at least one step, never many.
    let count = Int(min(max(((high / step).rounded(.up) - first).rounded(), 1), 20))
    lower = first * step
    upper = (first + Double(count)) * step
    marks = (0...count).map { (first + Double($0)) * step }
    fractionDigits = Self.decimals(of: step)
  }

  /// 0 at the lower end, 1 at the upper.
  func position(_ value: Double) -> Double { upper > lower ? min(max((value - lower) / (upper - lower), 0), 1) : 0 }

  private static func niceStep(_ rough: Double) -> Double {
    guard rough.isFinite, rough > 0 else { return 1 }
    var power = 1.0
    while power * 10 <= rough { power *= 10 }
    while power > rough { power /= 10 }
    let leading = rough / power
    return (leading <= 1 ? 1 : leading <= 2 ? 2 : leading <= 5 ? 5 : 10) * power
  }

  private static func decimals(of step: Double) -> Int {
    var step = step
    var digits = 0
    while digits < 4, (step - step.rounded()).magnitude > 1e-9 {
      step *= 10
      digits += 1
    }
    return digits
  }
}
