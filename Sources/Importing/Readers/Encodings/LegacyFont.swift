import NTMKit

/// A font whose text is written in an old Vietnamese encoding, as a cell of a workbook or a run of a document names it.
///
///     LegacyFont(fontName: ".VnTimeH")?.decode("tØnh hËu giang")  // TỈNH HẬU GIANG
public struct LegacyFont: Sendable, Hashable {
  public let encoding: TextEncoding
  /// The font draws the codes of small letters as capitals.
  public let isAllCapitals: Bool

  /// Nil for a font of ordinary text. `.Vn…` fonts are TCVN3, all-capital ones end in `H`; `VNI-…` fonts are VNI.
  public init?(fontName: String) {
    let name = fontName.lowercased()
    if name.hasPrefix(".vn") {
      (encoding, isAllCapitals) = (.tcvn3, fontName.hasSuffix("H"))
    } else if name.hasPrefix("vni-") {
      (encoding, isAllCapitals) = (.vni, false)
    } else {
      return nil
    }
  }

  /// Text whose characters are codes (U+00A1 … U+00FE), as NFC text. A soft hyphen is a code too, ư in TCVN3. Characters that
  /// the encoding has no letter for stay as they are.
  public func decode(_ text: String) -> String {
    let plain = encoding.decode(characters: text)
    // A capital may come apart into a letter and marks.
    return isAllCapitals ? UnicodeForm.nfc(plain.uppercased()) : plain
  }

  /// Whether a text has Vietnamese letters or marks that are no codes: somebody typed or pasted Unicode and left the font as it was.
  public static func isUnicode(_ text: String) -> Bool {
    text.unicodeScalars.contains { scalar in
      switch scalar.value {
      // ă đ ĩ ũ ơ ư and their capitals; letters with two marks, or with a dot below; marks that stand apart.
      case 0x102, 0x103, 0x110, 0x111, 0x128, 0x129, 0x168, 0x169, 0x1A0, 0x1A1, 0x1AF, 0x1B0, 0x1EA0...0x1EF9,
        0x300...0x323:
        true
      default: false
      }
    }
  }
}
