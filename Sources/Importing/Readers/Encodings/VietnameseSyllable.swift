/// Whether a word can be one syllable of Vietnamese: the evidence that tells one old encoding from another, since a text read
/// by the wrong table comes out with consonants, vowels and tones where the language has none.
enum VietnameseSyllable {
  /// Whether the word (NFC, any case) is an initial, a rhyme and at most one tone, the tone on a letter where it is written.
  /// Foreign words and abbreviations are not.
  static func isPlausible(_ word: some StringProtocol) -> Bool {
    var letters: [Character] = []
    var tone = VietnameseVowel.Tone.none
    var toneIndex: Int?
    for letter in word.lowercased() {
      guard let parts = VietnameseVowel.parts(letter) else {
        letters.append(letter)
        continue
      }
      if parts.tone != .none {
        guard toneIndex == nil else { return false }
        toneIndex = letters.count
        tone = parts.tone
      }
      letters.append(parts.vowel)
    }
    return initials(of: letters).contains { length in
      let rhyme = letters[length...]
      guard rhymes.contains(String(rhyme)) else { return false }
      return stopTakes(tone, rhyme) && toneStands(toneIndex.map { $0 - length }, in: Array(rhyme))
    }
  }

  /// How many letters the initial may have: `gi` in giá is an initial, in gì only the g is.
  private static func initials(of letters: [Character]) -> [Int] {
    (0...min(3, letters.count)).filter { initials.contains(String(letters[..<$0])) }
  }

  /// A syllable that ends in a stop has one of two tones.
  private static func stopTakes(_ tone: VietnameseVowel.Tone, _ rhyme: ArraySlice<Character>) -> Bool {
    let ending = String(rhyme.suffix(2))
    guard ending == "ch" || ["c", "p", "t", "k"].contains(ending.suffix(1)) else { return true }
    return tone == .sac || tone == .nang
  }

  /// A tone stands on the last vowel with a hat, horn or breve, else on the vowel that carries the syllable: òa and oà are
  /// both written.
  private static func toneStands(_ index: Int?, in rhyme: [Character]) -> Bool {
    guard let index else { return true }
    guard rhyme.indices.contains(index) else { return false }
    let vowels = rhyme.prefix { VietnameseVowel.parts($0) != nil }
    if let marked = vowels.lastIndex(where: { VietnameseVowel.base(of: $0) != $0 }) { return index == marked }
    switch String(vowels) {
    case "oa", "oe", "uy": return vowels.count == rhyme.count ? index < 2 : index == 1
    case "oo": return index == 1
    case "oai", "oay", "oao", "oeo", "uya", "uyu": return index == 1
    default: return index == 0
    }
  }

  private static func words(_ text: String) -> Set<String> { Set(text.split(separator: " ").map(String.init)) }

  private static let initials = words("b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x").union([""])

  private static let rhymes = words(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây \
    e ec em en eng eo ep et ê êch êm ên êng êc ênh êp êt êu \
    i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu \
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot \
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt \
    u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh \
    uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu \
    y yêm yên yêng yêt yêu ych ynh yt
    """)
}
