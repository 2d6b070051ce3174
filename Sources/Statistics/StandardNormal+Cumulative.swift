extension StandardNormal {
  /// How much of the distribution lies at or below a number, to about 1e-15.
  ///
  /// - Source: G. West, "Better approximations to cumulative normal functions", Wilmott Magazine, May 2005, after J. F. Hart (1968).
  public static func cumulative(_ x: Double) -> Double {
    let distance = abs(x)
    guard distance <= 37 else { return x > 0 ? 1 : 0 }
    let density = Elementary.exp(-distance * distance / 2)
    let tail: Double
    if distance < 7.071_067_811_865_47 {
      tail = density * tailNumerator.reduce(0) { $0 * distance + $1 } / tailDenominator.reduce(0) { $0 * distance + $1 }
    } else {
      let fraction = [4.0, 3, 2, 1].reduce(distance + 0.65) { distance + $1 / $0 }
      tail = density / fraction / 2.506_628_274_631
    }
    return x > 0 ? 1 - tail : tail
  }

  private static let tailNumerator = [
    3.526_249_659_989_11e-02, 0.700_383_064_443_688, 6.373_962_203_531_65, 33.912_866_078_383, 112.079_291_497_871,
    221.213_596_169_931, 220.206_867_912_376,
  ]
  private static let tailDenominator = [
    8.838_834_764_831_84e-02, 1.755_667_163_182_64, 16.064_177_579_207, 86.780_732_202_946_1, 296.564_248_779_674,
    637.333_633_378_831, 793.826_512_519_948, 440.413_735_824_752,
  ]
}
