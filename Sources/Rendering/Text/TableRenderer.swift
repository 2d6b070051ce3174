import NTMKit

/// Only the primary table of a document, as text; a bare table as `text` shows it.
public struct TableRenderer: Renderer {
  public static let format = RenderFormat(name: "table", mediaType: "text/plain; charset=utf-8", fileExtension: "txt")
  public static var summary: LocalizedText { Strings.tableSummary }
  public init() {}

  public func render(
    _ document: ReportDocument, in context: RenderContext, to output: inout String
  ) throws -> [Diagnostic] {
    let block = try document.primaryBlock()
    let page = TextPage(context)
    let mark = document.provenance.scope.overlay.map(page.mark) ?? []
    output += (page.table(block) + mark).joined(separator: "\n") + "\n"
    return []
  }

  public func render(_ table: Table, in context: RenderContext, to output: inout String) throws -> [Diagnostic] {
    try TextRenderer().render(table, in: context, to: &output)
  }
}
