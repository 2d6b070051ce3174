import NTMKit

/// The sentences of this module, in both languages.
enum Strings {
  /// Of the columns in front of refused rows. No kind of file has a column of such a name.
  static let rejectsHeadings = [
    LocalizedText(vi: "Dòng bị từ chối", en: "Refused row"), LocalizedText(vi: "Cột bị từ chối", en: "Refused column"),
    LocalizedText(vi: "Giá trị bị từ chối", en: "Refused value"),
    LocalizedText(vi: "Lý do từ chối", en: "Refused because"),
  ]

  private typealias Text = LocalizedText

  private static func quoted(_ names: [String]) -> String { names.map { "“\($0)”" }.joined(separator: ", ") }
  private static func short(_ names: [String], _ limit: Int = 12) -> String {
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

  // MARK: CSV

  static let comma = LocalizedText(vi: "dấu phẩy", en: "a comma")
  static let semicolon = LocalizedText(vi: "dấu chấm phẩy", en: "a semicolon")
  static let tab = LocalizedText(vi: "dấu tab", en: "a tab")
  static let bar = LocalizedText(vi: "dấu gạch đứng", en: "a vertical bar")
  static func badDelimiter(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải dấu phân cách cột", en: "“\(text)” cannot separate columns")
  }
  static let badDelimiterHint = LocalizedText(vi: "chọn một trong: , ; | tab", en: "one of: , ; | tab")
  static func delimiterAssumed(_ name: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "các cột ngăn bằng \(name)", en: "columns are separated by \(name)")
  }
  static func periodOfTitles(_ period: Period) -> LocalizedText {
    LocalizedText(vi: "kỳ \(period) lấy từ đầu đề của bảng", en: "the period, \(period), is taken from the titles")
  }
  static func districtOfTitles(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "theo đầu đề, bảng là của \(name): tên xã trùng giữa các huyện hiểu theo đó",
      en: "by its titles the table is about \(name): names that several districts have are taken as its communes")
  }
  static func blankMarks(_ count: Int, _ meaning: BlankMark) -> LocalizedText {
    meaning == .notMet
      ? LocalizedText(
        vi: "\(count) ô trống trong các cột đánh dấu được đọc là chưa đạt",
        en:
          "\(count) empty \(count == 1 ? "cell" : "cells") of columns with marks \(count == 1 ? "is" : "are") read as not met"
      )
      : LocalizedText(
        vi: "\(count) ô trống trong các cột đánh dấu là chưa báo cáo; nếu nghĩa là chưa đạt: --blank not-met",
        en:
          "\(count) empty \(count == 1 ? "cell" : "cells") of columns with marks \(count == 1 ? "is" : "are") not reported; if they mean not met: --blank not-met"
      )
  }
  static func mappedBy(_ source: String) -> LocalizedText {
    LocalizedText(vi: "tên cột hiểu theo “\(source)”", en: "columns are understood as “\(source)” says")
  }
  static func headerFound(_ line: Int) -> LocalizedText {
    LocalizedText(
      vi: "dòng tiêu đề của bảng là dòng \(line); phần trên là đầu đề",
      en: "the table's header is line \(line); what stands above it are titles")
  }
  static func rowsLeftOut(_ rows: [(line: Int, text: String)]) -> LocalizedText {
    let most = 6
    let list =
      rows.prefix(most).map { "\($0.line) (“\($0.text)”)" }.joined(separator: ", ")
      + (rows.count > most ? ", …" : "")
    return LocalizedText(
      vi: "\(rows.count) dòng cộng hoặc đầu nhóm không phải bản ghi: dòng \(list)",
      en:
        "\(rows.count) \(rows.count == 1 ? "row is a total or heading" : "rows are totals or headings"), not records: \(rows.count == 1 ? "line" : "lines") \(list)"
    )
  }
  static func footLeftOut(_ first: Int, _ last: Int, _ text: String) -> LocalizedText {
    first == last
      ? LocalizedText(
        vi: "dòng \(first) ở dưới bảng (“\(text)”) không phải bản ghi",
        en: "line \(first), below the table (“\(text)”), is no record")
      : LocalizedText(
        vi: "các dòng \(first)–\(last) ở dưới bảng (“\(text)” …) không phải bản ghi",
        en: "lines \(first)–\(last), below the table (“\(text)” …), are no records")
  }
  static func besideTable(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "ô bên ngoài bảng: “\(text)”, không được đọc", en: "a cell beside the table, “\(text)”, was not read")
  }
  static func totalDiffers(_ column: String, _ stated: String, _ computed: Double) -> LocalizedText {
    LocalizedText(
      vi: "cột “\(column)”: dòng cộng ghi \(stated), các dòng trên cộng lại là \(computed)",
      en: "column “\(column)”: the total says \(stated), the rows above add up to \(computed)")
  }
  static func columnsMatched(_ pairs: [(column: String, slot: String)]) -> LocalizedText {
    let list = pairs.map { "“\($0.column)” → \($0.slot)" }.joined(separator: ", ")
    return LocalizedText(vi: "cột và chỉ tiêu: \(list)", en: "columns and indicators: \(list)")
  }
  static func columnsIgnored(_ names: [String]) -> LocalizedText {
    LocalizedText(vi: "bỏ qua các cột: \(quoted(names))", en: "columns left out: \(quoted(names))")
  }
  static func unclosedQuote(_ line: Int) -> LocalizedText {
    LocalizedText(
      vi: "dấu nháy kép mở ở dòng \(String(line)) không được đóng",
      en: "the quote opened in line \(String(line)) is never closed")
  }
  static let unclosedQuoteHint = LocalizedText(
    vi: "thêm dấu nháy đóng; dấu nháy trong ô viết hai lần: \"\"",
    en: "close it; a quote inside a value is written twice: \"\"")
  static let strayQuote = LocalizedText(
    vi: "có chữ nằm sau dấu nháy đóng của ô", en: "there is text behind the closing quote of the value")
  static func raggedRow(_ found: Int, _ expected: Int) -> LocalizedText {
    LocalizedText(
      vi: "dòng có \(found) ô, tiêu đề có \(expected) cột",
      en: "the row has \(found) cells, the header \(expected) columns")
  }
  static func tooManyCellsHint(_ delimiter: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "giá trị có \(delimiter) phải đặt trong dấu nháy kép",
      en: "a value with \(delimiter) in it must stand in quotes")
  }
  static let tooFewCellsHint = LocalizedText(
    vi: "ô trống cũng phải có dấu phân cách", en: "empty cells need their delimiters too")

  // MARK: Headers

  static func duplicateColumn(_ first: String, _ second: String, _ field: String) -> LocalizedText {
    LocalizedText(
      vi: "hai cột “\(first)” và “\(second)” cùng nghĩa là \(field)",
      en: "the columns “\(first)” and “\(second)” both mean \(field)")
  }
  static let duplicateColumnHint = LocalizedText(
    vi: "đổi tên hoặc bỏ một cột", en: "rename one of them or take it out")
  static func missingColumn(_ fields: [String], found: [String]) -> LocalizedText {
    LocalizedText(
      vi: "thiếu cột \(fields.joined(separator: " hoặc ")); có: \(short(found))",
      en: "there is no column \(fields.joined(separator: " or ")); found: \(short(found))")
  }
  static func nearestColumn(_ found: String, _ meant: String) -> LocalizedText {
    LocalizedText(vi: "“\(found)” có phải là “\(meant)”?", en: "is “\(found)” meant to be “\(meant)”?")
  }
  static func columnNames(_ names: [String]) -> LocalizedText {
    LocalizedText(vi: "cột này có thể tên là: \(short(names))", en: "the column may be called: \(short(names))")
  }
  static func noValueColumns(_ found: [String]) -> LocalizedText {
    LocalizedText(
      vi: "không cột nào là chỉ tiêu hay tiêu chí; có: \(short(found))",
      en: "no column is an indicator or a criterion; found: \(short(found))")
  }
  static let noValueColumnsHint = LocalizedText(
    vi: "đặt tên cột theo mã chỉ tiêu (17.5) hoặc tiêu chí (TC 17), hoặc mỗi dòng một giá trị với cột indicator",
    en: "name columns by indicator (17.5) or criterion (TC 17), or give one value a row with a column indicator")

  // MARK: Cells

  static func missingValue(_ field: String) -> LocalizedText {
    LocalizedText(vi: "“\(field)” để trống", en: "“\(field)” is empty")
  }
  static let missingValueHint = LocalizedText(
    vi: "ghi số, đạt hoặc chưa đạt; bỏ dòng nếu chưa có số liệu",
    en: "give a number, đạt or chưa đạt; take the row out when nothing was reported")
  static func notADate(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải là ngày", en: "“\(text)” is not a date")
  }
  static let dateHint = LocalizedText(vi: "viết 2022-09-30 hoặc 30/9/2022", en: "write 2022-09-30 or 30/9/2022")
  static func notAPeriod(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải là kỳ", en: "“\(text)” is not a period")
  }
  static let periodHint = LocalizedText(
    vi: "viết 2022Q3, Quý 3/2022, 2022H1, 2022-09 hoặc 2022", en: "write 2022Q3, Quý 3/2022, 2022H1, 2022-09 or 2022")
  static func notANumber(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải là số", en: "“\(text)” is not a number")
  }
  static func ambiguousNumber(_ text: String, _ thousands: Double, _ fraction: Double) -> LocalizedText {
    LocalizedText(
      vi: "“\(text)” có thể là \(thousands) hoặc \(fraction)", en: "“\(text)” could be \(thousands) or \(fraction)")
  }
  static let decimalHint = LocalizedText(
    vi: "nói rõ dấu thập phân: --decimal comma hoặc --decimal point",
    en: "say which decimal mark the file has: --decimal comma or --decimal point")
  static let decimalCommaAssumed = LocalizedText(
    vi: "dấu thập phân là dấu phẩy, theo các số khác trong tệp",
    en: "the decimal mark is a comma, as in the file's other numbers")
  static let decimalPointAssumed = LocalizedText(
    vi: "dấu thập phân là dấu chấm, theo các số khác trong tệp",
    en: "the decimal mark is a point, as in the file's other numbers")
  static func notWhole(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải số nguyên không âm", en: "“\(text)” is not a whole number of zero or more")
  }
  static func notAYear(_ year: Int) -> LocalizedText {
    LocalizedText(vi: "“\(String(year))” không phải là năm", en: "“\(String(year))” is not a year")
  }
  static func datesReversed(_ from: CalendarDate, _ to: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày kết thúc \(to) trước ngày bắt đầu \(from)", en: "the end \(to) is before the beginning \(from)")
  }
  static func periodsReversed(_ from: Period, _ to: Period) -> LocalizedText {
    LocalizedText(vi: "\(to) kết thúc trước khi \(from) bắt đầu", en: "\(to) ends before \(from) begins")
  }
  static func unknownWord(_ field: String, _ text: String) -> LocalizedText {
    LocalizedText(vi: "\(field) không thể là “\(text)”", en: "\(field) cannot be “\(text)”")
  }
  static func words(_ words: [String]) -> LocalizedText {
    let list = words.joined(separator: ", ")
    return LocalizedText(vi: "một trong: \(list)", en: "one of: \(list)")
  }
  static func notYesOrNo(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải có hay không", en: "“\(text)” is neither yes nor no")
  }
  static let yesOrNoHint = LocalizedText(
    vi: "viết có hoặc không (x, yes, 1; no, 0)", en: "write yes or no (có, x, 1; không, 0)")
  static let duplicateRowHint = LocalizedText(
    vi: "giữ lại một dòng; đính chính gửi bằng tệp khác",
    en: "keep one of the rows; send a correction in a file of its own")
  static func repeatedRowsTakenOnce(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng lặp lại y nguyên dòng trước: lấy một lần",
      en: count == 1 ? "1 row repeats an earlier one: taken once" : "\(count) rows repeat earlier ones: taken once")
  }
  static func unknownRow(_ key: String, _ table: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "trong \(table) không có “\(key)”", en: "“\(key)” is not among the \(table)")
  }
  static func importFirst(_ table: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "chưa có dòng nào: nhập \(table) trước", en: "there are none yet: import \(table) first")
  }
  static func rowsFirst(_ table: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "sửa mã, hoặc nhập \(table) trước", en: "mend the code, or import \(table) first")
  }
  static func nearest(_ name: String) -> LocalizedText {
    LocalizedText(vi: "gần giống nhất: \(name)", en: "nearest: \(name)")
  }
  static func duplicateRow(_ what: String, _ line: Int) -> LocalizedText {
    LocalizedText(vi: "\(what) đã có ở dòng \(String(line))", en: "\(what) is already in line \(String(line))")
  }
  static let emptyRow = LocalizedText(vi: "dòng không có giá trị nào", en: "the row has no value")
  static let emptyRowHint = LocalizedText(
    vi: "ô trống giữ nguyên số liệu cũ; bỏ dòng nếu xã chưa báo cáo",
    en: "an empty cell leaves the earlier value; take the row out when the commune did not report")

  // MARK: Units

  static let noUnits = LocalizedText(
    vi: "tệp làm việc chưa có đơn vị hành chính nào", en: "the workspace has no units yet")
  static let noUnitsHint = LocalizedText(
    vi: "nạp danh mục đơn vị trước: import units.csv", en: "import the list of units first: import units.csv")
  static func wrongLevel(_ code: String, _ name: String, _ level: AdministrativeUnit.Level) -> LocalizedText {
    let (vi, en) =
      switch level {
      case .province: ("tỉnh", "a province")
      case .district: ("huyện", "a district")
      case .commune: ("xã", "a commune")
      }
    return LocalizedText(vi: "“\(code)” là \(name), không phải cấp \(vi)", en: "“\(code)” is \(name), not \(en)")
  }
  static func nameDiffers(_ code: String, _ name: String, _ found: String) -> LocalizedText {
    LocalizedText(
      vi: "mã \(code) là \(name), tệp ghi “\(found)”; lấy theo mã",
      en: "the code \(code) is \(name), the file says “\(found)”; the code counts")
  }
  static func unknownRecognitionLevel(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải mức công nhận", en: "“\(text)” is not a level of recognition")
  }
  static let recognitionLevelHint = LocalizedText(
    vi: "viết ntm, advanced (nâng cao) hoặc model (kiểu mẫu)",
    en: "write ntm, advanced (nâng cao) or model (kiểu mẫu)")

  // MARK: Results

  static let noCriteriaSets = LocalizedText(
    vi: "tệp làm việc chưa có bộ tiêu chí nào", en: "the workspace has no criteria set yet")
  static let noCriteriaSetsHint = LocalizedText(
    vi: "nạp bộ tiêu chí trước: import criteria.yaml", en: "import one first: import criteria.yaml")
  static func unknownSet(_ code: String) -> LocalizedText {
    LocalizedText(vi: "không có bộ tiêu chí “\(code)”", en: "there is no criteria set “\(code)”")
  }
  static func setCodes(_ codes: [String]) -> LocalizedText {
    LocalizedText(
      vi: "các bộ tiêu chí: \(codes.joined(separator: ", "))", en: "criteria sets: \(codes.joined(separator: ", "))")
  }
  static func noCriteriaSet(_ period: Period) -> LocalizedText {
    LocalizedText(vi: "không bộ tiêu chí nào được giao cho \(period)", en: "no criteria set is assigned to \(period)")
  }
  static func noCriteriaSetHint(_ codes: [String]) -> LocalizedText {
    let example = codes.last ?? ""
    return LocalizedText(
      vi: "nói rõ bộ: --set \(example), hoặc nạp tệp set,level,from_period,to_period",
      en: "name the set: --set \(example), or import a file set,level,from_period,to_period")
  }
  static func onlySetAssumed(_ code: String) -> LocalizedText {
    LocalizedText(
      vi: "bộ tiêu chí \(code): bộ duy nhất trong tệp làm việc",
      en: "criteria set \(code): the only one in the workspace")
  }
  static let noPeriod = LocalizedText(vi: "tệp không có cột kỳ", en: "the file has no column for the period")
  static let noPeriodHint = LocalizedText(vi: "nói rõ kỳ: --period 2022Q3", en: "name the period: --period 2022Q3")
  static let periodOfRows = LocalizedText(
    vi: "lấy kỳ ghi trong tệp; --period chỉ dùng cho ô trống",
    en: "the file's own periods count; --period is for its empty cells only")
  static func unknownIndicator(_ text: String, _ set: String) -> LocalizedText {
    LocalizedText(vi: "bộ \(set) không có chỉ tiêu “\(text)”", en: "the set \(set) has no indicator “\(text)”")
  }
  static let indicatorHint = LocalizedText(
    vi: "xem danh sách: indicators | select set, indicator, title",
    en: "see the list: indicators | select set, indicator, title")
  static func notAttested(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải đạt hay chưa đạt", en: "“\(text)” is neither đạt nor chưa đạt")
  }
  static let attestedHint = LocalizedText(
    vi: "viết đạt hoặc chưa đạt (x, có, yes, 1; không, no, 0), hoặc không áp dụng",
    en: "write đạt or chưa đạt (x, có, yes, 1; không, no, 0), or không áp dụng")
  static func numberForAttested(_ text: String, _ slot: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(slot)” chỉ ghi đạt hoặc chưa đạt, không ghi số “\(text)”",
      en: "“\(slot)” takes đạt or chưa đạt, not the number “\(text)”")
  }
  static func outOfRange(_ text: String, _ slot: String, _ low: Double, _ high: Double) -> LocalizedText {
    if high == .greatestFiniteMagnitude {
      return LocalizedText(
        vi: "“\(text)” nhỏ hơn \(low), số nhỏ nhất của “\(slot)”",
        en: "“\(text)” is less than \(low), the least of “\(slot)”")
    }
    if low == -.greatestFiniteMagnitude {
      return LocalizedText(
        vi: "“\(text)” lớn hơn \(high), số lớn nhất của “\(slot)”",
        en: "“\(text)” is more than \(high), the most of “\(slot)”")
    }
    return LocalizedText(
      vi: "“\(text)” ngoài khoảng \(low) đến \(high) của “\(slot)”",
      en: "“\(text)” is outside \(low) to \(high), the range of “\(slot)”")
  }
  static func contradiction(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” trái với giá trị cùng dòng", en: "“\(text)” contradicts the value in the same row")
  }
  static func duplicateValue(_ slot: String, _ period: Period, _ line: Int) -> LocalizedText {
    LocalizedText(
      vi: "“\(slot)” \(period) của xã đã có giá trị khác ở dòng \(String(line))",
      en: "“\(slot)” of this commune in \(period) has another value in line \(String(line))")
  }
  static let duplicateValueHint = LocalizedText(
    vi: "giữ lại một dòng; đính chính gửi bằng tệp khác",
    en: "keep one of the rows; send a correction in a file of its own")
  static func repeatedRow(_ line: Int) -> LocalizedText {
    LocalizedText(vi: "lặp lại dòng \(String(line))", en: "repeats line \(String(line))")
  }

  // MARK: YAML

  static func badYAML(_ problem: String) -> LocalizedText {
    LocalizedText(vi: "YAML sai cú pháp: \(problem)", en: "the YAML is malformed: \(problem)")
  }
  static func missingKey(_ key: String, _ place: String) -> LocalizedText {
    place.isEmpty
      ? LocalizedText(vi: "thiếu khóa “\(key)”", en: "the key “\(key)” is missing")
      : LocalizedText(vi: "\(place) thiếu khóa “\(key)”", en: "\(place) lacks the key “\(key)”")
  }
  static func wrongType(_ place: String, _ expected: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(place) phải là \(expected)", en: "\(place) must be \(expected)")
  }
  static let yamlList = LocalizedText(vi: "một danh sách", en: "a list")
  static let yamlMapping = LocalizedText(vi: "các cặp tên: giá trị", en: "pairs of name and value")
  static let yamlText = LocalizedText(vi: "chữ", en: "text")
  static let yamlNumber = LocalizedText(vi: "một số", en: "a number")
  static let yamlDate = LocalizedText(vi: "một ngày như 2022-09-30", en: "a date such as 2022-09-30")
  static let yamlYear = LocalizedText(vi: "giá trị của một năm như 2022", en: "the values of a year such as 2022")
  static func duplicateID(_ id: String) -> LocalizedText {
    LocalizedText(vi: "mã “\(id)” có hai lần", en: "the id “\(id)” is there twice")
  }
}
