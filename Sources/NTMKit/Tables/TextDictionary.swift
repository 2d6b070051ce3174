import Synchronization

/// The distinct texts of a column, each once; a column holds their positions.
///
/// Shared by the tables made from one another, so that filtering and sorting move numbers. The ranks in dictionary order
/// are made once, when first asked for.
public final class TextDictionary: Sendable {
  /// Each text once; its place is its code.
  public let strings: [String]
  private let cachedRanks = Mutex<[Int32]?>(nil)

  public init(_ strings: [String]) { self.strings = strings }

  /// For each text its place in Vietnamese dictionary order; equal texts have equal ranks.
  public var sortRanks: [Int32] {
    cachedRanks.withLock { cache in
      if let cache { return cache }
      let ranks = Self.ranks(of: strings)
      cache = ranks
      return ranks
    }
  }

  private static func ranks(of strings: [String]) -> [Int32] {
    let keys = strings.map(VietnameseCollation.key)
    let order = keys.indices.sorted { keys[$0].lexicographicallyPrecedes(keys[$1]) }
    var ranks = [Int32](repeating: 0, count: strings.count)
    var rank: Int32 = -1
    var previous: [UInt8]?
    for index in order {
      if previous != keys[index] { rank += 1 }
      previous = keys[index]
      ranks[index] = rank
    }
    return ranks
  }
}

/// Gathers texts into codes of a dictionary. Texts are compared by their bytes, so feed it NFC.
///
/// - Cost: a hash and a comparison of bytes; no `String` is made of a text that is known. Hashing a `String` with accents
///   would normalise it each time.
public struct TextDictionaryBuilder {
  /// So far, by code.
  public private(set) var strings: [String] = []
  /// Of each text.
  private var hashes: [UInt64] = []
  /// Codes by hash, with open addressing; -1 where there is none.
  private var slots = [Int32](repeating: -1, count: 16)
  // Columns made from records repeat a text many times in a row, or go through the same few in the same order: that costs a comparison
  // instead of a hash.
  private var lastCode: UInt32?
  /// Of each text the code that came after it last.
  private var followers: [UInt32] = []

  public init() {}

  /// The code of a text, a new one where it was not met yet. The text is in form NFC.
  public mutating func code(for text: String) -> UInt32 {
    var text = text
    return text.withUTF8 { code(forUTF8: $0) }
  }

  /// - Parameter bytes: as `String(decoding:as:)` reads them: what is not UTF-8 is replaced.
  public mutating func code(forUTF8 bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    if let lastCode {
      if isText(lastCode, bytes) { return lastCode }
      let follower = followers[Int(lastCode)]
      if follower != .max, isText(follower, bytes) {
        self.lastCode = follower
        return follower
      }
    }
    let hash = TextHash.of(bytes)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let code = UInt32(slots[slot])
      if hashes[Int(code)] == hash, isText(code, bytes) {
        follow(code)
        return code
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let text = String(decoding: bytes, as: UTF8.self)
    if text.utf8.count != bytes.count { return code(for: text) }
    let code = UInt32(strings.count)
    strings.append(text)
    hashes.append(hash)
    followers.append(.max)
    slots[slot] = Int32(code)
    if strings.count * 2 > slots.count { grow() }
    follow(code)
    return code
  }

  private mutating func follow(_ code: UInt32) {
    if let lastCode { followers[Int(lastCode)] = code }
    lastCode = code
  }

  /// The dictionary of the texts so far.
  public func finished() -> TextDictionary { TextDictionary(strings) }

  private func isText(_ code: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let text = strings[Int(code)]
    guard text.utf8.count == bytes.count else { return false }
    return text.utf8.withContiguousStorageIfAvailable { TextHash.areEqual($0, bytes) } ?? text.utf8.elementsEqual(bytes)
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (code, hash) in hashes.enumerated() {
      var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(code)
    }
  }
}

/// A hash of bytes, eight at a time. Seeded anew in each process, so that no file can be made to collide; nothing that is shown hangs on
/// it.
private enum TextHash {
  private static let seed = UInt64.random(in: .min ... .max)

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(bytes)
    var hash = seed ^ UInt64(bytes.count)
    var place = 0
    while place + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    var tail: UInt64 = 0
    while place < raw.count {
      tail = tail << 8 | UInt64(raw[place])
      place += 1
    }
    return mixed(hash ^ tail)
  }

  /// The two halves of a product, folded: each bit depends on all.
  private static func mixed(_ word: UInt64) -> UInt64 {
    let (high, low) = (word ^ 0x9E37_79B9_7F4A_7C15).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return high ^ low
  }

  /// - Precondition: both are of one length.
  static func areEqual(_ a: UnsafeBufferPointer<UInt8>, _ b: UnsafeBufferPointer<UInt8>) -> Bool {
    let (x, y) = (UnsafeRawBufferPointer(a), UnsafeRawBufferPointer(b))
    var place = 0
    while place + 8 <= x.count {
      let same =
        x.loadUnaligned(fromByteOffset: place, as: UInt64.self)
        == y.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      if !same { return false }
      place += 8
    }
    while place < x.count {
      if x[place] != y[place] { return false }
      place += 1
    }
    return true
  }
}
