import Importing
import NTMKit
import Testing

@testable import Rendering

@Suite("A document as a workbook") struct WorkbookRendererTests {
  private func sheets(_ document: ReportDocument, _ language: Language) throws -> [(name: String, grid: CellGrid)] {
    let file = try WorkbookRenderer().render(document, in: RenderContext(language: language))
    let workbook = try Workbook(bytes: file.bytes, path: "x.xlsx")
    return try workbook.sheets.indices.map { index in
      (workbook.sheets[index].name, try workbook.read(sheet: index) { _, text in text }.grid)
    }
  }

  private func texts(_ grid: CellGrid) -> [String] {
    (0..<grid.rowCount).flatMap { row in (0..<grid.width(ofRow: row)).map { grid.text(row: row, column: $0) } }
  }

  @Test("every table has a sheet with all its rows, behind one that says what it is", arguments: Language.allCases)
  func tables(_ language: Language) throws {
    let document = try RichDocument(communeCount: 5).document()
    let sheets = try sheets(document, language)
    #expect(sheets.count == 1 + document.tableBlocks.count)
    #expect(sheets[0].name == (language == .vi ? "Thông tin" : "About"))
    for (block, sheet) in zip(document.tableBlocks, sheets.dropFirst()) where block.id != "matrix" {
      let below = [block.rowGroups?.subtotals, block.totals].compactMap { $0?.rowCount }.reduce(0, +)
      #expect(sheet.grid.rowCount == 1 + block.table.rowCount + below)
    }
    let about = texts(sheets[0].grid)
    #expect(about.first == document.title.resolved(in: language))
    #expect(about.contains("\(document.provenance.line) --lang \(language.rawValue)"))
    for sheet in sheets.dropFirst() { #expect(about.contains(sheet.name)) }
  }

  @Test("a matrix has a row for each commune and a column for each criterion, with the figures beside and below")
  func matrix() throws {
    let communes = 1...16
    let document = try RichDocument(communeCount: communes.count, criterionCount: 4).document()
    let sheets = try sheets(document, .en)
    let grid = try #require(sheets.first { $0.name.hasPrefix("Which criteria") }).grid
    #expect(grid.rowCount == 1 + communes.count + 1)
    let header = (0..<grid.width(ofRow: 0)).map { grid.text(row: 0, column: $0) }
    #expect(Array(header.prefix(3)) == ["District", "Code", "Commune"])
    #expect(header.count == 3 + 4 + 2 && header[3].hasPrefix("1 ") && header.suffix(2) == ["Met", "Share (%)"])
    let cells = communes.flatMap { row in (3..<7).map { grid.text(row: row, column: $0) } }
    #expect(cells.contains("met") && cells.contains("not met"))
    #expect(cells.contains { $0.hasSuffix("(newly met since the period before)") })
    for row in communes {
      let met = (3..<7).count { grid.text(row: row, column: $0).hasPrefix("met") }
      #expect(grid.text(row: row, column: 7) == "\(met)")
      #expect(grid.kind(row: row, column: 7) == .number)
    }
    #expect(grid.text(row: 17, column: 2).lowercased() == "communes meeting it")
    for column in 3..<7 {
      let met = communes.count { grid.text(row: $0, column: column).hasPrefix("met") }
      #expect(grid.text(row: 17, column: column) == "\(met)")
    }
  }

  @Test("numbers and dates are numbers and dates, and not rounded; words are those of the language") func values()
    throws
  {
    let day = CalendarDate(year: 2022, month: 9, day: 30)!
    let table = try Table(columns: [
      Column(Field("share", .double, unit: .percent), values: [.double(100.0 / 3), .null]),
      Column(Field("year", .int), values: [.int(2022), .int(1999)]),
      Column(Field("day", .date), values: [.date(day), .null]),
      Column(Field("met", .bool), values: [.bool(true), .bool(false)]),
      Column(Field("state", .text), values: [.text("late"), .text("=x")]),
    ])
    let columns = table.columns.map { column in
      TableBlock.Presentation(
        column.name, LocalizedText(verbatim: column.name), fractionDigits: column.name == "share" ? 1 : nil,
        terms: column.name == "state" ? ["late": LocalizedText(vi: "quá hạn", en: "late")] : [:])
    }
    let document = ReportDocument(
      title: LocalizedText(verbatim: "communes"),
      sections: [
        Section(
          id: "result", title: LocalizedText(verbatim: "2"),
          blocks: [.table(TableBlock(id: "result", table: table, columns: columns))])
      ],
      provenance: Provenance(
        reportID: "query", reportVersion: "1", scope: DatasetScope(), dataset: DatasetRevision(contentHash: "ab"),
        reportingDate: day, line: "communes"), primaryTable: "result")
    let sheets = try sheets(document, .vi)
    // Who asks for a table sees it first.
    #expect(sheets.map(\.name) == ["Kết quả truy vấn", "Thông tin"])
    let grid = sheets[0].grid
    #expect((0..<5).map { grid.text(row: 0, column: $0) } == ["Share (%)", "Year", "Day", "Met", "State"])
    #expect(
      (0..<5).map { grid.text(row: 1, column: $0) } == ["33.3333333333333", "2022", "2022-09-30", "có", "quá hạn"])
    #expect((0..<5).map { grid.text(row: 2, column: $0) } == ["", "1999", "", "không", "=x"])
    #expect((0..<5).map { grid.kind(row: 1, column: $0) } == [.number, .number, .date, .text, .text])
  }

  @Test("charts are named in a note, not left out in silence") func charts() throws {
    let document = try RichDocument(communeCount: 3).document()
    let warnings = try WorkbookRenderer().render(document, in: RenderContext(language: .en)).warnings
    #expect(warnings.map(\.code) == ["render.charts-left-out"])
    #expect(warnings[0].severity == .note)
    #expect(warnings[0].message.en.hasPrefix("a workbook has no charts; the report has: "))
    #expect(warnings[0].message.vi.hasPrefix("sổ tính không có biểu đồ; báo cáo có: "))
  }

  @Test("hostile titles and texts make a workbook that can be read", arguments: Language.allCases)
  func hostile(_ language: Language) throws {
    let document = try HostileDocument.make()
    #expect(try sheets(document, language).count == 1 + document.tableBlocks.count)
  }

  @Test("the same document gives the same bytes") func deterministic() throws {
    let document = try RichDocument(communeCount: 4).document()
    let context = RenderContext(language: .vi)
    #expect(
      try WorkbookRenderer().render(document, in: context).bytes
        == WorkbookRenderer().render(document, in: context).bytes)
  }
}
