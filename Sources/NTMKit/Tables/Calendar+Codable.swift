// Days and periods from another process, which may be anything.

extension CalendarDate {
  private enum Key: CodingKey { case daysSince1970 }

  /// Whether it is a day of the years 1 to 9999, as all are that are made from a year, a month and a day.
  var isInCalendar: Bool { (-719_162...2_932_896).contains(daysSince1970) }

  /// - Throws: `DecodingError` for what is no day of the calendar.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(daysSince1970: try container.decode(Int32.self, forKey: .daysSince1970))
    guard isInCalendar else {
      throw DecodingError.dataCorruptedError(
        forKey: .daysSince1970, in: container, debugDescription: "no day of the calendar")
    }
  }
}

extension Period {
  private enum Key: CodingKey { case packed }

  /// Whether it is a period of the years 1 to 9999, as all are that are made from a year and a number.
  var isInCalendar: Bool {
    guard packed >= 0 else { return false }
    return (1...9999).contains(year) && (firstMonth - 1) % kind.months == 0
  }

  /// - Throws: `DecodingError` for what is no period.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(packed: try container.decode(Int32.self, forKey: .packed))
    guard isInCalendar else {
      throw DecodingError.dataCorruptedError(forKey: .packed, in: container, debugDescription: "no period")
    }
  }
}
