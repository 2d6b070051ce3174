import Foundation
import Testing

@testable import Statistics

@Suite("Scores") struct ScoreTests {
  @Test("Brier's is the squared distance, and of two outcomes twice as much") func brier() {
    // scoringrules 0.10, `brier_score(1, 0.3)`.
    #expect(abs(Score.brier(0.3, happened: true) - 0.49) < 1e-15)
    #expect(abs(Score.brier(0.3, happened: false) - 0.09) < 1e-15)
    #expect(Score.brier(1, happened: true) == 0 && Score.brier(1, happened: false) == 1)
    #expect(abs(Score.brier([0.3, 0.7], outcome: 0) - 0.98) < 1e-15)
    #expect(abs(Score.brier([0.2, 0.5, 0.3], outcome: 1) - 0.38) < 1e-15)
  }

  @Test("the log score is the surprise, none at what was certain, without end at what was impossible")
  func logarithmic() {
    // scoringrules 0.10, `log_score`.
    #expect(abs(Score.logarithmic(0.3, happened: true) - 1.203_972_804_325_936) < 1e-15)
    #expect(abs(Score.logarithmic(0.3, happened: false) - 0.356_674_943_938_732_45) < 1e-15)
    #expect(Score.logarithmic(1, happened: true).bitPattern == 0)
    #expect(Score.logarithmic(0, happened: true) == .infinity)
  }

  /// From scoringrules 0.10, `crps_ensemble` with the estimators `nrg` and `fair`.
  @Test(
    "the CRPS of an ensemble",
    arguments: [
      ([1, 4, 4, 7, 9], 5, 0.88, 0.5), ([0, 0, 0], 2, 2, 2), ([12], 9, 3, 3),
      ([3, 1, 4, 1, 5, 9, 2, 6, 5, 3], 4, 0.61, 0.466_666_666_666_666_56), ([-2.5, 0.25, 1.75, 8], 0.5, 0.9375, 0.25),
      ([2, 2, 3, 5, 5, 5, 8], 4, 0.653_061_224_489_795_8, 0.476_190_476_190_476_05), ([0, 1, 1, 2, 9], 11, 6.88, 6.5),
      ([4, 6], 1, 3.5, 3),
    ])
  func ensemble(_ values: [Double], _ observed: Double, _ expected: Double, _ fair: Double) throws {
    #expect(abs(try #require(Score.crps(values, observed: observed)) - expected) < 1e-10)
    #expect(abs(try #require(Score.crps(values, observed: observed, isFair: true)) - fair) < 1e-10)
    if values.allSatisfy({ $0 == $0.rounded() }), let count = IntegerDistribution(sample: values.map { Int($0) }) {
      #expect(abs(count.crps(of: Int(observed)) - expected) < 1e-10)
    }
  }

  /// From scoringrules 0.10, `crps_binomial`.
  @Test(
    "the CRPS of a binomial count",
    arguments: [
      (0, 2.196_646_141_167_11), (3, 0.317_323_455_567_110_45), (4, 0.616_544_892_367_110_3),
      (12, 8.196_646_141_167_106),
    ])
  func binomial(_ observed: Int, _ expected: Double) {
    let count = PoissonBinomial([Double](repeating: 0.3, count: 10)).distribution
    #expect(abs(count.crps(of: observed) - expected) < 1e-10)
  }

  /// From scoringrules 0.10, `crps_poisson`; the ends that are left out hold less than 1e-20.
  @Test(
    "the CRPS of a Poisson count",
    arguments: [(0, 1.549_771_416_034_369_9), (2, 0.348_089_404_981_2), (7, 3.758_682_359_187_721_6)])
  func poisson(_ observed: Int, _ expected: Double) {
    var masses = [exp(-2.4)]
    for number in 1..<40 { masses.append(masses[number - 1] * 2.4 / Double(number)) }
    #expect(abs(IntegerDistribution(probabilities: masses).crps(of: observed) - expected) < 1e-10)
  }

