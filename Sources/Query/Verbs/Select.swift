import NTMKit

/// `select A, B as N, C = E`: these columns, in this order.
public struct Select: Verb {
  public static let manifest = VerbManifest(
    "select", "select code, name as commune, share = met / 19", VerbStrings.selectSummary, keywords: ["as"])
  public static let examples = [
    Example(
      "communes | select name, met as reached | take 2", VerbStrings.selectAs,
      .csv("name,reached\nPhú Hữu,17\nVị Thanh,18\n")),
    Example(
      "communes | select name, left = 19 - met | take 1", VerbStrings.selectComputed, .csv("name,left\nPhú Hữu,2\n")),
    Example("communes | select name, name", VerbStrings.selectTwice, .fails("query.repeated-column")),
  ]

  private let items: [NamedExpression]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    items = try arguments.namedExpressions()
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let checker = ExpressionChecker(input, context)
    let columns = try checker.named(items)
    try checker.refuseRepeated(columns)
    let trace = StageTrace(
      rows: .same,
      columns: Dictionary(columns.map { ($0.name, $0.expression.columns) }, uniquingKeysWith: { $1 }),
      computed: Set(columns.filter { $0.expression.columnName == nil }.map(\.name)))
    return BoundVerb(output: Schema(columns.map(\.field)), trace: trace, reads: []) { table, _ in
      try Table(columns: Evaluator(table, line: context.line).columns(columns))
    }
  }
}
