import NTMKit

/// Types and units of the operators.
struct OperatorChecker {
  private let context: CheckContext

  init(_ checker: ExpressionChecker) { context = checker.context }

  func binary(
    _ op: BinaryOperator, _ left: CheckedExpression, _ right: CheckedExpression, _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    switch op {
    case .or: return bool([left, right], range) { Vector.or($0[0], $0[1]) }
    case .and: return bool([left, right], range) { Vector.and($0[0], $0[1]) }
    case .equal: return try compare(left, .equal, right, range)
    case .notEqual: return try compare(left, .notEqual, right, range)
    case .less: return try compare(left, .less, right, range)
    case .lessOrEqual: return try compare(left, .lessOrEqual, right, range)
    case .greater: return try compare(left, .greater, right, range)
    case .greaterOrEqual: return try compare(left, .greaterOrEqual, right, range)
    case .contains: return try contains(left, right, negated: false, range)
    case .doesNotContain: return try contains(left, right, negated: true, range)
    case .plus: return try add(left, right, range)
    case .minus: return try subtract(left, right, range)
    case .times, .divided, .modulo: return try scale(left, op, right, range)
    }
  }

  // MARK: Comparison

  func compare(
    _ left: CheckedExpression, _ comparison: Comparison, _ right: CheckedExpression, _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    let (left, right) = try comparable(left, right, range)
    return bool([left, right], range) { Vector.compare($0[0], comparison, $0[1]) }
  }

  func isBetween(
    _ value: CheckedExpression, _ first: CheckedExpression, _ last: CheckedExpression, negated: Bool,
    _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    let (low, least) = try comparable(value, first, range)
    let (high, greatest) = try comparable(value, last, range)
    return bool([low, least, high, greatest], range) { vectors in
      let inside = Vector.and(
        Vector.compare(vectors[0], .greaterOrEqual, vectors[1]), Vector.compare(vectors[2], .lessOrEqual, vectors[3]))
      return negated ? inside.inverted : inside
    }
  }

  func isIn(
    _ value: CheckedExpression, _ items: [CheckedExpression], negated: Bool, _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    var problems = Problems()
    let pairs = items.compactMap { item in
      problems.attempt { () throws(Diagnostic) in try comparable(value, item, item.range) }
    }
    try problems.throwIfAny()
    let constants = pairs.compactMap(\.1.constant)
    if constants.count == pairs.count, pairs.allSatisfy({ $0.0.type == value.type && $0.0.constant == nil }) {
      return bool([value], range) { negated ? $0[0].isIn(constants).inverted : $0[0].isIn(constants) }
    }
    return bool(pairs.flatMap { [$0.0, $0.1] }, range) { vectors in
      let equal = stride(from: 0, to: vectors.count, by: 2).map { Vector.compare(vectors[$0], .equal, vectors[$0 + 1]) }
      let any = equal.dropFirst().reduce(equal[0]) { Vector.or($0, $1) }
      return negated ? any.inverted : any
    }
  }

  /// `~`: accents, case and đ do not matter. In a coded column the labels count as well.
  private func contains(
    _ left: CheckedExpression, _ right: CheckedExpression, negated: Bool, _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    for side in [left, right] where side.type != .text {
      throw context.line.diagnostic(
        "query.type", side.range, Strings.textExpected("~", side.type.name), hints: [Strings.toTextHint])
    }
    guard case .text(let wanted)? = right.constant else {
      return bool([left, right], range) { vectors in
        let found = Vector.testTextPairs(vectors[0], vectors[1]) { text, part in
          VietnameseFolding.matches(text, containing: VietnameseFolding.fold(part))
        }
        return negated ? found.inverted : found
      }
    }
    let folded = VietnameseFolding.fold(wanted)
    let labels = left.columnName.map { context.environment.terms(ofColumn: $0) } ?? [:]
    return bool([left], range) { vectors in
      let found = vectors[0].testTexts { text in
        let shown = labels[text].map { [$0.vi, $0.en] } ?? []
        return ([text] + shown).contains { VietnameseFolding.matches($0, containing: folded) }
      }
      return negated ? found.inverted : found
    }
  }

