import NTMKit

/// `assert E ["message"]`: passes the table on when every row satisfies E; missing does not. Otherwise the line fails
/// with the rows that do not, and the program exits 1.
public struct Assert: Verb {
  public static let manifest = VerbManifest(
    "assert", "assert met <= 19 \"too many criteria\"", VerbStrings.assertSummary)
  public static let keepsColumns = true
  public static let examples = [
    Example("communes | assert met <= 19 | count", VerbStrings.assertHolds, .csv("count\n5\n")),
    Example(
      "communes | assert population > 6000 \"small\"", VerbStrings.assertFails, .fails("query.assertion-failed")),
  ]

  private static let shownRows = 10

  private let condition: ExpressionSyntax
  private let message: String?

  public init(parsing arguments: inout ArgumentCursor) throws(Diagnostic) {
    condition = try arguments.expression()
    if case .text(let text) = arguments.next?.kind {
      message = text
      arguments.advance()
    } else {
      message = nil
    }
  }

  public func bound(to input: Schema, in context: CheckContext) throws(Diagnostic) -> BoundVerb {
    let checked = try ExpressionChecker(input, context).condition(condition)
    let shown = Self.shownColumns(input, checked)
    return BoundVerb(output: input, trace: .chosen, reads: Set(shown).union(checked.columns)) {
      [condition, message] table, _ in
      let holds = try Evaluator(table, line: context.line).vector(checked)
      let failing = table.filtered(holds.negatedMask)
      if failing.rowCount == 0 { return table }
      let rows = try failing.selecting(shown).slice(0..<Self.shownRows)
      throw context.line.diagnostic(
        "query.assertion-failed", condition.range,
        VerbStrings.assertionFailed(message, rows: rows, failing: failing.rowCount, of: table.rowCount),
        kind: .assertion)
    }
  }

  /// The first columns, which say what a row is about, and those that the condition reads.
  private static func shownColumns(_ input: Schema, _ condition: CheckedExpression) -> [String] {
    let read = condition.columns
    return input.names.enumerated().filter { $0.offset < 3 || read.contains($0.element) }.map(\.element)
  }
}
