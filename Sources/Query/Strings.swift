import NTMKit

/// What the language says: grammar, names, types. Texts of verbs and functions stand in `VerbStrings` and
/// `FunctionStrings`.
enum Strings {
  // MARK: Grammar

  static let sourceExpected = LocalizedText(
    vi: "cần tên bảng, báo cáo, lệnh hoặc biến ở đây", en: "a table, report, command or variable is expected here")
  static let unclosedQuote = LocalizedText(
    vi: "dấu nháy kép mở ở đây chưa được đóng", en: "the quote that opens here is not closed")
  static let unclosedBacktick = LocalizedText(
    vi: "dấu ` mở ở đây chưa được đóng", en: "the backtick that opens here is not closed")
  static let unclosedBrace = LocalizedText(
    vi: "dấu { mở ở đây chưa được đóng", en: "the brace that opens here is not closed")
  static let stageMissing = LocalizedText(
    vi: "sau dấu | cần một động từ, như where hoặc sort", en: "a verb such as where or sort is expected after |")
  static let stageExpected = LocalizedText(
    vi: "cần một động từ ở đây, như where hoặc sort", en: "a verb such as where or sort is expected here")
  static let columnName = LocalizedText(vi: "tên cột", en: "a column's name")
  static let newName = LocalizedText(vi: "tên mới", en: "a new name")
  static let sourceName = LocalizedText(
    vi: "tên bảng, báo cáo hoặc biến", en: "the name of a table, report or variable")
  static let rowCount = LocalizedText(vi: "số dòng (số nguyên, không âm)", en: "a number of rows (whole, not negative)")
  static let wholeNumber = LocalizedText(vi: "số nguyên", en: "a whole number")
  static let expression = LocalizedText(vi: "biểu thức", en: "an expression")
  static let equalSign = LocalizedText(vi: "dấu =", en: "=")
  static let closingParenthesis = LocalizedText(vi: "dấu )", en: ")")
  static let missingKeyword = LocalizedText(vi: "từ “missing”", en: "“missing”")
  static let rangeOrList = LocalizedText(vi: "dấu .. của khoảng", en: "the .. of a range")
  static let period = LocalizedText(vi: "kỳ, như 2022Q3, last", en: "a period, as 2022Q3, last")
  static let date = LocalizedText(vi: "ngày, như 2022-09-30", en: "a date, as 2022-09-30")

  static func keyword(_ words: [String]) -> LocalizedText {
    let list = words.map { "“\($0)”" }.joined(separator: ", ")
    return LocalizedText(vi: "từ \(list)", en: "\(list)")
  }
  static func expected(_ what: LocalizedText, found: String?) -> LocalizedText {
    guard let found else { return LocalizedText(vi: "thiếu \(what)", en: "\(what) is missing here") }
    return LocalizedText(vi: "cần \(what), không phải “\(found)”", en: "expected \(what), not “\(found)”")
  }
  static func unexpected(_ text: String, in verb: String) -> LocalizedText {
    LocalizedText(vi: "“\(verb)” không đọc được từ “\(text)” trở đi", en: "“\(verb)” cannot read on from “\(text)”")
  }
  static func usage(_ signature: String) -> LocalizedText {
    LocalizedText(vi: "cách viết: \(signature)", en: "it is written: \(signature)")
  }
  static let straightQuotes = LocalizedText(
    vi: "chữ đặt trong dấu nháy kép thẳng: \"Phụng Hiệp\"", en: "text stands in straight double quotes: \"Phụng Hiệp\"")
  static let descendingHint = LocalizedText(
    vi: "từ lớn đến nhỏ: đặt - trước cột, như sort -population",
    en: "largest first: put - before the column, as in sort -population")
  static func chainedComparison(_ op: String) -> LocalizedText {
    LocalizedText(vi: "không viết hai phép so sánh nối nhau (\(op))", en: "comparisons cannot be chained (\(op))")
  }
  static let chainedComparisonHint = LocalizedText(
    vi: "dùng “and”, hoặc khoảng: met in 16..18", en: "use “and”, or a range: met in 16..18")
  static let tooDeep = LocalizedText(vi: "biểu thức lồng quá sâu", en: "the expression is nested too deeply")

