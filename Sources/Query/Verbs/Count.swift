import NTMKit

/// `count [by cols]`: how many rows, in a column `count`; by group in order of first rows.
public struct Count: Verb {
  public static let manifest = VerbManifest(
    "count", "count by district", VerbStrings.countSummary, keywords: ["by"], opening: .nothing)
  public static let examples = [
    Example("communes | count", VerbStrings.countExample, .csv("count\n5\n")),
    Example(
      "communes | count by district", VerbStrings.countBy, .csv("district,count\nChâu Thành,3\nVị Thủy,2\n")),
    Example(
      "communes | count by full = met = 19", VerbStrings.countByExpression, .csv("full,count\nfalse,4\ntrue,1\n")),
  ]

  private let keys: [NamedExpression]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    keys = try arguments.byClause()
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let count = NamedExpression(name: Name("count"), expression: .call(Name("count"), [], at: 0..<0))
    let columns = try GroupedColumns([count], by: keys, input, context)
    return BoundVerb(output: columns.schema, trace: .groups(columns, line: context.line), reads: []) { table, _ in
      try columns.table(from: table, line: context.line)
    }
  }
}
