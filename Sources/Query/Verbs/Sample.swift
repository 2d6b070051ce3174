import NTMKit

/// `sample N [seed S]`: so many rows by lot, in their order. The same seed draws the same rows; without one it is 1.
public struct Sample: Verb {
  public static let manifest = VerbManifest(
    "sample", "sample 10 seed 7", VerbStrings.sampleSummary, keywords: ["seed"], opening: .number)
  public static let keepsColumns = true
  public static let examples = [
    Example("communes | sample 2 seed 7 | count", VerbStrings.sampleExample, .csv("count\n2\n")),
    Example("communes | sample 99 | count", VerbStrings.sampleAll, .csv("count\n5\n")),
  ]

  private let count: Int
  private var seed: UInt64 = 1

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    count = try arguments.rowCount()
    if arguments.take(keyword: "seed") {
      guard case .integer(let number) = arguments.next?.kind else {
        throw arguments.expectation(Strings.wholeNumber)
      }
      arguments.advance()
      seed = UInt64(bitPattern: number)
    }
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    BoundVerb(output: input, trace: .chosen, reads: []) { [count, seed] table, _ in
      table.gathered(Sampling.rows(count, of: table.rowCount, seed: seed))
    }
  }
}
