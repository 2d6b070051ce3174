import Testing

@testable import Statistics

@Suite("Proportions") struct ProportionTests {
  @Test("7 of 9 is 40–97 % at 95 %") func sevenOfNine() throws {
    let interval = try #require(Proportion(7, of: 9).interval())
    #expect((interval.lowerBound * 100).rounded() == 40 && (interval.upperBound * 100).rounded() == 97)
  }

  /// From SciPy 1.17, `binomtest(k, n).proportion_ci(level, 'exact')`.
  @Test(
    "exact intervals",
    arguments: [
      (7, 9, 0.95, 0.399_906_426_283_687_9, 0.971_855_026_522_112_6), (0, 9, 0.95, 0, 0.336_267_116_879_942_9),
      (9, 9, 0.95, 0.663_732_883_120_057_1, 1), (1, 30, 0.9, 0.001_708_315_644_465_739_4, 0.148_596_068_659_113_62),
      (133, 500, 0.95, 0.227_751_149_859_571_62, 0.307_041_235_625_631_1),
      (950, 1000, 0.99, 0.929_495_624_798_542_2, 0.966_073_337_289_779_7),
      (43, 120_000, 0.95, 0.000_259_339_368_474_986_83, 0.000_482_642_639_471_173_9),
    ])
  func published(_ successes: Int, _ trials: Int, _ level: Double, _ lower: Double, _ upper: Double) throws {
    let interval = try #require(Proportion(successes, of: trials).interval(level))
    #expect(abs(interval.lowerBound - lower) < 2e-12 && abs(interval.upperBound - upper) < 2e-12)
  }

  @Test("it holds the true share at least as often as it says, whatever the share", arguments: [1, 4, 9, 30])
  func coverage(_ trials: Int) throws {
    let intervals = try (0...trials).map { try #require(Proportion($0, of: trials).interval(0.9)) }
    for step in 1..<40 {
      let share = Double(step) / 40
      let count = PoissonBinomial([Double](repeating: share, count: trials))
      let held = (0...trials).filter { intervals[$0].contains(share) }.reduce(0) { $0 + count.probability(of: $1) }
      #expect(held >= 0.9 - 1e-12, "share \(share)")
    }
  }

  @Test("failures have the interval of successes from the other end") func mirrored() throws {
    for successes in 0...12 {
      let one = try #require(Proportion(successes, of: 12).interval())
      let other = try #require(Proportion(12 - successes, of: 12).interval())
      #expect(abs(one.lowerBound - (1 - other.upperBound)) < 1e-11)
    }
  }

  @Test("without a trial there is neither a share nor an interval") func none() {
    #expect(Proportion(0, of: 0).share == nil && Proportion(0, of: 0).interval() == nil)
    #expect(Proportion(1, of: 4).share == 0.25)
  }

  @Test("coverage counts the values within their intervals, ends included") func within() {
    #expect(Proportion(of: [1, 5, 9, 4], within: [0...2, 5...7, 1...8, 4...4]) == Proportion(3, of: 4))
    #expect(Proportion(of: [Int](), within: []).share == nil)
  }
}
