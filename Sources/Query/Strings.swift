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
  static let dayOrClosing = LocalizedText(
    vi: "ngày, như 2022-09-30, hoặc một kỳ đã khoá, như 2022Q3",
    en: "a date, as 2022-09-30, or a closed period, as 2022Q3")

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
  static let braces = LocalizedText(vi: "phần trong { … }", en: "something in { … }")
  static let tooLong = LocalizedText(
    vi: "biểu thức quá dài; dùng in (…) cho danh sách", en: "the expression is too long; use in (…) for lists")
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
  static func verbAtTheBeginning(_ word: String) -> LocalizedText {
    LocalizedText(
      vi: "\(word) là động từ: đặt sau một bảng (communes | \(word) …), hoặc sau | để đi tiếp từ kết quả trước",
      en:
        "\(word) is a verb: it stands behind a table (communes | \(word) …), or behind | to go on from the last result")
  }
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
    vi: "sau “at” cần một kỳ: 2022Q3, 2021Q1..2022Q3, last, previous, year-to-date",
    en: "“at” needs a period: 2022Q3, 2021Q1..2022Q3, last, previous, year-to-date")
  static let dateExpected = LocalizedText(
    vi: "sau “asof” cần một ngày (2022-09-30) hoặc một kỳ đã khoá (2022Q3)",
    en: "“asof” needs a date (2022-09-30) or a closed period (2022Q3)")
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

// MARK: - Columns, types, units

extension Strings {
  static func unknownColumn(_ word: String, of table: String) -> LocalizedText {
    LocalizedText(vi: "\(table) không có cột \"\(word)\"", en: "\(table) has no column \"\(word)\"")
  }
  static func unknownColumn(_ word: String) -> LocalizedText {
    LocalizedText(vi: "bảng ở đây không có cột \"\(word)\"", en: "the table here has no column \"\(word)\"")
  }
  static func didYouMean(_ name: String, columns: [String]) -> LocalizedText {
    let list = shortened(columns)
    return LocalizedText(
      vi: "có phải \"\(name)\"? các cột: \(list)", en: "did you mean \"\(name)\"? columns: \(list)")
  }
  static func columns(_ names: [String]) -> LocalizedText {
    let list = shortened(names)
    return LocalizedText(vi: "các cột: \(list)", en: "columns: \(list)")
  }
  private static func shortened(_ names: [String]) -> String {
    (names.count > 9 ? names.prefix(8) + ["…"] : names[...]).joined(separator: ", ")
  }
  static func minusNeedsSpaces(_ text: String) -> LocalizedText {
    LocalizedText(vi: "dấu trừ có khoảng trắng hai bên: \(text)", en: "minus has spaces around it: \(text)")
  }
  static func columnGone(_ name: String) -> LocalizedText {
    LocalizedText(vi: "cột \"\(name)\" không còn nữa", en: "the column \"\(name)\" is gone")
  }
  static func repeatedColumn(_ name: String) -> LocalizedText {
    LocalizedText(vi: "cột \"\(name)\" được nêu hai lần", en: "the column \"\(name)\" is named twice")
  }

