import Testing

@testable import Statistics

@Suite("Partial pooling") struct PoolTests {
  /// Tumours in 71 groups of rats: R. E. Tarone, Biometrics 38 (1982), as in Gelman et al. (2013), table 5.1.
  private static let rats: [(events: Int, atRisk: Int)] = [
    (0, 20), (0, 20), (0, 20), (0, 20), (0, 20), (0, 20), (0, 20), (0, 19), (0, 19), (0, 19), (0, 19), (0, 18),
    (0, 18), (0, 17), (1, 20), (1, 20), (1, 20), (1, 20), (1, 19), (1, 19), (1, 18), (1, 18), (2, 25), (2, 24),
    (2, 23), (2, 20), (2, 20), (2, 20), (2, 20), (2, 20), (2, 20), (1, 10), (5, 49), (2, 19), (5, 46), (3, 27),
    (2, 17), (7, 49), (7, 47), (3, 20), (3, 20), (2, 13), (9, 48), (10, 50), (4, 20), (4, 20), (4, 20), (4, 20),
    (4, 20), (4, 20), (4, 20), (10, 48), (4, 19), (4, 19), (4, 19), (5, 22), (11, 46), (12, 49), (5, 20), (5, 20),
    (6, 23), (5, 19), (6, 22), (6, 20), (6, 20), (6, 20), (16, 52), (15, 47), (15, 46), (9, 24), (4, 14),
  ]
  private static let hazards = rats.map { Hazard(atRisk: $0.atRisk, events: $0.events) }

  /// The maximum from SciPy 1.17, `minimize` over the logarithms of both weights, to about six digits. The book puts the weights
  /// at about 2.4 and 14.3, in the middle of what is plausible rather than at the top.
  @Test("tumours of rats have the prior of the textbook") func tumours() throws {
    let pool = try #require(HazardPool(Self.hazards))
    #expect(pool.basis == .marginalLikelihood)
    #expect(abs(pool.prior.a - 2.341_614) < 5e-5 && abs(pool.prior.b - 14.114_806) < 3e-4)
    #expect(abs(pool.prior.mean - 0.142_291_85) < 1e-6)
    // The last group: 4 of 14, pulled from 0.286 towards 0.142.
    let last = try #require(pool.posteriors.last)
    #expect(abs(last.mean - (4 + 2.341_614) / (14 + 16.456_420)) < 1e-5)
    #expect(abs(pool.share(ofData: Hazard(atRisk: 14, events: 4)) - 14 / 30.456_42) < 1e-5)
  }

  /// The maximum from SciPy 1.17, as above.
  @Test("three outcomes in ten groups have the prior of greatest likelihood") func dirichlet() throws {
    let groups = [
      [5, 1, 0], [2, 2, 3], [9, 0, 1], [0, 4, 2], [3, 3, 3], [7, 0, 0], [1, 6, 1], [4, 1, 8], [0, 0, 2], [10, 3, 1],
    ]
    let pool = try #require(DirichletPool(groups))
    #expect(pool.basis == .marginalLikelihood)
    for (weight, expected) in zip(pool.prior.weights, [1.438_947_7, 0.832_435_3, 0.900_535_3]) {
      #expect(abs(weight - expected) < 1e-5)
    }
    #expect(pool.posteriors[0] == pool.prior.updated(with: [5, 1, 0]))
  }

