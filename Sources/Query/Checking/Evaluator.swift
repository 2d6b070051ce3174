import NTMKit

/// Works out checked expressions over a table, a whole column at a time.
struct Evaluator {
  let count: Int
  let line: SourceLine
  /// The values of a column.
  let column: (String) -> Column?
  /// The values of aggregates and windows, where the verb has them.
  var special: ((CheckedExpression) throws(Diagnostic) -> Vector)?

  /// Over the rows of a table.
  init(_ table: Table, line: SourceLine) {
    count = table.rowCount
    self.line = line
    column = { table[$0] }
  }

  init(
    count: Int, line: SourceLine, column: @escaping (String) -> Column?,
    special: ((CheckedExpression) throws(Diagnostic) -> Vector)? = nil
  ) {
    self.count = count
    self.line = line
    self.column = column
    self.special = special
  }

  /// - Throws: `query.overflow`.
  func vector(_ expression: CheckedExpression) throws(Diagnostic) -> Vector {
    switch expression.node {
    case .constant(let value): return .constant(value, expression.type, count: count)
    case .column(let name):
      guard let column = column(name) else {
        throw line.diagnostic("query.unknown-column", expression.range, Strings.columnGone(name), kind: .defect)
      }
      return Vector(column)
    case .apply(let arguments, let function):
      var vectors: [Vector] = []
      for argument in arguments { vectors.append(try vector(argument)) }
      do {
        return try function(vectors)
      } catch {
        throw overflow(expression)
      }
    case .aggregate, .window:
      guard let special else {
        throw line.diagnostic("query.misplaced-aggregate", expression.range, Strings.misplacedAggregate)
      }
      return try special(expression)
    }
  }

  /// The values under a name.
  func column(_ expression: CheckedExpression, named name: String) throws(Diagnostic) -> Column {
    try vector(expression).column(expression.field(name))
  }

  func overflow(_ expression: CheckedExpression) -> Diagnostic {
    line.diagnostic("query.overflow", expression.range, Strings.overflow, hints: [Strings.overflowHint], kind: .data)
  }
}
