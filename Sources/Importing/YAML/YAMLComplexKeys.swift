/// Finds what makes a small YAML file take for ever: a key that is more than a word, in a file with aliases.
///
/// The parser compares keys by all that they hold. A key whose aliases stand for lists of aliases, and so on, holds more than
/// can ever be compared, in a few hundred bytes.
enum YAMLComplexKeys {
  /// The line, 1-based, of the first such key; nil in a file without aliases. Looks at signs only: a text that looks like an alias
  /// beside one that looks like such a key is taken for it, if it is not in quotes.
  static func firstLine(in bytes: ArraySlice<UInt8>) -> Int? {
    var hasAlias = false
    var keyLine: Int?
    var line = 1
    // The last sign that is no white space: behind these a value begins.
    var previous = UInt8(ascii: "\n")
    for index in bytes.indices {
      let byte = bytes[index]
      let begins = "\n[{,:-?".utf8.contains(previous)
      switch byte {
      case UInt8(ascii: "*") where begins:
        let name = bytes[index...].dropFirst().prefix { !" \t\r\n,[]{}:".utf8.contains($0) }
        if name.isEmpty { break }
        hasAlias = true
        if isBeforeColon(bytes[name.endIndex...]) { keyLine = keyLine ?? line }
      case UInt8(ascii: "?") where begins:
        if bytes[index...].dropFirst().first.map({ " \t\r\n".utf8.contains($0) }) ?? true { keyLine = keyLine ?? line }
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        if isBeforeColon(bytes[index...].dropFirst()) { keyLine = keyLine ?? line }
      case UInt8(ascii: "\n"): line += 1
      default: break
      }
      if !" \t\r".utf8.contains(byte) { previous = byte }
    }
    return hasAlias ? keyLine : nil
  }

  private static func isBeforeColon(_ rest: ArraySlice<UInt8>) -> Bool {
    rest.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") } == UInt8(ascii: ":")
  }
}
