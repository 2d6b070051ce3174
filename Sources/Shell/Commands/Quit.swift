import NTMKit
import Query

/// `quit`: ends the session.
struct Quit: Command {
  static let manifest = CommandManifest(
    "quit", aliases: ["exit"], summary: CommandStrings.quit, effect: .changesSession, searchTerms: ["leave", "thoát"])
  static let examples = [Example("quit", CommandStrings.quitExample)]

  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    var result = CommandResult()
    result.endsSession = true
    return result
  }
}
