extension CodeTable {
  /// VNI for Windows, the encoding of fonts named `VNI-…`: a base letter and, for most letters, a code behind it for its hat and
  /// tone together.
  static let vni: CodeTable = {
    var table = CodeTable()
    table.setPunctuation()
    for code in UInt8(0xA1)...0xBF { table.set(code, Unicode.Scalar(code)) }
    for sign: UInt8 in [0xD7, 0xF7] { table.set(sign, Unicode.Scalar(sign)) }
    table.addBoth(0xF1, "đ")
    table.addBoth(0xEE, "ỵ")
    for group in VietnameseVowel.groups { table.addVNI(group) }
    return table
  }()

  /// The codes of a vowel's marks, in the order of a group: bare, huyền, hỏi, ngã, sắc, nặng.
  private static func marks(of vowel: Character) -> [UInt8?] {
    switch vowel {
    case "ă": [0xEA, 0xE8, 0xFA, 0xFC, 0xE9, 0xEB]
    case "â", "ê", "ô": [0xE2, 0xE0, 0xE5, 0xE3, 0xE1, 0xE4]
    case "y": [nil, 0xF8, 0xFB, 0xF5, 0xF9, nil]
    default: [nil, 0xF8, 0xFB, 0xF5, 0xF9, 0xEF]
    }
  }

  private mutating func addVNI(_ group: [Character]) {
    let vowel = group[0]
    if vowel == "i" {
      for (code, letter) in zip([0xEC, 0xE6, 0xF3, 0xED, 0xF2] as [UInt8], group.dropFirst()) { addBoth(code, letter) }
      return
    }
    let base: UInt8
    switch vowel {
    case "ơ": base = 0xF4
    case "ư": base = 0xF6
    default: base = VietnameseVowel.base(of: vowel).asciiValue ?? 0
    }
    if base >= 0x80 { addBoth(base, vowel) }
    for (mark, letter) in zip(Self.marks(of: vowel), group) {
      guard let mark else { continue }
      let (lower, upper) = Self.cases(letter)
      set(base, mark, lower)
      set(base - 0x20, mark - 0x20, upper)
      // Typed with the capital lock only for the vowel: Öùng beside ÖÙNG.
      set(base - 0x20, mark, upper)
    }
  }

  /// A letter of one code; the code of its capital is less by 20 (hexadecimal).
  private mutating func addBoth(_ code: UInt8, _ letter: Character) {
    let (lower, upper) = Self.cases(letter)
    set(code, lower)
    set(code - 0x20, upper)
  }

  /// A Vietnamese letter and its capital; each is one scalar in NFC.
  private static func cases(_ letter: Character) -> (Unicode.Scalar, Unicode.Scalar) {
    let lower = letter.unicodeScalars[letter.unicodeScalars.startIndex]
    let capital = letter.uppercased().unicodeScalars
    return (lower, capital[capital.startIndex])
  }
}
