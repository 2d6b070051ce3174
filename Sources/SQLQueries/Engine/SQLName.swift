import GRDBSQLite

/// How names are written in a statement.
public enum SQLName {
  /// As it is where that is read back, in double quotes where it is a keyword (`group`, `set`) or holds odd characters.
  public static func written(_ name: String) -> String {
    let isPlain =
      !name.isEmpty && name.utf8.allSatisfy { $0 == UInt8(ascii: "_") || $0 >= 0x80 || isLetterOrDigit($0) }
      && name.utf8.first.map { !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
    return isPlain && !isKeyword(name) ? name : quoted(name)
  }

  static func quoted(_ name: String) -> String { "\"" + name.replacing("\"", with: "\"\"") + "\"" }

  static func isKeyword(_ word: String) -> Bool { sqlite3_keyword_check(word, Int32(word.utf8.count)) != 0 }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
