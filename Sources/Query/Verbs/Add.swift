import NTMKit

/// `add N = E, … [by cols] [order cols]`: computed columns; one of the same name is replaced. Each may use those before it.
///
/// Aggregates are those of the row's group (`by`; else of all rows) and stand in each of its rows. `previous`, `next`,
/// `running` and `rank` look along the group in `order`; without one, as the rows stand.
public struct Add: Verb {
  public static let manifest = VerbManifest(
    "add", "add share = met / 19, place = rank() by district order -met", VerbStrings.addSummary,
    keywords: ["by", "order"], opening: .newName)
  public static let examples = [
    Example(
      "communes | select name, met | add left = 19 - met, done = left = 0 | take 2", VerbStrings.addExample,
      .csv("name,met,left,done\nPhú Hữu,17,2,false\nVị Thanh,18,1,false\n")),
    Example(
      "communes | select name, district, met | add above = met - mean(met) by district | where above > 0",
      VerbStrings.addGroup, .csv("name,district,met,above\nVị Thanh,Vị Thủy,18,1.5\nPhú An,Châu Thành,19,1\n")),
    Example(
      "history | add change = met - previous(met) by code order period | where change != 0", VerbStrings.addPrevious,
      .csv("code,period,met,change\nA1,2022Q2,17,1\nA2,2022Q2,18,2\n")),
    Example(
      "communes | add place = rank() order -met | sort place | select name, place | take 3", VerbStrings.addRank,
      .csv("name,place\nPhú An,1\nVị Thanh,2\nĐông Phú,2\n")),
    Example(
      "history | where code = \"A1\" | add total = running(sum(met)) order period | select period, total",
      VerbStrings.addRunning, .csv("period,total\n2022Q1,16\n2022Q2,33\n")),
    Example("communes | add place = rank()", VerbStrings.addRankUnordered, .fails("query.rank-without-order")),
  ]

  private let items: [NamedExpression]
  private let keys: [NamedExpression]
  private let order: [SortKeySyntax]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    items = try arguments.namedExpressions()
    keys = try arguments.byClause()
    order = arguments.take(keyword: "order") ? try arguments.sortKeys() : []
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    var problems = Problems()
    let rows = ExpressionChecker(input, context)
    let keys = problems.attempt { () throws(Diagnostic) in try rows.named(self.keys) } ?? []
    let order = problems.attempt { () throws(Diagnostic) in try rows.sortKeys(self.order) } ?? []
    var schema = input
    var columns: [NamedColumn] = []
    for item in items {
      let checker = ExpressionChecker(schema, context, mode: .windows(isOrdered: !self.order.isEmpty))
      guard let added = problems.attempt({ () throws(Diagnostic) in try checker.named([item]) })?.first else {
        continue
      }
      columns.append(added)
      schema = schema.setting(added.field)
    }
    try problems.throwIfAny()
    let added = columns
    // A column that is replaced is named too: the new one stands in its place.
    let reads = order.columns.union(keys.flatMap(\.expression.columns)).union(added.map(\.name))
    return BoundVerb(
      output: schema, trace: trace(added, keys, line: context.line), reads: reads.intersection(input.names)
    ) { table, _ in
      try WindowedColumns(keys: keys, order: order, line: context.line).adding(added, to: table)
    }
  }

  /// A column that looks at other rows is made from those of its group; each may be made from those added before it.
  private func trace(_ added: [NamedColumn], _ keys: [NamedColumn], line: SourceLine) -> StageTrace {
    let groups = GroupedColumns(keys: keys, values: [])
    var trace = StageTrace(rows: .same)
    for column in added {
      let read = column.expression.columns
      if column.expression.columnName == nil { trace.computed.insert(column.name) }
      trace.columns[column.name] = read.reduce(into: []) { $0.formUnion(trace.columns[$1] ?? [$1]) }
      if column.expression.looksAtOtherRows || read.contains(where: { trace.windows[$0] != nil }) {
        trace.windows[column.name] = { table in try groups.grouping(of: table, line: line) }
      }
    }
    return trace
  }
}

extension Schema {
  /// With a field added, or replaced where one has its name.
  func setting(_ field: Field) -> Schema {
    var all = fields
    if let index = index(of: field.name) { all[index] = field } else { all.append(field) }
    return Schema(all)
  }
}

/// Works out columns that look at other rows of their group.
private struct WindowedColumns {
  let keys: [NamedColumn]
  let order: [CheckedSortKey]
  let line: SourceLine

  func adding(_ columns: [NamedColumn], to table: Table) throws(Diagnostic) -> Table {
    let rows = Evaluator(table, line: line)
    let groups =
      keys.isEmpty ? Grouping(whole: table.rowCount) : Grouping(try rows.columns(keys), rowCount: table.rowCount)
    let windows = Windows(groups, order: try rows.sortKeys(order))
    var result = table
    for column in columns {
      result = try result.setting(evaluator(result, windows).column(column.expression, named: column.name))
    }
    return result
  }

  private func evaluator(_ table: Table, _ windows: Windows) -> Evaluator {
    Evaluator(
      count: table.rowCount, line: line, column: { table[$0] },
      special: { expression throws(Diagnostic) in try special(expression, table, windows) })
  }

  private func special(_ expression: CheckedExpression, _ table: Table, _ windows: Windows) throws(Diagnostic) -> Vector
  {
    let rows = evaluator(table, windows)
    switch expression.node {
    case .window(.shifted(let values, let offset)): return windows.shifted(try rows.vector(values), by: offset)
    case .window(.rank): return windows.ranks
    case .window(.running(let aggregate, let argument)):
      var values: Vector?
      if let argument { values = try rows.vector(argument) }
      do {
        return try windows.running(aggregate, values)
      } catch {
        throw rows.overflow(expression)
      }
    default:
      return Windows.spread(try expression.aggregated(over: windows.groups, rows: rows), over: windows.groups)
    }
  }
}
