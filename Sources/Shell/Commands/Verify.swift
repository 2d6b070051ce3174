import NTMKit
import Query
import Storage

/// `verify`: whether a workspace is as it was written, down to every value.
struct Verify: Command {
  struct Arguments: ParameterSet {
    var path: String?
    static var fields: [ParameterField<Arguments>] {
      [ParameterField("path", \.path, positional: true, kind: .path, summary: SafetyStrings.verifyPath)]
    }
  }

  static let manifest = CommandManifest(
    "verify", summary: SafetyStrings.verifySummary,
    searchTerms: ["integrity", "damage", "corrupt", "checksum", "kiểm tra", "toàn vẹn", "hỏng"])
  static let examples = [
    Example("verify", SafetyStrings.verifyExample),
    Example("verify | where problems > 0", SafetyStrings.verifyPipeExample),
    Example("verify \"khong-co.ntm\"", SafetyStrings.verifyMissingExample, .fails("store.missing")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let current = session
    func verify(_ store: Store) throws -> Verification { try store.verify { try current.checkCancellation() } }
    let found: Verification
    do {
      found =
        try arguments.path.map { try Workspace.reading(session.host.expanded($0), verify) }
        ?? session.workspace.reading(verify)
    } catch var diagnostic as Diagnostic where diagnostic.code == "store.damaged" {
      // Too damaged to be opened; that verify says more would be no hint.
      diagnostic.hints = [SafetyStrings.restore]
      throw diagnostic
    }
    let name = arguments.path ?? session.workspace.name
    return CommandResult(
      .table(try Self.table(of: found)), notices: found.isClean ? [.said(SafetyStrings.clean(name))] : [],
      failure: found.isClean ? nil : Self.failure(found, name))
  }

  private static func table(of found: Verification) throws(Diagnostic) -> Table {
    var builder = TableBuilder([
      Field("check", .text), Field("problems", .int), Field("looked_at", .text), Field("count", .int),
    ])
    for check in Verification.Check.allCases {
      builder.append([
        .text(check.rawValue), .int(Int64(found.problemCount(check))),
        .text(check == .structure ? "objects" : check.rawValue), .int(Int64(found.count(check))),
      ])
    }
    return try builder.finished()
  }

  /// The problems one by one, as far as they can be read at once.
  static let shown = 20

  private static func failure(_ found: Verification, _ name: String) -> Diagnostic {
    var failure = Diagnostic(
      "verify.problems", kind: .data, message: SafetyStrings.problems(name, found.problemCount),
      hints: [SafetyStrings.restore] + (found.batches.isEmpty ? [] : [SafetyStrings.affected(found.batches.sorted())]))
    failure.others = found.problems.prefix(shown).map {
      Diagnostic(Diagnostic.Code(rawValue: "verify.\($0.check.rawValue)"), kind: .data, message: $0.message)
    }
    if found.problemCount > shown { failure.hints.append(SafetyStrings.more(found.problemCount - shown)) }
    return failure
  }
}
