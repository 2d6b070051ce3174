import NTMKit

extension Strings {
  // MARK: Forecasts

  static let forecastsTitle = LocalizedText(vi: "Từng dự báo", en: "Forecast by forecast")
  static let forecastsLead = LocalizedText(
    vi: """
      Trước hết là dự báo chưa đến hạn, hạn gần nhất đứng đầu; sau đó là dự báo đã qua. Cùng một con số và một hạn thì lần lập mới đứng \
      trên; cột tăng giảm so P50 với lần lập trước.
      """,
    en: """
      First what is to come, the next deadline foremost; then what is over. Of one count by one day the newest forecast comes first; the \
      change is that of P50 from the forecast before.
      """)
  static let noForecasts = LocalizedText(vi: "Chưa lưu dự báo nào.", en: "No forecast was kept.")
  static let changeColumn = LocalizedText(vi: "Tăng giảm", en: "Change")
  static let targetColumn = LocalizedText(vi: "Chỉ tiêu", en: "Target")
  static let probabilityColumn = LocalizedText(vi: "Xác suất đạt", en: "Chance")
  static let insideColumn = LocalizedText(vi: "Trong khoảng", en: "Within")
  static let madeOnColumn = LocalizedText(vi: "Ngày lập", en: "Made on")
  static let p50Column = LocalizedText(verbatim: "P50")

  static func movesTitle(_ question: ForecastQuestion) -> LocalizedText {
    let name = measured(question.measure)
    return LocalizedText(
      vi: "Dự báo đã thay đổi ra sao: \(name) đến \(question.deadline)",
      en: "How the forecast moved: \(name) by \(question.deadline)")
  }
  static func movesDescription(
    _ first: ForecastRecord, _ firstDay: CalendarDate, _ last: ForecastRecord, _ lastDay: CalendarDate
  ) -> LocalizedText {
    LocalizedText(
      vi: """
        Lập ngày \(firstDay): \(first.p50), từ \(first.p10) đến \(first.p90); lập ngày \(lastDay): \(last.p50), từ \(last.p10) đến \(last.p90).
        """,
      en: """
        Made on \(firstDay): \(first.p50), from \(first.p10) to \(first.p90); made on \(lastDay): \(last.p50), from \(last.p10) to \(last.p90).
        """)
  }

  static let partsTitle = LocalizedText(vi: "Từng huyện và từng hạng sao", en: "By district and by rank")
  static let partsLead = LocalizedText(
    vi:
      "Lập cùng lúc với dự báo được hỏi. Các huyện có chung kỳ họp và chung năm, nên chúng không phải là từng ấy lần thử độc lập.",
    en:
      "Made together with the forecast that was asked for. Districts share sessions and years: they are not as many independent trials."
  )
  static let noParts = LocalizedText(
    vi: "Chưa lưu dự báo nào cho từng huyện hay từng hạng sao.", en: "No forecast of a district or rank was kept.")

  // MARK: Scores

  static let scoresLead = LocalizedText(
    vi: """
      Bình quân các dự báo đã đánh giá, theo báo cáo, phiên bản mô hình và con số được dự báo. Điểm kỹ năng: phần sai số (CRPS) tránh được so với \
      cho là giữ nguyên; 1 là hoàn hảo, 0 là không hơn, dưới 0 là kém hơn.
      """,
    en: """
      Means of the scored forecasts, by report, version of its model and count. Skill: how much of the error (CRPS) of persistence was avoided; \
      1 is perfect, 0 no better, below 0 worse.
      """)
  static let nothingScored = LocalizedText(
    vi: "Chưa có dự báo nào được đánh giá.", en: "No forecast has been scored yet.")
  static let timingColumn = LocalizedText(vi: "Lập so với hạn", en: "Made")
  static let modelColumn = LocalizedText(vi: "Phiên bản", en: "Version")
  static let scoredColumn = LocalizedText(vi: "Đã đánh giá", en: "Scored")
  static let coveredColumn = LocalizedText(vi: "Trong P10–P90", en: "In P10–P90")
  static let persistenceColumn = LocalizedText(vi: "CRPS giữ nguyên", en: "CRPS persistence")
  static let skillColumn = LocalizedText(vi: "Kỹ năng", en: "Skill")
  static let parts: [String: LocalizedText] = [
    "all": LocalizedText(vi: "tất cả", en: "all"), "district": LocalizedText(vi: "từng huyện", en: "districts"),
    "stars": LocalizedText(vi: "từng hạng sao", en: "ranks"),
  ]
  static let reliabilityCaption = LocalizedText(
    vi: "Xác suất đạt chỉ tiêu đã nói, và có đạt không", en: "Chances given to targets, and whether they were reached")

