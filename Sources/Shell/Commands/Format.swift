import NTMKit
import Query

/// `fmt "quy-3.ntm"`: writes scripts as people agree to write them; `--check` only says whether they are.
struct Format: Command {
  struct Arguments: ParameterSet {
    var paths: [String] = []
    var onlyChecks = false
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "paths", list: \.paths, positional: true, required: true, kind: .path, summary: ScriptStrings.formatPaths),
        ParameterField(flag: "check", \.onlyChecks, summary: ScriptStrings.formatCheck),
      ]
    }
  }

  static let manifest = CommandManifest(
    "fmt", summary: ScriptStrings.format, effect: .writesFiles,
    searchTerms: ["format", "style", "pretty", "định dạng", "trình bày"])
  static let examples = [
    Example("fmt \"quy-3.ntm\" --check", ScriptStrings.formatExample, .fails("file.cannot-read"))
  ]

  /// - Throws: `file.cannot-read`, `file.cannot-write`, `fmt.not-formatted`, and what is wrong with the scripts' lines:
  ///   then no file is touched.
  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let formatter = ScriptFormatter(formatter: LineFormatter(verbs: session.toolkit.verbs))
    var changes: [(name: String, path: String, text: String)] = []
    for name in arguments.paths {
      let path = name == "-" ? name : session.host.expanded(name)
      let text = try ScriptFile.text(at: path, as: name)
      let formatted = try formatter.formatted(text, source: name)
      if name == "-", !arguments.onlyChecks {
        var result = CommandResult(.message(LocalizedText(verbatim: String(formatted.dropLast()))))
        result.presentation = Presentation(isVerbatim: true)
        return formatted.isEmpty ? CommandResult() : result
      }
      if formatted != text { changes.append((name, path, formatted)) }
    }
    if arguments.onlyChecks {
      guard !changes.isEmpty else { return CommandResult() }
      throw Diagnostic(
        "fmt.not-formatted", kind: .assertion, message: ScriptStrings.notFormatted(changes.map(\.name)),
        hints: [ScriptStrings.notFormattedHint])
    }
    for change in changes { try AtomicFile.write(change.text, to: change.path) }
    return CommandResult(
      notices: [.said(ScriptStrings.formatted(changes.map(\.name), of: arguments.paths.count))])
  }
}
