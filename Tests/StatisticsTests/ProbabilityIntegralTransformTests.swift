import Testing

@testable import Statistics

@Suite("The randomised probability integral transform") struct ProbabilityIntegralTransformTests {
  /// Transforms of counts that come from some distributions and were stated to come from others.
  private func transforms(
    _ count: Int, stated: (IntegerDistribution) -> IntegerDistribution = { $0 }
  ) -> [Double] {
    var random = Xoshiro256(seed: 191)
    return (0..<count).map { _ in
      let things = 1 + Int(random.uniform() * 6)
      let actual = PoissonBinomial((0..<things).map { _ in random.uniform() }).distribution
      let observed = actual.quantile(random.uniform())
      return stated(actual).randomizedPIT(of: observed, using: &random)
    }
  }

  @Test("of a calibrated model it is uniform, though counts jump") func uniform() {
    #expect(Sample.distance(transforms(20_000)) { $0 } < Sample.largestDistance(20_000))
  }

  @Test("of a model that expects too much it is not") func biased() {
    let shifted = transforms(5000) { IntegerDistribution(least: $0.least + 1, probabilities: $0.probabilities) }
    #expect(Sample.distance(shifted) { $0 } > 3 * Sample.largestDistance(5000))
    #expect(shifted.allSatisfy { $0 >= 0 && $0 <= 1 })
  }

  @Test("it lies between what is below the count and what is at or below it") func bounds() {
    let count = IntegerDistribution(least: 3, probabilities: [0.25, 0.5, 0.25])
    var random = Xoshiro256(seed: 192)
    for _ in 0..<100 {
      #expect((0.25..<0.75).contains(count.randomizedPIT(of: 4, using: &random)))
      #expect(count.randomizedPIT(of: 2, using: &random) == 0 && count.randomizedPIT(of: 6, using: &random) == 1)
    }
  }

  @Test("up to a horizon it is uniform too, all beyond being one more count") func censored() {
    var random = Xoshiro256(seed: 193)
    let transforms = (0..<20_000).map { _ in
      let wait = Beta(1 + random.uniform(), 4).waitingTime(horizon: 1 + Int(random.uniform() * 6))
      let observed = wait.quantile(random.uniform())
      return wait.randomizedPIT(of: observed, using: &random)
    }
    #expect(Sample.distance(transforms) { $0 } < Sample.largestDistance(20_000))
    let wait = CensoredIntegers(hazards: [0.5, 0.5])
    #expect((0.75...1).contains(wait.randomizedPIT(of: nil, using: &random)))
    #expect((0.75...1).contains(wait.randomizedPIT(of: 9, using: &random)))
    #expect(
      (0.5..<0.75).contains(wait.randomizedPIT(of: 2, using: &random)) && wait.randomizedPIT(of: 0, using: &random) == 0
    )
  }

  @Test("a seed gives the same numbers each time") func repeatable() {
    #expect(transforms(100) == transforms(100))
  }
}
