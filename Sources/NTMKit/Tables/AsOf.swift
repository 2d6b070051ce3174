/// A closing of a period: `2022Q3/1` is the first closing of the third quarter.
public struct ClosingReference: Sendable, Hashable, Codable, CustomStringConvertible {
  /// What was closed.
  public var period: Period
  /// From 1: a period that was amended is closed again.
  public var number: Int

  public init(period: Period, number: Int) {
    self.period = period
    self.number = number
  }

  public var description: String { "\(period)/\(number)" }
}

/// What `asof` takes: a day, or the closing of a period.
///
/// A day looks at what the office had received by then, as far as it still stands today. A closing is a moment of the
/// workspace: exactly what had been imported and not withdrawn when the period was closed, whatever days the files bear.
/// Two things of one day are told apart by it, and nothing that is done later can change it.
public enum AsOf: Sendable, Hashable {
  /// What was known by the end of a day.
  case day(CalendarDate)
  /// Without a number: the period's last closing.
  case closing(Period, number: Int?)

  /// Reads `2022-09-30`, `2022Q3`, `2022Q3/1`; nil for anything else.
  public init?(parsing text: String) {
    if let day = CalendarDate(lenient: text) {
      self = .day(day)
      return
    }
    if let period = Period(parsing: text) {
      self = .closing(period, number: nil)
      return
    }
    guard let slash = text.lastIndex(of: "/"), let period = Period(parsing: String(text[..<slash])),
      let number = Int(text[text.index(after: slash)...]), number > 0
    else { return nil }
    self = .closing(period, number: number)
  }
}

extension AsOf: CustomStringConvertible {
  public var description: String {
    switch self {
    case .day(let day): day.description
    case .closing(let period, let number?): ClosingReference(period: period, number: number).description
    case .closing(let period, nil): period.description
    }
  }
}
