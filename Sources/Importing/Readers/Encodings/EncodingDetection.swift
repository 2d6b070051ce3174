/// The encoding a text is most likely in, and what speaks for it.
public struct EncodingDetection: Sendable, Hashable {
  public enum Confidence: Int, Sendable, Hashable, Comparable {
    /// Two readings make sense, or none does, or there is too little text to say.
    case unsure
    /// Most of at least three different words make sense in it, and clearly fewer in any other.
    case likely
    /// Nearly all of at least ten different words make sense in it, and at most half as many in any other; a byte order mark.
    case certain
    public static func < (a: Confidence, b: Confidence) -> Bool { a.rawValue < b.rawValue }
  }

  /// A cell with letters beyond ASCII.
  public struct Sample: Sendable, Hashable {
    /// As it looks without knowledge of its encoding.
    public var raw: String
    public var text: String
    /// In the encoding that comes next; nil when none does.
    public var otherText: String?
  }

  public var encoding: TextEncoding
  /// The file is Unicode, but its characters are codes of `encoding`: a program took the text for Western and saved it anew.
  public var isStoredAsCharacters: Bool
  public var confidence: Confidence
  /// The encoding that comes next, where it makes sense of anything.
  public var runnerUp: TextEncoding?
  /// Up to five.
  public var samples: [Sample] = []
}

extension EncodingDetection {
  static let leastWordsForCertain = 10
  static let leastWordsForLikely = 3

  /// Weighs the evidence from bytes that are not UTF-8, or from the characters of a Unicode text.
  init(_ evidence: EncodingEvidence) {
    let ranked = zip(LetterSource.candidates, evidence.scores).enumerated()
      .sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }.map(\.element)
    let (first, second) = (ranked[0], ranked[1])
    runnerUp = second.1 > 0 ? second.0 : nil
    encoding = first.0
    if first.1 >= 0.8, second.1 <= first.1 / 2, evidence.weight >= Self.leastWordsForCertain {
      confidence = .certain
    } else if first.1 >= 0.7, second.1 <= first.1 * 0.7, evidence.weight >= Self.leastWordsForLikely {
      confidence = .likely
    } else {
      confidence = .unsure
    }
    isStoredAsCharacters = evidence.source == .characters && encoding != .utf8
    if evidence.source == .characters { preferUnicode(evidence, best: first.1, next: second.1) }
  }

  /// Valid UTF-8 is hardly ever anything else by chance: it stays what it is unless another reading of its characters makes
  /// clearly more sense. A word or two is not enough to say that.
  private mutating func preferUnicode(_ evidence: EncodingEvidence, best: Double, next: Double) {
    let plain = evidence.scores[LetterSource.candidates.firstIndex(of: .utf8) ?? 0]
    if encoding == .utf8 {
      let isClear = evidence.weight >= Self.leastWordsForLikely && best >= 0.5 && next <= best / 2
      confidence = !evidence.hasLetters || isClear ? .certain : .likely
      return
    }
    if evidence.weight < Self.leastWordsForLikely || best < 0.6 || plain > best * 0.6 {
      let other = encoding
      self.encoding = .utf8
      isStoredAsCharacters = false
      confidence = best < 0.6 ? .likely : .unsure
      runnerUp = best < 0.6 ? nil : other
    }
  }
}
