import NTMKit

/// What `diff` says.
enum DiffStrings {
  static let summary = LocalizedText(
    vi: "so sánh một bảng giữa hai kỳ, hoặc một kỳ theo số liệu biết được ở hai thời điểm",
    en: "compare a table between two periods, or one period as known at two times")
  static let table = LocalizedText(
    vi: "bảng; với communes: từng xã và vì sao bình quân thay đổi",
    en: "the table; of communes: commune by commune, and what moved the mean")
  static let when = LocalizedText(
    vi: "hai kỳ; hoặc kỳ, asof và một hay hai thời điểm (ngày, hay kỳ đã khoá)",
    en: "two periods; or a period, asof and one or two times (days, or closed periods)")
  static let key = LocalizedText(
    vi: "cột để ghép dòng, nếu bảng không có sẵn",
    en: "the column that rows are matched by, where the table has none known")
  static let asofWord = LocalizedText(
    vi: "cùng kỳ, theo số liệu biết được ở hai thời điểm", en: "the same period as known at two times")
  static let example = LocalizedText(
    vi: "quý 3 so với quý 2: xã nào đạt thêm, mất tiêu chí nào, vì sao bình quân thay đổi",
    en: "the third quarter against the second: who gained and lost what, and what moved the mean")
  static let pipeExample = LocalizedText(vi: "chỉ những xã có thay đổi", en: "only communes that changed")
  static let asofExample = LocalizedText(
    vi: "số liệu quý 2 nhận thêm trong tháng 8 đã đổi những gì",
    en: "what the data received in August changed in the second quarter")
  static let tableExample = LocalizedText(
    vi: "nhiệm vụ nào đổi trạng thái từ 1/7 đến 30/9", en: "which tasks changed their state from July to September")
  static let what = LocalizedText(vi: "cần nói so sánh những gì", en: "what to compare is not said")
  static func whatHint(_ table: String) -> LocalizedText {
    LocalizedText(
      vi: """
        hai kỳ: diff \(table) 2022Q2 2022Q3; một kỳ ở hai thời điểm: diff \(table) 2022Q3 asof 2022-09-30 2022-10-05; \
        so với lúc khoá: diff \(table) 2022Q3 asof 2022Q3
        """,
      en: """
        two periods: diff \(table) 2022Q2 2022Q3; one at two times: diff \(table) 2022Q3 asof 2022-09-30 2022-10-05; \
        against its closing: diff \(table) 2022Q3 asof 2022Q3
        """)
  }
  static func noKey(_ table: String) -> LocalizedText {
    LocalizedText(
      vi: "không biết ghép các dòng của \(table) theo cột nào", en: "what tells the rows of \(table) apart is not known"
    )
  }
  static func noKeyHint(_ table: String) -> LocalizedText {
    LocalizedText(vi: "nêu cột: diff \(table) … --on CỘT", en: "name a column: diff \(table) … --on COLUMN")
  }
  static let now = LocalizedText(vi: "nay", en: "now")
  static func received(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "số liệu nhận đến \(day)", en: "as received by \(day)")
  }
  static func closing(_ reference: ClosingReference) -> LocalizedText {
    LocalizedText(vi: "lúc khoá \(reference.description)", en: "at the closing \(reference.description)")
  }
}
