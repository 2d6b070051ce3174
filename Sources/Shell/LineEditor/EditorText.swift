@_spi(_Unicode) import Swift

/// Text as the edited line holds it, and measured as the terminal shows it.
enum EditorText {
  /// Stands for a newline in the edited line, which is one line on the screen.
  static let shownNewline: Character = "\u{2424}"

  /// The text in NFC.
  static func composed(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var composed = String.UnicodeScalarView()
    composed.append(contentsOf: text._nfc)
    return String(composed)
  }

  /// The text that the editor can hold for a line: NFC, newlines shown, nothing that takes no cell on the screen.
  static func editable(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in composed(normalizedNewlines(text)).unicodeScalars {
      if scalar == "\n" {
        kept.append("\u{2424}")
      } else if scalar == "\t" || (scalar.value >= 0x20 && scalar.value != 0x7F && width(of: scalar) > 0) {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// The line meant by what the editor holds: the reverse of `editable`.
  static func meant(_ line: String) -> String {
    composed(String(line.map { $0 == shownNewline ? "\n" : $0 }))
  }

  /// The text with `\n` for every line ending.
  static func normalizedNewlines(_ text: String) -> String {
    String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  /// The text in small letters without accents, đ as d: two texts that fold alike are found by each other.
  static func folded(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
    var kept = String.UnicodeScalarView()
    for scalar in text.lowercased()._nfd where scalar.properties.generalCategory != .nonspacingMark {
      kept.append(scalar == "đ" ? "d" : scalar)
    }
    return String(kept)
  }

  /// Cells of a terminal row.
  static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  static func width(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value < 0x20 ? 0 : 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    switch scalar.value {
    case 0x1160...0x11FF: return 0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }

  /// As many whole characters as fit, with `…` at the end when something was left out.
  static func truncated(_ text: String, to available: Int) -> String {
    if width(of: text) <= available { return text }
    if available < 1 { return "" }
    var kept = ""
    var used = 0
    for character in text {
      used += width(of: String(character))
      if used > available - 1 { break }
      kept.append(character)
    }
    return kept + "…"
  }

  static func padded(_ text: String, to wanted: Int) -> String {
    text + String(repeating: " ", count: max(0, wanted - width(of: text)))
  }
}
