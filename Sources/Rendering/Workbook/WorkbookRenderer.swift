import NTMKit
import WorkbookWriting

/// An Excel workbook for people: a sheet for each table with real numbers and dates, names of columns in the reader's language,
/// a header that stays in sight; and a sheet that says what it is, where the figures come from and what to mind.
public struct WorkbookRenderer: BinaryRenderer {
  public static let format = RenderFormat(
    name: "xlsx", mediaType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", fileExtension: "xlsx")
  public static var summary: LocalizedText { Strings.workbookSummary }
  public init() {}

  /// - Returns: a note that names the charts, which a workbook does without; their figures are in the tables of a page or JSON.
  /// - Throws: what `WorkbookFile.bytes` throws, `report.cancelled` too.
  public func render(_ document: ReportDocument, in context: RenderContext) throws -> RenderedFile {
    let isQuery = document.provenance.reportID == Provenance.query
    var names = SheetNames()
    let aboutName = names.name(for: Strings.aboutSheet.resolved(in: context.language))
    let tables = try document.titledTables(in: context).map { block, title in
      let shown = isQuery ? Strings.queryResult.resolved(in: context.language) : title.resolved(in: context.language)
      return TableSheet(
        block.marked(as: document.provenance.scope.overlay), title: shown, name: names.name(for: shown), in: context)
    }
    let about = AboutSheet(document, tables: tables, name: aboutName, in: context).sheet
    // Who asked for a table wants to see it first; a report is read from its beginning.
    let sheets = tables.map(\.sheet)
    let file = WorkbookFile(
      sheets: isQuery ? sheets + [about] : [about] + sheets, language: context.language,
      created: document.provenance.reportingDate ?? Self.firstDay,
      title: document.title.resolved(in: context.language))
    return RenderedFile(bytes: try file.bytes(isCancelled: context.isCancelled), warnings: document.noteOnCharts())
  }

  /// Of documents without a date: the first that the container of a workbook knows.
  private static let firstDay = CalendarDate(daysSince1970: 3652)
}

extension ReportDocument {
  /// Every table with the words over it: its caption, else the title of its section. A matrix is laid out in rows and columns.
  fileprivate func titledTables(in context: RenderContext) throws -> [(block: TableBlock, title: LocalizedText)] {
    func table(of block: Block) throws -> TableBlock? {
      guard case .matrix(let matrix) = block else { return block.table }
      return try matrix.tableOfRows(in: context)
    }
    func tables(_ sections: [Section]) throws -> [(block: TableBlock, title: LocalizedText)] {
      try sections.flatMap { section in
        try section.blocks.compactMap { block in
          try table(of: block).map { ($0, $0.caption ?? section.title) }
        } + tables(section.subsections)
      }
    }
    return try tables(sections)
  }

  fileprivate func noteOnCharts() -> [Diagnostic] {
    func charts(_ sections: [Section]) -> [String] {
      sections.flatMap { section in
        section.blocks.compactMap { if case .chart(let chart) = $0 { chart.id } else { nil } }
          + charts(section.subsections)
      }
    }
    let ids = charts(sections)
    guard !ids.isEmpty else { return [] }
    return [
      Diagnostic(
        "render.charts-left-out", severity: .note, message: Strings.chartsLeftOut(ids), hints: [Strings.chartsHint])
    ]
  }
}
