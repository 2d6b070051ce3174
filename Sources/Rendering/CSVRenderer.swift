import NTMKit

/// Comma-separated values after RFC 4180, with LF line ends, in UTF-8 without a mark.
///
/// Data as they are, in no language but for whole sentences (`Vocabulary.sentences`): names of columns, plain numbers with a point, `2022-09-30`, `2022Q3`, `true`. Fields
/// are quoted only where needed; a missing value is an empty field and an empty text is `""`. A field that begins like a
/// spreadsheet formula is data and kept.
public struct CSVRenderer: Renderer {
  public static let format = RenderFormat(name: "csv", mediaType: "text/csv; charset=utf-8", fileExtension: "csv")
  public static var summary: LocalizedText { Strings.csvSummary }
  public init() {}

  /// The primary table. - Returns: a note when the document has other tables.
  public func render(
    _ document: ReportDocument, in context: RenderContext, to output: inout String
  ) throws -> [Diagnostic] {
    let block = try document.primaryBlock()
    let table = block.table.withSentences(of: block.words, in: context.language)
    let context = context.overlaid(by: document.provenance.scope.overlay)
    return try render(table, in: context, to: &output) + document.noteOnOtherTables(than: block)
  }

  public func render(_ table: Table, in context: RenderContext, to output: inout String) throws -> [Diagnostic] {
    guard !table.columns.isEmpty else { return [] }
    let table = table.withSentences(of: context.vocabulary, in: context.language).marked(as: context.overlay)
    output += table.columns.map { Self.quoted($0.name) }.joined(separator: ",") + "\n"
    let cells = table.columns.map(Self.cells)
    // A lone missing value would be a blank line, which readers skip; quotes keep the row.
    let missing = cells.count == 1 ? "\"\"" : ""
    for row in 0..<table.rowCount {
      if context.stops(before: row) { break }
      for (index, cell) in cells.enumerated() {
        if index > 0 { output += "," }
        output += cell(row) ?? missing
      }
      output += "\n"
    }
    return []
  }

  /// The fields of a column by row, nil where missing; a text that occurs often is quoted once.
  private static func cells(_ column: Column) -> (Int) -> String? {
    if case .text(let codes, let dictionary) = column.storage {
      let fields = dictionary.strings.map { $0.isEmpty ? "\"\"" : quoted($0) }
      return { column.isNull($0) ? nil : fields[Int(codes[$0])] }
    }
    return { column.isNull($0) ? nil : column[$0].plainText }
  }

  static func quoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
