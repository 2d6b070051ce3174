import NTMKit
import Query

/// A line that grows stage by stage, and the same in SQL. Every SQL is a table with a column more, `o`: the row's
/// place.
struct GeneratedLine {
  let dialect: SQLDialect
  let tables: RandomTables
  var input: RandomInput
  private(set) var line = "t"
  private(set) var sql: String
  private(set) var fields: [Field]
  private var made = 0

  /// - Parameter tables: `t`, `u` and `w`.
  init(_ dialect: SQLDialect, _ tables: RandomTables, _ input: RandomInput) {
    (self.dialect, self.tables, self.input) = (dialect, tables, input)
    fields = tables.tables["t"]?.schema.fields ?? []
    sql = Self.relation("t", fields)
  }

  static func tables(_ input: inout RandomInput) throws -> RandomTables {
    let sizes = [0, 1, 8, 40]
    let other = try input.table(rows: input.pick(sizes)).selecting(["a", "s", "x", "p"])
    return RandomTables(tables: [
      "t": try input.table(rows: input.pick(sizes)),
      "u": try Table(columns: zip(other.columns, ["ua", "us", "ux", "up"]).map { $0.renamed($1) }),
      "w": try input.table(rows: input.pick(sizes)).selecting(["a", "s", "d", "f"]),
    ])
  }

  static func relation(_ table: String, _ fields: [Field]) -> String {
    "select \(names(fields)), \"o\" from \"\(table)\""
  }
  static func names(_ fields: [Field]) -> String {
    fields.map { column($0.name) }.joined(separator: ", ")
  }

  /// What is compared: the columns, the rows in order.
  var query: String { "select \(Self.names(fields)) from (\(sql)) order by \"o\"" }

  /// A column in SQL. None of a table's names is one that means something there, as `o`, and `"true"` in SQLite.
  static func column(_ name: String) -> String { "\"_\(name)\"" }

  /// As a line writes it: in backticks where it has to be.
  static func written(_ name: String) -> String { "\(Name(name))" }
  static func list(_ fields: [Field]) -> String { fields.map { written($0.name) }.joined(separator: ", ") }

  mutating func newName() -> String {
    made += 1
    return "c\(made)"
  }

  mutating func stage(_ text: String, _ sql: String, _ fields: [Field]? = nil) {
    line += " | " + text
    self.sql = sql
    if let fields { self.fields = fields }
  }

  /// Adds a stage; nothing where this one cannot be said, or stands for nothing here.
  mutating func grow() {
    input.fields = fields
    switch input.below(18) {
    case 0, 1: filter()
    case 2: addColumns()
    case 3: addWindows()
    case 4: select()
    case 5: dropOrRename()
    case 6: sort()
    case 7: some()
    case 8: top()
    case 9: distinct()
    case 10: count()
    case 11, 12: summarize()
    case 13, 14: join()
    case 15: union()
    case 16: pivot()
    default: unpivot()
    }
  }

  // MARK: Rows

  mutating func filter() {
    guard let condition = expression(.bool) else { return }
    stage("where \(condition.line)", "select * from (\(sql)) where \(condition.sql)")
  }

  mutating func sort() {
    let order = order()
    stage(
      "sort \(order.line)",
      "select \(Self.names(fields)), row_number() over (order by \(order.sql), \"o\") as \"o\" from (\(sql))")
  }

  mutating func some() {
    let count = input.pick([0, 1, 3, 10])
    if input.chance(50) {
      stage("take \(count)", "select * from (\(sql)) order by \"o\" limit \(count)")
    } else {
      stage("skip \(count)", "select * from (\(sql)) order by \"o\" limit 100000 offset \(count)")
    }
  }

  mutating func top() {
    let order = order(reversed: true)
    let count = input.pick([1, 4])
    stage(
      "top \(count) by \(order.line)",
      "select \(Self.names(fields)), row_number() over (order by \(order.sql), \"o\") as \"o\" from (\(sql)) "
        + "order by \"o\" limit \(count)")
  }

  mutating func distinct() {
    let chosen = input.chance(30) ? fields : someFields(1 + input.below(3))
    let names = Self.names(chosen)
    stage(
      chosen == fields ? "distinct" : "distinct \(Self.list(chosen))",
      "select \(names), min(\"o\") as \"o\" from (\(sql)) group by \(names)", chosen)
  }

  // MARK: Columns

  mutating func addColumns() {
    guard let made = expression(input.pick(ColumnType.allCases)) else { return }
    let replaced = fields.first { $0.type == made.type }
    if let replaced, input.chance(20) {
      let others = fields.map { $0 == replaced ? "\(made.sql) as \(Self.column($0.name))" : Self.column($0.name) }
      stage(
        "add \(Self.written(replaced.name)) = \(made.line)",
        "select \(others.joined(separator: ", ")), \"o\" from (\(sql))")
    } else {
      let name = newName()
      stage(
        "add \(name) = \(made.line)", "select *, \(made.sql) as \(Self.column(name)) from (\(sql))",
        fields + [Field(name, made.type)])
    }
  }

  mutating func select() {
    var items: [(line: String, sql: String, field: Field)] = someFields(2 + input.below(4)).map { field in
      (Self.written(field.name), Self.column(field.name), field)
    }
    if input.chance(40) {
      let name = newName()
      items[0] = (
        "\(items[0].line) as \(name)", "\(items[0].sql) as \(Self.column(name))", Field(name, items[0].field.type)
      )
    }
    if input.chance(50), let made = expression(input.pick(ColumnType.allCases)) {
      let name = newName()
      items.append(("\(name) = \(made.line)", "\(made.sql) as \(Self.column(name))", Field(name, made.type)))
    }
    stage(
      "select \(items.map(\.line).joined(separator: ", "))",
      "select \(items.map(\.sql).joined(separator: ", ")), \"o\" from (\(sql))", items.map(\.field))
  }

  mutating func dropOrRename() {
    guard fields.count > 2 else { return }
    let field = input.pick(fields)
    if input.chance(50) {
      let rest = fields.filter { $0 != field }
      stage("drop \(Self.written(field.name))", "select \(Self.names(rest)), \"o\" from (\(sql))", rest)
    } else {
      let name = newName()
      let columns = fields.map {
        $0 == field ? "\(Self.column($0.name)) as \(Self.column(name))" : Self.column($0.name)
      }
      stage(
        "rename \(Self.written(field.name)) as \(name)",
        "select \(columns.joined(separator: ", ")), \"o\" from (\(sql))",
        fields.map { $0 == field ? Field(name, $0.type) : $0 })
    }
  }

}
