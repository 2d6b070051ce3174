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
    if let now = tokens.first(where: { $0.kind == .text && $0.text.lowercased() == "now" }) {
      throw SQLFault("sql.refused", Strings.clock, at: now.range, hints: [Strings.clockHint])
    }
  }

  /// - Parameter end: where the first statement ends, in bytes.
  /// - Throws: `sql.refused` where another follows.
  func checkEnd(_ end: Int) throws(SQLFault) {
    if let next = tokens.first(where: { $0.range.lowerBound >= end && !$0.isSymbol(";") }) {
      throw SQLFault("sql.refused", Strings.oneStatement, at: next.range)
    }
  }
}
