import NTMKit

/// Summaries, parameters, examples and messages of the commands; those of `import`, `init` and `undo` stand in
/// `WorkspaceStrings`.
enum CommandStrings {
  // MARK: help, tables, reports, verbs, version, quit

  static let help = LocalizedText(
    vi: "trợ giúp: tất cả những gì có, hoặc về một từ", en: "everything there is, or about one word")
  static let helpWord = LocalizedText(
    vi: "lệnh, động từ, hàm, bảng hay báo cáo cần xem", en: "a command, verb, function, table or report")
  static let helpJSON = LocalizedText(
    vi: "tất cả dưới dạng JSON, cho chương trình khác", en: "everything as JSON, for other programs")
  static let helpJSONExample = LocalizedText(
    vi: "mọi lệnh, động từ, hàm, bảng, báo cáo dưới dạng JSON",
    en: "every command, verb, function, table and report as JSON")
  static func helpJSONIsWhole(_ word: String) -> LocalizedText {
    LocalizedText(
      vi: "--json cho ra tất cả; bỏ “\(word)”", en: "--json gives everything: leave “\(word)” out")
  }
  static let helpExample = LocalizedText(
    vi: "mọi bảng, báo cáo, động từ và lệnh", en: "all tables, reports, verbs and commands")
  static let helpTableExample = LocalizedText(vi: "bảng communes có những cột nào", en: "the columns of communes")
  static let helpUnknownExample = LocalizedText(
    vi: "gõ sai thì được gợi ý từ gần nhất", en: "a slip gets the nearest word")

  static let tables = LocalizedText(vi: "danh sách các bảng", en: "the tables there are")
  static let tablesExample = LocalizedText(vi: "mọi bảng, mỗi bảng một dòng", en: "all tables, one a row")
  static let tablesPipeExample = LocalizedText(
    vi: "danh sách cũng là một bảng, nối tiếp được", en: "the list is a table too and can be piped on")
  static let reports = LocalizedText(vi: "danh sách các báo cáo", en: "the reports there are")
  static let reportsExample = LocalizedText(
    vi: "mọi báo cáo, cùng các bảng bên trong", en: "all reports, with the tables inside them")
  static let verbs = LocalizedText(vi: "những gì đứng được sau dấu |", en: "what can stand behind |")
  static let verbsExample = LocalizedText(vi: "mọi động từ và cách viết", en: "all verbs and how they are written")
  static let version = LocalizedText(
    vi: "phiên bản ntm, và đang xem dữ liệu nào", en: "which ntm this is and which data it looks at")
  static let versionExample = LocalizedText(vi: "phiên bản và mã dữ liệu", en: "version and revision of the data")
  static func versionText(_ version: String, _ title: LocalizedText, _ revision: String) -> LocalizedText {
    LocalizedText(
      vi: "ntm \(version) · \(title) · dữ liệu \(revision)", en: "ntm \(version) · \(title) · data \(revision)")
  }
  static let quit = LocalizedText(
    vi: "rời ntm (hoặc Ctrl-D); trong kịch bản do source chạy: chỉ thôi kịch bản đó",
    en: "leave ntm (or Ctrl-D); in a script that source runs: end that script")
  static let quitExample = LocalizedText(vi: "rời ntm", en: "leave ntm")

  // MARK: describe

  static let describe = LocalizedText(
    vi: "các cột của một bảng hay báo cáo: kiểu, đơn vị, nhãn",
    en: "the columns of a table or report: type, unit, labels")
  static let describeName = LocalizedText(
    vi: "bảng, báo cáo, hoặc một bảng của báo cáo (gap.matrix)",
    en: "a table, a report, or a table of one (gap.matrix)")
  static let describeExample = LocalizedText(vi: "các cột của bảng communes", en: "the columns of communes")
  static let describePipeExample = LocalizedText(vi: "chỉ các cột kiểu ngày", en: "only the columns that are dates")
  static func nothingToDescribe(_ word: String) -> LocalizedText {
    LocalizedText(vi: "không có bảng hay báo cáo “\(word)”", en: "there is no table or report “\(word)”")
  }

