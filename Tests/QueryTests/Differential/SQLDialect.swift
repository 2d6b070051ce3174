import NTMKit
import Query

/// An SQL that lines are said in once more, for a database that shares no code with ntm.
///
/// Dates are `DATE` in DuckDB and days since 1970 in SQLite; periods are quarters, counted from the year 0, in both.
enum SQLDialect: String, CaseIterable {
  case sqlite, duckDB

  /// An expression and the type that the language gives it; nil where the dialect has nothing that means the same.
  func said(_ expression: ExpressionSyntax, _ fields: [Field]) -> (sql: String, type: ColumnType)? {
    switch expression {
    case .literal(let value, _): return value.type.map { (literal(value), $0) }
    case .column(let name):
      guard let field = fields.first(where: { $0.name == name.text }) else { return nil }
      return (GeneratedLine.column(field.name), field.type)
    case .negate(let operand, _):
      return said(operand, fields).map { ("(- \($0.sql))", $0.type) }
    case .not(let operand, _): return said(operand, fields).map { ("(not \($0.sql))", .bool) }
    case .isMissing(let operand, let negated, _):
      return said(operand, fields).map { ("(\($0.sql) is \(negated ? "not " : "")null)", .bool) }
    case .inList(let operand, let items, let negated, _):
      guard let operand = said(operand, fields) else { return nil }
      let said = items.compactMap { self.said($0, fields)?.sql }
      guard said.count == items.count else { return nil }
      return ("(\(operand.sql) \(negated ? "not " : "")in (\(said.joined(separator: ", "))))", .bool)
    case .inRange(let operand, let first, let last, let negated, _):
      guard let operand = said(operand, fields), let first = said(first, fields), let last = said(last, fields) else {
        return nil
      }
      let key = key(operand.sql, operand.type)
      return ("(\(negated ? "not " : "")(\(key) >= \(first.sql) and \(key) <= \(last.sql)))", .bool)
    case .binary(let op, let left, let right, _):
      guard let left = said(left, fields), let right = said(right, fields) else { return nil }
      return binary(op, left, right)
    case .call(let name, let arguments, _):
      let said = arguments.compactMap { self.said($0, fields) }
      return said.count == arguments.count ? call(name.text, said) : nil
    }
  }

  func literal(_ value: Value) -> String {
    switch value {
    case .null: "null"
    case .bool(let flag): self == .sqlite ? (flag ? "1" : "0") : "\(flag)"
    case .int(let number): "(\(number))"
    case .double(let number): self == .sqlite ? "(\(number))" : "(\(number)::double)"
    case .text(let text): "'\(text.replacing("'", with: "''"))'"
    case .date(let day): self == .sqlite ? "(\(day.daysSince1970))" : "(date '\(day)')"
    case .period(let period): "(\(Self.quarter(period)))"
    }
  }

  static func quarter(_ period: Period) -> Int { period.year * 4 + period.number - 1 }
  static func period(quarter: Int) -> Period? { Period.quarter(quarter % 4 + 1, of: quarter / 4) }

  /// What rows are ordered by: text as a dictionary orders it. DuckDB asks ICU for that.
  func key(_ sql: String, _ type: ColumnType) -> String { type == .text ? "(\(sql) collate vi)" : sql }

  // MARK: Operators

  private typealias Said = (sql: String, type: ColumnType)

  private func binary(_ op: BinaryOperator, _ a: Said, _ b: Said) -> Said? {
    switch op {
    case .or, .and: return ("(\(a.sql) \(op.rawValue) \(b.sql))", .bool)
    case .equal, .notEqual: return ("(\(a.sql) \(op.rawValue) \(b.sql))", .bool)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      return ("(\(key(a.sql, a.type)) \(op.rawValue) \(b.sql))", .bool)
    case .contains, .doesNotContain:
      guard let text = folded(a.sql), let part = folded(b.sql) else { return nil }
      return ("(\(op == .contains ? "" : "not ")contains(\(text), \(part)))", .bool)
    case .divided:
      return ("(cast(\(a.sql) as double) / nullif(cast(\(b.sql) as double), 0))", .double)
    case .plus, .minus, .times, .modulo: return calculated(op, a, b)
    }
  }

