import NTMKit

/// What the shell says while it runs lines. Words of commands stand in `CommandStrings`, of help in `HelpStrings`, of the
/// program itself in `ProgramStrings`.
enum Strings {
  // MARK: Names

  static func nameTakenTwice(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "hai phần của chương trình cùng tên “\(name)”", en: "two parts of the program are called “\(name)”")
  }
  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(vi: "có phải \"\(name)\"?", en: "did you mean \"\(name)\"?")
  }
  static func didYouMeanOne(_ names: [String]) -> LocalizedText {
    let list = names.map { "\"\($0)\"" }.joined(separator: ", ")
    return LocalizedText(vi: "có phải \(list)?", en: "did you mean \(list)?")
  }
  static let seeTables = LocalizedText(vi: "xem: tables, reports", en: "to see what there is: tables, reports")
  static func noSuchReport(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có báo cáo “\(name)”", en: "there is no report “\(name)”")
  }
  static func reportLacksTable(_ report: String, _ table: String) -> LocalizedText {
    LocalizedText(
      vi: "báo cáo \(report) không làm ra bảng “\(table)” như đã khai",
      en: "the report \(report) did not make the table “\(table)” that it declares")
  }

  // MARK: Results

  static let stopped = LocalizedText(vi: "đã dừng theo yêu cầu", en: "stopped on request")
  static let working = LocalizedText(vi: "đang làm (Ctrl-C để dừng)", en: "working (Ctrl-C to stop)")
  static let noLastResult = LocalizedText(
    vi: "chưa có kết quả nào trước đó", en: "there is no result yet to go on from")
  static let noLastResultHint = LocalizedText(
    vi: "bắt đầu bằng một bảng hay báo cáo: communes | count",
    en: "begin with a table or report: communes | count")
  static let noTableToGoOn = LocalizedText(
    vi: "phần trước dấu | không cho ra bảng nào", en: "what stands before | gives no table")
  /// One table follows communes over several periods.
  static func showsLastPeriod(_ table: String, _ range: PeriodRange) -> LocalizedText {
    let others =
      table == "communes"
      ? LocalizedText(
        vi: "; từng kỳ một: standings at \(range.description)",
        en: "; one after the other: standings at \(range.description)")
      : LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "\(table) cho thấy tình hình ở kỳ cuối có số liệu của \(range.written(in: .vi))\(others.vi)",
      en: "\(table) shows the last period with data of \(range.written(in: .en))\(others.en)")
  }
  static func notATable(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải một bảng", en: "“\(text)” is not a table")
  }
  static func commandAsTable(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "lệnh “\(name)” không dùng làm bảng ở đây được", en: "the command “\(name)” cannot stand for a table here")
  }
  static func nothingToKeep(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "dòng này không cho ra bảng hay báo cáo để giữ trong “\(name)”",
      en: "this line gives no table or report to keep in “\(name)”")
  }
  static let noRows = LocalizedText(vi: "không có dòng nào", en: "no rows")
  static func resultTitle(_ rows: Int) -> LocalizedText {
    LocalizedText(vi: "Kết quả: \(rows) dòng", en: rows == 1 ? "Result: \(rows) row" : "Result: \(rows) rows")
  }

  static func knownOnlyTo(_ asof: CalendarDate, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "Chỉ có những gì đã nhận đến ngày \(asof), trước ngày báo cáo (\(day)): những ngày ở giữa trông như không có gì xảy ra.",
      en:
        "Only what was received by \(asof) is known, which is before the reporting date (\(day)): the days between look as if nothing had happened."
    )
  }
  static func periodNotOver(_ period: PeriodRange, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(period) chưa hết vào ngày báo cáo \(day): số liệu chưa đầy đủ.",
      en: "\(period) is not over on the reporting date, \(day): the figures are not complete.")
  }

  // MARK: Options of reports

  static let periodOption = LocalizedText(
    vi: "kỳ: 2022Q3, 2021Q1..2022Q3, last, previous, year-to-date",
    en: "the period: 2022Q3, 2021Q1..2022Q3, last, previous, year-to-date")
  static let asofOption = LocalizedText(
    vi: "chỉ dùng số liệu đã nhận đến ngày này; hoặc đúng như lúc khoá một kỳ: 2022Q3",
    en: "only what had been received by this day; or all as it was when a period was closed: 2022Q3")
  static let setOption = LocalizedText(
    vi: "bộ tiêu chí dùng để đánh giá: mã, hoặc mức (“nâng cao”)",
    en: "the criteria set to judge by: its code, or a level (“advanced”)")
  static let geographyOption = LocalizedText(
    vi: "địa giới: năm (2022, 2025) hoặc ngày; xã nhập trọn được cộng lại, xã bị tách để riêng",
    en: "the geography: a year (2022, 2025) or day; communes merged whole are added up, split ones stand apart")
  static func noSuchGeography(_ geography: Geography, first: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "không có danh sách đơn vị của năm \(String(geography.day.year)): danh sách đầu tiên là của năm \(String(first))",
      en: "there is no list of units of \(String(geography.day.year)): the first is that of \(String(first))")
  }
  static func knownGeographies(_ years: [String]) -> LocalizedText {
    let list = years.joined(separator: ", ")
    return LocalizedText(vi: "có địa giới của các năm: \(list)", en: "there are those of: \(list)")
  }
  static func fixedGeography(
    _ report: String, _ geography: Geography, because reason: LocalizedText?
  ) -> LocalizedText {
    let message = LocalizedText(
      vi: "báo cáo \(report) không lập theo địa giới \(geography), chỉ theo đơn vị của kỳ",
      en: "the report \(report) is not made on the geography of \(geography), only on the units of its period")
    guard let reason else { return message }
    return LocalizedText(vi: "\(message): \(reason)", en: "\(message): \(reason)")
  }
  static func fixedGeographyHint(_ reports: [String]) -> LocalizedText {
    let list = reports.joined(separator: ", ")
    return LocalizedText(
      vi: "bỏ --geography (hoặc: set geography none); lập được theo địa giới khác: \(list)",
      en: "leave --geography out (or: set geography none); reports that take it: \(list)")
  }
  static let reportingDateOption = LocalizedText(
    vi: "ngày lập báo cáo, thay cho thiết lập reporting-date",
    en: "the day that it speaks of, in place of the setting reporting-date")
  static let langOption = LocalizedText(vi: "ngôn ngữ của báo cáo", en: "the language it is shown in")
  static let lineageOption = LocalizedText(
    vi: "kèm nguồn số liệu đến đâu: các số liệu chính, hay từng ô (trang HTML, JSON)",
    en: "how much of where figures come from goes along: the headline figures, or every cell (HTML, JSON)")
  static let formatOption = LocalizedText(
    vi: "định dạng: text, table, csv, json, jsonl, md, html",
    en: "the format: text, table, csv, json, jsonl, md, html")
  static func commonOptions(_ list: String) -> LocalizedText {
    LocalizedText(vi: "mọi báo cáo đều nhận: \(list)", en: "every report takes: \(list)")
  }
  static func notAPeriod(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(text)” không phải kỳ (2022, 2022H1, 2022Q3, 2022-09, 2021Q1..2022Q3, last, previous hoặc year-to-date)",
      en: "“\(text)” is not a period (2022, 2022H1, 2022Q3, 2022-09, 2021Q1..2022Q3, last, previous or year-to-date)")
  }
  static func noPeriod(_ text: String) -> LocalizedText {
    LocalizedText(vi: "không có kỳ nào ứng với “\(text)”", en: "“\(text)” names no period")
  }
  static func periodsWithData(_ periods: [Period]) -> LocalizedText {
    let text = ((periods.count > 8 ? ["…"] : []) + periods.suffix(8).map(\.description)).joined(separator: ", ")
    return LocalizedText(vi: "các kỳ có số liệu: \(text)", en: "periods with data: \(text)")
  }
  static func unknownFormat(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có định dạng “\(name)”", en: "there is no format “\(name)”")
  }
  static func formatForFiles(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(name)” không phải chữ nên không hiện được ở đây, chỉ ghi được vào tệp",
      en: "“\(name)” is no text: it can be saved to a file, not shown")
  }
  static func saveInstead(_ ending: String) -> LocalizedText {
    LocalizedText(vi: "dùng `… | save \"ket-qua.\(ending)\"`", en: "use `… | save \"result.\(ending)\"`")
  }
  static func formats(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các định dạng: \(list)", en: "formats: \(list)")
  }

  // MARK: Files and output

  static func outputFailed(_ reason: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "không ghi được ra đầu ra chuẩn: \(reason)", en: "standard output cannot be written: \(reason)")
  }
  static func cannotWrite(_ path: String, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "không ghi được “\(path)”: \(reason)", en: "“\(path)” cannot be written: \(reason)")
  }
  static func cannotRead(_ path: String, _ reason: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "không đọc được “\(path)”: \(reason)", en: "“\(path)” cannot be read: \(reason)")
  }

  static func changedWhileRead(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(path)” đã bị sửa trong lúc đang đọc; chưa nhận dòng nào",
      en: "“\(path)” was changed while it was being read; nothing was taken")
  }

  static let changedWhileReadHint = LocalizedText(
    vi: "nhập lại khi tệp đã ghi xong", en: "import it again once it is written completely")
}
