import NTMKit

enum DateFunctions {
  static let all = [year, quarter, month, day, days, period, firstDay, lastDay, date]

  static let year = part("year(date)", FunctionStrings.year, { $0.year }, { $0.year })
  static let quarter = part(
    "quarter(date)", FunctionStrings.quarter, { ($0.month - 1) / 3 + 1 }, { $0.kind == .quarter ? $0.number : nil })
  static let month = part("month(date)", FunctionStrings.month, { $0.month }, { $0.kind == .month ? $0.number : nil })

  static let day = ScalarFunction("day(date)", FunctionStrings.day) { call throws(Diagnostic) in
    try call.expect(1...1, "day(date)")
    try call.expect(0, .date)
    return call.result(.int) { $0[0].countDates(\.day) }
  }

  static let days = ScalarFunction("days(from, to)", FunctionStrings.days) { call throws(Diagnostic) in
    try call.expect(2...2, "days(from, to)")
    try call.expect(0, .date)
    try call.expect(1, .date)
    return call.result(.int, .day) { Vector.days(from: $0[0], to: $0[1]) }
  }

  static let period = ScalarFunction("period(date, \"quarter\")", FunctionStrings.period) { call throws(Diagnostic) in
    try call.expect(1...2, "period(date, \"quarter\")")
    try call.expect(0, .date)
    var kind = Period.Kind.quarter
    if call.arguments.count == 2 {
      guard case .text(let word)? = call.arguments[1].constant, let named = kinds[word] else {
        throw call.error("query.type", call.arguments[1].range, Strings.periodKindExpected)
      }
      kind = named
    }
    return CheckedExpression(.period, nil, .apply([call.arguments[0]]) { [kind] in $0[0].periods(kind) }, call.range)
  }

  static let firstDay = edge("first_day(period)", FunctionStrings.firstDay) { $0.firstDay }
  static let lastDay = edge("last_day(period)", FunctionStrings.lastDay) { $0.lastDay }

  static let date = ScalarFunction("date(text)", FunctionStrings.date) { call throws(Diagnostic) in
    try call.expect(1...1, "date(text)")
    try call.expect(0, .text, .date)
    return call.result(.date) { vectors in
      vectors[0].readTexts(as: .date) { CalendarDate(lenient: $0.trimmingSpace()).map(Value.date) }
    }
  }

  private static let kinds: [String: Period.Kind] = [
    "year": .year, "half": .half, "quarter": .quarter, "month": .month,
  ]

  private static func part(
    _ signature: String, _ summary: LocalizedText, _ ofDate: @escaping @Sendable (CalendarDate) -> Int,
    _ ofPeriod: @escaping @Sendable (Period) -> Int?
  ) -> ScalarFunction {
    ScalarFunction(signature, summary) { call throws(Diagnostic) in
      try call.expect(1...1, signature)
      try call.expect(0, .date, .period)
      let isDate = call.arguments[0].type == .date
      return call.result(.int) { isDate ? $0[0].countDates(ofDate) : $0[0].countPeriods(ofPeriod) }
    }
  }

  private static func edge(
    _ signature: String, _ summary: LocalizedText, _ day: @escaping @Sendable (Period) -> CalendarDate
  ) -> ScalarFunction {
    ScalarFunction(signature, summary) { call throws(Diagnostic) in
      try call.expect(1...1, signature)
      try call.expect(0, .period)
      return call.result(.date) { $0[0].days(of: day) }
    }
  }
}
