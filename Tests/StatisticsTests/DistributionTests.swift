import Testing

@testable import Statistics

@Suite("Beta and Dirichlet") struct BetaTests {
  /// From 30-digit arithmetic; the first is 11/16.
  @Test(
    "the chance of x or less",
    arguments: [
      (2, 3, 0.5, 0.6875), (0.5, 0.5, 0.3, 0.369_010_119_565_545_4), (0.02, 3.9, 1e-6, 0.786_244_922_344_773_3),
      (87, 5, 0.95, 0.519_983_961_620_685_7), (250.5, 12.25, 0.97, 0.914_772_633_067_808_2),
      (7, 3, 0.4, 0.025_034_752),
    ])
  func cumulative(_ a: Double, _ b: Double, _ x: Double, _ expected: Double) {
    #expect(abs(Beta(a, b).cumulative(x) - expected) < 1e-12)
    #expect(abs(Beta(b, a).cumulative(1 - x) - (1 - expected)) < 1e-12)
  }

  @Test(
    "quantiles, among them the 95 % interval of 7 of 9: 40 to 97 %",
    arguments: [
      (7, 3, 0.025, 0.399_906_426_283_7), (8, 2, 0.975, 0.971_855_026_522_1), (0.5, 12, 0.9, 0.108_705_192_536_7),
      (95, 8, 0.1, 0.887_296_246_762_4),
    ])
  func quantile(_ a: Double, _ b: Double, _ level: Double, _ expected: Double) {
    #expect(abs(Beta(a, b).quantile(level) - expected) < 1e-11)
  }

  @Test("what is certain has no spread") func certain() {
    #expect(Beta(0, 3).quantile(0.9) == 0 && Beta(0, 3).cumulative(0) == 1)
    #expect(Beta(3, 0).quantile(0.1) == 1 && Beta(3, 0).cumulative(0.99) == 0)
    #expect(Beta(2, 2).cumulative(-1) == 0 && Beta(2, 2).cumulative(2) == 1)
  }

  @Test("counts are added to the weights; means and variances are the textbook's") func dirichlet() {
    let known = Dirichlet([1, 1, 2]).updated(with: [3, 0, 1])
    #expect(known == Dirichlet([4, 1, 3]))
    #expect(known.mean(0) == 0.5)
    #expect(abs(known.variance(0) - 0.5 * 0.5 / 9) < 1e-15)
    #expect(known.marginal(2) == Beta(3, 5))
  }
}

@Suite("Counts") struct CountTests {
  @Test("of equal chances the number is binomial") func binomial() {
    let count = PoissonBinomial([Double](repeating: 0.3, count: 5)).distribution
    let expected = [0.168_07, 0.360_15, 0.3087, 0.1323, 0.028_35, 0.002_43]
    for (number, probability) in expected.enumerated() {
      #expect(abs(count.probability(of: number) - probability) < 1e-15)
    }
  }

