import NTMKit
import Query
import Rendering

/// `… | save "near.html"`: writes the result to a file, whole or not at all.
struct Save: Command {
  struct Arguments: ParameterSet {
    var path: String?
    var format: String?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("path", \.path, positional: true, required: true, kind: .path, summary: CommandStrings.savePath),
        ParameterField("format", \.format, kind: Self.kind, summary: CommandStrings.saveFormat),
      ]
    }
    static let kind = ParameterKind.choice(
      ["text", "table", "csv", "json", "jsonl", "md", "html"].map { .init($0, LocalizedText(verbatim: $0)) })
  }

  static let manifest = CommandManifest(
    "save", summary: CommandStrings.save, effect: .writesFiles,
    searchTerms: ["export", "write", "file", "lưu", "xuất", "tệp"], acceptsInput: true)
  static let examples = [
    Example("communes | where missing = 1 | save \"gan-dich.csv\"", CommandStrings.saveExample),
    Example("communes | save \"gan-dich.docx\"", CommandStrings.saveUnknownExample, .fails("save.unknown-ending")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let input, input.value.table != nil else {
      throw Diagnostic("shell.no-last-result", message: CommandStrings.nothingToSave, hints: [Strings.noLastResultHint])
    }
    let path = arguments.path ?? ""
    let renderer = try renderer(for: path, format: arguments.format, in: session.toolkit)
    let context = RenderContext(
      language: session.settings.language, vocabulary: try session.vocabulary(for: renderer, adding: input.words))
    var text = ""
    let warnings = try Presenter.render(input, with: renderer, context, in: session, to: &text)
    if !text.isEmpty && !text.hasSuffix("\n") { text += "\n" }
    let replaced = try AtomicFile.write(text, to: session.host.expanded(path))
    let said = CommandStrings.saved(path, bytes: text.utf8.count, replaced: replaced)
    return CommandResult(notices: [.said(said)] + warnings.map(Notice.warned))
  }

  /// The renderer named, else the one whose files end like the path.
  private func renderer(
    for path: String, format: String?, in toolkit: Toolkit
  ) throws(Diagnostic) -> any Renderer.Type {
    if let name = try SourceRunner.format(format, toolkit), let renderer = toolkit.renderer(name) { return renderer }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let ending = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
    if let renderer = toolkit.renderer(forEnding: ending) { return renderer }
    var endings: [String] = []
    for type in toolkit.renderers where !endings.contains("." + type.format.fileExtension) {
      endings.append("." + type.format.fileExtension)
    }
    throw Diagnostic(
      "save.unknown-ending", message: CommandStrings.unknownEnding(path),
      hints: [CommandStrings.endings(endings.joined(separator: " "))])
  }
}
