import NTMKit

/// Behind a `|`: a verb's or sink's name, or its arguments.
struct StageCompletion {
  let line: SourceLine
  /// Behind the `|`.
  let begin: Int
  let environment: any QueryEnvironment
  let verbs: VerbRegistry
  var schema: Schema?
  var source: CheckedSource?

  init(line: SourceLine, begin: Int, environment: any QueryEnvironment, verbs: VerbRegistry) {
    self.line = line
    self.begin = begin
    self.environment = environment
    self.verbs = verbs
  }

  func context() -> CompletionContext {
    var scanner = LineScanner(line.characters, from: begin)
    var tokens = scanner.tokens()
    let end = line.characters.count
    guard let name = tokens.first, case .name(let word) = name.kind else {
      return CompletionContext([.stage], start: end)
    }
    if name.range.upperBound == end { return CompletionContext([.stage], prefix: word, start: name.range.lowerBound) }
    if environment.sinkNames.contains(word) { return sink(word, from: name.range.upperBound) }
    guard let verb = verbs[word] else { return CompletionContext([], start: end) }
    tokens.removeFirst()
    var context = CompletionContext([], start: end)
    if let last = tokens.last, last.range.upperBound == end, let typed = Self.typed(last) {
      let isOpen = scanner.unclosed != nil
      // A closed text is finished: what follows it is wanted.
      if !typed.isQuoted || isOpen {
        context.prefix = typed.text
        context.start = last.range.lowerBound
        context.isQuoted = isOpen
        if isOpen, case .quotedName = last.kind { context.opensName = true }
        tokens.removeLast()
      }
    }
    context.expectations = ArgumentExpectations(
      tokens: tokens, manifest: verb.manifest, schema: schema, source: source, environment: environment
    ).all()
    return context
  }

  private static func typed(_ token: Token) -> (text: String, isQuoted: Bool)? {
    switch token.kind {
    case .name(let text): (text, false)
    case .text(let text), .quotedName(let text): (text, true)
    default: nil
    }
  }

  private func sink(_ name: String, from position: Int) -> CompletionContext {
    var scanner = LineScanner(line.characters, from: position)
    scanner.skipSpace()
    var words: [ArgumentWord] = []
    var start = scanner.position
    while true {
      let begin = scanner.position
      guard let word = scanner.word(in: line) else { break }
      words.append(word)
      start = begin
      if scanner.next == nil, !(line.characters.last?.isWhitespace ?? false) || scanner.unclosed != nil {
        words.removeLast()
        return CompletionContext(
          [.argument(of: name, words: words, columns: schema)], prefix: word.text, start: start,
          isQuoted: scanner.unclosed != nil)
      }
      scanner.skipSpace()
    }
    return CompletionContext([.argument(of: name, words: words, columns: schema)], start: line.characters.count)
  }
}

/// What may follow the tokens of a verb's arguments.
private struct ArgumentExpectations {
  let tokens: [Token]
  let manifest: VerbManifest
  let schema: Schema?
  let source: CheckedSource?
  let environment: any QueryEnvironment

  private typealias Expectation = CompletionContext.Expectation

  func all() -> [CompletionContext.Expectation] {
    guard let last = tokens.last else { return opening() }
    switch last.kind {
    case .symbol(.open): return behindOpen(tokens.count - 1)
    case .symbol(.comma): return behindComma()
    case .symbol(.close): return behindOperand()
    case .symbol(.equal) where isNaming(at: tokens.count - 1): return expression()
    case .symbol(.dot): return reportTables()
    case .symbol(let symbol): return comparisons.contains(symbol) ? compared(tokens.count - 1) : expression()
    case .name(let word): return behind(word)
    default: return behindOperand()
    }
  }

  private let comparisons: Set<Token.Symbol> = [
    .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .contains, .doesNotContain,
  ]

  private func opening() -> [Expectation] {
    switch manifest.opening {
    case .nothing: manifest.keywords.isEmpty ? [] : [.keyword(manifest.keywords)]
    case .number: []
    case .newName: columns()
    case .column: columns()
    case .source: [.joinSource]
    case .aggregate: [.function(FunctionSummary.all([.aggregate]))]
    case .expression: expression()
    }
  }

  private func columns() -> [Expectation] { schema.map { [.column($0)] } ?? [] }

  /// Columns, and the functions that the verb knows here.
  private func expression() -> [Expectation] {
    let groups: Set<FunctionSummary.Group> =
      switch (manifest.name, clause) {
      case ("add", nil): [.row, .aggregate, .window]
      case ("summarize", nil), ("pivot", "with"): [.row, .aggregate]
      default: [.row]
      }
    return columns() + [.function(FunctionSummary.all(groups))]
  }

