import NTMKit

/// Text in UTF-16, either byte order.
enum UTF16Text {
  enum Fault: Error, Hashable {
    /// Half of a pair at this place (1-based; the column in characters).
    case unpairedSurrogate(line: Int, column: Int)
    /// The last character has one byte only.
    case oddByte(line: Int, column: Int)
    /// A character NUL, which no text has.
    case nul(line: Int, column: Int)
  }

  /// The byte order told by a byte order mark, else by where the zero bytes of ASCII letters stand; nil when it is no UTF-16.
  static func byteOrder(of bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    let head = bytes.prefix(4096)
    guard head.count >= 4, head.contains(0) else { return nil }
    var zeros = [0, 0]
    for (index, byte) in head.enumerated() where byte == 0 { zeros[index & 1] += 1 }
    let half = head.count / 2
    if zeros[1] * 3 >= half, zeros[0] * 20 <= zeros[1] { return .utf16LittleEndian }
    if zeros[0] * 3 >= half, zeros[1] * 20 <= zeros[0] { return .utf16BigEndian }
    return nil
  }

  /// The text as UTF-8, without its byte order mark, in NFC.
  static func decode(_ bytes: [UInt8], _ order: TextEncoding) throws(Fault) -> [UInt8] {
    let high = order == .utf16BigEndian ? 0 : 1
    func unit(_ index: Int) -> UInt16 { UInt16(bytes[index + high]) << 8 | UInt16(bytes[index + 1 - high]) }
    var output = UTF8Output(capacity: bytes.count)
    var place = TextPlace()
    var index = 0
    if bytes.count >= 2, unit(0) == 0xFEFF { index = 2 }
    while index + 1 < bytes.count {
      let first = unit(index)
      index += 2
      if first == 0 { throw .nul(line: place.line, column: place.column) }
      if first & 0xF800 != 0xD800 {
        output.append(first)
        place.pass(first)
        continue
      }
      guard first < 0xDC00, index + 1 < bytes.count, unit(index) & 0xFC00 == 0xDC00 else {
        throw .unpairedSurrogate(line: place.line, column: place.column)
      }
      let value = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(unit(index) & 0x3FF))
      if let scalar = Unicode.Scalar(value) { output.append(scalar) }
      place.pass(first)
      index += 2
    }
    guard index == bytes.count else { throw .oddByte(line: place.line, column: place.column) }
    return output.normalised
  }
}

/// A place in a text, 1-based, that moves on with each character. A line ends at CR, LF or both together, as in `CSVReader`.
struct TextPlace: Hashable {
  private(set) var line = 1
  private(set) var column = 1
  private var isBehindReturn = false

  @inline(__always)
  mutating func pass(_ character: UInt16) {
    if character == 0x0A, isBehindReturn {
      isBehindReturn = false
    } else if character == 0x0A || character == 0x0D {
      line += 1
      column = 1
      isBehindReturn = character == 0x0D
    } else {
      column += 1
      isBehindReturn = false
    }
  }

  /// The place of an index in bytes of one character each.
  static func of(_ index: Int, in bytes: [UInt8]) -> TextPlace {
    var place = TextPlace()
    for byte in bytes[..<index] { place.pass(UInt16(byte)) }
    return place
  }
}
