/// How many things ended on which whole day of their time, by cause: what survival needs to know of many things watched by the day.
public struct DayCounts: Sendable, Hashable {
  public let causes: Int
  /// For each day the events of each cause, then how many were censored.
  private var counts: [Int] = []

  /// - Parameter causes: how many there are.
  public init(causes: Int) {
    precondition(causes > 0, "there is at least one cause")
    self.causes = causes
  }

  /// One thing more.
  ///
  /// - Parameters:
  ///   - days: from its beginning, not below 0.
  ///   - cause: the number of the cause, from 0; nil: censored.
  public mutating func add(days: Int, cause: Int?) {
    precondition(days >= 0, "a time is not below 0")
    precondition(cause.map { (0..<causes).contains($0) } ?? true, "the number of a cause is below that of causes")
    let place = days * (causes + 1)
    if place >= counts.count {
      // Days come in any order: room for some more at once.
      counts.append(contentsOf: repeatElement(0, count: place + causes + 1 - counts.count))
    }
    counts[place + (cause ?? causes)] += 1
  }

  /// The days up to the last one on which anything ended.
  public var days: Range<Int> { 0..<(counts.count / (causes + 1)) }

  public func events(on day: Int, of cause: Int) -> Int { counts[day * (causes + 1) + cause] }
  public func censored(on day: Int) -> Int { counts[day * (causes + 1) + causes] }

  /// All events of a cause.
  public func events(of cause: Int) -> Int { days.reduce(0) { $0 + events(on: $1, of: cause) } }

  /// All things.
  public var count: Int { counts.reduce(0, +) }
}

extension RiskTable {
  /// The same as from the things one by one.
  ///
  /// - Cost: O(days), however many things there are.
  public init(_ counts: DayCounts) {
    var atRisk = counts.count
    var rows: [Row] = []
    for day in counts.days {
      let events = (0..<counts.causes).map { counts.events(on: day, of: $0) }
      let censored = counts.censored(on: day)
      let ended = events.reduce(censored, +)
      if ended == 0 { continue }
      rows.append(Row(time: Double(day), atRisk: atRisk, events: events, censored: censored))
      atRisk -= ended
    }
    self.init(rows, causes: counts.causes)
  }
}
