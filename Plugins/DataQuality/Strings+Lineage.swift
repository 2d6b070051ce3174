import NTMKit

/// How the headline figures are made.
extension Strings {
  private static func list(_ periods: [Period]) -> LocalizedText {
    guard let first = periods.first, let last = periods.last, first != last else {
      return periods.first.map { LocalizedText(vi: "\($0)", en: "\($0)") }
        ?? LocalizedText(vi: "mọi kỳ", en: "all periods")
    }
    return LocalizedText(vi: "\(first) đến \(last)", en: "\(first) to \(last)")
  }
  static func findingsRule(_ severity: Diagnostic.Severity, _ periods: [Period]) -> LocalizedText {
    let kind = severities[severity.rawValue] ?? LocalizedText(verbatim: severity.rawValue)
    return LocalizedText(
      vi: "Đếm những gì các quy tắc tìm thấy ở mức “\(kind)”, \(list(periods))",
      en: "Counts what the rules found that is of severity “\(kind)”, \(list(periods))")
  }
  static func completenessRule(_ periods: [Period]) -> LocalizedText {
    LocalizedText(
      vi: "Số xã đã nộp chia cho số xã của chương trình, \(list(periods)); nộp lại không tính lần nữa",
      en: "Communes that submitted of all in the programme, \(list(periods)); a second submission does not count again")
  }
  static func timelinessRule(_ periods: [Period]) -> LocalizedText {
    LocalizedText(
      vi: "Số xã nộp lần đầu không muộn hơn hạn chia cho số xã đã nộp, \(list(periods)); kỳ không rõ hạn không tính",
      en: """
        Communes whose first submission came by the deadline, of those that submitted, \(list(periods)); periods without a \
        deadline are left out
        """)
  }
  static func placeAndPeriod(_ row: Completeness.Row) -> LocalizedText {
    LocalizedText(vi: "\(row.district), \(row.period)", en: "\(row.district), \(row.period)")
  }
  static func ofCommunes(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "trên \(count) xã", en: "of \(count) communes")
  }
  static func ofSubmitted(_ count: Int, dueOn: CalendarDate?) -> LocalizedText {
    guard let dueOn else { return LocalizedText(vi: "trên \(count) xã đã nộp", en: "of \(count) that submitted") }
    return LocalizedText(vi: "trên \(count) xã đã nộp, hạn \(dueOn)", en: "of \(count) that submitted, due \(dueOn)")
  }
  static func place(_ file: String, row: Int?) -> LocalizedText {
    guard let row else { return LocalizedText(verbatim: file) }
    return LocalizedText(vi: "\(file), dòng \(String(row))", en: "\(file), row \(String(row))")
  }
}
