import NTMKit

/// The sentences of this module, in both languages.
enum Strings {
  /// Of the columns in front of refused rows. No kind of file has a column of such a name.
  static let rejectsHeadings = [
    LocalizedText(vi: "Dòng bị từ chối", en: "Refused row"), LocalizedText(vi: "Cột bị từ chối", en: "Refused column"),
    LocalizedText(vi: "Giá trị bị từ chối", en: "Refused value"),
    LocalizedText(vi: "Lý do từ chối", en: "Refused because"),
  ]

  static func quoted(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: ", ") }
  static func short(_ names: [String], _ limit: Int = 12) -> String {
    let shown = names.filter { !$0.isEmpty }
    return quoted(Array(shown.prefix(limit))) + (shown.count > limit ? ", …" : "")
  }

  // MARK: Files

  static let emptyFile = LocalizedText(vi: "tệp không có gì", en: "the file is empty")
  static func notText(_ format: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "tệp này là \(format), không phải CSV hay YAML", en: "the file is \(format), not CSV or YAML")
  }
  static let excelWorkbook = LocalizedText(vi: "sổ tính Excel (.xlsx)", en: "an Excel workbook (.xlsx)")
  static let wordFile = LocalizedText(vi: "văn bản Word (.docx)", en: "a Word document (.docx)")
  static let zip = LocalizedText(vi: "tệp nén ZIP", en: "a ZIP archive")
  static let oldOfficeFile = LocalizedText(
    vi: "tệp Office đời cũ (.xls hoặc .doc)", en: "an old Office file (.xls or .doc)")
  static let pdf = LocalizedText(vi: "tệp PDF", en: "a PDF file")
  static let utf16 = LocalizedText(vi: "văn bản mã UTF-16", en: "text in UTF-16")
  static let sqliteFile = LocalizedText(vi: "cơ sở dữ liệu SQLite", en: "an SQLite database")
  static let binaryFile = LocalizedText(vi: "tệp nhị phân", en: "a binary file")
  static let saveAsUTF8 = LocalizedText(
    vi: "mở bằng bảng tính rồi lưu thành “CSV UTF-8”", en: "open it in a spreadsheet and save it as “CSV UTF-8”")
  static func notUTF8(_ byte: UInt8) -> LocalizedText {
    let code = "0x" + String(byte, radix: 16, uppercase: true)
    return LocalizedText(vi: "byte \(code) không thuộc mã UTF-8", en: "the byte \(code) is not UTF-8")
  }
  static let legacyHint = LocalizedText(
    vi: "chữ viết bằng TCVN3, VNI hoặc Windows-1258 phải chuyển sang Unicode trước",
    en: "text in TCVN3, VNI or Windows-1258 has to be converted to Unicode first")

  static func unknownKind(_ id: String) -> LocalizedText {
    LocalizedText(vi: "không có loại tệp “\(id)”", en: "there is no kind of file “\(id)”")
  }
  static func kinds(_ ids: [String]) -> LocalizedText {
    let list = ids.joined(separator: ", ")
    return LocalizedText(vi: "các loại tệp: \(list)", en: "kinds of file: \(list)")
  }
  static func unrecognised(_ header: [String]) -> LocalizedText {
    header.isEmpty
      ? LocalizedText(
        vi: "không nhận ra loại tệp: không có dòng tiêu đề", en: "the kind of file is not known: no header row")
      : LocalizedText(
        vi: "không nhận ra loại tệp; các cột: \(short(header))",
        en: "the kind of file is not known; its columns: \(short(header))")
  }
  static func asHint(_ id: String) -> LocalizedText {
    LocalizedText(vi: "nói rõ loại, ví dụ: --as \(id)", en: "name the kind, for example: --as \(id)")
  }
  static func ambiguousKind(_ ids: [String]) -> LocalizedText {
    LocalizedText(vi: "tệp có thể là: \(quoted(ids))", en: "the file could be: \(quoted(ids))")
  }
  static func rowsLost(_ read: Int, _ taken: Int, _ refused: Int) -> LocalizedText {
    LocalizedText(
      vi: "đọc \(read) dòng, nhưng nhận \(taken) và từ chối \(refused)",
      en: "\(read) rows were read, but \(taken) taken and \(refused) refused")
  }

  static func noSheets(_ sheet: String) -> LocalizedText {
    LocalizedText(
      vi: "tệp này không phải sổ tính, nên không có trang “\(sheet)”",
      en: "this is no workbook, so there is no sheet “\(sheet)”")
  }
  static func severalSheets(_ names: [String]) -> LocalizedText {
    LocalizedText(
      vi: "nhiều trang có thể là trang cần đọc: \(quoted(names))", en: "several sheets could be meant: \(quoted(names))"
    )
  }
  static func noSheetWanted(_ names: [String]) -> LocalizedText {
    names.isEmpty
      ? LocalizedText(vi: "không trang nào có gì", en: "no sheet has anything in it")
      : LocalizedText(
        vi: "không nhận ra loại số liệu của trang nào: \(quoted(names))",
        en: "the kind of data is not known of any sheet: \(quoted(names))")
  }
  static func sheetHint(_ name: String) -> LocalizedText {
    LocalizedText(vi: "chọn trang: --sheet \"\(name)\"", en: "choose one: --sheet \"\(name)\"")
  }
  static func sheetTaken(_ name: String, _ others: [String]) -> LocalizedText {
    LocalizedText(
      vi: "đọc trang “\(name)”; không đọc: \(quoted(others))",
      en: "the sheet “\(name)” is read; not read: \(quoted(others))")
  }
  static func legacyFonts(_ fonts: [(name: String, cells: Int)]) -> LocalizedText {
    let list = fonts.map { "\($0.name) (\($0.cells))" }.joined(separator: ", ")
    return LocalizedText(
      vi: "chữ viết bằng phông cũ đã đổi sang Unicode; phông và số ô: \(list)",
      en: "text in old Vietnamese fonts was made Unicode; fonts and cells: \(list)")
  }
  static func hiddenRows(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "trang có \(count) dòng bị ẩn; các dòng đó cũng được đọc",
      en: "the sheet hides \(count) \(count == 1 ? "row" : "rows"), which \(count == 1 ? "is" : "are") read too")
  }
  static func formulasWithoutValue(_ count: Int, _ cell: String) -> LocalizedText {
    LocalizedText(
      vi: "\(count) ô công thức không có kết quả trong tệp (ô đầu: \(cell)): mở bằng bảng tính rồi lưu lại",
      en:
        "\(count) \(count == 1 ? "formula has" : "formulas have") no result in the file (first: \(cell)): open it in a spreadsheet and save it"
    )
  }
  static func formulasWithZero(_ count: Int, _ cell: String) -> LocalizedText {
    LocalizedText(
      vi: """
        mọi ô công thức (\(count) ô; ô đầu: \(cell)) đều bằng 0, có thể vì chưa được tính: mở bằng bảng tính, lưu lại rồi so sánh
        """,
      en: """
        \(count == 1 ? "the only formula is" : "all \(count) formulas are") 0 (first: \(cell)) and may never have been \
        calculated: open the file in a spreadsheet, save it and compare
        """)
  }
  static func mixedMarks(_ column: String, point: Int, comma: Int) -> LocalizedText {
    LocalizedText(
      vi: "cột “\(column)” dùng cả hai dấu thập phân: dấu chấm ở dòng \(point), dấu phẩy ở dòng \(comma)",
      en: "column “\(column)” has both decimal marks: a point in line \(point), a comma in line \(comma)")
  }
  static func otherMark(_ text: String, isComma: Bool, _ line: Int) -> LocalizedText {
    isComma
      ? LocalizedText(
        vi: "“\(text)” dùng dấu phẩy thập phân, còn dòng \(line) dùng dấu chấm",
        en: "“\(text)” has a decimal comma, line \(line) a decimal point")
      : LocalizedText(
        vi: "“\(text)” dùng dấu chấm thập phân, còn dòng \(line) dùng dấu phẩy",
        en: "“\(text)” has a decimal point, line \(line) a decimal comma")
  }
  static func leftAsText(_ column: String, _ value: String) -> LocalizedText {
    LocalizedText(
      vi: "cột “\(column)” giữ nguyên là chữ: “\(value)” hiểu được hai cách; nói rõ bằng --decimal",
      en: "column “\(column)” stays text: “\(value)” could mean two things; say which with --decimal")
  }

  static let stopped = LocalizedText(vi: "đã dừng; không có gì thay đổi", en: "stopped; nothing was changed")
}
