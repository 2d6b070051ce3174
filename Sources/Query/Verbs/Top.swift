import NTMKit

/// `top N by A`: the rows with the largest A, largest first; `by -A`: the smallest. Rows without A come last.
public struct Top: Verb {
  public static let manifest = VerbManifest(
    "top", "top 5 by population", VerbStrings.topSummary, keywords: ["by"], opening: .number)
  public static let keepsColumns = true
  public static let examples = [
    Example(
      "communes | top 2 by met | select name, met", VerbStrings.topExample, .csv("name,met\nPhú An,19\nVị Thanh,18\n")),
    Example("communes | top 1 by -met | select name, met", VerbStrings.topSmallest, .csv("name,met\nVị Trung,15\n")),
  ]

  private let count: Int
  private let keys: [SortKeySyntax]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    count = try arguments.rowCount()
    guard arguments.take(keyword: "by") else { throw arguments.expectation(Strings.keyword(["by"])) }
    keys = try arguments.sortKeys().map { SortKeySyntax(expression: $0.expression, isDescending: !$0.isDescending) }
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let keys = try ExpressionChecker(input, context).sortKeys(keys)
    return BoundVerb(output: input, trace: .chosen, reads: keys.columns) { [count] table, _ in
      let order = try Evaluator(table, line: context.line).sortKeys(keys)
      return table.gathered(Array(Sorting.rows(table.rowCount, by: order).prefix(count)))
    }
  }
}
