/// One place on the screen: a character with the marks on it, or the right half of a wide one.
struct TerminalCell: Equatable {
  /// Empty for the right half of a wide character.
  var text: String
  static let blank = TerminalCell(text: " ")
  static let rightHalf = TerminalCell(text: "")
}

/// The cells a scalar takes, as terminals count.
enum CellWidth {
  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      return 2
    default: return 1
    }
  }
}

/// A row of the screen.
struct TerminalRow: Equatable {
  var cells: [TerminalCell]
  /// Whether the text ran on into the next row because it was full, not because of a line break.
  var continuesBelow = false

  init(columns: Int) {
    cells = Array(repeating: .blank, count: columns)
  }

  /// The row's text without the spaces at its end.
  var text: String {
    var text = cells.map(\.text).joined()
    while text.last == " " { text.removeLast() }
    return text
  }
}
