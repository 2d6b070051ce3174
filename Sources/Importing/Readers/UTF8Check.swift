/// Whether bytes are UTF-8, and where they stop being it.
enum UTF8Check {
  /// The place of the first byte that is not part of valid UTF-8: line and column, 1-based, the column in bytes; nil when all
  /// is well.
  ///
  /// - Parameter mayBeCut: whether more bytes follow, so that the last scalar may be there in part.
  /// - Cost: one pass, eight bytes at a time where they are ASCII.
  static func firstFault(in bytes: [UInt8], mayBeCut: Bool = false) -> (line: Int, column: Int, byte: UInt8)? {
    guard let fault = firstInvalid(bytes.span) else { return nil }
    if mayBeCut, fault + 3 >= bytes.count, isBeginning(bytes[fault...]) { return nil }
    var line = 1
    var lineStart = 0
    for index in 0..<fault where bytes[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    return (line, fault - lineStart + 1, bytes[fault])
  }

  /// Whether bytes are the beginning of a scalar that could go on.
  private static func isBeginning(_ bytes: ArraySlice<UInt8>) -> Bool {
    [[0x80], [0x80, 0x80], [0x80, 0x80, 0x80], [0xA0, 0x80], [0x90, 0x80, 0x80]].contains { rest in
      firstInvalid((Array(bytes) + rest).span) == nil
    }
  }

  private static func firstInvalid(_ source: Span<UInt8>) -> Int? {
    var index = 0
    while index < source.count {
      if index + 8 <= source.count {
        // SAFETY: eight bytes are there; any bytes are an integer.
        let word = source.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)
        let beyondASCII = UInt64(littleEndian: word) & 0x8080_8080_8080_8080
        guard beyondASCII != 0 else {
          index += 8
          continue
        }
        index += beyondASCII.trailingZeroBitCount >> 3
      }
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
