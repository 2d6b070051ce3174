import NTMKit
import Query

/// `source "quy-3.ntm" period=2022Q3`: runs the lines of a script in this session, which sees what they set and keep.
///
/// Gives the lines back: whoever runs lines runs these next.
struct SourceCommand: Command {
  struct Arguments: ParameterSet {
    var path: String?
    var parameters: [String] = []
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "path", \.path, positional: true, required: true, kind: .path, summary: ScriptStrings.sourcePath),
        ParameterField("parameters", list: \.parameters, positional: true, summary: ScriptStrings.sourceParameters),
      ]
    }
  }

  static let manifest = CommandManifest(
    "source", summary: ScriptStrings.source, effect: .changesSession,
    searchTerms: ["script", "run", "read", "include", "kịch bản", "chạy"])
  static let examples = [
    Example("source \"quy-3.ntm\" period=2022Q3", ScriptStrings.sourceExample, .fails("file.cannot-read"))
  ]

  /// - Throws: `file.cannot-read`, `file.not-utf8`, and what is wrong with the parameters.
  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let name = arguments.path ?? ""
    let text = try ScriptFile.text(at: session.host.expanded(name), as: name)
    let parameters = try ScriptParameters(arguments.parameters)
    var result = CommandResult()
    result.script = Script(name: name, text: try parameters.replaced(in: text, source: name))
    return result
  }
}

/// Lines to be run, with the name that messages call their file by.
public struct Script: Sendable, Hashable {
  public var name: String
  public var text: String
}
