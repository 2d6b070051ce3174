/// Toned capitals of TCVN3 as some converters wrote them: the capital and behind it the lower-case letter with the tone, so that
/// Á comes out as “Aá”.
enum StackedCapitals {
  /// The text with such pairs made one capital, in words that are no syllable as they stand and are one without the pair. Other
  /// words stay, whatever they hold.
  static func joined(_ text: String) -> String {
    guard holdsPair(text) else { return text }
    var result = ""
    var word = ""
    for letter in text {
      if letter.isLetter {
        word.append(letter)
      } else {
        result += joinedWord(word)
        result.append(letter)
        word = ""
      }
    }
    return result + joinedWord(word)
  }

  private static func joinedWord(_ word: String) -> String {
    guard holdsPair(word), !VietnameseSyllable.isPlausible(word) else { return word }
    var joined: [Character] = []
    for letter in word {
      if let last = joined.last, isPair(last, letter) {
        joined[joined.count - 1] = Character(letter.uppercased())
      } else {
        joined.append(letter)
      }
    }
    return VietnameseSyllable.isPlausible(String(joined)) ? String(joined) : word
  }

  private static func holdsPair(_ text: String) -> Bool {
    zip(text, text.dropFirst()).contains { isPair($0, $1) }
  }

  /// A capital without a tone, and the same vowel with one (the hat may be on the second only) in lower case.
  private static func isPair(_ capital: Character, _ letter: Character) -> Bool {
    guard capital.isUppercase, let tone = VietnameseVowel.parts(letter), tone.tone != .none,
      let vowel = VietnameseVowel.parts(Character(capital.lowercased())), vowel.tone == .none
    else { return false }
    return vowel.vowel == tone.vowel || vowel.vowel == VietnameseVowel.base(of: tone.vowel)
  }
}

extension StackedCapitals {
  /// Whether bytes of TCVN3 hold a capital and a toned small letter next to each other; a quick look before the real one.
  static func mayStand(in bytes: [UInt8]) -> Bool {
    var last: UInt8 = 0
    for byte in bytes {
      if byte >= 0xB5, (0x41...0x59).contains(last) || (0xA1...0xA6).contains(last) { return true }
      last = byte
    }
    return false
  }
}
