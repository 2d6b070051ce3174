import NTMKit
import Query

/// Stages that group, and columns that look at other rows.
extension GeneratedLine {
  /// An aggregate; its SQL is put between `prefix` and `suffix`: a window, or a filter.
  mutating func aggregate(isWindow: Bool = false, filter: String = "", over: String = "") -> Both? {
    func said(_ function: String) -> String { function + filter + over }
    let type = input.pick([ColumnType.int, .double])
    guard let number = expression(type, depth: 1), let any = expression(input.pick(ColumnType.allCases), depth: 1),
      let flag = expression(.bool, depth: 2)
    else { return nil }
    let ordered = any.type == .bool ? number : any
    let isDuckDB = dialect == .duckDB
    switch input.below(isDuckDB ? 12 : 8) {
    case 0: return ("count()", said("count(*)"), .int)
    case 1 where any.type != .bool: return ("count(\(any.line))", said("count(\(any.sql))"), .int)
    case 1: return ("count(\(flag.line))", said("count(case when \(flag.sql) then 1 end)"), .int)
    case 2: return ("sum(\(number.line))", said("sum(\(number.sql))"), type)
    case 3: return ("mean(\(number.line))", said("avg(\(number.sql))"), .double)
    // A function of DuckDB does not look at a collation.
    case 4 where isDuckDB && ordered.type == .text: return ("max(\(number.line))", said("max(\(number.sql))"), type)
    case 4: return ("min(\(ordered.line))", said("min(\(dialect.key(ordered.sql, ordered.type)))"), ordered.type)
    case 5: return ("max(\(number.line))", said("max(\(number.sql))"), type)
    case 6:
      return (
        "share(\(flag.line))", said("avg(case when \(flag.sql) then 1.0 when not \(flag.sql) then 0.0 end)"), .double
      )
    case 7 where !isWindow: return ("distinct(\(any.line))", said("count(distinct \(any.sql))"), .int)
    case 8 where !isWindow:
      return ("median(\(number.line))", said("quantile_cont(\(number.sql)::double, 0.5)"), .double)
    case 9 where !isWindow:
      return ("quantile(\(number.line), 0.9)", said("quantile_cont(\(number.sql)::double, 0.9)"), .double)
    case 10: return ("sd(\(number.line))", said("stddev_samp(\(number.sql))"), .double)
    case 11 where !isWindow && filter.isEmpty:
      let end = input.pick(["first", "last"])
      return (
        "\(end)(\(any.line))", said("\(end)(\(any.sql) order by \"o\") filter (where \(any.sql) is not null)"), any.type
      )
    case 7 where isDuckDB && filter.isEmpty && !isWindow:
      return ("list(\(any.line))", said("string_agg(\(any.sql), ', ' order by \"o\")"), .text)
    default: return ("sum(\(number.line))", said("sum(\(number.sql))"), type)
    }
  }

  /// Columns to group by, the last perhaps worked out: `s, c1 = a % 2`. They are columns of the SQL then.
  mutating func keys(_ most: Int) -> (line: String, fields: [Field], sql: String) {
    var chosen = someFields(input.below(most + 1))
    var texts = chosen.map { Self.written($0.name) }
    var source = sql
    if input.chance(25), let made = expression(input.pick(ColumnType.allCases), depth: 2) {
      let name = newName()
      texts.append("\(name) = \(made.line)")
      chosen.append(Field(name, made.type))
      source = "select *, \(made.sql) as \(Self.column(name)) from (\(sql))"
    }
    return (texts.isEmpty ? "" : " by " + texts.joined(separator: ", "), chosen, source)
  }

  mutating func count() {
    guard !fields.contains(where: { $0.name == "count" }) else { return }
    let keys = keys(2)
    group(keys, "count", [("count", "count(*) as \(Self.column("count"))", Field("count", .int))])
  }

  mutating func summarize() {
    let keys = keys(2)
    var items: [(line: String, sql: String, field: Field)] = []
    for _ in 0...input.below(3) {
      guard let made = aggregate() else { continue }
      let name = newName()
      items.append(("\(name) = \(made.line)", "\(made.sql) as \(Self.column(name))", Field(name, made.type)))
    }
    guard !items.isEmpty else { return }
    group(keys, "summarize " + items.map(\.line).joined(separator: ", "), items)
  }

  mutating func group(
    _ keys: (line: String, fields: [Field], sql: String), _ verb: String,
    _ items: [(line: String, sql: String, field: Field)]
  ) {
    let names = Self.names(keys.fields)
    let results = items.map(\.sql).joined(separator: ", ")
    if keys.fields.isEmpty {
      stage(verb, "select \(results), 1 as \"o\" from (\(keys.sql))", items.map(\.field))
    } else {
      stage(
        verb + keys.line,
        "select \(names), \(results), min(\"o\") as \"o\" from (\(keys.sql)) group by \(names)",
        keys.fields + items.map(\.field))
    }
  }

  mutating func addWindows() {
    let keys = keys(2)
    let order = input.chance(70) ? order() : nil
    let parts = keys.fields.isEmpty ? "" : "partition by \(Self.names(keys.fields)) "
    let ordered = " over (\(parts)order by \(order.map { $0.sql + ", " } ?? "")\"o\""
    var made: Both?
    switch input.below(order == nil ? 3 : 4) {
    case 0:
      let isNext = input.chance(50)
      guard let value = expression(input.pick(ColumnType.allCases), depth: 1) else { return }
      made = (
        "\(isNext ? "next" : "previous")(\(value.line))", "\(isNext ? "lead" : "lag")(\(value.sql))\(ordered))",
        value.type
      )
    case 1:
      guard let number = expression(input.pick([.int, .double]), depth: 1) else { return }
      let function = input.pick([("sum", "sum"), ("mean", "avg"), ("min", "min"), ("max", "max"), ("count", "count")])
      let type: ColumnType = function.0 == "count" ? .int : function.0 == "mean" ? .double : number.type
      made = (
        "running(\(function.0)(\(number.line)))", "\(function.1)(\(number.sql))\(ordered) rows unbounded preceding)",
        type
      )
    case 2: made = aggregate(isWindow: true, over: " over (\(parts))")
    default: made = ("rank()", "rank() over (\(parts)order by \(order?.sql ?? ""))", .int)
    }
    guard let made else { return }
    let name = newName()
    stage(
      "add \(name) = \(made.line)\(keys.line)\(order.map { " order " + $0.line } ?? "")",
      "select \(Self.names(fields)), \(made.sql) as \(Self.column(name)), \"o\" from (\(keys.sql))",
      fields + [Field(name, made.type)])
  }
}
