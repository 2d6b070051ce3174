import NTMKit

/// A product's events as stays in the states of the model.
struct Journey: Sendable {
  struct Stay: Sendable {
    var state: Int
    var since: CalendarDate
    var weeks: Int
    /// The state gone on to; nil: it is there still.
    var next: Int?
    /// nil: it is not over.
    var end: End?
  }

  /// The event that ended a stay: its day, and the sitting of the council where one is named.
  struct End: Sendable {
    var date: CalendarDate
    var session: String?
  }

  /// What tells how many stars a decision will give: the last judgement since filing, else what is filed for.
  typealias Sign = String

  /// Of what has never been decided on.
  static let newcomer: Sign = "new"
  /// Also of what is filed for once more without a word of an upgrade.
  private static let renewal: Sign = "renewal"

  private(set) var stays: [Stay] = []
  /// The state that it came into first.
  private(set) var entered: Int?
  /// Where it stands; nil when nothing has happened yet.
  private(set) var state: Int?
  private(set) var since: CalendarDate?
  /// Of the decision to come.
  private(set) var sign: Sign = Journey.renewal
  /// Of the decisions taken, each with all the signs there were before it.
  private(set) var decided: [(signs: [Sign], stars: Int)] = []

  /// - Parameter day: until when a stay that is not over has lasted.
  init(_ history: OCOPHistory, _ states: States, until day: CalendarDate) {
    var signs = [Self.newcomer]
    for event in history.events {
      if let sign = Self.sign(of: event), states.next(after: event, of: history, from: state) != states.decision {
        signs.append(sign)
      }
      guard let next = states.next(after: event, of: history, from: state) else { continue }
      leave(for: next, at: event, states)
      if next == states.decision, let stars = event.stars {
        decided.append((signs.isEmpty ? [Self.renewal] : signs, stars))
        signs = []
      }
    }
    sign = signs.last ?? Self.renewal
    if let state, let since, state != states.ended {
      stays.append(Stay(state: state, since: since, weeks: Self.weeks(from: since, to: day)))
    }
  }

  /// Whole weeks, rounded, so that a sum of stays is neither longer nor shorter on the whole than its days.
  static func weeks(from start: CalendarDate, to end: CalendarDate) -> Int {
    max(0, (Int(end.daysSince1970) - Int(start.daysSince1970) + 3) / 7)
  }

  private mutating func leave(for next: Int, at event: OCOPEvent, _ states: States) {
    if let state, let since, state != states.ended {
      stays.append(
        Stay(
          state: state, since: since, weeks: max(1, Self.weeks(from: since, to: event.date)), next: next,
          end: End(date: event.date, session: event.session)))
    } else if state == nil {
      entered = next
    }
    state = next == states.decision ? states.certified : next
    since = event.date
  }

  private static func sign(of event: OCOPEvent) -> Sign? {
    switch event.stage {
    case "upgrade": return "upgrade"
    case "re_evaluation": return renewal
    default:
      guard let stars = event.stars ?? event.score.map(OCOPRulebook.stars(forScore:)) else { return nil }
      return "\(event.stage):\(stars)"
    }
  }
}