  // MARK: set

  static let set = LocalizedText(
    vi: "xem hoặc đổi thiết lập của phiên: kỳ, ngày, bộ tiêu chí, ngôn ngữ, định dạng",
    en: "show or change the session's settings: period, day, criteria set, language, format")
  static let setName = LocalizedText(vi: "tên thiết lập", en: "the setting")
  static let setValue = LocalizedText(vi: "giá trị mới; none để bỏ", en: "its new value; none takes it back")
  static let setExample = LocalizedText(vi: "mọi thiết lập", en: "all settings")
  static let setPeriodExample = LocalizedText(
    vi: "từ đây các bảng cho thấy quý 2/2022", en: "from here on tables show the second quarter of 2022")
  static let setNoneExample = LocalizedText(vi: "trở lại kỳ mới nhất", en: "back to the newest period")
  static let setUnknownExample = LocalizedText(vi: "không có thiết lập này", en: "there is no such setting")
  static let periodSetting = LocalizedText(
    vi: "kỳ mà các bảng và báo cáo cho thấy; không đặt: kỳ mới nhất có số liệu",
    en: "the period that tables and reports show; unset: the newest with data")
  static let asofSetting = LocalizedText(
    vi: "chỉ dùng số liệu đã nhận đến ngày này, hoặc đúng như lúc khoá một kỳ (2022Q3); không đặt: tất cả",
    en: "only what had been received by this day, or as it was when a period was closed (2022Q3); unset: all")
  static let criteriaSetSetting = LocalizedText(
    vi: "bộ tiêu chí dùng để đánh giá, mã hoặc mức (“nâng cao”); không đặt: bộ được gán cho kỳ",
    en: "the criteria set to judge by, its code or a level (“advanced”); unset: the one assigned to the period")
  static let setGeographyExample = LocalizedText(
    vi: "từ đây xã hiện theo đơn vị năm 2025", en: "from here on communes are shown as the units of 2025")
  static let geographySetting = LocalizedText(
    vi: "địa giới mà xã hiện theo: năm (2025) hoặc ngày; không đặt: của kỳ",
    en: "the geography that communes are shown on: a year (2025) or day; unset: that of the period")
  static let reportingDateSetting = LocalizedText(
    vi: "ngày báo cáo; không đặt: ngày cuối của kỳ mới nhất có số liệu",
    en: "the day reports speak of; unset: the last day of the newest period with data")
  static let workspaceReportingDate = LocalizedText(
    vi: "ngày báo cáo của chính tệp làm việc này, cho đến khi có số liệu của kỳ sau",
    en:
      "the day reports speak of: this workspace's own, until there are data of a later period"
  )
  static let langSetting = LocalizedText(vi: "ngôn ngữ: vi hoặc en", en: "the language: vi or en")
  static let formatSetting = LocalizedText(
    vi: "định dạng của kết quả: text, table, csv, json, jsonl, md, html",
    en: "how results are printed: text, table, csv, json, jsonl, md, html")
  static let timingSetting = LocalizedText(
    vi: "on: sau mỗi dòng cho biết nó chạy bao lâu", en: "on: say behind each line how long it took")
  static let setTimingExample = LocalizedText(
    vi: "từ đây sau mỗi dòng là thời gian chạy", en: "from here on each line is followed by its time")

  static let settings = LocalizedText(
    vi: "mọi thiết lập: giá trị, mặc định, giải thích", en: "every setting: its value, its default and what it does")
  static let settingsExample = LocalizedText(vi: "mọi thiết lập, có giải thích", en: "all settings, explained")
  static let settingsPipeExample = LocalizedText(vi: "chỉ những gì đã đổi", en: "only what was changed")

