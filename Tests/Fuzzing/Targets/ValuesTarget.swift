import NTMKit

extension FuzzTarget {
  /// Numbers, dates and periods as people write them.
  static let values = FuzzTarget("values") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    try numbers(text)
    try dates(text)
    try periods(text)
    if bytes.count >= 8 {
      try number(Double(bitPattern: bytes[..<8].reduce(0) { $0 << 8 | UInt64($1) }))
      let days = bytes[..<4].reduce(Int32(0)) { $0 << 8 | Int32($1) }
      // Ten thousand years, around which nothing may go wrong.
      try date(CalendarDate(daysSince1970: days % 4_000_000))
    }
  }

  // MARK: Numbers

  private static func numbers(_ text: String) throws {
    let point = NumberText.parse(text, decimal: .point)
    let comma = NumberText.parse(text, decimal: .comma)
    let either = NumberText.parse(text, decimal: .either)
    for (mark, parsed) in [(DecimalMark.point, point), (.comma, comma), (.either, either)] {
      // White space sends the text past the short cut for plain numbers.
      try require(NumberText.parse(" " + text, decimal: mark) == parsed, "“\(text)” and “ \(text)” are two numbers")
      if case .number(let number) = parsed { try FuzzTarget.number(number) }
    }
    switch (point, comma) {
    case (.number(let first), .number(let second)) where first != second:
      let expected: Set = [
        ParsedNumber.ambiguous(asThousands: first, asDecimal: second),
        .ambiguous(asThousands: second, asDecimal: first),
      ]
      try require(expected.contains(either), "“\(text)” is \(first) or \(second), and read as \(either)")
    case (.number(let number), _), (_, .number(let number)):
      try require(either == .number(number), "“\(text)” can only be \(number), and is read as \(either)")
    default: try require(either == .notANumber, "“\(text)” is no number under either mark, and read as \(either)")
    }
  }

  private static func number(_ number: Double) throws {
    for language in Language.allCases { _ = NumberText.formatted(number, fractionDigits: 2, in: language) }
    guard number.isFinite else { return }
    let plain = NumberText.plain(number)
    try require(Double(plain) == number, "\(number) is written as “\(plain)”")
    if number.magnitude < 1e15 {
      try require(NumberText.parse(plain, decimal: .point) == .number(number), "“\(plain)” does not read back")
    }
    // From here on numbers are shown with an exponent, which no cell of a file may have.
    if number.magnitude >= 0x1p63 { return }
    for language in Language.allCases {
      let written = NumberText.formatted(number, in: language)
      guard case .number(let read) = NumberText.parse(written, decimal: language == .vi ? .comma : .point) else {
        throw BrokenLaw("\(number) is written as “\(written)”, which is no number")
      }
      let again = NumberText.formatted(read, in: language)
      try require(again == written, "“\(written)” is read as \(read), which is written “\(again)”")
    }
  }

  // MARK: Dates and periods

  private static func dates(_ text: String) throws {
    if let date = CalendarDate(lenient: text) {
      try FuzzTarget.date(date)
      try require(Period(parsing: text) == nil, "“\(text)” is a day and a period")
    }
    if let asof = AsOf(parsing: text) {
      try require(AsOf(parsing: "\(asof)") == asof, "“\(text)” is written as “\(asof)”, which reads otherwise")
    }
  }

  private static func date(_ date: CalendarDate) throws {
    let (year, month, day) = date.components
    guard (1...9999).contains(year) else { return }
    try require(CalendarDate(year: year, month: month, day: day) == date, "\(date) has other parts")
    for text in [date.description] + Language.allCases.map({ date.written(in: $0) }) {
      try require(CalendarDate(lenient: text) == date, "“\(text)” does not read back as \(date)")
    }
    for kind in Period.Kind.allCases {
      guard let period = Period(kind, containing: date) else { throw BrokenLaw("\(date) lies in no \(kind)") }
      try require(period.contains(date), "\(date) does not lie in \(period)")
    }
  }

  private static func periods(_ text: String) throws {
    if let period = Period(parsing: text) {
      let written = period.written(in: .vi)
      try require(Period(parsing: "\(period)") == period, "“\(text)” is written as “\(period)”, which reads otherwise")
      // “năm 1” is no year that an office reports on.
      try require(
        Period(parsing: written) == period || period.year < 1000,
        "\(period) is written as “\(written)”, which reads otherwise")
      try require(period.firstDay <= period.lastDay, "\(period) ends before it begins")
      try require(period.next.previous == period, "\(period) is not before the one after it")
    }
    if let range = PeriodRange(parsing: text) {
      try require(
        PeriodRange(parsing: "\(range)") == range, "“\(text)” is written as “\(range)”, which reads otherwise")
    }
  }
}