  @Test("the likelihood is that of beta-binomial groups, by gamma functions") func likelihood() {
    let groups = Self.rats.map { [$0.events, $0.atRisk - $0.events] }
    func byGamma(_ a: Double, _ b: Double) -> Double {
      groups.reduce(0) { sum, group in
        let (x, y) = (Double(group[0]), Double(group[1]))
        return sum + Elementary.logGamma(a + x) - Elementary.logGamma(a) + Elementary.logGamma(b + y)
          - Elementary.logGamma(b) - Elementary.logGamma(a + b + x + y) + Elementary.logGamma(a + b)
      }
    }
    let likelihood = MarginalLikelihood(groups)
    #expect(abs(likelihood.logarithm([0.2, 0.8], 10) - byGamma(2, 8)) < 1e-9)
    #expect(
      abs(
        likelihood.logarithm([0.2, 0.8], 10) - likelihood.logarithm([0.1, 0.9], 20) - byGamma(2, 8) + byGamma(2, 18))
        < 1e-9)
  }

  @Test("no mean and strength near those found are likelier", arguments: 121..<126) func top(_ seed: UInt64) throws {
    var random = Xoshiro256(seed: seed)
    let groups = (0..<25).map { _ in
      var shares = [0.0, 0, 0]
      random.dirichlet([1, 2, 3], in: 0..<3, into: &shares)
      return draw(shares, count: 4 + Int(random.uniform() * 20), &random)
    }
    let likelihood = MarginalLikelihood(groups)
    let best = likelihood.maximum(1...1000)
    let height = likelihood.logarithm(best.mean, best.strength)
    for _ in 0..<200 {
      let moved = best.mean.map { $0 * (0.9 + 0.2 * random.uniform()) }
      let sum = moved.reduce(0, +)
      let strength = best.strength * (0.8 + 0.4 * random.uniform())
      #expect(likelihood.logarithm(moved.map { $0 / sum }, strength) <= height + 1e-9)
    }
  }

  @Test("of counts in the thousands the likelihood and its top are those of sums term by term") func manyCounted() {
    let groups = (1..<15).map { [37 * $0 * $0, 5_000 - 90 * $0, $0 % 3 * 40] }
    func termByTerm(_ mean: [Double], _ strength: Double) -> Double {
      groups.reduce(0) { sum, group in
        let outcomes = zip(group, mean).reduce(0) { sum, outcome in
          (0..<outcome.0).reduce(sum) { $0 + Elementary.log(strength * outcome.1 + Double($1)) }
        }
        return (0..<group.reduce(0, +)).reduce(sum + outcomes) { $0 - Elementary.log(strength + Double($1)) }
      }
    }
    let likelihood = MarginalLikelihood(groups)
    for strength in [0.5, 8, 3_000] {
      let mean = likelihood.bestMean(strength, from: [0.3, 0.6, 0.1])
      #expect(abs(mean.reduce(0, +) - 1) < 1e-14)
      let top = termByTerm(mean, strength)
      #expect(abs(likelihood.logarithm(mean, strength) / top - 1) < 1e-12)
      for (from, to) in [(0, 1), (1, 2), (2, 0)] {
        var moved = mean
        let step = 1e-3 * min(mean[from], mean[to])
        moved[from] -= step
        moved[to] += step
        #expect(termByTerm(moved, strength) < top)
      }
    }
  }

  @Test("an outcome that was never counted has no share where the likelihood is greatest") func neverCounted() {
    let likelihood = MarginalLikelihood([[3, 0, 9], [1, 0, 4], [0, 0, 2], [8, 0, 1]])
    let mean = likelihood.bestMean(4, from: [0.4, 0, 0.6])
    #expect(mean[1] == 0 && abs(mean[0] + mean[2] - 1) < 1e-15)
    #expect(MarginalLikelihood([[3, 0], [5, 0]]).bestMean(2, from: [1, 0]) == [1, 0])
  }

  private func draw(_ shares: [Double], count: Int, _ random: inout Xoshiro256) -> [Int] {
    var counts = [Int](repeating: 0, count: shares.count)
    for _ in 0..<count {
      var (left, outcome) = (random.uniform(), 0)
      while outcome + 1 < shares.count, left >= shares[outcome] {
        left -= shares[outcome]
        outcome += 1
      }
      counts[outcome] += 1
    }
    return counts
  }

  @Test("pooled chances are nearer to the true ones than the groups' own, and the prior is near what they came from")
  func recovered() throws {
    var random = Xoshiro256(seed: 131)
    var drawn = [0.0, 0]
    var truth: [Double] = []
    let groups = (0..<400).map { _ in
      random.dirichlet([3, 27], in: 0..<2, into: &drawn)
      truth.append(drawn[0])
      return Hazard(atRisk: 15, events: draw(drawn, count: 15, &random)[0])
    }
    let pool = try #require(HazardPool(groups))
    #expect(abs(pool.prior.mean - 0.1) < 0.01 && pool.strength > 20 && pool.strength < 45)
    let pooled = zip(pool.posteriors, truth).reduce(0) { $0 + ($1.0.mean - $1.1) * ($1.0.mean - $1.1) }
    let own = zip(groups, truth).reduce(0) { $0 + (($1.0.estimate ?? 0) - $1.1) * (($1.0.estimate ?? 0) - $1.1) }
    #expect(pooled < 0.5 * own)
    // The 80 % intervals hold the truth about as often as they say.
    let held = zip(pool.posteriors, truth).count { $0.quantile(0.1) <= $1 && $1 <= $0.quantile(0.9) }
    #expect(held > 295 && held < 345)
  }

  @Test("a posterior's mean lies between the group's own share and the prior's mean") func between() throws {
    let pool = try #require(HazardPool(Self.hazards))
    for (group, posterior) in zip(Self.hazards, pool.posteriors) {
      let own = try #require(group.estimate)
      #expect(posterior.mean >= min(own, pool.prior.mean) - 1e-12)
      #expect(posterior.mean <= max(own, pool.prior.mean) + 1e-12)
    }
  }

  @Test("the order of the groups does not matter, to the last bit") func order() throws {
    var random = Xoshiro256(seed: 141)
    let shuffled = Sample.shuffled(Self.hazards, &random)
    let (one, other) = (try #require(HazardPool(Self.hazards)), try #require(HazardPool(shuffled)))
    #expect(one.prior == other.prior)
    #expect(shuffled.indices.allSatisfy { other.posteriors[$0] == shuffled[$0].posterior(one.prior) })
  }

  @Test("groups that are all alike have a prior worth all data") func alike() throws {
    let pool = try #require(HazardPool([Hazard](repeating: Hazard(atRisk: 10, events: 2), count: 20)))
    // The mean of greatest likelihood is the share of all only for a prior that is worth more than any data.
    #expect(pool.basis == .allData && abs(pool.strength - 200) < 1e-9 && abs(pool.prior.mean - 0.2015) < 2e-4)
  }

  @Test("groups that are all or nothing have the least prior") func apart() throws {
    let groups = (0..<20).map { Hazard(atRisk: 10, events: $0 % 2 == 0 ? 10 : 0) }
    let pool = try #require(HazardPool(groups))
    #expect(pool.basis == .leastStrength && abs(pool.strength - 1) < 1e-12 && abs(pool.prior.mean - 0.5) < 1e-9)
    let firm = try #require(HazardPool(groups, floors: DirichletPool.Floors(strength: 6)))
    #expect(firm.basis == .leastStrength && abs(firm.strength - 6) < 1e-12)
  }

  @Test("with few groups or few events the prior has the mean of all data and is worth one event") func few() throws {
    // 3 events of 40: (3 + ½)/(40 + 1).
    let two = try #require(HazardPool([Hazard(atRisk: 20, events: 3), Hazard(atRisk: 20, events: 0)]))
    #expect(two.basis == .tooFew)
    #expect(abs(two.prior.mean - 3.5 / 41) < 1e-12 && abs(two.prior.a - 1) < 1e-12)
    let rare = try #require(
      HazardPool((0..<50).map { Hazard(atRisk: 20, events: $0 < 2 ? 1 : 0) }))
    #expect(rare.basis == .tooFew && abs(rare.prior.mean - 2.5 / 1001) < 1e-12 && abs(rare.prior.a - 1) < 1e-12)
    // Non-events that are rare count alike.
    let common = try #require(
      HazardPool((0..<50).map { Hazard(atRisk: 20, events: $0 < 2 ? 19 : 20) }))
    #expect(common.basis == .tooFew && abs(common.prior.b - 1) < 1e-12)
    // Groups of one say nothing of how groups differ.
    let single = try #require(HazardPool((0..<50).map { Hazard(atRisk: 1, events: $0 % 2) }))
    #expect(single.basis == .tooFew && abs(single.strength - 2) < 1e-12)
  }

  @Test("without an event the chance is small but not 0, and no prior is worth more than all data") func noEvent()
    throws
  {
    let pool = try #require(HazardPool([Hazard(atRisk: 30, events: 0), Hazard(atRisk: 10, events: 0)]))
    #expect(abs(pool.prior.mean - 0.5 / 41) < 1e-12 && abs(pool.strength - 40) < 1e-12)
    #expect(pool.posteriors.allSatisfy { $0.mean > 0 })
    let one = try #require(HazardPool([Hazard(atRisk: 1, events: 1)]))
    #expect(abs(one.strength - 1) < 1e-12 && abs(one.prior.mean - 0.75) < 1e-12)
  }

  @Test("an outcome never seen keeps what Jeffreys' prior makes of it") func unseen() throws {
    let groups = (0..<12).map { [$0, 12 - $0, 0] }
    let pool = try #require(DirichletPool(groups))
    let floor = 0.5 / (144 + 1.5)
    #expect(abs(pool.prior.mean(2) - floor / (1 + floor)) < 1e-12)
    #expect(pool.posteriors.allSatisfy { $0.mean(2) > 0 })
  }

  @Test("a group without data has the prior, and without any there is no pool") func none() throws {
    let pool = try #require(HazardPool(Self.hazards + [Hazard(atRisk: 0, events: 0)]))
    #expect(pool.posteriors.last == pool.prior)
    #expect(pool.prior == HazardPool(Self.hazards)?.prior)
    #expect(pool.share(ofData: Hazard(atRisk: 0, events: 0)) == 0)
    #expect(HazardPool([]) == nil && HazardPool([Hazard(atRisk: 0, events: 0)]) == nil)
    #expect(DirichletPool([[0, 0, 0]]) == nil)
  }
}
