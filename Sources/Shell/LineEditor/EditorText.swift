import NTMKit

/// Text as the edited line holds it: one line of NFC, each scalar taking a cell on the screen.
enum EditorText {
  /// Stands for a newline in the edited line.
  static let shownNewline: Unicode.Scalar = "\u{2424}"

  /// The text as the editor can hold it: newlines shown, and nothing that takes no cell, over which libedit would lose
  /// the cursor (a mark that joins no letter, a zero-width space, a control character).
  static func editable(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    for scalar in UnicodeForm.nfc(normalizedNewlines(text)).unicodeScalars {
      if scalar == "\n" {
        kept.append(shownNewline)
      } else if scalar == "\t" || takesCells(scalar) {
        kept.append(scalar)
      }
    }
    return String(kept)
  }

  /// The line meant by what the editor holds: the reverse of `editable`.
  static func meant(_ line: String) -> String {
    UnicodeForm.nfc(String(line.map { $0 == Character(shownNewline) ? "\n" : $0 }))
  }

  /// The text with `\n` for every line ending.
  static func normalizedNewlines(_ text: String) -> String {
    String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  static func takesCells(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x7F { return scalar.value >= 0x20 }
    if 0x1160...0x11FF ~= scalar.value { return false }  // vowels and finals of Hangul, drawn into the letter before
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }
}
