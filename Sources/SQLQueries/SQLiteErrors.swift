import NTMKit

/// A message of SQLite's, read for what it says.
struct SQLiteMessage {
  enum Kind {
    case unknownTable(String)
    case unknownColumn(String)
    case unknownFunction(String)
    case ambiguousColumn(String)
    case unknownCollation(String)
    case syntax(near: String)
    case incomplete
    case wrongArguments(String)
    case misusedAggregate(String?)
    case refused
    case other
  }

  let text: String
  let kind: Kind

  init(_ text: String) {
    self.text = text
    func rest(_ prefix: String) -> String? { text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : nil }
    /// Of `sum()` the name.
    func called(_ text: String) -> String { String(text.prefix { $0 != "(" }) }
    if let name = rest("no such table: ") {
      kind = .unknownTable(name)
    } else if let name = rest("no such column: ") {
      // Later versions of SQLite add a question of their own.
      let word = name.firstRange(of: " - should this be").map { String(name[..<$0.lowerBound]) } ?? name
      kind = .unknownColumn(word.hasPrefix("\"") ? String(word.dropFirst().dropLast()) : word)
    } else if let name = rest("no such function: ") {
      kind = .unknownFunction(name)
    } else if let name = rest("ambiguous column name: ") {
      kind = .ambiguousColumn(name)
    } else if let name = rest("no such collation sequence: ") {
      kind = .unknownCollation(name)
    } else if let name = rest("wrong number of arguments to function ") {
      kind = .wrongArguments(called(name))
    } else if let name = rest("misuse of aggregate: ") ?? rest("misuse of aggregate function ")
      ?? rest("misuse of window function ")
    {
      kind = .misusedAggregate(called(name))
    } else if text.hasPrefix("aggregate functions are not allowed") {
      kind = .misusedAggregate(nil)
    } else if let near = rest("near \""), let end = near.firstRange(of: "\": syntax error") {
      kind = .syntax(near: String(near[..<end.lowerBound]))
    } else if let near = rest("unrecognized token: \"") {
      kind = .syntax(near: String(near.dropLast()))
    } else if text == "incomplete input" {
      kind = .incomplete
    } else if text.hasPrefix("not authorized") || text.contains("prohibited") || text.hasSuffix("may not be modified") {
      kind = .refused
    } else {
      kind = .other
    }
  }
}

/// Says in the language's words what SQLite has against a statement, with the place and the nearest names.
struct SQLiteErrors {
  let tokens: [SQLToken]
  let connection: SQLConnection
  /// The tables that were found, with their columns.
  let tables: [(name: String, schema: Schema)]

  func fault(_ message: SQLiteMessage) -> SQLFault {
    let offset = connection.errorOffset
    let place = offset.flatMap { offset in tokens.first { $0.range.contains(offset) } }
    switch message.kind {
    case .unknownTable(let name):
      return SQLFault(
        "query.unknown-source", Strings.unknownTable(name), at: token(of: name)?.range, reason: .unknownTable(name))
    case .unknownColumn(let name): return unknownColumn(name, place ?? token(of: name))
    case .unknownFunction(let name): return unknownFunction(name, place ?? token(of: name))
    case .ambiguousColumn(let name):
      let word = String(name.split(separator: ".").last ?? "")
      let owners = tables.filter { $0.schema[word] != nil }.map { "\(SQLName.written($0.name)).\(word)" }
      return SQLFault(
        "sql.ambiguous-column", Strings.ambiguousColumn(name), at: (place ?? token(of: name))?.range,
        hints: owners.isEmpty ? [] : [Strings.sayWhich(owners)])
    case .unknownCollation(let name):
      return SQLFault(
        "sql.invalid", Strings.unknownCollation(name), at: (place ?? token(of: name))?.range,
        hints: [Strings.collations])
    case .syntax(let near): return syntax(near, place)
    case .incomplete:
      let end = tokens.last?.range.upperBound ?? 0
      return SQLFault("sql.syntax", Strings.incomplete, at: end..<end + 1)
    case .wrongArguments(let name):
      return SQLFault("query.arguments", Strings.wrongArguments(name), at: (place ?? token(of: name))?.range)
    case .misusedAggregate(let name):
      return SQLFault(
        "query.misplaced-aggregate", Strings.misusedAggregate(name), at: (place ?? name.flatMap(token(of:)))?.range,
        hints: [Strings.misusedAggregateHint])
    case .refused:
      if let random = tokens.first(where: { SQLConnection.refusedFunctions.contains($0.keyword ?? "") }) {
        return SQLFault("sql.refused", Strings.refusedFunction(random.text), at: random.range)
      }
      return SQLFault("sql.refused", Strings.readsOnly, at: place?.range ?? tokens.first?.range)
    case .other: return SQLFault("sql.invalid", Strings.sqlite(message.text), at: place?.range)
    }
  }

  /// The first piece that is a name, or the last part of one.
  private func token(of name: String) -> SQLToken? {
    let last = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
    return tokens.first { $0.name?.lowercased() == name.lowercased() } ?? tokens.first { $0.name?.lowercased() == last }
  }

  private func unknownColumn(_ name: String, _ place: SQLToken?) -> SQLFault {
    // A name in front of a point says the table: it is looked for there.
    let parts = name.split(separator: ".").map(String.init)
    let word = parts.last ?? name
    let start = place?.range.lowerBound ?? 0
    let token = tokens.first { $0.name == word && $0.range.lowerBound >= start }
    let names = tables.flatMap(\.schema.names).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    var hints: [LocalizedText] = []
    if token?.kind == .quotedName, word.contains(where: { $0.isWhitespace || !$0.isASCII }) || parts.count == 1 {
      hints.append(Strings.textInSingleQuotes(word))
    }
    if word.lowercased() == "missing" { hints.append(Strings.isNull) }
    if let nearest = NearestName.nearest(to: word, among: names) {
      hints.append(Strings.didYouMean(nearest, columns: names))
    } else if !names.isEmpty {
      hints.append(Strings.columns(names))
    }
    let message =
      tables.count == 1 ? Strings.unknownColumn(word, of: tables[0].name) : Strings.unknownColumn(name)
    return SQLFault("query.unknown-column", message, at: (token ?? place)?.range, hints: hints)
  }

  private static let otherNames = [
    "mean": "avg", "average": "avg", "if": "iif", "list": "group_concat", "concat": "||", "len": "length",
    "distinct": "count(distinct …)", "contains": "fold(a) like …", "left": "substr", "year": "strftime('%Y', …)",
  ]

  private func unknownFunction(_ name: String, _ place: SQLToken?) -> SQLFault {
    let nearest =
      Self.otherNames[name.lowercased()] ?? NearestName.nearest(to: name, among: connection.functionNames())
    return SQLFault(
      "query.unknown-function", Strings.unknownFunction(name), at: place?.range,
      hints: nearest.map { [Strings.didYouMean($0)] } ?? [])
  }

  private func syntax(_ near: String, _ place: SQLToken?) -> SQLFault {
    var hints: [LocalizedText] = []
    if near == "~" || near == "!" { hints.append(Strings.containsHint) }
    if SQLName.isKeyword(near), tables.contains(where: { $0.schema[near.lowercased()] != nil }) {
      hints.append(Strings.keywordAsName(near))
    }
    if let first = near.first, "“”‘’".contains(first) { hints.append(Strings.textInSingleQuotes("…")) }
    let range = place?.range ?? tokens.first { $0.text == near }?.range
    return SQLFault("sql.syntax", Strings.syntax(near), at: range, hints: hints)
  }
}
