import NTMKit
import SQLQueries

/// Which tables a statement names, as far as it is written: it need be neither finished nor right.
struct SQLOutline {
  struct NamedTable {
    /// Without quotes; `gap.by_district` too.
    var name: String
    /// What its columns go by.
    var alias: String
  }

  let tokens: [SQLToken]
  let tables: [NamedTable]
  /// What `WITH` names.
  let commonTables: [String]

  /// Clauses that a list of tables ends at.
  private static let ends: Set = ["select", "where", "group", "having", "window", "order", "limit", "union", "set"]
  private static let notAliases: Set = [
    "join", "natural", "left", "right", "full", "inner", "cross", "outer", "on", "using", "intersect", "except", "from",
  ]

  init(_ text: String) {
    tokens = SQLToken.all(in: text)
    var tables: [NamedTable] = []
    var commonTables: [String] = []
    var isInTables = false
    var place = 0
    while place < tokens.count {
      let token = tokens[place]
      place += 1
      if let word = token.keyword, Self.ends.contains(word) { isInTables = false }
      if token.keyword == "as", place >= 2, place < tokens.count, tokens[place].isSymbol("("),
        let name = tokens[place - 2].name
      {
        commonTables.append(name)
      }
      if token.keyword == "from" { isInTables = true }
      let begins = token.keyword == "from" || token.keyword == "join" || (isInTables && token.isSymbol(","))
      guard begins, place < tokens.count, var name = tokens[place].name,
        tokens[place].keyword.map({ !Self.ends.contains($0) }) ?? true
      else { continue }
      place += 1
      var alias = name
      if place + 1 < tokens.count, tokens[place].isSymbol("."), let member = tokens[place + 1].name {
        name += "." + member
        alias = member
        place += 2
      }
      if place + 1 < tokens.count, tokens[place].keyword == "as" { place += 1 }
      if place < tokens.count, let given = tokens[place].name, !Self.ends.contains(given.lowercased()),
        !Self.notAliases.contains(given.lowercased())
      {
        alias = given
        place += 1
      }
      tables.append(NamedTable(name: name, alias: alias))
    }
    self.tables = tables
    self.commonTables = commonTables
  }
}

extension LineSyntax {
  /// The tables that its SQL names, as they are written there.
  public var namesInSQL: [String] {
    let texts = stages.flatMap { stage in
      zip([Token(.name(stage.name.text), at: stage.name.range)] + stage.tokens, stage.tokens).compactMap {
        before, token in
        if case .braces(let text) = token.kind, before.kind == .name(SQL.manifest.name) { text } else { nil }
      }
    }
    let own = source?.word.text == SQL.manifest.name ? [source?.braces?.text].compactMap(\.self) : []
    return (own + texts).flatMap { SQLOutline($0).tables.map(\.name) }
  }
}

extension Name {
  /// As it stands in SQL.
  public var inSQL: String { SQLName.written(text) }
}
