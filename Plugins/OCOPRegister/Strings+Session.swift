import NTMKit

/// The words of the preparation of council sessions.
extension Strings {
  static let sessionOption = LocalizedText(
    vi: "chuẩn bị cho kỳ họp nào: next (kỳ tới của từng hội đồng), mã kỳ họp, hoặc một ngày",
    en: "which session to prepare: next (of each council), a session's code, or a day")
  static let exampleSession = LocalizedText(
    vi: "ai ra hội đồng cấp tỉnh kỳ tới, hồ sơ đã đủ chưa",
    en: "who goes before the next provincial council, and is ready")
  static let exampleMissing = LocalizedText(
    vi: "tài liệu còn thiếu nhiều nhất", en: "which documents are lacking most often")
  static func unknownSession(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(text)” không phải mã kỳ họp, cũng không phải ngày", en: "“\(text)” is neither a session's code nor a day")
  }
  static let sessionHint = LocalizedText(
    vi: "ghi next, một ngày như 2022-11-29, hoặc mã trong bảng council_sessions",
    en: "say next, a day as in 2022-11-29, or a code of the table council_sessions")
  static func plannedSessions(_ codes: [String]) -> LocalizedText {
    let list = codes.joined(separator: ", ")
    return LocalizedText(vi: "các kỳ họp dự kiến: \(list)", en: "sessions planned: \(list)")
  }
  static func sessionPast(_ date: CalendarDate, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "kỳ họp ngày \(date) đã qua: báo cáo tính đến ngày \(day)",
      en: "the session of \(date) is over: the report is as of \(day)")
  }
  static let sessionPastHint = LocalizedText(
    vi: "xem lại lúc chuẩn bị: đặt ngày báo cáo trước kỳ họp (set reporting-date …)",
    en: "to see how it was prepared, set a reporting date before it (set reporting-date …)")

  // MARK: The section

  static func sessionTitle(_ sitting: Sitting) -> LocalizedText {
    switch sitting {
    case .next: LocalizedText(vi: "Chuẩn bị kỳ họp hội đồng tới", en: "Preparing the next council sessions")
    case .day(let day):
      LocalizedText(vi: "Chuẩn bị hội đồng họp ngày \(day)", en: "Preparing council sessions on \(day)")
    case .session(let session):
      LocalizedText(
        vi: "Chuẩn bị kỳ họp \(session.code) ngày \(session.date)",
        en: "Preparing session \(session.code) on \(session.date)")
    }
  }
  static let sessionLead = LocalizedText(
    vi:
      "Sản phẩm đã nộp hồ sơ và chờ hội đồng cấp nào thì xếp vào kỳ họp tới của hội đồng đó. Đủ hồ sơ: mọi tài liệu bắt buộc đã nhận, không bị trả lại và còn giá trị đến ngày họp. Số sao dự kiến theo điểm lần đánh giá gần nhất.",
    en:
      "Products that have filed stand with the next session of the council that they wait for. A dossier is complete when every mandatory document came in, was not returned and is good until that day. Expected stars are those of the last score."
  )
  static func notFiledAgain(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Ngoài ra \(count) giấy chứng nhận đã hết hạn hoặc hết hạn đến ngày \(day) mà chưa nộp hồ sơ đánh giá lại.",
      en: "Besides, certificates that have run out or run out by \(day) and were not filed again: \(count).")
  }
  static let councilsCaption = LocalizedText(vi: "Các kỳ họp", en: "Sessions")
  static let agendaCaption = LocalizedText(vi: "Thứ tự đưa ra hội đồng", en: "Agenda")
  static let missingCaption = LocalizedText(vi: "Tài liệu còn thiếu", en: "What is missing")
  static let sessionColumn = LocalizedText(vi: "kỳ họp", en: "session")
  static let positionColumn = LocalizedText(vi: "TT", en: "no.")
  static let incompleteColumn = LocalizedText(vi: "chưa đủ", en: "incomplete")
  static let dueColumn = LocalizedText(vi: "hạn hồ sơ", en: "due")
  static let expectedColumn = LocalizedText(vi: "dự kiến", en: "expected")
  static let waitingColumn = LocalizedText(vi: "đã chờ", en: "waiting")
  static let documentColumn = LocalizedText(vi: "tài liệu", en: "document")
  static let noCandidates = LocalizedText(
    vi: "Không có sản phẩm nào chờ hội đồng đánh giá.", en: "No product waits for a council.")
  static let noCouncils = LocalizedText(vi: "Không có kỳ họp nào để chuẩn bị.", en: "There is no session to prepare.")
  static let nothingMissing = LocalizedText(vi: "Không thiếu tài liệu nào.", en: "No document is missing.")

  // MARK: Notes

  static func noSessions(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "Chưa biết hội đồng họp ngày nào (bảng council_sessions không có kỳ họp nào phù hợp): giá trị của tài liệu xét đến ngày \(day).",
      en:
        "When the councils sit is not known (council_sessions has no session for these products): documents are judged as of \(day)."
    )
  }
  static func withoutSession(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) sản phẩm chưa có kỳ họp nào nhận: hội đồng chưa định ngày, hoặc hồ sơ nộp sau hạn của kỳ tới.",
      en: count == 1
        ? "No session takes 1 product: none is planned, or it was filed after its last day for dossiers."
        : "No session takes \(count) products: none is planned, or they filed after its last day for dossiers.")
  }
  static func unknownReadiness(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "\(count) sản phẩm chưa biết hồ sơ đủ hay thiếu: nhập danh mục hồ sơ (ocop-documents) và tài liệu đã nhận (dossier-documents).",
      en:
        "Whether \(count) dossiers are complete is not known: import what dossiers need (ocop-documents) and what came in (dossier-documents)."
    )
  }
  static func unverifiedDocuments(_ version: String, _ documents: [LocalizedText]) -> LocalizedText {
    let list = LocalizedText.list(documents, separator: "; ")
    return LocalizedText(
      vi: "Danh mục hồ sơ theo \(version) có tài liệu chưa xác minh: \(list).",
      en: "What \(version) asks of a dossier is unverified for: \(list).")
  }

  // MARK: Headline

  static let readyMetric = LocalizedText(vi: "Đủ hồ sơ ra hội đồng", en: "Ready for their council")
  static func readyDetail(_ incomplete: Int, unknown: Int) -> LocalizedText {
    let first = LocalizedText(vi: "\(incomplete) chưa đủ hồ sơ", en: "\(incomplete) incomplete")
    guard unknown > 0 else { return first }
    return LocalizedText(vi: "\(first); \(unknown) chưa rõ", en: "\(first); \(unknown) unknown")
  }
  static func readyRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "Đếm sản phẩm đến \(day) đang chờ hội đồng đánh giá mà mọi tài liệu bắt buộc đã nhận, không bị trả lại và còn giá trị đến ngày họp",
      en:
        "Counts the products that wait for a council on \(day) whose mandatory documents all came in, were not returned and are good until it sits"
    )
  }
}
