import NTMKit
import Testing

@testable import Importing

/// What is said of sheets that can be read, but not without a question.
@Suite("what is said about sheets") struct SheetDiagnosticTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var code: String
    var diagnostic: @Sendable () throws -> Diagnostic?
    var en: String
    var vi: String
    var testDescription: String { code }
  }

  /// The fault of opening a fixture.
  private static func fault(
    _ name: String, _ sheet: String? = nil, isWanted: (@Sendable (SourceFile) -> Bool)? = nil
  ) throws -> Diagnostic? {
    var file = try Reading.fixture(name)
    file = SourceFile(path: String(name.split(separator: "/").last ?? ""), bytes: file.bytes)
    var options = ImportOptions()
    options.sheet = sheet
    do {
      _ = try FileReading.opened(file, options: options, isWanted: isWanted)
      return nil
    } catch {
      return error
    }
  }

  static let cases = [
    Case(
      code: "import.beside-table",
      diagnostic: {
        let file = SheetLayoutTests.grid([
          ["unit", "unit_name", "population"], ["31378", "Phú Hữu", "100", "", "xem lại"],
        ])
        return try Reading.read(file, as: "populations", context: Small.context).warnings.first
      },
      en: """
        warning[import.beside-table] quy-3.xlsx!Biểu 1:2:5
          a cell beside the table, “xem lại”, was not read
        """,
      vi: """
        cảnh báo[import.beside-table] quy-3.xlsx!Biểu 1:2:5
          ô bên ngoài bảng: “xem lại”, không được đọc
        """),
    Case(
      code: "import.no-sheets", diagnostic: { try fault("encodings/vectors.tsv", "Biểu 1") },
      en: """
        error[import.no-sheets] vectors.tsv
          this is no workbook, so there is no sheet “Biểu 1”
        """,
      vi: """
        lỗi[import.no-sheets] vectors.tsv
          tệp này không phải sổ tính, nên không có trang “Biểu 1”
        """),
    Case(
      code: "import.which-sheet",
      diagnostic: { try fault("workbooks/several-sheets.xlsx") { _ in true } },
      en: """
        error[import.which-sheet] several-sheets.xlsx
          several sheets could be meant: “Tổng hợp”, “Quý 3”, “2”
          hint: choose one: --sheet "Tổng hợp"
        """,
      vi: """
        lỗi[import.which-sheet] several-sheets.xlsx
          nhiều trang có thể là trang cần đọc: “Tổng hợp”, “Quý 3”, “2”
          gợi ý: chọn trang: --sheet "Tổng hợp"
        """),
  ]

  @Test("each has its whole text in both languages", arguments: cases) func text(_ example: Case) throws {
    let diagnostic = try #require(try example.diagnostic())
    #expect(diagnostic.code.rawValue == example.code)
    #expect(DiagnosticText(language: .en).text(diagnostic) == example.en)
    #expect(DiagnosticText(language: .vi).text(diagnostic) == example.vi)
  }

  @Test("of several sheets the one whose kind is known is taken, and that is said") func chosen() throws {
    let file = try Reading.fixture("workbooks/several-sheets.xlsx")
    let first = try FileReading.opened(file, options: ImportOptions())
    let name = try #require(first.grid?.sheet)
    #expect(first.assumptions.first?.en.hasPrefix("the sheet “\(name)” is read; not read: ") == true)
    let last = try FileReading.opened(file, options: ImportOptions()) { $0.grid?.sheet == "2" }
    #expect(last.grid?.sheet == "2")
  }

  @Test("a workbook's cells, JSON and text of any encoding open alike") func alike() throws {
    let text = "Tên xã;Đạt\nHiệp Hưng;x\n"
    let utf16 = SourceFile(
      path: "a.csv", bytes: [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    let opened = try OpenedTable.read(FileReading.opened(utf16, options: ImportOptions()), options: ImportOptions())
    #expect(opened.table["Tên xã"]?[0] == .text("Hiệp Hưng"))
    let json = SourceFile(path: "a.json", bytes: Array("[{\"Tên xã\": \"Hiệp Hưng\", \"Đạt\": \"x\"}]".utf8))
    let same = try OpenedTable.read(FileReading.opened(json, options: ImportOptions()), options: ImportOptions())
    #expect(same.table == opened.table)
  }
}
