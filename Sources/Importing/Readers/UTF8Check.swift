/// Whether bytes are UTF-8, and where they stop being it.
enum UTF8Check {
  /// The place of the first byte that is not part of valid UTF-8: line and column, 1-based, the column in bytes; nil when all
  /// is well.
  ///
  /// - Cost: one pass.
  static func firstFault(in bytes: [UInt8]) -> (line: Int, column: Int, byte: UInt8)? {
    guard let fault = firstInvalid(bytes) else { return nil }
    var line = 1
    var lineStart = 0
    for index in 0..<fault where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return (line, fault - lineStart + 1, bytes[fault])
  }

  private static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    let source = bytes.span
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        index += 1
        continue
      }
      guard let length = sequenceLength(source, at: index) else { return index }
      index += length
    }
    return nil
  }

  /// The bytes of the scalar that begins here; nil when none does (Unicode 15, table 3-7).
  @inline(__always)
  private static func sequenceLength(_ source: Span<UInt8>, at index: Int) -> Int? {
    let lead = source[index]
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return nil
    }
    guard index + length <= source.count, second.contains(source[index + 1]) else { return nil }
    for next in 2..<max(length, 2) where source[index + next] & 0xC0 != 0x80 { return nil }
    return length
  }
}
