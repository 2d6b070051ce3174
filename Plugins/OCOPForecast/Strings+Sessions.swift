import NTMKit
import Statistics

/// Of what products share, of certificates that run out, and of products to come.
extension Strings {
  // MARK: The pace that sessions give

  /// What is assumed of sessions, and whether it was learned.
  static func paceRule(_ pace: SharedPace) -> LocalizedText {
    let count = pace.sessions.steps.count
    let spread = pace.spread
    switch pace.sessions.source {
    case .none:
      return pace.isLearned
        ? LocalizedText(
          vi: """
            Không thấy sản phẩm được xét theo từng kỳ họp hội đồng. Nhịp độ chung vẫn được cho khác nhau từng \(pace.length) tuần: học từ \
            \(pace.stretches) khoảng đã qua, hệ số biến thiên \(spread, digits: 2).
            """,
          en: """
            Products are not seen to be decided on in sessions of a council. A common pace may still differ from one stretch of \
            \(pace.length) weeks to the next: learned from \(pace.stretches) past stretches, with a coefficient of variation of \
            \(spread, digits: 2).
            """)
        : LocalizedText(
          vi: """
            Không thấy sản phẩm được xét theo từng kỳ họp hội đồng, và lịch sử chưa đủ \(SharedPace.leastSessions) khoảng \
            \(pace.length) tuần để học nhịp độ chung: giả định trước hệ số biến thiên khoảng \(spread, digits: 2).
            """,
          en: """
            Products are not seen to be decided on in sessions of a council, and there are fewer than \(SharedPace.leastSessions) past \
            stretches of \(pace.length) weeks to learn a common pace from: a coefficient of variation of about \(spread, digits: 2) is \
            assumed.
            """)
    case .record, .sameDays:
      let known =
        pace.sessions.source == .record
        ? LocalizedText(vi: "theo mã kỳ họp trong số liệu", en: "by the sessions named in the data")
        : LocalizedText(vi: "suy từ các sản phẩm cùng ngày", en: "seen from products moved on together on one day")
      return pace.isLearned
        ? LocalizedText(
          vi: """
            Sản phẩm được xét theo từng kỳ họp hội đồng, nên cùng kịp hoặc cùng trễ: mỗi \(pace.length) tuần có một nhịp độ chung. Độ khác \
            nhau của nhịp độ học từ \(count) kỳ họp đã qua (\(known)): hệ số biến thiên \(spread, digits: 2).
            """,
          en: """
            Products are decided on in sessions of the council and so are in time or late together: each stretch of \(pace.length) weeks \
            has a pace that they share. How much paces differ is learned from \(count) past sessions (\(known)): a coefficient of \
            variation of \(spread, digits: 2).
            """)
        : LocalizedText(
          vi: """
            Sản phẩm được xét theo từng kỳ họp hội đồng, nên cùng kịp hoặc cùng trễ: mỗi \(pace.length) tuần có một nhịp độ chung. Mới có \
            \(count) kỳ họp (\(known)), chưa đủ \(SharedPace.leastSessions) để học: giả định trước hệ số biến thiên khoảng \
            \(spread, digits: 2).
            """,
          en: """
            Products are decided on in sessions of the council and so are in time or late together: each stretch of \(pace.length) weeks \
            has a pace that they share. There are \(count) past sessions (\(known)), fewer than the \(SharedPace.leastSessions) to learn \
            from: a coefficient of variation of about \(spread, digits: 2) is assumed.
            """)
    }
  }
  static let otherLimits = LocalizedText(
    vi: """
      Chưa tính: ngày họp đã có trong lịch, kinh phí, thời vụ. Độ tin cậy của cách dự báo này được thử bằng mô phỏng với sự thật giấu \
      trước: docs/explanation/forecasting.vi.md.
      """,
    en: """
      Not taken into account: dates of sessions already fixed, money, seasons. How far this way of forecasting can be trusted was tried on \
      simulated programmes with a hidden truth: docs/explanation/forecasting.md.
      """)

  // MARK: Certificates

  static let certificatesTitle = LocalizedText(vi: "Giấy chứng nhận hết hạn", en: "Certificates that run out")
  static func certificatesCaption(_ deadline: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Giấy chứng nhận mọi hạng, nay và đến \(deadline)", en: "Certificates of all ranks, now and by \(deadline)")
  }
  static let certificateColumn = LocalizedText(vi: "giấy chứng nhận", en: "certificates")
  static let nowColumn = LocalizedText(vi: "đã biết", en: "known")
  static func certificateMeasures(_ deadline: CalendarDate) -> [String: LocalizedText] {
    [
      "in_force": LocalizedText(vi: "Còn hiệu lực hiện nay", en: "In force now"),
      "running_out": LocalizedText(vi: "Hết hạn đến \(deadline)", en: "Running out by \(deadline)"),
      "renewed": LocalizedText(
        vi: "Trong số đó, được công nhận lại kịp hạn", en: "Of those, decided on again in time"),
      "in_force_then": LocalizedText(vi: "Còn hiệu lực ngày \(deadline)", en: "In force on \(deadline)"),
    ]
  }
  static let certificatesRule = LocalizedText(
    vi: """
      Giấy chứng nhận có giá trị 36 tháng. Còn hiệu lực đến hạn: những giấy chưa hết hạn lúc đó và những sản phẩm có quyết định mới; thu hồi \
      trước hạn không dự báo.
      """,
    en: """
      A certificate is valid for 36 months. In force on the deadline are those that last until then and products with a new decision; \
      revocations are not forecast.
      """)

  // MARK: Products to come

  static let newcomersOption = LocalizedText(
    vi: "thêm một dòng riêng cho sản phẩm chưa đăng ký", en: "adds a line of its own for products not registered yet")
  static let exampleNewcomers = LocalizedText(
    vi: "cả sản phẩm chưa đăng ký, ở dòng riêng", en: "products that are not registered yet too, on a line of their own"
  )
  static let newcomers = LocalizedText(vi: "Chưa đăng ký (ngoài tổng)", en: "Not registered yet (not in the total)")
  static func newcomersCounted(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Sản phẩm chưa đăng ký có dòng riêng, không nằm trong tổng: cho rằng thời gian tới sản phẩm mới đến đều như 52 tuần qua (\(count) sản \
        phẩm trong toàn bộ số liệu) và đi như các sản phẩm trước.
        """,
      en: """
        Products that are not registered yet have a line of their own and are not in the total: new ones are taken to come as steadily as in \
        the past 52 weeks (\(count) in all data) and to go the way of those before.
        """)
  }
  static let noNewcomers = LocalizedText(
    vi: "Trong 52 tuần qua không có sản phẩm mới, nên không có dòng cho sản phẩm chưa đăng ký.",
    en: "No new product came in the past 52 weeks, so there is no line for products that are not registered yet.")
}
