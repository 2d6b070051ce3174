import NTMKit

/// `m = mean(met)`, `mean(met) as m`, or an expression that is named by its text.
struct NamedExpression: Sendable {
  var name: Name?
  var expression: ExpressionSyntax

  /// The column's name: the one given, a column's own, else the expression's text.
  func label(_ checked: CheckedExpression) -> String {
    name?.text ?? checked.columnName ?? expression.description
  }
}

extension ArgumentCursor {
  /// `N = E`, `E as N`, `E`.
  mutating func namedExpression() throws(Diagnostic) -> NamedExpression {
    var name: Name?
    if token(at: 1)?.kind == .symbol(.equal), let given = takeName() {
      advance()
      name = given
    }
    let expression = try expression()
    if name == nil, take(keyword: "as") { name = try self.name(Strings.newName) }
    return NamedExpression(name: name, expression: expression)
  }

  mutating func namedExpressions() throws(Diagnostic) -> [NamedExpression] {
    var all = [try namedExpression()]
    while take(.comma) { all.append(try namedExpression()) }
    return all
  }

  /// `by A, B`; empty when no `by` follows.
  mutating func byClause() throws(Diagnostic) -> [NamedExpression] {
    take(keyword: "by") ? try namedExpressions() : []
  }

  /// `A, -B`.
  mutating func sortKeys() throws(Diagnostic) -> [SortKeySyntax] {
    var keys = [try sortKey()]
    while take(.comma) { keys.append(try sortKey()) }
    return keys
  }

  private mutating func sortKey() throws(Diagnostic) -> SortKeySyntax {
    let isDescending = take(.minus)
    return SortKeySyntax(expression: try expression(), isDescending: isDescending)
  }
}

struct SortKeySyntax: Sendable {
  var expression: ExpressionSyntax
  var isDescending: Bool
}

/// A column that a stage gives.
struct NamedColumn: Sendable {
  let name: String
  let expression: CheckedExpression
  var field: Field { expression.field(name) }
}

extension ExpressionChecker {
  /// All of them, or all that is wrong with any.
  func named(_ items: [NamedExpression]) throws(Diagnostic) -> [NamedColumn] {
    var problems = Problems()
    let columns = items.compactMap { item in
      problems.attempt { () throws(Diagnostic) in
        let checked = try check(item.expression)
        return NamedColumn(name: item.label(checked), expression: checked)
      }
    }
    try problems.throwIfAny()
    return columns
  }

  func sortKeys(_ keys: [SortKeySyntax]) throws(Diagnostic) -> [CheckedSortKey] {
    let checked = try checkAll(keys.map(\.expression))
    return zip(checked, keys).map { CheckedSortKey(expression: $0, isDescending: $1.isDescending) }
  }

  /// - Throws: `query.repeated-column` when two of the names are one.
  func refuseRepeated(_ columns: [NamedColumn]) throws(Diagnostic) {
    var problems = Problems()
    var seen: Set<String> = []
    for column in columns where !seen.insert(column.name).inserted {
      problems.add(
        error(
          "query.repeated-column", column.expression.range, Strings.repeatedColumn(column.name),
          hints: [VerbStrings.giveAnotherName]))
    }
    try problems.throwIfAny()
  }
}

struct CheckedSortKey: Sendable {
  let expression: CheckedExpression
  let isDescending: Bool
}

extension [CheckedSortKey] {
  /// Every column that one of them reads.
  var columns: Set<String> { reduce(into: []) { $0.formUnion($1.expression.columns) } }
}

extension Evaluator {
  func sortKeys(_ keys: [CheckedSortKey]) throws(Diagnostic) -> [SortKey] {
    var all: [SortKey] = []
    for key in keys { all.append(SortKey(try vector(key.expression), descending: key.isDescending)) }
    return all
  }

  func columns(_ columns: [NamedColumn]) throws(Diagnostic) -> [Column] {
    var all: [Column] = []
    for column in columns { all.append(try self.column(column.expression, named: column.name)) }
    return all
  }
}
