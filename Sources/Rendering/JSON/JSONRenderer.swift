import NTMKit

/// A table as an array of objects, one a row; a report as its whole document, in both languages.
///
/// The document's form is published in docs/reference/report.schema.json. A document does not depend on the language asked for; of a
/// bare table, whole sentences do.
public struct JSONRenderer: Renderer {
  public static let format = RenderFormat(name: "json", mediaType: "application/json", fileExtension: "json")
  public static var summary: LocalizedText { Strings.jsonSummary }
  public init() {}

  public func render(_ table: Table, in context: RenderContext, to output: inout String) throws -> [Diagnostic] {
    let rows = JSONRows(
      table.withSentences(of: context.vocabulary, in: context.language).marked(as: context.overlay))
    var bytes = Array("[".utf8)
    for row in 0..<rows.count {
      if context.stops(before: row) { break }
      bytes += (row == 0 ? "\n  " : ",\n  ").utf8
      rows.append(row: row, to: &bytes)
    }
    bytes += (rows.count == 0 ? "]\n" : "\n]\n").utf8
    output += String(decoding: bytes, as: UTF8.self)
    return rows.warnings
  }

  public func render(
    _ document: ReportDocument, in context: RenderContext, to output: inout String
  ) throws -> [Diagnostic] {
    var writer = JSONDocumentWriter(vocabulary: context.vocabulary)
    writer.write(document)
    output += writer.json.line
    return writer.warnings
  }
}
