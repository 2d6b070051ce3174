import NTMKit
import Query

/// `help where`: what a word means; without one, everything there is.
struct Help: Command {
  struct Arguments: ParameterSet {
    var word: String?
    var isJSON = false
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "word", \.word, positional: true, kind: .name(of: .anything), summary: CommandStrings.helpWord),
        ParameterField(flag: "json", \.isJSON, summary: CommandStrings.helpJSON),
      ]
    }
  }

  static let manifest = CommandManifest(
    "help", summary: CommandStrings.help, searchTerms: ["manual", "docs", "?", "trợ giúp", "giúp"])
  static let examples = [
    Example("help", CommandStrings.helpExample),
    Example("help communes", CommandStrings.helpTableExample),
    Example("help --json", CommandStrings.helpJSONExample),
    Example("help sav", CommandStrings.helpUnknownExample, .fails("help.unknown-topic")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    if arguments.isJSON {
      if let word = arguments.word {
        throw Diagnostic("help.json-is-whole", message: CommandStrings.helpJSONIsWhole(word))
      }
      return CommandResult(
        .message(LocalizedText(verbatim: HelpJSON.text(session))), presentation: Presentation(isVerbatim: true))
    }
    let pages = HelpPages(session: session)
    return CommandResult(.message(try arguments.word.map(pages.page) ?? pages.index()))
  }
}
