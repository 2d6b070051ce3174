import NTMKit

/// Follows the types of columns through a SELECT: its tables, what `WITH` names, its subqueries.
struct SelectTyping {
  struct Output {
    var name: String?
    var type: InferredType
  }
  /// Columns that a name in an expression can mean.
  private struct Visible {
    var alias: String?
    var columns: [Output]
  }

  let parser: SelectParser
  /// The columns of a table by its name in the statement, by all names that they go by.
  let table: (String) -> Schema?
  /// The column that a word means among the names.
  let columnName: (String, [String]) -> String?
  private var commonTables: [String: [Output]] = [:]
  private var outer: [[Visible]] = []

  init(
    _ parser: SelectParser, table: @escaping (String) -> Schema?,
    columnName: @escaping (String, [String]) -> String?
  ) {
    self.parser = parser
    self.table = table
    self.columnName = columnName
  }

  /// nil where the number of columns cannot be told.
  func columns(of select: SelectSyntax) -> [Output]? {
    var typing = self
    for common in select.commonTables {
      typing.commonTables[common.name.lowercased()] = typing.columns(of: common)
    }
    return typing.arms(of: select)
  }

  /// A table that names itself has the types of its first arm.
  private func columns(of common: SelectSyntax.CommonTable) -> [Output]? {
    func named(_ outputs: [Output]?) -> [Output]? {
      guard !common.columns.isEmpty, let outputs, outputs.count == common.columns.count else { return outputs }
      return zip(common.columns, outputs).map { Output(name: $0, type: $1.type) }
    }
    var first = common.body
    first.arms = Array(first.arms.prefix(1))
    var typing = self
    typing.commonTables[common.name.lowercased()] = named(typing.columns(of: first))
    return named(typing.columns(of: common.body))
  }

  private func arms(of select: SelectSyntax) -> [Output]? {
    var joined: [Output]?
    for arm in select.arms {
      guard let columns = columns(of: arm) else { return nil }
      guard let before = joined else {
        joined = columns
        continue
      }
      guard before.count == columns.count else { return nil }
      joined = zip(before, columns).map { Output(name: $0.name, type: $0.type.joined($1.type)) }
    }
    return joined
  }

  private func columns(of arm: SelectSyntax.Arm) -> [Output]? {
    switch arm {
    case .values(let rows):
      let types = rows.map { row in row.map { Output(name: nil, type: expression($0, []).type) } }
      guard var joined = types.first, types.allSatisfy({ $0.count == joined.count }) else { return nil }
      for row in types.dropFirst() {
        joined = zip(joined, row).map { Output(name: nil, type: $0.type.joined($1.type)) }
      }
      return joined.enumerated().map { Output(name: "column\($0 + 1)", type: $1.type) }
    case .select(let items, let sources, let mergesColumns):
      var visible: [Visible] = []
      for source in sources {
        guard let columns = columns(of: source) else { return nil }
        visible.append(Visible(alias: source.alias?.lowercased(), columns: columns))
      }
      var outputs: [Output] = []
      for item in items {
        switch item {
        case .all(let alias):
          // Which columns are merged is SQLite's to know.
          if mergesColumns, alias == nil { return nil }
          outputs += visible.filter { alias == nil || $0.alias == alias?.lowercased() }.flatMap(\.columns)
        case .expression(let range): outputs.append(expression(range, visible))
        }
      }
      return outputs
    }
  }

  private func columns(of source: SelectSyntax.Source) -> [Output]? {
    switch source.kind {
    case .unknown: return nil
    case .select(let select): return columns(of: select)
    case .table(let name):
      if let common = commonTables[name.lowercased()] { return common }
      return table(name)?.fields.map { Output(name: $0.name, type: InferredType($0)) }
    }
  }

  private func expression(_ range: Range<Int>, _ visible: [Visible]) -> Output {
    let scopes = [visible] + outer
    var inner = self
    inner.outer = scopes
    var typing = ExpressionTyping(
      parser, range, column: { column($0, $1, in: scopes) },
      select: { range in
        guard let select = parser.select(range) else { return nil }
        return inner.columns(of: select)?.map(\.type)
      })
    let type = typing.expression()
    let rest = parser.tokens[min(typing.place, range.upperBound)..<range.upperBound]
    let plain = rest.isEmpty ? parser.tokens[range].last?.name : nil
    switch rest.count {
    case 0: return Output(name: plain, type: type)
    case 1: return Output(name: rest.first?.name, type: rest.first?.name == nil ? .unknown : type)
    case 2 where rest.first?.keyword == "as": return Output(name: rest.last?.name ?? rest.last?.text, type: type)
    default: return Output(name: nil, type: .unknown)
    }
  }

  private func column(_ qualifier: String?, _ name: String, in scopes: [[Visible]]) -> InferredType {
    for scope in scopes {
      for source in scope where qualifier == nil || source.alias == qualifier?.lowercased() {
        if let output = source.columns.first(where: { $0.name?.lowercased() == name.lowercased() }) {
          return output.type
        }
      }
      for source in scope where qualifier == nil || source.alias == qualifier?.lowercased() {
        let names = source.columns.compactMap(\.name)
        if let known = columnName(name, names), let output = source.columns.first(where: { $0.name == known }) {
          return output.type
        }
      }
    }
    return .unknown
  }
}
