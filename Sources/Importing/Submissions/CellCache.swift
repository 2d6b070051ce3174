/// What a cell's text means, worked out once for each different text of a column.
///
/// Texts of up to seven bytes, as codes and words are, are looked up by their bytes; the previous row's cell is compared first,
/// since files are mostly sorted.
struct CellCache<Meaning> {
  private var short = KeyTable()
  private var meanings: [Meaning] = []
  private var long: [String: Meaning] = [:]
  private var previous: (key: UInt64, place: Int) = (0, 0)
  /// Different texts that are remembered; beyond, each is worked out again. Keeps a column of free text from filling memory.
  private let limit: Int

  init(limit: Int = 1 << 20) { self.limit = limit }

  /// What was worked out for a short text; nil for one that was not met yet, or is long.
  @inline(__always)
  mutating func known(_ key: UInt64) -> Meaning? {
    if key == previous.key, key != 0 { return meanings[previous.place] }
    guard key != 0, let place = short.value(of: key) else { return nil }
    previous = (key, place)
    return meanings[place]
  }

  @inline(__always)
  mutating func meaning(of bytes: UnsafeBufferPointer<UInt8>, _ workOut: (String) -> Meaning) -> Meaning {
    let key = CellKey.of(bytes)
    if let known = known(key) { return known }
    return key == 0 ? longMeaning(of: bytes, workOut) : newMeaning(of: bytes, key, workOut)
  }

  @inline(never)
  private mutating func newMeaning(
    of bytes: UnsafeBufferPointer<UInt8>, _ key: UInt64, _ workOut: (String) -> Meaning
  ) -> Meaning {
    let meaning = workOut(String(decoding: bytes, as: UTF8.self))
    if meanings.count < limit {
      short.set(key, to: meanings.count)
      meanings.append(meaning)
    }
    return meaning
  }

  @inline(never)
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

/// A short text as a number.
enum CellKey {
  static let mostBytes = 7
  static let empty: UInt64 = 1 << 56

  /// The bytes, the first one lowest, and above them one more than they are; 0 when they are more than seven.
  @inline(__always)
  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    guard bytes.count <= mostBytes else { return 0 }
    var word: UInt64 = 0
    for index in 0..<bytes.count { word |= UInt64(bytes[index]) << UInt64(8 * index) }
    return of(word, count: bytes.count)
  }

  /// - Parameter word: the bytes, with others above them.
  @inline(__always)
  static func of(_ word: UInt64, count: Int) -> UInt64 {
    word & ((1 << UInt64(8 * count)) - 1) | UInt64(count + 1) << 56
  }
}

extension CellRow {
  /// The key of a cell's trimmed text.
  @inline(__always)
  func key(_ index: Int) -> UInt64 {
    if let (word, count) = shortWord(index) { return CellKey.of(word, count: count) }
    return withTrimmedBytes(index, CellKey.of)
  }
}
