import NTMKit
import Query
import Rendering

/// `… | save "near.html"`: writes the result to a file, whole or not at all; Ctrl-C leaves what was there.
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
      ["text", "table", "csv", "json", "jsonl", "md", "html", "xlsx"].map { .init($0, LocalizedText(verbatim: $0)) })
  }

  static let manifest = CommandManifest(
    "save", summary: CommandStrings.save, effect: .writesFiles,
    searchTerms: ["export", "write", "file", "lưu", "xuất", "tệp"], acceptsInput: true)
  static let examples = [
    Example("communes | where missing = 1 | save \"gan-dich.csv\"", CommandStrings.saveExample),
    Example("gap | save \"tieu-chi.xlsx\"", CommandStrings.saveWorkbookExample),
    Example("communes | save \"gan-dich.docx\"", CommandStrings.saveUnknownExample, .fails("save.unknown-ending")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let input, input.value.table != nil else {
      throw Diagnostic("shell.no-last-result", message: CommandStrings.nothingToSave, hints: [Strings.noLastResultHint])
    }
    let path = arguments.path ?? ""
    let target = session.host.expanded(path)
    if let renderer = Self.fileRenderer(for: path, format: arguments.format, in: session.toolkit),
      let document = try Presenter.document(of: input, in: session)
    {
      let context = RenderContext(
        language: input.language ?? session.settings.language,
        vocabulary: try session.shownVocabulary(adding: input.words),
        overlay: input.overlay,
        isCancelled: session.host.isCancelled)
      let file = try renderer.init().render(document, in: context)
      try session.checkCancellation()
      let replaced = try AtomicFile.write(file.bytes, to: target, isCancelled: session.host.isCancelled)
      return Self.saved(path, bytes: file.bytes.count, replaced: replaced, file.warnings)
    }
    let renderer = try renderer(for: path, format: arguments.format, in: session.toolkit)
    let context = RenderContext(
      language: input.language ?? session.settings.language, width: Presenter.widthWithoutTerminal(input.value),
      vocabulary: try session.vocabulary(for: renderer, adding: input.words),
      overlay: input.overlay,
      isCancelled: session.host.isCancelled)
    var text = ""
    let warnings = try Presenter.render(input, with: renderer, context, in: session, to: &text)
    try session.checkCancellation()
    if !text.isEmpty && !text.hasSuffix("\n") { text += "\n" }
    let replaced = try AtomicFile.write(text, to: target, isCancelled: session.host.isCancelled)
    return Self.saved(path, bytes: text.utf8.count, replaced: replaced, warnings)
  }

  private static func saved(_ path: String, bytes: Int, replaced: Bool, _ warnings: [Diagnostic]) -> CommandResult {
    CommandResult(
      notices: [.said(CommandStrings.saved(path, bytes: bytes, replaced: replaced))] + warnings.map(Notice.warned))
  }

  private static func ending(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? ""
  }

  /// The renderer for files that are no text, where the format named, else the path's ending, asks for one.
  private static func fileRenderer(
    for path: String, format: String?, in toolkit: Toolkit
  ) -> (any BinaryRenderer.Type)? {
    if let format { return toolkit.fileRenderer(format) }
    let ending = ending(of: path).lowercased()
    return toolkit.fileRenderers.first { $0.format.fileExtension == ending }
  }

  /// The renderer named, else the one whose files end like the path.
  private func renderer(
    for path: String, format: String?, in toolkit: Toolkit
  ) throws(Diagnostic) -> any Renderer.Type {
    if let name = try SourceRunner.format(format, toolkit), let renderer = toolkit.renderer(name) { return renderer }
    if let renderer = toolkit.renderer(forEnding: Self.ending(of: path)) { return renderer }
    var endings: [String] = []
    for format in toolkit.renderers.map({ $0.format }) + toolkit.fileRenderers.map({ $0.format })
    where !endings.contains("." + format.fileExtension) {
      endings.append("." + format.fileExtension)
    }
    throw Diagnostic(
      "save.unknown-ending", message: CommandStrings.unknownEnding(path),
      hints: [CommandStrings.endings(endings.joined(separator: " "))])
  }
}