  // MARK: Names

  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(vi: "có phải \"\(name)\"?", en: "did you mean \"\(name)\"?")
  }
  static func unknownSource(_ word: String) -> LocalizedText {
    LocalizedText(
      vi: "không có bảng, báo cáo, lệnh hay biến nào tên \"\(word)\"",
      en: "no table, report, command or variable is called \"\(word)\"")
  }
  static let listSources = LocalizedText(
    vi: "xem: tables, reports, help", en: "to see what there is: tables, reports, help")
  static func unknownVerb(_ word: String) -> LocalizedText {
    LocalizedText(vi: "không có động từ nào tên \"\(word)\"", en: "no verb is called \"\(word)\"")
  }
  static func verbs(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các động từ: \(list)", en: "verbs: \(list)")
  }
  static func tables(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các bảng: \(list)", en: "tables: \(list)")
  }
  static func unknownReportTable(_ word: String, in report: String) -> LocalizedText {
    LocalizedText(
      vi: "báo cáo \(report) không có bảng \"\(word)\"", en: "the report \(report) has no table \"\(word)\"")
  }
  static func noMember(_ word: String) -> LocalizedText {
    LocalizedText(
      vi: "chỉ báo cáo mới có bảng sau dấu chấm; \"\(word)\" không phải báo cáo",
      en: "only a report has tables behind a point; \"\(word)\" is not a report")
  }
  static func unexpectedArgument(_ argument: String, of source: String) -> LocalizedText {
    LocalizedText(
      vi: "\"\(source)\" không nhận đối số \"\(argument)\"", en: "\"\(source)\" takes no argument \"\(argument)\"")
  }
  static func unexpectedArgumentHint(_ source: String, _ argument: String) -> LocalizedText {
    LocalizedText(
      vi: "một động từ đứng sau dấu |: \(source) | \(argument) …",
      en: "a verb stands after |: \(source) | \(argument) …")
  }
  static let periodExpected = LocalizedText(
    vi: "sau “at” cần một kỳ: 2022Q3, 2021Q1..2022Q3, last, previous",
    en: "“at” needs a period: 2022Q3, 2021Q1..2022Q3, last, previous")
  static let dateExpected = LocalizedText(
    vi: "sau “asof” cần một ngày: 2022-09-30", en: "“asof” needs a date: 2022-09-30")
  static func noPeriod(_ text: String) -> LocalizedText {
    LocalizedText(vi: "không có kỳ nào ứng với “\(text)”", en: "“\(text)” names no period")
  }
  static func periods(_ periods: [Period]) -> LocalizedText {
    let list = (periods.count > 8 ? ["…"] : []) + periods.suffix(8).map(\.description)
    let text = list.joined(separator: ", ")
    return LocalizedText(vi: "các kỳ có số liệu: \(text)", en: "periods with data: \(text)")
  }
  static func periodOfVariable(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(name)” đã có sẵn giá trị; “at” và “asof” chỉ dùng cho bảng và báo cáo",
      en: "“\(name)” already holds its values; “at” and “asof” are for tables and reports")
  }
  static func periodOfVariableHint(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "lọc theo cột kỳ: \(name) | where period = 2022Q3",
      en: "filter by its period: \(name) | where period = 2022Q3")
  }
  static func nameTaken(_ name: String) -> LocalizedText {
    LocalizedText(vi: "tên \"\(name)\" đã được dùng cho việc khác", en: "the name \"\(name)\" is taken")
  }
  static func verbAfterSink(_ verb: String, _ sink: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(verb)” không đứng sau “\(sink)” được: đến đó bảng đã được đưa ra",
      en: "“\(verb)” cannot follow “\(sink)”: the table has been given out by then")
  }
  static let verbAfterSinkHint = LocalizedText(
    vi: "đặt show, save, chart ở cuối dòng", en: "put show, save and chart at the end of the line")
}
