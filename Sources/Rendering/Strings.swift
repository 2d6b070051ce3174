import NTMKit

/// The words that renderers add to what documents hold.
enum Strings {
  static let yes = LocalizedText(vi: "có", en: "yes")
  static let no = LocalizedText(vi: "không", en: "no")

  // Tables
  static let noRows = LocalizedText(vi: "Không có dòng nào.", en: "No rows.")
  static func moreRows(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "… còn \(count) dòng nữa; `show all`", en: "… \(count) more \(count == 1 ? "row" : "rows"); `show all`")
  }
  static func moreColumns(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      vi: "… \(names.count) cột nữa: \(list); chọn bằng `select`",
      en: "… \(names.count) more \(names.count == 1 ? "column" : "columns"): \(list); choose with `select`")
  }
  static func rowCount(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) dòng", en: "\(count) \(count == 1 ? "row" : "rows")")
  }

  static let subtotal = LocalizedText(vi: "Cộng", en: "Subtotal")
  static let newlyMet = LocalizedText(vi: "mới đạt so với kỳ trước", en: "newly met since the period before")
  static let noLongerMet = LocalizedText(
    vi: "không còn đạt so với kỳ trước", en: "no longer met since the period before")

  // Metrics and notes
  static let target = LocalizedText(vi: "mục tiêu", en: "target")
  static func status(_ status: Metric.Status) -> LocalizedText {
    switch status {
    case .met: LocalizedText(vi: "đạt", en: "met")
    case .near: LocalizedText(vi: "gần đạt", en: "near")
    case .missed: LocalizedText(vi: "chưa đạt", en: "missed")
    case .unknown: LocalizedText(vi: "chưa rõ", en: "unknown")
    }
  }
  static func noteKind(_ kind: Note.Kind) -> LocalizedText {
    switch kind {
    case .info: LocalizedText(vi: "Ghi chú", en: "Note")
    case .caution: LocalizedText(vi: "Lưu ý", en: "Caution")
    case .method: LocalizedText(vi: "Phương pháp", en: "Method")
    case .dataGap: LocalizedText(vi: "Thiếu dữ liệu", en: "Data gap")
    }
  }
  static let disclaimer = LocalizedText(vi: "Lưu ý về dữ liệu", en: "About these data")

  // Charts
  static let legend = LocalizedText(vi: "Chú giải", en: "Key")
  static let missing = LocalizedText(vi: "thiếu", en: "missing")
  static let chartData = LocalizedText(vi: "Số liệu của biểu đồ", en: "Data behind the chart")
  static let band = LocalizedText(vi: "khoảng", en: "range")
  /// A line where both axes have the same number.
  static let diagonal = LocalizedText(
    vi: "đường chéo: hai trục bằng nhau", en: "diagonal: both axes equal")
  static let share = LocalizedText(vi: "%: so với bước đầu", en: "%: of the first step")
  static func chartAsTable(_ id: String, _ format: String) -> LocalizedText {
    LocalizedText(
      vi: "biểu đồ “\(id)” hiện thành bảng: dạng `\(format)` không vẽ được loại này",
      en: "chart “\(id)” is shown as a table: format `\(format)` cannot draw this kind")
  }
  static func chartWithoutColumn(_ id: String, _ column: String) -> LocalizedText {
    LocalizedText(
      vi: "biểu đồ “\(id)” hiện thành bảng: số liệu không có cột “\(column)”",
      en: "chart “\(id)” is shown as a table: its data have no column “\(column)”")
  }

  // Whole documents
  static let skip = LocalizedText(vi: "Đến nội dung chính", en: "Skip to the content")
  static let contents = LocalizedText(vi: "Nội dung", en: "Contents")
  static let addressees = LocalizedText(vi: "Kính gửi:", en: "To:")
  static let queryResult = LocalizedText(vi: "Kết quả truy vấn", en: "Query result")
  static let provenance = LocalizedText(vi: "Nguồn gốc số liệu", en: "Where the figures come from")
  static let report = LocalizedText(vi: "Báo cáo", en: "Report")
  static let reportingDate = LocalizedText(vi: "Ngày báo cáo", en: "Reporting date")
  static let period = LocalizedText(vi: "Kỳ", en: "Period")
  static let asof = LocalizedText(vi: "Số liệu nhận đến", en: "As received by")
  static let asofClosing = LocalizedText(vi: "Số liệu như lúc khoá", en: "As it was at the closing")
  static func closing(_ closing: Closing) -> LocalizedText {
    let revision = closing.shortRevision
    if let amendment = closing.amendment {
      return LocalizedText(
        vi: "Đã khoá ngày \(closing.closedOn) (dữ liệu \(revision)), mở lại ngày \(amendment.amendedOn)",
        en: "Closed on \(closing.closedOn) (data \(revision)), opened again on \(amendment.amendedOn)")
    }
    return closing.number == 1
      ? LocalizedText(
        vi: "Đã khoá ngày \(closing.closedOn) (dữ liệu \(revision))",
        en: "Closed on \(closing.closedOn) (data \(revision))")
      : LocalizedText(
        vi: "Khoá lại ngày \(closing.closedOn) (lần \(closing.number), dữ liệu \(revision))",
        en: "Closed again on \(closing.closedOn) (closing \(closing.number), data \(revision))")
  }
  static let geography = LocalizedText(vi: "Địa giới", en: "Geography")
  static let criteriaSet = LocalizedText(vi: "Bộ tiêu chí", en: "Criteria set")
  static let narrative = LocalizedText(vi: "Lời văn", en: "Free text")
  static let revision = LocalizedText(vi: "Phiên bản dữ liệu", en: "Data revision")
  static let cellSources = LocalizedText(vi: "Nguồn của từng ô", en: "Where cells come from")
  static let jointFigures = LocalizedText(vi: "Số liệu tổng hợp", en: "Figures made of several")
  static let cellSourcesLead = LocalizedText(
    vi: "Bấm vào một con số trong bảng để đến nguồn của nó: tiêu chí, ngưỡng, tệp, dòng và cột.",
    en: "Follow a figure of a table to where it comes from: criteria, thresholds, file, row and column.")
  static func cellSourcesLeftOut(_ count: Int, _ format: String) -> LocalizedText {
    LocalizedText(
      vi: "nguồn của các ô (\(count)) không hiện được ở dạng \(format)",
      en: "the sources of cells (\(count)) cannot be shown as \(format)")
  }
  static let cellSourcesHint = LocalizedText(
    vi: "lưu thành trang hoặc JSON: … | save \"bao-cao.html\"", en: "save as a page or JSON: … | save \"report.html\"")
  static let sources = LocalizedText(vi: "Tệp nguồn", en: "Source files")
  static let reproduce = LocalizedText(vi: "Lập lại bằng", en: "Made again by")
  static func sourceCount(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) tệp nguồn", en: "\(count) source \(count == 1 ? "file" : "files")")
  }
  static func sourceRows(_ accepted: Int, _ rejected: Int) -> LocalizedText {
    LocalizedText(
      vi: "nhận \(accepted) dòng, loại \(rejected)", en: "\(accepted) rows taken, \(rejected) refused")
  }

  // Warnings
  static func notFinite(_ column: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "cột “\(column)” có \(count) giá trị vô hạn hoặc không phải số, ghi thành thiếu",
      en: "column “\(column)” has \(count) infinite or not-a-number values, written as missing")
  }
  static func onlyPrimary(_ id: String, _ others: [String]) -> LocalizedText {
    let list = others.joined(separator: ", ")
    return LocalizedText(
      vi: "chỉ ghi bảng “\(id)”; báo cáo còn: \(list)",
      en: "only table “\(id)” is written; the report also has: \(list)")
  }
  static let noTable = LocalizedText(vi: "báo cáo không có bảng nào để ghi", en: "the report has no table to write")
  static let noTableHint = LocalizedText(
    vi: "dùng `show text`, `show json` hoặc `show html`", en: "use `show text`, `show json` or `show html`")

  // Workbooks
  static let aboutSheet = LocalizedText(vi: "Thông tin", en: "About")
  static let sheets = LocalizedText(vi: "Các trang", en: "Sheets")
  static func chartsLeftOut(_ ids: [String]) -> LocalizedText {
    let list = ids.joined(separator: ", ")
    return LocalizedText(
      vi: "sổ tính không có biểu đồ; báo cáo có: \(list)", en: "a workbook has no charts; the report has: \(list)")
  }
  static let chartsHint = LocalizedText(
    vi: "biểu đồ và số liệu của chúng có trong tệp .html", en: "a file in .html has the charts and their figures")

  // Summaries of the formats
  static let textSummary = LocalizedText(
    vi: "Văn bản cho cửa sổ dòng lệnh, biểu đồ bằng ký tự", en: "Text for a terminal, with charts in characters")
  static let tableSummary = LocalizedText(
    vi: "Chỉ bảng chính, dạng văn bản", en: "Only the primary table, as text")
  static let csvSummary = LocalizedText(
    vi: "Bảng chính dạng CSV, giữ nguyên dữ liệu", en: "The primary table as CSV, data as they are")
  static let jsonSummary = LocalizedText(
    vi: "Toàn bộ báo cáo, hoặc mảng các dòng của một bảng", en: "The whole report, or a table as an array of rows")
  static let jsonLinesSummary = LocalizedText(
    vi: "Mỗi dòng một đối tượng JSON của bảng chính", en: "One JSON object a line for each row of the primary table")
  static let markdownSummary = LocalizedText(
    vi: "Markdown với bảng kiểu GitHub", en: "Markdown with tables in GitHub's form")
  static let workbookSummary = LocalizedText(
    vi: "Sổ tính Excel, mỗi bảng một trang, số và ngày là số và ngày thật",
    en: "An Excel workbook, a sheet for each table, numbers and dates as such")
  static let htmlSummary = LocalizedText(
    vi: "Một trang HTML trọn vẹn, in được trên khổ A4", en: "One self-contained HTML page, printable on A4")
}
