import NTMKit

/// Reads the tokens of a verb's arguments, one after the other.
public struct ArgumentCursor: Sendable {
  public let verb: Name
  public let line: SourceLine
  let tokens: [Token]
  private(set) var position = 0
  /// How deep the expression being read is nested.
  var depth = 0
  /// How many operators were read.
  var operators = 0
  /// The verb's `signature`, for hints.
  let signature: String

  /// What `name` says it expects, unless told.
  public static var columnName: LocalizedText { Strings.columnName }

  public init(_ stage: StageSyntax, signature: String, line: SourceLine) {
    verb = stage.name
    tokens = stage.tokens
    self.line = line
    self.signature = signature
  }

  var next: Token? { token(at: 0) }
  func token(at offset: Int) -> Token? { position + offset < tokens.count ? tokens[position + offset] : nil }
  public var isAtEnd: Bool { position >= tokens.count }
  mutating func advance() { position += 1 }

  /// The place of the next token, or just behind the last one.
  var place: Range<Int> {
    if let next { return next.range }
    let end = tokens.last?.range.upperBound ?? verb.range.upperBound
    return end..<(end + 1)
  }
  /// From an earlier place to the end of the last token read.
  func range(from start: Range<Int>) -> Range<Int> {
    let end = position > 0 ? tokens[position - 1].range.upperBound : start.upperBound
    return start.lowerBound..<max(end, start.upperBound)
  }

  func isNext(_ symbol: Token.Symbol) -> Bool { next?.kind == .symbol(symbol) }
  func isNext(keyword: String) -> Bool { next?.kind == .name(keyword) }

  mutating func take(_ symbol: Token.Symbol) -> Bool {
    guard isNext(symbol) else { return false }
    advance()
    return true
  }

  public mutating func take(keyword: String) -> Bool {
    guard isNext(keyword: keyword) else { return false }
    advance()
    return true
  }

  /// A name, plain or in backticks.
  mutating func takeName() -> Name? {
    switch next?.kind {
    case .name(let text), .quotedName(let text):
      let name = Name(text, at: place)
      advance()
      return name
    default: return nil
    }
  }

  /// - Throws: `query.syntax`, saying what was expected here.
  public mutating func name(_ expected: LocalizedText = ArgumentCursor.columnName) throws(Diagnostic) -> Name {
    guard let name = takeName() else { throw expectation(expected) }
    return name
  }

  /// Names with commas between.
  mutating func names(_ expected: LocalizedText = Strings.columnName) throws(Diagnostic) -> [Name] {
    var names = [try name(expected)]
    while take(.comma) { names.append(try name(expected)) }
    return names
  }

  /// What stands in `{ … }`, for a stage in another language. - Throws: `query.syntax`.
  public mutating func bracedText() throws(Diagnostic) -> BracedText {
    guard let token = next, case .braces = token.kind else { throw expectation(Strings.braces) }
    advance()
    return BracedText(in: line.characters, from: token.range.lowerBound, to: token.range.upperBound)
  }

  /// A whole number of rows, not negative.
  mutating func rowCount() throws(Diagnostic) -> Int {
    guard case .integer(let number) = next?.kind, let count = Int(exactly: number), count >= 0 else {
      throw expectation(Strings.rowCount)
    }
    advance()
    return count
  }

  /// - Throws: `query.syntax` unless every token was read.
  public mutating func finish() throws(Diagnostic) {
    guard let next else { return }
    let text = line.text(next.range)
    var hints = [Strings.usage(signature)]
    if case .unknown(let odd) = next.kind, "“”‘’'".contains(odd) { hints = [Strings.straightQuotes] }
    if case .name("desc") = next.kind { hints.insert(Strings.descendingHint, at: 0) }
    throw line.diagnostic("query.syntax", next.range, Strings.unexpected(text, in: verb.text), hints: hints)
  }

  func expectation(_ what: LocalizedText) -> Diagnostic {
    var hints = [Strings.usage(signature)]
    if case .unknown(let odd) = next?.kind, "“”‘’'".contains(odd) { hints = [Strings.straightQuotes] }
    let found = next.map { line.text($0.range) }
    return line.diagnostic("query.syntax", place, Strings.expected(what, found: found), hints: hints)
  }
}
