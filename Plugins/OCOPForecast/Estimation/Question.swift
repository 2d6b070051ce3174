import NTMKit

/// What is asked: how many products will have been recognised in the year of a deadline by that day.
struct Question: Sendable {
  /// The day that the data are as of.
  var day: CalendarDate
  var deadline: CalendarDate
  /// The stars that are counted.
  var stars: Set<Int>
  /// The district that alone is counted; nil: all.
  var districtCode: String?
  /// nil: as many as there is time for.
  var draws: Int?
  var seed: Int
  /// Whether products that are not registered yet have a line of their own.
  var countsNewcomers = false

  var yearStart: CalendarDate { CalendarDate(year: deadline.year, month: 1, day: 1) ?? deadline }
  var window: ClosedRange<CalendarDate> { yearStart...deadline }
  var isPast: Bool { deadline <= day }

  /// Weeks from the day to the deadline. A few days are a week: what may happen in them is not certain.
  var horizon: Int { isPast ? 0 : max(1, Journey.weeks(from: day, to: deadline)) }
  /// Weeks from the day to the year of the deadline; what is decided in them does not count.
  var lead: Int { yearStart > day ? Journey.weeks(from: day, to: yearStart.adding(days: -1)) : 0 }

  /// The ends of the months to come in the year, and the deadline.
  var pointsAhead: [CalendarDate] {
    guard !isPast else { return [] }
    return monthEnds.filter { $0 > day && $0 < deadline } + [deadline]
  }

  /// The ends of the year's months that are over, and the day itself.
  var pointsBehind: [CalendarDate] {
    let last = min(day, deadline)
    guard last >= yearStart else { return [] }
    return monthEnds.filter { $0 < last } + [last]
  }

  private var monthEnds: [CalendarDate] {
    (1...12).compactMap { month in
      CalendarDate(year: deadline.year, month: month, day: CalendarDate.daysIn(month: month, of: deadline.year))
    }
  }
}
