import NTMKit
import Query

/// The meaning of the language told slowly, a row and a value at a time: what the kernels are compared with.
enum Oracle {
  typealias Row = [String: Value]

  static func value(_ expression: ExpressionSyntax, _ row: Row) -> Value {
    switch expression {
    case .literal(let value, _): return value
    case .column(let name): return row[name.text] ?? .null
    case .negate(let operand, _):
      switch value(operand, row) {
      case .int(let number): return .int(-number)
      case .double(let number): return .double(0 - number)
      default: return .null
      }
    case .not(let operand, _):
      guard case .bool(let flag) = value(operand, row) else { return .null }
      return .bool(!flag)
    case .isMissing(let operand, let negated, _): return .bool(value(operand, row).isNull != negated)
    case .inList(let operand, let items, let negated, _):
      let wanted = value(operand, row)
      let any = items.map { compare(wanted, .equal, value($0, row)) }.reduce(.bool(false), or)
      return negated ? not(any) : any
    case .inRange(let operand, let first, let last, let negated, _):
      let wanted = value(operand, row)
      let inside = and(
        compare(wanted, .greaterOrEqual, value(first, row)), compare(wanted, .lessOrEqual, value(last, row)))
      return negated ? not(inside) : inside
    case .binary(let op, let left, let right, _): return binary(op, value(left, row), value(right, row))
    case .call(let name, let arguments, _): return call(name.text, arguments.map { value($0, row) })
    }
  }

  // MARK: Logic

  static func or(_ a: Value, _ b: Value) -> Value {
    if a == .bool(true) || b == .bool(true) { return .bool(true) }
    return a.isNull || b.isNull ? .null : .bool(false)
  }
  static func and(_ a: Value, _ b: Value) -> Value {
    if a == .bool(false) || b == .bool(false) { return .bool(false) }
    return a.isNull || b.isNull ? .null : .bool(true)
  }
  static func not(_ a: Value) -> Value { if case .bool(let flag) = a { .bool(!flag) } else { .null } }

  // MARK: Operators

  private static func binary(_ op: BinaryOperator, _ a: Value, _ b: Value) -> Value {
    switch op {
    case .or: return or(a, b)
    case .and: return and(a, b)
    case .contains, .doesNotContain:
      guard case .text(let text) = a, case .text(let part) = b else { return .null }
      let found = VietnameseFolding.matches(text, containing: VietnameseFolding.fold(part))
      return .bool(found == (op == .contains))
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual: return compare(a, op, b)
    case .plus, .minus, .times, .divided, .modulo: return calculate(a, op, b)
    }
  }

  static func compare(_ a: Value, _ op: BinaryOperator, _ b: Value) -> Value {
    if a.isNull || b.isNull { return .null }
    let isEqual: Bool
    let isLess: Bool
    if let x = a.number, let y = b.number {
      (isEqual, isLess) = (x == y, x < y)
    } else {
      (isEqual, isLess) = (a == b, order(a, b) < 0)
    }
    // Two texts with one place in the dictionary are neither less nor greater.
    let isGreater = !isLess && (a.number != nil ? !isEqual : order(a, b) > 0)
    switch op {
    case .equal: return .bool(isEqual)
    case .notEqual: return .bool(!isEqual)
    case .less: return .bool(isLess)
    case .lessOrEqual: return .bool(!isGreater)
    case .greater: return .bool(isGreater)
    default: return .bool(!isLess)
    }
  }

  /// Negative, zero or positive. Missing values are not asked about.
  static func order(_ a: Value, _ b: Value) -> Int {
    func sign<T: Comparable>(_ x: T, _ y: T) -> Int { x < y ? -1 : x > y ? 1 : 0 }
    switch (a, b) {
    case (.bool(let x), .bool(let y)): return sign(x ? 1 : 0, y ? 1 : 0)
    case (.text(let x), .text(let y)):
      let (left, right) = (VietnameseCollation.key(x), VietnameseCollation.key(y))
      return left.lexicographicallyPrecedes(right) ? -1 : right.lexicographicallyPrecedes(left) ? 1 : 0
    case (.date(let x), .date(let y)): return sign(x, y)
    case (.period(let x), .period(let y)): return sign(x, y)
    default: return sign(a.number ?? 0, b.number ?? 0)
    }
  }

  private static func calculate(_ a: Value, _ op: BinaryOperator, _ b: Value) -> Value {
    switch (a, b) {
    case (.null, _), (_, .null): return .null
    case (.date(let day), .int(let count)): return .date(day.adding(days: Int(op == .plus ? count : -count)))
    case (.period(let period), .int(let count)): return .period(period.advanced(by: Int(op == .plus ? count : -count)))
    case (.int(let x), .int(let y)) where op != .divided:
      switch op {
      case .plus: return .int(x + y)
      case .minus: return .int(x - y)
      case .times: return .int(x * y)
      default: return y == 0 ? .null : .int(x % y)
      }
    default:
      let (x, y) = (a.number ?? 0, b.number ?? 0)
      let result: Double =
        switch op {
        case .plus: x + y
        case .minus: x - y
        case .times: x * y
        default: x / y
        }
      return result.isFinite ? .double(result) : .null
    }
  }

  // MARK: Functions

  private static func call(_ name: String, _ arguments: [Value]) -> Value {
    switch (name, arguments.first ?? .null) {
    case ("if", let condition): return condition == .bool(true) ? arguments[1] : arguments[2]
    case ("coalesce", _): return arguments.first { !$0.isNull } ?? .null
    case ("least", _): return arguments.filter { !$0.isNull }.reduce(nil) { least($0, $1, -1) } ?? .null
    case ("greatest", _): return arguments.filter { !$0.isNull }.reduce(nil) { least($0, $1, 1) } ?? .null
    case ("concat", _):
      return arguments.contains(.null) ? .null : .text(arguments.map(\.plainText).joined())
    case (_, .null): return .null
    case ("abs", .int(let number)): return .int(abs(number))
    case ("abs", .double(let number)): return .double(abs(number))
    case ("length", .text(let text)): return .int(Int64(text.count))
    case ("floor", .double(let number)): return .int(Int64(number.rounded(.down)))
    case ("ceil", .double(let number)): return .int(Int64(number.rounded(.up)))
    case ("round", .double(let number)): return .int(Int64(number.rounded(.toNearestOrAwayFromZero)))
    case ("upper", .text(let text)): return .text(text.uppercased())
    case ("lower", .text(let text)): return .text(text.lowercased())
    case ("fold", .text(let text)): return .text(VietnameseFolding.fold(text))
    case ("trim", .text(let text)):
      let end = text.reversed().drop { $0.isWhitespace }.reversed()
      return .text(String(end.drop { $0.isWhitespace }))
    default: return .null
    }
  }

  private static func least(_ best: Value?, _ next: Value, _ sign: Int) -> Value? {
    guard let best else { return next }
    return order(next, best) == sign ? next : best
  }
}

extension Table {
  /// The rows by column name.
  var oracleRows: [Oracle.Row] {
    (0..<rowCount).map { row in
      Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0[row]) })
    }
  }
}
