import NTMKit

/// Says what could be typed at the cursor, in a line that need not be finished or right.
public enum LineAnalysis {
  /// - Parameter cursor: in characters from 0; what stands behind it is not looked at.
  public static func context(
    at cursor: Int, in text: String, environment: any QueryEnvironment, verbs: VerbRegistry = .standard
  ) -> CompletionContext {
    let whole = Array(text)
    let characters = Array(whole.prefix(max(cursor, 0)))
    let line = SourceLine(String(characters))
    if let open = openBrace(characters) {
      if open.isBehind([SQL.manifest.name]) {
        return sql(open.position, characters.count, whole, environment, verbs)
      }
      if open.isBehind([LineGrammar.whatif]) { return AssumptionCompletion(line: line, open: open.position).context() }
    }
    guard let pipe = lastPipe(characters) else {
      return SourceCompletion(line: line, environment: environment).context()
    }
    let head = String(characters[..<pipe])
    let plan = planOf(head, environment, verbs)
    var stage = StageCompletion(line: line, begin: pipe + 1, environment: environment, verbs: verbs)
    stage.schema = plan.schema
    stage.source = plan.source
    return stage.context()
  }

  /// At the brace that the text ends inside of.
  private static func openBrace(_ characters: [Character]) -> LineScanner? {
    var scanner = LineScanner(characters)
    scanner.skipSpace()
    while let character = scanner.next {
      let before = scanner
      scanner.skipPiece()
      if character == "{", scanner.unclosed != nil { return before }
    }
    return nil
  }

  private static func sql(
    _ open: Int, _ cursor: Int, _ whole: [Character], _ environment: any QueryEnvironment, _ verbs: VerbRegistry
  ) -> CompletionContext {
    var scanner = LineScanner(whole, from: open)
    _ = scanner.braces()
    let end = max(scanner.unclosed == nil ? scanner.position - 1 : scanner.position, cursor)
    // Of `join sql { … }` it is the last result that `_` stands for.
    let pipe = lastPipe(Array(whole[..<open])).flatMap { pipe in
      String(whole[(pipe + 1)..<open]).trimmingSpace() == SQL.manifest.name ? pipe : nil
    }
    let input = pipe.flatMap { planOf(String(whole[..<$0]), environment, verbs).schema }
    return SQLCompletion(
      written: String(whole[(open + 1)..<cursor]), rest: String(whole[cursor..<end]), start: open + 1, input: input,
      environment: environment
    ).context()
  }

  /// The last `|` that is not in quotes or braces.
  private static func lastPipe(_ characters: [Character]) -> Int? {
    var scanner = LineScanner(characters)
    var pipe: Int?
    scanner.skipSpace()
    while let character = scanner.next {
      if character == "|" { pipe = scanner.position }
      scanner.skipPiece()
    }
    return pipe
  }

  /// The columns behind the stages before the cursor; the source too while they are still its own.
  private static func planOf(
    _ head: String, _ environment: any QueryEnvironment, _ verbs: VerbRegistry
  ) -> (schema: Schema?, source: CheckedSource?) {
    var parsing = LineParsing(SourceLine(head))
    guard let line = parsing.parse() else { return (environment.resolve("_")?.kind.schema, nil) }
    guard let plan = try? Checker.check(line, in: environment, verbs: verbs) else { return (nil, nil) }
    let isUntouched = line.stages.allSatisfy { verbs[$0.name.text]?.keepsColumns ?? false }
    return (plan.output, isUntouched ? plan.source : nil)
  }
}

/// Before the first `|`.
private struct SourceCompletion {
  let line: SourceLine
  let environment: any QueryEnvironment

