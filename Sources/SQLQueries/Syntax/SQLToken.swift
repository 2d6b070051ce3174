/// A piece of a statement. Its place counts bytes of UTF-8, as SQLite does.
public struct SQLToken: Sendable, Hashable {
  public enum Kind: Sendable, Hashable {
    /// A keyword, a name or a function.
    case word
    /// A name in `"…"`, backticks or `[…]`.
    case quotedName
    /// In single quotes.
    case text
    case number
    /// `x'0a'`.
    case blob
    /// `?`, `:name`: what a program would fill in.
    case parameter
    case symbol
  }

  public let kind: Kind
  /// A name or text without its quotes; anything else as it is written.
  public let text: String
  public let range: Range<Int>
  /// false where the statement ends inside of it.
  public let isClosed: Bool

  /// The word in small letters, as keywords are compared; nil for anything else.
  public var keyword: String? { kind == .word ? text.lowercased() : nil }
  /// What could be the name of a table or column.
  public var name: String? { kind == .word || kind == .quotedName ? text : nil }
  public func isSymbol(_ symbol: String) -> Bool { kind == .symbol && text == symbol }

  /// The pieces of a statement, without white space and comments. Never fails: what is not closed goes to the end.
  public static func all(in text: String) -> [SQLToken] {
    var scanner = SQLScanner(bytes: Array(text.utf8))
    return scanner.tokens()
  }
}

private struct SQLScanner {
  let bytes: [UInt8]
  var position = 0

  private func byte(_ offset: Int = 0) -> UInt8? {
    position + offset < bytes.count ? bytes[position + offset] : nil
  }

  mutating func tokens() -> [SQLToken] {
    var tokens: [SQLToken] = []
    while let first = byte() {
      let start = position
      switch first {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C: position += 1
      case UInt8(ascii: "-") where byte(1) == UInt8(ascii: "-"): skip { $0 != UInt8(ascii: "\n") }
      case UInt8(ascii: "/") where byte(1) == UInt8(ascii: "*"): skipBlockComment()
      case UInt8(ascii: "'"): tokens.append(quoted(.text, by: first))
      case UInt8(ascii: "\""), UInt8(ascii: "`"): tokens.append(quoted(.quotedName, by: first))
      case UInt8(ascii: "["): tokens.append(quoted(.quotedName, by: UInt8(ascii: "]")))
      case UInt8(ascii: "x"), UInt8(ascii: "X"):
        if byte(1) == UInt8(ascii: "'") {
          position += 1
          let inner = quoted(.blob, by: UInt8(ascii: "'"))
          tokens.append(
            SQLToken(kind: .blob, text: inner.text, range: start..<position, isClosed: inner.isClosed))
        } else {
          skip(while: Self.isWord)
          tokens.append(token(.word, from: start))
        }
      case UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "@"), UInt8(ascii: "$"):
        position += 1
        skip(while: Self.isWord)
        tokens.append(token(.parameter, from: start))
      case _ where Self.isDigit(first), UInt8(ascii: ".") where byte(1).map(Self.isDigit) == true:
        skipNumber()
        tokens.append(token(.number, from: start))
      case _ where Self.isWord(first):
        skip(while: Self.isWord)
        tokens.append(token(.word, from: start))
      default:
        position += symbolLength()
        tokens.append(token(.symbol, from: start))
      }
    }
    return tokens
  }

  private func token(_ kind: SQLToken.Kind, from start: Int) -> SQLToken {
    SQLToken(
      kind: kind, text: String(decoding: bytes[start..<position], as: UTF8.self), range: start..<position,
      isClosed: true)
  }

  private mutating func skip(while condition: (UInt8) -> Bool) {
    while let next = byte(), condition(next) { position += 1 }
  }

  private mutating func skipBlockComment() {
    position += 2
    while byte() != nil, byte() != UInt8(ascii: "*") || byte(1) != UInt8(ascii: "/") { position += 1 }
    position = min(position + 2, bytes.count)
  }

  /// A closing quote that is doubled stands for itself.
  private mutating func quoted(_ kind: SQLToken.Kind, by quote: UInt8) -> SQLToken {
    let start = position
    var text: [UInt8] = []
    position += 1
    while let next = byte() {
      position += 1
      if next == quote {
        guard byte() == quote, quote != UInt8(ascii: "]") else {
          return SQLToken(
            kind: kind, text: String(decoding: text, as: UTF8.self), range: start..<position, isClosed: true)
        }
        position += 1
      }
      text.append(next)
    }
    return SQLToken(kind: kind, text: String(decoding: text, as: UTF8.self), range: start..<position, isClosed: false)
  }

  private mutating func skipNumber() {
    skip { Self.isDigit($0) || Self.isWord($0) || $0 == UInt8(ascii: ".") }
    let isExponent = position >= 1 && (bytes[position - 1] | 0x20) == UInt8(ascii: "e")
    if isExponent, let sign = byte(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") {
      position += 1
      skip(while: Self.isDigit)
    }
  }

  private func symbolLength() -> Int {
    for symbol in ["->>", "||", "->", "<=", ">=", "<>", "!=", "==", "<<", ">>"]
    where bytes[position...].starts(with: symbol.utf8) { return symbol.utf8.count }
    return 1
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
  private static func isWord(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == UInt8(ascii: "_") || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
