import NTMKit
import Testing

@testable import WorkbookWriting

@Suite("What a workbook cannot hold") struct WorkbookLimitTests {
  private func fault(_ sheets: Sheet...) -> Diagnostic? {
    let file = WorkbookFile(sheets: sheets, language: .vi, created: CalendarDate(daysSince1970: 19_000))
    do { _ = try file.bytes() } catch { return error }
    return nil
  }

  private func text(_ diagnostic: Diagnostic?, _ language: Language) -> String {
    diagnostic.map { DiagnosticText(language: language).text($0) } ?? ""
  }

  @Test("more rows than a sheet has") func rows() {
    let error = fault(Sheet(name: "Xã", columns: [SheetColumn("a")], rowCount: 1_048_576) { _, _ in SheetCell(.null) })
    #expect(
      text(error, .en) == """
        error[workbook.too-many-rows]
          “Xã” has 1,048,576 rows; a sheet of a workbook holds 1,048,575
          hint: choose rows with `where` or `take`, or save as .csv
        """)
    #expect(
      text(error, .vi) == """
        lỗi[workbook.too-many-rows]
          “Xã” có 1.048.576 dòng; một trang của sổ tính chứa được 1.048.575
          gợi ý: chọn bớt dòng bằng `where` hoặc `take`, hoặc ghi thành .csv
        """)
  }

  @Test("more columns than a sheet has") func columns() {
    let columns = Array(repeating: SheetColumn("a"), count: 16_385)
    let error = fault(Sheet(name: "Xã", columns: columns, rowCount: 0) { _, _ in SheetCell(.null) })
    #expect(
      text(error, .en) == """
        error[workbook.too-many-columns]
          “Xã” has 16,385 columns; a sheet of a workbook holds 16,384
          hint: choose columns with `select`, or save as .csv
        """)
    #expect(
      text(error, .vi) == """
        lỗi[workbook.too-many-columns]
          “Xã” có 16.385 cột; một trang của sổ tính chứa được 16.384
          gợi ý: chọn bớt cột bằng `select`, hoặc ghi thành .csv
        """)
  }

  @Test("a text longer than a cell takes is refused with its place, never cut") func longText() {
    let long = String(repeating: "ư", count: 32_768)
    let error = fault(
      Sheet(name: "Xã", columns: [SheetColumn("a"), SheetColumn("b")], rows: [[.int(1), .text(long)]]))
    #expect(
      text(error, .en) == """
        error[workbook.text-too-long] Xã!B2
          the cell has 32,768 characters; a cell of a workbook holds 32,767
          hint: shorten the text, or save as .csv or .json
        """)
    #expect(
      text(error, .vi) == """
        lỗi[workbook.text-too-long] Xã!B2
          ô có 32.768 ký tự; một ô của sổ tính chứa được 32.767
          gợi ý: rút gọn chữ trong ô, hoặc ghi thành .csv hay .json
        """)
    #expect(fault(Sheet(name: "Xã", columns: [SheetColumn("a")], rows: [[.text(String(long.dropLast()))]])) == nil)
  }

  @Test(
    "a name that no sheet may have",
    arguments: ["", "a/b", "a[1]", "a:b", "*", "a?", "a\\b", "'a", "a'", "History", String(repeating: "a", count: 32)])
  func badName(_ name: String) {
    let error = fault(Sheet(name: name, columns: [], rows: [[Value]]()))
    #expect(error?.code == "workbook.bad-sheet-name")
    #expect(
      error?.message.en
        == "“\(name)” cannot name a sheet: a name has 1 to 31 characters, none of [ ] : * ? / \\, and no ' at its ends")
    #expect(
      error?.message.vi
        == "“\(name)” không thể là tên trang: tên có từ 1 đến 31 ký tự, không có [ ] : * ? / \\ và không có ' ở hai đầu"
    )
  }

  @Test("two sheets of one name, whatever their case") func repeated() {
    let sheets = ["Đạt", "đạt"].map { Sheet(name: $0, columns: [], rows: [[Value]]()) }
    #expect(fault(sheets[0], sheets[1])?.message.en == "two sheets are called “đạt”")
    #expect(fault(sheets[0], sheets[1])?.message.vi == "hai trang cùng tên “đạt”")
  }

  @Test("titles become names of sheets that can be told apart") func names() {
    var names = SheetNames()
    #expect(names.name(for: "Theo huyện/thị xã") == "Theo huyện-thị xã")
    #expect(names.name(for: "Theo huyện/thị xã") == "Theo huyện-thị xã (2)")
    let long = names.name(for: "Các xã cần tập trung chỉ đạo trong sáu tháng cuối năm 2022")
    #expect(long == "Các xã cần tập trung chỉ đạo…")
    let again = names.name(for: "Các xã cần tập trung chỉ đạo trong sáu tháng đầu năm 2023")
    #expect(again.hasSuffix("… (2)") && again.utf16.count <= 31)
    #expect(names.name(for: "Đôn đốc: các xã") == "Đôn đốc - các xã")
    #expect(names.name(for: "''") == "-")
    #expect(names.name(for: "History") == "History-")
    #expect(names.name(for: String(repeating: "🌾", count: 40)).utf16.count <= 31)
  }
}
