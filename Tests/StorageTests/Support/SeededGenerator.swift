import NTMKit

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// Whole, decimal, huge, tiny: any finite number.
  mutating func number() -> Double {
    switch next() % 4 {
    case 0: return Double(Int64.random(in: -1000...1000, using: &self))
    case 1: return Double(Int64.random(in: -10_000_000...10_000_000, using: &self)) / 100
    case 2: return Double.random(in: -1e6...1e6, using: &self)
    default:
      let number = Double(bitPattern: next())
      return number.isFinite ? number : 1e17
    }
  }

  mutating func value() -> ReportedValue {
    switch next() % 7 {
    case 0, 1: .number(number())
    case 2: .attested(next() & 1 == 0)
    case 3: .numberAttested(number(), next() & 1 == 0)
    case 4: .notApplicable
    case 5: .withdrawn
    default: .none
    }
  }

  mutating func submission(slots: Int, sets: [String]) -> Submission {
    let count = Int(next() % UInt64(slots + 1))
    let lines = next() & 1 == 0 ? 1 : count
    let period = Period(.quarter, year: 2022, number: Int(next() % 4) + 1)
    return Submission(
      unitCode: String(30_000 + next() % 20), period: period ?? Period(packed: 0),
      setCode: sets[Int(next() % UInt64(sets.count))], values: (0..<count).map { _ in value() },
      lines: (0..<lines).map { _ in Int32(next() % 100_000) })
  }
}
