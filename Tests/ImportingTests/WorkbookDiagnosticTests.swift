import FuzzTargets
import NTMKit
import Testing

@testable import Importing

/// A workbook that is refused, and the whole text of why.
struct WorkbookCase: Sendable, CustomTestStringConvertible {
  var code: String
  var name: String
  var sheet: Int?
  var sheetName: String?
  var limits = WorkbookLimits()
  var en: String
  var vi: String
  var testDescription: String { "\(code) \(name)" }

  init(
    _ code: String, _ name: String, sheet: Int? = nil, named sheetName: String? = nil,
    limit: (inout WorkbookLimits) -> Void = { _ in },
    en: String, vi: String
  ) {
    self.code = code
    self.name = name
    self.sheet = sheet
    self.sheetName = sheetName
    limit(&limits)
    self.en = "error[\(code)] \(en)"
    self.vi = "lỗi[\(code)] \(vi)"
  }

  func diagnostic() throws -> Diagnostic? {
    do {
      let workbook = try Workbooks.open(name, limits: limits)
      if let sheetName { _ = try workbook.sheetIndex(named: sheetName) }
      if let sheet { _ = try workbook.read(sheet: sheet) { _, text in text } }
      return nil
    } catch let diagnostic as Diagnostic {
      return diagnostic
    }
  }
}

private let repair = (
  en: "  hint: open it in a spreadsheet, let it repair the file if it asks, and save it",
  vi: "  gợi ý: mở bằng bảng tính, cho sửa nếu được hỏi, rồi lưu lại"
)
private let saveAs = (
  en: "  hint: open it in a spreadsheet and save it as “Excel Workbook (.xlsx)”",
  vi: "  gợi ý: mở bằng bảng tính rồi lưu thành “Excel Workbook (.xlsx)”"
)
private let copyOver = (
  en: "  hint: copy the cells that matter into a new workbook and save that; do not open a file of unknown origin",
  vi: "  gợi ý: chép các ô cần dùng sang sổ tính mới rồi lưu; nếu tệp không rõ nguồn gốc thì đừng mở"
)

private func foreign(_ name: String, en: String, vi: String, isSheet: Bool = true) -> WorkbookCase {
  WorkbookCase(
    "import.not-a-workbook", name,
    en: "\(name)\n  the file is \(en), not an Excel workbook (.xlsx)" + (isSheet ? "\n" + saveAs.en : ""),
    vi: "\(name)\n  tệp này là \(vi), không phải sổ tính Excel (.xlsx)" + (isSheet ? "\n" + saveAs.vi : ""))
}

private func damaged(_ name: String, sheet: Int? = nil, at place: String = "", en: String, vi: String) -> WorkbookCase {
  WorkbookCase(
    "import.workbook-damaged", name, sheet: sheet, en: "\(name)\(place)\n  \(en)\n\(repair.en)",
    vi: "\(name)\(place)\n  \(vi)\n\(repair.vi)")
}

private func tooLarge(
  _ name: String, sheet: Int? = 0, at place: String = "", en: String, vi: String, limit: (inout WorkbookLimits) -> Void
) -> WorkbookCase {
  WorkbookCase(
    "import.workbook-too-large", name, sheet: sheet, limit: limit, en: "\(name)\(place)\n  \(en)\n\(copyOver.en)",
    vi: "\(name)\(place)\n  \(vi)\n\(copyOver.vi)")
}

