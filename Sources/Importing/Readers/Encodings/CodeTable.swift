/// A one-byte encoding of Vietnamese: the letter of each code, and of each pair of codes that makes one letter together.
///
/// Own tables rather than the system's converter: that has no VNI and no fonts' TCVN3, loads its modules from disk when it runs
/// (small containers lack them), and could not read codes that arrive as characters.
///
/// - Source: docs/explanation/decisions.md, "Old Vietnamese encodings".
struct CodeTable: Sendable {
  /// By code; 0 where the encoding has no letter.
  private(set) var singles: [UInt16] = Array(0..<0x80) + [UInt16](repeating: 0, count: 0x80)
  /// By first code × 256 + second code. A pair goes before two single letters.
  private(set) var pairs: [UInt16: UInt16] = [:]
  /// The codes that may end a pair.
  private(set) var endsPair = [Bool](repeating: false, count: 256)

  mutating func set(_ code: UInt8, _ letter: Unicode.Scalar) { singles[Int(code)] = UInt16(letter.value) }

  mutating func set(_ first: UInt8, _ second: UInt8, _ letter: Unicode.Scalar) {
    pairs[UInt16(first) << 8 | UInt16(second)] = UInt16(letter.value)
    endsPair[Int(second)] = true
  }

  func letter(_ code: UInt8) -> UInt16? {
    let letter = singles[Int(code)]
    return letter == 0 && code != 0 ? nil : letter
  }

  @inline(__always)
  func pair(_ first: UInt8, _ second: UInt8) -> UInt16? {
    endsPair[Int(second)] ? pairs[UInt16(first) << 8 | UInt16(second)] : nil
  }

  /// Windows' punctuation and signs, which the fonts of the old encodings leave in place.
  mutating func setPunctuation() {
    for (code, letter) in zip(UInt8(0x80)...0x9F, "€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ".unicodeScalars)
    where letter != "\0" {
      set(code, letter)
    }
    set(0xA0, "\u{A0}")
  }

  // MARK: Decoding

  /// What bytes came to: UTF-8, or the place of the first one that is no letter.
  enum Outcome {
    case text([UInt8])
    case fault(at: Int)
  }

  /// The bytes as NFC text in UTF-8. Line breaks and ASCII stay as they are.
  func decode(_ bytes: some RandomAccessCollection<UInt8>) -> Outcome {
    var output = UTF8Output(capacity: bytes.count + bytes.count / 2)
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let code = bytes[index]
      let next = bytes.index(after: index)
      if next < bytes.endIndex, let letter = pair(code, bytes[next]) {
        output.append(letter)
        index = bytes.index(after: next)
      } else if let letter = letter(code) {
        output.append(letter)
        index = next
      } else {
        return .fault(at: bytes.distance(from: bytes.startIndex, to: index))
      }
    }
    return .text(output.normalised)
  }

  /// Text whose characters below U+0100 are codes, as NFC text; what is no letter here stays as it is.
  func decode(characters text: String) -> String {
    var output = UTF8Output(capacity: text.utf8.count * 2)
    let scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      let scalar = scalars[index]
      index += 1
      // Characters in the place of Windows' punctuation are no codes: text holds the punctuation itself.
      guard scalar.value < 0x80 || (0xA0...0xFF).contains(scalar.value) else {
        output.append(scalar)
        continue
      }
      let code = UInt8(scalar.value)
      if index < scalars.count, let second = UInt8(exactly: scalars[index].value), let letter = pair(code, second) {
        output.append(letter)
        index += 1
      } else if let letter = letter(code) {
        output.append(letter)
      } else {
        output.append(scalar)
      }
    }
    return String(decoding: output.normalised, as: UTF8.self)
  }
}
