import NTMKit
import Statistics

/// Of earlier forecasts beside what came.
extension Strings {
  static func backtestLead(_ ahead: Int, days: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Cùng cách dự báo này, làm lại vào cuối từng quý trước (số được công nhận trong năm đến cuối quý được dự báo; số quý đi trước: \(ahead)), chỉ từ số liệu \
        đã nhận trong \(days) ngày sau quý, đặt cạnh kết quả của những sản phẩm đã đăng ký lúc ấy. Cạnh đó là ba cách đơn giản: bằng số của cùng \
        khoảng thời gian liền trước (giữ nguyên), theo nhịp độ một năm qua (nhịp độ gần đây), và mỗi sản phẩm theo tỷ lệ của giai đoạn nó đang \
        đứng (trọng số giai đoạn). Sai số CRPS tính bằng sản phẩm, càng thấp càng tốt.
        """,
      en: """
        The same way of forecasting at the end of each earlier quarter (recognised in the year by the end of the quarter forecast; quarters \
        ahead: \(ahead)), from nothing but what had been received \(days) days after it, beside what came of the products registered then. Beside it \
        stand three simple ways: as many as in as long a time just before (persistence), the pace of the year before (recent pace), and each \
        product by the share of its stage (stage weights). The error, CRPS, is in products; lower is better.
        """)
  }
  static func name(_ kind: SimpleForecasts.Kind) -> LocalizedText {
    switch kind {
    case .persistence: LocalizedText(vi: "giữ nguyên", en: "persistence")
    case .recentPace: LocalizedText(vi: "nhịp độ gần đây", en: "recent pace")
    case .stageWeights: LocalizedText(vi: "trọng số giai đoạn", en: "stage weights")
    }
  }
  static func verdict(_ scores: Backtest.Scores) -> LocalizedText {
    let simple = LocalizedText.list(
      scores.simple.map { entry in
        let name = name(entry.kind)
        return LocalizedText(vi: "\(name) \(entry.crps, digits: 2)", en: "\(name) \(entry.crps, digits: 2)")
      })
    let text = LocalizedText(
      vi: "Sai số bình quân (CRPS): mô hình \(scores.model, digits: 2), \(simple)\(skill(scores)).",
      en: "Mean error (CRPS): model \(scores.model, digits: 2), \(simple)\(skill(scores)).")
    guard scores.isBeaten else { return text }
    let best = name(scores.best.kind)
    return LocalizedText(
      vi: "\(text) Mô hình chưa hơn cách đơn giản tốt nhất (\(best)), nên cách ấy được đặt lên trước ở phần tổng quan.",
      en: "\(text) The model did not beat the best simple way (\(best)), which therefore stands first in the overview.")
  }
  private static func skill(_ scores: Backtest.Scores) -> LocalizedText {
    guard let skill = scores.skill else { return LocalizedText(verbatim: "") }
    let percent = Int((skill * 100).rounded())
    return LocalizedText(
      vi: percent < 0 ? "; kém cách đơn giản tốt nhất \(-percent) %" : "; tốt hơn cách đơn giản tốt nhất \(percent) %",
      en: "; skill against the best of them \(percent)%")
  }
  static func coverage(_ coverage: Proportion, isNarrow: Bool, overlaps: Bool) -> LocalizedText {
    TrackRecord.coverage(
      coverage.successes, of: coverage.trials, interval: coverage.interval() ?? 0...1, isNarrow: isNarrow,
      overlaps: overlaps)
  }
  static func fewTrials(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Chưa nói được cách dự báo này trúng đến đâu: mới thử lại được \(count) lần, cần ít nhất \(Backtest.leastTrials). Mỗi lần cần một năm lịch \
        sử và \(Refusal.leastDecisions) quyết định trước đó.
        """,
      en: """
        How well this way of forecasting does cannot be said: it could be tried \(count) times, and \(Backtest.leastTrials) are needed. Each \
        takes a year of history and \(Refusal.leastDecisions) decisions before it.
        """)
  }
  static func notAsKnownThen(_ count: Int, _ whole: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) trên \(whole) lần thử: lúc đó chưa nhận được gì của quý ấy, nên dùng số liệu như nay đã biết.",
      en:
        "\(count) of \(whole) trials: nothing of the quarter had been received by then, so data are taken as known now."
    )
  }
  static func simpleNow(_ simple: SimpleForecasts, _ deadline: CalendarDate) -> LocalizedText {
    let all = LocalizedText.list(
      SimpleForecasts.Kind.allCases.map { kind in
        let (name, forecast) = (name(kind), simple[kind])
        let (low, middle, high) = (forecast.quantile(0.1), forecast.quantile(0.5), forecast.quantile(0.9))
        return LocalizedText(vi: "\(name) \(middle) (\(low)–\(high))", en: "\(name) \(middle) (\(low)–\(high))")
      })
    return LocalizedText(
      vi: "Lần này, đến \(deadline), các cách đơn giản nói, P50 (P10–P90): \(all).",
      en: "This time, by \(deadline), the simple ways say, P50 (P10–P90): \(all).")
  }
  static func simpleMetric(_ kind: SimpleForecasts.Kind, _ deadline: CalendarDate) -> LocalizedText {
    let name = name(kind)
    return LocalizedText(vi: "Cách đơn giản (\(name)) đến \(deadline)", en: "Simple way (\(name)) by \(deadline)")
  }
  static func simpleDetail(_ low: Int, _ high: Int) -> LocalizedText {
    LocalizedText(
      vi: "P10 đến P90: từ \(low) đến \(high); trước nay sát hơn mô hình",
      en: "P10 to P90: \(low) to \(high); nearer than the model so far")
  }
  static let simpleRule = LocalizedText(
    vi: "số đã được công nhận, cộng với số mà cách đơn giản tốt nhất trong các lần thử lại cho là sẽ thêm",
    en: "what is recognised already, and as many more as the simple way that did best in the trials says")
  static let reliabilityCaption = LocalizedText(
    vi: "Khi nói một sản phẩm có xác suất chừng ấy, điều đó xảy ra bao nhiêu lần",
    en: "Products that were given such chances: how often a decision came")
}
