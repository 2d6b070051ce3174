import NTMKit
import Testing

@testable import Importing

@Suite("reading workbooks") struct WorkbookTests {
  @Test("a plain table") func plain() throws {
    let grid = try Workbooks.sheet("plain.xlsx").grid
    #expect(grid.sheet == "Số liệu")
    #expect(
      grid.texts == [
        ["Mã xã", "Tên xã", "Kỳ", "1.1", "1.2"], ["31378", "Phú Hữu", "2022Q3", "x", "74.5"],
        ["31379", "Phú Tân", "2022Q3", "không", "68"], ["31481", "Tân Phú", "2022Q3", "", "81.25"],
      ])
    #expect(grid.kinds(row: 1) == [.text, .text, .text, .text, .number])
    #expect(try Workbooks.open("plain.xlsx").sheets.map(\.dimension) == ["A1:E4"])
  }

  @Test("a title above, a header of two merged rows, and signatures below") func merged() throws {
    let grid = try Workbooks.sheet("two-level-header.xlsx").grid
    #expect(grid.rowNumbers == [1, 2, 4, 5, 6, 7, 9, 10])
    #expect(
      Array(grid.texts[2...4]) == [
        ["TT", "Xã", "Tiêu chí 1", "", "Tiêu chí 2"], ["", "", "1.1", "1.2", "2.1"],
        ["1", "Phú Hữu", "đạt", "74.5", "96"],
      ])
    #expect(grid.merges.contains(CellGrid.Merge(rows: 4...5, columns: 1...1)))
    #expect(grid.merges.contains(CellGrid.Merge(rows: 4...4, columns: 3...4)))
    #expect(grid.merges.count == 6)
  }

  @Test("a workbook that LibreOffice wrote") func libreOffice() throws {
    let grid = try Workbooks.sheet("libreoffice.xlsx").grid
    #expect(
      grid.texts == [
        ["Mã xã", "Tên xã", "Ngày", "Tỷ lệ", "Số", "Công thức"],
        ["31378", "Phú Hữu", "2022-09-30", "74.5%", "1234.5", "6"],
        ["31379", "“Phú” & Tân", "2022-10-01", "8%", "-0.1", "ab"],
      ])
    #expect(grid.kinds(row: 1) == [.number, .text, .date, .number, .number, .number])
  }

  @Test("strict files, with dates in ISO") func strict() throws {
    let sheet = try Workbooks.sheet("strict.xlsx")
    #expect(sheet.grid.texts == [["xã", "2022-04-27", "2022-04-27 08:30:00", "2022-04-27"]])
    #expect(sheet.grid.kinds(row: 0) == [.text, .date, .date, .date])
  }

  @Test("prefixes, alternate content, absolute and roundabout targets") func prefixed() throws {
    let workbook = try Workbooks.open("prefixed.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Tiền tố"])
    let grid = try Workbooks.sheet("prefixed.xlsx").grid
    #expect(grid.texts == [["", "xã", "5"]] && grid.rowNumbers == [2])
    #expect(grid.merges == [CellGrid.Merge(rows: 2...2, columns: 2...3)])
  }

  @Test("rows and cells that do not say where they are follow each other") func withoutReferences() throws {
    let grid = try Workbooks.sheet("without-references.xlsx").grid
    #expect(grid.texts == [["a", "", "c"], ["d", "", "", "e", "f"], ["g"]])
    #expect(grid.rowNumbers == [1, 5, 6])
  }

  @Test("rows without a filled cell are left out, and the last cell of the largest sheet is found") func shapes() throws
  {
    let sparse = try Workbooks.sheet("sparse.xlsx").grid
    #expect(sparse.rowNumbers == [7, 1000] && sparse.texts == [["", "", "1"], ["", "x"]])
    let far = try Workbooks.sheet("far-cell.xlsx").grid
    #expect(far.rowNumbers == [1, 1_048_576] && far.width(ofRow: 1) == 16_384)
    #expect(far.text(row: 1, column: 16_383) == "2" && far.text(row: 1, column: 0) == "")
    #expect(try Workbooks.sheet("empty-sheet.xlsx").grid.rowCount == 0)
  }

  @Test("several sheets: hidden ones, a chart, hidden rows and columns") func sheets() throws {
    let workbook = try Workbooks.open("several-sheets.xlsx")
    #expect(workbook.sheets.map(\.name) == ["Tổng hợp", "Quý 3", "2", "Danh mục", "Tham số", "Biểu đồ", "Trống"])
    #expect(workbook.sheets.map(\.isHidden) == [false, false, false, true, true, false, false])
    let first = try Workbooks.sheet("several-sheets.xlsx", 0)
    #expect(first.grid.texts == [["xã", "điểm"], ["Phú Hữu", "1"], ["Phú Tân", "2"]])
    #expect(first.hiddenRows == 1 && first.hiddenColumns == [2...2])
    #expect(try Workbooks.rows("several-sheets.xlsx", 4) == [["x"]])
    #expect(try Workbooks.rows("several-sheets.xlsx", 6) == [])
  }

  @Test(
    "a sheet is found by name, by name without case and marks, and by number",
    arguments: [("Quý 3", 1), ("quy 3", 1), ("Quy\u{0301} 3", 1), ("TONG HOP", 0), ("1", 0), ("2", 2), ("7", 6)])
  func index(_ name: String, _ index: Int) throws {
    #expect(try Workbooks.open("several-sheets.xlsx").sheetIndex(named: name) == index)
  }

  @Test("what could be a workbook is known by its first bytes") func candidates() throws {
    for name in ["plain.xlsx", "old.xls"] { #expect(Workbook.couldBe(try Workbooks.bytes(name)), "\(name)") }
    #expect(!Workbook.couldBe(Array("code,name\n".utf8)) && !Workbook.couldBe([]))
  }
}
