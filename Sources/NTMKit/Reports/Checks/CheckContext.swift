/// What rules may ask for: the tables of a scope, the periods to look at, and the limits that the user set.
public struct CheckContext: Sendable {
  /// Where suspicion begins; each can be set.
  public struct Limits: Sendable, Hashable, Codable {
    /// How many days after a period's end its submissions are due, where no deadline is on record; nil: unknown.
    public var deadlineDays: Int?
    /// From how many percentage points within one period a change is not believed.
    public var jump: Double

    public init(deadlineDays: Int? = nil, jump: Double = 40) {
      self.deadlineDays = deadlineDays
      self.jump = jump
    }
  }

  public let report: ReportContext
  public let limits: Limits
  /// The periods that are looked at, oldest first: those of the scope's range with data, else the newest.
  public let periods: [Period]

  public init(_ report: ReportContext, limits: Limits = Limits()) {
    self.report = report
    self.limits = limits
    guard let range = report.scope.period, !range.isSingle else {
      periods = report.period.map { [$0] } ?? []
      return
    }
    let within = report.periods.filter(range.contains)
    periods = within.isEmpty ? report.period.map { [$0] } ?? [] : within
  }

  /// The day the report speaks of.
  public var day: CalendarDate { report.reportingDate }

  /// A table of one period, else of the whole scope. - Throws: `report.missing-table`, and what making it throws.
  public func table(_ name: String, at period: Period? = nil) throws -> Table {
    try report.table(name, in: period.map { report.scope(of: $0) })
  }

  /// A table that says of each commune where it stands; nil for a period that nothing judges or that has no data.
  public func standings(_ name: String, at period: Period? = nil) throws -> Table? {
    do {
      return try table(name, at: period)
    } catch let diagnostic as Diagnostic where ["dataset.no-data", "dataset.no-set"].contains(diagnostic.code) {
      return nil
    }
  }

  /// The period with data before another, of its kind.
  public func period(before period: Period) -> Period? { report.period(before: period) }
}
