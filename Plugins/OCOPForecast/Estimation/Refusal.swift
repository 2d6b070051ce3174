import NTMKit

/// Why there is no forecast.
enum Refusal: Equatable, Sendable {
  case noProducts
  case shortHistory(days: Int)
  case fewDecisions(Int)
  /// So many of the products on their way stand in stages of which too little is known.
  case unknownStages(left: Int, of: Int)

  /// Days of history that a forecast needs.
  static let leastDays = 365
  /// Decisions of three or four stars that it needs.
  static let leastDecisions = 10
  /// Times that products must have left a stage before anything is said of those that stand in it.
  static let leastExits = 3

  /// nil: there is enough to go by.
  init?(_ estimates: Estimates, onTheWay: Int, leftOut: Int, day: CalendarDate) {
    guard let first = estimates.firstDay else {
      self = .noProducts
      return
    }
    let days = Int(day.daysSince1970) - Int(first.daysSince1970)
    if days < Self.leastDays {
      self = .shortHistory(days: days)
    } else if estimates.decisions < Self.leastDecisions {
      self = .fewDecisions(estimates.decisions)
    } else if leftOut * 2 > onTheWay {
      self = .unknownStages(left: leftOut, of: onTheWay)
    } else {
      return nil
    }
  }
}
