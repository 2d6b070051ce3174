import NTMKit
import Statistics

/// Goes through the histories and gathers the stays in stages.
struct Walk {
  private let path: StagePath
  private let events: EventRows
  private let day: CalendarDate
  private(set) var stays: [DayCounts]
  private(set) var outcomes: [DayCounts]
  private(set) var waiting: [StageData.Waiting] = []
  private(set) var recognitions: [StageData.Recognition] = []
  /// How many of the recognitions have no stars.
  private(set) var unrated = 0
  private(set) var refused: [StageData.Refused] = []

  /// A stay whose product has not been recognised yet and has not come to an end.
  private var pending: [(stage: Int, since: CalendarDate)] = []

  init(_ path: StagePath, _ events: EventRows, until day: CalendarDate) {
    self.path = path
    self.events = events
    self.day = day
    stays = path.stages.map { _ in DayCounts(causes: Leaving.allCases.count) }
    outcomes = path.stages.map { _ in DayCounts(causes: Outcome.allCases.count) }
  }

  mutating func add(_ product: Int) {
    var stay: (stage: Int, since: CalendarDate)?
    for place in events.rows(of: product) {
      let event = events.event(at: place)
      switch role(of: event, of: product) {
      case .waits(let next):
        if let stay { leave(stay, path.leaving(stay.stage, for: next), on: event.date) }
        stay = (next, event.date)
        pending.append((next, event.date))
      case .recognises:
        recognitions.append(StageData.Recognition(product: product, date: event.date))
        if let stay { leave(stay, .wentOn, on: event.date) }
        settle(.recognised, on: event.date)
        stay = nil
      case .ends:
        // Where nothing is filed, as with a refusal at national level or a revocation, there is nothing to leave.
        if let stay { leave(stay, .gaveUp, on: event.date) }
        settle(.ended, on: event.date)
        stay = nil
      case .changesNothing: break
      }
    }
    if let stay {
      let days = Self.days(from: stay.since, to: day)
      stays[stay.stage].add(days: days, cause: nil)
      waiting.append(StageData.Waiting(product: product, stage: stay.stage, since: stay.since, days: days))
    }
    settle(nil, on: day)
  }

  private mutating func role(of event: EventRows.Event, of product: Int) -> StagePath.Role {
    let role = path.roles[event.stage]
    guard role == .recognises else { return role }
    let word = events.words[event.stage]
    switch path.validity(word, on: event.date, stars: event.stars) {
    case .valid: return role
    case .unrated:
      unrated += 1
      return role
    case .refused:
      refused.append(StageData.Refused(product: product, stage: word, date: event.date))
      return .changesNothing
    }
  }

  private mutating func leave(_ stay: (stage: Int, since: CalendarDate), _ how: Leaving, on date: CalendarDate) {
    stays[stay.stage].add(days: Self.days(from: stay.since, to: date), cause: how.rawValue)
  }

  private mutating func settle(_ outcome: Outcome?, on date: CalendarDate) {
    for stay in pending {
      outcomes[stay.stage].add(days: Self.days(from: stay.since, to: date), cause: outcome?.rawValue)
    }
    pending.removeAll(keepingCapacity: true)
  }

  private static func days(from first: CalendarDate, to last: CalendarDate) -> Int {
    Int(last.daysSince1970) - Int(first.daysSince1970)
  }
}
