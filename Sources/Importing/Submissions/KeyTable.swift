/// Numbers by key: a hash table with open addressing that costs a few nanoseconds a look, where a dictionary costs some tens. For the
/// look-ups of every row.
struct KeyTable {
  private var keys: [UInt64] = Array(repeating: 0, count: 16)
  private var values: [Int32] = Array(repeating: 0, count: 16)
  private(set) var count = 0

  /// - Precondition: the key is not 0.
  @inline(__always)
  func value(of key: UInt64) -> Int? {
    var place = start(of: key)
    while true {
      let found = keys[place]
      if found == key { return Int(values[place]) }
      if found == 0 { return nil }
      place = (place + 1) & (keys.count - 1)
    }
  }

  /// - Precondition: the key is not 0, and not there yet.
  mutating func set(_ key: UInt64, to value: Int) {
    if count * 2 >= keys.count { grow() }
    var place = start(of: key)
    while keys[place] != 0 { place = (place + 1) & (keys.count - 1) }
    keys[place] = key
    values[place] = Int32(clamping: value)
    count += 1
  }

  /// The upper bits of a product with an odd number depend on all bits of the key.
  @inline(__always)
  private func start(of key: UInt64) -> Int {
    let mixed = (key ^ key >> 32) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 32) & (keys.count - 1)
  }

  private mutating func grow() {
    let (oldKeys, oldValues) = (keys, values)
    keys = Array(repeating: 0, count: oldKeys.count * 2)
    values = Array(repeating: 0, count: oldKeys.count * 2)
    count = 0
    for (key, value) in zip(oldKeys, oldValues) where key != 0 { set(key, to: Int(value)) }
  }
}
