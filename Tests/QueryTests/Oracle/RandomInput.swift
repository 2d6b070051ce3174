import NTMKit
import Query
import Testing

/// Random tables, expressions and lines; the same seed makes the same.
struct RandomInput {
  var generator: SeededGenerator
  /// The columns that expressions read.
  var fields = Self.fields
  var texts = Self.texts

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func below(_ bound: Int) -> Int { Int(generator.next() % UInt64(bound)) }
  mutating func chance(_ percent: Int) -> Bool { below(100) < percent }
  mutating func pick<T>(_ items: [T]) -> T { items[below(items.count)] }

  // MARK: Tables

  static let fields = [
    Field("a", .int), Field("b", .int), Field("x", .double), Field("y", .double), Field("s", .text), Field("t", .text),
    Field("d", .date), Field("p", .period), Field("f", .bool),
  ]
  static let texts = ["Phú Hữu", "phu huu", "Đông Phú", "Đông", "Dong", "Vị Thanh", "", "An", "Ân", "Ăn", "á", "a b"]

  mutating func table(rows: Int) throws -> Table {
    var builder = TableBuilder(Self.fields)
    for _ in 0..<rows {
      builder.append(Self.fields.map { field in chance(15) ? .null : value(field.type) })
    }
    return try builder.finished()
  }

  mutating func value(_ type: ColumnType) -> Value {
    switch type {
    case .bool: .bool(chance(50))
    case .int: .int(Int64(below(9)) - 3)
    case .double: .double(Double(below(17)) / 4 - 1.5)
    case .text: .text(pick(texts))
    case .date: .date(CalendarDate(daysSince1970: Int32(19_000 + below(6))))
    case .period: .period(Period(packed: Int32((2021 * 12 + below(24) / 3 * 3) * 4 + 2)))
    }
  }

  // MARK: Expressions: well typed

  mutating func expression(_ type: ColumnType, depth: Int = 3) -> ExpressionSyntax {
    if depth == 0 || chance(20) { return leaf(type) }
    switch type {
    case .bool: return condition(depth)
    case .int: return chance(70) ? arithmetic([.plus, .minus, .times, .modulo], .int, depth) : number(.int, depth)
    case .double:
      return chance(70) ? arithmetic([.plus, .minus, .times, .divided], .double, depth) : number(.double, depth)
    case .text: return text(depth)
    case .date: return .binary(pick([.plus, .minus]), expression(.date, depth: depth - 1), leaf(.int), at: 0..<0)
    case .period: return .binary(pick([.plus, .minus]), leaf(.period), leaf(.int), at: 0..<0)
    }
  }

  private mutating func leaf(_ type: ColumnType) -> ExpressionSyntax {
    let names = fields.filter { $0.type == type }.map(\.name)
    if !names.isEmpty, chance(65) { return .column(Name(pick(names))) }
    return .literal(value(type), at: 0..<0)
  }

  private mutating func call(_ name: String, _ arguments: [ExpressionSyntax]) -> ExpressionSyntax {
    .call(Name(name), arguments, at: 0..<0)
  }

  private mutating func condition(_ depth: Int) -> ExpressionSyntax {
    let inner = depth - 1
    switch below(9) {
    case 0: return .binary(.and, expression(.bool, depth: inner), expression(.bool, depth: inner), at: 0..<0)
    case 1: return .binary(.or, expression(.bool, depth: inner), expression(.bool, depth: inner), at: 0..<0)
    case 2: return .not(expression(.bool, depth: inner), at: 0..<0)
    case 3:
      let type = pick(ColumnType.allCases)
      return .isMissing(expression(type, depth: inner), negated: chance(50), at: 0..<0)
    case 4:
      let type = pick([ColumnType.int, .double, .text, .date, .period])
      let items = (0...below(3)).map { _ in chance(70) ? leafLiteral(type) : expression(type, depth: inner) }
      return .inList(expression(type, depth: inner), items, negated: chance(30), at: 0..<0)
    case 5:
      let type = pick([ColumnType.int, .double, .date, .text])
      return .inRange(
        expression(type, depth: inner), expression(type, depth: inner), expression(type, depth: inner),
        negated: chance(30), at: 0..<0)
    case 6:
      return .binary(
        pick([.contains, .doesNotContain]), expression(.text, depth: inner), expression(.text, depth: inner), at: 0..<0)
    default:
      let type = pick([ColumnType.int, .double, .text, .date, .period, .bool])
      let other = type == .int && chance(30) ? ColumnType.double : type
      let op = pick([BinaryOperator.equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual])
      return .binary(op, expression(type, depth: inner), expression(other, depth: inner), at: 0..<0)
    }
  }

  private mutating func leafLiteral(_ type: ColumnType) -> ExpressionSyntax { .literal(value(type), at: 0..<0) }

  private mutating func arithmetic(_ operators: [BinaryOperator], _ type: ColumnType, _ depth: Int) -> ExpressionSyntax
  {
    .binary(pick(operators), expression(type, depth: depth - 1), expression(type, depth: depth - 1), at: 0..<0)
  }

  private mutating func number(_ type: ColumnType, _ depth: Int) -> ExpressionSyntax {
    let inner = depth - 1
    switch below(type == .int ? 7 : 5) {
    case 0: return .negate(expression(type, depth: inner), at: 0..<0)
    case 1:
      return call(
        "if", [expression(.bool, depth: inner), expression(type, depth: inner), expression(type, depth: inner)])
    case 2: return call("coalesce", [expression(type, depth: inner), expression(type, depth: inner)])
    case 3: return call(pick(["least", "greatest"]), [expression(type, depth: inner), expression(type, depth: inner)])
    case 4: return call("abs", [expression(type, depth: inner)])
    case 5: return call("length", [expression(.text, depth: inner)])
    default: return call(pick(["floor", "ceil", "round"]), [expression(.double, depth: inner)])
    }
  }

  private mutating func text(_ depth: Int) -> ExpressionSyntax {
    let inner = depth - 1
    switch below(4) {
    case 0: return call(pick(["upper", "lower", "fold", "trim"]), [expression(.text, depth: inner)])
    case 1: return call("concat", [expression(.text, depth: inner), expression(.text, depth: inner)])
    case 2:
      return call(
        "if", [expression(.bool, depth: inner), expression(.text, depth: inner), expression(.text, depth: inner)])
    default: return call("coalesce", [expression(.text, depth: inner), expression(.text, depth: inner)])
    }
  }
}

/// An environment of one table, `t`, and another, `u`.
struct RandomTables: QueryEnvironment {
  var tables: [String: Table]
  var isCancelled: @Sendable () -> Bool = { false }
  var vocabulary: Vocabulary { Vocabulary() }
  var sourceNames: [String] { tables.keys.sorted() }
  var sinkNames: Set<String> { ["show", "save"] }
  var periods: [Period] { [] }
  func resolve(_ word: String) -> ResolvedSource? { tables[word].map { ResolvedSource(word, .table($0.schema)) } }
  func reportTables(of report: String) -> [(id: String, schema: Schema)] { [] }
  func table(for source: CheckedSource) throws -> Table {
    if case .sql(let statement) = source.kind { return try statement.run(in: self) }
    return try #require(tables[source.name])
  }

  func run(_ line: String) throws -> Table {
    let plan = try #require(try Checker.plan(line, in: self))
    return try plan.apply(to: table(for: #require(plan.source)), in: self)
  }
}
