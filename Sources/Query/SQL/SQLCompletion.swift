import NTMKit
import SQLQueries

/// What could be typed at the cursor inside `sql { … }`.
struct SQLCompletion {
  /// The statement up to the cursor.
  let written: String
  /// All of it: tables are often named behind the columns that are typed.
  let outline: SQLOutline
  /// Where the statement begins in the line, in characters.
  let start: Int
  /// The columns of `_` behind a pipe.
  let input: Schema?
  let environment: any QueryEnvironment

  init(written: String, rest: String, start: Int, input: Schema?, environment: any QueryEnvironment) {
    self.written = written
    outline = SQLOutline(written + rest)
    self.start = start
    self.input = input
    self.environment = environment
  }

  func context() -> CompletionContext {
    var tokens = SQLToken.all(in: written)
    let end = start + written.count
    var context = CompletionContext([], start: end)
    context.isInSQL = true
    if let last = tokens.last, last.range.upperBound == written.utf8.count {
      let isOpen = !last.isClosed
      switch last.kind {
      case .number: return context
      case .text where isOpen: return context
      case .word, .quotedName:
        // A closed name is finished: what follows it is wanted.
        if last.kind == .quotedName, !isOpen { break }
        let first = last.kind == .word ? beginning(ofNameIn: tokens) : last.range.lowerBound
        let typed = String(decoding: Array(written.utf8)[first..<last.range.upperBound], as: UTF8.self)
        context.prefix = last.kind == .word ? typed : last.text
        context.start = end - typed.count
        tokens.removeAll { $0.range.lowerBound > first }
        context.isQuoted = last.kind == .quotedName
        context.opensName = context.isQuoted
        tokens.removeLast()
      default: break
      }
    }
    context.expectations = expectations(behind: tokens)
    return context
  }

  /// A report's name may have a `-`, which is minus to SQL: where a table is expected it is taken for the name's.
  private func beginning(ofNameIn tokens: [SQLToken]) -> Int {
    guard var first = tokens.last else { return 0 }
    var rest = tokens.dropLast()
    while rest.count >= 2, let minus = rest.last, minus.isSymbol("-"), minus.range.upperBound == first.range.lowerBound,
      let word = rest.dropLast().last, word.kind == .word, word.range.upperBound == minus.range.lowerBound
    {
      rest = rest.dropLast(2)
      first = word
    }
    return expectsTable(Array(rest)) ? first.range.lowerBound : tokens.last?.range.lowerBound ?? 0
  }

  private func expectations(behind tokens: [SQLToken]) -> [CompletionContext.Expectation] {
    guard let last = tokens.last else { return [.keyword(["select", "with", "values"])] }
    let isTable = expectsTable(tokens)
    if last.isSymbol("."), let owner = tokens.dropLast().last?.name {
      let beforeOwner = Array(tokens.dropLast(2))
      if expectsTable(beforeOwner), case .report? = environment.resolve(owner)?.kind {
        return [.reportTable(of: owner)]
      }
      return outline.tables.filter { $0.alias.lowercased() == owner.lowercased() }.prefix(1)
        .compactMap { schema($0.name).map { .column($0) } }
    }
    if isTable {
      let own = outline.commonTables + (input == nil ? [] : ["_"])
      return [.joinSource] + (own.isEmpty ? [] : [.keyword(own)])
    }
    var seen: Set<String> = []
    let columns = outline.tables.filter { seen.insert($0.name).inserted }.compactMap { table in
      schema(table.name).map { CompletionContext.Expectation.column($0) }
    }
    return columns + [.function(SQLFunctions.all), .keyword(Self.keywords)]
  }

  /// Behind `from`, `join`, and a comma in their list.
  private func expectsTable(_ tokens: [SQLToken]) -> Bool {
    guard let last = tokens.last else { return false }
    if last.keyword == "from" || last.keyword == "join" { return true }
    guard last.isSymbol(",") else { return false }
    var depth = 0
    for token in tokens.dropLast().reversed() {
      if token.isSymbol(")") { depth += 1 }
      if token.isSymbol("(") { depth -= 1 }
      if depth < 0 { return false }
      guard depth == 0, let word = token.keyword else { continue }
      if word == "from" { return true }
      if ["select", "where", "group", "order", "having", "on", "using", "values", "with"].contains(word) {
        return false
      }
    }
    return false
  }

  private func schema(_ name: String) -> Schema? {
    if name == "_", let input { return input }
    return (try? SQLSourceName(name).checked(in: environment))?.schema
  }

  private static let keywords = [
    "select", "from", "where", "group by", "having", "order by", "limit", "join", "left join", "on", "using", "as",
    "distinct", "and", "or", "not", "in", "is null", "is not null", "like", "between", "case", "when", "then", "else",
    "end", "union all", "with", "over", "partition by", "collate vietnamese", "desc",
  ]
}
