import NTMKit

/// What speaks for each encoding a text may be in: how many of its different words it makes syllables of, and how many known
/// names. The same word again is no new evidence.
struct EncodingEvidence {
  /// What a word comes to in each encoding, in the order of `LetterSource.candidates`.
  struct Verdict {
    var isPossible: [Bool]
    var isPlausible: [Bool]
    /// Signs only, such as m²: the same in every encoding.
    var isEvidence: Bool
  }

  let source: LetterSource
  let knownNames: Set<String>
  private(set) var wordCount = 0
  /// Whether there is anything beyond ASCII.
  private(set) var hasLetters = false
  private(set) var plausible: [Int]
  private(set) var named: [Int]
  private var verdicts: [[UInt8]: Verdict] = [:]
  private var cells: Set<[UInt8]> = []

  init(source: LetterSource, knownNames: Set<String>) {
    self.source = source
    self.knownNames = knownNames
    plausible = LetterSource.candidates.map { _ in 0 }
    named = plausible
  }

  /// Words, and twice the names: a name is more than a syllable.
  var weight: Int { wordCount + 2 * (named.max() ?? 0) }

  /// 0…1 for each encoding: the share of words that are syllables and of names that are known.
  var scores: [Double] {
    zip(plausible, named).map { weight == 0 ? 0 : Double($0 + 2 * $1) / Double(weight) }
  }

  mutating func add(_ bytes: [UInt8], _ range: Range<Int>) {
    LetterWords.forEach(in: bytes, range) { word in _ = verdict(Array(bytes[word])) }
    guard !knownNames.isEmpty else { return }
    for cell in LetterWords.cells(in: bytes, range) where cells.insert(cell).inserted {
      for (index, encoding) in LetterSource.candidates.enumerated() {
        let folded = VietnameseFolding.fold(source.decoded(cell, encoding))
        if knownNames.contains(folded) { named[index] += 1 }
      }
    }
  }

  /// What a word comes to; counted when it is new.
  mutating func verdict(_ word: [UInt8]) -> Verdict {
    if let known = verdicts[word] { return known }
    let verdict = judge(word)
    verdicts[word] = verdict
    hasLetters = true
    if verdict.isEvidence {
      wordCount += 1
      for index in plausible.indices where verdict.isPlausible[index] { plausible[index] += 1 }
    }
    return verdict
  }

  private func judge(_ word: [UInt8]) -> Verdict {
    let readings = LetterSource.candidates.map { source.strictlyDecoded(word, $0) }
    let raw = source.raw(word)
    let signs = raw.unicodeScalars.filter { !$0.isASCII }.allSatisfy { Self.isSign($0) || Self.isPunctuation($0) }
    return Verdict(
      isPossible: readings.map { $0 != nil }, isPlausible: readings.map { $0.map(Self.isPlausible) ?? false },
      isEvidence: word.count > 1 && !signs && raw.unicodeScalars.count > 1)
  }

  /// Whether the letters between punctuation are syllables. Words of ASCII letters only are taken as they are.
  private static func isPlausible(_ word: String) -> Bool {
    UnicodeForm.nfc(word).split { $0.unicodeScalars.allSatisfy(isPunctuation) }
      .allSatisfy { part in part.utf8.allSatisfy { $0 < 0x80 } || VietnameseSyllable.isPlausible(part) }
  }

  /// Signs with codes that no letter of TCVN3 has, and that VNI and Windows-1258 leave in place.
  private static func isSign(_ scalar: Unicode.Scalar) -> Bool { ["°", "±", "²", "³"].contains(scalar) }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{A0}" || scalar == "\u{FEFF}" || (0x2000...0x206F).contains(scalar.value)
  }
}
