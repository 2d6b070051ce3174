import NTMKit

/// Inside the braces of `whatif { … }`: the words of the assumption at the cursor, which the command of the name knows.
struct AssumptionCompletion {
  let line: SourceLine
  /// The place of the brace.
  let open: Int

  func context() -> CompletionContext {
    var scanner = LineScanner(line.characters, from: begin)
    var words: [ArgumentWord] = []
    scanner.skipSpace()
    while true {
      let start = scanner.position
      guard let word = scanner.word(in: line) else { break }
      if scanner.next == nil, scanner.unclosed != nil || !(line.characters.last?.isWhitespace ?? false) {
        return context(words, prefix: word.text, start: start, isQuoted: scanner.unclosed != nil)
      }
      words.append(word)
      scanner.skipSpace()
    }
    return context(words, prefix: "", start: line.characters.count, isQuoted: false)
  }

  private func context(_ words: [ArgumentWord], prefix: String, start: Int, isQuoted: Bool) -> CompletionContext {
    CompletionContext(
      [.argument(of: LineGrammar.whatif, words: words, columns: nil)], prefix: prefix, start: start, isQuoted: isQuoted)
  }

  /// Where the assumption at the cursor begins.
  private var begin: Int {
    var scanner = LineScanner(line.characters, from: open + 1)
    var begin = open + 1
    while let character = scanner.next {
      switch character {
      case "\"": _ = scanner.quotedText()
      case "`": _ = scanner.backtickText()
      default:
        scanner.position += 1
        if character == ";" || character.isNewline { begin = scanner.position }
      }
    }
    return begin
  }
}
