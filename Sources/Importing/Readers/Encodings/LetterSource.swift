/// Where the codes of letters stand: in the bytes of a file, or in the characters of one that some program took for Western
/// text and saved as Unicode (“x· HiÖp H­ng”).
enum LetterSource {
  case bytes, characters

  /// The encodings that text may be in.
  static let candidates: [TextEncoding] = [.utf8, .windows1258, .tcvn3, .vni]

  /// A word in one encoding; nil when it cannot be that: a code without a letter, or a character that is no code.
  func strictlyDecoded(_ word: [UInt8], _ encoding: TextEncoding) -> String? {
    guard let table = encoding.table else { return String(validating: word, as: UTF8.self) }
    guard let codes = self == .bytes ? word : Self.codes(of: word), case .text(let text) = table.decode(codes) else {
      return nil
    }
    let plain = String(decoding: text, as: UTF8.self)
    return encoding == .tcvn3 ? StackedCapitals.joined(plain) : plain
  }

  /// A text in one encoding; what is no letter stays.
  func decoded(_ text: [UInt8], _ encoding: TextEncoding) -> String {
    if self == .bytes, encoding == .utf8 { return String(decoding: text, as: UTF8.self) }
    return encoding.decode(characters: raw(text))
  }

  /// A text as it looks without knowledge of its encoding: each byte one Western letter; the characters themselves.
  func raw(_ text: [UInt8]) -> String {
    guard self == .bytes else { return String(decoding: text, as: UTF8.self) }
    var raw = String.UnicodeScalarView()
    for byte in text { raw.append(Self.westernPunctuation[byte] ?? Unicode.Scalar(byte)) }
    return String(raw)
  }

  /// The codes of a word of characters; nil when one of them is no code.
  private static func codes(of word: [UInt8]) -> [UInt8]? {
    var codes: [UInt8] = []
    for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
      guard let code = UInt8(exactly: scalar.value) ?? punctuationCodes[scalar] else { return nil }
      codes.append(code)
    }
    return codes
  }

  private static let westernPunctuation: [UInt8: Unicode.Scalar] = {
    var letters: [UInt8: Unicode.Scalar] = [:]
    for code in UInt8(0x80)...0x9F {
      letters[code] = CodeTable.tcvn3.letter(code).flatMap(Unicode.Scalar.init) ?? "\u{FFFD}"
    }
    return letters
  }()
  private static let punctuationCodes = Dictionary(
    westernPunctuation.filter { $0.value != "\u{FFFD}" }.map { ($0.value, $0.key) },
    uniquingKeysWith: { first, _ in first })
}
