import NTMKit

/// How the headline figures are made.
extension Strings {
  static func decidedRule(_ question: Question) -> LocalizedText {
    let last = min(question.day, question.deadline)
    return LocalizedText(
      vi: """
        Đếm sản phẩm có quyết định công nhận 3–4 sao đúng thẩm quyền từ \(question.yearStart) đến hết \(last), theo hạng sao \
        được hỏi; mỗi sản phẩm một lần
        """,
      en: """
        Counts the products validly recognised at three or four stars from \(question.yearStart) to \(last), of the ranks asked \
        for, each once
        """)
  }
  static func decision(_ day: CalendarDate, stars: Int?) -> LocalizedText {
    guard let stars else { return LocalizedText(vi: "\(day)", en: "\(day)") }
    return LocalizedText(vi: "\(day), \(stars) sao", en: "\(day), \(stars) stars")
  }
  static func forecastRule(draws: Int, seed: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Số giữa (P50) của phân phối: đã công nhận cộng với số sản phẩm đang làm hồ sơ sẽ có quyết định, tính trên \
        \(draws) lần rút tham số với hạt giống \(seed)
        """,
      en: """
        The middle (P50) of the distribution: those recognised and how many of the products on their way will have a decision, \
        over \(draws) draws of the parameters with seed \(seed)
        """)
  }
  static func probabilityRule(_ target: Int, draws: Int, seed: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Phần của phân phối từ \(target) sản phẩm trở lên, tính trên \(draws) lần rút tham số với hạt giống \(seed); làm tròn, \
        chỉ điều chắc chắn mới ghi 0 hay 100
        """,
      en: """
        The part of the distribution at \(target) products or more, over \(draws) draws of the parameters with seed \(seed); \
        rounded, and 0 or 100 only for what is certain
        """)
  }
  static let paceRule = LocalizedText(
    vi: "Số đã công nhận nhân với số ngày từ đầu năm đến hạn, chia cho số ngày đã qua, làm tròn",
    en: "Those recognised times the days of the year up to the deadline, over the days past, rounded")
  static func daysToDeadline(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "Từ đầu năm đến \(day)", en: "From the first of January to \(day)")
  }
  static let daysPast = LocalizedText(vi: "Đã qua", en: "Past")
}
