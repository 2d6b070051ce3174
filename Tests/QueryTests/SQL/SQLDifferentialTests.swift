import NTMKit
import Query
import Testing

/// Lines of verbs and the same in SQL, over random tables: both must give the same rows.
@Suite("Verbs and SQL agree")
struct SQLDifferentialTests {
  static let seeds = 0..<80 as Range<UInt64>

  /// One thing said in both languages.
  struct Both {
    var line: String
    var sql: String
  }

  private func tables(_ input: inout RandomInput) throws -> RandomTables {
    let other = try input.table(rows: input.pick([0, 5, 30])).selecting(["a", "s", "x"])
    return RandomTables(tables: [
      "t": try input.table(rows: input.pick([0, 1, 40])),
      "u": try Table(columns: zip(other.columns, ["ua", "us", "ux"]).map { $0.renamed($1) }),
    ])
  }

  private func condition(_ input: inout RandomInput, _ depth: Int) -> Both {
    if depth > 0, input.chance(60) {
      let (p, q) = (condition(&input, depth - 1), condition(&input, depth - 1))
      switch input.below(3) {
      case 0: return Both(line: "(\(p.line) and \(q.line))", sql: "(\(p.sql) and \(q.sql))")
      case 1: return Both(line: "(\(p.line) or \(q.line))", sql: "(\(p.sql) or \(q.sql))")
      default: return Both(line: "not (\(p.line))", sql: "not (\(p.sql))")
      }
    }
    let field = input.pick(RandomInput.fields)
    if input.chance(15) { return Both(line: "\(field.name) is missing", sql: "\(field.name) is null") }
    let ordered = field.type == .text || field.type == .bool ? ["=", "!="] : ["=", "!=", "<", "<=", ">", ">="]
    let op = input.pick(ordered)
    let literal = literal(input.value(field.type))
    return Both(line: "\(field.name) \(op) \(literal.line)", sql: "\(field.name) \(op) \(literal.sql)")
  }

  private func literal(_ value: Value) -> Both {
    switch value {
    case .text(let text): Both(line: "\"\(text)\"", sql: "'\(text)'")
    case .date, .period: Both(line: value.plainText, sql: "'\(value.plainText)'")
    default: Both(line: value.plainText, sql: value.plainText)
    }
  }

  /// - Parameter isOrdered: whether the order of rows is said.
  private func compare(_ both: Both, _ tables: RandomTables, isOrdered: Bool = false, seed: UInt64) throws {
    let verbs = try tables.run(both.line)
    let sql = try tables.run("sql { \(both.sql) }")
    func rows(_ table: Table) -> [String] {
      let rows = (0..<table.rowCount).map { "\(table.row($0))" }
      return isOrdered ? rows : rows.sorted()
    }
    #expect(verbs.schema == sql.schema, "seed \(seed): \(both)")
    #expect(rows(verbs) == rows(sql), "seed \(seed): \(both)")
  }

  @Test("filters", arguments: seeds)
  func filters(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let condition = condition(&input, 3)
    try compare(
      Both(line: "t | where \(condition.line)", sql: "select * from t where \(condition.sql)"), tables, seed: seed)
  }

  @Test("groups", arguments: seeds)
  func groups(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let keys = input.pick([["s"], ["d"], ["p", "f"], ["a"], ["t", "d"]])
    let list = keys.joined(separator: ", ")
    try compare(
      Both(
        line:
          "t | summarize n = count(), k = count(b), total = sum(b), m = mean(y), low = min(d), high = max(p) by \(list)",
        sql:
          "select \(list), count(*) as n, count(b) as k, sum(b) as total, avg(y) as m, min(d) as low, max(p) as high "
          + "from t group by \(list)"), tables, seed: seed)
  }

  @Test("joins", arguments: seeds)
  func joins(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let key = input.pick([("a", "ua"), ("s", "us"), ("a", "ux"), ("x", "ux"), ("x", "ua")])
    let isLeft = input.chance(50)
    let others = ["ua", "us", "ux"].filter { $0 != key.1 }
    try compare(
      Both(
        line: "t | join u on \(key.0) = \(key.1)\(isLeft ? " left" : "")",
        sql:
          "select t.*, \(others.joined(separator: ", ")) from t \(isLeft ? "left " : "")join u on \(key.0) = \(key.1)"),
      tables, seed: seed)
  }

  @Test("what is worked out from a row", arguments: seeds)
  func expressions(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let condition = condition(&input, 2)
    let number = input.pick(["a", "b", "3"])
    try compare(
      Both(
        line: "t | select p1 = a + b * \(number), p2 = x - y / 4, c = coalesce(a, b, 0), q = \(condition.line), "
          + "r = if(\(condition.line), s, t), l = length(s), u = fold(t), n = a is missing",
        sql: "select a + b * \(number) as p1, x - y / 4 as p2, coalesce(a, b, 0) as c, \(condition.sql) as q, "
          + "case when \(condition.sql) then s else t end as r, "
          + "length(s) as l, fold(t) as u, a is null as n from t"), tables, isOrdered: true, seed: seed)
  }

  @Test("orders", arguments: seeds)
  func orders(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let column = input.pick(["a", "x", "s", "d", "p"])
    let (sign, direction) = input.chance(50) ? ("-", "desc") : ("", "")
    let collation = column == "s" ? " collate vietnamese" : ""
    try compare(
      Both(
        line: "t | sort \(sign)\(column) | take 7 | select \(column)",
        sql: "select \(column) from t order by \(column) is null, \(column)\(collation) \(direction) limit 7"),
      tables, isOrdered: true, seed: seed)
  }

  @Test("rows put together, and each once", arguments: seeds)
  func sets(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    try compare(
      Both(
        line: "t | select s, a | union u_named | distinct",
        sql: "select s, a from t union select us, ua from u"),
      RandomTables(
        tables: tables.tables.merging(["u_named": try tables.run("u | select us as s, ua as a")]) { $1 }), seed: seed)
  }
}
