import NTMKit

/// Reads lines of the language. Knows the grammar and no names.
public enum LineParser {
  /// - Returns: nil for a line that is blank or only a comment.
  /// - Throws: `query.unclosed`, `query.syntax`.
  public static func parse(_ text: String, source: String = "<prompt>", line: Int = 1) throws(Diagnostic) -> LineSyntax?
  {
    let line = SourceLine(text, source: source, number: line)
    var parsing = LineParsing(line)
    let syntax = parsing.parse()
    if let diagnostic = Diagnostic(joining: parsing.diagnostics) { throw diagnostic }
    return syntax
  }

  /// Whether the text stops inside a quote, `(`, `{`, behind a `|` or behind the braces of `whatif`: the prompt asks for more.
  public static func isIncomplete(_ text: String) -> Bool {
    var scanner = LineScanner(Array(text))
    var depth = 0
    var inStages = false
    var endsWithPipe = false
    scanner.skipSpace()
    while let character = scanner.next {
      endsWithPipe = character == "|"
      switch character {
      case "\"": _ = scanner.quotedText()
      case "`": _ = scanner.backtickText()
      case "{"
      where scanner.position == 0 || scanner.characters[scanner.position - 1].isWhitespace
        || scanner.isBehind(LineGrammar.bracedWords):
        _ = scanner.braces()
      default:
        if character == "|" { inStages = true }
        if inStages, character == "(" { depth += 1 }
        if inStages, character == ")" { depth -= 1 }
        scanner.position += 1
      }
      scanner.skipSpace()
    }
    return scanner.unclosed != nil || depth > 0 || endsWithPipe || endsBehindAssumptions(text)
  }

  private static func endsBehindAssumptions(_ text: String) -> Bool {
    guard text.contains(LineGrammar.whatif), text.contains("}") else { return false }
    var parsing = LineParsing(SourceLine(text))
    guard let syntax = parsing.parse(), let source = syntax.source else { return false }
    return syntax.stages.isEmpty && source.word.text == LineGrammar.whatif && source.words.count == 1
      && source.words[0].isBraced
  }
}

/// The parser itself; keeps the diagnostics it meets, so that completion can use what was understood.
struct LineParsing {
  let line: SourceLine
  private var scanner: LineScanner
  private(set) var diagnostics: [Diagnostic] = []

  init(_ line: SourceLine) {
    self.line = line
    scanner = LineScanner(line.characters)
  }

  mutating func parse() -> LineSyntax? {
    scanner.skipSpace()
    guard scanner.next != nil else { return nil }
    let isExplained = scanner.skipExplain()
    let assignment = assignment()
    let assumptions = scanner.skipWhatIf()
    var source: SourceSyntax?
    if scanner.next != "|" || assignment != nil {
      source = parseSource()
      if source == nil {
        let place = scanner.position..<min(scanner.position + 1, line.characters.count)
        diagnostics.append(line.diagnostic("query.syntax", place, Strings.sourceExpected))
      }
    }
    var stages: [StageSyntax] = []
    while scanner.next == "|" {
      let pipe = scanner.position
      scanner.position += 1
      if let stage = stage(behind: pipe) { stages.append(stage) }
    }
    if let open = scanner.unclosed {
      let message =
        switch open.kind {
        case .quote: Strings.unclosedQuote
        case .backtick: Strings.unclosedBacktick
        case .brace: Strings.unclosedBrace
        }
      diagnostics.append(line.diagnostic("query.unclosed", open.range.lowerBound..<open.range.lowerBound + 1, message))
    }
    var syntax = LineSyntax(assignment: assignment, source: source, stages: stages, line: line)
    syntax.isExplained = isExplained
    syntax.assumptions = assumptions
    return syntax
  }

  /// `NAME =` at the beginning.
  private mutating func assignment() -> Name? {
    let start = scanner.position
    guard let name = scanner.name() else { return nil }
    scanner.skipSpace()
    guard scanner.next == "=", scanner.character(at: 1) != "=" else {
      scanner.position = start
      return nil
    }
    scanner.position += 1
    scanner.skipSpace()
    return name
  }

