import NTMKit

/// What is said where forecasts are kept.
enum ForecastStrings {
  static let storeOption = LocalizedText(
    vi: "lưu dự báo này vào kho, để sau hạn đối chiếu với kết quả; xem: forecasts",
    en: "keep this forecast in the workspace, to be scored once its deadline has passed; see forecasts")
  static let noteOption = LocalizedText(vi: "ghi chú cho dự báo được lưu", en: "a note on the forecast that is kept")
  static let noteWithoutStore = LocalizedText(
    vi: "--note là ghi chú cho dự báo được lưu, mà không có --store",
    en: "--note is of a forecast that is kept: --store is missing")
  static let noteWithoutStoreHint = LocalizedText(vi: "thêm --store", en: "add --store")

  static func notHere(_ report: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(report) --store” ghi vào kho nên chỉ được đứng ở đầu dòng lệnh",
      en: "“\(report) --store” writes the workspace, and may only stand at the beginning of a line")
  }
  static let notHereHint = LocalizedText(vi: "ở đây bỏ --store", en: "leave out --store here")

  static func asof(_ day: String) -> LocalizedText { LocalizedText(verbatim: "asof \(day)") }
  static func dataTo(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(vi: "số liệu đến ngày \(day)", en: "data to \(day)")
  }
  static func eventsTo(_ day: CalendarDate, _ event: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "đến ngày \(day), mà đã có diễn biến sản phẩm ngày \(event)",
      en: "to \(day), with events of products up to \(event)")
  }
  static func eventsReceived(_ day: CalendarDate, _ file: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "đến ngày \(day), mà đã nhận tệp diễn biến sản phẩm ngày \(file)",
      en: "to \(day), with a file of products' events received on \(file)")
  }
  static func dayToCome(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "không lưu dự báo đến ngày \(day): ngày ấy chưa tới, chưa ai biết hết những gì xảy ra đến hôm đó",
      en: "a forecast as of \(day) is not kept: that day is still to come, and nobody knows all that happens by then")
  }
  static let dayToComeHint = LocalizedText(
    vi: "đặt ngày của số liệu: --reporting-date hoặc set reporting-date",
    en: "name the day of the data: --reporting-date, or set reporting-date")
  static func noTimeLeft(_ deadline: CalendarDate, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "không lưu được: hạn \(deadline) không sau ngày của số liệu (\(day)), nên không có gì để dự báo",
      en: "not kept: the deadline \(deadline) is not after the day of the data (\(day)), so that nothing is forecast")
  }
  static func hindsight(_ what: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "không lưu dự báo lập lùi về trước (\(what)): kho đã có số liệu mới hơn",
      en: "a forecast made as of earlier (\(what)) is not kept: the workspace knows more by now")
  }
  static func hindsightHint(_ report: String) -> LocalizedText {
    LocalizedText(
      vi: "lưu dự báo từ số liệu mới nhất; các kỳ trước đã được thử lại sẵn trong \(report).backtest",
      en: "keep one of the newest data; earlier periods are tried anyway, in \(report).backtest")
  }
  static func outcomeKnown(_ deadline: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "không lưu được: kho đã có kết quả đến ngày \(deadline)",
      en: "not kept: what came by \(deadline) is known already")
  }
  static let outcomeKnownHint = LocalizedText(
    vi: "chọn hạn muộn hơn bằng --by", en: "choose a later deadline with --by")
  static let dataChanged = LocalizedText(
    vi: "kho vừa được ghi thêm từ nơi khác; dự báo này lập từ số liệu cũ nên không lưu",
    en: "the workspace was changed from elsewhere; this forecast is of the data before and was not kept")
  static let dataChangedHint = LocalizedText(
    vi: "mở lại tệp làm việc rồi chạy lại", en: "open the workspace again, and run the line again")
  static let nothingToStore = LocalizedText(
    vi: "báo cáo không đưa ra dự báo nào nên không lưu gì", en: "the report makes no forecast, so that nothing was kept"
  )
  static let nothingToStoreHint = LocalizedText(vi: "lý do ghi trong báo cáo", en: "the report says why")
  static func alreadyStored(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "con số này đã được dự báo từ cùng số liệu và lưu ngày \(day): không ghi gì",
      en: "this count was forecast from the same data and kept on \(day) already: nothing was written")
  }
  static func afterDeadline(_ deadline: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "hạn \(deadline) đã qua: dự báo được lưu với ghi nhận “lập sau hạn” và không tính chung với dự báo lập trước hạn",
      en:
        "the deadline \(deadline) is over: it was kept as made after it, and is not counted with forecasts made before")
  }
  static let afterDeadlineHint = LocalizedText(
    vi: "dự báo sau hạn không chứng minh được gì, vì người lập có thể đã biết kết quả",
    en: "one made afterwards proves nothing, as the outcome could have been known")

  // MARK: What was stored

  static func stored(_ forecasts: [ForecastRecord], batch: Int) -> LocalizedText {
    let (counts, id) = (counts(forecasts), String(batch))
    return LocalizedText(
      vi: "đã lưu dự báo (lần nhập \(id)): \(counts); rút lại: undo \(id)",
      en: "kept the forecast as batch \(id): \(counts); to take it back: undo \(id)")
  }

  /// What stays with the batch.
  static func record(_ report: String, _ forecasts: [ForecastRecord], who: String, note: String?) -> LocalizedText {
    let counts = counts(forecasts)
    let text = LocalizedText(vi: "\(who) lưu \(report): \(counts)", en: "\(who) kept \(report): \(counts)")
    return note.map { LocalizedText(vi: "\(text); ghi chú: \($0)", en: "\(text); note: \($0)") } ?? text
  }

  /// Each measure of all that was asked about, with its range.
  private static func counts(_ forecasts: [ForecastRecord]) -> LocalizedText {
    guard let first = forecasts.first?.question else { return LocalizedText(verbatim: "") }
    let whole = forecasts.filter { $0.question.districtCode == first.districtCode && $0.question.stars == first.stars }
    let parts = whole.map { forecast in
      let measure = Vocabulary.programme.terms["measure"]?[forecast.question.measure]
      return LocalizedText(
        vi:
          "\(measure ?? LocalizedText(verbatim: forecast.question.measure)) \(forecast.p50) (\(forecast.p10)–\(forecast.p90))",
        en:
          "\(measure ?? LocalizedText(verbatim: forecast.question.measure)) \(forecast.p50) (\(forecast.p10)–\(forecast.p90))"
      )
    }
    let list = LocalizedText.list(parts)
    return LocalizedText(vi: "đến \(first.deadline): \(list)", en: "by \(first.deadline): \(list)")
  }
}
