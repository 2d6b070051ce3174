/// Lines of a file that are in another encoding than the rest.
struct MixedEncodings {
  struct Line: Hashable {
    var range: Range<Int>
    var encoding: TextEncoding
  }

  /// The first line of the range that makes full sense in another encoding than the file's, and in that has two words that are
  /// no syllables or one that cannot be written at all.
  static func firstLine(
    in bytes: [UInt8], _ range: Range<Int>, otherThan own: TextEncoding, _ evidence: inout EncodingEvidence
  ) -> Line? {
    guard let ownIndex = LetterSource.candidates.firstIndex(of: own) else { return nil }
    var found: Line?
    LetterWords.forEachLine(in: bytes, range) { line in
      guard found == nil else { return }
      // Nearly every line is fine, and costs no more than this look.
      var isSuspect = false
      LetterWords.forEach(in: bytes, line) { word in
        let verdict = evidence.verdict(Array(bytes[word]))
        if verdict.isEvidence, !verdict.isPlausible[ownIndex] { isSuspect = true }
      }
      if isSuspect { found = other(in: bytes, line, ownIndex, &evidence) }
    }
    return found
  }

  private static func other(
    in bytes: [UInt8], _ line: Range<Int>, _ ownIndex: Int, _ evidence: inout EncodingEvidence
  ) -> Line? {
    var words: Set<[UInt8]> = []
    var isPossible = true
    var ownWords = 0
    var sense = LetterSource.candidates.map { _ in 0 }
    LetterWords.forEach(in: bytes, line) { range in
      let word = Array(bytes[range])
      let verdict = evidence.verdict(word)
      guard verdict.isEvidence, words.insert(word).inserted else { return }
      if !verdict.isPossible[ownIndex] { isPossible = false }
      if verdict.isPlausible[ownIndex] { ownWords += 1 }
      for index in sense.indices where verdict.isPlausible[index] { sense[index] += 1 }
    }
    guard words.count - ownWords >= (isPossible ? 2 : 1), let other = sense.firstIndex(of: words.count) else {
      return nil
    }
    return Line(range: line, encoding: LetterSource.candidates[other])
  }
}
