import Testing

@testable import Statistics

@Suite("Kaplan and Meier") struct KaplanMeierTests {
  /// S as the textbooks print it; its standard error by Greenwood's formula in a second program, in Python; the interval is that of
  /// lifelines 0.30 (log-log).
  @Test(
    "weeks in remission under 6-MP are those of the textbooks",
    arguments: [
      (6, 0.8571, 0.0764, 0.619_717_96, 0.951_551_75), (7, 0.8067, 0.0869, 0.563_146_56, 0.922_809_02),
      (10, 0.7529, 0.0963, 0.503_199_51, 0.889_361_84), (13, 0.6902, 0.1068, 0.431_610_22, 0.849_065_96),
      (16, 0.6275, 0.1141, 0.367_510_86, 0.804_912_19), (22, 0.5378, 0.1282, 0.267_778_94, 0.746_790_72),
      (23, 0.4482, 0.1346, 0.188_052_01, 0.680_142_63),
    ])
  func mercaptopurine(
    _ weeks: Double, _ survival: Double, _ error: Double, _ lower: Double, _ upper: Double
  ) throws {
    let estimate = KaplanMeier(SurvivalData.mercaptopurine)
    // What holds at a time holds until the next event.
    for time in [weeks, weeks + 0.5] {
      #expect(abs(try #require(estimate.survival(at: time)) - survival) < 5e-5)
      #expect(abs(try #require(estimate.standardError(at: time)) - error) < 5e-5)
      let interval = try #require(estimate.interval(at: time))
      #expect(abs(interval.lowerBound - lower) < 1e-8 && abs(interval.upperBound - upper) < 1e-8)
    }
  }

  @Test("the products are exact fractions") func fractions() {
    let estimate = KaplanMeier(SurvivalData.mercaptopurine)
    #expect(abs((estimate.survival(at: 10) ?? 0) - 64 / 85.0) < 1e-15)
    #expect(abs((estimate.survival(at: 23) ?? 0) - 160 / 357.0) < 1e-15)
  }

  /// The medians are published; lifelines 0.30 gives the same, and these intervals (log-log).
  @Test("medians are 23 and 8 weeks under 6-MP and placebo, 31 and 23 with maintenance and without") func medians() {
    func expect(_ followUps: [FollowUp], _ median: Double, _ lower: Double, _ upper: Double?) {
      let estimate = KaplanMeier(followUps)
      #expect(estimate.median == median)
      let interval = estimate.quantileInterval(0.5)
      #expect(interval.lower == lower && interval.upper == upper)
    }
    expect(SurvivalData.mercaptopurine, 23, 13, nil)
    expect(SurvivalData.placebo, 8, 4, 11)
    expect(SurvivalData.maintained, 31, 13, nil)
    expect(SurvivalData.notMaintained, 23, 5, 33)
  }

