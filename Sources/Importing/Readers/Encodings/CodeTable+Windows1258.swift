extension CodeTable {
  /// Windows-1258: letters with hats, and tones as combining marks behind them.
  static let windows1258: CodeTable = {
    var table = CodeTable()
    for (code, letter) in zip(UInt8(0x80)...0xFF, windows1258Letters.unicodeScalars) where letter != "\0" {
      table.set(code, letter)
    }
    var codes: [Unicode.Scalar: UInt8] = [:]
    for (code, letter) in table.singles.enumerated() {
      if let scalar = Unicode.Scalar(letter), code == 0 || letter != 0 { codes[scalar] = UInt8(code) }
    }
    for group in VietnameseVowel.groups {
      for forms in [group.map(String.init), group.map { $0.uppercased() }] {
        guard let vowel = forms[0].unicodeScalars.first, let base = codes[vowel] else { continue }
        for (mark, letter) in zip(toneCodes, forms.dropFirst()) {
          if let composed = letter.unicodeScalars.first { table.set(base, mark, composed) }
        }
      }
    }
    return table
  }()

  /// Huyền, hỏi, ngã, sắc, nặng.
  private static let toneCodes: [UInt8] = [0xCC, 0xD2, 0xDE, 0xEC, 0xF2]

  /// From 80 to FF; NUL where there is no letter.
  private static let windows1258Letters = """
    €\0‚ƒ„…†‡ˆ‰\0‹Œ\0\0\0\0‘’“”•–—˜™\0›œ\0\0Ÿ\u{A0}¡¢£¤¥¦§¨©ª«¬\u{AD}®¯°±²³´µ¶·¸¹º»¼½¾¿\
    ÀÁÂĂÄÅÆÇÈÉÊË\u{300}ÍÎÏĐÑ\u{309}ÓÔƠÖ×ØÙÚÛÜƯ\u{303}ßàáâăäåæçèéêë\u{301}íîïđñ\u{323}óôơö÷øùúûüư₫ÿ
    """
}
