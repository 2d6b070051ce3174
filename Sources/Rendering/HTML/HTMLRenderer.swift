import NTMKit

/// One self-contained page: no script, no other file, a strict content security policy; readable on a phone and a wide
/// screen, light and dark, on paper and by a screen reader.
public struct HTMLRenderer: Renderer {
  public static let format = RenderFormat(name: "html", mediaType: "text/html; charset=utf-8", fileExtension: "html")
  public static var summary: LocalizedText { Strings.htmlSummary }
  public init() {}

  /// - Returns: a warning for each chart shown as a table.
  public func render(
    _ document: ReportDocument, in context: RenderContext, to output: inout String
  ) throws -> [Diagnostic] {
    var page = HTMLPage(context)
    page.write(document)
    output += page.html
    return page.warnings
  }

  /// A page with the table alone, all of its rows, under the labels of its columns.
  public func render(_ table: Table, in context: RenderContext, to output: inout String) throws -> [Diagnostic] {
    var page = HTMLPage(context)
    page.write(table)
    output += page.html
    return []
  }
}