  static func unknownCriteriaSet(_ code: String) -> LocalizedText {
    LocalizedText(vi: "không có bộ tiêu chí “\(code)”", en: "there is no criteria set “\(code)”")
  }
  static func criteriaSets(_ codes: [String]) -> LocalizedText {
    if codes.isEmpty {
      return LocalizedText(
        vi: "chưa có bộ tiêu chí nào: nhập tệp criteria-set", en: "there is none yet: import a criteria-set file")
    }
    let list = codes.joined(separator: ", ")
    return LocalizedText(vi: "các bộ tiêu chí: \(list)", en: "criteria sets: \(list)")
  }

  // MARK: show and save

  static let show = LocalizedText(
    vi: "in kết quả theo một định dạng, đủ mọi dòng; đầu dòng (cũng gọi là last): xem lại kết quả trước",
    en: "print the result in a format, all of its rows; at a line's beginning (also called last) the last result again")
  static let showFormatOption = LocalizedText(vi: "định dạng, viết cách khác", en: "the format, written as an option")
  static let showFormat = LocalizedText(
    vi: "định dạng; all: như thường, nhưng đủ mọi dòng", en: "the format; all: the usual one with all rows")
  static let showAll = LocalizedText(vi: "định dạng đang dùng, đủ mọi dòng", en: "the usual format, all rows")
  static let showText = LocalizedText(vi: "chữ, vừa màn hình", en: "text that fits the terminal")
  static let showTable = LocalizedText(vi: "bảng có khung", en: "a table with a frame")
  static let showCSV = LocalizedText(vi: "CSV, cho bảng tính", en: "CSV, for spreadsheets")
  static let showJSON = LocalizedText(verbatim: "JSON")
  static let showJSONL = LocalizedText(vi: "JSON, mỗi dòng một bản ghi", en: "JSON, one row a line")
  static let showMarkdown = LocalizedText(verbatim: "Markdown")
  static let showHTML = LocalizedText(vi: "trang HTML", en: "an HTML page")
  static let showExample = LocalizedText(vi: "hai xã đầu, dạng CSV", en: "the first two communes as CSV")
  static let showAllExample = LocalizedText(vi: "đủ mọi dòng, dù dài hơn màn hình", en: "all rows, even more than fit")
  static let showUnknownExample = LocalizedText(vi: "không có định dạng này", en: "there is no such format")

  static let save = LocalizedText(
    vi: "ghi kết quả vào tệp; đuôi tệp cho biết định dạng",
    en: "write the result to a file; its ending says the format")
  static let savePath = LocalizedText(
    vi: "tệp .html .xlsx .txt .csv .json .jsonl hoặc .md",
    en: "a file ending in .html .xlsx .txt .csv .json .jsonl or .md")
  static let saveFormat = LocalizedText(
    vi: "định dạng, khi đuôi tệp không nói lên", en: "the format, where the ending does not say")
  static let saveExample = LocalizedText(
    vi: "các xã chỉ còn thiếu một tiêu chí, ra tệp CSV", en: "communes that lack one criterion, as a CSV file")
  static let saveWorkbookExample = LocalizedText(
    vi: "báo cáo thành sổ tính, mỗi bảng một trang", en: "a report as a workbook, a sheet for each table")
  static let saveUnknownExample = LocalizedText(
    vi: "không ghi được đuôi tệp này", en: "an ending that cannot be written")
  static let nothingToSave = LocalizedText(
    vi: "không có kết quả nào để ghi", en: "there is no result to save")
  static func unknownEnding(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "đuôi của “\(path)” không cho biết định dạng nào", en: "the ending of “\(path)” names no format")
  }
  static func endings(_ list: String) -> LocalizedText {
    LocalizedText(
      vi: "các đuôi: \(list); hoặc thêm --format", en: "endings: \(list); or add --format")
  }
  static func saved(_ path: String, bytes: Int, replaced: Bool) -> LocalizedText {
    let size = bytes < 1024 ? "\(bytes) B" : "\((bytes + 512) / 1024) KB"
    return replaced
      ? LocalizedText(vi: "đã ghi đè \(path) (\(size))", en: "replaced \(path) (\(size))")
      : LocalizedText(vi: "đã ghi \(path) (\(size))", en: "wrote \(path) (\(size))")
  }
}
