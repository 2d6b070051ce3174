/// The vowels of Vietnamese with their tones: what the tables of the old encodings are made from, and what tells a syllable.
enum VietnameseVowel {
  /// In the order of the groups below.
  enum Tone: Int { case none, huyen, hoi, nga, sac, nang }

  /// Each vowel without a tone, then with huyền, hỏi, ngã, sắc and nặng.
  static let groups: [[Character]] = [
    "aàảãáạ", "ăằẳẵắặ", "âầẩẫấậ", "eèẻẽéẹ", "êềểễếệ", "iìỉĩíị", "oòỏõóọ", "ôồổỗốộ", "ơờởỡớợ", "uùủũúụ", "ưừửữứự",
    "yỳỷỹýỵ",
  ].map(Array.init)

  /// The vowel without its tone, and the tone; for lower-case letters.
  static func parts(_ letter: Character) -> (vowel: Character, tone: Tone)? { table[letter] }

  private static let table: [Character: (vowel: Character, tone: Tone)] = {
    var table: [Character: (vowel: Character, tone: Tone)] = [:]
    for group in groups {
      for (index, letter) in group.enumerated() { table[letter] = (group[0], Tone(rawValue: index) ?? .none) }
    }
    return table
  }()

  /// The ASCII letter below all marks of a vowel without a tone.
  static func base(of vowel: Character) -> Character {
    switch vowel {
    case "ă", "â": "a"
    case "ê": "e"
    case "ô", "ơ": "o"
    case "ư": "u"
    default: vowel
    }
  }
}
