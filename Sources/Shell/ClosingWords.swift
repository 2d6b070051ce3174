import NTMKit

/// What `close`, `amend` and `closed` say.
enum ClosingWords {
  /// The day given, else today; no day that is still to come.
  ///
  /// - Throws: `close.day-to-come`.
  static func day(_ given: CalendarDate?, in session: Session) throws(Diagnostic) -> CalendarDate {
    let today = session.host.today()
    guard let given else { return today }
    guard given <= today else { throw Diagnostic("close.day-to-come", message: dayToCome(given, today)) }
    return given
  }

  static func dayToCome(_ day: CalendarDate, _ today: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày \(day) còn chưa đến (hôm nay là \(today))", en: "\(day) is still to come (today is \(today))")
  }
  static func written(_ period: some LocallyWritten) -> LocalizedText {
    LocalizedText(resolvedVietnamese: period.written(in: .vi), resolvedEnglish: period.written(in: .en))
  }

  // MARK: close

  static let closeSummary = LocalizedText(
    vi: "khoá một kỳ: số liệu đã báo cáo giữ nguyên như lúc công bố",
    en: "close a period: what was reported for it stands as published")
  static let closePeriod = LocalizedText(vi: "kỳ cần khoá, như 2022Q3", en: "the period, as 2022Q3")
  static let closeNote = LocalizedText(
    vi: "khoá để làm gì: trình ai, văn bản nào", en: "what for: whom it was sent to, by which document")
  static let closeDay = LocalizedText(
    vi: "ngày khoá, nếu ghi sau; không ghi: hôm nay", en: "the day it was closed, where it is entered later; else today"
  )
  static let closeExample = LocalizedText(
    vi: "khoá quý 3; dữ liệu mẫu thì không khoá được", en: "closes the third quarter; the sample cannot be changed")
  static let noNote = LocalizedText(
    vi: "--note cần ghi rõ: trình ai, văn bản nào", en: "--note needs words: whom it was sent to, by which document")
  static func closed(_ closing: Closing) -> LocalizedText {
    let reference = closing.reference.description
    return LocalizedText(
      vi: "đã khoá \(reference), dữ liệu \(closing.shortRevision); xem lại đúng như lúc này: gap asof \(reference)",
      en: "closed \(reference), data \(closing.shortRevision); to see it again as it is now: gap asof \(reference)")
  }

  // MARK: amend

  static let amendSummary = LocalizedText(
    vi: "mở lại một kỳ đã khoá để điều chỉnh, đến khi khoá lần nữa",
    en: "open a closed period for corrections, until it is closed again")
  static let amendPeriod = LocalizedText(vi: "kỳ đã khoá cần mở lại", en: "the closed period")
  static let amendReason = LocalizedText(vi: "vì sao phải điều chỉnh", en: "why it has to be amended")
  static let amendDay = LocalizedText(
    vi: "ngày mở lại, nếu ghi sau; không ghi: hôm nay",
    en: "the day it was opened, where it is entered later; else today")
  static let amendExample = LocalizedText(
    vi: "mở lại quý 3; dữ liệu mẫu thì không mở được", en: "opens the third quarter again; the sample cannot be changed"
  )
  static let noReason = LocalizedText(
    vi: "--reason cần ghi rõ vì sao điều chỉnh", en: "--reason needs words: why it is amended")
  static func amended(_ period: Period) -> LocalizedText {
    LocalizedText(
      vi: """
        \(period.description) đã mở để điều chỉnh: từ nay các báo cáo cho thấy cả số đã công bố; sửa xong, khoá lại bằng \
        close \(period.description) --note "…"
        """,
      en: """
        \(period.description) is open for corrections: reports show what was published beside what it is now; when it is \
        done, close \(period.description) --note "…"
        """)
  }
  static func stillClosed(_ period: Period, _ longer: Period) -> LocalizedText {
    LocalizedText(
      vi: """
        \(longer.description) cũng đã khoá, nên chưa nhập được số liệu của \(period.description): cần cả \
        amend \(longer.description) --reason "…"
        """,
      en: """
        \(longer.description) is closed too, so values for \(period.description) are still refused: \
        amend \(longer.description) --reason "…" as well
        """)
  }
  /// What was amended within a longer period: which, when, and why.
  static func amendedWithin(_ closings: [Closing]) -> LocalizedText {
    let parts = closings.compactMap { closing -> LocalizedText? in
      guard let amendment = closing.amendment else { return nil }
      return LocalizedText(
        vi: "\(closing.period) ngày \(amendment.amendedOn): \(amendment.reason)",
        en: "\(closing.period) on \(amendment.amendedOn): \(amendment.reason)")
    }
    let list = LocalizedText.list(parts, separator: "; ")
    return LocalizedText(
      vi: "Kỳ này gồm số liệu đã khoá rồi mở lại để điều chỉnh: \(list).",
      en: "This period holds figures that were closed and then amended: \(list).")
  }
  static func closedOn(_ closing: Closing) -> LocalizedText {
    LocalizedText(
      vi: "khoá ngày \(closing.closedOn): \(closing.note)", en: "closed on \(closing.closedOn): \(closing.note)")
  }

  // MARK: closed

  static let closedSummary = LocalizedText(
    vi: "các kỳ đã khoá, mỗi lần khoá một dòng", en: "the periods that were closed, a row a closing")
  static let closedExample = LocalizedText(
    vi: "mọi lần khoá, kể cả kỳ đã điều chỉnh sau đó", en: "every closing, also of what was amended later")
  static let closedPipeExample = LocalizedText(
    vi: "những lần công bố còn nguyên giá trị", en: "the publications that still stand")
}
