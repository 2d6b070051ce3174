import NTMKit

extension LineScanner {
  /// The tokens up to the end, or to a `|`.
  mutating func tokens() -> [Token] {
    var tokens: [Token] = []
    skipSpace()
    while let character = next, character != "|" {
      let start = position
      let kind = token(startingWith: character)
      tokens.append(Token(kind, at: start..<position))
      skipSpace()
    }
    return tokens
  }

  private mutating func token(startingWith character: Character) -> Token.Kind {
    if let name = name() { return .name(UnicodeForm.nfc(name.text)) }
    if character.isNumber { return numeral() }
    switch character {
    case "\"": return .text(UnicodeForm.nfc(quotedText()))
    case "`": return .quotedName(UnicodeForm.nfc(backtickText()))
    case "{": return .braces(braces())
    default: break
    }
    if let second = self.character(at: 1), let symbol = Token.Symbol(rawValue: "\(character)\(second)") {
      position += 2
      return .symbol(symbol)
    }
    position += 1
    // SQL's and C's spellings are taken for what they mean.
    if character == "=", next == "=" {
      position += 1
      return .symbol(.equal)
    }
    if character == "<", next == ">" {
      position += 1
      return .symbol(.notEqual)
    }
    return Token.Symbol(rawValue: String(character)).map(Token.Kind.symbol) ?? .unknown(String(character))
  }

  /// A number, date or period: `18`, `74.5`, `1e6`, `2022-09-30`, `2022-09`, `2022Q3`, `2022H1`.
  private mutating func numeral() -> Token.Kind {
    if let dated = datedNumeral() { return dated }
    let start = position
    skipDigits()
    var isInteger = true
    if next == ".", character(at: 1)?.isDecimalDigit == true {
      isInteger = false
      position += 1
      skipDigits()
    }
    if next == "e" || next == "E" {
      let hasSign = character(at: 1) == "+" || character(at: 1) == "-"
      if character(at: hasSign ? 2 : 1)?.isDecimalDigit == true {
        isInteger = false
        position += hasSign ? 2 : 1
        skipDigits()
      }
    }
    let digitsEnd = position
    while let rest = next, LineGrammar.isNameCharacter(rest) || rest.isNumber {
      _ = rest
      position += 1
    }
    let text = String(characters[start..<position])
    guard position == digitsEnd else { return .unknown(text) }
    let plain = text.replacing("_", with: "")
    if isInteger { return Int64(plain).map(Token.Kind.integer) ?? .unknown(text) }
    guard let number = Double(plain), number.isFinite else { return .unknown(text) }
    return .number(number)
  }

  private mutating func datedNumeral() -> Token.Kind? {
    for length in [10, 7, 6] where position + length <= limit {
      if let after = character(at: length), LineGrammar.isNameCharacter(after) || (length == 7 && after == "-") {
        continue
      }
      let text = String(characters[position..<(position + length)])
      let kind: Token.Kind?
      switch length {
      case 10: kind = CalendarDate(parsing: text).map(Token.Kind.date)
      case 7: kind = text.dropFirst(4).first == "-" ? Period(parsing: text).map(Token.Kind.period) : nil
      default:
        let letter = text.dropFirst(4).first
        kind = letter.map { "QHqh".contains($0) } == true ? Period(parsing: text).map(Token.Kind.period) : nil
      }
      if let kind {
        position += length
        return kind
      }
    }
    return nil
  }

  private mutating func skipDigits() {
    while let digit = next, digit.isDecimalDigit || (digit == "_" && character(at: 1)?.isDecimalDigit == true) {
      _ = digit
      position += 1
    }
  }
}

extension Character {
  var isDecimalDigit: Bool { ("0"..."9").contains(self) }
}
