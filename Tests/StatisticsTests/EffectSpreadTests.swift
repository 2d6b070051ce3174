import Statistics
import Testing

@Suite("Effects of groups on a pace") struct EffectSpreadTests {
  @Test("without events expected the prior is left as it is") func prior() {
    let none = EffectSpread(events: [], expected: [], scale: 0.3)
    let empty = EffectSpread(events: [0, 0], expected: [0, 0], scale: 0.3)
    for (one, other) in zip(none.probabilities, empty.probabilities) { #expect(abs(one - other) < 1e-12) }
    #expect(abs(none.probabilities.reduce(0, +) - 1) < 1e-12)
    // exp(−v²/2s²) at 0.3 against that at 0.6.
    let places = EffectSpread.levels.indices
    let (at3, at6) = (places[5], places[11])
    #expect(abs(EffectSpread.levels[at3] - 0.3) < 1e-12 && abs(EffectSpread.levels[at6] - 0.6) < 1e-12)
    #expect(abs(none.probabilities[at3] / none.probabilities[at6] - 4.481_689_070_338) < 1e-9)
  }

  @Test("the likelihood is that of the negative binomial, worked out by hand") func likelihood() {
    // v = 1: a = 1, geometric: P(n) ∝ eⁿ/(1 + e)ⁿ⁺¹. v = 0.5: a = 4.
    let spread = EffectSpread(events: [3], expected: [2], scale: 1e6)
    func weight(_ a: Double, rising: Double, power: Double, total: Double) -> Double { rising * power / total }
    let one = weight(1, rising: 1 * 2 * 3, power: 1, total: 3 * 3 * 3 * 3)
    let half = weight(4, rising: 4 * 5 * 6, power: 256, total: 6 * 6 * 6 * 6 * 6 * 6 * 6)
    let ratio = spread.probabilities[19] / spread.probabilities[9]
    #expect(abs(ratio - one / half) < 1e-9)
  }

  @Test("groups alike have a small spread, groups apart a large one") func size() {
    let expected = [Double](repeating: 20, count: 10)
    let alike = EffectSpread(events: [Int](repeating: 20, count: 10), expected: expected, scale: 1)
    let apart = EffectSpread(events: [2, 60, 5, 40, 1, 30, 0, 50, 3, 9], expected: expected, scale: 1)
    #expect(alike.mean < 0.15 && apart.mean > 0.7)
    #expect(alike.quantile(0.5) <= alike.quantile(0.9))
    #expect(alike.quantile(1) == EffectSpread.levels.last)
  }

  @Test("an effect is 1 where nothing was expected, and its own with much") func effects() {
    let spread = EffectSpread(events: [0, 500], expected: [0, 250], scale: 1)
    #expect(abs(spread.mean(events: 0, expected: 0) - 1) < 1e-12)
    #expect(abs(spread.mean(events: 500, expected: 250) - 2) < 0.05)
    #expect(spread.mean(events: 0, expected: 5) < 1)
  }

  @Test("shapes are drawn as the levels are likely") func shapes() {
    let spread = EffectSpread(events: [4, 9], expected: [6, 6], scale: 0.5)
    var random = Xoshiro256(seed: 7)
    let draws = 20_000
    var sum = 0.0
    for _ in 0..<draws { sum += 1 / spread.shape(using: &random).squareRoot() }
    #expect(abs(sum / Double(draws) - spread.mean) < 0.01)
  }

  @Test("numbers from a beta distribution have its mean and variance") func beta() {
    var random = Xoshiro256(seed: 3)
    for beta in [Beta(2, 5), Beta(0.5, 0.5), Beta(0, 3), Beta(3, 0)] {
      let numbers = (0..<20_000).map { _ in random.beta(beta) }
      let mean = numbers.reduce(0, +) / 20_000
      let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
      #expect(abs(mean - beta.mean) < 0.01 && abs(variance - beta.variance) < 0.01)
      #expect(numbers.allSatisfy { (0...1).contains($0) })
    }
  }
}
