import NTMKit

/// What a statement may not be, whatever SQLite thinks of it.
struct SQLRules {
  let tokens: [SQLToken]

  /// - Throws: `sql.syntax`, `sql.refused`, `sql.parameter`.
  func checkBeginning() throws(SQLFault) {
    guard let first = tokens.first else {
      throw SQLFault("sql.syntax", Strings.empty, hints: [Strings.example])
    }
    guard ["select", "with", "values"].contains(first.keyword ?? "") else {
      let isWriting = ["insert", "update", "delete", "replace", "create", "drop", "alter"].contains(first.keyword ?? "")
      throw SQLFault(
        "sql.refused", isWriting ? Strings.readsOnly : Strings.selectExpected(first.text), at: first.range,
        hints: [Strings.example])
    }
    if let open = tokens.last, !open.isClosed {
      throw SQLFault("sql.syntax", Strings.unclosedQuote, at: open.range.lowerBound..<open.range.lowerBound + 1)
    }
    if let parameter = tokens.first(where: { $0.kind == .parameter }) {
      throw SQLFault(
        "sql.parameter", Strings.parameter(parameter.text), at: parameter.range, hints: [Strings.parameterHint])
    }
    for (place, word) in tokens.enumerated() where Self.dateFunctions.contains(word.keyword ?? "") {
      if let asked = clock(inCall: place) {
        throw SQLFault("sql.refused", Strings.clock, at: asked.range, hints: [Strings.clockHint])
      }
    }
  }

  private static let dateFunctions: Set = [
    "date", "time", "datetime", "julianday", "unixepoch", "strftime", "timediff",
  ]

  /// What asks for the time of day, or for the place that the computer thinks it is in, in a call of a function of dates. A `'now'` put
  /// together out of pieces is not seen here; it has no clock to ask (`SQLConnection`).
  private func clock(inCall place: Int) -> SQLToken? {
    guard place + 1 < tokens.count, tokens[place + 1].isSymbol("(") else { return nil }
    var depth = 0
    var commas = 0
    var arguments: [SQLToken] = []
    for token in tokens[(place + 1)...] {
      if token.isSymbol("(") { depth += 1 }
      if token.isSymbol(")") { depth -= 1 }
      if depth == 0 { break }
      if depth == 1, token.isSymbol(",") { commas += 1 }
      arguments.append(token)
    }
    // The first is the parenthesis.
    let isShort = arguments.count == 1 || tokens[place].keyword == "strftime" && commas == 0
    return isShort
      ? tokens[place]
      : arguments.first { $0.kind == .text && ["now", "localtime", "utc"].contains($0.text.lowercased()) }
  }

  /// - Parameter end: where the first statement ends, in bytes.
  /// - Throws: `sql.refused` where another follows.
  func checkEnd(_ end: Int) throws(SQLFault) {
    if let next = tokens.first(where: { $0.range.lowerBound >= end && !$0.isSymbol(";") }) {
      throw SQLFault("sql.refused", Strings.oneStatement, at: next.range)
    }
  }
}
