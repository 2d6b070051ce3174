/// How many were at risk at each time at which anything was seen, and what happened to them: all that estimates of survival need.
///
/// What ends at the same time is counted together, so neither the order of the input nor chance decides between ties. Events come
/// before censoring: what was watched until a time is at risk of the events at that time.
///
/// - Source: J. D. Kalbfleisch and R. L. Prentice, The Statistical Analysis of Failure Time Data, 2nd ed. (2002), 1.4.
public struct RiskTable: Sendable, Hashable {
  public struct Row: Sendable, Hashable {
    public let time: Double
    /// Those whose time is this one or later.
    public let atRisk: Int
    /// By cause.
    public let events: [Int]
    public let censored: Int

    public var allEvents: Int { events.reduce(0, +) }
  }

  public let causes: Int
  /// One for each time at which something ended, by an event or by censoring, in order; none where nothing was watched.
  public let rows: [Row]

  /// - Parameter causes: how many there are; the number of every cause is below it.
  public init(_ followUps: some Sequence<FollowUp>, causes: Int = 1) {
    precondition(causes > 0, "there is at least one cause")
    let sorted = followUps.sorted { $0.time < $1.time }
    var rows: [Row] = []
    var start = 0
    while start < sorted.count {
      let time = sorted[start].time
      var events = [Int](repeating: 0, count: causes)
      var censored = 0
      var end = start
      while end < sorted.count, sorted[end].time == time {
        if let cause = sorted[end].cause {
          precondition(cause < causes, "the number of a cause is below that of causes")
          events[cause] += 1
        } else {
          censored += 1
        }
        end += 1
      }
      rows.append(Row(time: time, atRisk: sorted.count - start, events: events, censored: censored))
      start = end
    }
    self.causes = causes
    self.rows = rows
  }

  /// - Parameter rows: in the order of their times.
  init(_ rows: [Row], causes: Int) {
    self.causes = causes
    self.rows = rows
  }

  /// The place of the row that holds at a time: the last one not after it.
  func place(at time: Double) -> Int? {
    precondition(!time.isNaN, "a time is a number")
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle].time <= time { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? low - 1 : nil
  }

  /// Whether nothing is known of a time: it is later than all that was seen, and not all had the event by then.
  func isBeyond(_ time: Double) -> Bool {
    guard let last = rows.last else { return true }
    return time > last.time && last.censored > 0
  }
}
