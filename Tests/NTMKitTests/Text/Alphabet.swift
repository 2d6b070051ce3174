/// Vietnamese letters composed from their parts, so that tests do not repeat the tables they check.
enum Alphabet {
  /// In dictionary order, each as NFD.
  static let vowels = [
    "a", "a\u{306}", "a\u{302}", "e", "e\u{302}", "i", "o", "o\u{302}", "o\u{31B}", "u", "u\u{31B}", "y",
  ]
  static let bareVowels = ["a", "a", "a", "e", "e", "i", "o", "o", "o", "u", "u", "y"]
  /// Ngang, huyền, hỏi, ngã, sắc, nặng.
  static let tones = ["", "\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
  static let dictionaryOrder = [
    "a", "ă", "â", "b", "c", "d", "đ", "e", "ê", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "ô", "ơ", "p", "q",
    "r", "s", "t", "u", "ư", "v", "w", "x", "y", "z",
  ]
}

/// A small seeded generator (SplitMix64), so that a failure can be repeated.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A text of up to `length` scalars, half of them from Vietnamese, the rest from everywhere.
  mutating func text(length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...length, using: &self) {
      let range: ClosedRange<UInt32> =
        switch UInt32.random(in: 0...9, using: &self) {
        case 0...2: 0x20...0x7E
        case 3: 0xA0...0x24F
        case 4: 0x1E00...0x1EFF
        case 5: 0x300...0x36F
        case 6: 0x2000...0x2070
        case 7: 0x370...0x1DFF
        case 8: 0x2100...0xD7FF
        default: 0xE000...0x1FFFF
        }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &self)) { text.append(scalar) }
    }
    return String(text)
  }
}
