import NTMKit

/// Days, periods and texts of examples, written short.
extension CalendarDate {
  static func example(_ text: String) -> CalendarDate { CalendarDate(parsing: text) ?? CalendarDate(daysSince1970: 0) }
}

extension Period {
  static func example(_ text: String) -> Period { Period(parsing: text) ?? Period(packed: 0) }
}

extension LocalizedText {
  static func plain(_ text: String) -> LocalizedText { LocalizedText(verbatim: text) }
}