  /// The last keyword of the verb, outside parentheses.
  private var clause: String? {
    var depth = 0
    var found: String?
    for token in tokens {
      switch token.kind {
      case .symbol(.open): depth += 1
      case .symbol(.close): depth -= 1
      case .name(let word) where depth == 0 && manifest.keywords.contains(word): found = word
      default: break
      }
    }
    return found
  }

  /// Whether the `=` here names a new column: `add share = …`.
  private func isNaming(at index: Int) -> Bool {
    guard ["add", "select", "summarize", "count"].contains(manifest.name), depth(before: index) == 0, index >= 1 else {
      return false
    }
    guard index >= 2 else { return true }
    switch tokens[index - 2].kind {
    case .symbol(.comma), .name("by"): return true
    default: return false
    }
  }

  private func depth(before index: Int) -> Int {
    tokens[..<index].reduce(0) { depth, token in
      token.kind == .symbol(.open) ? depth + 1 : token.kind == .symbol(.close) ? depth - 1 : depth
    }
  }

  private func behind(_ word: String) -> [Expectation] {
    switch word {
    case "is": return [.keyword(["missing", "not"])]
    case "not" where tokens.dropLast().last?.kind == .name("is"): return [.keyword(["missing"])]
    case "not" where isOperand(tokens.count - 2): return [.keyword(["in"])]
    case "and", "or", "not": return expression()
    case "in": return value(of: operand(endingAt: tokens.count - 2))
    case "as", "seed": return manifest.keywords.contains(word) ? [] : behindOperand()
    case "at" where manifest.keywords.contains("at"): return [.period]
    case "on" where manifest.keywords.contains("on"): return columns()
    case "with" where manifest.keywords.contains("with"): return [.function(FunctionSummary.all([.aggregate]))]
    case "by", "order":
      return manifest.keywords.contains(word) ? expression() : behindOperand()
    default: return behindOperand()
    }
  }

  private func isOperand(_ index: Int) -> Bool {
    guard tokens.indices.contains(index) else { return false }
    switch tokens[index].kind {
    case .name(let word): return !LineGrammar.reservedWords.contains(word) && !manifest.keywords.contains(word)
    case .symbol(let symbol): return symbol == .close
    default: return true
    }
  }

  /// The column that a name just before is.
  private func operand(endingAt index: Int) -> Field? {
    guard tokens.indices.contains(index) else { return nil }
    let index = tokens[index].kind == .name("not") ? index - 1 : index
    guard tokens.indices.contains(index), let schema else { return nil }
    switch tokens[index].kind {
    case .name(let word), .quotedName(let word):
      return environment.vocabulary.columnName(for: word, among: schema.names).flatMap { schema[$0] }
    default: return nil
    }
  }

  private func value(of field: Field?) -> [Expectation] {
    guard let field else { return [] }
    if field.type == .period { return [.period] }
    return [.value(of: field, source: source)]
  }

  private func compared(_ index: Int) -> [Expectation] {
    value(of: operand(endingAt: index - 1)) + expression()
  }

  private func behindOpen(_ index: Int) -> [Expectation] {
    guard index >= 1, tokens[index - 1].kind == .name("in") else { return expression() }
    return value(of: operand(endingAt: index - 2))
  }

  private func behindComma() -> [Expectation] {
    var depth = 0
    for index in tokens.indices.reversed().dropFirst() {
      if tokens[index].kind == .symbol(.close) { depth += 1 }
      if tokens[index].kind == .symbol(.open) {
        if depth == 0 { return behindOpen(index) }
        depth -= 1
      }
    }
    switch clause {
    case "on": return columns()
    case "by", "order": return expression()
    default: return opening()
    }
  }

  private func behindOperand() -> [Expectation] {
    var words = manifest.keywords.filter { keyword in !tokens.contains { $0.kind == .name(keyword) } }
    if manifest.name == "join" {
      words =
        clause == nil || clause == "at" || clause == "asof" ? ["on", "at", "asof"] : ["left", "inner", "anti", "semi"]
    }
    let hasExpressions: Bool
    switch manifest.opening {
    case .expression, .aggregate, .newName: hasExpressions = true
    default: hasExpressions = clause == "by" && manifest.name != "top"
    }
    return [.keyword(words + (hasExpressions ? ["and", "or", "in", "is", "not"] : []))]
  }

  private func reportTables() -> [Expectation] {
    guard manifest.opening == .source, tokens.count >= 2, case .name(let word) = tokens[tokens.count - 2].kind,
      let report = environment.resolve(word), case .report = report.kind
    else { return [] }
    return [.reportTable(of: report.name)]
  }
}
