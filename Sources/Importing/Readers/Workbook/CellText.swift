import NTMKit

/// The text of cells as a workbook writes it, made into the text that people see.
enum CellText {
  /// Whether the bytes are that text already: ASCII without returns and without `_x`.
  static func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if byte >= 0x80 || byte == 0x0D || (byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_")) { return false }
      previous = byte
    }
    return true
  }

  /// Escapes resolved, returns made new lines, NFC.
  static func tidied(_ bytes: UnsafeBufferPointer<UInt8>) -> String { UnicodeForm.nfc(unescaped(bytes)) }

  /// Escapes resolved and returns made new lines; the form of the letters is left alone, as texts in the fonts of old
  /// character sets need it.
  ///
  /// `_x000D_` stands for a character that XML cannot hold, `_x005F_` for a `_` that would be taken for such an escape. NUL and
  /// halves of pairs stay as they are written.
  static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    guard bytes.contains(where: { $0 == UInt8(ascii: "_") || $0 == 0x0D }) else {
      return String(decoding: bytes, as: UTF8.self)
    }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      if let (scalar, length) = escape(bytes, at: index) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
        index += length
      } else {
        text.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: withNewLines(text), as: UTF8.self)
  }

  private static func withNewLines(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(0x0D) else { return text }
    var lines: [UInt8] = []
    lines.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      if byte != 0x0D {
        lines.append(byte)
      } else if index + 1 == text.count || text[index + 1] != 0x0A {
        lines.append(0x0A)
      }
    }
    return lines
  }

  /// The character that an escape here stands for, and the escape's length.
  private static func escape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Unicode.Scalar, Int)? {
    guard let first = unit(bytes, at: index), first != 0 else { return nil }
    if let scalar = Unicode.Scalar(first) { return (scalar, 7) }
    guard UTF16.isLeadSurrogate(first), let second = unit(bytes, at: index + 7), UTF16.isTrailSurrogate(second) else {
      return nil
    }
    return (UTF16.decode(UTF16.EncodedScalar([first, second])), 14)
  }

  private static func unit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt16? {
    guard index + 7 <= bytes.count, bytes[index] == UInt8(ascii: "_"), bytes[index + 1] == UInt8(ascii: "x"),
      bytes[index + 6] == UInt8(ascii: "_")
    else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[(index + 2)..<(index + 6)] {
      guard let digit = hexDigit(byte) else { return nil }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  private static func hexDigit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
