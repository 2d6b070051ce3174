/// The texts of a dictionary as bytes that stay where they are, so that SQLite need not copy them.
final class StaticTexts {
  private let bytes: UnsafeMutablePointer<UInt8>
  private let starts: [Int]
  let strings: [String]
  /// The codes of texts, made when first asked for.
  private lazy var codes = Dictionary(
    strings.enumerated().map { ($1, UInt32($0)) }, uniquingKeysWith: { first, _ in first })

  init(_ strings: [String]) {
    self.strings = strings
    var starts = [0]
    starts.reserveCapacity(strings.count + 1)
    for string in strings { starts.append(starts[starts.count - 1] + string.utf8.count) }
    self.starts = starts
    // SAFETY: room for every byte counted above, and one more so that an empty text has an address; freed with the object.
    bytes = .allocate(capacity: starts[strings.count] + 1)
    for (code, var string) in strings.enumerated() {
      string.withUTF8 { source in
        guard let base = source.baseAddress, !source.isEmpty else { return }
        (bytes + starts[code]).initialize(from: base, count: source.count)
      }
    }
  }

  deinit { bytes.deallocate() }

  var count: Int { strings.count }

  func start(_ code: Int) -> UnsafeMutablePointer<UInt8> { bytes + starts[code] }
  func length(_ code: Int) -> Int32 { Int32(truncatingIfNeeded: starts[code + 1] - starts[code]) }
  /// Whether no two of them are equal in Unicode's sense.
  var areDistinct: Bool { codes.count == strings.count }
  func code(of text: String) -> UInt32? { codes[text] }
}
