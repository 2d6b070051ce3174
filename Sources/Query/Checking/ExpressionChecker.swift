import NTMKit

/// Finds the names, types and units in an expression. Nothing is read from any row.
struct ExpressionChecker {
  /// What may stand in the expression besides values of the row.
  enum Mode {
    /// Only values of the row: `where`, `assert`.
    case row
    /// Aggregates over groups; outside them, only the keys that were grouped by.
    case groups(keys: Schema)
    /// Values of the row, aggregates of its group, and windows; `isOrdered` when an order was given.
    case windows(isOrdered: Bool)
  }

  let schema: Schema
  let context: CheckContext
  let mode: Mode
  private var isInsideAggregate = false

  init(_ schema: Schema, _ context: CheckContext, mode: Mode = .row) {
    self.schema = schema
    self.context = context
    self.mode = mode
  }

  /// - Throws: `query.unknown-column`, `query.unknown-function`, `query.type`, `query.unit-mismatch`, …, joined.
  func check(_ expression: ExpressionSyntax) throws(Diagnostic) -> CheckedExpression {
    switch expression {
    case .literal(let value, let range):
      guard let type = value.type else { throw error("query.type", range, Strings.expression) }
      return CheckedExpression(type, nil, .constant(value), range)
    case .column(let name): return try column(name)
    case .negate(let operand, let range): return try OperatorChecker(self).negate(check(operand), range)
    case .not(let operand, let range):
      let operand = try condition(operand)
      return CheckedExpression(.bool, nil, .apply([operand]) { $0[0].inverted }, range)
    case .binary(let op, let left, let right, let range): return try binary(op, left, right, range)
    case .isMissing(let operand, let negated, let range):
      let operand = try check(operand)
      return CheckedExpression(.bool, nil, .apply([operand]) { $0[0].isMissing(negated: negated) }, range)
    case .inList(let operand, let items, let negated, let range):
      let all = try checkAll([operand] + items)
      return try OperatorChecker(self).isIn(all[0], Array(all.dropFirst()), negated: negated, range)
    case .inRange(let operand, let first, let last, let negated, let range):
      let all = try checkAll([operand, first, last])
      return try OperatorChecker(self).isBetween(all[0], all[1], all[2], negated: negated, range)
    case .call(let name, let arguments, let range): return try call(name, arguments, range)
    }
  }

  /// An expression that is true or false.
  func condition(_ expression: ExpressionSyntax) throws(Diagnostic) -> CheckedExpression {
    let checked = try check(expression)
    guard checked.type == .bool else {
      throw error(
        "query.type", checked.range, Strings.conditionExpected(checked.type.name), hints: [Strings.conditionHint])
    }
    return checked
  }

  /// All of them, or all that is wrong with any of them.
  func checkAll(_ expressions: [ExpressionSyntax]) throws(Diagnostic) -> [CheckedExpression] {
    var problems = Problems()
    let checked = expressions.compactMap { expression in
      problems.attempt { () throws(Diagnostic) in try check(expression) }
    }
    try problems.throwIfAny()
    return checked
  }

  private func binary(
    _ op: BinaryOperator, _ left: ExpressionSyntax, _ right: ExpressionSyntax, _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    guard op == .and || op == .or else {
      let sides = try checkAll([left, right])
      return try OperatorChecker(self).binary(op, sides[0], sides[1], range)
    }
    var problems = Problems()
    let sides = [left, right].compactMap { side in
      problems.attempt { () throws(Diagnostic) in try condition(side) }
    }
    try problems.throwIfAny()
    let isAnd = op == .and
    return CheckedExpression(
      .bool, nil, .apply(sides) { isAnd ? Vector.and($0[0], $0[1]) : Vector.or($0[0], $0[1]) }, range)
  }

  // MARK: Names

  func column(_ name: Name) throws(Diagnostic) -> CheckedExpression {
    if case .groups(let keys) = mode, !isInsideAggregate { return try key(name, keys) }
    let field = try ColumnResolver(schema, context).field(name)
    return CheckedExpression(field.type, field.unit, .column(field.name), name.range)
  }

  /// Outside aggregates a name means a key, even where a column of the rows is called the same.
  private func key(_ name: Name, _ keys: Schema) throws(Diagnostic) -> CheckedExpression {
    let found = context.environment.vocabulary.columnName(for: name.text, among: keys.names)
    if let field = found.flatMap({ keys[$0] }) {
      return CheckedExpression(field.type, field.unit, .column(field.name), name.range)
    }
    let field = try ColumnResolver(schema, context).field(name)
    throw error(
      "query.not-aggregated", name.range, Strings.notAggregated(field.name),
      hints: [Strings.notAggregatedHint(field.name)])
  }

  // MARK: Calls

  private func call(_ name: Name, _ arguments: [ExpressionSyntax], _ range: Range<Int>) throws(Diagnostic)
    -> CheckedExpression
  {
    if arguments.count > 1, name.text == "min" || name.text == "max" {
      let all = FunctionCall(name: name, arguments: try checkAll(arguments), range: range, context: context)
      return try ConditionalFunctions.extreme(all, largest: name.text == "max")
    }
    if let windowed = try window(name, arguments, range) { return windowed }
    if let aggregate = AggregateFunction.named(name.text) {
      return try self.aggregate(aggregate, name, arguments, range)
    }
    guard let function = FunctionCatalogue.standard[name.text] else { throw unknownFunction(name) }
    let checked = try checkAll(arguments)
    return try function.check(FunctionCall(name: name, arguments: checked, range: range, context: context))
  }

