import NTMKit
import Query

/// `version`: which ntm this is, and which data it looks at.
struct Version: Command {
  static let manifest = CommandManifest(
    "version", summary: CommandStrings.version, searchTerms: ["about", "revision", "phiên bản"])
  static let examples = [Example("version", CommandStrings.versionExample)]

  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let revision = session.dataset.revision
    return CommandResult(
      .message(CommandStrings.versionText(Program.version, session.workspace.title, revision.shortHash)))
  }
}
