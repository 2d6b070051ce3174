import NTMKit
import Query

/// What is worked out from a row, said twice.
extension GeneratedLine {
  typealias Both = (line: String, sql: String, type: ColumnType)

  mutating func expression(_ type: ColumnType, depth: Int = 3) -> Both? {
    for _ in 0..<10 {
      let expression = input.chance(25) ? special(type) : input.expression(type, depth: depth)
      if let expression, let said = dialect.said(expression, fields) {
        return ("\(expression)", said.sql, said.type)
      }
    }
    return nil
  }

  /// The functions that `RandomInput` knows nothing of.
  mutating func special(_ type: ColumnType) -> ExpressionSyntax? {
    func call(_ name: String, _ arguments: ExpressionSyntax...) -> ExpressionSyntax {
      .call(Name(name), arguments, at: 0..<0)
    }
    let texts = ["Phú", "đ", "Đ", "h", "u", "", " ", "An", "á"]
    switch type {
    case .int:
      switch input.below(3) {
      case 0: return call("int", input.expression(input.pick([.double, .bool]), depth: 1))
      case 1: return call(input.pick(["year", "quarter"]), input.expression(.period, depth: 1))
      default: return call(input.pick(["year", "quarter", "month", "day"]), input.expression(.date, depth: 1))
      }
    case .double:
      return call(input.pick(["sqrt", "number"]), input.expression(input.pick([.double, .int]), depth: 1))
    case .bool where input.chance(30):
      // Days have a unit, which no other number has: they are only compared.
      let days = call("days", input.expression(.date, depth: 1), input.expression(.date, depth: 1))
      return .binary(.lessOrEqual, days, input.expression(.int, depth: 0), at: 0..<0)
    case .bool:
      return call(
        input.pick(["starts_with", "ends_with", "contains"]), input.expression(.text, depth: 1),
        .literal(.text(input.pick(texts)), at: 0..<0))
    case .text:
      return call(
        "replace", input.expression(.text, depth: 1), .literal(.text(input.pick(["Phú", "đ", "u", " "])), at: 0..<0),
        .literal(.text(input.pick(texts)), at: 0..<0))
    case .period: return call("period", input.expression(.date, depth: 1))
    case .date: return nil
    }
  }

  /// `a, -s`, and its SQL: missing values last.
  mutating func order(reversed: Bool = false) -> (line: String, sql: String) {
    let keys = (0...input.below(2)).map { _ in (field: input.pick(fields), isDescending: input.chance(50)) }
    let line = keys.map { ($0.isDescending != reversed ? "-" : "") + Self.written($0.field.name) }.joined(
      separator: ", ")
    let sql = keys.map { key in
      let name = Self.column(key.field.name)
      return "\(name) is null, \(dialect.key(name, key.field.type))\(key.isDescending ? " desc" : "")"
    }
    return (line, sql.joined(separator: ", "))
  }

  mutating func someFields(_ count: Int) -> [Field] {
    var rest = fields
    var chosen: [Field] = []
    for _ in 0..<min(count, rest.count) { chosen.append(rest.remove(at: input.below(rest.count))) }
    return chosen
  }
}