let workbookCases: [WorkbookCase] = [
  foreign("old.xls", en: "an old Excel workbook (.xls)", vi: "sổ tính Excel đời cũ (.xls)"),
  foreign("binary.xlsb", en: "a binary Excel workbook (.xlsb)", vi: "sổ tính Excel nhị phân (.xlsb)"),
  foreign("opendocument.ods", en: "an OpenDocument spreadsheet (.ods)", vi: "bảng tính OpenDocument (.ods)"),
  foreign(
    "page.xls", en: "a web page (HTML) under the name of an Excel file", vi: "trang web (HTML) mang tên tệp Excel"),
  foreign("spreadsheet-2003.xml", en: "an XML Spreadsheet 2003", vi: "bảng tính XML 2003"),
  foreign("document.docx", en: "a Word document (.docx)", vi: "văn bản Word (.docx)", isSheet: false),
  foreign("no-workbook.zip", en: "a ZIP archive", vi: "tệp nén ZIP", isSheet: false),
  foreign("random.csv", en: "a file of another kind", vi: "tệp thuộc loại khác", isSheet: false),
  WorkbookCase(
    "import.workbook-encrypted", "encrypted.xlsx",
    en: """
      encrypted.xlsx
        the workbook is locked with a password
        hint: open it in Excel, take the password away (File > Info > Protect Workbook > Encrypt with Password, empty) and save it
      """,
    vi: """
      encrypted.xlsx
        sổ tính được khóa bằng mật khẩu
        gợi ý: mở bằng Excel, bỏ mật khẩu (File > Info > Protect Workbook > Encrypt with Password, xóa trống) rồi lưu lại
      """),
  WorkbookCase(
    "import.workbook-macros", "macros.xlsm",
    en: """
      macros.xlsm
        the workbook has macros (.xlsm); programs inside data files are not accepted
        hint: save it as “Excel Workbook (.xlsx)”: the data stay, the macros go
      """,
    vi: """
      macros.xlsm
        sổ tính có macro (.xlsm); chương trình trong tệp dữ liệu không được nhận
        gợi ý: lưu thành “Excel Workbook (.xlsx)”: số liệu giữ nguyên, macro bị bỏ
      """),
  WorkbookCase(
    "import.workbook-damaged", "truncated.xlsx",
    en: """
      truncated.xlsx
        the workbook is cut off: the end of the file is missing
        hint: fetch or copy the file again: the last time may have stopped half-way
      \(repair.en)
      """,
    vi: """
      truncated.xlsx
        sổ tính bị cụt: thiếu phần cuối tệp
        gợi ý: tải hoặc chép lại tệp: có thể lần trước chưa xong
      \(repair.vi)
      """),
  damaged(
    "bad-checksum.xlsx", sheet: 0, at: ":Trang 1",
    en: "the workbook is damaged: xl/worksheets/sheet1.xml does not match its checksum",
    vi: "sổ tính hỏng: nội dung xl/worksheets/sheet1.xml không khớp mã kiểm tra"),
  damaged(
    "bad-xml.xlsx", sheet: 0, at: ":Trang 1!A2",
    en: "xl/worksheets/sheet1.xml is malformed XML in line 3: mismatched tag",
    vi: "xl/worksheets/sheet1.xml sai cú pháp XML ở dòng 3: mismatched tag"),
  damaged(
    "missing-sheet.xlsx", sheet: 0, at: ":Trang 1", en: "the workbook lacks xl/worksheets/sheet1.xml",
    vi: "sổ tính thiếu xl/worksheets/sheet1.xml"),
  damaged(
    "unordered.xlsx", sheet: 0, at: ":Trang 1!B2", en: "cell A2 stands twice or out of order",
    vi: "ô A2 lặp lại hoặc sai thứ tự"),
  WorkbookCase(
    "import.workbook-duplicate-part", "duplicate-part.xlsx",
    en: "duplicate-part.xlsx\n  the workbook has two parts called xl/worksheets/Sheet1.xml\n\(repair.en)",
    vi: "duplicate-part.xlsx\n  sổ tính có hai phần cùng tên xl/worksheets/Sheet1.xml\n\(repair.vi)"),
  WorkbookCase(
    "import.workbook-doctype", "doctype.xlsx", sheet: 0,
    en:
      "doctype.xlsx:Trang 1\n  xl/worksheets/sheet1.xml has a DOCTYPE, which Excel workbooks never have\n\(repair.en)",
    vi:
      "doctype.xlsx:Trang 1\n  xl/worksheets/sheet1.xml có khai báo DOCTYPE, thứ không có trong sổ tính Excel\n\(repair.vi)"
  ),
  tooLarge(
    "bomb.xlsx", at: ":Trang 1", en: "the workbook unpacks to more than 256 KiB", vi: "sổ tính giải nén ra hơn 256 KiB"
  ) { $0.inflatedBytes = 256 << 10 },
  tooLarge(
    "bomb.xlsx", at: ":Trang 1", en: "xl/worksheets/sheet1.xml unpacks to more than 200 times its size",
    vi: "xl/worksheets/sheet1.xml giải nén ra gấp hơn 200 lần"
  ) { $0.freeBytes = 100_000 },
  tooLarge("plain.xlsx", en: "the workbook has more than 3 parts", vi: "sổ tính có hơn 3 phần") { $0.parts = 3 },
  tooLarge(
    "far-cell.xlsx", at: ":Trang 1!XFD1048576",
    en: "the sheet has more than 10,000 cells, empty ones left of a filled one included",
    vi: "trang có hơn 10.000 ô, kể cả ô trống bên trái ô có dữ liệu"
  ) { $0.cells = 10_000 },
  tooLarge("far-cell.xlsx", at: ":Trang 1", en: "the sheet has more than 1,000 rows", vi: "trang có hơn 1.000 dòng") {
    $0.rows = 1_000
  },
  tooLarge("sparse.xlsx", at: ":Trang 1", en: "the sheet has more than 2 columns", vi: "trang có hơn 2 cột") {
    $0.columns = 2
  },
  tooLarge("formats.xlsx", en: "the workbook has more than 4 texts", vi: "sổ tính có hơn 4 chuỗi") {
    $0.sharedStrings = 4
  },
  tooLarge(
    "formats.xlsx", en: "the text of the workbook is longer than 20 bytes", vi: "chữ trong sổ tính dài hơn 20 byte"
  ) {
    $0.textBytes = 20
  },
  tooLarge("plain.xlsx", en: "[Content_Types].xml is nested too deep", vi: "[Content_Types].xml lồng quá sâu") {
    $0.nesting = 1
  },
  WorkbookCase(
    "import.unknown-sheet", "several-sheets.xlsx", named: "Quý 4",
    en: """
      several-sheets.xlsx
        the workbook has no sheet “Quý 4”
        hint: nearest: Quý 3
        hint: sheets: “Tổng hợp”, “Quý 3”, “2”, “Danh mục”, “Tham số”, “Biểu đồ”, “Trống”; a number counts them from 1
      """,
    vi: """
      several-sheets.xlsx
        sổ tính không có trang “Quý 4”
        gợi ý: gần giống nhất: Quý 3
        gợi ý: các trang: “Tổng hợp”, “Quý 3”, “2”, “Danh mục”, “Tham số”, “Biểu đồ”, “Trống”; cũng có thể ghi số thứ tự
      """),
  WorkbookCase(
    "import.ambiguous-sheet", "alike-sheets.xlsx", named: "xa",
    en: "alike-sheets.xlsx\n  “xa” could be one of the sheets “Xã”, “Xà”",
    vi: "alike-sheets.xlsx\n  “xa” có thể là các trang: “Xã”, “Xà”"),
  WorkbookCase(
    "import.sheet-without-cells", "several-sheets.xlsx", sheet: 5,
    en: "several-sheets.xlsx:Biểu đồ\n  the sheet “Biểu đồ” is a chart or a dialogue and has no cells",
    vi: "several-sheets.xlsx:Biểu đồ\n  trang “Biểu đồ” là biểu đồ hoặc hộp thoại, không có ô"),
]

