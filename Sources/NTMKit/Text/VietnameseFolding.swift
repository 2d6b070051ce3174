/// Text reduced to what people type when they look for something: `Vị Thuỷ`, `VỊ THỦY` and `vi thuy` are one.
public enum VietnameseFolding {
  /// The text in lower case without marks, with single spaces.
  ///
  /// Latin letters lose every mark (đ is d, æ is ae), other scripts their combining marks. Runs of white space,
  /// `_` and hyphens or dashes become one space, dropped at both ends; curly quotes become straight; invisible
  /// characters go. Canonically equal texts fold alike, and folding twice changes nothing more.
  public static func fold(_ text: String) -> String {
    var folded = FoldedText(capacity: text.utf8.count)
    let done = text.utf8.withContiguousStorageIfAvailable { folded.append(latin: $0) } ?? false
    if done { return folded.text }

    var general = FoldedText(capacity: text.utf8.count)
    for scalar in UnicodeForm.nfd(text).unicodeScalars { general.append(decomposed: scalar) }
    return UnicodeForm.nfc(general.text)
  }

  /// Whether the folded text contains the needle, which must be folded already. An empty needle is in every text.
  public static func matches(_ text: String, containing folded: String) -> Bool {
    var haystack = fold(text)
    var needle = folded
    return haystack.withUTF8 { haystack in
      needle.withUTF8 { needle in contains(haystack, needle) }
    }
  }

  private static func contains(_ haystack: UnsafeBufferPointer<UInt8>, _ needle: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = needle.first else { return true }
    guard needle.count <= haystack.count else { return false }
    for start in 0...(haystack.count - needle.count) where haystack[start] == first {
      var length = 1
      while length < needle.count && haystack[start + length] == needle[length] { length += 1 }
      if length == needle.count { return true }
    }
    return false
  }
}

/// The folded bytes so far, and whether a space is due before the next one.
private struct FoldedText {
  private var bytes: [UInt8] = []
  private var spaceIsDue = false

  init(capacity: Int) { bytes.reserveCapacity(capacity) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Folds valid UTF-8 made of Latin letters, their combining marks and general punctuation; false, at the first scalar
  /// that is something else, when the text needs the full tables.
  mutating func append(latin source: UnsafeBufferPointer<UInt8>) -> Bool {
    // SAFETY: the bytes are a String's, so valid UTF-8: the continuation bytes of a leading byte are there.
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte < 0x80 {
        append(ascii: byte)
        index += 1
        continue
      }
      let value: UInt32
      if byte < 0xE0 {
        value = UInt32(byte & 0x1F) << 6 | UInt32(source[index + 1] & 0x3F)
        index += 2
      } else if byte < 0xF0 {
        value = UInt32(byte & 0x0F) << 12 | UInt32(source[index + 1] & 0x3F) << 6 | UInt32(source[index + 2] & 0x3F)
        index += 3
      } else {
        return false
      }
      switch value {
      case 0x80..<0x370, 0x1E00..<0x1F00, 0x2000..<0x2070: append(beyondASCII: value)
      default: return false
      }
    }
    return true
  }

  /// Folds a scalar of an NFD text of any script.
  mutating func append(decomposed scalar: Unicode.Scalar) {
    if scalar.isASCII {
      append(ascii: UInt8(scalar.value))
    } else if scalar.properties.canonicalCombiningClass == .notReordered {
      append(beyondASCII: scalar.value)
    }
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case 0x61...0x7A: append(byte)
    case 0x41...0x5A: append(byte | 0x20)
    case 0x20, 0x09...0x0D, UInt8(ascii: "_"), UInt8(ascii: "-"): spaceIsDue = true
    default: append(byte)
    }
  }

  private mutating func append(_ byte: UInt8) {
    if spaceIsDue {
      if !bytes.isEmpty { bytes.append(0x20) }
      spaceIsDue = false
    }
    bytes.append(byte)
  }

  private mutating func append(beyondASCII value: UInt32) {
    if let letter = LatinLetter.beyondASCII(value) {
      append(letter.base)
      if let second = letter.secondBase { append(second) }
      return
    }
    switch value {
    case 0x300..<0x370, 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF, 0xFE00...0xFE0F: break
    case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2010...0x2015, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      spaceIsDue = true
    case 0x2018...0x201B, 0x2BC: append(UInt8(ascii: "'"))
    case 0x201C...0x201F: append(UInt8(ascii: "\""))
    case 0x1EE, 0x1EF: append(lowerCase: "\u{292}")  // ezh with a caron, which has no ASCII base
    case 0x3C2: append(lowerCase: "\u{3C3}")  // the final sigma, whose capital is that of the other
    default: if let scalar = Unicode.Scalar(value) { append(otherLetter: scalar) }
    }
  }

  private mutating func append(otherLetter scalar: Unicode.Scalar) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let letter = LatinLetter.beyondASCII(lower.value) { append(letter.base) } else { append(lowerCase: lower) }
    }
  }

  private mutating func append(lowerCase scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { append(byte) }
  }
}
