extension ReportContext {
  /// The first closing of a period that a day lies in, the shortest such period first; nil: none was closed.
  public func firstClosing(of day: CalendarDate) throws -> ClosingReference? {
    let closings = try table("closings")
    let periods = try closings.periods("period")
    let numbers = try closings.integers("number")
    let covering = periods.indices.compactMap { row -> (period: Period, number: Int)? in
      guard let period = periods[row], period.firstDay <= day, day <= period.lastDay else { return nil }
      return (period, numbers[row] ?? 1)
    }
    // Of two that begin together the longer one comes first.
    let first = covering.min { ($1.period, $0.number) < ($0.period, $1.number) }
    return first.map { ClosingReference(period: $0.period, number: $0.number) }
  }

  /// Whether what was reported up to a day was published.
  public func isClosed(_ day: CalendarDate) throws -> Bool { try firstClosing(of: day) != nil }
}
