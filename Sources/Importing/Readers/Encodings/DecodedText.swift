import NTMKit

/// The text of a file as UTF-8, however it is encoded.
public struct DecodedText: Sendable {
  /// UTF-8; the file's own bytes, byte order mark and all, where they are that already. Lines end where the file's lines do.
  public var bytes: [UInt8]
  public var encoding: TextEncoding
  /// The file is Unicode, but its characters were codes of `encoding`.
  public var wasStoredAsCharacters = false
  /// What was found out about the encoding and the user should know; nil for plain UTF-8 and for a named encoding.
  public var assumption: LocalizedText?

  /// - Parameter path: what to call the file in messages.
  /// - Parameter knownNames: names that the text may hold, folded (`VietnameseFolding.fold`): units, people, products.
  /// - Throws: `import.not-utf8`, `import.not-utf16`, `import.not-text-file`, `import.not-in-encoding` (with the place of the first
  ///   byte that is no letter); detecting: `import.unsure-encoding`, `import.mixed-encodings`.
  /// - Cost: UTF-8 is checked in one pass and not copied; of a long file only parts are searched for text stored as characters.
  public static func decode(
    _ bytes: [UInt8], path: String, choice: TextEncodingChoice = .auto, knownNames: Set<String> = []
  ) throws(Diagnostic) -> DecodedText {
    let decoder = TextDecoder(bytes: bytes, path: path, knownNames: knownNames)
    switch choice {
    case .auto: return try decoder.detected()
    case .utf8: return try decoder.utf8()
    case .utf16: return try decoder.utf16(UTF16Text.byteOrder(of: bytes) ?? .utf16LittleEndian)
    case .windows1258: return try decoder.legacy(.windows1258)
    case .tcvn3: return try decoder.legacy(.tcvn3)
    case .vni: return try decoder.legacy(.vni)
    }
  }

  /// The encoding of a text, without decoding it.
  public static func detect(_ bytes: [UInt8], knownNames: Set<String> = []) -> EncodingDetection {
    if let order = UTF16Text.byteOrder(of: bytes) {
      guard let text = try? UTF16Text.decode(bytes, order) else {
        return EncodingDetection(encoding: order, isStoredAsCharacters: false, confidence: .unsure)
      }
      var inner = TextDecoder(bytes: text, path: "", knownNames: knownNames).detection(of: .characters).detection
      if !inner.isStoredAsCharacters { inner.encoding = order }
      return inner
    }
    let isUnicode = UTF8Check.firstFault(in: bytes) == nil
    let decoder = TextDecoder(bytes: bytes, path: "", knownNames: knownNames)
    return decoder.detection(of: isUnicode ? .characters : .bytes).detection
  }
}