  private mutating func parseSource() -> SourceSyntax? {
    let start = scanner.position
    guard let first = scanner.word(in: line) else { return nil }
    let range = start..<scanner.position
    var words: [ArgumentWord] = []
    var end = scanner.position
    var braces: BracedText?
    scanner.skipSpace()
    while true {
      let start = scanner.position
      guard let word = scanner.word(in: line) else { break }
      if words.isEmpty, word.isBraced { braces = BracedText(in: line.characters, from: start, to: scanner.position) }
      words.append(word)
      end = scanner.position
      scanner.skipSpace()
    }
    let (word, member) = Self.split(first, at: range)
    var source = SourceSyntax(word: word, member: member, arguments: words, words: words, range: start..<end)
    source.braces = braces
    Self.takeScope(&source)
    return source
  }

  /// `gap.by_district` is the report and its table.
  private static func split(_ word: ArgumentWord, at range: Range<Int>) -> (Name, Name?) {
    let whole = (Name(word.text, at: range), Name?.none)
    guard !word.isQuoted, let dot = word.text.firstIndex(of: ".") else { return whole }
    let head = String(word.text[..<dot])
    let tail = String(word.text[word.text.index(after: dot)...])
    guard LineGrammar.isPlainName(head), LineGrammar.isPlainName(tail) else { return whole }
    let middle = range.lowerBound + head.count
    return (Name(head, at: range.lowerBound..<middle), Name(tail, at: (middle + 1)..<range.upperBound))
  }

  /// Takes `at PERIOD` and `asof DATE` or `asof PERIOD` from the arguments, also from behind options and their values, but not from
  /// behind other words: there they are a command's own (`diff plan_tasks asof …`).
  private static func takeScope(_ source: inout SourceSyntax) {
    var place = 0
    while place + 1 < source.arguments.count {
      if takesScope(&source, source.arguments[place], source.arguments[place + 1]) {
        source.arguments.removeSubrange(place...place + 1)
      } else {
        let word = source.arguments[place]
        guard !word.isQuoted, word.text.hasPrefix("--") else { return }
        let next = source.arguments[place + 1]
        let hasValue =
          !word.text.contains("=") && (next.isQuoted || !next.text.hasPrefix("--")) && !isScope(source, place + 1)
        place += hasValue ? 2 : 1
      }
    }
  }

  private static func isScope(_ source: SourceSyntax, _ place: Int) -> Bool {
    var copy = source
    return place + 1 < source.arguments.count && takesScope(&copy, source.arguments[place], source.arguments[place + 1])
  }

  private static func takesScope(_ source: inout SourceSyntax, _ word: ArgumentWord, _ value: ArgumentWord) -> Bool {
    if word.isQuoted { return false }
    switch word.text {
    case "at" where source.period == nil:
      source.period = PeriodReference(parsing: value.text)
      return source.period != nil
    case "asof" where source.asof == nil:
      source.asof = AsOf(parsing: value.text)
      return source.asof != nil
    default: return false
    }
  }

  private mutating func stage(behind pipe: Int) -> StageSyntax? {
    scanner.skipSpace()
    let start = scanner.position
    guard let name = scanner.name() else {
      let isEmpty = scanner.next == nil || scanner.next == "|"
      let place = isEmpty ? pipe..<pipe + 1 : start..<start + 1
      diagnostics.append(
        line.diagnostic("query.syntax", place, isEmpty ? Strings.stageMissing : Strings.stageExpected))
      _ = scanner.tokens()
      return nil
    }
    let behindName = scanner.position
    let tokens = scanner.tokens()
    let end = scanner.position
    var reader = LineScanner(line.characters, from: behindName, to: end)
    var words: [ArgumentWord] = []
    reader.skipSpace()
    while let word = reader.word(in: line) {
      words.append(word)
      reader.skipSpace()
    }
    let last = tokens.last?.range.upperBound ?? behindName
    return StageSyntax(
      name: Name(UnicodeForm.nfc(name.text), at: name.range), text: LineScanner.text(line, from: behindName, to: last),
      tokens: tokens,
      words: words, range: start..<max(last, behindName))
  }
}
