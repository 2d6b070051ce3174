import NTMKit
import Query

/// `tables`: what there is to ask about.
struct Tables: Command {
  static let manifest = CommandManifest(
    "tables", summary: CommandStrings.tables, searchTerms: ["list", "schema", "bảng", "danh sách"])
  static let examples = [
    Example("tables", CommandStrings.tablesExample),
    Example(
      "tables | where name = \"communes\" | select name, columns", CommandStrings.tablesPipeExample,
      .csv("name,columns\ncommunes,18\n")),
  ]

  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    var builder = TableBuilder([Field("name", .text), Field("columns", .int), Field("summary", .text)])
    for (name, schema, summary) in session.dataset.tableSchemas {
      builder.append([.text(name), .int(Int64(schema.fields.count)), .text(summary.en)])
    }
    return CommandResult(.table(try builder.finished()))
  }
}