  /// From lifelines 0.30.
  @Test("survival with maintenance and without, of R's data set aml") func aml() {
    let maintained: [(Double, Double)] = [
      (9, 0.909_090_909_090_909), (13, 0.818_181_818_181_818), (18, 0.715_909_090_909_091),
      (23, 0.613_636_363_636_364), (31, 0.490_909_090_909_091), (34, 0.368_181_818_181_818),
      (48, 0.184_090_909_090_909),
    ]
    let not: [(Double, Double)] = [
      (5, 0.833_333_333_333_333), (8, 0.666_666_666_666_667), (12, 0.583_333_333_333_333), (23, 0.486_111_111_111_111),
      (27, 0.388_888_888_888_889), (30, 0.291_666_666_666_667), (33, 0.194_444_444_444_444),
      (43, 0.097_222_222_222_222),
      (45, 0),
    ]
    for (followUps, expected) in [(SurvivalData.maintained, maintained), (SurvivalData.notMaintained, not)] {
      let estimate = KaplanMeier(followUps)
      for (time, survival) in expected { #expect(abs((estimate.survival(at: time) ?? -1) - survival) < 1e-14) }
    }
  }

  @Test("the table has a row for each time at which anything was seen, events before censoring") func table() {
    let rows = KaplanMeier(SurvivalData.mercaptopurine).table.rows
    #expect(rows.map(\.time) == [6, 7, 9, 10, 11, 13, 16, 17, 19, 20, 22, 23, 25, 32, 34, 35])
    #expect(rows.map(\.atRisk) == [21, 17, 16, 15, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 2, 1])
    #expect(rows.map(\.allEvents) == [3, 1, 0, 1, 0, 1, 1, 0, 0, 0, 1, 1, 0, 0, 0, 0])
    #expect(rows.map(\.censored) == [1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 0, 0, 1, 2, 1, 1])
  }

  @Test("before the first time S is 1, after the last one that is censored nothing is known") func beyond() {
    let estimate = KaplanMeier(SurvivalData.mercaptopurine)
    #expect(estimate.survival(at: 0) == 1 && estimate.survival(at: 5.9) == 1)
    #expect(estimate.standardError(at: 3) == 0 && estimate.interval(at: 3) == nil)
    #expect(estimate.survival(at: 35) != nil && estimate.survival(at: 35.1) == nil)
    #expect(estimate.standardError(at: 36) == nil && estimate.interval(at: 36) == nil)
    #expect(estimate.quantile(0.55) == 23 && estimate.quantile(0.56) == nil)
  }

  @Test("where all had the event S is 0 ever after, without an interval") func ended() {
    let estimate = KaplanMeier(SurvivalData.placebo)
    #expect(estimate.survival(at: 23) == 0 && estimate.survival(at: 1000) == 0)
    #expect(estimate.standardError(at: 23) == nil && estimate.interval(at: 23) == nil)
    #expect(estimate.quantile(1) == 23)
  }

  @Test("events and censoring at time 0 count") func zero() {
    let estimate = KaplanMeier([
      FollowUp(0, isEvent: true), FollowUp(-0.0, isEvent: false), FollowUp(2, isEvent: true),
      FollowUp(3, isEvent: false),
    ])
    #expect(estimate.table.rows.map(\.time) == [0, 2, 3])
    #expect(estimate.survival == [0.75, 0.375, 0.375])
    #expect(estimate.survival(at: 0) == 0.75)
  }

  @Test("of nothing nothing is known; of censoring alone, that none had the event") func empty() {
    let none = KaplanMeier([])
    #expect(none.survival(at: 0) == nil && none.median == nil && none.interval(at: 1) == nil)
    let interval = none.quantileInterval(0.5)
    #expect(interval.lower == nil && interval.upper == nil)
    let censored = KaplanMeier([FollowUp(4, isEvent: false)])
    #expect(censored.survival(at: 4) == 1 && censored.survival(at: 5) == nil && censored.median == nil)
  }

  @Test("without censoring S is exactly the share that lasts longer, and its error the binomial's", arguments: 51..<61)
  func empirical(_ seed: UInt64) throws {
    var random = Xoshiro256(seed: seed)
    let followUps = SurvivalData.random(&random, count: 47, censored: 0)
    let estimate = KaplanMeier(followUps)
    for time in 0...13 {
      let share = Double(followUps.count { $0.time > Double(time) }) / 47
      #expect(estimate.survival(at: Double(time)) == share)
      if share > 0 {
        let error = try #require(estimate.standardError(at: Double(time)))
        #expect(abs(error * error - share * (1 - share) / 47) < 1e-15)
      }
    }
    for level in [0.1, 0.5, 0.9] {
      let sorted = followUps.map(\.time).sorted()
      #expect(estimate.quantile(level) == sorted[Int((level * 47).rounded(.up)) - 1])
    }
  }

  @Test("it is the product of what is left at each time, and never rises", arguments: 200..<260)
  func product(_ seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let followUps = SurvivalData.random(&random, count: 60)
    let estimate = KaplanMeier(followUps)
    var expected = 1.0
    for (row, survival) in zip(estimate.table.rows, estimate.survival) {
      let atRisk = followUps.count { $0.time >= row.time }
      let events = followUps.count { $0.time == row.time && $0.cause != nil }
      expected *= 1 - Double(events) / Double(atRisk)
      #expect(abs(survival - expected) < 1e-14)
    }
    for place in estimate.survival.indices.dropFirst() {
      let falls = estimate.table.rows[place].allEvents > 0
      let (before, after) = (estimate.survival[place - 1], estimate.survival[place])
      #expect(falls ? after < before : after == before)
    }
  }

  @Test("the order of the input does not matter, to the last bit", arguments: 71..<76) func order(_ seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let followUps = SurvivalData.random(&random, count: 80, causes: 3)
    let shuffled = Sample.shuffled(followUps, &random)
    #expect(KaplanMeier(shuffled) == KaplanMeier(followUps))
    #expect(AalenJohansen(shuffled, causes: 3) == AalenJohansen(followUps, causes: 3))
  }

  @Test("an interval lies around the estimate, and is wider for a higher level", arguments: 76..<81)
  func intervals(_ seed: UInt64) throws {
    var random = Xoshiro256(seed: seed)
    let estimate = KaplanMeier(SurvivalData.random(&random, count: 40))
    for time in 0...12 {
      guard let survival = estimate.survival(at: Double(time)), survival > 0, survival < 1 else { continue }
      let narrow = try #require(estimate.interval(at: Double(time), 0.8))
      let wide = try #require(estimate.interval(at: Double(time), 0.99))
      #expect(narrow.contains(survival) && wide.lowerBound < narrow.lowerBound && wide.upperBound > narrow.upperBound)
      #expect(wide.lowerBound >= 0 && wide.upperBound <= 1)
    }
  }
}
