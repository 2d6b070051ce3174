import NTMKit

/// The sentences about workbooks.
extension Strings {
  static func notAWorkbook(_ format: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "tệp này là \(format), không phải sổ tính Excel (.xlsx)",
      en: "the file is \(format), not an Excel workbook (.xlsx)")
  }
  static let saveAsWorkbook = LocalizedText(
    vi: "mở bằng bảng tính rồi lưu thành “Excel Workbook (.xlsx)”",
    en: "open it in a spreadsheet and save it as “Excel Workbook (.xlsx)”")
  static let oldWorkbook = LocalizedText(vi: "sổ tính Excel đời cũ (.xls)", en: "an old Excel workbook (.xls)")
  static let oldWordFile = LocalizedText(vi: "văn bản Word đời cũ (.doc)", en: "an old Word document (.doc)")
  static let binaryWorkbook = LocalizedText(vi: "sổ tính Excel nhị phân (.xlsb)", en: "a binary Excel workbook (.xlsb)")
  static let openDocumentSheet = LocalizedText(
    vi: "bảng tính OpenDocument (.ods)", en: "an OpenDocument spreadsheet (.ods)")
  static let openDocument = LocalizedText(vi: "tài liệu OpenDocument", en: "an OpenDocument file")
  static let presentation = LocalizedText(vi: "bản trình chiếu PowerPoint", en: "a PowerPoint presentation")
  static let webPage = LocalizedText(
    vi: "trang web (HTML) mang tên tệp Excel", en: "a web page (HTML) under the name of an Excel file")
  static let spreadsheetXML = LocalizedText(vi: "bảng tính XML 2003", en: "an XML Spreadsheet 2003")
  static let otherFile = LocalizedText(vi: "tệp thuộc loại khác", en: "a file of another kind")

  static let noZipLibrary = LocalizedText(
    vi: "không nạp được thư viện libzip, cần để đọc sổ tính",
    en: "cannot load the library libzip, which reads workbooks")
  static func noZipLibraryHint(_ package: String) -> LocalizedText {
    LocalizedText(
      vi: "cài gói của nó (trên Debian: apt-get install \(package)), hoặc lưu trang tính thành .csv",
      en: "install its package (on Debian: apt-get install \(package)), or save the sheet as .csv")
  }
  static let workbookEncrypted = LocalizedText(
    vi: "sổ tính được khóa bằng mật khẩu", en: "the workbook is locked with a password")
  static let workbookEncryptedHint = LocalizedText(
    vi: "mở bằng Excel, bỏ mật khẩu (File > Info > Protect Workbook > Encrypt with Password, xóa trống) rồi lưu lại",
    en:
      "open it in Excel, take the password away (File > Info > Protect Workbook > Encrypt with Password, empty) and save it"
  )
  static let workbookMacros = LocalizedText(
    vi: "sổ tính có macro (.xlsm); chương trình trong tệp dữ liệu không được nhận",
    en: "the workbook has macros (.xlsm); programs inside data files are not accepted")
  static let workbookMacrosHint = LocalizedText(
    vi: "lưu thành “Excel Workbook (.xlsx)”: số liệu giữ nguyên, macro bị bỏ",
    en: "save it as “Excel Workbook (.xlsx)”: the data stay, the macros go")

  static func workbookDamaged(_ damage: WorkbookFault.Damage) -> LocalizedText {
    switch damage {
    case .truncated:
      LocalizedText(
        vi: "sổ tính bị cụt: thiếu phần cuối tệp", en: "the workbook is cut off: the end of the file is missing")
    case .archive(let reason):
      LocalizedText(vi: "sổ tính hỏng: \(reason)", en: "the workbook is damaged: \(reason)")
    case .checksum(let part):
      LocalizedText(
        vi: "sổ tính hỏng: nội dung \(part) không khớp mã kiểm tra",
        en: "the workbook is damaged: \(part) does not match its checksum")
    case .packedData(let part):
      LocalizedText(
        vi: "sổ tính hỏng: không giải nén được \(part)", en: "the workbook is damaged: \(part) cannot be unpacked")
    case .packing(let part):
      LocalizedText(
        vi: "\(part) được nén theo cách mà Excel không dùng", en: "\(part) is packed in a way that Excel does not use")
    case .missingPart(let part):
      LocalizedText(vi: "sổ tính thiếu \(part)", en: "the workbook lacks \(part)")
    case .noSheets:
      LocalizedText(vi: "sổ tính không có trang nào", en: "the workbook has no sheets")
    case .badXML(let part, let line, let reason):
      LocalizedText(
        vi: "\(part) sai cú pháp XML ở dòng \(String(line)): \(reason)",
        en: "\(part) is malformed XML in line \(String(line)): \(reason)")
    case .unorderedRow(let row):
      LocalizedText(
        vi: "dòng \(String(row)) lặp lại hoặc sai thứ tự", en: "row \(String(row)) stands twice or out of order")
    case .unorderedCell(let cell):
      LocalizedText(vi: "ô \(cell) lặp lại hoặc sai thứ tự", en: "cell \(cell) stands twice or out of order")
    case .badReference(let text):
      LocalizedText(vi: "“\(text)” không phải địa chỉ ô", en: "“\(text)” is no reference to cells")
    case .badIndex(let cell):
      LocalizedText(
        vi: "ô \(cell) trỏ đến một chuỗi không có trong tệp",
        en: "cell \(cell) refers to a text that is not in the file")
    }
  }
  static let fetchAgain = LocalizedText(
    vi: "tải hoặc chép lại tệp: có thể lần trước chưa xong",
    en: "fetch or copy the file again: the last time may have stopped half-way")
  static let repairWorkbook = LocalizedText(
    vi: "mở bằng bảng tính, cho sửa nếu được hỏi, rồi lưu lại",
    en: "open it in a spreadsheet, let it repair the file if it asks, and save it")
  static func workbookDuplicatePart(_ part: String) -> LocalizedText {
    LocalizedText(vi: "sổ tính có hai phần cùng tên \(part)", en: "the workbook has two parts called \(part)")
  }
  static func workbookDoctype(_ part: String) -> LocalizedText {
    LocalizedText(
      vi: "\(part) có khai báo DOCTYPE, thứ không có trong sổ tính Excel",
      en: "\(part) has a DOCTYPE, which Excel workbooks never have")
  }

  static func workbookTooLarge(_ excess: WorkbookFault.Excess) -> LocalizedText {
    switch excess {
    case .inflated(let limit):
      LocalizedText(
        vi: "sổ tính giải nén ra hơn \(bytes(limit))", en: "the workbook unpacks to more than \(bytes(limit))")
    case .ratio(let part, let ratio):
      LocalizedText(
        vi: "\(part) giải nén ra gấp hơn \(ratio) lần", en: "\(part) unpacks to more than \(ratio) times its size")
    case .parts(let limit):
      LocalizedText(vi: "sổ tính có hơn \(limit) phần", en: "the workbook has more than \(limit) parts")
    case .cells(let limit):
      LocalizedText(
        vi: "trang có hơn \(limit) ô, kể cả ô trống bên trái ô có dữ liệu",
        en: "the sheet has more than \(limit) cells, empty ones left of a filled one included")
    case .sharedStrings(let limit):
      LocalizedText(vi: "sổ tính có hơn \(limit) chuỗi", en: "the workbook has more than \(limit) texts")
    case .text(let limit):
      LocalizedText(
        vi: "chữ trong sổ tính dài hơn \(bytes(limit))", en: "the text of the workbook is longer than \(bytes(limit))")
    case .columns(let limit):
      LocalizedText(vi: "trang có hơn \(limit) cột", en: "the sheet has more than \(limit) columns")
    case .rows(let limit):
      LocalizedText(vi: "trang có hơn \(limit) dòng", en: "the sheet has more than \(limit) rows")
    case .nesting(let part):
      LocalizedText(vi: "\(part) lồng quá sâu", en: "\(part) is nested too deep")
    case .tag(let part):
      LocalizedText(vi: "\(part) có một thẻ quá dài", en: "\(part) has a tag that is too long")
    }
  }
  private static func bytes(_ count: Int) -> LocalizedText {
    switch count {
    case (1 << 30)...: LocalizedText(verbatim: "\(count >> 30) GiB")
    case (1 << 20)...: LocalizedText(verbatim: "\(count >> 20) MiB")
    case (1 << 10)...: LocalizedText(verbatim: "\(count >> 10) KiB")
    default: LocalizedText(vi: "\(count) byte", en: "\(count) bytes")
    }
  }
  static let workbookTooLargeHint = LocalizedText(
    vi: "chép các ô cần dùng sang sổ tính mới rồi lưu; nếu tệp không rõ nguồn gốc thì đừng mở",
    en: "copy the cells that matter into a new workbook and save that; do not open a file of unknown origin")

  // MARK: Sheets

  static func unknownSheet(_ name: String) -> LocalizedText {
    LocalizedText(vi: "sổ tính không có trang “\(name)”", en: "the workbook has no sheet “\(name)”")
  }
  static func sheets(_ names: [String]) -> LocalizedText {
    let shown = names.prefix(12).map { "“\($0)”" }.joined(separator: ", ") + (names.count > 12 ? ", …" : "")
    return LocalizedText(
      vi: "các trang: \(shown); cũng có thể ghi số thứ tự", en: "sheets: \(shown); a number counts them from 1")
  }
  static func ambiguousSheet(_ name: String, _ names: [String]) -> LocalizedText {
    let shown = names.map { "“\($0)”" }.joined(separator: ", ")
    return LocalizedText(
      vi: "“\(name)” có thể là các trang: \(shown)", en: "“\(name)” could be one of the sheets \(shown)")
  }
  static func sheetWithoutCells(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "trang “\(name)” là biểu đồ hoặc hộp thoại, không có ô",
      en: "the sheet “\(name)” is a chart or a dialogue and has no cells")
  }
}
