/// Logarithm and exponential from additions, multiplications and divisions alone, so that they are the same to the last bit on
/// every machine. The C library's differ between systems in the last digit, and one digit can turn a random draw.
public enum Elementary {
  /// ln 2 in two parts; the first has zeros at its end, so that a small whole multiple of it is exact.
  private static let upperLn2 = 0x1.62e42fee00000p-1
  private static let lowerLn2 = 0x1.a39ef35793c76p-33

  /// The natural logarithm, within 2 units of the last place; −∞ at 0, not a number below.
  ///
  /// x = m·2ᵉ with m between √½ and √2, and ln m = 2 artanh z with z = (m − 1)/(m + 1), as a power series in z.
  public static func log(_ x: Double) -> Double {
    guard x > 0 else { return x == 0 ? -.infinity : .nan }
    guard x.isFinite else { return x }
    let (normal, shift) = x.isSubnormal ? (x * 0x1p54, -54) : (x, 0)
    var mantissa = Double(bitPattern: (normal.bitPattern & 0x000F_FFFF_FFFF_FFFF) | 0x3FF0_0000_0000_0000)
    var exponent = Int(normal.bitPattern >> 52) - 1023 + shift
    if mantissa > 1.414_213_562_373_095_1 {
      mantissa *= 0.5
      exponent += 1
    }
    let z = (mantissa - 1) / (mantissa + 1)
    let square = z * z
    // 1/3 + z²/5 + z⁴/7 + … + z²⁰/23, from the last term to the first.
    var series = 0.043_478_260_869_565_216
    series = series * square + 0.047_619_047_619_047_616
    series = series * square + 0.052_631_578_947_368_42
    series = series * square + 0.058_823_529_411_764_705
    series = series * square + 0.066_666_666_666_666_667
    series = series * square + 0.076_923_076_923_076_93
    series = series * square + 0.090_909_090_909_090_91
    series = series * square + 0.111_111_111_111_111_11
    series = series * square + 0.142_857_142_857_142_86
    series = series * square + 0.2
    series = series * square + 0.333_333_333_333_333_33
    let e = Double(exponent)
    return e * upperLn2 + (e * lowerLn2 + (2 * z + 2 * z * square * series))
  }

  /// e to a power, within 2 units of the last place.
  ///
  /// x = k ln 2 + r with |r| ≤ ½ ln 2; eʳ as its power series.
  public static func exp(_ x: Double) -> Double {
    guard !x.isNaN else { return x }
    if x > 709.79 { return .infinity }
    if x < -745.2 { return 0 }
    let k = (x * 1.442_695_040_888_963_4).rounded()
    let r = (x - k * upperLn2) - k * lowerLn2
    // 1 + r + r²/2! + … + r¹³/13!, from the last term to the first.
    var series = 1.6059043836821613e-10
    series = series * r + 2.08767569878681e-09
    series = series * r + 2.505210838544172e-08
    series = series * r + 2.755731922398589e-07
    series = series * r + 2.7557319223985893e-06
    series = series * r + 2.48015873015873e-05
    series = series * r + 0.0001984126984126984
    series = series * r + 0.001388888888888889
    series = series * r + 0.008333333333333333
    series = series * r + 0.041666666666666664
    series = series * r + 0.16666666666666666
    series = series * r + 0.5
    series = series * r + 1
    series = series * r + 1
    // In two steps, because 2 to the power of 1024 or −1074 has no place in the exponent.
    let half = Int(k) / 2
    return series * power(of2: half) * power(of2: Int(k) - half)
  }

  private static func power(of2 exponent: Int) -> Double {
    Double(bitPattern: UInt64(exponent + 1023) << 52)
  }

  /// B₂ₖ / (2k (2k − 1)) with Bernoulli's numbers, from k = 1.
  private static let stirling: [Double] = [
    0.083_333_333_333_333_33, -0.002_777_777_777_777_778, 0.000_793_650_793_650_793_7, -0.000_595_238_095_238_095_2,
    0.000_841_750_841_750_841_8, -0.001_917_526_917_526_917_5, 0.006_410_256_410_256_41, -0.029_550_653_594_771_24,
  ]

  /// ln Γ(x) for x > 0, by Stirling's series from 10 on and Γ(x) = Γ(x + 1)/x below.
  ///
  /// - Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions (1964), 6.1.15 and 6.1.40.
  public static func logGamma(_ x: Double) -> Double {
    var argument = x
    var product = 1.0
    while argument < 10 {
      product *= argument
      argument += 1
    }
    let square = 1 / (argument * argument)
    let series = stirling.reversed().reduce(0) { $0 * square + $1 } / argument
    let halfLn2Pi = 0.918_938_533_204_672_7
    return (argument - 0.5) * log(argument) - argument + halfLn2Pi + series - log(product)
  }
}
