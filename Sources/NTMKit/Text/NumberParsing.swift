/// Which mark separates decimals in a text: a property of the file or of the person typing, never of a locale.
public enum DecimalMark: String, Sendable, Hashable, Codable, CaseIterable {
  /// `1,234.5`
  case point
  /// `1.234,5`
  case comma
  /// Whatever the number itself shows; `1.234` is then ambiguous.
  case either
}

/// What a text says as a number.
public enum ParsedNumber: Sendable, Hashable {
  /// A number, correctly rounded.
  case number(Double)
  /// One mark before three digits (`1.234`): thousands in one country, decimals in the other.
  case ambiguous(asThousands: Double, asDecimal: Double)
  /// Anything else.
  case notANumber
}

extension NumberText {
  /// Reads a number as people write it.
  ///
  /// Accepted: white space around it; a leading `+`, `-` or `−`; groups of exactly three digits between points, commas or
  /// no-break spaces, whichever is not the decimal mark; a trailing `%`, which does not change the value. Refused:
  /// exponents, `nan`, `inf`, hexadecimal, digits other than 0…9, a mark without digits after it, and magnitudes beyond
  /// `Double`. The result is correctly rounded.
  public static func parse(_ text: String, decimal: DecimalMark) -> ParsedNumber {
    text.utf8.withContiguousStorageIfAvailable { parse(utf8: $0, decimal: decimal) }
      ?? Array(text.utf8).withUnsafeBufferPointer { parse(utf8: $0, decimal: decimal) }
  }

  /// The same for UTF-8 bytes, such as a field of a file; invalid UTF-8 is not a number.
  public static func parse(utf8 bytes: UnsafeBufferPointer<UInt8>, decimal: DecimalMark) -> ParsedNumber {
    if let number = plainNumber(bytes, decimal: decimal) { return .number(number) }
    var scanner = NumberScanner(bytes: bytes)
    guard scanner.scan() else { return .notANumber }
    return scanner.number(decimal: decimal)
  }
}

/// Reads what nearly every field of a file is, digits with at most one mark that can only be a decimal one; nil for
/// anything else, number or not. Three times as fast as the scanner, and nothing but a short cut for it.
@inline(__always)
private func plainNumber(_ bytes: UnsafeBufferPointer<UInt8>, decimal: DecimalMark) -> Double? {
  guard 1...16 ~= bytes.count else { return nil }
  let isNegative = bytes[0] == UInt8(ascii: "-")
  var mantissa: UInt64 = 0
  var markIndex = -1
  for index in (isNegative ? 1 : 0)..<bytes.count {
    let digit = bytes[index] &- UInt8(ascii: "0")
    if digit <= 9 {
      mantissa = mantissa &* 10 &+ UInt64(digit)
      continue
    }
    let isMark =
      switch bytes[index] {
      case UInt8(ascii: "."): decimal != .comma
      case UInt8(ascii: ","): decimal != .point
      default: false
      }
    guard isMark, markIndex < 0 else { return nil }
    markIndex = index
  }
  guard bytes[bytes.count - 1] &- UInt8(ascii: "0") <= 9 else { return nil }
  let decimals = markIndex < 0 ? 0 : bytes.count - markIndex - 1
  if decimals == 3 && decimal == .either { return nil }
  let magnitude = Double(mantissa)
  let value =
    switch decimals {
    case 0: magnitude
    case 1: magnitude / 10
    case 2: magnitude / 100
    case 3: magnitude / 1000
    case 4: magnitude / 10_000
    default: magnitude / PowersOfTen.exact[decimals]
    }
  return isNegative && mantissa != 0 ? -value : value
}
