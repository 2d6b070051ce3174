import NTMKit

/// What a stage that groups gives: the keys, then aggregates of each group. Groups come in the order of their first rows.
struct GroupedColumns: Sendable {
  let keys: [NamedColumn]
  let values: [NamedColumn]

  init(
    _ values: [NamedExpression], by keys: [NamedExpression], _ schema: Schema, _ context: CheckContext
  ) throws(Diagnostic) {
    var problems = Problems()
    let rows = ExpressionChecker(schema, context)
    let keyColumns = problems.attempt { () throws(Diagnostic) in try rows.named(keys) } ?? []
    let extra = keyColumns.map(\.field).filter { schema[$0.name] == nil }
    let groups = ExpressionChecker(
      Schema(schema.fields + extra), context, mode: .groups(keys: Schema(keyColumns.map(\.field))))
    // A key that failed must not make its uses fail as well.
    let valueColumns =
      problems.all.isEmpty
      ? problems.attempt { () throws(Diagnostic) in try groups.named(values) } ?? []
      : []
    if problems.all.isEmpty {
      _ = problems.attempt { () throws(Diagnostic) in try rows.refuseRepeated(keyColumns + valueColumns) }
    }
    try problems.throwIfAny()
    self.keys = keyColumns
    self.values = valueColumns
  }

  var schema: Schema { Schema((keys + values).map(\.field)) }

  /// - Throws: `query.overflow`.
  func table(from table: Table, line: SourceLine) throws(Diagnostic) -> Table {
    let rows = Evaluator(table, line: line)
    let keyColumns = try rows.columns(keys)
    let groups = keys.isEmpty ? Grouping(whole: table.rowCount) : Grouping(keyColumns, rowCount: table.rowCount)
    let results = try values(over: groups, keyColumns, of: table, line: line)
    return try Table(columns: keyColumns.map(groups.keys) + results)
  }

  /// The aggregates, one row a group.
  func values(
    over groups: Grouping, _ keyColumns: [Column], of table: Table, line: SourceLine
  ) throws(Diagnostic) -> [Column] {
    let rows = Evaluator(
      count: table.rowCount, line: line,
      column: { name in table[name] ?? keyColumns.first { $0.name == name } })
    let perGroup = keyColumns.map(groups.keys)
    let evaluator = Evaluator(
      count: groups.count, line: line, column: { name in perGroup.first { $0.name == name } },
      special: { expression throws(Diagnostic) in
        try expression.aggregated(over: groups, rows: rows)
      })
    return try evaluator.columns(values)
  }
}

extension CheckedExpression {
  /// An aggregate's value for each group.
  func aggregated(over groups: Grouping, rows: Evaluator) throws(Diagnostic) -> Vector {
    guard case .aggregate(let aggregate, let argument) = node else { return try rows.vector(self) }
    var values: Vector?
    if let argument { values = try rows.vector(argument) }
    do {
      return try aggregate.applied(to: values, over: groups)
    } catch {
      throw rows.overflow(self)
    }
  }
}
