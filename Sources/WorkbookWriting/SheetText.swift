/// Texts as the file holds them.
enum SheetText {
  /// The same text where it needs no change, as nearly all do. `_x000D_`, which readers take for an escape, is escaped itself;
  /// characters that XML has no way to hold become `\u{FFFD}`. The library escapes the other control characters.
  static func escaped(_ text: String) -> String {
    var previous: UInt8 = 0xFF
    var isPlain = true
    for byte in text.utf8 {
      // U+FFFE and U+FFFF end in the bytes BF BE and BF BF.
      if byte == 0 || byte == UInt8(ascii: "x") && previous == UInt8(ascii: "_")
        || previous == 0xBF && (byte == 0xBE || byte == 0xBF)
      {
        isPlain = false
        break
      }
      previous = byte
    }
    return isPlain ? text : rewritten(text)
  }

  private static func rewritten(_ text: String) -> String {
    var result = ""
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar.value {
      case 0, 0xFFFE, 0xFFFF: result.unicodeScalars.append("\u{FFFD}")
      case 0x5F where isEscape(scalars, at: index): result += "_x005F_"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index + 1] == "x", scalars[index + 6] == "_" else { return false }
    return scalars[(index + 2)...(index + 5)].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }
}
