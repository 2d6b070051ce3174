import NTMKit
import Query

/// `reports`: which questions have an answer ready.
struct Reports: Command {
  static let manifest = CommandManifest(
    "reports", summary: CommandStrings.reports, searchTerms: ["list", "plugins", "báo cáo", "danh sách"])
  static let examples = [Example("reports", CommandStrings.reportsExample)]

  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    var builder = TableBuilder([
      Field("name", .text), Field("title", .text), Field("summary", .text), Field("tables", .text),
      Field("version", .text),
    ])
    for manifest in session.toolkit.reportManifests {
      let tables = manifest.tables.map { "\(manifest.id).\($0.id)" }.joined(separator: ", ")
      builder.append([
        .text(manifest.id), .text(manifest.title.en), .text(manifest.summary.en), .text(tables),
        .text(manifest.version),
      ])
    }
    return CommandResult(.table(try builder.finished()))
  }
}
