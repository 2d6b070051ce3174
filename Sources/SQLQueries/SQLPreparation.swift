import GRDBSQLite
import NTMKit

/// Has SQLite read a statement, and gives it the tables that it asks for, one after the other.
struct SQLPreparation {
  private let text: String
  private let tokens: [SQLToken]
  private let columnName: (String, [String]) -> String?
  private let connection = SQLConnection()
  private(set) var bindings: [TableBinding] = []
  /// By binding; columns by the names that they really have.
  private var schemas: [Schema] = []
  private var made: [Table] = []

  init(
    _ text: String, columnName: @escaping (String, [String]) -> String?, bindings: [TableBinding] = [],
    tables: [String: Table] = [:]
  ) {
    self.text = text
    self.columnName = columnName
    tokens = SQLToken.all(in: text)
    for binding in bindings {
      if let table = tables[binding.source] { add(table, binding) }
    }
  }

  /// - Throws: what SQLite has against the statement, and what is refused here.
  mutating func prepare(_ table: (String) -> Table?) throws(SQLFault) -> SQLPrepared {
    let rules = SQLRules(tokens: tokens)
    try rules.checkBeginning()
    while true {
      if let statement = SQLPrepared(text, in: connection) {
        try rules.checkEnd(statement.end)
        return statement
      }
      let message = SQLiteMessage(connection.message)
      switch message.kind {
      case .unknownTable(let name) where supply(name, table): continue
      case .unknownColumn(let name) where supplyColumn(name): continue
      default:
        if case .syntax = message.kind { supplyNamed(table) }
        throw SQLiteErrors(tokens: tokens, connection: connection, tables: namedTables).fault(message)
      }
    }
  }

  /// - Returns: false where there is no such table, or it was there already.
  private mutating func supply(_ name: String, _ table: (String) -> Table?) -> Bool {
    let plain = name.lowercased().hasPrefix("main.") ? String(name.dropFirst(5)) : name
    if let known = bindings.first(where: { $0.module == plain }) {
      // `gap.by_district` without quotes: SQLite looks for the second word.
      guard let dot = plain.firstIndex(of: "."), let place = bindings.firstIndex(where: { $0.module == plain }) else {
        return false
      }
      let member = String(plain[plain.index(after: dot)...])
      guard !bindings.contains(where: { $0.module == member }) else { return false }
      add(made[place], TableBinding(source: known.source, module: member))
      return true
    }
    guard let found = table(plain) else { return false }
    add(found, TableBinding(source: plain, module: plain))
    return true
  }

  /// Where the statement cannot be read SQLite asks for no table; what stands behind FROM and JOIN is found for the hints.
  private mutating func supplyNamed(_ table: (String) -> Table?) {
    for (word, next) in zip(tokens, tokens.dropFirst()) where word.keyword == "from" || word.keyword == "join" {
      if let name = next.name { _ = supply(name, table) }
    }
  }

  /// A word that means a column of a table there is: `huyen` for `district`.
  private mutating func supplyColumn(_ name: String) -> Bool {
    let word = name.split(separator: ".").last.map(String.init) ?? name
    var isFound = false
    for place in bindings.indices where bindings[place].aliases[word] == nil {
      guard let column = columnName(word, schemas[place].names), column.lowercased() != word.lowercased() else {
        continue
      }
      bindings[place].aliases[word] = column
      register(place)
      isFound = true
    }
    return isFound
  }

  private mutating func add(_ table: Table, _ binding: TableBinding) {
    bindings.append(binding)
    schemas.append(table.schema)
    made.append(table)
    register(bindings.count - 1)
  }

  private func register(_ place: Int) {
    connection.register(
      SQLTable(made[place], number: place, aliases: bindings[place].aliases), as: bindings[place].module)
  }

  /// Each once, though SQLite may know it by two names.
  private var namedTables: [(name: String, schema: Schema)] {
    zip(bindings, schemas).reduce(into: []) { named, pair in
      if !named.contains(where: { $0.name == pair.0.source }) { named.append((pair.0.source, pair.1)) }
    }
  }

  // MARK: Columns of the result

  /// - Throws: `query.repeated-column`.
  func outputs(of statement: SQLPrepared) throws(SQLFault) -> [SQLQuery.Output] {
    let parser = SelectParser(tokens: tokens.last?.isSymbol(";") == true ? Array(tokens.dropLast()) : tokens)
    let select = parser.select(parser.tokens.indices)
    let typing = SelectTyping(parser, table: schema(ofTable:), columnName: columnName)
    let types = select.flatMap { typing.columns(of: $0) }.map { $0.map(\.type) }
    let isSingle = select.map { $0.arms.count == 1 } ?? false
    var outputs: [SQLQuery.Output] = []
    for column in 0..<statement.columnCount {
      let origin = origin(of: statement, column)
      let name = origin.flatMap { $0.word == statement.name(column) ? $0.field.name : nil } ?? statement.name(column)
      var type = types?.count == statement.columnCount ? types?[column] ?? .unknown : .unknown
      // SQLite tells the column only of the first of several SELECTs.
      if let field = origin?.field, isSingle { type = InferredType(field) }
      guard !outputs.contains(where: { $0.name == name }) else {
        throw SQLFault("query.repeated-column", Strings.repeatedColumn(name), hints: [Strings.nameIt(name)])
      }
      switch type {
      case .known(let type, let unit): outputs.append(.init(name: name, field: Field(name, type, unit: unit)))
      case .missing: outputs.append(.init(name: name, field: Field(name, .text)))
      case .unknown: outputs.append(.init(name: name, field: nil))
      }
    }
    return outputs
  }

  /// The column that passes through, and the word it was called by, where that was not its name.
  private func origin(of statement: SQLPrepared, _ column: Int) -> (field: Field, word: String?)? {
    guard let origin = statement.origin(column), bindings.indices.contains(origin.table) else { return nil }
    let fields = schemas[origin.table].fields
    if fields.indices.contains(origin.column) { return (fields[origin.column], nil) }
    let aliases = bindings[origin.table].aliases.sorted { $0.key < $1.key }
    let place = origin.column - fields.count
    guard aliases.indices.contains(place), let field = schemas[origin.table][aliases[place].value] else { return nil }
    return (field, aliases[place].key)
  }

  private func schema(ofTable name: String) -> Schema? {
    let plain = name.lowercased().hasPrefix("main.") ? String(name.dropFirst(5)) : name
    return bindings.firstIndex { $0.module.lowercased() == plain.lowercased() }.map { schemas[$0] }
  }
}
