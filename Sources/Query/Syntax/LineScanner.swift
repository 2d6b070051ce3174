import NTMKit

/// Walks over a line: white space, comments, words, quotes and braces.
///
/// Never fails: what is not closed is kept in `unclosed` and read to the end of the line, so that an unfinished line can
/// be completed.
struct LineScanner {
  /// What stands open at the end of the text.
  enum Unclosed: Sendable, Equatable {
    case quote, backtick, brace
  }

  let characters: [Character]
  var position: Int
  let limit: Int
  private(set) var unclosed: (kind: Unclosed, range: Range<Int>)?
  /// Those skipped so far, each from its `#` to the end of its line.
  private(set) var comments: [Range<Int>] = []

  init(_ characters: [Character], from position: Int = 0, to limit: Int? = nil) {
    self.characters = characters
    self.position = position
    self.limit = limit ?? characters.count
  }

  var next: Character? { position < limit ? characters[position] : nil }
  func character(at offset: Int) -> Character? {
    position + offset < limit ? characters[position + offset] : nil
  }

  /// Skips white space, and comments: a `#` at the beginning or behind white space or `|`, to the end of the line.
  mutating func skipSpace() {
    while let character = next {
      if character.isWhitespace {
        position += 1
      } else if character == "#", startsComment {
        let start = position
        while let rest = next, !rest.isNewline {
          _ = rest
          position += 1
        }
        comments.append(start..<position)
      } else {
        return
      }
    }
  }

  /// Steps over a character, a quote or braces, and the white space and comments behind.
  mutating func skipPiece() {
    switch next {
    case "\"": _ = quotedText()
    case "`": _ = backtickText()
    case "{": _ = braces()
    default: position += 1
    }
    skipSpace()
  }

  var startsComment: Bool {
    guard position > 0 else { return true }
    let before = characters[position - 1]
    return before.isWhitespace || "|(),".contains(before)
  }

  /// The name that starts here.
  mutating func name() -> Name? {
    let end = LineGrammar.nameEnd(characters, from: position, limit: limit)
    guard end > position else { return nil }
    defer { position = end }
    return Name(String(characters[position..<end]), at: position..<end)
  }

  /// Skips `explain` where a line follows it. Alone it is a word like any other, and `explain = …` is an assignment.
  mutating func skipExplain() -> Bool {
    let start = position
    if let name = name(), name.text == LineGrammar.explain, let behind = next, behind.isWhitespace || behind == "|" {
      skipSpace()
      if let first = next, first != "=" { return true }
    }
    position = start
    return false
  }

  /// Skips `whatif { … }` where something follows it. Alone it is a word like any other, and `whatif = …` is an assignment.
  ///
  /// - Returns: what stands in the braces.
  mutating func skipWhatIf() -> BracedText? {
    let start = self
    if name()?.text == LineGrammar.whatif {
      skipSpace()
      let open = position
      if next == "{" {
        _ = braces()
        let end = position
        skipSpace()
        if next != nil { return BracedText(in: characters, from: open, to: end) }
      }
    }
    self = start
    return nil
  }

  /// A run without white space or `|`; parts of it may be in quotes; or a group in braces, whole.
  mutating func word(in line: SourceLine) -> ArgumentWord? {
    guard let first = next, first != "|" else { return nil }
    let start = position
    if first == "{" {
      var word = ArgumentWord(braces(), isQuoted: true)
      word.span = line.span(start..<position)
      word.isBraced = true
      return word
    }
    let isQuoted = first == "\"" || first == "`"
    var text = ""
    while let character = next, !character.isWhitespace, character != "|",
      !(character == "{" && LineGrammar.bracedWords.contains(text))
    {
      switch character {
      case "\"": text += quotedText()
      case "`": text += backtickText()
      default:
        text.append(character)
        position += 1
      }
    }
    return ArgumentWord(UnicodeForm.nfc(text), isQuoted: isQuoted, span: line.span(start..<position))
  }

  /// What stands in the double quotes that open here. `\"`, `\\`, `\n` and `\t` are read; any other `\` stands for itself.
  mutating func quotedText() -> String {
    let start = position
    var text = ""
    position += 1
    while let character = next {
      position += 1
      switch character {
      case "\"": return text
      case "\\":
        switch next {
        case "\"": text.append("\"")
        case "\\": text.append("\\")
        case "n": text.append("\n")
        case "t": text.append("\t")
        default:
          text.append("\\")
          continue
        }
        position += 1
      default: text.append(character)
      }
    }
    unclosed = unclosed ?? (.quote, start..<limit)
    return text
  }

  mutating func backtickText() -> String {
    let start = position
    position += 1
    while let character = next {
      position += 1
      if character == "`" { return String(characters[(start + 1)..<(position - 1)]) }
    }
    unclosed = unclosed ?? (.backtick, start..<limit)
    return String(characters[(start + 1)..<limit])
  }

  /// What stands in the braces that open here; quotes of either kind inside hide braces, and behind `sql` its comments,
  /// backticks and brackets do too.
  mutating func braces() -> String {
    let start = position
    var depth = 0
    let isSQL = isBehindSQL
    var quote: Character?
    while let character = next {
      position += 1
      if let open = quote {
        if character == open { quote = nil }
      } else if character == "'" || character == "\"" || (isSQL && character == "`") {
        quote = character
      } else if isSQL, character == "[" {
        quote = "]"
      } else if isSQL, character == "-", next == "-" {
        while let rest = next, !rest.isNewline {
          _ = rest
          position += 1
        }
      } else if isSQL, character == "/", next == "*" {
        position += 1
        while next != nil, next != "*" || self.character(at: 1) != "/" { position += 1 }
        position = min(position + 2, limit)
      } else if character == "{" {
        depth += 1
      } else if character == "}" {
        depth -= 1
        if depth == 0 {
          return String(characters[(start + 1)..<(position - 1)]).trimmingSpace()
        }
      }
    }
    unclosed = unclosed ?? (.brace, start..<limit)
    return String(characters[(start + 1)..<limit]).trimmingSpace()
  }

  /// Whether the word before this place is `sql`.
  var isBehindSQL: Bool { isBehind([SQL.manifest.name]) }

  /// Whether the word before this place is one of these.
  func isBehind(_ words: Set<String>) -> Bool {
    var end = position
    while end > 0, characters[end - 1].isWhitespace { end -= 1 }
    var start = end
    while start > 0, !characters[start - 1].isWhitespace, characters[start - 1] != "|", characters[start - 1] != "=" {
      start -= 1
    }
    let word = String(characters[start..<end])
    return words.contains { word == $0 || word == "\"\($0)\"" || word == "`\($0)`" }
  }
}

extension LineScanner {
  /// A part of a line without comments, white space between words made one space; what is in quotes or braces stays as it is.
  static func text(_ line: SourceLine, from start: Int, to end: Int) -> String {
    var reader = LineScanner(line.characters, from: start, to: end)
    var pieces: [String] = []
    reader.skipSpace()
    while reader.next != nil {
      let begin = reader.position
      while let character = reader.next, !character.isWhitespace {
        switch character {
        case "\"": _ = reader.quotedText()
        case "`": _ = reader.backtickText()
        case "{": _ = reader.braces()
        default: reader.position += 1
        }
      }
      pieces.append(line.text(begin..<reader.position))
      reader.skipSpace()
    }
    return pieces.joined(separator: " ")
  }
}

extension String {
  func trimmingSpace() -> String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}