  func context() -> CompletionContext {
    let characters = line.characters
    var scanner = LineScanner(characters)
    scanner.skipSpace()
    skipExplain(&scanner)
    skipAssignment(&scanner)
    if let context = skipWhatIf(&scanner) { return context }
    var words: [(word: ArgumentWord, start: Int, end: Int)] = []
    var isQuoteOpen = false
    while true {
      let start = scanner.position
      guard let word = scanner.word(in: line) else { break }
      words.append((word, start, scanner.position))
      isQuoteOpen = scanner.unclosed != nil
      scanner.skipSpace()
    }
    let isTyping = words.last.map { $0.end == characters.count } ?? false
    let current = isTyping ? words.removeLast() : nil
    let prefix = current?.word.text ?? ""
    let start = current?.start ?? characters.count
    guard let first = words.first else { return firstWord(prefix, start) }
    let expectations = argument(of: first.word.text, before: words.dropFirst().map(\.word))
    return CompletionContext(expectations, prefix: prefix, start: start, isQuoted: isQuoteOpen)
  }

  /// Behind `explain` and a space a whole line is wanted.
  private func skipExplain(_ scanner: inout LineScanner) {
    var ahead = scanner
    guard ahead.name()?.text == LineGrammar.explain, ahead.next?.isWhitespace == true else { return }
    ahead.skipSpace()
    if ahead.next != "=" { scanner = ahead }
  }

  private func skipAssignment(_ scanner: inout LineScanner) {
    var ahead = scanner
    guard ahead.name() != nil else { return }
    ahead.skipSpace()
    guard ahead.next == "=", ahead.character(at: 1) != "=" else { return }
    ahead.position += 1
    ahead.skipSpace()
    scanner = ahead
  }

  /// Behind `whatif` braces are wanted, and behind them a line. - Returns: what is wanted where the cursor stands before the braces.
  private func skipWhatIf(_ scanner: inout LineScanner) -> CompletionContext? {
    var ahead = scanner
    guard ahead.name()?.text == LineGrammar.whatif else { return nil }
    let end = ahead.position
    ahead.skipSpace()
    if ahead.next == nil {
      return ahead.position == end ? nil : CompletionContext([.keyword(["{"])], start: line.characters.count)
    }
    guard ahead.next == "{" else { return nil }
    _ = ahead.braces()
    ahead.skipSpace()
    scanner = ahead
    return nil
  }

  private func firstWord(_ prefix: String, _ start: Int) -> CompletionContext {
    if let dot = prefix.firstIndex(of: "."), let report = environment.resolve(String(prefix[..<dot])),
      case .report = report.kind
    {
      let member = String(prefix[prefix.index(after: dot)...])
      return CompletionContext(
        [.reportTable(of: report.name)], prefix: member, start: line.characters.count - member.count)
    }
    return CompletionContext([.source], prefix: prefix, start: start)
  }

  private func argument(of word: String, before: [ArgumentWord]) -> [CompletionContext.Expectation] {
    let head = word.split(separator: ".", maxSplits: 1).first.map(String.init) ?? word
    guard let resolved = environment.resolve(word) ?? environment.resolve(head) else {
      return [.argument(of: word, words: before, columns: nil)]
    }
    let used = before.filter { !$0.isQuoted }.map(\.text)
    let isScope = before.last.map { !$0.isQuoted } ?? false
    switch resolved.kind {
    case .command:
      // A sink at a line's beginning takes the last result.
      let last = environment.sinkNames.contains(resolved.name) ? environment.resolve("_")?.kind.schema : nil
      return [.argument(of: resolved.name, words: before, columns: last)]
    case .variable, .sql: return []
    case .table, .report:
      if isScope, used.last == "at" { return [.period] }
      if isScope, used.last == "asof" { return [.closing] }
      let keywords = ["at", "asof"].filter { !used.contains($0) }
      if case .table = resolved.kind { return keywords.isEmpty ? [] : [.keyword(keywords)] }
      let argument = CompletionContext.Expectation.argument(of: resolved.name, words: before, columns: nil)
      return before.isEmpty ? [.keyword(keywords), argument] : [argument]
    }
  }
}
