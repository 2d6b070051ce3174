/// The little JSON the store keeps in its columns, written and read without a general parser: opening a workspace must not
/// wait for one.
enum JSONText {
  /// `["a","b"]`.
  static func array(of texts: [String]) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "[")]
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(text, to: &bytes)
    }
    bytes.append(UInt8(ascii: "]"))
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `{"a":"x","b":"y"}`, keys in the order given.
  static func object(_ members: [(key: String, value: String)]) -> String {
    var bytes: [UInt8] = [UInt8(ascii: "{")]
    for (index, member) in members.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(member.key, to: &bytes)
      bytes.append(UInt8(ascii: ":"))
      append(member.value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "}"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let backslash = UInt8(ascii: "\\")
    bytes.append(quote)
    for byte in text.utf8 {
      switch byte {
      case quote, backslash: bytes += [backslash, byte]
      case 0..<0x20:
        bytes += Array("\\u00".utf8)
        let digits = Array("0123456789abcdef".utf8)
        bytes += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      default: bytes.append(byte)
      }
    }
    bytes.append(quote)
  }

  /// Reads an array of texts as written above.
  ///
  /// - Throws: `Damage` for anything else.
  static func texts(inArray json: String) throws(Damage) -> [String] {
    var scanner = TextScanner(bytes: Array(json.utf8))
    guard let texts = scanner.array() else { throw Damage(found: String(json.prefix(40))) }
    return texts
  }
}

private struct TextScanner {
  let bytes: [UInt8]
  var position = 0

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func array() -> [String]? {
    guard take("[") else { return nil }
    var texts: [String] = []
    if take("]") { return position == bytes.count ? texts : nil }
    while true {
      guard let text = string() else { return nil }
      texts.append(text)
      if take("]") { return position == bytes.count ? texts : nil }
      guard take(",") else { return nil }
    }
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let unescaped = escape() else { return nil }
        text.append(unescaped)
      default: text.append(byte)
      }
    }
    return nil
  }

  /// What the writer escapes: quote, backslash, and control characters as `\u00XX`.
  private mutating func escape() -> UInt8? {
    guard position < bytes.count else { return nil }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): return byte
    case UInt8(ascii: "u"):
      guard position + 4 <= bytes.count else { return nil }
      let digits = String(decoding: bytes[position..<position + 4], as: UTF8.self)
      position += 4
      return UInt8(digits, radix: 16)
    default: return nil
    }
  }
}
