import Foundation
import Testing

@testable import Statistics

@Suite("Normal, gamma and Dirichlet numbers") struct GammaTests {
  @Test("normal numbers follow the normal distribution") func normal() {
    var random = Xoshiro256(seed: 5)
    let numbers = (0..<50_000).map { _ in random.normal() }
    #expect(Sample.distance(numbers) { 0.5 * erfc(-$0 / 2.0.squareRoot()) } < Sample.largestDistance(50_000))
  }

  @Test("gamma numbers of shape 1 follow the exponential distribution") func exponential() {
    var random = Xoshiro256(seed: 6)
    let numbers = (0..<50_000).map { _ in random.gamma(shape: 1) }
    #expect(Sample.distance(numbers) { 1 - exp(-$0) } < Sample.largestDistance(50_000))
  }

  @Test("gamma numbers of shape ½ follow half the square of a normal number") func half() {
    var random = Xoshiro256(seed: 7)
    let numbers = (0..<50_000).map { _ in random.gamma(shape: 0.5) }
    #expect(Sample.distance(numbers) { erf($0.squareRoot()) } < Sample.largestDistance(50_000))
  }

  /// Shares at or below x from 30-digit arithmetic; four standard errors of 50,000 numbers are 0.009 at most.
  @Test(
    "gamma numbers of broken shapes lie below x as often as they should",
    arguments: [(0.3, 0.1, 0.545_912_849_6), (0.3, 1, 0.915_674_156_2), (4.5, 3, 0.260_081_707_9)])
  func shares(_ shape: Double, _ x: Double, _ expected: Double) {
    var random = Xoshiro256(seed: 8)
    let below = (0..<50_000).count { _ in random.gamma(shape: shape) <= x }
    #expect(abs(Double(below) / 50_000 - expected) < 0.009)
  }

  @Test("numbers of a shape prepared once are those of the shape, those too small to be told from 0 too")
  func prepared() {
    for shape in [0, 1e-6, 0.002, 0.01, 0.3, 0.999, 1, 40] {
      let prepared = GammaShape(shape)
      var (one, other) = (Xoshiro256(seed: 11), Xoshiro256(seed: 11))
      let numbers = (0..<5_000).map { _ in one.gamma(prepared) }
      #expect(numbers == (0..<5_000).map { _ in other.gamma(shape: shape) })
      #expect(one == other, "as many random numbers were used")
    }
  }

  @Test("a gamma number has its shape as mean and as variance", arguments: [0.02, 0.7, 3, 250])
  func moments(_ shape: Double) {
    var random = Xoshiro256(seed: 9)
    let count = 40_000
    let numbers = (0..<count).map { _ in random.gamma(shape: shape) }
    let mean = numbers.reduce(0, +) / Double(count)
    let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)
    #expect(abs(mean - shape) < 5 * (shape / Double(count)).squareRoot())
    #expect(abs(variance / shape - 1) < 0.2)
  }

  @Test("the numbers of a seed are the same on every machine, to the last bit") func bits() {
    var random = Xoshiro256(seed: 1)
    let shapes = [0.01, 0.4, 1, 2.5, 40, 400]
    let normal = (0..<3).map { _ in random.normal() }
    let gamma = shapes.map { random.gamma(shape: $0) }
    #expect((normal + gamma).map(\.bitPattern) == Self.known)
  }
  /// Worked out by a second program, in Python.
  private static let known: [UInt64] = [
    4_593_168_633_635_838_003, 13_824_929_519_805_123_231, 13_835_101_516_433_804_763, 4_563_184_357_038_671_559,
    4_566_763_966_331_645_739, 4_604_062_246_675_267_275, 4_611_841_375_890_354_319, 4_630_212_755_625_250_203,
    4_645_652_839_173_465_286,
  ]

  @Test("probabilities from a Dirichlet add up to 1 and have its mean and variance") func dirichlet() {
    let known = Dirichlet([0.5, 2, 7.5])
    var random = Xoshiro256(seed: 10)
    var draws: [[Double]] = []
    for _ in 0..<20_000 {
      var probabilities = [9.0, 0, 0, 0, 9]
      random.dirichlet([0] + known.weights + [0], in: 1..<4, into: &probabilities)
      #expect(probabilities[0] == 9 && probabilities[4] == 9)
      #expect(abs(probabilities[1..<4].reduce(0, +) - 1) < 1e-14)
      draws.append(Array(probabilities[1..<4]))
    }
    for outcome in 0..<3 {
      let numbers = draws.map { $0[outcome] }
      let mean = numbers.reduce(0, +) / 20_000
      let variance = numbers.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
      #expect(abs(mean - known.mean(outcome)) < 5 * (known.variance(outcome) / 20_000).squareRoot())
      #expect(abs(variance / known.variance(outcome) - 1) < 0.1)
      #expect(
        Sample.distance(numbers) { known.marginal(outcome).cumulative($0) } < Sample.largestDistance(20_000))
    }
  }

  @Test("an outcome of weight 0 never happens, and one alone always") func degenerate() {
    var random = Xoshiro256(seed: 10)
    var probabilities = [0.0, 0, 0]
    random.dirichlet([0, 3, 1], in: 0..<3, into: &probabilities)
    #expect(probabilities[0] == 0)
    random.dirichlet([0, 1e-300, 0], in: 0..<3, into: &probabilities)
    #expect(probabilities == [0, 1, 0])
  }
}
