import Foundation
import Testing

@testable import Statistics

@Suite("The normal distribution") struct StandardNormalTests {
  /// From SciPy 1.17, `norm.ppf`.
  @Test(
    "quantiles, from the middle to far out",
    arguments: [
      (0.5, 0), (0.6, 0.253_347_103_135_799_7), (0.9, 1.281_551_565_544_600_4), (0.92, 1.405_071_560_309_632_9),
      (0.07, -1.475_791_028_179_170_6), (0.08, -1.405_071_560_309_632_9), (0.975, 1.959_963_984_540_054),
      (0.995, 2.575_829_303_548_900_4), (0.0001, -3.719_016_485_455_680_4), (1e-10, -6.361_340_902_404_056),
      (1e-300, -37.047_096_299_361_2),
    ])
  func quantile(_ level: Double, _ expected: Double) {
    #expect(abs(StandardNormal.quantile(level) - expected) <= 2e-15 * max(1, abs(expected)))
  }

  @Test("the system's distribution function takes quantiles back to their levels") func inverse() {
    var random = Xoshiro256(seed: 41)
    for _ in 0..<10_000 {
      let level = random.uniform()
      #expect(abs(0.5 * erfc(-StandardNormal.quantile(level) / 2.0.squareRoot()) - level) < 1e-15)
    }
  }

  @Test("the ends are infinite") func ends() {
    #expect(StandardNormal.quantile(0) == -.infinity && StandardNormal.quantile(1) == .infinity)
  }
}
