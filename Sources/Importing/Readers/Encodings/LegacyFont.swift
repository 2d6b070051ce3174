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
    return isAllCapitals ? plain.uppercased() : plain
  }
}
