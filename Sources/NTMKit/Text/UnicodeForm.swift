internal import Foundation

/// Unicode normal forms: the one place that needs the full tables, and so the only one that imports Foundation.
public enum UnicodeForm {
  /// The text in NFC, the form every text is stored and compared in.
  ///
  /// - Cost: a scan of the bytes and no allocation when every scalar is below U+0300, in 1E00…1EFF (all of Vietnamese)
  ///   or common punctuation (2002…203F); Foundation's tables otherwise.
  public static func nfc(_ text: String) -> String {
    isPlainlyNFC(text) ? text : text.precomposedStringWithCanonicalMapping
  }

  /// The text in NFD: base letters followed by their marks.
  static func nfd(_ text: String) -> String {
    text.decomposedStringWithCanonicalMapping
  }

  /// Whether the text holds only scalars that are NFC in any company.
  static func isPlainlyNFC(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable(isPlainlyNFC) ?? false
  }

  private static func isPlainlyNFC(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    // SAFETY: the bytes are a String's, so valid UTF-8: the continuation bytes of a leading byte are there.
    var index = 0
    while index < bytes.count {
      switch bytes[index] {
      case 0x00...0x7F: index += 1
      case 0xC2...0xCB: index += 2  // U+0080…U+02FF
      case 0xE1 where 0xB8...0xBB ~= bytes[index + 1]: index += 3  // U+1E00…U+1EFF
      case 0xE2 where bytes[index + 1] == 0x80 && bytes[index + 2] >= 0x82: index += 3  // U+2002…U+203F
      default: return false
      }
    }
    return true
  }
}
