/// Where a text stands in a column wider than it.
public enum TextAlignment: String, Sendable, Hashable, Codable, CaseIterable {
  /// At the left edge, as texts stand; at the right, as numbers do; in the middle.
  case left, right, center
}

/// The room a text takes in a terminal, in cells; and texts cut, filled and folded to a number of cells.
public enum DisplayWidth {
  /// The cells of a text on one line: a grapheme takes one cell, East Asian wide characters and emoji two, marks without
  /// a letter and control characters none.
  public static func width(of text: String) -> Int {
    simpleWidth(of: text) ?? text.reduce(0) { $0 + width(of: $1) }
  }

  /// The text itself when it fits, otherwise as many whole graphemes as fit with an `…` after them.
  public static func truncated(_ text: String, to width: Int) -> String {
    if self.width(of: text) <= width { return text }
    if width < 1 { return "" }
    var kept = prefix(of: text, fitting: width - 1)
    while kept.last?.isWhitespace == true { kept.removeLast() }
    return kept + "…"
  }

  /// The text with spaces around it up to `width` cells; a text as wide or wider stays as it is. An odd space of a
  /// centred text goes to the right.
  public static func padded(_ text: String, to width: Int, alignment: TextAlignment) -> String {
    let missing = width - self.width(of: text)
    guard missing > 0 else { return text }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: missing - before)
  }

  /// The text in lines of at most `width` cells, broken at spaces and at its own line breaks; a word longer than a line
  /// is cut between graphemes. Runs of spaces become one; a no-break space is part of its word.
  ///
  /// A width below 1 counts as 1. A grapheme wider than the width stands alone on its line. An empty text is one empty line.
  public static func wrapped(_ text: String, to width: Int) -> [String] {
    if hasOnlySingleSpaces(text) {
      if let cells = simpleWidth(of: text), cells <= width { return [text] }
      // Bytes tell the words apart as well as graphemes would, and cost a tenth.
      return lines(text.utf8.split(separator: 0x20).map { Substring($0) }, to: max(width, 1))
    }
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.flatMap { self.lines($0.split(whereSeparator: isBreakingSpace), to: max(width, 1)) }
  }

  /// Whether the text is words with one plain space between them, and nothing at which a line could end besides: most are,
  /// and stay as they are where they fit. False for an empty text.
  private static func hasOnlySingleSpaces(_ text: String) -> Bool {
    var (before, previous): (UInt8, UInt8) = (0, 0x20)
    for byte in text.utf8 {
      switch (before, previous, byte) {
      // Control characters; two spaces; U+0085, U+1680, U+2000 to 200A, 2028, 2029, 202F, 205F and 3000.
      case (_, _, 0..<0x20), (_, 0x20, 0x20), (_, 0xC2, 0x85), (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A),
        (0xE2, 0x80, 0xA8...0xAF), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return false
      default: (before, previous) = (previous, byte)
      }
    }
    return previous != 0x20
  }

  private static func lines(_ words: [Substring], to width: Int) -> [String] {
    var lines: [String] = []
    var current = ""
    var cells = 0
    for word in words {
      let wordCells = self.width(of: String(word))
      if !current.isEmpty && cells + 1 + wordCells <= width {
        current += " "
        current += word
        cells += 1 + wordCells
        continue
      }
      if !current.isEmpty { lines.append(current) }
      var pieces = wordCells > width ? cut(word, to: width) : [String(word)]
      current = pieces.removeLast()
      cells = self.width(of: current)
      lines += pieces
    }
    return lines + [current]
  }

  /// A long word in pieces of at most `width` cells, none of them empty.
  private static func cut(_ word: Substring, to width: Int) -> [String] {
    var pieces: [String] = []
    var piece = ""
    var cells = 0
    for character in word {
      let added = self.width(of: character)
      if cells + added > width && !piece.isEmpty {
        pieces.append(piece)
        piece = ""
        cells = 0
      }
      piece.append(character)
      cells += added
    }
    return pieces + [piece]
  }

  private static func isBreakingSpace(_ character: Character) -> Bool {
    character.isWhitespace && character != "\u{A0}" && character != "\u{202F}" && character != "\u{2007}"
  }

  /// As many leading graphemes as fit in the cells.
  private static func prefix(of text: String, fitting cells: Int) -> String {
    var left = cells
    var kept = ""
    for character in text {
      left -= width(of: character)
      if left < 0 { break }
      kept.append(character)
    }
    return kept
  }

  /// The cells of one grapheme: those of its first scalar that takes room.
  static func width(of character: Character) -> Int {
    let scalars = character.unicodeScalars
    for scalar in scalars {
      let cells = CellWidth.of(scalar)
      if cells == 0 { continue }
      let isEmoji = scalar.properties.isEmoji && scalars.contains("\u{FE0F}")
      return isEmoji ? 2 : cells
    }
    return 0
  }

  /// The width by adding up scalars, where no scalar can change what another takes; nil where graphemes matter.
  private static func simpleWidth(of text: String) -> Int? {
    var text = text
    return text.withUTF8 { bytes in
      var cells = 0
      var place = 0
      while place < bytes.count {
        let byte = UInt32(bytes[place])
        let scalar: UInt32
        switch byte {
        case 0..<0x80:
          scalar = byte
          place += 1
        case 0xC0..<0xE0:
          scalar = (byte & 0x1F) << 6 | UInt32(bytes[place + 1] & 0x3F)
          place += 2
        case 0xE0..<0xF0:
          scalar = (byte & 0x0F) << 12 | UInt32(bytes[place + 1] & 0x3F) << 6 | UInt32(bytes[place + 2] & 0x3F)
          place += 3
        default: return nil
        }
        guard let width = simpleWidth(of: scalar) else { return nil }
        cells += width
      }
      return cells
    }
  }

  @inline(__always)
  private static func simpleWidth(of scalar: UInt32) -> Int? {
    switch scalar {
    case 0x20...0x7E, 0xA0..<0x300: 1
    case 0x00..<0x20, 0x7F..<0xA0, 0x300..<0x370: 0
    // Vietnamese letters, punctuation, arrows and signs of mathematics, lines and blocks, stars and ticks.
    case 0x1E00..<0x1F00, 0x2010..<0x2028, 0x2190..<0x2300, 0x2500..<0x25A0, 0x2605...0x2606, 0x2713...0x2718: 1
    default: nil
    }
  }
}

/// The cells of single scalars.
private enum CellWidth {
  /// East Asian wide and fullwidth ranges, first and last scalar, without the emoji, which properties tell.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF, 0x4E00...0xA4CF,
    0xA960...0xA97F, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFE10...0xFE1F, 0xFE30...0xFE6F, 0xFF01...0xFF60,
    0xFFE0...0xFFE6, 0x16FE0...0x18D08, 0x1AFF0...0x1B2FF, 0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E, 0xA0..<0x300: return 1
    case 0x1160...0x11FF: return 0  // vowels and finals of a Hangul syllable
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .control, .format, .lineSeparator, .paragraphSeparator: return 0
    default: break
    }
    let isWide = scalar.properties.isEmojiPresentation || wide.contains { $0 ~= scalar.value }
    return isWide ? 2 : 1
  }
}
