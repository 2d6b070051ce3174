import NTMKit

extension Strings {
  static func alreadyClosed(_ closing: Closing) -> LocalizedText {
    LocalizedText(
      vi: "\(closing.period.description) đã khoá rồi, ngày \(closing.closedOn)",
      en: "\(closing.period.description) is closed already, since \(closing.closedOn)")
  }
  static func nothingSubmitted(_ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "chưa có số liệu nào cho \(period.description), nên chưa khoá được",
      en: "nothing was submitted for \(period.description), so there is nothing to close")
  }
  static func periodsWithData(_ periods: [Period]) -> LocalizedText {
    let list = ((periods.count > 8 ? ["…"] : []) + periods.suffix(8).map(\.description)).joined(separator: ", ")
    return LocalizedText(vi: "các kỳ có số liệu: \(list)", en: "periods with data: \(list)")
  }
  static func aheadOfData(_ period: Period, _ newest: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(period.description) chưa khoá được: số liệu mới có đến \(newest)",
      en: "\(period.description) cannot be closed yet: the data reach to \(newest)")
  }
  static let aheadOfDataHint = LocalizedText(
    vi: "nhập số liệu của phần còn lại trước, hoặc khoá một kỳ ngắn hơn",
    en: "import the rest of its data first, or close a shorter period")
  static func earlierThanLast(_ period: Period, _ last: PeriodEvent, _ day: CalendarDate) -> LocalizedText {
    let before =
      last.kind == .closed
      ? LocalizedText(vi: "đã khoá ngày \(last.day)", en: "was closed on \(last.day)")
      : LocalizedText(vi: "đã mở lại ngày \(last.day)", en: "was opened for an amendment on \(last.day)")
    return LocalizedText(
      vi: "\(period.description) \(before), không thể ghi một việc của ngày \(day) sau đó",
      en: "\(period.description) \(before); what comes after it cannot bear the earlier day \(day)")
  }
  static func notClosed(_ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "\(period.description) chưa khoá, cứ nhập và sửa bình thường",
      en: "\(period.description) was not closed: import and edit as usual")
  }
  static func closedPeriods(_ periods: [Period]) -> LocalizedText {
    let list = periods.map(\.description).joined(separator: ", ")
    return periods.isEmpty
      ? LocalizedText(vi: "chưa kỳ nào được khoá", en: "no period was closed yet")
      : LocalizedText(vi: "các kỳ đã khoá: \(list)", en: "closed periods: \(list)")
  }
  static func alreadyAmended(_ period: Period, _ amendment: Closing.Amendment) -> LocalizedText {
    LocalizedText(
      vi: "\(period.description) đang mở để điều chỉnh từ ngày \(amendment.amendedOn): \(amendment.reason)",
      en: "\(period.description) has been open for an amendment since \(amendment.amendedOn): \(amendment.reason)")
  }
  static func closeAgain(_ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "sửa xong, khoá lại: close \(period.description) --note \"…\"",
      en: "when it is done, close it again: close \(period.description) --note \"…\"")
  }
  static func batchOfClosedPeriod(_ batch: Int, _ period: Period, _ why: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "không rút được lần nhập \(String(batch)): nó có số liệu của \(period.description), mà \(why)",
      en: "batch \(String(batch)) cannot be taken back: it holds values for \(period.description), and \(why)")
  }
}
