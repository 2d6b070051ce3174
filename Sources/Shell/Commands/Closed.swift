import NTMKit
import Query

/// `closed`: the periods that were closed, a row a closing.
struct Closed: Command {
  static let manifest = CommandManifest(
    "closed", summary: ClosingWords.closedSummary,
    searchTerms: ["published", "locked", "closings", "đã khoá", "đã khóa", "công bố"])
  static let examples = [
    Example("closed", ClosingWords.closedExample),
    Example("closed | where not amended | select period, closed_on, note", ClosingWords.closedPipeExample),
  ]

  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let table = try session.dataset.table(named: "closings", in: session.settings.scope) else {
      return CommandResult()
    }
    return CommandResult(.table(table))
  }
}
