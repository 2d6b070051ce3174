/// A reporting period: a year, half, quarter or month.
///
/// Ordered by first day; of two that start together the longer comes first (2022 before 2022H1 before 2022Q1).
public struct Period: Sendable, Hashable, Comparable, Codable {
  /// How long a period is.
  @frozen public enum Kind: Int32, Sendable, Codable, CaseIterable {
    /// Twelve months: `2022`.
    case year = 0
    /// Six months: `2022H1`.
    case half = 1
    /// Three months: `2022Q3`.
    case quarter = 2
    /// One month: `2022-09`.
    case month = 3

    /// How many months it has.
    public var months: Int {
      switch self {
      case .year: 12
      case .half: 6
      case .quarter: 3
      case .month: 1
      }
    }
  }

  /// (year × 12 + first month, from 0) × 4 + kind: what a column stores; its order is the periods' order.
  public let packed: Int32

  public init(packed: Int32) { self.packed = packed }

  /// nil when the number is not in 1…2 (half), 1…4 (quarter), 1…12 (month); a year's number is 1.
  public init?(_ kind: Kind, year: Int, number: Int = 1) {
    guard (1...9999).contains(year), number >= 1, number <= 12 / kind.months else { return nil }
    packed = Int32(year * 12 + (number - 1) * kind.months) * 4 + kind.rawValue
  }

  /// A whole year; nil outside 1…9999.
  public static func year(_ year: Int) -> Period? { Period(.year, year: year) }
  /// A quarter, 1…4; nil where there is no such.
  public static func quarter(_ number: Int, of year: Int) -> Period? { Period(.quarter, year: year, number: number) }

  /// How long it is.
  public var kind: Kind { Kind(rawValue: packed & 3) ?? .month }
  private var monthCount: Int { Int(packed >> 2) }
  /// The year it lies in.
  public var year: Int { monthCount / 12 }
  /// Which half, quarter or month of the year, from 1.
  public var number: Int { monthCount % 12 / kind.months + 1 }
  /// The month it begins with, 1…12.
  public var firstMonth: Int { monthCount % 12 + 1 }

  /// The first day of its first month.
  public var firstDay: CalendarDate {
    CalendarDate(year: year, month: firstMonth, day: 1) ?? CalendarDate(daysSince1970: 0)
  }
  /// The last day of its last month: what a report on the period speaks of.
  public var lastDay: CalendarDate {
    let month = firstMonth + kind.months - 1
    return CalendarDate(year: year, month: month, day: CalendarDate.daysIn(month: month, of: year))
      ?? CalendarDate(daysSince1970: 0)
  }

  /// The period of the same kind so many steps later.
  public func advanced(by steps: Int) -> Period {
    Period(packed: Int32(monthCount + steps * kind.months) * 4 + kind.rawValue)
  }
  /// The one of its kind before.
  public var previous: Period { advanced(by: -1) }
  /// The one of its kind after.
  public var next: Period { advanced(by: 1) }

  /// Whether another period lies wholly inside, itself included.
  public func contains(_ other: Period) -> Bool {
    other.monthCount >= monthCount && other.monthCount + other.kind.months <= monthCount + kind.months
  }
  /// Whether a day lies in it.
  public func contains(_ date: CalendarDate) -> Bool { firstDay <= date && date <= lastDay }

  /// The period of a kind that a day lies in.
  public init?(_ kind: Kind, containing date: CalendarDate) {
    self.init(kind, year: date.year, number: (date.month - 1) / kind.months + 1)
  }

  public static func < (a: Period, b: Period) -> Bool { a.packed < b.packed }
}

extension Period: CustomStringConvertible, LocallyWritten {
  /// `2022`, `2022H1`, `2022Q3`, `2022-09`: the form that is read back.
  public var description: String {
    switch kind {
    case .year: zeroPadded(year, 4)
    case .half: "\(zeroPadded(year, 4))H\(number)"
    case .quarter: "\(zeroPadded(year, 4))Q\(number)"
    case .month: "\(zeroPadded(year, 4))-\(zeroPadded(number, 2))"
    }
  }

  /// For titles and sentences: `quý 3/2022`, `Q3 2022`.
  public func written(in language: Language) -> String {
    switch (language, kind) {
    case (.vi, .year): "năm \(year)"
    case (.vi, .half): number == 1 ? "6 tháng đầu năm \(year)" : "6 tháng cuối năm \(year)"
    case (.vi, .quarter): "quý \(number)/\(year)"
    case (.vi, .month): "tháng \(number)/\(year)"
    case (.en, .year): "\(year)"
    case (.en, .half): "\(number == 1 ? "first" : "second") half of \(year)"
    case (.en, .quarter): "Q\(number) \(year)"
    case (.en, .month): description
    }
  }
}

extension Period {
  /// Reads a period as people and files write it: `2022`, `2022H1`, `2022Q3`, `2022-Q3`, `Q3/2022`, `2022-09`,
  /// `Quý 3/2022`, `Quý III năm 2022`, `6 tháng đầu năm 2022`, `Tháng 9/2022`, `Năm 2022`. nil for anything else.
  public init?(parsing text: String) {
    if let period = Period(written: text) {
      self = period
      return
    }
    let folded = VietnameseFolding.fold(text)
    if let period = Period(compact: folded) {
      self = period
      return
    }
    if let period = Period(vietnamese: folded) {
      self = period
      return
    }
    return nil
  }

