import NTMKit

/// Text for a terminal or a mail: tables aligned by display width, charts in Unicode characters, no line wider than the
/// context's width (100 where it has none).
public struct TextRenderer: Renderer {
  public static let format = RenderFormat(name: "text", mediaType: "text/plain; charset=utf-8", fileExtension: "txt")
  public static var summary: LocalizedText { Strings.textSummary }
  public init() {}

  /// A table under the names of its columns, as the next line would type them.
  public func render(_ table: Table, in context: RenderContext, to output: inout String) throws -> [Diagnostic] {
    let shown = ShownTable(table, headers: .names, in: context, rowLimit: context.rowLimit)
    let page = TextPage(context)
    let lines = TextTable(
      table: shown, width: page.width, style: page.style, language: context.language, wrapsHeaders: false
    ).lines()
    output += (lines + (context.overlay.map(page.mark) ?? [])).joined(separator: "\n") + "\n"
    return []
  }

  /// - Returns: a warning for each chart shown as a table; a note that sources of cells are left out.
  public func render(
    _ document: ReportDocument, in context: RenderContext, to output: inout String
  ) throws -> [Diagnostic] {
    var page = TextPage(context)
    try page.write(document)
    output += page.lines.joined(separator: "\n") + "\n"
    return page.warnings + Self.leftOut(document)
  }
}

extension Renderer {
  /// A note that the sources of cells cannot be shown here, where the document has some.
  static func leftOut(_ document: ReportDocument) -> [Diagnostic] {
    if document.lineages.isEmpty { return [] }
    return [
      Diagnostic(
        "render.cell-sources-left-out", severity: .note,
        message: Strings.cellSourcesLeftOut(document.lineages.count, format.name), hints: [Strings.cellSourcesHint])
    ]
  }
}
