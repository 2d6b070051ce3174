import Foundation
import Testing

@testable import Statistics

@Suite("Elementary functions") struct ElementaryFunctionsTests {
  private func unitsApart(_ a: Double, _ b: Double) -> Double { abs(a - b) / max(b.ulp, Double.leastNormalMagnitude) }

  @Test("logarithms are within two units of the last place of the system's") func logarithm() {
    var random = Xoshiro256(seed: 11)
    for _ in 0..<20_000 {
      let x = Double(sign: .plus, exponent: Int(random.uniform() * 2000) - 1000, significand: 1 + random.uniform())
      #expect(unitsApart(Elementary.log(x), log(x)) <= 2, "\(x)")
    }
    for _ in 0..<20_000 {
      let x = 0.5 + random.uniform()
      #expect(unitsApart(Elementary.log(x), log(x)) <= 2, "\(x)")
    }
  }

  @Test("logarithms at the ends") func ends() {
    #expect(Elementary.log(1) == 0)
    #expect(Elementary.log(0) == -.infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(.infinity) == .infinity)
    #expect(unitsApart(Elementary.log(.leastNonzeroMagnitude), log(.leastNonzeroMagnitude)) <= 2)
  }

  @Test("powers of e are within two units of the last place of the system's") func exponential() {
    var random = Xoshiro256(seed: 12)
    for _ in 0..<20_000 {
      let x = (random.uniform() - 0.5) * 1400
      #expect(unitsApart(Elementary.exp(x), exp(x)) <= 2, "\(x)")
      let near = (random.uniform() - 0.5) * 2
      #expect(unitsApart(Elementary.exp(near), exp(near)) <= 2, "\(near)")
    }
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-800) == 0 && Elementary.exp(800) == .infinity)
    #expect(Elementary.exp(-744.5) > 0)
  }

  @Test(
    "logarithms of the gamma function, from 30-digit arithmetic",
    arguments: [
      (0.004, 5.519_165_189_100_351_5), (0.5, 0.572_364_942_924_700_1), (1, 0), (3.7, 1.428_072_326_665_388_1),
      (10, 12.801_827_480_081_47), (171.3, 708.114_947_038_996_9), (5000, 37_582.626_315_685_35),
    ])
  func logGamma(_ x: Double, _ expected: Double) {
    #expect(abs(Elementary.logGamma(x) - expected) <= 1e-14 * max(1, abs(expected)))
  }

  @Test(
    "products of many factors are those of the factors one by one",
    arguments: [1e-9, 0.3, 7, 31.5, 400], [0..<3, 0..<25, 2..<90, 100..<20_000, 5..<5])
  func risingFactorial(_ x: Double, _ places: Range<Int>) {
    let factors = places.map { x + Double($0) }
    let logarithm = factors.reduce(0) { $0 + Elementary.log($1) }
    #expect(abs(RisingFactorial.logarithm(x, places) - logarithm) <= 1e-12 * max(1, abs(logarithm)))
    let derivatives = RisingFactorial.derivatives(x, places)
    let first = factors.reduce(0) { $0 + 1 / $1 }
    let second = factors.reduce(0) { $0 - 1 / ($1 * $1) }
    #expect(abs(derivatives.first - first) <= 1e-12 * first && abs(derivatives.second - second) <= 1e-12 * -second)
  }
}
