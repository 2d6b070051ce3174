import NTMKit

/// `take N`: the first rows.
public struct Take: Verb {
  public static let manifest = VerbManifest("take", "take 10", VerbStrings.takeSummary, opening: .number)
  public static let keepsColumns = true
  public static let examples = [
    Example("communes | take 2 | select name", VerbStrings.takeExample, .csv("name\nPhú Hữu\nVị Thanh\n")),
    Example("communes | take -1", VerbStrings.takeNegative, .fails("query.syntax")),
  ]

  private let count: Int

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) { count = try arguments.rowCount() }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    BoundVerb(output: input, trace: .chosen, reads: []) { [count] table, _ in table.slice(0..<count) }
  }
}
