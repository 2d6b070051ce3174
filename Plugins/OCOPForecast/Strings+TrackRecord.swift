import NTMKit
import Statistics

/// Of earlier forecasts beside what came.
extension Strings {
  static let backtestTitle = LocalizedText(vi: "Đã dự báo đúng đến đâu", en: "Track record")
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
    let interval = coverage.interval() ?? 0...1
    let (low, high) = (Int((interval.lowerBound * 100).rounded()), Int((interval.upperBound * 100).rounded()))
    var text = LocalizedText(
      vi: """
        Kết quả nằm từ P10 đến P90: \(coverage.successes) trên \(coverage.trials) lần (khoảng tin cậy 95 %: \(low)–\(high) %); nên vào khoảng \
        80 %.
        """,
      en: """
        Between P10 and P90: \(coverage.successes) of \(coverage.trials) (95% CI \(low)–\(high)%); it should be about 80%.
        """)
    if overlaps {
      text = LocalizedText(
        vi: "\(text) Các lần thử chồng lên nhau, nên chúng nói ít hơn con số ấy.",
        en: "\(text) The trials overlap, so they say less than that interval has it.")
    }
    guard isNarrow else { return text }
    return LocalizedText(
      vi: "\(text) Khoảng dự báo đã quá hẹp: hãy coi nó là hẹp cả lần này.",
      en: "\(text) The ranges were too narrow: take them to be so this time too.")
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
  static let forPeriodColumn = LocalizedText(vi: "Dự báo cho", en: "For")
  static let cameColumn = LocalizedText(vi: "Kết quả", en: "Came")
  static let crpsColumn = LocalizedText(verbatim: "CRPS")
  static let noBacktest = LocalizedText(vi: "Chưa thử được lần nào.", en: "Nothing could be tried.")
  static let knowns: [String: LocalizedText] = [
    "then": LocalizedText(vi: "lúc đó", en: "then"), "now": LocalizedText(vi: "nay", en: "now"),
  ]
  static let reliabilityCaption = LocalizedText(
    vi: "Khi nói một sản phẩm có xác suất chừng ấy, điều đó xảy ra bao nhiêu lần",
    en: "Products that were given such chances: how often a decision came")
  static let meanChanceColumn = LocalizedText(vi: "Xác suất bình quân", en: "Mean chance")
  static let cameShareColumn = LocalizedText(vi: "Tỷ lệ xảy ra", en: "Came, share")
}
