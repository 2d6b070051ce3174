/// Whose units tables show: those of a day, whatever the period. A year stands for its last day.
public struct Geography: Sendable, Hashable, Codable, CustomStringConvertible, LocallyWritten {
  /// Units are those of this day.
  public var day: CalendarDate

  public init(_ day: CalendarDate) { self.day = day }

  /// Reads `2025`, `2025-07-01`; nil for anything else.
  public init?(parsing text: String) {
    if text.utf8.count == 4, let year = Int(text), let day = CalendarDate(year: year, month: 12, day: 31) {
      self.day = day
    } else if let day = CalendarDate(lenient: text) {
      self.day = day
    } else {
      return nil
    }
  }

  private var isYear: Bool { day.month == 12 && day.day == 31 }
  public var description: String { isYear ? String(day.year) : day.description }
  public func written(in language: Language) -> String { isYear ? String(day.year) : day.written(in: language) }
}
