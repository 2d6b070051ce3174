import NTMKit
import Query

/// `… | show json`: how this result is printed. At a line's beginning it shows the last result again, and is called `last` too.
struct Show: Command {
  struct Arguments: ParameterSet {
    var format: String?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("format", \.format, positional: true, kind: Self.kind, summary: CommandStrings.showFormat),
        ParameterField("format", \.format, kind: Self.kind, summary: CommandStrings.showFormatOption),
      ]
    }
    static let kind = ParameterKind.choice([
      .init("all", CommandStrings.showAll), .init("text", CommandStrings.showText),
      .init("table", CommandStrings.showTable), .init("csv", CommandStrings.showCSV),
      .init("json", CommandStrings.showJSON), .init("jsonl", CommandStrings.showJSONL),
      .init("md", CommandStrings.showMarkdown), .init("html", CommandStrings.showHTML),
    ])
  }

  static let manifest = CommandManifest(
    "show", aliases: ["last"], summary: CommandStrings.show,
    searchTerms: ["print", "format", "all rows", "in", "again", "hiện", "định dạng", "xem lại"],
    acceptsInput: true)
  static let examples = [
    Example("communes | take 2 | select code, name | show csv", CommandStrings.showExample),
    Example("communes | show all", CommandStrings.showAllExample),
    Example("communes | show pdf", CommandStrings.showUnknownExample, .fails("shell.unknown-format")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let input else {
      throw Diagnostic("shell.no-last-result", message: Strings.noLastResult, hints: [Strings.noLastResultHint])
    }
    if arguments.format == nil || arguments.format == "all" {
      return CommandResult(input.value, presentation: Presentation(language: input.language, showsAllRows: true))
    }
    let format = try SourceRunner.format(arguments.format, session.toolkit)
    return CommandResult(
      input.value, presentation: Presentation(format: format, language: input.language, showsAllRows: true))
  }
}
