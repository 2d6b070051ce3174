extension Xoshiro256 {
  /// A standard normal number, by the ratio of uniforms with quadratic bounds.
  ///
  /// - Source: J. Leva, "A fast normal random number generator", ACM Trans. Math. Softw. 18 (1992), algorithm 712.
  public mutating func normal() -> Double {
    while true {
      let u = 1 - uniform()
      let v = 1.7156 * (uniform() - 0.5)
      let x = u - 0.449871
      let y = abs(v) + 0.386595
      let q = x * x + y * (0.19600 * y - 0.25472 * x)
      if q < 0.27597 { return v / u }
      if q <= 0.27846, v * v <= -4 * Elementary.log(u) * u * u { return v / u }
    }
  }

  /// A number from the gamma distribution with a shape and scale 1: density x^(shape−1) e^(−x) / Γ(shape).
  ///
  /// Below shape 1: a number for shape + 1, times u^(1/shape). Of small shapes most numbers are as good as 0: where that factor
  /// is less than e⁻⁸⁰, 0 is what comes out.
  ///
  /// - Parameter shape: above 0; else the result is 0.
  /// - Source: G. Marsaglia and W. W. Tsang, "A simple method for generating gamma variables", ACM Trans. Math. Softw. 26
  ///   (2000).
  public mutating func gamma(shape: Double) -> Double { gamma(GammaShape(shape, isReused: false)) }

  /// The same number as of the shape itself.
  mutating func gamma(_ shape: GammaShape) -> Double {
    guard shape.shape > 0 else { return 0 }
    guard shape.shape < 1 else { return large(shape) }
    let number = 1 - uniform()
    guard number >= shape.nothing else { return 0 }
    let logarithm = Elementary.log(number) / shape.shape
    return logarithm < -80 ? 0 : large(shape) * Elementary.exp(logarithm)
  }

  /// Of the shape, or of shape + 1 below 1.
  private mutating func large(_ shape: GammaShape) -> Double {
    let (c, d) = (shape.c, shape.d)
    while true {
      let x = normal()
      let root = 1 + c * x
      guard root > 0 else { continue }
      let v = root * root * root
      let u = 1 - uniform()
      let square = x * x
      if u < 1 - 0.0331 * square * square { return d * v }
      if Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v)) { return d * v }
    }
  }
}

/// The shape of a gamma distribution with what is needed of it for each number drawn.
struct GammaShape: Sendable {
  let shape: Double
  fileprivate let c: Double
  fileprivate let d: Double
  /// Below 1 a uniform number under this one makes the result 0 for certain, and no logarithm is needed.
  fileprivate let nothing: Double

  /// - Parameter isReused: whether numbers enough are drawn for a bound to pay.
  init(_ shape: Double, isReused: Bool = true) {
    self.shape = shape
    d = (shape < 1 ? shape + 1 : shape) - 1 / 3.0
    c = 1 / (9 * d).squareRoot()
    // A hair less than e^(−80 shape), for what rounding does to a logarithm.
    nothing = shape < 1 && isReused ? Elementary.exp(-80 * shape) * (1 - 1e-9) : 0
  }
}