  private func aggregate(
    _ function: AggregateFunction, _ name: Name, _ arguments: [ExpressionSyntax], _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    if case .row = mode {
      throw error(
        "query.misplaced-aggregate", range, Strings.misplacedAggregate(name.text, in: context.verb),
        hints: [Strings.misplacedAggregateHint])
    }
    if isInsideAggregate {
      throw error("query.nested-aggregate", range, Strings.nestedAggregate(name.text))
    }
    var inner = self
    inner.isInsideAggregate = true
    let checked = try inner.checkAll(arguments)
    return try function.check(FunctionCall(name: name, arguments: checked, range: range, context: context))
  }

  /// `previous(x)`, `next(x)`, `rank()`, `running(sum(x))`; nil for other functions.
  private func window(_ name: Name, _ arguments: [ExpressionSyntax], _ range: Range<Int>) throws(Diagnostic)
    -> CheckedExpression?
  {
    guard WindowCatalogue.names.contains(name.text) else { return nil }
    guard case .windows(let isOrdered) = mode, !isInsideAggregate else {
      throw error(
        "query.misplaced-window", range, Strings.misplacedWindow(name.text), hints: [Strings.misplacedWindowHint])
    }
    if name.text == "running", case .call(let inner, let values, _)? = arguments.first, arguments.count == 1,
      let running = Windows.Running(rawValue: inner.text), values.count <= 1
    {
      return try self.running(running, inner, values, range)
    }
    if name.text == "rank", !isOrdered {
      throw error("query.rank-without-order", range, Strings.rankWithoutOrder, hints: [Strings.rankWithoutOrderHint])
    }
    let wanted = name.text == "rank" ? 0 : 1
    guard arguments.count == wanted, name.text != "running" else {
      throw error("query.arguments", range, Strings.usage(WindowCatalogue.signature(of: name.text)))
    }
    guard let argument = arguments.first else { return CheckedExpression(.int, nil, .window(.rank), range) }
    let value = try check(argument)
    return CheckedExpression(
      value.type, value.unit, .window(.shifted(value, by: name.text == "next" ? -1 : 1)), range)
  }

  private func running(
    _ running: Windows.Running, _ name: Name, _ values: [ExpressionSyntax], _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    guard let function = AggregateFunction.named(name.text) else { throw unknownFunction(name) }
    var inner = self
    inner.isInsideAggregate = true
    let checked = try inner.checkAll(values)
    let whole = try function.check(FunctionCall(name: name, arguments: checked, range: range, context: context))
    // `count(condition)` counts where it is true: only a row with a value there counts.
    if running == .count, let condition = checked.first, condition.type == .bool {
      let trues = CheckedExpression(
        .int, nil,
        .apply([condition]) { vectors throws(KernelFailure) in
          Vector.choose(
            vectors[0], .constant(.int(1), .int, count: vectors[0].count),
            .constant(.null, .int, count: vectors[0].count))
        }, range)
      return CheckedExpression(.int, nil, .window(.running(.count, trues)), range)
    }
    return CheckedExpression(whole.type, whole.unit, .window(.running(running, checked.first)), range)
  }

  private func unknownFunction(_ name: Name) -> Diagnostic {
    let names = FunctionCatalogue.standard.names + AggregateFunction.all.map(\.name) + WindowCatalogue.names
    let nearest = NearestName.nearest(to: name.text, among: names)
    return error(
      "query.unknown-function", name.range, Strings.unknownFunction(name.text),
      hints: (nearest.map { [Strings.didYouMean($0)] } ?? []) + [Strings.functions(names.sorted())])
  }

  func error(
    _ code: Diagnostic.Code, _ range: Range<Int>, _ message: LocalizedText, hints: [LocalizedText] = []
  ) -> Diagnostic {
    context.line.diagnostic(code, range, message, hints: hints)
  }
}

/// Finds columns by name, or by the unaccented label the vocabulary has for them.
struct ColumnResolver {
  let schema: Schema
  let context: CheckContext

  init(_ schema: Schema, _ context: CheckContext) {
    self.schema = schema
    self.context = context
  }

  /// - Throws: `query.unknown-column`, with the nearest name and the columns there are.
  func field(_ name: Name) throws(Diagnostic) -> Field {
    if let field = schema[name.text] { return field }
    let names = schema.names
    if let known = context.environment.vocabulary.columnName(for: name.text, among: names), let field = schema[known] {
      return field
    }
    var hint = Strings.columns(names)
    if let nearest = NearestName.nearest(to: name.text, among: names) {
      hint = Strings.didYouMean(nearest, columns: names)
    }
    var hints = [hint]
    if name.text.contains("-"), name.text.split(separator: "-").contains(where: { names.contains(String($0)) }) {
      hints.insert(Strings.minusNeedsSpaces(name.text.replacing("-", with: " - ")), at: 0)
    }
    let message = context.tableName.map { Strings.unknownColumn(name.text, of: $0) } ?? Strings.unknownColumn(name.text)
    throw context.line.diagnostic("query.unknown-column", name.range, message, hints: hints)
  }

  /// All of them, or all that is wrong with any. A name given twice is an error.
  func fields(_ names: [Name]) throws(Diagnostic) -> [Field] {
    var problems = Problems()
    var fields: [Field] = []
    for name in names {
      guard let field = problems.attempt({ () throws(Diagnostic) in try self.field(name) }) else { continue }
      if fields.contains(where: { $0.name == field.name }) {
        problems.add(
          context.line.diagnostic("query.repeated-column", name.range, Strings.repeatedColumn(field.name)))
      }
      fields.append(field)
    }
    try problems.throwIfAny()
    return fields
  }
}
