import Testing

@testable import Statistics

@Suite("Aalen and Johansen") struct AalenJohansenTests {
  /// Worked out by hand; ties of both causes, an event of each at time 0, censoring together with an event.
  @Test("two causes with ties, from time 0") func byHand() {
    let followUps = [(0, 0), (0, 1), (1, 0), (1, nil), (2, 1), (2, 1), (3, 0), (3, 1), (4, nil), (4, nil)]
      .map { FollowUp(Double($0.0), cause: $0.1) }
    let estimate = AalenJohansen(followUps, causes: 2)
    #expect(estimate.table.rows.map(\.time) == [0, 1, 2, 3, 4])
    let first = [1 / 10.0, 2 / 10.0, 2 / 10.0, 19 / 60.0, 19 / 60.0]
    let second = [1 / 10.0, 1 / 10.0, 1 / 3.0, 9 / 20.0, 9 / 20.0]
    let survival = [8 / 10.0, 7 / 10.0, 7 / 15.0, 7 / 30.0, 7 / 30.0]
    for place in 0..<5 {
      // Every cause has a value at every time, also where only the other was seen.
      #expect(abs((estimate.incidence(of: 0, at: Double(place)) ?? -1) - first[place]) < 1e-15)
      #expect(abs((estimate.incidence(of: 1, at: Double(place) + 0) ?? -1) - second[place]) < 1e-15)
      #expect(abs((estimate.survival(at: Double(place)) ?? -1) - survival[place]) < 1e-15)
    }
    #expect(estimate.incidence(of: 0, at: 4.5) == nil && estimate.survival(at: 4.5) == nil)
  }

  /// Of the same ten, by hand: 7 of 10 are left after day 1, and of cause 0 come (19/60 − 1/5) more by day 3.
  @Test("the chance to end by a cause within some time of what has lasted already") func lasted() {
    let followUps = [(0, 0), (0, 1), (1, 0), (1, nil), (2, 1), (2, 1), (3, 0), (3, 1), (4, nil), (4, nil)]
      .map { FollowUp(Double($0.0), cause: $0.1) }
    let estimate = AalenJohansen(followUps, causes: 2)
    func chance(_ cause: Int, _ after: Double, _ within: Double) -> Double {
      estimate.incidence(of: cause, after: after, within: within)
    }
    #expect(abs(chance(0, 1, 2) - (19 / 60.0 - 1 / 5.0) / (7 / 10.0)) < 1e-15)
    #expect(abs(chance(1, 1, 1) - (1 / 3.0 - 1 / 10.0) / (7 / 10.0)) < 1e-15)
    // What ends on the day itself is over; nothing is known beyond the last day, and nothing is taken to happen there.
    #expect(chance(0, 3, 400) == 0 && chance(0, 400, 1) == 0)
    #expect(abs(chance(0, 2, 400) - chance(0, 2, 1)) < 1e-15 && chance(0, 1, 0) == 0)
    // 7/30 are left when the watching ends on day 4: of those left on day 1 a third, of those left on day 3 all.
    #expect(abs(estimate.unknown(after: 1, within: 9) - 1 / 3.0) < 1e-15 && estimate.unknown(after: 1, within: 3) == 0)
    #expect(estimate.unknown(after: 3, within: 9) == 1 && estimate.unknown(after: 400, within: 1) == 1)
    let all = AalenJohansen([FollowUp(0, cause: 0), FollowUp(5, cause: 1)], causes: 2)
    #expect(all.incidence(of: 0, after: 5, within: 5) == 0 && all.incidence(of: 1, after: 0, within: 5) == 1)
    let none = AalenJohansen([FollowUp](), causes: 2)
    #expect(none.incidence(of: 0, after: 0, within: 9) == 0 && none.unknown(after: 0, within: 9) == 1)
    #expect(all.unknown(after: 0, within: 9) == 0)
  }

  @Test("all censored: nothing has ended, and nothing is known beyond") func censored() {
    let estimate = AalenJohansen([0, 3, 3, 8].map { FollowUp($0, cause: nil) }, causes: 3)
    #expect(estimate.survival(at: 8) == 1 && estimate.survival(at: 9) == nil)
    #expect(estimate.incidence(of: 2, at: 8) == 0 && estimate.incidence(of: 2, after: 3, within: 100) == 0)
    #expect(KaplanMeier(estimate.table).median == nil)
  }

