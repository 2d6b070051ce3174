/// The order of Vietnamese dictionaries: `ma, ma cà rồng, mà, mả, mã, má, mạ, mai`.
///
/// Texts are compared syllable by syllable: the letters (a ă â b c d đ e ê …), then the tone (ngang huyền hỏi ngã sắc
/// nặng), then the next syllable. Spaces come before symbols, symbols before digits, digits before letters, Latin letters
/// before all others. Runs of digits compare by value: `Xã 9` before `Xã 10`. Then lower case comes first, and last the
/// NFC text decides, so that only canonically equal texts are equal.
public enum VietnameseCollation {
  /// A key whose byte-wise order is the dictionary order: make it once per text when sorting many.
  public static func key(_ text: String) -> [UInt8] {
    let text = UnicodeForm.nfc(text)
    var builder = CollationKey(capacity: text.utf8.count)
    for scalar in text.unicodeScalars { builder.append(scalar) }
    return builder.finished(identicalOnlyTo: text)
  }

  /// Whether `a` stands before `b` in a dictionary; false for canonically equal texts.
  public static func areInIncreasingOrder(_ a: String, _ b: String) -> Bool {
    a != b && key(a).lexicographicallyPrecedes(key(b))
  }
}

/// A collation key under construction.
///
/// Its bytes are self-delimiting tokens, so that byte order is token order:
/// - a syllable: the ranks of its letters + 0x10, `endOfSyllable`, its marks in order, `endOfMarks`
/// - a space, a symbol with three bytes of scalar, a number with its length and digits, another letter with its scalar
/// - `end`; then 1 or 2 for each letter in lower or upper case without the last ones in lower case; `end`; the NFC text.
private struct CollationKey {
  private enum Token {
    static let end: UInt8 = 0
    static let endOfSyllable: UInt8 = 1
    static let endOfMarks: UInt8 = 1
    static let space: UInt8 = 2
    static let symbol: UInt8 = 3
    static let number: UInt8 = 4
    static let firstLetter: UInt8 = 0x10
    static let otherLetter: UInt8 = 0xF0
  }

  private var bytes: [UInt8] = []
  private var marks: [UInt8] = []
  /// As in the key: nothing for the letters in lower case after the last one in upper case.
  private var cases: [UInt8] = []
  private var letterCount = 0
  private let asciiRanks = LatinLetter.asciiRanks
  private var digits: [UInt8] = []
  private var run = Run.none

  /// The token that the next scalar may continue.
  private enum Run { case none, syllable, number, space }

  init(capacity: Int) {
    bytes.reserveCapacity(capacity * 3 + 8)
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A: appendLetter(asciiRanks[Int(scalar.value) - 0x61], isUpperCase: false)
    case 0x41...0x5A: appendLetter(asciiRanks[Int(scalar.value) - 0x41], isUpperCase: true)
    case 0x30...0x39:
      if run != .number { change(to: .number) }
      if scalar != "0" || !digits.isEmpty { digits.append(UInt8(scalar.value)) }
    case 0x300..<0x370 where run == .syllable: marks.append(Self.markWeight(scalar))
    default: appendOther(scalar)
    }
  }

  mutating func finished(identicalOnlyTo text: String) -> [UInt8] {
    change(to: .none)
    bytes.append(Token.end)
    bytes.append(contentsOf: cases)
    bytes.append(Token.end)
    bytes.append(contentsOf: text.utf8)
    return bytes
  }

  private mutating func appendOther(_ scalar: Unicode.Scalar) {
    if let letter = LatinLetter.beyondASCII(scalar.value) {
      appendLetter(letter.rank, isUpperCase: letter.isUpperCase)
      if let second = letter.secondRank { appendLetter(second, isUpperCase: letter.isUpperCase) }
      if letter.mark != .none { marks.append(UInt8(letter.mark.rawValue) + Token.endOfMarks) }
      return
    }
    if scalar.properties.isWhitespace {
      if run != .space { change(to: .space) }
      return
    }
    change(to: .none)
    bytes.append(Self.isSymbol(scalar) ? Token.symbol : Token.otherLetter)
    for shift in [UInt32(16), 8, 0] { bytes.append(UInt8(truncatingIfNeeded: scalar.value >> shift)) }
  }

  private mutating func appendLetter(_ rank: UInt8, isUpperCase: Bool) {
    if run != .syllable { change(to: .syllable) }
    bytes.append(rank + Token.firstLetter)
    if isUpperCase {
      while cases.count < letterCount { cases.append(1) }
      cases.append(2)
    }
    letterCount += 1
  }

  /// Ends the current run and begins another.
  private mutating func change(to next: Run) {
    switch run {
    case .syllable:
      bytes.append(Token.endOfSyllable)
      bytes.append(contentsOf: marks)
      bytes.append(Token.endOfMarks)
      marks.removeAll(keepingCapacity: true)
    case .number:
      bytes.append(Token.number)
      for _ in 0..<(digits.count / 255) { bytes.append(255) }
      bytes.append(UInt8(digits.count % 255))
      bytes.append(contentsOf: digits)
      digits.removeAll(keepingCapacity: true)
    case .space, .none: break
    }
    if next == .space { bytes.append(Token.space) }
    run = next
  }

  /// Where NFC left a mark on its own because no composed letter exists.
  private static func markWeight(_ scalar: Unicode.Scalar) -> UInt8 {
    let mark: LatinLetter.Mark =
      switch scalar.value {
      case 0x300: .huyen
      case 0x309: .hoi
      case 0x303: .nga
      case 0x301: .sac
      case 0x323: .nang
      default: .foreign
      }
    return UInt8(mark.rawValue) + Token.endOfMarks
  }

  private static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return true }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
      .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber, .privateUse, .unassigned, .surrogate:
      return false
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol,
      .spaceSeparator, .lineSeparator, .paragraphSeparator, .control, .format:
      return true
    @unknown default: return true
    }
  }
}