  /// The two sides as they are compared: a year where a period is expected, a label of a coded value as its code.
  ///
  /// - Throws: `query.type`, `query.unit-mismatch`.
  func comparable(
    _ left: CheckedExpression, _ right: CheckedExpression, _ range: Range<Int>
  ) throws(Diagnostic) -> (CheckedExpression, CheckedExpression) {
    let a = LiteralReading(context).adapted(left, to: right)
    let b = LiteralReading(context).adapted(right, to: left)
    guard a.type == b.type || (a.type.isNumeric && b.type.isNumeric) else {
      throw context.line.diagnostic(
        "query.type", range, Strings.notComparable(described(left), described(right)),
        hints: LiteralReading(context).hints(left, right))
    }
    _ = try commonUnit(a, b, range)
    return (a, b)
  }

  // MARK: Arithmetic

  func negate(_ operand: CheckedExpression, _ range: Range<Int>) throws(Diagnostic) -> CheckedExpression {
    guard operand.type.isNumeric else { throw notANumber(operand, "-") }
    return CheckedExpression(
      operand.type, operand.unit, .apply([operand]) { (vectors) throws(KernelFailure) in try vectors[0].negated() },
      range)
  }

  private func add(_ left: CheckedExpression, _ right: CheckedExpression, _ range: Range<Int>) throws(Diagnostic)
    -> CheckedExpression
  {
    switch (left.type, right.type) {
    case (.date, .int), (.period, .int):
      return CheckedExpression(left.type, nil, .apply([left, right]) { $0[0].advanced(by: $0[1]) }, range)
    case (.int, .date), (.int, .period):
      return CheckedExpression(right.type, nil, .apply([right, left]) { $0[0].advanced(by: $0[1]) }, range)
    case (.text, .text):
      throw context.line.diagnostic("query.type", range, Strings.textSum, hints: [Strings.concatHint])
    default:
      return try arithmetic(left, .plus, right, commonUnit(left, right, range), range)
    }
  }

  private func subtract(_ left: CheckedExpression, _ right: CheckedExpression, _ range: Range<Int>) throws(Diagnostic)
    -> CheckedExpression
  {
    switch (left.type, right.type) {
    case (.date, .date):
      return CheckedExpression(.int, .day, .apply([left, right]) { Vector.days(from: $0[1], to: $0[0]) }, range)
    case (.period, .period):
      return CheckedExpression(.int, nil, .apply([left, right]) { Vector.steps(from: $0[1], to: $0[0]) }, range)
    case (.date, .int), (.period, .int):
      return CheckedExpression(
        left.type, nil, .apply([left, right]) { $0[0].advanced(by: $0[1], backwards: true) }, range)
    default:
      return try arithmetic(left, .minus, right, commonUnit(left, right, range), range)
    }
  }

  private func scale(
    _ left: CheckedExpression, _ op: BinaryOperator, _ right: CheckedExpression, _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    switch op {
    case .times: try arithmetic(left, .times, right, UnitRules.product(left.unit, right.unit), range)
    case .divided: try arithmetic(left, .divided, right, UnitRules.quotient(left.unit, right.unit), range)
    default: try arithmetic(left, .modulo, right, commonUnit(left, right, range), range)
    }
  }

  private func arithmetic(
    _ left: CheckedExpression, _ operation: Arithmetic, _ right: CheckedExpression, _ unit: MeasureUnit?,
    _ range: Range<Int>
  ) throws(Diagnostic) -> CheckedExpression {
    for side in [left, right] where !side.type.isNumeric { throw notANumber(side, Strings.symbol(operation)) }
    let isInteger = operation != .divided && left.type == .int && right.type == .int
    return CheckedExpression(
      isInteger ? .int : .double, unit,
      .apply([left, right]) { (vectors) throws(KernelFailure) in
        try Vector.calculate(vectors[0], operation, vectors[1])
      }, range)
  }

  /// The unit of both; one without a unit takes the other's.
  func commonUnit(_ left: CheckedExpression, _ right: CheckedExpression, _ range: Range<Int>) throws(Diagnostic)
    -> MeasureUnit?
  {
    guard let a = left.unit, let b = right.unit, a != b else { return left.unit ?? right.unit }
    throw context.line.diagnostic(
      "query.unit-mismatch", range, Strings.unitMismatch(a, b), hints: [Strings.unitMismatchHint])
  }

