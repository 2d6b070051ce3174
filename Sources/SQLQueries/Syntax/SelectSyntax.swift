/// The outline of a SELECT, as far as the types of its columns depend on it. Places are positions of tokens.
struct SelectSyntax {
  /// What `WITH` names.
  struct CommonTable {
    var name: String
    /// The names given to its columns; empty where they keep their own.
    var columns: [String]
    var body: SelectSyntax
  }

  /// What stands between `UNION`, `INTERSECT` and `EXCEPT`.
  enum Arm {
    /// The expressions of each row.
    case values([[Range<Int>]])
    case select([Item], from: [Source], mergesColumns: Bool)
  }

  enum Item {
    /// `*`, or `c.*`.
    case all(of: String?)
    case expression(Range<Int>)
  }

  struct Source {
    enum Kind {
      case table(String)
      case select(SelectSyntax)
      /// A function that gives rows, or what was not understood.
      case unknown
    }
    var kind: Kind
    /// The name that its columns go by.
    var alias: String?
  }

  var commonTables: [CommonTable] = []
  var arms: [Arm] = []
}

/// Finds the outline of statements that SQLite has already accepted; anything odd gives nil, and types stay open.
struct SelectParser {
  let tokens: [SQLToken]

  private static let clauses: Set = ["where", "group", "having", "window", "order", "limit"]
  private static let compounds: Set = ["union", "intersect", "except"]
  private static let joins: Set = ["join", "natural", "left", "right", "full", "inner", "cross", "outer"]

  func keyword(_ place: Int, in range: Range<Int>) -> String? {
    range.contains(place) ? tokens[place].keyword : nil
  }

  /// Behind the parenthesis that closes the one at a place.
  func end(ofGroupAt open: Int, in range: Range<Int>) -> Int {
    var depth = 0
    for place in open..<range.upperBound {
      if tokens[place].isSymbol("(") { depth += 1 }
      if tokens[place].isSymbol(")") {
        depth -= 1
        if depth == 0 { return place + 1 }
      }
    }
    return range.upperBound
  }

  func startsSelect(_ place: Int, in range: Range<Int>) -> Bool {
    ["select", "with", "values"].contains(keyword(place, in: range) ?? "")
  }

  func select(_ range: Range<Int>) -> SelectSyntax? {
    var select = SelectSyntax()
    var place = range.lowerBound
    if keyword(place, in: range) == "with" {
      guard let end = commonTables(from: place + 1, in: range, into: &select) else { return nil }
      place = end
    }
    for piece in pieces(place..<range.upperBound, at: { Self.compounds.contains($0.keyword ?? "") }) {
      let start = keyword(piece.lowerBound, in: piece) == "all" ? piece.lowerBound + 1 : piece.lowerBound
      guard start < piece.upperBound, let arm = arm(start..<piece.upperBound) else { return nil }
      select.arms.append(arm)
    }
    return select.arms.isEmpty ? nil : select
  }

  /// - Returns: the place behind them.
  private func commonTables(from start: Int, in range: Range<Int>, into select: inout SelectSyntax) -> Int? {
    var place = start
    if keyword(place, in: range) == "recursive" { place += 1 }
    while range.contains(place), let name = tokens[place].name {
      place += 1
      var columns: [String] = []
      if range.contains(place), tokens[place].isSymbol("(") {
        let end = end(ofGroupAt: place, in: range)
        columns = tokens[(place + 1)..<(end - 1)].compactMap(\.name)
        place = end
      }
      guard keyword(place, in: range) == "as" else { return nil }
      place += 1
      while ["not", "materialized"].contains(keyword(place, in: range) ?? "") { place += 1 }
      guard range.contains(place), tokens[place].isSymbol("(") else { return nil }
      let end = end(ofGroupAt: place, in: range)
      guard let body = self.select((place + 1)..<(end - 1)) else { return nil }
      select.commonTables.append(SelectSyntax.CommonTable(name: name, columns: columns, body: body))
      place = end
      guard range.contains(place), tokens[place].isSymbol(",") else { return place }
      place += 1
    }
    return nil
  }

