/// In which states things are moved on together, in sessions, and when those were.
///
/// A state's moves are made in sessions when at least half of them name one; where none is named in any state, when at least a third of
/// them are on one day with another move from the same state. By chance that is so of one in ten or so of 200 products in four
/// years.
public struct Sessions: Sendable, Hashable {
  public enum Source: Sendable, Hashable {
    case record, sameDays
    /// There are none to be seen.
    case none
  }

  public let source: Source
  /// By state.
  public let states: [Bool]
  /// The steps of the sessions of the state in which most things were moved on at once, in order, each once.
  public let steps: [Int]

  /// - Parameters:
  ///   - isModelled: by state, whether things may be moved on from it in sessions at all.
  public init(_ stays: [Stay], endings: Set<Int>, isModelled: [Bool]) {
    var moves = [Moves](repeating: Moves(), count: isModelled.count)
    for stay in stays where isModelled[stay.state] {
      guard let next = stay.next, !endings.contains(next) else { continue }
      moves[stay.state].add(stay)
    }
    let recorded = moves.map { $0.count > 0 && $0.inSessions * 2 >= $0.count }
    let together = moves.map { $0.count >= 3 && $0.together * 3 >= $0.count }
    if recorded.contains(true) {
      (source, states) = (.record, recorded)
    } else if together.contains(true) {
      (source, states) = (.sameDays, together)
    } else {
      (source, states) = (.none, isModelled)
      steps = []
      return
    }
    let isRecord = source == .record
    let chosen = zip(moves, states).filter { $0.1 }.map { $0.0 }.max {
      $0.perOccasion(isRecord) < $1.perOccasion(isRecord)
    }
    steps = Set((chosen?.occasions(isRecord) ?? [:]).map { $0.value.step }).sorted()
  }

  /// The moves on from a state.
  private struct Moves {
    private(set) var count = 0
    private(set) var inSessions = 0
    private var occasions: [Stay.Occasion: (count: Int, step: Int)] = [:]

    mutating func add(_ stay: Stay) {
      count += 1
      guard let occasion = stay.occasion else { return }
      if case .session = occasion { inSessions += 1 }
      let step = stay.start + stay.steps - 1
      let before = occasions[occasion]
      occasions[occasion] = ((before?.count ?? 0) + 1, min(before?.step ?? step, step))
    }

    var together: Int { occasions.values.reduce(0) { $0 + ($1.count > 1 ? $1.count : 0) } }

    /// Those on record; else days, those of one move too, because a session may have had one only.
    func occasions(_ isRecord: Bool) -> [Stay.Occasion: (count: Int, step: Int)] {
      guard isRecord else { return occasions }
      return occasions.filter { if case .session = $0.key { true } else { false } }
    }

    func perOccasion(_ isRecord: Bool) -> Double {
      let occasions = occasions(isRecord)
      return occasions.isEmpty ? 0 : Double(occasions.values.reduce(0) { $0 + $1.count }) / Double(occasions.count)
    }
  }
}
