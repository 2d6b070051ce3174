import NTMKit

enum Strings {
  static let title = LocalizedText(vi: "Dự báo đã lưu và kết quả", en: "Stored forecasts and how they did")
  static let summary = LocalizedText(
    vi: "dự báo đã lưu bằng --store: đang chờ hạn, đã thay đổi ra sao, kết quả thế nào, đúng đến đâu",
    en: "forecasts kept by --store: what is to come and how it moved, what came, and how good they were")
  static let reportOption = LocalizedText(
    vi: "chỉ dự báo của báo cáo này, như criteria-forecast",
    en: "only forecasts of this report, such as criteria-forecast")
  static let byOption = LocalizedText(vi: "chỉ dự báo đến hạn này", en: "only forecasts by this deadline")
  static let fixedGeography = LocalizedText(
    vi: "dự báo được giữ đúng như lúc lập, theo đơn vị của lúc ấy",
    en: "forecasts are kept as they were made, for the units of their time")
  static let exampleCount = LocalizedText(
    vi: "đã lưu bao nhiêu dự báo; dữ liệu mẫu không có dự báo nào", en: "how many were kept; the sample has none")
  static let exampleStates = LocalizedText(
    vi: "bao nhiêu dự báo đang chờ, bao nhiêu đã đánh giá", en: "how many are to come, how many are scored")
  static let exampleMoves = LocalizedText(
    vi: "dự báo đến cuối năm đã thay đổi ra sao", en: "how the forecasts for the end of the year moved")
  static let exampleScores = LocalizedText(
    vi: "mỗi báo cáo đúng đến đâu", en: "how good each report's forecasts were")