  private func calculated(_ op: BinaryOperator, _ a: Said, _ b: Said) -> Said? {
    if a.type == .date, self == .duckDB { return ("(\(a.sql) \(op.rawValue) cast(\(b.sql) as integer))", .date) }
    let type = a.type == .double || b.type == .double ? .double : a.type
    guard op == .modulo else { return ("(\(a.sql) \(op.rawValue) \(b.sql))", type) }
    let divisor = "nullif(\(b.sql), 0)"
    if type == .double { return (self == .sqlite ? "mod(\(a.sql), \(divisor))" : "fmod(\(a.sql), \(divisor))", type) }
    return ("(\(a.sql) % \(divisor))", type)
  }

  /// SQLite has no letters but those from A to Z.
  private func folded(_ sql: String) -> String? {
    self == .duckDB ? "replace(strip_accents(lower(\(sql))), 'đ', 'd')" : nil
  }

  // MARK: Functions

  private func call(_ name: String, _ arguments: [Said]) -> Said? {
    guard let first = arguments.first else { return nil }
    let all = arguments.map(\.sql).joined(separator: ", ")
    switch name {
    case "if":
      return ("case when \(first.sql) then \(arguments[1].sql) else \(arguments[2].sql) end", arguments[1].type)
    case "coalesce": return ("coalesce(\(all))", first.type)
    case "least", "greatest":
      if self == .duckDB { return ("\(name)(\(all))", first.type) }
      // SQLite's are null where one of them is.
      return ("coalesce(\(name == "least" ? "min" : "max")(\(all)), \(all))", first.type)
    case "abs", "trim": return ("\(name)(\(all))", first.type)
    case "length": return ("length(\(all))", .int)
    case "floor", "ceil", "round":
      return ("cast(\(name)(\(all)) as \(self == .sqlite ? "integer" : "bigint"))", .int)
    case "upper", "lower": return self == .sqlite ? nil : ("\(name)(\(all))", .text)
    case "fold": return folded(first.sql).map { ($0, .text) }
    case "concat": return ("(\(arguments.map(\.sql).joined(separator: " || ")))", .text)
    case "replace": return ("replace(\(all))", .text)
    case "starts_with", "ends_with", "contains":
      if self == .duckDB { return ("\(name)(\(all))", .bool) }
      let (text, part) = (first.sql, arguments[1].sql)
      switch name {
      case "contains": return ("(instr(\(text), \(part)) > 0)", .bool)
      case "starts_with": return ("(substr(\(text), 1, length(\(part))) = \(part))", .bool)
      default:
        return ("(substr(\(text), max(length(\(text)) - length(\(part)), 0) + 1) = \(part))", .bool)
      }
    case "sqrt": return ("(case when \(first.sql) >= 0 then sqrt(\(first.sql)) end)", .double)
    case "number": return ("cast(\(first.sql) as double)", .double)
    case "int":
      return (
        self == .sqlite || first.type == .bool
          ? "cast(\(first.sql) as integer)" : "cast(trunc(\(first.sql)) as bigint)", .int
      )
    case "days":
      return self == .sqlite
        ? ("(\(arguments[1].sql) - \(first.sql))", .int)
        : ("date_diff('day', \(first.sql), \(arguments[1].sql))", .int)
    case "year", "quarter", "month", "day": return part(name, first)
    case "period":
      return part("year", first).flatMap { year in
        part("quarter", first).map { ("(\(year.sql) * 4 + \($0.sql) - 1)", .period) }
      }
    default: return nil
    }
  }

  private func part(_ name: String, _ date: Said) -> Said? {
    if date.type == .period {
      switch name {
      case "year": return (self == .sqlite ? "(\(date.sql) / 4)" : "(\(date.sql) // 4)", .int)
      case "quarter": return ("(\(date.sql) % 4 + 1)", .int)
      default: return nil
      }
    }
    if self == .duckDB { return ("\(name)(\(date.sql))", .int) }
    func number(_ format: String) -> String {
      "cast(strftime('\(format)', (\(date.sql)) * 86400, 'unixepoch') as integer)"
    }
    switch name {
    case "year": return (number("%Y"), .int)
    case "month": return (number("%m"), .int)
    case "day": return (number("%d"), .int)
    default: return ("((\(number("%m")) - 1) / 3 + 1)", .int)
    }
  }
}
