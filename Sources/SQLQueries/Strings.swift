import NTMKit

/// What is said about statements.
enum Strings {
  // MARK: Shape

  static let empty = LocalizedText(vi: "giữa { và } chưa có câu SQL nào", en: "there is no statement between { and }")
  static let example = LocalizedText(
    vi: "một câu SELECT, WITH hoặc VALUES: sql { select district, count(*) from communes group by 1 }",
    en: "a SELECT, WITH or VALUES: sql { select district, count(*) from communes group by 1 }")
  static let readsOnly = LocalizedText(
    vi: "sql { } chỉ đọc dữ liệu, không ghi", en: "sql { } only reads and never writes")
  static func selectExpected(_ found: String) -> LocalizedText {
    LocalizedText(
      vi: "câu SQL bắt đầu bằng SELECT, WITH hoặc VALUES, không phải “\(found)”",
      en: "a statement begins with SELECT, WITH or VALUES, not “\(found)”")
  }
  static let oneStatement = LocalizedText(
    vi: "mỗi sql { } chỉ có một câu; từ đây là câu thứ hai", en: "one sql { } holds one statement; here a second begins"
  )
  static let unclosedQuote = LocalizedText(
    vi: "dấu nháy mở ở đây chưa được đóng", en: "the quote that opens here is not closed")
  static func parameter(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(text)” là chỗ điền tham số; ở đây không có gì để điền",
      en: "“\(text)” stands for a parameter, and nothing fills it in here")
  }
  static let parameterHint = LocalizedText(
    vi: "viết thẳng giá trị; trong kịch bản, {tên} được thay bằng tham số của kịch bản",
    en: "write the value itself; in a script {name} is replaced by the script's parameter")
  static let clock = LocalizedText(
    vi: "kết quả không được phụ thuộc vào đồng hồ: cùng một dòng phải cho cùng một kết quả",
    en: "a result may not depend on the clock: the same line gives the same result")
  static let clockHint = LocalizedText(
    vi: "viết ngày cụ thể, như '2022-09-30'", en: "write the day itself, as '2022-09-30'")
  static func refusedFunction(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "\(name) không dùng được: cùng một dòng phải cho cùng một kết quả, và chỉ đọc dữ liệu",
      en: "\(name) cannot be used: the same line gives the same result, and only reads")
  }
  static func syntax(_ near: String) -> LocalizedText {
    LocalizedText(vi: "câu SQL không đọc được từ “\(near)”", en: "the statement cannot be read from “\(near)” on")
  }
  static let incomplete = LocalizedText(vi: "câu SQL chưa hết ở đây", en: "the statement is not complete here")
  static func keywordAsName(_ word: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(word)” là từ của SQL; nếu là tên cột, đặt trong nháy kép: \"\(word)\"",
      en: "“\(word)” is a word of SQL; as the name of a column it stands in double quotes: \"\(word)\"")
  }
  static let containsHint = LocalizedText(
    vi: "tìm không kể dấu và chữ hoa: fold(name) like '%phu%'",
    en: "to find text without regard to accents and case: fold(name) like '%phu%'")
  static func sqlite(_ message: String) -> LocalizedText {
    LocalizedText(vi: "SQLite báo: \(message)", en: "SQLite says: \(message)")
  }

  // MARK: Names

  static func unknownTable(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có bảng nào tên \"\(name)\"", en: "no table is called \"\(name)\"")
  }
  static func unknownColumn(_ word: String, of table: String) -> LocalizedText {
    LocalizedText(vi: "\(table) không có cột \"\(word)\"", en: "\(table) has no column \"\(word)\"")
  }
  static func unknownColumn(_ word: String) -> LocalizedText {
    LocalizedText(vi: "các bảng ở đây không có cột \"\(word)\"", en: "the tables here have no column \"\(word)\"")
  }
  static func textInSingleQuotes(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "trong SQL, chữ đặt trong nháy đơn: '\(text)'", en: "in SQL text stands in single quotes: '\(text)'")
  }
  static let isNull = LocalizedText(vi: "trong SQL viết: is null", en: "in SQL it is written: is null")
  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(vi: "có phải \"\(name)\"?", en: "did you mean \"\(name)\"?")
  }
  static func didYouMean(_ name: String, columns: [String]) -> LocalizedText {
    let list = shortened(columns)
    return LocalizedText(vi: "có phải \"\(name)\"? các cột: \(list)", en: "did you mean \"\(name)\"? columns: \(list)")
  }
  static func columns(_ names: [String]) -> LocalizedText {
    let list = shortened(names)
    return LocalizedText(vi: "các cột: \(list)", en: "columns: \(list)")
  }
  private static func shortened(_ names: [String]) -> String {
    (names.count > 9 ? names.prefix(8) + ["…"] : names[...]).joined(separator: ", ")
  }
  static func ambiguousColumn(_ name: String) -> LocalizedText {
    LocalizedText(vi: "nhiều bảng có cột \"\(name)\"", en: "several tables have a column \"\(name)\"")
  }
  static func sayWhich(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "nói rõ của bảng nào: \(list)", en: "say whose it is: \(list)")
  }
  static func repeatedColumn(_ name: String) -> LocalizedText {
    LocalizedText(vi: "kết quả có hai cột cùng tên \"\(name)\"", en: "two columns of the result are called \"\(name)\"")
  }
  static func nameIt(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "đặt tên khác bằng as: … as \(name)_2", en: "give one another name with as: … as \(name)_2")
  }
  static func unknownFunction(_ name: String) -> LocalizedText {
    LocalizedText(vi: "SQL không có hàm \"\(name)\"", en: "SQL has no function \"\(name)\"")
  }
  static func wrongArguments(_ name: String) -> LocalizedText {
    LocalizedText(vi: "\(name) không nhận số đối số này", en: "\(name) does not take so many arguments")
  }
  static func misusedAggregate(_ name: String?) -> LocalizedText {
    let call = name.map { "\($0)(…)" }
    return LocalizedText(
      vi: "\(call ?? "hàm gộp") không dùng được ở đây: nó xét nhiều dòng",
      en: "\(call ?? "an aggregate") cannot stand here: it looks at many rows")
  }
  static let misusedAggregateHint = LocalizedText(
    vi: "điều kiện trên nhóm đặt sau having", en: "conditions on groups stand behind having")
  static func unknownCollation(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có thứ tự chữ \"\(name)\"", en: "no collation is called \"\(name)\"")
  }
  static let collations = LocalizedText(
    vi: "có: vietnamese (thứ tự từ điển), binary, nocase, rtrim",
    en: "there are: vietnamese (dictionary order), binary, nocase, rtrim")

  // MARK: Running

  static let stopped = LocalizedText(vi: "đã dừng theo yêu cầu", en: "stopped on request")
  static func mixedTypes(_ column: String) -> LocalizedText {
    LocalizedText(
      vi: "cột \"\(column)\" có cả chữ lẫn số; một cột chỉ có một kiểu",
      en: "the column \"\(column)\" holds text and numbers; a column is of one type")
  }
  static func mixedTypesHint(_ column: String) -> LocalizedText {
    LocalizedText(vi: "đổi thành chữ: cast(… as text) as \(column)", en: "make it text: cast(… as text) as \(column)")
  }
  static func bytes(_ column: String) -> LocalizedText {
    LocalizedText(
      vi: "cột \"\(column)\" có dãy byte, không phải chữ hay số",
      en: "the column \"\(column)\" holds bytes, neither text nor a number")
  }
  static let bytesHint = LocalizedText(vi: "hex(…) cho chữ", en: "hex(…) makes text of them")
  static func tooLarge(_ rows: Int) -> LocalizedText {
    LocalizedText(vi: "kết quả quá lớn: đã hơn \(rows) dòng", en: "the result is too large: over \(rows) rows so far")
  }
  static let tooLargeHint = LocalizedText(
    vi: "thêm limit, hoặc gộp bằng group by", en: "add a limit, or put rows together with group by")
  static let overflow = LocalizedText(
    vi: "kết quả vượt quá số nguyên 64 bit", en: "the result is larger than a 64-bit whole number")
  static let overflowHint = LocalizedText(
    vi: "tính bằng số thực: total(x), x * 1.0", en: "work with decimal numbers: total(x), x * 1.0")
}
