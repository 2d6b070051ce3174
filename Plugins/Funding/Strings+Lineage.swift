import NTMKit

/// How the headline figures are made.
extension Strings {
  static func sumRule(of lines: Int, _ year: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: """
        Cộng \(lines) dòng vốn năm \(String(year)) của các kỳ kết thúc đến hết \(day); dòng nằm trong một dòng dài hơn không \
        cộng lần nữa; kế hoạch giao cả năm tính đủ
        """,
      en: """
        Adds up \(lines) funding lines of \(String(year)), of periods that end by \(day); what a longer line holds is not added \
        again, and a plan for the whole year counts whole
        """)
  }
  static let rateRule = LocalizedText(
    vi: "Giải ngân chia cho kế hoạch, cùng những dòng được tính",
    en: "What was disbursed of what was planned, over the lines that count")
  static func changeRule(_ months: [Int], _ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Giải ngân so với cùng các tháng của năm \(String(year - 1)) (\(months.count) tháng cả hai năm đều có)",
      en: "What was disbursed against the same months of \(String(year - 1)) (the \(months.count) that both years have)"
    )
  }
  static func disbursedIn(_ year: Int) -> LocalizedText {
    LocalizedText(vi: "Giải ngân năm \(String(year)), các tháng đó", en: "Disbursed in these months of \(String(year))")
  }
  static func findingsRule(_ year: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm các dòng và số cộng dồn năm \(String(year)) đến \(day) không thể như vậy hoặc cần giải thích",
      en: "Counts the lines and sums of \(String(year)) up to \(day) that cannot be so or need explaining")
  }
}