  private func notANumber(_ operand: CheckedExpression, _ symbol: String) -> Diagnostic {
    context.line.diagnostic(
      "query.type", operand.range, Strings.numberExpected(symbol, operand.type.name),
      hints: operand.type == .text ? [Strings.toNumberHint] : [])
  }

  private func described(_ side: CheckedExpression) -> LocalizedText {
    let text = context.line.text(side.range)
    return text.count <= 30 ? Strings.typed(text, side.type.name) : side.type.name
  }

  private func bool(
    _ arguments: [CheckedExpression], _ range: Range<Int>, _ function: @escaping @Sendable ([Vector]) -> Vector
  ) -> CheckedExpression {
    CheckedExpression(.bool, nil, .apply(arguments) { (vectors) throws(KernelFailure) in function(vectors) }, range)
  }
}

/// Units of products: a number without one keeps the other's, equal ones cancel in a quotient.
enum UnitRules {
  static func product(_ a: MeasureUnit?, _ b: MeasureUnit?) -> MeasureUnit? {
    guard let a, let b else { return a ?? b }
    if a.rawValue.hasSuffix("/" + b.rawValue) { return cut(a, b) }
    if b.rawValue.hasSuffix("/" + a.rawValue) { return cut(b, a) }
    return MeasureUnit(rawValue: "\(a.rawValue)*\(b.rawValue)")
  }

  static func quotient(_ a: MeasureUnit?, _ b: MeasureUnit?) -> MeasureUnit? {
    guard let b else { return a }
    guard let a else { return MeasureUnit(rawValue: "1/\(b.rawValue)") }
    return a == b ? nil : MeasureUnit(rawValue: "\(a.rawValue)/\(b.rawValue)")
  }

  /// `million_dong/person` times `person`.
  private static func cut(_ fraction: MeasureUnit, _ divisor: MeasureUnit) -> MeasureUnit? {
    let rest = String(fraction.rawValue.dropLast(divisor.rawValue.count + 1))
    return rest == "1" ? nil : MeasureUnit(rawValue: rest)
  }
}

/// Literals read in the light of what they are compared with.
struct LiteralReading {
  private let context: CheckContext

  init(_ context: CheckContext) { self.context = context }

  func adapted(_ literal: CheckedExpression, to other: CheckedExpression) -> CheckedExpression {
    switch (literal.constant, other.type) {
    case (.int(let year)?, .period):
      guard let period = Period.year(Int(clamping: year)) else { return literal }
      return CheckedExpression(.period, nil, .constant(.period(period)), literal.range)
    case (.text(let text)?, .text):
      guard let name = other.columnName, let code = code(for: text, in: name) else { return literal }
      return CheckedExpression(.text, nil, .constant(.text(code)), literal.range)
    default: return literal
    }
  }

  /// The coded value that a label in either language means; nil when the text is none, or already a code.
  private func code(for text: String, in column: String) -> String? {
    let terms = context.environment.terms(ofColumn: column)
    guard terms[text] == nil else { return nil }
    let folded = VietnameseFolding.fold(text)
    let hits = terms.filter { code, label in
      [code, label.vi, label.en].contains { VietnameseFolding.fold($0) == folded }
    }
    return hits.count == 1 ? hits.first?.key : nil
  }

  /// How a literal of the other type is written.
  func hints(_ left: CheckedExpression, _ right: CheckedExpression) -> [LocalizedText] {
    for (literal, other) in [(left, right), (right, left)] {
      guard let value = literal.constant else { continue }
      switch (value, other.type) {
      case (.text(let text), .int), (.text(let text), .double):
        if case .number = NumberText.parse(text, decimal: .either) { return [Strings.withoutQuotes(text)] }
      case (.text, .date): return [Strings.dateHint]
      case (.text, .period): return [Strings.periodHint]
      case (.text, .bool): return [Strings.conditionHint]
      case (.int, .date), (.period, .date): return [Strings.dateHint]
      case (_, .text): return [Strings.withQuotes(value.plainText)]
      default: continue
      }
    }
    return []
  }
}
