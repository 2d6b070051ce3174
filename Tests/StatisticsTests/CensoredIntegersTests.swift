import Testing

@testable import Statistics

@Suite("Counts known up to a horizon") struct CensoredIntegersTests {
  private let wait = CensoredIntegers(hazards: [0.2, 0.5, 0, 0.25])

  @Test("hazards make the distribution of the step of the event, and what is left lies beyond") func hazards() {
    #expect(wait.least == 1 && wait.horizon == 4)
    for (probability, expected) in zip(wait.probabilities, [0.2, 0.4, 0, 0.1]) {
      #expect(abs(probability - expected) < 1e-15)
    }
    #expect(abs(wait.beyond - 0.3) < 1e-15)
    #expect(abs((wait.cumulative(3) ?? 0) - 0.6) < 1e-15 && wait.cumulative(0) == 0)
  }

  @Test("a quantile is the least count with that much at or below it, or nil beyond the horizon") func quantiles() {
    #expect([0, 0.2, 0.21, 0.6, 0.7].map(wait.quantile) == [1, 1, 2, 2, 4])
    #expect(wait.quantile(0.71) == nil && wait.quantile(1) == nil)
    #expect(CensoredIntegers(hazards: [0.5, 1]).quantile(1) == 2)
  }

  @Test("beyond the horizon no probability is made up") func beyond() {
    #expect(wait.probability(of: 5) == nil && wait.cumulative(5) == nil)
    #expect(wait.probability(of: 0) == 0)
    #expect(CensoredIntegers(hazards: [0.5, 1]).cumulative(9) == 1)
    let none = CensoredIntegers(hazards: [])
    #expect(none.beyond == 1 && none.quantile(0.5) == nil && none.horizon == 0)
  }

  @Test("a distribution is cut at a horizon within it, at its ends and outside") func cut() {
    let count = IntegerDistribution(least: 3, probabilities: [0.25, 0.5, 0.25])
    let cut = CensoredIntegers(count, horizon: 4)
    #expect(cut.probabilities == [0.25, 0.5] && cut.beyond == 0.25 && cut.horizon == 4)
    #expect(cut.quantile(0.75) == 4 && cut.quantile(0.8) == nil)
    let all = CensoredIntegers(count, horizon: 7)
    #expect(all.beyond == 0 && all.horizon == 7 && all.quantile(1) == 5)
    #expect(CensoredIntegers(count, horizon: 2).beyond == 1)
  }

  @Test("the restricted mean takes what is beyond as the step after the horizon") func mean() {
    #expect(abs(wait.restrictedMean - (0.2 + 0.8 + 0.4 + 5 * 0.3)) < 1e-15)
    let count = IntegerDistribution(least: 3, probabilities: [0.25, 0.5, 0.25])
    #expect(CensoredIntegers(count, horizon: 9).restrictedMean == count.mean)
  }

  @Test("up to the horizon quantiles are those of the whole distribution", arguments: 151..<156)
  func whole(_ seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let count = PoissonBinomial((0..<20).map { _ in random.uniform() }).distribution
    let cut = CensoredIntegers(count, horizon: 9)
    for level in stride(from: 0, through: 1, by: 0.05) {
      let level = min(level, 1)
      let whole = count.quantile(level)
      #expect(cut.quantile(level) == (whole <= 9 ? whole : nil))
    }
  }
}
