/// FIPS 180-4, to check the hash in a page's policy without a library.
enum SHA256 {
  private static let primes = (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }

  /// The first 32 bits of the fraction of a root, by Newton's method on integers.
  private static func fraction(_ number: Int, root: Int) -> UInt32 {
    let value = Double(number)
    var x = value
    for _ in 0..<100 { x -= root == 2 ? (x * x - value) / (2 * x) : (x * x * x - value) / (3 * x * x) }
    return UInt32((x - x.rounded(.down)) * 4_294_967_296)
  }

  static func digest(_ message: [UInt8]) -> [UInt8] {
    let constants = primes.prefix(64).map { fraction($0, root: 3) }
    var hash = primes.prefix(8).map { fraction($0, root: 2) }
    var padded = message + [0x80]
    while padded.count % 64 != 56 { padded.append(0) }
    padded += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (message.count * 8) >> ($0 * 8)) }
    for start in stride(from: 0, to: padded.count, by: 64) {
      var w = (0..<16).map { word in (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(padded[start + word * 4 + $1]) } }
      for index in 16..<64 {
        let s0 = rotated(w[index - 15], 7) ^ rotated(w[index - 15], 18) ^ w[index - 15] >> 3
        let s1 = rotated(w[index - 2], 17) ^ rotated(w[index - 2], 19) ^ w[index - 2] >> 10
        w.append(w[index - 16] &+ s0 &+ w[index - 7] &+ s1)
      }
      var v = hash
      for index in 0..<64 {
        let s1 = rotated(v[4], 6) ^ rotated(v[4], 11) ^ rotated(v[4], 25)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ s1 &+ choice &+ constants[index] &+ w[index]
        let s0 = rotated(v[0], 2) ^ rotated(v[0], 13) ^ rotated(v[0], 22)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      hash = zip(hash, v).map { $0 &+ $1 }
    }
    return hash.flatMap { word in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: word >> $0) } }
  }

  private static func rotated(_ word: UInt32, _ count: UInt32) -> UInt32 { word >> count | word << (32 - count) }
}
