/// The normal distribution of mean 0 and standard deviation 1.
public enum StandardNormal {
  /// The number with that much of the distribution at or below it, to about 1e-15 of its size; −∞ at 0, ∞ at 1.
  ///
  /// Quotients of polynomials of degree 7: around the middle in q² with q = level − ½, in the tails in √(−ln p) with p what lies
  /// beyond.
  ///
  /// - Parameter level: in 0...1.
  /// - Source: M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution", Appl. Statist. 37 (1988),
  ///   PPND16.
  public static func quantile(_ level: Double) -> Double {
    precondition(level >= 0 && level <= 1, "a level is in 0...1")
    let q = level - 0.5
    if abs(q) <= 0.425 { return q * ratio(centre, 0.180_625 - q * q) }
    let tail = q < 0 ? level : 1 - level
    guard tail > 0 else { return q < 0 ? -.infinity : .infinity }
    let root = (-Elementary.log(tail)).squareRoot()
    let distance = root <= 5 ? ratio(middle, root - 1.6) : ratio(far, root - 5)
    return q < 0 ? -distance : distance
  }

  /// How many standard errors an interval of that level reaches to either side.
  static func reach(_ level: Double) -> Double {
    precondition(level > 0 && level < 1, "the level of an interval is between 0 and 1")
    return quantile((1 + level) / 2)
  }

  /// Coefficients of the numerator and the denominator, of the highest power first.
  private typealias Ratio = (numerator: [Double], denominator: [Double])

  private static func ratio(_ ratio: Ratio, _ x: Double) -> Double {
    ratio.numerator.reduce(0) { $0 * x + $1 } / ratio.denominator.reduce(0) { $0 * x + $1 }
  }

  private static let centre: Ratio = (
    [
      2509.080_928_730_122_672_7, 33_430.575_583_588_128_105, 67_265.770_927_008_700_853, 45_921.953_931_549_871_457,
      13_731.693_765_509_461_125, 1971.590_950_306_551_442_7, 133.141_667_891_784_377_45, 3.387_132_872_796_366_608,
    ],
    [
      5226.495_278_852_854_561, 28_729.085_735_721_942_674, 39_307.895_800_092_710_61, 21_213.794_301_586_595_867,
      5394.196_021_424_751_107_7, 687.187_007_492_057_908_3, 42.313_330_701_600_911_252, 1,
    ]
  )
  private static let middle: Ratio = (
    [
      7.745_450_142_783_414_076_4e-4, 2.272_384_498_926_918_458_33e-2, 0.241_780_725_177_450_611_77,
      1.270_458_252_452_368_382_58, 3.647_848_324_763_204_605_04, 5.769_497_221_460_691_405_5,
      4.630_337_846_156_545_295_9, 1.423_437_110_749_683_577_34,
    ],
    [
      1.050_750_071_644_416_843_24e-9, 5.475_938_084_995_344_946e-4, 1.519_866_656_361_645_719_66e-2,
      0.148_103_976_427_480_074_59, 0.689_767_334_985_100_004_55, 1.676_384_830_183_803_849_4,
      2.053_191_626_637_758_821_87, 1,
    ]
  )
  private static let far: Ratio = (
    [
      2.010_334_399_292_288_132_65e-7, 2.711_555_568_743_487_578_15e-5, 1.242_660_947_388_078_438_6e-3,
      2.653_218_952_657_612_309_3e-2, 0.296_560_571_828_504_891_23, 1.784_826_539_917_291_335_8,
      5.463_784_911_164_114_369_9, 6.657_904_643_501_103_777_2,
    ],
    [
      2.044_263_103_389_939_785_64e-15, 1.421_511_758_316_445_888_7e-7, 1.846_318_317_510_054_681_8e-5,
      7.868_691_311_456_132_591e-4, 1.487_536_129_085_061_485_25e-2, 0.136_929_880_922_735_805_31,
      0.599_832_206_555_887_937_69, 1,
    ]
  )
}