  private func arm(_ range: Range<Int>) -> SelectSyntax.Arm? {
    let whole = clause(from: range.lowerBound, in: range) { _, word in Self.clauses.contains(word) }
    if keyword(range.lowerBound, in: range) == "values" {
      let rows = pieces((range.lowerBound + 1)..<whole, at: { $0.isSymbol(",") })
      return .values(rows.map { pieces(($0.lowerBound + 1)..<max($0.upperBound - 1, $0.lowerBound + 1)) })
    }
    guard keyword(range.lowerBound, in: range) == "select" else { return nil }
    var first = range.lowerBound + 1
    if ["distinct", "all"].contains(keyword(first, in: range) ?? "") { first += 1 }
    // `is distinct from` is no FROM.
    let from = clause(from: first, in: first..<whole) { place, word in
      word == "from" && (place == first || keyword(place - 1, in: first..<whole) != "distinct")
    }
    let items = pieces(first..<from).map(item)
    guard from < whole else { return .select(items, from: [], mergesColumns: false) }
    var mergesColumns = false
    let sources = sources((from + 1)..<whole, &mergesColumns)
    return .select(items, from: sources, mergesColumns: mergesColumns)
  }

  /// The first word outside parentheses that a clause begins with, else the end.
  private func clause(from start: Int, in range: Range<Int>, _ isFound: (Int, String) -> Bool) -> Int {
    var place = start
    while place < range.upperBound {
      if tokens[place].isSymbol("(") {
        place = end(ofGroupAt: place, in: range)
        continue
      }
      if let word = tokens[place].keyword, isFound(place, word) { return place }
      place += 1
    }
    return range.upperBound
  }

  /// What stands between separators that are not in parentheses.
  func pieces(_ range: Range<Int>, at isSeparator: (SQLToken) -> Bool = { $0.isSymbol(",") }) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    var place = start
    while place < range.upperBound {
      if tokens[place].isSymbol("(") {
        place = end(ofGroupAt: place, in: range)
        continue
      }
      if isSeparator(tokens[place]) {
        pieces.append(start..<place)
        start = place + 1
      }
      place += 1
    }
    return pieces + [start..<range.upperBound]
  }

  private func item(_ range: Range<Int>) -> SelectSyntax.Item {
    guard let last = range.last, tokens[last].isSymbol("*") else { return .expression(range) }
    if range.count == 1 { return .all(of: nil) }
    return range.count == 3 && tokens[range.lowerBound + 1].isSymbol(".")
      ? .all(of: tokens[range.lowerBound].name) : .expression(range)
  }

  private func sources(_ range: Range<Int>, _ mergesColumns: inout Bool) -> [SelectSyntax.Source] {
    var sources: [SelectSyntax.Source] = []
    var place = range.lowerBound
    while place < range.upperBound {
      if let word = keyword(place, in: range), Self.joins.contains(word) {
        if word == "natural" { mergesColumns = true }
        place += 1
        continue
      }
      if tokens[place].isSymbol("("), !startsSelect(place + 1, in: range) {
        let end = end(ofGroupAt: place, in: range)
        sources += self.sources((place + 1)..<max(end - 1, place + 1), &mergesColumns)
        place = end
      } else {
        let (source, end) = source(at: place, in: range)
        sources.append(source)
        place = end
      }
      // Over the condition of the join.
      while place < range.upperBound, !tokens[place].isSymbol(","),
        !Self.joins.contains(keyword(place, in: range) ?? "")
      {
        if keyword(place, in: range) == "using" { mergesColumns = true }
        place = tokens[place].isSymbol("(") ? end(ofGroupAt: place, in: range) : place + 1
      }
      if place < range.upperBound, tokens[place].isSymbol(",") { place += 1 }
    }
    return sources
  }

  private func source(at start: Int, in range: Range<Int>) -> (SelectSyntax.Source, end: Int) {
    var place = start + 1
    var source = SelectSyntax.Source(kind: .unknown)
    if tokens[start].isSymbol("(") {
      place = end(ofGroupAt: start, in: range)
      if let select = select((start + 1)..<max(place - 1, start + 1)) { source.kind = .select(select) }
    } else if var name = tokens[start].name {
      source.alias = name
      if place + 1 < range.upperBound, tokens[place].isSymbol("."), let member = tokens[place + 1].name {
        name += "." + member
        source.alias = member
        place += 2
      }
      if place < range.upperBound, tokens[place].isSymbol("(") {
        place = end(ofGroupAt: place, in: range)
      } else {
        source.kind = .table(name)
      }
    }
    if keyword(place, in: range) == "as" { place += 1 }
    if range.contains(place), let alias = tokens[place].name,
      !Self.joins.contains(tokens[place].keyword ?? ""),
      !["on", "using", "indexed", "not"].contains(alias.lowercased())
    {
      source.alias = alias
      place += 1
    }
    return (source, place)
  }
}