  @Test("of unequal chances it is what adding up all subsets gives, to 1e-15") func subsets() {
    var random = Xoshiro256(seed: 21)
    let chances = (0..<12).map { _ in random.uniform() }
    var expected = [Double](repeating: 0, count: 13)
    for subset in 0..<(1 << 12) {
      let probability = chances.indices.reduce(1.0) {
        $0 * (subset >> $1 & 1 == 1 ? chances[$1] : 1 - chances[$1])
      }
      expected[subset.nonzeroBitCount] += probability
    }
    let count = PoissonBinomial(chances)
    for number in 0...12 { #expect(abs(count.probability(of: number) - expected[number]) < 1e-15) }
    #expect(abs(count.probability(atLeast: 7) - expected[7...].reduce(0, +)) < 1e-14)
  }

  /// Polynomials (1 − p) + p x multiplied two by two, as a tree: another order of summing up than one thing after the other.
  @Test("of hundreds it is the convolution of all, to 1e-12", arguments: [1, 2, 37, 400]) func convolution(
    _ things: Int
  ) {
    var random = Xoshiro256(seed: 25)
    let kinds: [(Double) -> Double] = [
      { $0 }, { $0 * 1e-3 }, { 1 - $0 * 1e-6 }, { _ in 0 }, { _ in 1 }, { 0.4 + 0.2 * $0 },
    ]
    let chances = (0..<things).map { kinds[$0 % kinds.count](random.uniform()) }
    var parts = chances.map { [1 - $0, $0] }
    while parts.count > 1 {
      parts = stride(from: 0, to: parts.count, by: 2).map { place in
        guard place + 1 < parts.count else { return parts[place] }
        var product = [Double](repeating: 0, count: parts[place].count + parts[place + 1].count - 1)
        for (i, p) in parts[place].enumerated() {
          for (j, q) in parts[place + 1].enumerated() { product[i + j] += p * q }
        }
        return product
      }
    }
    let count = PoissonBinomial(chances)
    for (number, probability) in parts[0].enumerated() {
      #expect(abs(count.probability(of: number) - probability) < 1e-12)
    }
    let shuffled = PoissonBinomial(Sample.shuffled(chances, &random))
    for number in 0...things { #expect(abs(count.probability(of: number) - shuffled.probability(of: number)) < 1e-13) }
  }

  @Test("of many it has the mean and variance of the sum, and cutting off its ends loses nothing that shows")
  func many() {
    var random = Xoshiro256(seed: 22)
    let chances = (0..<3000).map { _ in random.uniform() * 0.4 }
    let count = PoissonBinomial(chances).distribution
    #expect(abs(count.probabilities.reduce(0, +) - 1) < 1e-12)
    #expect(abs(count.mean - chances.reduce(0, +)) < 1e-8)
    #expect(abs(count.variance - chances.reduce(0) { $0 + $1 * (1 - $1) }) < 1e-7)
    #expect(count.probabilities.count < 1000)
  }

  @Test("simulating the things one by one gives the same distribution") func simulated() {
    var random = Xoshiro256(seed: 23)
    let chances = [0.02, 0.1, 0.5, 0.5, 0.75, 0.9, 0.97]
    var seen = [Double](repeating: 0, count: 8)
    for _ in 0..<40_000 { seen[chances.count { random.uniform() < $0 }] += 1 / 40_000 }
    let count = PoissonBinomial(chances)
    for number in 0...7 { #expect(abs(seen[number] - count.probability(of: number)) < 0.01) }
  }

  @Test("without one of the things it is the distribution of the others, be it likely or not") func unfolded() {
    var random = Xoshiro256(seed: 27)
    for things in [1, 2, 30, 300] {
      var chances = (0..<things).map { _ in random.uniform() }
      chances[0] = things == 2 ? 1 : 0.5
      let count = PoissonBinomial(chances)
      for place in [0, things / 2, things - 1] {
        var rest = chances
        rest.remove(at: place)
        let others = PoissonBinomial(rest)
        for number in -1...(things + 1) {
          let chance = count.probability(atLeast: number, without: chances[place])
          #expect(abs(chance - others.probability(atLeast: number)) < 1e-12, "\(things) \(place) \(number)")
        }
      }
    }
  }

  @Test("what is certain or impossible moves the number or leaves it") func certain() {
    var count = PoissonBinomial([1, 0, 0.5, 1])
    #expect(count.distribution == IntegerDistribution(least: 2, probabilities: [0.5, 0.5]))
    count.reset()
    #expect(count.distribution == IntegerDistribution(certain: 0))
    count.add(0.25)
    #expect(count.distribution == IntegerDistribution(least: 0, probabilities: [0.75, 0.25]))
  }

  @Test("a quantile is the least number with that much at or below it") func quantiles() {
    let count = IntegerDistribution(least: 10, probabilities: [0.1, 0.4, 0.4, 0.1])
    #expect([0, 0.1, 0.11, 0.5, 0.51, 0.9, 0.91, 1].map(count.quantile) == [10, 10, 11, 11, 12, 12, 13, 13])
    #expect(abs(count.mean - 11.5) < 1e-12 && abs(count.variance - 0.65) < 1e-12)
    #expect(count.probability(atLeast: 10) == 1 && count.probability(atLeast: 14) == 0)
    #expect(abs(count.probability(atLeast: 12) - 0.5) < 1e-15)
    #expect(IntegerDistribution(certain: 7).quantile(0.9) == 7)
    #expect(count.interval(0.8) == 10...12 && count.interval(0) == 11...11 && count.interval(1) == 10...13)
  }

  @Test("the chance of so many or fewer is what is left of the chance of more") func cumulative() {
    let count = IntegerDistribution(least: 10, probabilities: [0.1, 0.4, 0.4, 0.1])
    #expect(count.cumulative(9) == 0 && count.cumulative(13) == 1 && count.cumulative(40) == 1)
    for number in 9...14 { #expect(abs(count.cumulative(number) + count.probability(atLeast: number + 1) - 1) < 1e-15) }
  }

  @Test("a sample has the distribution of its shares, in whatever order; an empty one has none") func sample() {
    #expect(
      IntegerDistribution(sample: [4, -1, 4, 2])
        == IntegerDistribution(least: -1, probabilities: [0.25, 0, 0, 0.25, 0, 0.5]))
    #expect(IntegerDistribution(sample: [4, -1, 4, 2])?.quantile(0.5) == 2)
    #expect(IntegerDistribution(sample: []) == nil)
  }

  @Test("a probability that rounding has put beside 0...1 counts as 0 or 1") func rounding() {
    #expect(
      PoissonBinomial([1 + 1e-15, -1e-15, 0.5]).distribution
        == IntegerDistribution(least: 1, probabilities: [0.5, 0.5]))
  }

  /// A binomial whose chance is uniform on 0...1 takes every value equally often: the beta-binomial with a = b = 1.
  @Test("averaged over draws of its chance a binomial becomes a beta-binomial") func mixture() {
    var random = Xoshiro256(seed: 24)
    var mixture = CountMixture(certain: 3, open: 10, target: 10)
    var drawn = [0.0, 0]
    for _ in 0..<20_000 {
      random.dirichlet([1, 1], in: 0..<2, into: &drawn)
      mixture.add(PoissonBinomial([Double](repeating: drawn[0], count: 10)))
    }
    let count = mixture.distribution
    #expect(count.least == 3 && count.probabilities.count == 11)
    for number in 3...13 { #expect(abs(count.probability(of: number) - 1 / 11.0) < 0.004) }
    let error = mixture.standardError ?? 0
    #expect(error > 0.001 && error < 0.004)
    #expect(abs(count.probability(atLeast: 10) - 4 / 11.0) < 4 * error)
  }

  @Test("drawn counts and exact distributions may be mixed; without a draw only what is certain is known") func drawn()
  {
    var mixture = CountMixture(certain: 1, open: 2, target: 2)
    #expect(mixture.distribution == IntegerDistribution(certain: 1) && mixture.standardError == nil)
    mixture.add(count: 2)
    mixture.add(PoissonBinomial([0.5, 0]))
    #expect(mixture.distribution == IntegerDistribution(least: 1, probabilities: [0.25, 0.25, 0.5]))
    #expect(mixture.standardError == 0.25)
  }
}