  /// A quarter or a half as `description` writes it, `2022Q3`: how a workspace holds hundreds of thousands, so without folding.
  private init?(written text: String) {
    var text = text
    let found = text.withUTF8 { bytes -> (kind: Kind, year: Int, number: Int)? in
      guard bytes.count == 6, bytes[4] == UInt8(ascii: "Q") || bytes[4] == UInt8(ascii: "H") else { return nil }
      var year = 0
      for byte in bytes[..<4] {
        guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
        year = year * 10 + Int(byte - UInt8(ascii: "0"))
      }
      guard bytes[5] > UInt8(ascii: "0"), bytes[5] <= UInt8(ascii: "9") else { return nil }
      return (bytes[4] == UInt8(ascii: "Q") ? .quarter : .half, year, Int(bytes[5] - UInt8(ascii: "0")))
    }
    guard let found else { return nil }
    self.init(found.kind, year: found.year, number: found.number)
  }

  /// `2022`, `2022h1`, `2022 q3` (a hyphen folds to a space), `2022 09`.
  private init?(compact text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let year = Self.number(bytes[0..<4]) else { return nil }
    var rest = bytes[4...]
    if rest.isEmpty {
      self.init(.year, year: year)
      return
    }
    let separated = rest.first == UInt8(ascii: " ")
    if separated { rest = rest.dropFirst() }
    if let letter = rest.first, letter == UInt8(ascii: "q") || letter == UInt8(ascii: "h") {
      let digits = rest.dropFirst()
      guard digits.count == 1, let number = Self.number(digits) else { return nil }
      self.init(letter == UInt8(ascii: "q") ? .quarter : .half, year: year, number: number)
      return
    }
    guard separated, rest.count == 2, let number = Self.number(rest) else { return nil }
    self.init(.month, year: year, number: number)
  }

  /// `quy 3/2022`, `q3/2022`, `quy iii nam 2022`, `6 thang dau nam 2022`, `thang 9/2022`, `9/2022`, `nam 2022`.
  private init?(vietnamese text: String) {
    var words = text.split { $0 == " " || $0 == "/" || $0 == "." }.map(String.init)
    guard let last = words.popLast(), last.utf8.count == 4, let year = Self.number(Array(last.utf8)[...])
    else { return nil }
    if words.last == "nam" { words.removeLast() }
    switch words {
    case []: self.init(.year, year: year)
    case ["6", "thang", "dau"], ["sau", "thang", "dau"]: self.init(.half, year: year, number: 1)
    case ["6", "thang", "cuoi"], ["sau", "thang", "cuoi"]: self.init(.half, year: year, number: 2)
    default:
      guard let number = words.last.flatMap(Self.ordinal) else { return nil }
      let head = words.dropLast().joined(separator: " ")
      switch head {
      case "quy", "qui": self.init(.quarter, year: year, number: number)
      case "thang": self.init(.month, year: year, number: number)
      case "" where words.last?.first == "q": self.init(.quarter, year: year, number: number)
      case "": self.init(.month, year: year, number: number)
      default: return nil
      }
    }
  }

  private static func ordinal(_ word: String) -> Int? {
    switch word {
    case "i": return 1
    case "ii": return 2
    case "iii": return 3
    case "iv": return 4
    default:
      let digits = word.first == "q" ? word.dropFirst() : word[...]
      return number(Array(digits.utf8)[...])
    }
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    guard !bytes.isEmpty, bytes.count <= 4, bytes.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1) - 48 }
  }
}

/// Periods from one to another, both included. A single period is a range of itself.
public struct PeriodRange: Sendable, Hashable, Codable {
  /// The period it begins with.
  public let first: Period
  /// The period it ends with.
  public let last: Period

  /// From a period to itself.
  public init(_ period: Period) {
    first = period
    last = period
  }

  /// nil when the last ends before the first begins.
  public init?(_ first: Period, _ last: Period) {
    guard first.firstDay <= last.lastDay else { return nil }
    self.first = first
    self.last = last
  }

  /// Reads `2022Q3` or `2021Q1..2022Q3`.
  public init?(parsing text: String) {
    guard let dots = text.firstRange(of: "..") else {
      guard let period = Period(parsing: text) else { return nil }
      self.init(period)
      return
    }
    guard let first = Period(parsing: String(text[..<dots.lowerBound])),
      let last = Period(parsing: String(text[dots.upperBound...]))
    else { return nil }
    self.init(first, last)
  }

  /// Whether it is one period.
  public var isSingle: Bool { first == last }

  /// Whether a period lies wholly inside.
  public func contains(_ period: Period) -> Bool {
    first.firstDay <= period.firstDay && period.lastDay <= last.lastDay
  }
}

extension PeriodRange: CustomStringConvertible, LocallyWritten {
  public var description: String { isSingle ? "\(first)" : "\(first)..\(last)" }
  public func written(in language: Language) -> String {
    isSingle ? first.written(in: language) : "\(first.written(in: language)) – \(last.written(in: language))"
  }
}
