/// A small generator of random numbers: the same seed gives the same numbers, everywhere and always.
public struct SeededGenerator: RandomNumberGenerator, Sendable {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number below `bound`, each as likely.
  mutating func below(_ bound: Int) -> Int {
    let bound = UInt64(Swift.max(bound, 1))
    let limit = UInt64.max - UInt64.max % bound
    while true {
      let number = next()
      if number < limit { return Int(number % bound) }
    }
  }
}

public enum Sampling {
  /// So many of the rows, each set of them as likely as any other, in their order (Knuth's algorithm S).
  public static func rows(_ wanted: Int, of count: Int, seed: UInt64) -> [Int] {
    var generator = SeededGenerator(seed: seed)
    var needed = min(wanted, count)
    var rows: [Int] = []
    rows.reserveCapacity(needed)
    for row in 0..<count where needed > 0 && generator.below(count - row) < needed {
      rows.append(row)
      needed -= 1
    }
    return rows
  }
}
