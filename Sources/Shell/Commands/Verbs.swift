import NTMKit
import Query

/// `verbs`: what can stand behind a pipe.
struct Verbs: Command {
  static let manifest = CommandManifest(
    "verbs", summary: CommandStrings.verbs, searchTerms: ["pipe", "stages", "động từ", "danh sách"])
  static let examples = [Example("verbs", CommandStrings.verbsExample)]

  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    var builder = TableBuilder([Field("name", .text), Field("usage", .text), Field("summary", .text)])
    for verb in session.toolkit.verbs.verbs {
      let manifest = verb.manifest
      builder.append([.text(manifest.name), .text(manifest.signature), .text(manifest.summary.en)])
    }
    for command in session.toolkit.commands where command.manifest.acceptsInput {
      builder.append([
        .text(command.manifest.name), .text(CommandUsage.usage(of: command)), .text(command.manifest.summary.en),
      ])
    }
    return CommandResult(.table(try builder.finished()))
  }
}

/// How commands are written.
enum CommandUsage {
  static func usage<C: Command>(of type: C.Type) -> String {
    let words = C.manifest.usage.map { [$0] } ?? C.Arguments.descriptions.map(\.usage)
    return ([C.manifest.name] + words).joined(separator: " ")
  }
  static func parameters<C: Command>(of type: C.Type) -> [ParameterDescription] { C.Arguments.descriptions }
}
