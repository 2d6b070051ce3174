import NTMKit
import Statistics

/// What is learned from the histories of all products, whatever district they are of.
struct Estimates {
  /// Weeks in a state at which the bands begin: week by week for a month, then by parts of a year, then by the last year of a
  /// certificate, in which holders file again.
  static let bandStarts = [0, 1, 2, 3, 4, 8, 13, 26, 52, 104, 130, 156]
  /// What the prior of a state and band is worth, in product-weeks.
  static let strength = 4.0

  let states: States
  let journeys: [Journey]
  let counts: TransitionCounts
  let model: TransitionModel
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
    var counts = TransitionCounts(states: states.count, bandStarts: Self.bandStarts)
    for stay in journeys.lazy.flatMap(\.stays) {
      counts.addStay(in: stay.state, steps: stay.weeks, next: stay.next)
    }
    self.states = states
    self.journeys = journeys
    self.counts = counts
    model = TransitionModel(counts, Self.structure(states), strength: Self.strength)
    stars = StarShares(journeys)
    firstDay = histories.lazy.compactMap(\.events.first?.date).min()
    decisions = journeys.reduce(0) { $0 + $1.decided.count }
    quickest = histories.lazy.compactMap(Self.daysToDecision).min()
  }

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
