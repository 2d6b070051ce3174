import NTMKit

/// How the headline figures are made.
extension Strings {
  static func recognisedRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: """
        Đếm sản phẩm có quyết định công nhận 3–4 sao đúng thẩm quyền từ đầu năm đến hết \(day); mỗi sản phẩm một lần, theo \
        quyết định sau cùng
        """,
      en: """
        Counts the products validly recognised at three or four stars from the first of January to \(day), each once, by its \
        last decision
        """)
  }
  static func evaluatedRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm sản phẩm được hội đồng cấp huyện chấm 3–4 sao từ đầu năm đến hết \(day)",
      en: "Counts the products that the district's council gave three or four stars from the first of January to \(day)"
    )
  }
  static func districtsRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm huyện có số sản phẩm được chấm 3–4 sao từ đầu năm đến hết \(day) không thấp hơn mức kế hoạch giao",
      en:
        "Counts the districts whose products given three or four stars from the first of January to \(day) reach the floor"
    )
  }
  static func dossiersRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm sản phẩm nộp hồ sơ cấp quốc gia từ đầu năm đến hết \(day)",
      en: "Counts the products whose national dossier was filed from the first of January to \(day)")
  }
  static func inForceRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm sản phẩm còn giấy chứng nhận vào ngày \(day); hết hạn hay bị thu hồi thì không tính",
      en: "Counts the products with a certificate in force on \(day), neither expired nor revoked")
  }
  static func expiringRule(_ day: CalendarDate, _ horizon: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm giấy chứng nhận còn hiệu lực vào ngày \(day) và hết hạn đến \(horizon)",
      en: "Counts the certificates in force on \(day) that run out by \(horizon)")
  }
  static func awaitingRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm giấy chứng nhận còn hiệu lực mà đến \(day) chưa có sự kiện công bố sau quyết định",
      en: "Counts the certificates in force with no publication after the decision by \(day)")
  }
  static func upgradesRule(_ score: Double, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm sản phẩm 3 sao còn hiệu lực vào ngày \(day), đạt từ \(score) điểm hoặc đã nộp hồ sơ nâng hạng",
      en: "Counts the products of three stars in force on \(day) with \(score) points or more, or filed for an upgrade")
  }
  static func standingRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm sản phẩm đang làm hồ sơ mà hơn 12 tháng đến \(day) không có sự kiện nào",
      en: "Counts the products on their way without an event for more than 12 months up to \(day)")
  }
  static func findingsRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm sự kiện đến hết \(day) trái với quy định của ngày đó; một sự kiện có thể có nhiều lỗi",
      en: "Counts what the rules of its day do not allow in the events up to \(day), each fault of an event by itself")
  }
  static func day(_ day: CalendarDate) -> LocalizedText { LocalizedText(vi: "\(day)", en: "\(day)") }
  static func expiresOn(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "hết hạn \(day)", en: "expires \(day)")
  }
}
