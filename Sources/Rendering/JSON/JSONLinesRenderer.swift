import NTMKit

/// One JSON object a line for each row of the table; the primary one of a document.
public struct JSONLinesRenderer: Renderer {
  public static let format = RenderFormat(name: "jsonl", mediaType: "application/x-ndjson", fileExtension: "jsonl")
  public static var summary: LocalizedText { Strings.jsonLinesSummary }
  public init() {}

  public func render(
    _ document: ReportDocument, in context: RenderContext, to output: inout String
  ) throws -> [Diagnostic] {
    let block = try document.primaryBlock()
    let table = block.table.withSentences(of: block.words, in: context.language)
    let context = context.overlaid(by: document.provenance.scope.overlay)
    return try render(table, in: context, to: &output) + document.noteOnOtherTables(than: block)
  }

  public func render(_ table: Table, in context: RenderContext, to output: inout String) throws -> [Diagnostic] {
    let rows = JSONRows(
      table.withSentences(of: context.vocabulary, in: context.language).marked(as: context.overlay))
    var bytes: [UInt8] = []
    for row in 0..<rows.count {
      if context.stops(before: row) { break }
      rows.append(row: row, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    output += String(decoding: bytes, as: UTF8.self)
    return rows.warnings
  }
}
