import Testing

@testable import Statistics

@Suite("What is to be expected of an uncertain chance") struct BetaBinomialTests {
  /// From SciPy 1.17, `betabinom.pmf`; of the 2000 from 40-digit arithmetic, because there SciPy has twelve digits.
  @Test("counts are beta-binomial") func published() {
    let count = Beta(2.5, 0.7).count(of: 8)
    let expected = [
      (0, 0.006_844_189_746_906_546), (1, 0.017_777_116_225_731_325), (4, 0.075_069_771_880_921_72),
      (8, 0.355_117_240_734_120_43),
    ]
    for (number, probability) in expected { #expect(abs(count.probability(of: number) - probability) < 1e-14) }
    #expect(abs(Beta(3, 17).count(of: 2000).probability(of: 300) - 0.002_416_231_004_054_517_4) < 1e-12)
    #expect(abs(Beta(0.01, 5).count(of: 2000).probability(of: 0) - 0.940_861_541_790_598_1) < 1e-12)
  }

  @Test(
    "their mean is n m, their variance n m (1 − m) (a + b + n)/(a + b + 1)",
    arguments: [(0.5, 0.5), (1, 1), (0.2, 4), (30, 0.4), (2, 9), (400, 300)])
  func moments(_ a: Double, _ b: Double) {
    let count = Beta(a, b).count(of: 60)
    let mean = a / (a + b)
    #expect(abs(count.mean - 60 * mean) < 1e-10)
    #expect(abs(count.variance - 60 * mean * (1 - mean) * (a + b + 60) / (a + b + 1)) < 1e-8)
  }

  @Test("all counts of an even chance are equally likely, and certain chances give certain counts") func special() {
    let count = Beta(1, 1).count(of: 4)
    #expect((0...4).allSatisfy { abs(count.probability(of: $0) - 0.2) < 1e-15 })
    #expect(Beta(0, 2).count(of: 5) == IntegerDistribution(certain: 0))
    #expect(Beta(2, 0).count(of: 5) == IntegerDistribution(certain: 5))
    #expect(Beta(2, 3).count(of: 0) == IntegerDistribution(certain: 0))
  }

  @Test(
    "the wait for an event is longer than that of all counts of steps without one", arguments: [(0.5, 3.0), (2, 20)])
  func waiting(_ a: Double, _ b: Double) {
    let chance = Beta(a, b)
    let wait = chance.waitingTime(horizon: 12)
    #expect(wait.least == 1 && wait.horizon == 12)
    for steps in 1...12 {
      // None in so many steps.
      let none = chance.count(of: steps).probability(of: 0)
      #expect(abs((wait.cumulative(steps) ?? 0) - (1 - none)) < 1e-14)
    }
    #expect(abs(wait.beyond - chance.count(of: 12).probability(of: 0)) < 1e-14)
  }

  /// From SciPy 1.17, `betainc`.
  @Test(
    "the incomplete beta function of large weights",
    arguments: [
      (1e4, 2e4, 0.333, 0.451_792_842_380_904_6), (5e5, 5e5, 0.5005, 0.841_344_746_068_556_9),
      (1e6, 10, 0.99999, 0.457_917_829_020_609_4), (2e6, 3e6, 0.4, 0.500_024_278_854_746_4),
    ])
  func large(_ a: Double, _ b: Double, _ x: Double, _ expected: Double) {
    #expect(abs(Beta(a, b).cumulative(x) - expected) < 1e-8)
  }

  @Test("a mean and a strength are weights") func strength() {
    #expect(Beta(mean: 0.25, strength: 8) == Beta(2, 6))
    #expect(abs(Beta(2, 6).variance - Dirichlet([2, 6]).variance(0)) < 1e-17)
  }
}
