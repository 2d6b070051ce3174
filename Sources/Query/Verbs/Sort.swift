import NTMKit

/// `sort A, -B`: by A, among equals by B from large to small. Stable; text in Vietnamese dictionary order; missing values
/// last either way.
public struct Sort: Verb {
  public static let manifest = VerbManifest("sort", "sort missing, -population", VerbStrings.sortSummary)
  public static let keepsColumns = true
  public static let examples = [
    Example(
      "communes | sort -met, name | select name, met | take 3", VerbStrings.sortExample,
      .csv("name,met\nPhú An,19\nĐông Phú,18\nVị Thanh,18\n")),
    Example(
      "communes | sort name | select name", VerbStrings.sortText,
      .csv("name\nĐông Phú\nPhú An\nPhú Hữu\nVị Thanh\nVị Trung\n")),
    Example(
      "communes | sort -population | select name, population | skip 3", VerbStrings.sortMissing,
      .csv("name,population\nĐông Phú,5100\nPhú An,\n")),
  ]

  private let keys: [SortKeySyntax]

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    keys = try arguments.sortKeys()
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let keys = try ExpressionChecker(input, context).sortKeys(keys)
    return BoundVerb(output: input, trace: .chosen, reads: keys.columns) { table, _ in
      let order = try Evaluator(table, line: context.line).sortKeys(keys)
      return table.gathered(Sorting.rows(table.rowCount, by: order))
    }
  }
}