  @Test("counts of days give the same table as the things one by one", arguments: 91..<97)
  func counted(_ seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let followUps = SurvivalData.random(&random, count: 60, causes: 3).map {
      FollowUp($0.time.rounded(), cause: $0.cause)
    }
    var counts = DayCounts(causes: 3)
    for followUp in followUps { counts.add(days: Int(followUp.time), cause: followUp.cause) }
    #expect(RiskTable(counts) == RiskTable(followUps, causes: 3))
    #expect(counts.count == 60)
    for cause in 0..<3 { #expect(counts.events(of: cause) == followUps.count { $0.cause == cause }) }
  }

  @Test("of nothing there are no days") func nothing() {
    let counts = DayCounts(causes: 2)
    #expect(counts.days.isEmpty && counts.count == 0 && RiskTable(counts).rows.isEmpty)
  }

  /// From lifelines 0.30, `AalenJohansenFitter`; without ties, which it moves at random.
  @Test("incidences and their variances are those of lifelines") func lifelines() throws {
    let times = [1, 2.5, 3, 4, 5.5, 6, 7, 8, 9, 10, 11, 12.5]
    let causes = [0, 1, nil, 0, 0, 1, nil, 1, 0, nil, 1, 0]
    let estimate = AalenJohansen(zip(times, causes).map { FollowUp($0, cause: $1) }, causes: 2)
    let expected: [(time: Double, cause: Int, incidence: Double, variance: Double)] = [
      (1, 0, 0.083_333_333_333_333_33, 0.006_365_740_740_740_74),
      (4, 0, 0.175_925_925_925_925_93, 0.012_843_411_827_465_328),
      (5.5, 0, 0.268_518_518_518_518_5, 0.017_701_665_142_508_767),
      (9, 0, 0.379_629_629_629_629_6, 0.023_040_028_196_921_2),
      (10.5, 0, 0.379_629_629_629_629_6, 0.023_040_028_196_921_2),
      (2.5, 1, 0.083_333_333_333_333_34, 0.006_365_740_740_740_741),
      (6, 1, 0.175_925_925_925_925_93, 0.012_843_411_827_465_324),
      (8, 1, 0.287_037_037_037_037_03, 0.020_125_076_207_895_144),
      (11, 1, 0.453_703_703_703_703_7, 0.029_761_564_548_087_15),
    ]
    for row in expected {
      let incidence = try #require(estimate.incidence(of: row.cause, at: row.time))
      let error = try #require(estimate.standardError(of: row.cause, at: row.time))
      #expect(abs(incidence - row.incidence) < 1e-14 && abs(error * error - row.variance) < 1e-14, "\(row)")
    }
    #expect(abs((estimate.incidence(of: 0, at: 12.5) ?? 0) - 0.546_296_296_296_296_3) < 1e-14)
    #expect(estimate.survival(at: 12.5) == 0)
    #expect(estimate.standardError(of: 0, at: 12.5) != nil)
  }

  @Test("incidences and survival are together 1, and no incidence falls", arguments: 81..<91)
  func together(_ seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let estimate = AalenJohansen(SurvivalData.random(&random, count: 70, causes: 3), causes: 3)
    for (incidences, survival) in zip(estimate.incidences, estimate.survival) {
      #expect(abs(incidences.reduce(survival, +) - 1) < 1e-14)
    }
    for cause in 0..<3 {
      let curve = estimate.incidences.map { $0[cause] }
      #expect(zip(curve, curve.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }

  @Test(
    "with one cause it is what Kaplan and Meier leave of 1, with the same errors and intervals", arguments: 91..<101)
  func oneCause(_ seed: UInt64) throws {
    var random = Xoshiro256(seed: seed)
    let followUps = SurvivalData.random(&random, count: 50)
    let (one, other) = (AalenJohansen(followUps, causes: 1), KaplanMeier(followUps))
    for time in 0...13 {
      let incidence = one.incidence(of: 0, at: Double(time))
      let survival = other.survival(at: Double(time))
      #expect((incidence == nil) == (survival == nil))
      guard let incidence, let survival, survival > 0 else { continue }
      #expect(abs(incidence - (1 - survival)) < 1e-14)
      let errors = (
        try #require(one.standardError(of: 0, at: Double(time))), try #require(other.standardError(at: Double(time)))
      )
      #expect(abs(errors.0 - errors.1) < 1e-14)
      guard survival < 1 else { continue }
      let interval = try #require(one.interval(of: 0, at: Double(time)))
      let expected = try #require(other.interval(at: Double(time)))
      #expect(abs(interval.lowerBound - (1 - expected.upperBound)) < 1e-12)
      #expect(abs(interval.upperBound - (1 - expected.lowerBound)) < 1e-12)
    }
  }

  @Test(
    "without censoring an incidence is exactly the share of its events, with the binomial's error", arguments: 101..<106
  )
  func empirical(_ seed: UInt64) throws {
    var random = Xoshiro256(seed: seed)
    let followUps = SurvivalData.random(&random, count: 53, causes: 2, censored: 0)
    let estimate = AalenJohansen(followUps, causes: 2)
    for time in 0...13 {
      for cause in 0..<2 {
        let share = Double(followUps.count { $0.time <= Double(time) && $0.cause == cause }) / 53
        #expect(estimate.incidence(of: cause, at: Double(time)) == share)
        let error = try #require(estimate.standardError(of: cause, at: Double(time)))
        #expect(abs(error * error - share * (1 - share) / 53) < 1e-14)
      }
    }
  }

  @Test("a cause that was never seen has an incidence of 0 without an interval; of nothing nothing is known")
  func none() {
    let estimate = AalenJohansen([FollowUp(1, cause: 0), FollowUp(2, cause: nil)], causes: 2)
    #expect(estimate.incidence(of: 1, at: 2) == 0 && estimate.interval(of: 1, at: 2) == nil)
    #expect(estimate.incidence(of: 0, at: 0.5) == 0 && estimate.standardError(of: 0, at: 0.5) == 0)
    let empty = AalenJohansen([], causes: 2)
    #expect(empty.incidence(of: 0, at: 0) == nil && empty.standardError(of: 1, at: 0) == nil)
  }
}
