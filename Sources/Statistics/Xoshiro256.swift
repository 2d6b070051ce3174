/// Random numbers that are the same on every machine and in every version of Swift: xoshiro256**, seeded by SplitMix64.
///
/// The standard library's generators are not used: one is seeded by the system, and how the others turn bits into numbers
/// may change from version to version.
///
/// - Source: D. Blackman and S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math. Softw. 47 (2021);
///   G. Steele, D. Lea and C. Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
public struct Xoshiro256: Sendable, Hashable {
  @usableFromInline var a: UInt64
  @usableFromInline var b: UInt64
  @usableFromInline var c: UInt64
  @usableFromInline var d: UInt64

  /// The stream of a seed; every seed will do, 0 included.
  public init(seed: UInt64) {
    var seeder = SplitMix64(state: seed)
    a = seeder.next()
    b = seeder.next()
    c = seeder.next()
    d = seeder.next()
  }

  /// A stream that begins at a state, which must not be zero throughout.
  init(state: (UInt64, UInt64, UInt64, UInt64)) {
    (a, b, c, d) = state
  }

  @inlinable
  public mutating func next() -> UInt64 {
    let product = b &* 5
    let result = ((product << 7) | (product >> 57)) &* 9
    let shifted = b << 17
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 45) | (d >> 19)
    return result
  }

  /// A number in 0..<1, a multiple of 2⁻⁵³: the upper 53 bits.
  @inlinable
  public mutating func uniform() -> Double { Double(next() >> 11) * 0x1p-53 }
}

/// Spreads a seed over the state of another generator.
struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
