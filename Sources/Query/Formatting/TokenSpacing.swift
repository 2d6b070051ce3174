import NTMKit

/// The tokens of a verb's arguments, as they are written, with the space between them that people agree on.
struct TokenSpacing {
  private let tokens: [Token]
  private let keywords: Set<String>
  private let line: SourceLine

  init(_ tokens: [Token], keywords: [String], line: SourceLine) {
    self.tokens = tokens
    self.keywords = LineGrammar.reservedWords.union(keywords)
    self.line = line
  }

  /// nil where something stands there that the language does not know: it is left as it is.
  var text: String? {
    var text = ""
    for (index, token) in tokens.enumerated() {
      if case .unknown = token.kind { return nil }
      if index > 0, hasSpace(before: index) { text += " " }
      text += line.text(token.range)
    }
    return text
  }

  private func hasSpace(before index: Int) -> Bool {
    let before = tokens[index - 1].kind
    let token = tokens[index].kind
    // `{name}` may be part of a word, which a script's parameter completes: what may belong to one word is left alone.
    if isGlued(index - 1), isGlued(index), isInWordWithBraces(index) {
      return tokens[index - 1].range.upperBound < tokens[index].range.lowerBound
    }
    switch (before, token) {
    case (_, .symbol(.comma)), (_, .symbol(.close)), (.symbol(.open), _): return false
    case (.symbol(.dot), .name), (.symbol(.dot), .quotedName): return !isName(index - 2)
    case (.name, .symbol(.dot)), (.quotedName, .symbol(.dot)): return !isName(index + 1)
    case (.symbol(.range), .symbol(.dot)), (.symbol(.dot), .symbol(.range)): return true
    case (.symbol(.range), _), (_, .symbol(.range)): return false
    case (.name(let word), .symbol(.open)): return keywords.contains(word)
    case (.symbol(.minus), _), (.symbol(.plus), _): return isOperand(index - 2)
    default: return true
    }
  }

  /// Whether a token may be a part of a word, or of a number with its sign.
  private func isGlued(_ index: Int) -> Bool {
    guard case .symbol(let symbol) = tokens[index].kind else { return true }
    return [.minus, .plus, .dot, .range].contains(symbol)
  }

  /// Whether braces stand among the tokens that this one and the one before it hang together with.
  private func isInWordWithBraces(_ index: Int) -> Bool {
    func hangs(_ index: Int) -> Bool {
      tokens.indices.contains(index - 1) && tokens.indices.contains(index) && isGlued(index - 1) && isGlued(index)
        && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
    }
    var (first, last) = (index - 1, index)
    while hangs(first) { first -= 1 }
    while hangs(last + 1) { last += 1 }
    return tokens[first...last].contains { isBraces($0.kind) }
  }

  private func isBraces(_ kind: Token.Kind) -> Bool { if case .braces = kind { true } else { false } }

  private func isName(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    switch tokens[index].kind {
    case .name, .quotedName: return true
    default: return false
    }
  }

  /// Whether what stands there can be taken from or added to: then the sign behind it stands between two.
  private func isOperand(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    switch tokens[index].kind {
    case .name(let word): return !keywords.contains(word)
    case .symbol(let symbol): return symbol == .close
    default: return true
    }
  }
}
