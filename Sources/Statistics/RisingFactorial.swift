/// ln [(x + a)(x + a + 1)…(x + b − 1)] = ln Γ(x + b) − ln Γ(x + a), with its first and second derivative in x.
///
/// Few factors are taken one by one; of many, those from x + j = 32 on by the series for large numbers, at a cost that does not grow
/// with b − a.
///
/// - Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions (1964), 6.1.40, 6.3.18 and 6.4.12.
enum RisingFactorial {
  /// So many factors are quicker one by one.
  private static let few = 24
  /// From here on the series are exact to the last digits of a double.
  private static let large = 32.0

  static func logarithm(_ x: Double, _ places: Range<Int>) -> Double {
    let single = singles(x, places)
    let sum = single.reduce(0) { $0 + Elementary.log(x + Double($1)) }
    guard single.upperBound < places.upperBound else { return sum }
    let (low, high) = (x + Double(single.upperBound), x + Double(places.upperBound))
    // (high − ½) ln high − (low − ½) ln low with the common part taken out.
    let main = (low - 0.5) * Elementary.log(high / low) + (high - low) * (Elementary.log(high) - 1)
    return sum + main + correction(high) - correction(low)
  }

  /// Σ 1/(x + j) and −Σ 1/(x + j)².
  static func derivatives(_ x: Double, _ places: Range<Int>) -> (first: Double, second: Double) {
    let single = singles(x, places)
    var (first, second) = (0.0, 0.0)
    for place in single {
      let inverse = 1 / (x + Double(place))
      first += inverse
      second -= inverse * inverse
    }
    guard single.upperBound < places.upperBound else { return (first, second) }
    let (low, high) = (x + Double(single.upperBound), x + Double(places.upperBound))
    return (
      first + Elementary.log(high / low) + digammaRest(high) - digammaRest(low),
      second + trigamma(high) - trigamma(low)
    )
  }

  /// The places taken one by one.
  private static func singles(_ x: Double, _ places: Range<Int>) -> Range<Int> {
    guard places.count > few else { return places }
    let first = x >= large ? 0 : Int((large - x).rounded(.up))
    return places.lowerBound..<min(max(first, places.lowerBound), places.upperBound)
  }

  /// ln Γ(x) without (x − ½) ln x − x + ½ ln 2π.
  private static func correction(_ x: Double) -> Double {
    let square = 1 / (x * x)
    return (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square * (1.0 / 1680)))) / x
  }

  /// ψ(x) without ln x.
  private static func digammaRest(_ x: Double) -> Double {
    let square = 1 / (x * x)
    return -0.5 / x - square * (1.0 / 12 - square * (1.0 / 120 - square * (1.0 / 252 - square * (1.0 / 240))))
  }

  /// ψ′(x).
  private static func trigamma(_ x: Double) -> Double {
    let (inverse, square) = (1 / x, 1 / (x * x))
    let series = 1.0 / 6 - square * (1.0 / 30 - square * (1.0 / 42 - square * (1.0 / 30)))
    return inverse + square * (0.5 + inverse * series)
  }
}
