import NTMKit
import Statistics

/// What is learned from the histories of all products, whatever district they are of.
struct Estimates: Sendable {
  let states: States
  let journeys: [Journey]
  let passage: PassageEstimates
  let stars: StarShares
  /// The first day that anything happened.
  let firstDay: CalendarDate?
  /// Of all decisions of three or four stars.
  let decisions: Int
  /// The fewest days from the first event of a product to its first decision.
  let quickest: Int?

  /// - Parameters:
  ///   - histories: up to the day, in the order of the products' codes.
  init(_ histories: [OCOPHistory], _ rulebook: OCOPRulebook, on day: CalendarDate) {
    let states = States(histories, rulebook)
    let journeys = histories.map { Journey($0, states, until: day) }
    self.states = states
    self.journeys = journeys
    passage = PassageEstimates(
      Self.stays(journeys, until: day),
      PassageEstimates.Settings(
        structure: Self.structure(states), isShared: (0..<states.count).map(states.isOnTheWay)))
    stars = StarShares(journeys)
    firstDay = histories.lazy.compactMap(\.events.first?.date).min()
    decisions = journeys.reduce(0) { $0 + $1.decided.count }
    quickest = histories.lazy.compactMap(Self.daysToDecision).min()
  }

  var counts: TransitionCounts { passage.counts }
  var model: TransitionModel { passage.model }
  var pace: SharedPace { passage.pace }

  /// How often products have left a state.
  func exits(from state: Int) -> Int { counts.exits(from: state) }

  /// The median of the weeks in a state of those that have gone on to another, by both.
  var medianWeeks: [Move: Double] {
    var weeks: [Move: [Int]] = [:]
    for stay in journeys.lazy.flatMap(\.stays) {
      if let next = stay.next { weeks[Move(from: stay.state, to: next), default: []].append(stay.weeks) }
    }
    return weeks.mapValues { weeks in
      let sorted = weeks.sorted()
      return Double(sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
  }

  struct Move: Hashable {
    var from: Int
    var to: Int
  }

  /// The products that came in the year up to the day, as many of which are to be expected in the next; nil: none came.
  func arrivals(until day: CalendarDate) -> PassageForecast.Arrivals? {
    let weeks = 52
    let first = day.adding(days: -7 * weeks)
    var entered = [Double](repeating: 0, count: states.count)
    for journey in journeys {
      guard let state = journey.entered, states.isOnTheWay(state), let since = journey.stays.first?.since, since > first
      else { continue }
      entered[state] += 1
    }
    let count = Int(entered.reduce(0, +))
    return count > 0 ? PassageForecast.Arrivals(count: count, steps: weeks, states: Dirichlet(entered)) : nil
  }

  /// Dated from the day; sessions by their places in the order of their names.
  private static func stays(_ journeys: [Journey], until day: CalendarDate) -> [Stay] {
    let names = Set(journeys.lazy.flatMap(\.stays).compactMap(\.end?.session)).sorted()
    let numbers = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    return journeys.flatMap { journey in
      journey.stays.map { stay in
        Stay(
          state: stay.state, start: -Journey.weeks(from: stay.since, to: day), steps: stay.weeks, next: stay.next,
          occasion: stay.end.map { end in
            end.session.flatMap { numbers[$0] }.map { .session($0) } ?? .day(Int(end.date.daysSince1970))
          })
      }
    }
  }

  /// Holders of a certificate move at a pace of their own, so they are a pool of their own.
  private static func structure(_ states: States) -> TransitionModel.Structure {
    TransitionModel.Structure(
      absorbing: [states.decision, states.ended], endings: [states.ended],
      pools: (0..<states.count).map { states.isOnTheWay($0) ? 0 : 1 },
      possible: (0..<states.count).map { state in
        guard states.isOnTheWay(state) else { return state == states.certified ? [states.ended] : [] }
        return [states.following(state), states.ended].compactMap { $0 }
      })
  }

  private static func daysToDecision(_ history: OCOPHistory) -> Int? {
    guard let first = history.events.first?.date,
      let decision = history.recognitions.first(where: { $0.stars.map(States.stars.contains) ?? false })?.date
    else { return nil }
    return Int(decision.daysSince1970) - Int(first.daysSince1970)
  }
}