  /// From scoringrules 0.10, `crps_hypergeometric(5, 10, 15, 8)` with SciPy's `hypergeom.pmf`; and its `rps_score`.
  @Test("the CRPS of other counts") func others() {
    let hypergeometric = IntegerDistribution(probabilities: [
      0.005_949_656_750_572_081, 0.059_496_567_505_720_82, 0.208_237_986_270_022_88, 0.333_180_778_032_036_6,
      0.265_030_164_343_665_5, 0.106_012_065_737_466_19, 0.020_386_935_718_743_497, 0.001_664_239_650_509_673_9,
      4.160_599_126_274_183e-05,
    ])
    #expect(abs(hypergeometric.crps(of: 5) - 1.208_198_928_396_885_5) < 1e-10)
    let ranks = IntegerDistribution(least: 1, probabilities: [0.1, 0.2, 0.4, 0.3])
    for (observed, expected) in [(1, 1.39), (2, 0.59), (4, 0.59)] {
      #expect(abs(ranks.crps(of: observed) - expected) < 1e-10)
    }
  }

  @Test("the CRPS of a count that is known is the absolute error") func certain() {
    for observed in -5...20 {
      #expect(IntegerDistribution(certain: 7).crps(of: observed) == Double(abs(observed - 7)))
      #expect(Score.crps([7, 7], observed: Double(observed)) == Double(abs(observed - 7)))
    }
  }

  private func distribution(_ random: inout Xoshiro256) -> IntegerDistribution {
    var shares = [Double](repeating: 0, count: 8)
    random.dirichlet([Double](repeating: 0.6, count: 8), in: 0..<8, into: &shares)
    return IntegerDistribution(least: Int(random.uniform() * 5) - 2, probabilities: shares)
  }

  @Test("the CRPS is E|X − y| − ½ E|X − X′|", arguments: 161..<171) func energy(_ seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let count = distribution(&random)
    for observed in -8...14 {
      var expected = 0.0
      for (i, p) in count.probabilities.enumerated() {
        expected += p * Double(abs(count.least + i - observed))
        for (j, q) in count.probabilities.enumerated() { expected -= 0.5 * p * q * Double(abs(i - j)) }
      }
      #expect(abs(count.crps(of: observed) - expected) < 1e-13)
    }
  }

  @Test("what is believed scores best on average, with either score, also up to a horizon", arguments: 171..<181)
  func proper(_ seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let (belief, other) = (distribution(&random), distribution(&random))
    func average(_ score: (Int) -> Double) -> Double {
      belief.probabilities.enumerated().reduce(0) { sum, entry in
        entry.element > 0 ? sum + entry.element * score(belief.least + entry.offset) : sum
      }
    }
    #expect(average { belief.crps(of: $0) } <= average { other.crps(of: $0) } + 1e-12)
    #expect(average { belief.logScore(of: $0) } <= average { other.logScore(of: $0) } + 1e-12)
    let (cut, otherCut) = (CensoredIntegers(belief, horizon: 3), CensoredIntegers(other, horizon: 3))
    #expect(average { cut.crps(of: $0) } <= average { otherCut.crps(of: $0) } + 1e-12)
    #expect(average { cut.logScore(of: $0) } <= average { otherCut.logScore(of: $0) } + 1e-12)
  }

  @Test("a score up to a horizon takes all beyond it alike, and is the whole one where nothing is beyond")
  func censored() {
    let wait = CensoredIntegers(hazards: [0.5, 0.5])
    // F is 0.5 and 0.75.
    #expect(
      wait.crps(of: nil) == 0.25 + 0.5625 && wait.crps(of: 3) == wait.crps(of: nil)
        && wait.crps(of: 90) == wait.crps(of: nil))
    #expect(wait.crps(of: 1) == 0.25 + 0.0625 && wait.crps(of: -1) == 2 + 0.25 + 0.0625)
    #expect(wait.logScore(of: nil) == wait.logScore(of: 3) && abs(wait.logScore(of: 2) - log(4)) < 1e-15)
    #expect(wait.logScore(of: 0) == .infinity)
    let count = IntegerDistribution(least: 2, probabilities: [0.25, 0.5, 0.25])
    for observed in -1...4 {
      #expect(CensoredIntegers(count, horizon: 4).crps(of: observed) == count.crps(of: observed))
    }
  }

  @Test("without a score or a value there is no average and no CRPS; skill is what is avoided of the reference's")
  func none() {
    #expect(Score.mean([]) == nil && Score.mean([1, 2, 6]) == 3)
    #expect(Score.crps([], observed: 1) == nil)
    #expect(Score.skill(0.1, against: 0.4) == 0.75 && Score.skill(0.1, against: 0) == nil)
  }

  @Test("the order of an ensemble does not matter") func order() {
    var random = Xoshiro256(seed: 181)
    let values = (0..<50).map { _ in random.normal() }
    #expect(Score.crps(values, observed: 0.3) == Score.crps(values.sorted(), observed: 0.3))
  }
}
