import NTMKit
import Query

/// `senders`: what `import --remember` has kept, a row for each column that says something.
struct Senders: Command {
  static let manifest = CommandManifest(
    "senders", summary: WorkspaceStrings.sendersSummary,
    searchTerms: ["mapping", "remember", "columns", "nơi gửi", "cột", "nhớ"])
  static let examples = [Example("senders", WorkspaceStrings.sendersExample)]

  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    var builder = TableBuilder([
      Field("sender", .text), Field("kind", .text), Field("column", .text), Field("name", .text),
      Field("choices", .text), Field("recorded_at", .text),
    ])
    for mapping in try session.workspace.senderMappings() {
      let choices = mapping.choices.sorted { $0.key < $1.key }.map { "--\($0.key) \($0.value)" }.joined(separator: " ")
      for column in mapping.header {
        guard let name = mapping.columns[column], !name.isEmpty else { continue }
        builder.append([
          .text(mapping.sender), .text(mapping.kind), .text(column), .text(name),
          choices.isEmpty ? .null : .text(choices),
          .text(mapping.recordedAt),
        ])
      }
    }
    return CommandResult(.table(try builder.finished()))
  }
}
