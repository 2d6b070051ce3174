import NTMKit
import Query

/// `describe communes`: the columns of a table or of a report's tables, as a table.
struct Describe: Command {
  struct Arguments: ParameterSet {
    var name: String?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "name", \.name, positional: true, required: true, kind: .name(of: .table),
          summary: CommandStrings.describeName)
      ]
    }
  }

  static let manifest = CommandManifest(
    "describe", summary: CommandStrings.describe, searchTerms: ["columns", "schema", "cột", "kiểu"])
  static let examples = [
    Example("describe communes", CommandStrings.describeExample),
    Example(
      "describe recognitions | where type = \"date\" | select name, label_vi", CommandStrings.describePipeExample,
      .csv("name,label_vi\ndecision_date,ngày quyết định\nrevoked_on,ngày thu hồi\n")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let word = arguments.name ?? ""
    let schema = try schema(word, in: session)
    let vocabulary = session.dataset.words
    var builder = TableBuilder(
      ["name", "type", "unit", "label_vi", "label_en"].map { Field($0, .text) })
    for field in schema.fields {
      let label = vocabulary.label(ofColumn: field.name)
      builder.append([
        .text(field.name), .text(Self.name(of: field.type)), field.unit.map { .text($0.rawValue) } ?? .null,
        .text(label?.vi ?? field.name), .text(label?.en ?? field.name),
      ])
    }
    return CommandResult(.table(try builder.finished()))
  }

  /// The columns of a table, variable, report (its primary table) or `REPORT.TABLE`.
  private func schema(_ word: String, in session: Session) throws(Diagnostic) -> Schema {
    let environment = SessionEnvironment(session)
    if let dot = word.firstIndex(of: ".") {
      let report = String(word[..<dot])
      let member = String(word[word.index(after: dot)...])
      if let table = environment.reportTables(of: report).first(where: { $0.id == member }) { return table.schema }
    }
    if let schema = environment.resolve(word)?.kind.schema { return schema }
    let names =
      session.dataset.tableNames
      + session.toolkit.reportManifests.flatMap { manifest in
        [manifest.id] + manifest.tables.map { "\(manifest.id).\($0.id)" }
      } + session.variables.keys.sorted()
    let nearest = NearestName.nearest(to: word, among: names).map { [Strings.didYouMean($0)] } ?? []
    throw Diagnostic(
      "shell.unknown-table", message: CommandStrings.nothingToDescribe(word),
      hints: nearest + [Strings.seeTables])
  }

  /// Types as the language names them.
  static func name(of type: ColumnType) -> String {
    switch type {
    case .bool: "boolean"
    case .int: "integer"
    case .double: "number"
    case .text: "text"
    case .date: "date"
    case .period: "period"
    }
  }
}
