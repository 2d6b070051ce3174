import NTMKit

/// `summarize N = agg(E), … [by cols]`: one row a group, in order of first rows; without `by`, one row.
public struct Summarize: Verb {
  public static let manifest = VerbManifest(
    "summarize", "summarize m = mean(met), share(met = 19) by district", VerbStrings.summarizeSummary, keywords: ["by"],
    opening: .aggregate)
  public static let examples = [
    Example(
      "communes | summarize mean(met), share(met >= 18) by district", VerbStrings.summarizeBy,
      .csv("district,mean(met),share(met >= 18)\nChâu Thành,18,0.6666666666666666\nVị Thủy,16.5,0.5\n")),
    Example(
      "communes | summarize n = count(), people = sum(population), largest = max(population)",
      VerbStrings.summarizeAll, .csv("n,people,largest\n5,27150,8500\n")),
    Example(
      "communes | summarize list(name) by state", VerbStrings.summarizeList,
      .csv("state,list(name)\nnot_met,\"Phú Hữu, Vị Trung\"\nmet,\"Vị Thanh, Phú An, Đông Phú\"\n")),
    Example(
      "communes | summarize median(met), quantile(met, 0.9), sd = round(sd(met), 2)", VerbStrings.summarizeQuantile,
      .csv("median(met),\"quantile(met, 0.9)\",sd\n18,18.6,1.52\n")),
    Example("communes | summarize met by district", VerbStrings.summarizeNotAggregated, .fails("query.not-aggregated")),
  ]

  private let items: [NamedExpression]
  private let keys: [NamedExpression]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    items = try arguments.namedExpressions()
    keys = try arguments.byClause()
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let columns = try GroupedColumns(items, by: keys, input, context)
    return BoundVerb(output: columns.schema, trace: .groups(columns, line: context.line), reads: []) { table, _ in
      try columns.table(from: table, line: context.line)
    }
  }
}
