import Testing

@testable import Statistics

@Suite("Random numbers") struct Xoshiro256Tests {
  @Test("the first numbers from the state 1, 2, 3, 4 are those that the reference implementation gives")
  func published() {
    var random = Xoshiro256(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360, 607_988_272_756_665_600,
      16_172_922_978_634_559_625, 8_476_171_486_693_032_832, 10_595_114_339_597_558_777, 2_904_607_092_377_533_576,
    ]
    #expect((0..<10).map { _ in random.next() } == expected)
  }

  @Test("the seeder's first numbers from 1234567 are the published ones") func seeder() {
    var seeder = SplitMix64(state: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423, 4_593_380_528_125_082_431,
      16_408_922_859_458_223_821,
    ]
    #expect((0..<5).map { _ in seeder.next() } == expected)
  }

  @Test("a seed gives the same numbers each time, another seed others, and 0 is a seed") func seeds() {
    func numbers(_ seed: UInt64) -> [UInt64] {
      var random = Xoshiro256(seed: seed)
      return (0..<8).map { _ in random.next() }
    }
    #expect(numbers(7) == numbers(7))
    #expect(Set(numbers(0) + numbers(1) + numbers(2)).count == 24)
  }

  @Test("uniform numbers lie in 0..<1 and are spread evenly") func uniform() {
    var random = Xoshiro256(seed: 3)
    let numbers = (0..<20_000).map { _ in random.uniform() }
    #expect(numbers.allSatisfy { $0 >= 0 && $0 < 1 })
    #expect(Sample.distance(numbers) { $0 } < Sample.largestDistance(20_000))
  }
}

/// Drawn numbers against the distribution that they should come from.
enum Sample {
  /// The greatest distance between the share of numbers up to x and a distribution's.
  static func distance(_ numbers: [Double], _ cumulative: (Double) -> Double) -> Double {
    let count = Double(numbers.count)
    return numbers.sorted().enumerated().map { place, number in
      let share = cumulative(number)
      return max(abs(share - Double(place) / count), abs(Double(place + 1) / count - share))
    }.max() ?? 0
  }

  /// Kolmogorov's bound: a right sampler passes it 999 times of 1000, and with a fixed seed always or never.
  static func largestDistance(_ count: Int) -> Double { 1.95 / Double(count).squareRoot() }

  static func shuffled<Element>(_ elements: [Element], _ random: inout Xoshiro256) -> [Element] {
    elements.map { ($0, random.next()) }.sorted { $0.1 < $1.1 }.map(\.0)
  }
}
