import NTMKit

/// What is said of tables: delimiters, headers, what stands around them, cells.
extension Strings {
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
  static func totalsUnchecked(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng cộng sau cùng không được so với tổng các dòng trên nó",
      en: count == 1
        ? "the last total was not compared with the rows above it"
        : "the last \(count) totals were not compared with the rows above them")
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
  static func meanDiffers(_ column: String, _ stated: String, _ computed: Double) -> LocalizedText {
    LocalizedText(
      vi: "cột “\(column)”: dòng bình quân ghi \(stated), bình quân các dòng trên là \(computed, digits: 2)",
      en: "column “\(column)”: the mean says \(stated), the mean of the rows above is \(computed, digits: 2)")
  }
  static func meansMayBeWeighted(
    _ line: Int, _ means: [(column: String, stated: String, computed: Double)]
  ) -> LocalizedText {
    let most = 4
    let list = LocalizedText.list(
      means.prefix(most).map {
        LocalizedText(
          vi: "“\($0.column)” ghi \($0.stated), bình quân giản đơn là \($0.computed, digits: 2)",
          en: "“\($0.column)” says \($0.stated), the plain mean is \($0.computed, digits: 2)")
      }, separator: "; ")
    let more = means.count > most ? "; …" : ""
    return LocalizedText(
      vi: "bình quân ở dòng \(line) có thể có quyền số, nên không kiểm tra được: \(list)\(more)",
      en: "the mean in line \(line) may be weighted, so it was not checked: \(list)\(more)")
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
  static func assumed(_ column: String) -> LocalizedText {
    LocalizedText(
      vi: "cột “\(column)” cho biết các dòng này là giả định (whatif), không phải số liệu",
      en: "the column “\(column)” says that these rows were assumed (whatif): they are no data")
  }
  static let assumedHint = LocalizedText(
    vi: "nhập tệp của nơi báo cáo, không phải kết quả lưu từ whatif",
    en: "import the file of those who report, not a result saved from whatif")
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
  /// What people call a column: its title, and the name that lines use where the title is another.
  private static func columnName(_ field: String) -> LocalizedText {
    guard let title = Vocabulary.programme.label(ofColumn: field) else { return LocalizedText(verbatim: field) }
    return LocalizedText(
      resolvedVietnamese: title.vi == field ? field : "\(title.vi) (\(field))", resolvedEnglish: field)
  }
  static func unknownWord(_ field: String, _ text: String) -> LocalizedText {
    let name = columnName(field)
    return LocalizedText(vi: "\(name) không thể là “\(text)”", en: "\(name) cannot be “\(text)”")
  }
  static func words(_ words: [String]) -> LocalizedText {
    let list = words.joined(separator: ", ")
    return LocalizedText(vi: "một trong: \(list)", en: "one of: \(list)")
  }
  static func notListed(_ column: String, _ words: [String], list: String) -> LocalizedText {
    let shown = words.prefix(5).map { "“\($0)”" }.joined(separator: ", ") + (words.count > 5 ? ", …" : "")
    return LocalizedText(
      vi: "\(column): danh sách \(list) không có \(shown) (\(words.count)); lấy như tệp ghi",
      en: "\(column): the list \(list) lacks \(shown) (\(words.count)); taken as the file has them")
  }
  /// `một trong: todo (chưa làm), done (xong)`.
  static func words(_ words: [ColumnRule.Word]) -> LocalizedText {
    func list(_ language: Language) -> String {
      words.map { word in
        let label = word.label.resolved(in: language)
        return label == word.word ? label : "\(word.word) (\(label))"
      }.joined(separator: ", ")
    }
    return LocalizedText(vi: "một trong: \(list(.vi))", en: "one of: \(list(.en))")
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
  /// Rows of one key that belong together.
  static func rowsNumbered(_ count: Int, _ table: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng \(table) ghi lại người đã có ở cùng lớp: tính là buổi khác, số giờ cộng vào",
      en: count == 1
        ? "1 row of \(table) names a person again at the same course: taken as another day of it, its hours added"
        : "\(count) rows of \(table) name persons again at the same course: taken as other days of it, their hours added"
    )
  }
  /// The same of other tables.
  static func rowsOfOneKeyNumbered(_ count: Int, _ table: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng \(table) có khoá đã có: được đánh số tiếp",
      en: count == 1
        ? "1 row of \(table) has a key that was there: it is numbered on"
        : "\(count) rows of \(table) have keys that were there: they are numbered on")
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
}
