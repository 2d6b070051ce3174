/// Toned capitals of TCVN3 as some converters wrote them: the capital and behind it the lower-case letter with the tone, so that
/// Á comes out as “Aá”.
enum StackedCapitals {
  /// The text with such pairs made one capital, in words that are no syllable as they stand and are one without the pair. Other
  /// words stay, whatever they hold.
  static func joined(_ text: String) -> String {
    guard holdsPair(text.unicodeScalars) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard index + 1 < scalars.count, isPair(scalars[index], scalars[index + 1]) else {
        result.append(scalars[index])
        index += 1
        continue
      }
      // The word's beginning was written already: take it back.
      var word = String.UnicodeScalarView()
      while let last = result.last, last.properties.isAlphabetic {
        word.insert(result.removeLast(), at: word.startIndex)
      }
      while index < scalars.count, scalars[index].properties.isAlphabetic {
        word.append(scalars[index])
        index += 1
      }
      result.append(contentsOf: joinedWord(String(word)).unicodeScalars)
    }
    return String(result)
  }

  private static func joinedWord(_ word: String) -> String {
    guard !VietnameseSyllable.isPlausible(word) else { return word }
    var joined = String.UnicodeScalarView()
    for scalar in word.unicodeScalars {
      if let last = joined.last, isPair(last, scalar) {
        joined.removeLast()
        joined.append(contentsOf: String(scalar).uppercased().unicodeScalars)
      } else {
        joined.append(scalar)
      }
    }
    return VietnameseSyllable.isPlausible(String(joined)) ? String(joined) : word
  }

  private static func holdsPair(_ scalars: String.UnicodeScalarView) -> Bool {
    var last: Unicode.Scalar = " "
    for scalar in scalars {
      if scalar.value >= 0x80, isPair(last, scalar) { return true }
      last = scalar
    }
    return false
  }

  /// A capital without a tone, and the same vowel with one (the hat may be on the second only) in lower case.
  @inline(__always)
  private static func isPair(_ capital: Unicode.Scalar, _ letter: Unicode.Scalar) -> Bool {
    guard letter.value >= 0x80, let vowels = capitals[capital] else { return false }
    return vowels.contains(letter)
  }

  /// By capital: the toned letters that may stand behind it.
  private static let capitals: [Unicode.Scalar: Set<Unicode.Scalar>] = {
    var capitals: [Unicode.Scalar: Set<Unicode.Scalar>] = [:]
    for group in VietnameseVowel.groups {
      for vowel in Set([group[0], VietnameseVowel.base(of: group[0])]) {
        for capital in vowel.uppercased().unicodeScalars {
          capitals[capital, default: []].formUnion(group.dropFirst().flatMap(\.unicodeScalars))
        }
      }
    }
    return capitals
  }()
}
