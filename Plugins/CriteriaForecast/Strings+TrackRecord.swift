import NTMKit
import Statistics

/// Of earlier forecasts beside what came.
extension Strings {
  static func backtestLead(_ days: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Dự báo số xã đạt đủ tiêu chí của toàn tỉnh như đã có thể làm ở từng kỳ trước, chỉ từ số liệu nhận được trong \(days) ngày \
        sau kỳ đó, đặt cạnh kết quả. Chỉ tính các xã có kết quả cả khi đó lẫn ở các kỳ sau. Điểm càng thấp càng tốt. Số quyết định chưa được thử như vậy.
        """,
      en: """
        Forecasts of the whole province's communes meeting all criteria as earlier periods could have had them, from nothing but \
        what had been received \(days) days after each, beside what came. Counted are communes with results both then and \
        later. Lower scores are better. Decisions have not been tried \
        like this.
        """)
  }
  static func verdict(_ crps: Backtest.Scores, _ brier: Backtest.Scores) -> LocalizedText {
    LocalizedText(
      vi: """
        Sai số của số xã (CRPS): mô hình \(crps.model, digits: 2), giữ nguyên \(crps.persistence, digits: 2), nhịp độ gần đây \
        \(crps.pace, digits: 2)\(skill(crps)). Từng xã (Brier): mô hình \(brier.model, digits: 3), giữ nguyên \
        \(brier.persistence, digits: 3), nhịp độ gần đây \(brier.pace, digits: 3)\(skill(brier)).
        """,
      en: """
        Error of the count (CRPS): model \(crps.model, digits: 2), persistence \(crps.persistence, digits: 2), recent pace \
        \(crps.pace, digits: 2)\(skill(crps)). Commune by commune (Brier): model \(brier.model, digits: 3), persistence \
        \(brier.persistence, digits: 3), recent pace \(brier.pace, digits: 3)\(skill(brier)).
        """)
  }
  private static func skill(_ scores: Backtest.Scores) -> LocalizedText {
    guard let skill = scores.skill else { return LocalizedText(verbatim: "") }
    let percent = Int((skill * 100).rounded())
    return LocalizedText(
      vi: percent < 0 ? "; kém cách đơn giản tốt nhất \(-percent) %" : "; tốt hơn cách đơn giản tốt nhất \(percent) %",
      en: "; skill against the best baseline \(percent)%")
  }
  static func coverage(_ coverage: Proportion, isNarrow: Bool) -> LocalizedText {
    TrackRecord.coverage(
      coverage.successes, of: coverage.trials, interval: coverage.interval() ?? 0...1, isNarrow: isNarrow,
      overlaps: true)
  }
  static func notAsKnownThen(_ count: Int, _ whole: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        \(count) trên \(whole) lần thử: lúc đó chưa có số liệu trong tệp làm việc, nên dùng số liệu như nay đã biết cho các kỳ \
        đến lúc đó.
        """,
      en: """
        \(count) of \(whole) trials: nothing had been received by then, so the periods up to then are taken as they are known \
        now.
        """)
  }
  static let reliabilityCaption = LocalizedText(
    vi: "Khi nói xác suất chừng ấy, điều đó xảy ra bao nhiêu lần", en: "What was given such chances came how often")
}
