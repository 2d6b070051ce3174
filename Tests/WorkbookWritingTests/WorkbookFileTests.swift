import Importing
import NTMKit
import Testing

@testable import WorkbookWriting

/// What a reader of workbooks finds in one that was written.
enum ReadBack {
  static func sheet(_ bytes: [UInt8], _ index: Int = 0) throws -> CellGrid {
    try Workbook(bytes: bytes, path: "x.xlsx").read(sheet: index) { _, text in text }.grid
  }

  static func rows(_ bytes: [UInt8], _ index: Int = 0) throws -> [[String]] {
    let grid = try sheet(bytes, index)
    return (0..<grid.rowCount).map { row in (0..<grid.width(ofRow: row)).map { grid.text(row: row, column: $0) } }
  }
}

@Suite("Workbooks as they are written") struct WorkbookFileTests {
  private static let day = CalendarDate(year: 2022, month: 9, day: 30)!

  private func workbook(_ columns: [SheetColumn], _ rows: [[Value]], _ language: Language = .vi) -> WorkbookFile {
    WorkbookFile(
      sheets: [Sheet(name: "Quý 3", columns: columns, rows: rows)], language: language, created: Self.day,
      title: "Thử")
  }

  @Test("numbers, dates and words come back as what they are") func kinds() throws {
    let columns = ["a", "b", "c", "d", "e", "f"].map { SheetColumn($0) }
    let row: [Value] = [
      .int(-12), .double(74.5), .date(Self.day), .bool(true), .text("Xà Phiên"), .period(.quarter(3, of: 2022)!),
    ]
    let grid = try ReadBack.sheet(workbook(columns, [row]).bytes())
    #expect(
      (0..<6).map { grid.text(row: 1, column: $0) } == ["-12", "74.5", "2022-09-30", "TRUE", "Xà Phiên", "quý 3/2022"])
    #expect((0..<6).map { grid.kind(row: 1, column: $0) } == [.number, .number, .date, .boolean, .text, .text])
  }

  @Test(
    "every text comes back as it was",
    arguments: [
      "=1+1", "+84", "-5", "@x", "09112", "  thụt vào ", "hai\ndòng", "tab\tở giữa", "_x000D_", "a_x0041_b", "<b>&\"'",
      "\u{1}\u{1F}", "Đặng Thị Ơn", "🌾", "https://example.org", "1e5", "#N/A", "TRUE", "{=A1}", "internal:A1",
    ])
  func texts(_ text: String) throws {
    let grid = try ReadBack.sheet(workbook([SheetColumn("x")], [[.text(text)]]).bytes())
    #expect(grid.text(row: 1, column: 0) == text)
    #expect(grid.kind(row: 1, column: 0) == .text)
  }

  @Test("what XML cannot hold is marked, not cut off") func impossible() throws {
    let rows = try ReadBack.rows(workbook([SheetColumn("x")], [[.text("a\0b\u{FFFF}c")]]).bytes())
    #expect(rows[1] == ["a\u{FFFD}b\u{FFFD}c"])
  }

  @Test("a percentage stays the number it is, with its unit in the header; a share is shown in percent") func percent()
    throws
  {
    let columns = [
      SheetColumn("Tỷ lệ", unit: "%", format: .number(fractionDigits: 1)),
      SheetColumn("Phần", format: .share(fractionDigits: 1)),
    ]
    let rows = try ReadBack.rows(workbook(columns, [[.double(74.5), .double(0.745)]]).bytes())
    #expect(rows == [["Tỷ lệ (%)", "Phần"], ["74.5", "74.5%"]])
  }

  @Test("days that spreadsheets count wrongly or not at all, numbers too long and no numbers are text") func edges()
    throws
  {
    let days = [(1899, 12, 31), (1900, 2, 28), (1900, 3, 1), (9999, 12, 31)].map {
      Value.date(CalendarDate(year: $0, month: $1, day: $2)!)
    }
    let numbers: [Value] = [.int(999_999_999_999_999), .int(.max), .double(.infinity), .double(.nan)]
    let columns = (0..<4).map { SheetColumn("c\($0)") }
    let grid = try ReadBack.sheet(workbook(columns, [days, numbers], .en).bytes())
    #expect((0..<4).map { grid.text(row: 1, column: $0) } == ["1899-12-31", "1900-02-28", "1900-03-01", "9999-12-31"])
    #expect((0..<4).map { grid.kind(row: 1, column: $0) } == [.text, .text, .date, .date])
    #expect(
      (0..<4).map { grid.text(row: 2, column: $0) } == ["999999999999999", "9223372036854775807", "inf", "nan"])
    #expect((0..<4).map { grid.kind(row: 2, column: $0) } == [.number, .text, .text, .text])
  }

  @Test("titles stand above the header, totals below the rows") func places() throws {
    var sheet = Sheet(
      name: "a", columns: [SheetColumn("Xã"), SheetColumn("Số")], rows: [[.text("A"), .int(1)], [.null, .int(1)]])
    sheet.titles = ["QUÝ III NĂM 2022", "Huyện Phụng Hiệp"]
    sheet.totalCount = 1
    let file = WorkbookFile(sheets: [sheet], language: .vi, created: Self.day)
    #expect(
      try ReadBack.rows(file.bytes()) == [
        ["QUÝ III NĂM 2022"], ["Huyện Phụng Hiệp"], ["Xã", "Số"], ["A", "1"], ["", "1"],
      ])
  }

  @Test("the same workbook gives the same bytes") func deterministic() throws {
    let file = workbook([SheetColumn("a"), SheetColumn("b")], (0..<300).map { [.int($0), .text("dòng \($0)")] })
    #expect(try file.bytes() == file.bytes())
  }

  @Test("a workbook that lost cells, or its end, is found out") func whole() throws {
    let bytes = try workbook([SheetColumn("a")], [[.int(1)], [.int(2)]]).bytes()
    #expect(WrittenParts(bytes).areWhole(cells: [3]))
    #expect(!WrittenParts(bytes).areWhole(cells: [4]))
    #expect(!WrittenParts(bytes).areWhole(cells: [3, 1]))
    #expect(!WrittenParts(Array(bytes.dropLast(bytes.count / 2))).areWhole(cells: [3]))
  }
}
