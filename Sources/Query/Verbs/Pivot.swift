import NTMKit

/// `pivot COL [with agg(E)]`: each value of COL becomes a column, in dictionary order; rows are the different
/// combinations of the columns that neither COL nor the aggregate reads, in order of first rows.
///
/// Without `with`, the cells are counts: the sum of a column `count` where there is one (as `count by` gives it), else
/// rows. Counts that did not occur are 0, other cells missing. Which columns come out depends on the data.
public struct Pivot: Verb {
  public static let manifest = VerbManifest(
    "pivot", "pivot stage with mean(score)", VerbStrings.pivotSummary, keywords: ["with"], opening: .column)
  public static let examples = [
    Example(
      "communes | count by district, state | pivot state", VerbStrings.pivotCount,
      .csv("district,met,not_met\nChâu Thành,2,1\nVị Thủy,1,1\n")),
    Example(
      "history | pivot period with max(met)", VerbStrings.pivotWith,
      .csv("code,2022Q1,2022Q2\nA1,16,17\nA2,16,18\nA3,15,15\n")),
  ]

  /// More columns than anyone reads.
  private static let limit = 1000

  private let name: Name
  private let value: NamedExpression?

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    name = try arguments.name()
    value = arguments.take(keyword: "with") ? try arguments.namedExpression() : nil
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let field = try ColumnResolver(input, context).field(name)
    let values = try GroupedColumns([cell(input)], by: [], input, context).values
    guard let cell = values.first else { return BoundVerb(output: input) { table, _ in table } }
    let used = cell.expression.columns.union([field.name])
    let kept = input.fields.map(\.name).filter { !used.contains($0) }
    let isCount = value == nil || cell.expression.isRowCount
    return BoundVerb(output: nil) { [name] table, _ in
      try Self.pivot(table, field.name, cell, kept, fillsZero: isCount, name, context)
    }
  }

  private func cell(_ input: Schema) -> NamedExpression {
    if let value { return value }
    let hasCounts = input["count"]?.type == .int
    let arguments: [ExpressionSyntax] = hasCounts ? [.column(Name("count", at: name.range))] : []
    return NamedExpression(
      name: nil, expression: .call(Name(hasCounts ? "sum" : "count", at: name.range), arguments, at: name.range))
  }

  private static func pivot(
    _ table: Table, _ column: String, _ cell: NamedColumn, _ kept: [String], fillsZero: Bool, _ name: Name,
    _ context: CheckContext
  ) throws(Diagnostic) -> Table {
    let pivoted = try table.column(column)
    let outerColumns = try table.selecting(kept).columns
    let outer = kept.isEmpty ? Grouping(whole: table.rowCount) : Grouping(outerColumns, rowCount: table.rowCount)
    let across = Grouping([pivoted], rowCount: table.rowCount)
    guard across.count <= limit else {
      throw context.line.diagnostic(
        "query.too-many-columns", name.range, VerbStrings.tooManyColumns(across.count, column, limit))
    }
    let both = Grouping(outerColumns + [pivoted], rowCount: table.rowCount)
    let cells = try GroupedColumns(values: [cell]).values(over: both, [], of: table, line: context.line)
    guard let values = cells.first else { return table }
    let places = Reshaping.cells(outer: outer, columns: across, cells: both)
    let headings = across.keys(of: pivoted)
    let order = Sorting.rows(across.count, by: [SortKey(Vector(headings))])
    var columns = outerColumns.map(outer.keys)
    for index in order {
      let heading = headings.isNull(index) ? VerbStrings.missingHeading : headings[index].plainText
      if columns.contains(where: { $0.name == heading }) {
        throw context.line.diagnostic(
          "query.repeated-column", name.range, Strings.repeatedColumn(heading),
          hints: [VerbStrings.renameFirst(heading)])
      }
      columns.append(Self.filled(values.gathered(places[index]), zero: fillsZero).renamed(heading))
    }
    return try columns.isEmpty ? Table(rowCount: 0) : Table(columns: columns)
  }

  private static func filled(_ column: Column, zero: Bool) -> Column {
    guard zero, column.field.type == .int else { return column }
    let values = Vector(column)
    return Vector.coalesce([values, .constant(.int(0), .int, count: values.count)]).column(column.field)
  }
}

extension GroupedColumns {
  init(keys: [NamedColumn], values: [NamedColumn]) {
    self.keys = keys
    self.values = values
  }

  /// Aggregates that were checked already, without keys.
  init(values: [NamedColumn]) {
    keys = []
    self.values = values
  }
}

extension CheckedExpression {
  /// Whether it is a bare count, which is 0 where there are no rows.
  var isRowCount: Bool {
    switch node {
    case .aggregate(.rows, _), .aggregate(.values, _), .aggregate(.trues, _), .aggregate(.distinct, _): true
    default: false
    }
  }
}
