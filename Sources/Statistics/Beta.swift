/// What is known of one probability: the distribution with density proportional to p^(a−1) (1−p)^(b−1).
public struct Beta: Sendable, Hashable {
  public var a: Double
  public var b: Double

  /// - Parameters: not below 0. With a = 0 the probability is 0 for certain, with b = 0 it is 1.
  public init(_ a: Double, _ b: Double) {
    precondition(a >= 0 && b >= 0, "a weight is a number and not below 0")
    self.a = a
    self.b = b
  }

  /// Of a mean in 0...1, worth so many things seen before the data.
  public init(mean: Double, strength: Double) {
    precondition(mean >= 0 && mean <= 1, "a mean is in 0...1")
    self.init(mean * strength, (1 - mean) * strength)
  }

  public var mean: Double { a / (a + b) }

  /// m(1 − m) / (a + b + 1) with m the mean.
  public var variance: Double { mean * (1 - mean) / (a + b + 1) }

  /// The chance that the probability is x or less: the regularised incomplete beta function Iₓ(a, b), to about 1e-12, and to 1e-8
  /// where a and b are in the millions.
  ///
  /// By its continued fraction, which converges fast left of the mean; right of it through Iₓ(a, b) = 1 − I₁₋ₓ(b, a).
  ///
  /// - Source: NIST Digital Library of Mathematical Functions, 8.17.4 and 8.17.22.
  public func cumulative(_ x: Double) -> Double {
    precondition(!x.isNaN, "x is a number")
    if x < 0 { return 0 }
    if x >= 1 || a <= 0 { return 1 }
    if x == 0 || b <= 0 { return 0 }
    let isLeft = x < (a + 1) / (a + b + 2)
    return isLeft ? Self.leftTail(x, a, b) : 1 - Self.leftTail(1 - x, b, a)
  }

  /// The least x with that much of the distribution at or below it, to 1e-12, by halving.
  ///
  /// - Parameter level: in 0...1.
  public func quantile(_ level: Double) -> Double {
    precondition(level >= 0 && level <= 1, "a level is in 0...1")
    if level <= 0 || a <= 0 { return 0 }
    if level >= 1 || b <= 0 { return 1 }
    var (low, high) = (0.0, 1.0)
    while high - low > 1e-12 {
      let middle = (low + high) / 2
      if cumulative(middle) < level { low = middle } else { high = middle }
    }
    return (low + high) / 2
  }

  private static func leftTail(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let logFront =
      Elementary.logGamma(a + b) - Elementary.logGamma(a) - Elementary.logGamma(b) + a * Elementary.log(x)
      + b * Elementary.log(1 - x)
    return Elementary.exp(logFront) * fraction(x, a, b) / a
  }

  /// 1/(1 + d₁/(1 + d₂/(1 + …))), evaluated from the front by Lentz's method; it takes at most about √max(a, b) steps.
  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    let tiny = 1e-300
    func away(_ number: Double) -> Double { abs(number) < tiny ? tiny : number }
    var numerator = 1.0
    var denominator = 1 / away(1 - (a + b) * x / (a + 1))
    var value = denominator
    for step in 1...20_000 {
      let m = Double(step)
      let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
      denominator = 1 / away(1 + even * denominator)
      numerator = away(1 + even / numerator)
      value *= denominator * numerator
      let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
      denominator = 1 / away(1 + odd * denominator)
      numerator = away(1 + odd / numerator)
      let change = denominator * numerator
      value *= change
      if abs(change - 1) < 1e-15 { break }
    }
    return value
  }
}
