/// A day of the Gregorian calendar, without time or zone.
public struct CalendarDate: Sendable, Hashable, Comparable, Codable {
  /// 0 on 1970-01-01; days before have a negative number.
  public var daysSince1970: Int32

  public init(daysSince1970: Int32) { self.daysSince1970 = daysSince1970 }

  /// nil when the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Self.daysIn(month: month, of: year)
    else { return nil }
    daysSince1970 = Self.days(year: year, month: month, day: day)
  }

  /// Reads `2022-09-30`; nil for anything else.
  public init?(parsing text: String) {
    var text = text
    guard let date = text.withUTF8(Self.init(utf8:)) else { return nil }
    self = date
  }

  /// As `init(parsing:)`, from a text's bytes: every date of a workspace is read here.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count == 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-") else { return nil }
    var isNumber = true
    func digit(_ place: Int) -> Int {
      let digit = bytes[place] &- UInt8(ascii: "0")
      if digit > 9 { isNumber = false }
      return Int(digit)
    }
    let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3)
    let (month, day) = (digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
    guard isNumber else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Reads a date as files hold it: `2022-09-30`, `30/9/2022`, `30-09-2022`, `30.9.2022`; day first, as in Vietnam.
  public init?(lenient text: String) {
    if let date = CalendarDate(parsing: text) {
      self = date
      return
    }
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }
    guard parts.count == 3, parts[2].utf8.count == 4, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2,
      let day = Self.digits(parts[0]), let month = Self.digits(parts[1]), let year = Self.digits(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  private static func digits(_ text: Substring) -> Int? {
    text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
  }

  public static func < (a: CalendarDate, b: CalendarDate) -> Bool { a.daysSince1970 < b.daysSince1970 }

  /// So many days later, or earlier.
  public func adding(days: Int) -> CalendarDate { CalendarDate(daysSince1970: daysSince1970 + Int32(clamping: days)) }

  /// The same day so many months later, or that month's last day.
  public func adding(months: Int) -> CalendarDate {
    let (year, month, day) = components
    let count = year * 12 + (month - 1) + months
    let newYear = count >= 0 ? count / 12 : (count - 11) / 12
    let newMonth = count - newYear * 12 + 1
    let newDay = min(day, Self.daysIn(month: newMonth, of: newYear))
    return CalendarDate(daysSince1970: Self.days(year: newYear, month: newMonth, day: newDay))
  }

  /// Year, month 1…12, day 1…31.
  public var components: (year: Int, month: Int, day: Int) {
    // Days from civil and back: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
    let shifted = Int(daysSince1970) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  /// The year, such as 2022.
  public var year: Int { components.year }
  /// 1…12.
  public var month: Int { components.month }
  /// 1…31.
  public var day: Int { components.day }

  private static func days(year: Int, month: Int, day: Int) -> Int32 {
    let y = month <= 2 ? year - 1 : year
    let era = (y >= 0 ? y : y - 399) / 400
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return Int32(era * 146_097 + dayOfEra - 719_468)
  }

  /// How many days a month has, 28…31.
  public static func daysIn(month: Int, of year: Int) -> Int {
    switch month {
    case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension CalendarDate: CustomStringConvertible, LocallyWritten {
  /// `2022-09-30`.
  public var description: String {
    let (year, month, day) = components
    return "\(zeroPadded(year, 4))-\(zeroPadded(month, 2))-\(zeroPadded(day, 2))"
  }

  /// `30/09/2022` in Vietnamese, `2022-09-30` in English.
  public func written(in language: Language) -> String {
    switch language {
    case .en: return description
    case .vi:
      let (year, month, day) = components
      return "\(zeroPadded(day, 2))/\(zeroPadded(month, 2))/\(zeroPadded(year, 4))"
    }
  }
}

func zeroPadded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
