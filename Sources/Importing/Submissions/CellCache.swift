/// What a cell's text means, worked out once for each different text of a column.
///
/// The previous row's cell is compared first: files are mostly sorted. Texts of up to seven bytes are keyed by their bytes.
struct CellCache<Meaning> {
  private var short: [UInt64: Meaning] = [:]
  private var long: [String: Meaning] = [:]
  private var previous: (key: UInt64, meaning: Meaning)?
  /// Different texts that are remembered; beyond, each is worked out again. Keeps a column of free text from filling memory.
  private let limit: Int

  init(limit: Int = 1 << 20) { self.limit = limit }

  @inline(__always)
  mutating func meaning(of bytes: UnsafeBufferPointer<UInt8>, _ workOut: (String) -> Meaning) -> Meaning {
    guard bytes.count <= 7 else { return longMeaning(of: bytes, workOut) }
    var key = UInt64(bytes.count)
    for byte in bytes { key = key << 8 | UInt64(byte) }
    if let previous, previous.key == key { return previous.meaning }
    let meaning = shortMeaning(of: bytes, key, workOut)
    previous = (key, meaning)
    return meaning
  }

  private mutating func shortMeaning(
    of bytes: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ workOut: (String) -> Meaning
  ) -> Meaning {
    if let known = short[key] { return known }
    let meaning = workOut(String(decoding: bytes, as: UTF8.self))
    if short.count < limit { short[key] = meaning }
    return meaning
  }

  private mutating func longMeaning(
    of bytes: UnsafeBufferPointer<UInt8>, _ workOut: (String) -> Meaning
  ) -> Meaning {
    let text = String(decoding: bytes, as: UTF8.self)
    if let known = long[text] { return known }
    let meaning = workOut(text)
    if long.count < limit { long[text] = meaning }
    return meaning
  }
}
