import NTMKit

/// `skip N`: all but the first rows.
public struct Skip: Verb {
  public static let manifest = VerbManifest("skip", "skip 10", VerbStrings.skipSummary, opening: .number)
  public static let keepsColumns = true
  public static let examples = [
    Example("communes | skip 4 | select name", VerbStrings.skipExample, .csv("name\nĐông Phú\n"))
  ]

  private let count: Int

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) { count = try arguments.rowCount() }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    BoundVerb(output: input, trace: .chosen, reads: []) { [count] table, _ in
      table.slice(min(count, table.rowCount)..<table.rowCount)
    }
  }
}
