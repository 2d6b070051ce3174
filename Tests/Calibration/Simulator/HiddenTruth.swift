import Statistics

/// A programme that nobody knows the chances of: products go from registering to filing, to being ready for the council, to being
/// judged, to a decision; some drop out on the way. Days, not weeks; no chance of a week, nor a shared pace as the model has it.
public struct HiddenTruth {
  /// What decides when a product that is ready is judged.
  public enum Council: String, Sendable, CaseIterable {
    /// Each product at a time of its own.
    case none
    /// Sessions some two months apart, lenient or strict; each is on record.
    case sessions
    /// The same, and no session is on record.
    case unrecorded
  }

  enum State {
    static let registered = 0
    static let filed = 1
    static let ready = 2
    static let judged = 3
    static let decided = 4
    static let ended = 5
    static let count = 6
  }

  /// The days of a product's moves from 0 on, oldest first.
  struct Product {
    var moves: [(day: Int, state: Int, session: Int?)]

    /// Its day of the decision.
    var decided: Int? { moves.last.flatMap { $0.state == State.decided ? $0.day : nil } }
  }

  private let council: Council
  /// Mean days and shape of the gamma distribution of the stays before the council.
  private let stays: [(mean: Double, shape: Double)]
  private let drops: [Double]
  /// Of a product that is not taken, and of one that is judged at a time of its own.
  private let rejection: Double
  private let passing: Double
  /// How much sessions differ, on the scale of log odds.
  private let sessionSpread: Double
  private let decisionDelay: Int
  /// Days of the sessions, with what part of the ready each takes.
  let sessions: [(day: Int, share: Double)]

  /// - Parameter days: that sessions are held in.
  init(_ council: Council, days: ClosedRange<Int>, using random: inout Xoshiro256) {
    self.council = council
    stays = [70.0, 40, 42].map { mean in
      (mean * Elementary.exp(0.3 * random.normal()), 1 + 2 * random.uniform())
    }
    drops = (0..<3).map { _ in 0.02 + 0.1 * random.uniform() }
    rejection = 0.05 + 0.1 * random.uniform()
    passing = 0.5 + 0.3 * random.uniform()
    sessionSpread = 0.7 + 0.6 * random.uniform()
    decisionDelay = 10 + Int(random.uniform() * 12)
    let gap = 50 + 40 * random.uniform()
    var sessions: [(day: Int, share: Double)] = []
    var day = Double(days.lowerBound)
    while day < Double(days.upperBound) {
      // A coefficient of variation of a third.
      day += gap * random.gamma(shape: 9) / 9
      let odds = passing / (1 - passing) * Elementary.exp(sessionSpread * random.normal())
      sessions.append((Int(day), odds / (1 + odds)))
    }
    self.sessions = sessions
  }

  /// The whole story of a product that registers on a day.
  func product(from start: Int, using random: inout Xoshiro256) -> Product {
    var moves = [(day: start, state: State.registered, session: Int?.none)]
    var day = start
    for state in [State.registered, State.filed] {
      day += duration(state, using: &random)
      if random.uniform() < drops[state] {
        moves.append((day, State.ended, nil))
        return Product(moves: moves)
      }
      moves.append((day, state + 1, nil))
    }
    guard let judged = judging(after: day, using: &random) else {
      moves.append((day + duration(State.ready, using: &random), State.ended, nil))
      return Product(moves: moves)
    }
    moves.append((judged.day, judged.passes ? State.judged : State.ended, judged.session))
    if judged.passes { moves.append((judged.day + decisionDelay, State.decided, judged.session)) }
    return Product(moves: moves)
  }

  private func duration(_ state: Int, using random: inout Xoshiro256) -> Int {
    let (mean, shape) = stays[state]
    return 1 + Int(mean * random.gamma(shape: shape) / shape)
  }

  /// nil: its owner gives up first.
  private func judging(after day: Int, using random: inout Xoshiro256) -> (day: Int, passes: Bool, session: Int?)? {
    guard random.uniform() >= drops[State.ready] else { return nil }
    guard council != .none else {
      return (day + duration(State.ready, using: &random), random.uniform() >= rejection, nil)
    }
    for (number, session) in sessions.enumerated() where session.day >= day + 7 {
      if random.uniform() < session.share { return (session.day, true, number) }
      if random.uniform() < rejection { return (session.day, false, number) }
    }
    // Beyond all the days that are looked at.
    return (Int.max / 2, true, nil)
  }
}
