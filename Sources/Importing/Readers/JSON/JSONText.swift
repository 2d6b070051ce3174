import NTMKit

/// What the bytes of a JSON value come to in a cell.
enum JSONText {
  /// What the letter behind a backslash stands for; 0 where there is no such escape. `u` is apart.
  static let escapes: [UInt8] = {
    var escapes = [UInt8](repeating: 0, count: 256)
    for (letter, meaning) in zip("\"\\/bfnrt".utf8, [0x22, 0x5C, 0x2F, 0x08, 0x0C, 0x0A, 0x0D, 0x09] as [UInt8]) {
      escapes[Int(letter)] = meaning
    }
    return escapes
  }()

  /// A string's text in NFC, from the bytes between its quotes, which the scanner has passed.
  static func text(_ bytes: ArraySlice<UInt8>, _ form: JSONScanner.StringForm) -> String {
    let plain = String(decoding: form.contains(.hasEscapes) ? unescaped(bytes)[...] : bytes, as: UTF8.self)
    return form.isEmpty ? plain : UnicodeForm.nfc(plain)
  }

  private static func unescaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] == UInt8(ascii: "\\") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      let letter = bytes[index + 1]
      index += 2
      guard letter == UInt8(ascii: "u") else {
        result.append(escapes[Int(letter)])
        continue
      }
      var value = hex(bytes[index..<(index + 4)])
      index += 4
      if value & 0xFC00 == 0xD800 {
        value = 0x10000 + (value & 0x3FF) << 10 + hex(bytes[(index + 2)..<(index + 6)]) & 0x3FF
        index += 6
      }
      if let scalar = Unicode.Scalar(value) {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter { result.append(byte) }
      }
    }
    return result
  }

  private static func hex(_ digits: ArraySlice<UInt8>) -> UInt32 {
    digits.reduce(0) { $0 << 4 | UInt32(Character(Unicode.Scalar($1)).hexDigitValue ?? 0) }
  }

  /// An array or object without white space between its parts, in NFC; strings and numbers as they are written.
  static func compact(_ bytes: ArraySlice<UInt8>) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isInString = false
    var isEscaped = false
    for byte in bytes {
      if isInString {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInString = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isInString = true
      } else if byte <= 0x20 {
        continue
      }
      result.append(byte)
    }
    return UnicodeForm.nfc(String(decoding: result, as: UTF8.self))
  }
}