  static func conditionExpected(_ type: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "cần một điều kiện đúng/sai, đây là \(type)", en: "a condition is needed here, this is \(type)")
  }
  static let conditionHint = LocalizedText(
    vi: "so sánh với một giá trị: met = 19, name ~ \"phu\"", en: "compare it with a value: met = 19, name ~ \"phu\"")
  static func textExpected(_ symbol: String, _ type: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(symbol) dùng cho chữ, đây là \(type)", en: "\(symbol) is for text, this is \(type)")
  }
  static func numberExpected(_ symbol: String, _ type: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(symbol) dùng cho số, đây là \(type)", en: "\(symbol) is for numbers, this is \(type)")
  }
  static let toTextHint = LocalizedText(vi: "text(x) đổi giá trị thành chữ", en: "text(x) turns a value into text")
  static let toNumberHint = LocalizedText(
    vi: "number(x) đọc số trong chữ", en: "number(x) reads the number in a text")
  static let countConditionHint = LocalizedText(
    vi: "count(x) đếm dòng đúng, share(x) cho tỷ lệ", en: "count(x) counts where it is true, share(x) gives the part")
  static func typed(_ text: String, _ type: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(text) (\(type))", en: "\(text) (\(type))")
  }
  static func notComparable(_ a: LocalizedText, _ b: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "không so sánh được \(a) với \(b)", en: "\(a) cannot be compared with \(b)")
  }
  static func withoutQuotes(_ text: String) -> LocalizedText {
    LocalizedText(vi: "số viết không có dấu nháy: \(text)", en: "numbers are written without quotes: \(text)")
  }
  static func withQuotes(_ text: String) -> LocalizedText {
    LocalizedText(vi: "chữ đặt trong dấu nháy: \"\(text)\"", en: "text is written in quotes: \"\(text)\"")
  }
  static let dateHint = LocalizedText(
    vi: "ngày viết không có dấu nháy: 2022-09-30", en: "dates are written without quotes: 2022-09-30")
  static let periodHint = LocalizedText(
    vi: "kỳ viết không có dấu nháy: 2022, 2022H1, 2022Q3, 2022-09",
    en: "periods are written without quotes: 2022, 2022H1, 2022Q3, 2022-09")
  static let textSum = LocalizedText(vi: "+ không nối chữ", en: "+ does not join text")
  static let concatHint = LocalizedText(vi: "dùng concat(a, b)", en: "use concat(a, b)")
  static func unitMismatch(_ a: MeasureUnit, _ b: MeasureUnit) -> LocalizedText {
    LocalizedText(
      vi: "hai đơn vị khác nhau: \(a.label) và \(b.label)", en: "two different units: \(a.label) and \(b.label)")
  }
  static let unitMismatchHint = LocalizedText(
    vi: "cộng, trừ, so sánh cần cùng đơn vị", en: "adding, subtracting and comparing need one unit")
  static func symbol(_ operation: Arithmetic) -> String {
    switch operation {
    case .plus: "+"
    case .minus: "-"
    case .times: "*"
    case .divided: "/"
    case .modulo: "%"
    }
  }
  static let overflow = LocalizedText(
    vi: "kết quả vượt quá số nguyên 64 bit", en: "the result is larger than a 64-bit whole number")
  static let overflowHint = LocalizedText(
    vi: "tính bằng số thực: number(x)", en: "work with decimal numbers: number(x)")

  // MARK: Functions

  static func unknownFunction(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có hàm nào tên \"\(name)\"", en: "no function is called \"\(name)\"")
  }
  static func functions(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các hàm: \(list)", en: "functions: \(list)")
  }
  static func wrongArguments(_ name: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(name) không nhận \(count) đối số", en: "\(name) does not take \(count) arguments")
  }
  static func argumentType(_ name: String, _ expected: LocalizedText, _ found: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(name) cần \(expected), đây là \(found)", en: "\(name) needs \(expected), this is \(found)")
  }
  static func literalIntegerExpected(_ range: ClosedRange<Int64>) -> LocalizedText {
    LocalizedText(
      vi: "cần một số nguyên viết sẵn từ \(range.lowerBound) đến \(range.upperBound)",
      en: "a whole number from \(range.lowerBound) to \(range.upperBound) must be written here")
  }
  static let literalTextsExpected = LocalizedText(
    vi: "cần chữ viết sẵn trong dấu nháy", en: "text in quotes must be written here")
  static let periodKindExpected = LocalizedText(
    vi: "cần \"year\", \"half\", \"quarter\" hoặc \"month\"",
    en: "\"year\", \"half\", \"quarter\" or \"month\" is expected")
  static let shareExpected = LocalizedText(
    vi: "cần một số từ 0 đến 1, như 0.9", en: "a number from 0 to 1 must be written here, as 0.9")
  static let misplacedAggregate = LocalizedText(
    vi: "hàm gộp không dùng được ở đây", en: "an aggregate cannot stand here")
  static func misplacedAggregate(_ name: String, in verb: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(verb)” xét từng dòng; \(name)(…) cần nhiều dòng",
      en: "“\(verb)” looks at single rows; \(name)(…) needs many")
  }
  static let misplacedAggregateHint = LocalizedText(
    vi: "tính trước: add m = mean(x) by district | where …",
    en: "work it out first: add m = mean(x) by district | where …")
  static func nestedAggregate(_ name: String) -> LocalizedText {
    LocalizedText(vi: "\(name)(…) không đặt trong hàm gộp khác", en: "\(name)(…) cannot stand inside another aggregate")
  }
  static func notAggregated(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "mỗi nhóm có nhiều giá trị \"\(name)\"", en: "a group has many values of \"\(name)\"")
  }
  static func notAggregatedHint(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "gộp lại, như mean(\(name)), hoặc thêm “by \(name)”",
      en: "put it in an aggregate, as mean(\(name)), or add “by \(name)”")
  }
  static func misplacedWindow(_ name: String) -> LocalizedText {
    LocalizedText(vi: "\(name)(…) chỉ dùng trong “add”", en: "\(name)(…) is for “add” only")
  }
  static let misplacedWindowHint = LocalizedText(
    vi: "add p = previous(met) by code order period", en: "add p = previous(met) by code order period")
  static let rankWithoutOrder = LocalizedText(vi: "rank() cần một thứ tự", en: "rank() needs an order")
  static let rankWithoutOrderHint = LocalizedText(
    vi: "add hang = rank() order -population", en: "add place = rank() order -population")
}
