import NTMKit
import Query

/// Stages that read another table, or turn one.
extension GeneratedLine {
  mutating func join() {
    let right = tables.tables["u"]?.schema.fields ?? []
    let pairs = right.flatMap { other in
      fields.filter { $0.type == other.type || ($0.type.isNumeric && other.type.isNumeric) }.map { ($0, other) }
    }
    guard !pairs.isEmpty else { return }
    var keys = [input.pick(pairs)]
    let more = pairs.filter { $0.1 != keys[0].1 && $0.0 != keys[0].0 }
    if input.chance(30), !more.isEmpty { keys.append(input.pick(more)) }
    let kind = input.pick(["", " inner", " left", " semi", " anti"])
    let added = right.filter { field in !keys.contains { $0.1 == field } }
    let isBoth = kind != " semi" && kind != " anti"
    guard !isBoth || !added.contains(where: { field in fields.contains { $0.name == field.name } }) else { return }
    let text = "join u on " + keys.map { "\(Self.written($0.0.name)) = \($0.1.name)" }.joined(separator: ", ") + kind
    let condition = keys.map { "l.\(Self.column($0.0.name)) = r.\(Self.column($0.1.name))" }.joined(separator: " and ")
    if isBoth {
      let columns = fields.map { "l.\(Self.column($0.name))" } + added.map { "r.\(Self.column($0.name))" }
      stage(
        text,
        "select \(columns.joined(separator: ", ")), row_number() over (order by l.\"o\", r.\"o\") as \"o\" "
          + "from (\(sql)) l \(kind == " left" ? "left " : "")join \"u\" r on \(condition)", fields + added)
    } else {
      stage(
        text,
        "select l.* from (\(sql)) l where \(kind == " anti" ? "not " : "")exists "
          + "(select 1 from \"u\" r where \(condition))")
    }
  }

  mutating func union() {
    var all = fields
    let other = tables.tables["w"]?.schema.fields ?? []
    for field in other {
      guard let index = all.firstIndex(where: { $0.name == field.name }) else {
        all.append(field)
        continue
      }
      guard all[index].type == field.type else { return }
    }
    func side(_ own: [Field], _ number: Int, _ source: String) -> String {
      let columns = all.map { field in
        own.contains { $0.name == field.name } ? Self.column(field.name) : "null as \(Self.column(field.name))"
      }
      return "select \(columns.joined(separator: ", ")), \(number) as side, \"o\" as place from \(source)"
    }
    stage(
      "union w",
      "select \(Self.names(all)), row_number() over (order by side, place) as \"o\" from "
        + "(\(side(fields, 0, "(\(sql))")) union all \(side(other, 1, "\"w\"")))", all)
  }

  // MARK: Long and wide

  mutating func pivot() {
    let suited = fields.filter { $0.type != .double }
    guard !suited.isEmpty else { return }
    let column = input.pick(suited)
    let numbers = fields.filter { $0.type.isNumeric && $0 != column }
    let kept = fields.filter { $0 != column && !numbers.contains($0) }.prefix(2)
    guard !kept.isEmpty, !fields.contains(where: { $0.name == "count" }) else { return }
    let figure = numbers.isEmpty ? nil : input.pick(numbers)
    // Few columns: each that is left is one to group by.
    let chosen = Array(kept) + [column] + (figure.map { [$0] } ?? [])
    var narrow = self
    narrow.stage(
      "select \(Self.list(chosen))", "select \(Self.names(chosen)), \"o\" from (\(sql))", chosen)
    let name = Self.written(column.name)
    guard let found = try? tables.run(narrow.line + " | distinct \(name) | sort \(name)") else { return }
    let values = found.columns[0].values.map { $0 }
    // An empty heading is no name of a column in DuckDB.
    guard !values.isEmpty, !values.contains(.text("")), values.count < 30 else { return }
    let function = figure == nil ? nil : input.pick([("sum", "sum"), ("mean", "avg"), ("max", "max")])
    self = narrow
    var made: [String] = []
    var results: [Field] = []
    for value in values {
      let heading = value.isNull ? "missing" : value.plainText
      let test =
        value.isNull ? "\(Self.column(column.name)) is null" : "\(Self.column(column.name)) = \(dialect.literal(value))"
      let cell = function.map { "\($0.1)(\(Self.column(figure?.name ?? "")))" } ?? "count(*)"
      made.append("\(cell) filter (where \(test)) as \(Self.column(heading))")
      results.append(Field(heading, function.map { $0.0 == "mean" ? .double : figure?.type ?? .int } ?? .int))
    }
    let rows = figure != nil && function == nil ? [] : Array(kept)
    guard !rows.isEmpty, Set(results.map(\.name)).isDisjoint(with: rows.map(\.name)) else { return }
    stage(
      "pivot \(name)\(function.map { " with \($0.0)(\(Self.written(figure?.name ?? "")))" } ?? "")",
      "select \(Self.names(rows)), \(made.joined(separator: ", ")), min(\"o\") as \"o\" from (\(sql)) "
        + "group by \(Self.names(rows))", rows + results)
  }

  mutating func unpivot() {
    let first = input.pick(fields)
    let suited = fields.filter { $0.type == first.type || ($0.type.isNumeric && first.type.isNumeric) }
    let chosen = suited.filter { _ in input.chance(60) }
    guard !chosen.isEmpty else { return }
    let kept = fields.filter { !chosen.contains($0) }
    let (name, value) = (newName(), newName())
    let type: ColumnType = chosen.contains { $0.type == .double } ? .double : chosen[0].type
    let parts = chosen.enumerated().map { index, field in
      let own = ["'\(field.name)' as \(Self.column(name))", "\(Self.column(field.name)) as \(Self.column(value))"]
      let columns = (kept.map { Self.column($0.name) } + own).joined(separator: ", ")
      return "select \(columns), \"o\" as place, \(index) as side from (\(sql))"
    }
    let all = kept + [Field(name, .text), Field(value, type)]
    stage(
      "unpivot \(Self.list(chosen)) as \(name), \(value)",
      "select \(Self.names(all)), row_number() over (order by place, side) as \"o\" from "
        + "(\(parts.joined(separator: " union all ")))", all)
  }
}
