import NTMKit
import Statistics

/// From meeting all criteria to the decision: the chance of a decision in the period in which all are first met, and in each later
/// one.
struct Waiting: Sendable {
  private(set) var atOnce = Hazard(atRisk: 0, events: 0)
  private(set) var later = Hazard(atRisk: 0, events: 0)
  /// Decisions on communes that had not been reported to meet all criteria, in that period or the one before.
  private(set) var unreported = 0
  /// Periods waited until the decision, or waited so far: for the Kaplan–Meier curve.
  private(set) var followUps: [FollowUp] = []

  /// Decisions that a forecast of decisions needs.
  static let leastDecisions = 3
  private static let unknown = Beta(0.5, 1.5)

  /// - Parameters:
  ///   - history: oldest first.
  ///   - decided: the day of each commune's first decision; nil: none so far.
  init(_ history: [Judgements], decided: [CalendarDate?]) {
    for (commune, date) in decided.enumerated() {
      // Periods of waiting; nil: does not meet all, or it is not known since when.
      var waited: Int?
      for (before, after) in zip(history, history.dropFirst()) where before.period.next == after.period {
        let start = before.period.lastDay
        if let date, date <= start { break }
        let isDecided = date.map { $0 <= after.period.lastDay } ?? false
        let (met, meets) = (before.meetsAll(commune), after.meetsAll(commune))
        let event = Hazard(atRisk: 1, events: isDecided ? 1 : 0)
        if met {
          later = later + event
          waited = waited.map { $0 + 1 }
        } else if meets {
          atOnce = atOnce + event
          waited = 0
        } else {
          if isDecided { unreported += 1 }
          waited = nil
        }
        let isOver = isDecided || !(meets || met) || after.period == history.last?.period
        if isOver, let time = waited { followUps.append(FollowUp(Double(time), isEvent: isDecided)) }
        if isDecided { break }
        if !meets { waited = nil }
      }
    }
  }

  var decisions: Int { atOnce.events + later.events }
  var isKnown: Bool { decisions >= Self.leastDecisions }

  /// Of the period in which all are first met, and of each later one.
  var posteriors: (atOnce: Beta, later: Beta) {
    let prior = HazardPool([atOnce, later])?.prior ?? Self.unknown
    return (atOnce.posterior(prior), later.posterior(prior))
  }
}