  static func documentTitle(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "Dự báo đã lưu và kết quả, đến ngày \(day)", en: "Stored forecasts and how they did, by \(day)")
  }

  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "Overview")
  static let pendingMetric = LocalizedText(vi: "Dự báo chưa đến hạn", en: "Forecasts to come")
  static let pendingRule = LocalizedText(
    vi: "số dự báo (không kể từng huyện, từng hạng sao) có hạn sau ngày tính",
    en: "forecasts whose deadline is to come, without those of districts and ranks")
  static func nextDeadline(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "hạn gần nhất \(day)", en: "next deadline \(day)")
  }
  static let scoredMetric = LocalizedText(vi: "Dự báo đã đánh giá", en: "Forecasts scored")
  static let scoredRule = LocalizedText(
    vi: "số dự báo (không kể từng huyện, từng hạng sao) lập trước hạn mà kết quả đã biết",
    en: "forecasts made before their deadline of which the outcome is known, without those of districts and ranks")
  static let insideMetric = LocalizedText(vi: "Kết quả nằm từ P10 đến P90", en: "Came within P10–P90")
  static let insideRule = LocalizedText(
    vi: "số dự báo đã đánh giá mà kết quả nằm từ P10 đến P90", en: "scored forecasts whose outcome lies from P10 to P90"
  )
  /// - Parameter counts: how many different counts they are of; nil: each of another.
  static func outOf(_ count: Int, of counts: Int?) -> LocalizedText {
    guard let counts else {
      return LocalizedText(vi: "trên \(count); nên khoảng 80 %", en: "of \(count); it should be about 80%")
    }
    return LocalizedText(
      vi: "trên \(count), của \(counts) con số: như \(counts) lần thử; nên khoảng 80 %",
      en:
        "of \(count), which are of \(counts == 1 ? "one count: one trial" : "\(counts) counts: \(counts) trials"); it should be about 80%"
    )
  }
  static func ofCounts(_ counts: Int) -> LocalizedText {
    LocalizedText(
      vi: "của \(counts) con số; nhiều dự báo của một con số là một lần thử",
      en: "of \(counts == 1 ? "one count" : "\(counts) counts"); several of one count are one trial")
  }
  static let noneScored = LocalizedText(vi: "chưa có dự báo nào được đánh giá", en: "none scored yet")
  static func partsNotCounted(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Ngoài ra có \(count) dự báo lập riêng cho một huyện hoặc một hạng sao: chúng là phần của con số chung, có trong bảng và không tính vào các con số trên.",
      en:
        "Besides these, asked of one district or rank alone: \(count). They are parts of the whole's count, stand in the table, and are not in the figures above."
    )
  }
  /// - Parameter kept: of which none was chosen.
  static func noneChosen(_ kept: [StoredForecast]) -> LocalizedText {
    let reports = LocalizedText.list(
      Set(kept.map(\.circumstances.report)).sorted().map { LocalizedText(verbatim: $0) })
    let days = LocalizedText.list(
      Set(kept.map(\.question.deadline)).sorted().map { LocalizedText(vi: "\($0)", en: "\($0)") })
    return LocalizedText(
      vi: "Không có dự báo nào như thế. Đã lưu dự báo của: \(reports); có hạn: \(days).",
      en: "There is no such forecast. Kept were forecasts of: \(reports); by: \(days).")
  }
  static let howToStore = LocalizedText(
    vi: "Chưa có dự báo nào được lưu. Để lưu: criteria-forecast --store hoặc ocop-forecast --store.",
    en: "No forecast has been kept yet. To keep one: criteria-forecast --store or ocop-forecast --store.")

  /// - Parameters:
  ///   - coverage: how often the range held.
  ///   - isFew: too few to tell.
  static func verdict(
    _ report: String, _ measure: String, _ coverage: LocalizedText, crps: Double, persistence: Double, skill: Double?,
    isFew: Bool
  ) -> LocalizedText {
    let name = measured(measure)
    var text = LocalizedText(
      vi: """
        \(report), \(name). \(coverage) CRPS bình quân \(crps, digits: 2); nếu cho là giữ nguyên: \(persistence, digits: 2).
        """,
      en: "\(report), \(name). \(coverage) Mean CRPS \(crps, digits: 2); of persistence \(persistence, digits: 2).")
    if crps >= persistence {
      text = LocalizedText(
        vi: "\(text) Cho là giữ nguyên cũng đúng bằng hoặc hơn.", en: "\(text) Persistence did as well or better.")
    } else if let skill {
      text = LocalizedText(
        vi: "\(text) Dự báo tránh được \(skill * 100, digits: 0) % sai số ấy.",
        en: "\(text) The forecasts avoided \(skill * 100, digits: 0)% of its error.")
    }
    guard isFew else { return text }
    return LocalizedText(vi: "\(text) Còn quá ít để kết luận.", en: "\(text) Too few to tell.")
  }

  static func amended(_ changes: [LocalizedText], _ forecasts: Int) -> LocalizedText {
    let list = LocalizedText.list(changes, separator: "; ")
    return LocalizedText(
      vi:
        "Kết quả của \(forecasts) dự báo đã được điều chỉnh sau khi biết lần đầu; điểm được tính theo số nay: \(list).",
      en:
        "What came was changed after it was first known, of \(forecasts) forecasts; scores are by what is known now: \(list)."
    )
  }
  static func change(_ question: ForecastQuestion, from first: Int, to now: Int) -> LocalizedText {
    let name = measured(question.measure)
    return LocalizedText(
      vi: "\(name) đến \(question.deadline): \(first) → \(now)",
      en: "\(name) by \(question.deadline): \(first) → \(now)")
  }
  static func awaited(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dự báo đã đến hạn mà chưa đánh giá được: số liệu của hạn chưa báo cáo đủ.",
      en: "Past their deadline and not scored yet: \(count), as too little has been reported of it.")
  }
  static func incomparable(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dự báo không so được với kết quả: kỳ của hạn được đánh giá theo bộ tiêu chí khác.",
      en: "Not to be compared with what came: \(count), as the deadline's period is judged by another criteria set.")
  }
  static func hindcasts(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        \(count) dự báo được lập khi hạn đã qua, nên người lập có thể đã biết kết quả: chúng được đánh giá riêng và không tính vào tỷ lệ ở trên.
        """,
      en: """
        Made when their deadline was over: \(count). What came could have been known, so that they are scored apart and not counted above.
        """)
  }

  static func withdrawn(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "Số lần dự báo đã được lưu rồi rút lại: \(count); xem history. Chúng không được tính ở đây.",
      en: "Kept and taken back: \(count); see history. They are not counted here.")
  }

  static func measured(_ word: String) -> LocalizedText {
    Vocabulary.programme.terms["measure"]?[word] ?? LocalizedText(verbatim: word)
  }
}