  // MARK: Method

  static let methodTitle = LocalizedText(vi: "Cách đánh giá", en: "How it is scored")
  static func whenScored(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: """
        Một dự báo được đánh giá khi hạn không sau ngày tính (\(day)) và kết quả đã biết. Xã: kỳ của hạn đã khóa, hoặc chín phần mười số xã \
        có kết quả trong năm đã báo cáo kỳ ấy. Sản phẩm: một kỳ chứa ngày hạn đã khóa, hoặc có tệp diễn biến sản phẩm nhận sau hạn, hoặc có diễn biến \
        sau hạn. Ngày trên đồng hồ không quyết định.
        """,
      en: """
        A forecast is scored when its deadline is not after \(day), the day of this report, and what came is known. Communes: the deadline's period \
        is closed, or nine in ten of the communes with results within the year have reported for it. Products: a period that the deadline lies in is \
        closed, a file of products' events came in after it, or an event is later than it. The clock decides nothing.
        """)
  }
  static let againstWhat = LocalizedText(
    vi: """
      Kết quả được đếm như dự báo đã đếm: xã theo đúng bộ tiêu chí của dự báo, xã chưa báo cáo thì lấy kết quả gần nhất trong năm; sản phẩm chỉ \
      tính những sản phẩm đã đăng ký khi lập dự báo. Giữ nguyên: số xã như lúc lập; số sản phẩm như trong khoảng thời gian dài bằng thế ngay \
      trước đó.
      """,
    en: """
      What came is counted as the forecast counted: communes by its criteria set, those without a report by their last results within the year; of \
      products those that were registered when it was made. Persistence: as many communes as then; as many products as in as long a time just before.
      """)
  static let scoreRule = LocalizedText(
    vi: """
      CRPS là sai số tính theo số xã hoặc số sản phẩm, có kể độ rộng của khoảng; với một con số chắc chắn nó là sai số tuyệt đối. Brier là bình \
      phương khoảng cách giữa xác suất đạt chỉ tiêu và 1 (đạt) hoặc 0 (không đạt). PIT không rút thăm: F(y − 1) và F(y). Tất cả tính từ toàn bộ phân \
      phối đã lưu, không phải từ P10, P50, P90.
      """,
    en: """
      CRPS is the error in communes or products, width of the range included; of a count that is certain it is the absolute error. Brier is the square of \
      the distance of the target's chance from 1 (reached) or 0. The PIT is not randomised: F(y − 1) and F(y). All are of the whole distribution that \
      was stored, not of P10, P50, P90.
      """)
  static let amendmentRule = LocalizedText(
    vi: """
      Kết quả là số biết lúc này. Biết lần đầu: như lần khóa kỳ đầu tiên đã thấy; kỳ chưa khóa thì như đã nhận 31 ngày sau hạn. Hai số khác \
      nhau thì báo cáo nói rõ.
      """,
    en: """
      What came is what is known now. As first known: as the first closing of the period saw it; without one, as received 31 days after the \
      deadline. Where the two differ the report says so.
      """)
  static let integrityRule = LocalizedText(
    vi: """
      Dự báo chỉ vào kho bằng --store, từ số liệu mới nhất, không giả định, và không sửa được; rút lại bằng undo thì vẫn còn trong nhật ký. Chạy lại \
      dòng lệnh trong cột line trên cùng số liệu thì ra đúng dự báo ấy.
      """,
    en: """
      A forecast comes into the workspace by --store alone, of the newest data, with nothing assumed, and cannot be changed; what undo takes back stays in \
      the history. The line in the column line gives the same forecast of the same data.
      """)
}
