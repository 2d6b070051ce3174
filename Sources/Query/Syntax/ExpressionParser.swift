import NTMKit

extension ArgumentCursor {
  /// Reads one expression: `or` < `and` < `not` < comparison, `in`, `is` < `+ -` < `* / %` < `-`.
  ///
  /// - Throws: `query.syntax`.
  public mutating func expression() throws(Diagnostic) -> ExpressionSyntax {
    try enter()
    defer { depth -= 1 }
    var left = try conjunction()
    while take(keyword: "or") {
      try countOperator()
      let right = try conjunction()
      left = .binary(.or, left, right, at: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  /// One level deeper. - Throws: `query.too-deep`: reading and checking go as deep as the expression does.
  private mutating func enter() throws(Diagnostic) {
    guard depth < 100 else { throw line.diagnostic("query.too-deep", place, Strings.tooDeep) }
    depth += 1
  }

  /// A chain of operators is as deep a tree as it is long. - Throws: `query.too-deep`.
  private mutating func countOperator() throws(Diagnostic) {
    guard operators < 500 else { throw line.diagnostic("query.too-deep", place, Strings.tooLong) }
    operators += 1
  }

  mutating func expressions() throws(Diagnostic) -> [ExpressionSyntax] {
    var all = [try expression()]
    while take(.comma) { all.append(try expression()) }
    return all
  }

  private mutating func conjunction() throws(Diagnostic) -> ExpressionSyntax {
    var left = try negation()
    while take(keyword: "and") {
      try countOperator()
      let right = try negation()
      left = .binary(.and, left, right, at: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func negation() throws(Diagnostic) -> ExpressionSyntax {
    let start = place
    var count = 0
    while take(keyword: "not") {
      try countOperator()
      count += 1
    }
    var operand = try comparison()
    for _ in 0..<count { operand = .not(operand, at: start.lowerBound..<operand.range.upperBound) }
    return operand
  }

  private mutating func comparison() throws(Diagnostic) -> ExpressionSyntax {
    let left = try sum()
    guard let compared = try comparison(of: left) else { return left }
    if let op = comparisonOperator {
      throw line.diagnostic(
        "query.syntax", place, Strings.chainedComparison(op.rawValue), hints: [Strings.chainedComparisonHint])
    }
    return compared
  }

  private var comparisonOperator: BinaryOperator? {
    guard case .symbol(let symbol) = next?.kind, let op = BinaryOperator(rawValue: symbol.rawValue) else { return nil }
    return op.precedence == ExpressionSyntax.comparisonPrecedence ? op : nil
  }

  /// nil when no comparison follows.
  private mutating func comparison(of left: ExpressionSyntax) throws(Diagnostic) -> ExpressionSyntax? {
    if let op = comparisonOperator {
      advance()
      let right = try sum()
      return .binary(op, left, right, at: left.range.lowerBound..<right.range.upperBound)
    }
    if isNext(keyword: "is") {
      advance()
      let negated = take(keyword: "not")
      guard take(keyword: "missing") else { throw expectation(Strings.missingKeyword) }
      return .isMissing(left, negated: negated, at: range(from: left.range))
    }
    let negated = isNext(keyword: "not") && token(at: 1)?.kind == .name("in")
    if negated { advance() }
    guard take(keyword: "in") else { return nil }
    if isNext(.open), !parenthesesBeginRange {
      advance()
      let items = try expressions()
      guard take(.close) else { throw expectation(Strings.closingParenthesis) }
      return .inList(left, items, negated: negated, at: range(from: left.range))
    }
    let first = try sum()
    guard take(.range) else { throw expectation(Strings.rangeOrList) }
    let last = try sum()
    return .inRange(left, first, last, negated: negated, at: range(from: left.range))
  }

  /// Whether the `(` here is closed right before a `..` or an operator: `in (a + 1)..b`, `in (a) + 1..b`.
  private var parenthesesBeginRange: Bool {
    var open = 0
    var offset = 0
    while let token = token(at: offset) {
      if token.kind == .symbol(.open) { open += 1 }
      if token.kind == .symbol(.close) { open -= 1 }
      offset += 1
      if open == 0 { break }
    }
    guard case .symbol(let symbol) = token(at: offset)?.kind else { return false }
    return [.range, .plus, .minus, .times, .divided, .modulo].contains(symbol)
  }

  private mutating func sum() throws(Diagnostic) -> ExpressionSyntax {
    try chain([.plus, .minus]) { (cursor) throws(Diagnostic) in try cursor.product() }
  }

  private mutating func product() throws(Diagnostic) -> ExpressionSyntax {
    try chain([.times, .divided, .modulo]) { (cursor) throws(Diagnostic) in try cursor.unary() }
  }

  private mutating func chain(
    _ operators: [BinaryOperator], of operand: (inout ArgumentCursor) throws(Diagnostic) -> ExpressionSyntax
  ) throws(Diagnostic) -> ExpressionSyntax {
    var left = try operand(&self)
    while case .symbol(let symbol) = next?.kind, let op = BinaryOperator(rawValue: symbol.rawValue),
      operators.contains(op)
    {
      advance()
      try countOperator()
      let right = try operand(&self)
      left = .binary(op, left, right, at: left.range.lowerBound..<right.range.upperBound)
    }
    return left
  }

  private mutating func unary() throws(Diagnostic) -> ExpressionSyntax {
    let start = place
    guard take(.minus) else { return try primary() }
    // A minus directly before a numeral makes a negative literal.
    if let number = next, number.range.lowerBound == start.upperBound {
      switch number.kind {
      case .integer(let value):
        advance()
        return .literal(.int(-value), at: range(from: start))
      case .number(let value):
        advance()
        return .literal(.double(-value), at: range(from: start))
      default: break
      }
    }
    try enter()
    defer { depth -= 1 }
    let operand = try unary()
    return .negate(operand, at: range(from: start))
  }

  private mutating func primary() throws(Diagnostic) -> ExpressionSyntax {
    guard let token = next else { throw expectation(Strings.expression) }
    func literal(_ value: Value) -> ExpressionSyntax { .literal(value, at: token.range) }
    switch token.kind {
    case .integer(let value):
      advance()
      return literal(.int(value))
    case .number(let value):
      advance()
      return literal(.double(value))
    case .text(let value):
      advance()
      return literal(.text(value))
    case .date(let value):
      advance()
      return literal(.date(value))
    case .period(let value):
      advance()
      return literal(.period(value))
    case .name("true"):
      advance()
      return literal(.bool(true))
    case .name("false"):
      advance()
      return literal(.bool(false))
    case .name(let text) where text == "if" || !LineGrammar.reservedWords.contains(text):
      advance()
      let name = Name(text, at: token.range)
      return isNext(.open) ? try call(name) : .column(name)
    case .quotedName(let text):
      advance()
      return .column(Name(text, at: token.range))
    case .symbol(.open):
      advance()
      let inner = try expression()
      guard take(.close) else { throw expectation(Strings.closingParenthesis) }
      return inner
    default: throw expectation(Strings.expression)
    }
  }

  private mutating func call(_ name: Name) throws(Diagnostic) -> ExpressionSyntax {
    advance()
    var arguments: [ExpressionSyntax] = []
    if !isNext(.close) { arguments = try expressions() }
    guard take(.close) else { throw expectation(Strings.closingParenthesis) }
    return .call(name, arguments, at: range(from: name.range))
  }
}