@Suite("what is said about workbooks that are refused") struct WorkbookDiagnosticTests {
  @Test("each has its whole text in both languages", arguments: workbookCases)
  func text(_ example: WorkbookCase) throws {
    let diagnostic = try #require(try example.diagnostic())
    #expect(diagnostic.code.rawValue == example.code && diagnostic.kind == .data)
    #expect(DiagnosticText(language: .en).text(diagnostic) == example.en)
    #expect(DiagnosticText(language: .vi).text(diagnostic) == example.vi)
  }

  @Test("an empty file is called that") func empty() {
    let fault = #expect(throws: Diagnostic.self) { try Workbook(bytes: [], path: "x.xlsx") }
    #expect(fault?.code == "import.empty-file")
  }

  @Test("a tag of megabytes is refused before it is read a hundred times") func longTag() throws {
    var parts = try StoredZip.parts(of: Workbooks.bytes("sparse.xlsx"))
    let index = try #require(parts.firstIndex { $0.name.hasSuffix("sheet1.xml") })
    parts[index].bytes = Array("<worksheet a=\"".utf8) + [UInt8](repeating: 0x78, count: 6 << 20) + Array("\"/>".utf8)
    let workbook = try Workbook(bytes: StoredZip.bytes(parts), path: "x.xlsx")
    let fault = #expect(throws: Diagnostic.self) { try workbook.read(sheet: 0) { _, text in text } }
    #expect(fault?.message.en == "xl/worksheets/sheet1.xml has a tag that is too long")
  }

  @Test("a damaged sheet does not keep another from being read") func others() throws {
    var parts = try StoredZip.parts(of: Workbooks.bytes("several-sheets.xlsx"))
    let index = try #require(parts.firstIndex { $0.name.hasSuffix("sheet2.xml") })
    parts[index].bytes = Array("<worksheet><".utf8)
    let workbook = try Workbook(bytes: StoredZip.bytes(parts), path: "x.xlsx")
    #expect(try workbook.read(sheet: 0) { _, text in text }.grid.rowCount == 3)
    #expect(throws: Diagnostic.self) { try workbook.read(sheet: 1) { _, text in text } }
  }
}
