import Synchronization

/// The distinct texts of a column, each once; a column holds their positions.
///
/// Shared by the tables made from one another, so that filtering and sorting move numbers. The ranks in dictionary order
/// are made once, when first asked for.
public final class TextDictionary: Sendable {
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
public struct TextDictionaryBuilder {
  public private(set) var strings: [String] = []
  private var codes: [Bytes: UInt32] = [:]
  // Columns made from records repeat a text many times in a row: that costs one comparison instead of a hash.
  private var lastCode: UInt32?

  public init() {}

  public mutating func code(for text: String) -> UInt32 {
    if let lastCode, strings[Int(lastCode)] == text { return lastCode }
    let key = Bytes(text: text)
    let code = codes[key] ?? UInt32(strings.count)
    if Int(code) == strings.count {
      codes[key] = code
      strings.append(text)
    }
    lastCode = code
    return code
  }

  public func finished() -> TextDictionary { TextDictionary(strings) }

  /// A text that is equal to those of the same bytes: hashing a `String` with accents normalises it each time.
  private struct Bytes: Hashable {
    var text: String

    static func == (a: Bytes, b: Bytes) -> Bool { a.text.utf8.count == b.text.utf8.count && a.text == b.text }

    func hash(into hasher: inout Hasher) {
      var text = text
      text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }
}
