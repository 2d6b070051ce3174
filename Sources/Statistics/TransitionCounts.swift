/// How long things stayed in states and what they went on to: what a discrete-time model of competing outcomes is estimated from.
///
/// Time in a state is counted in steps from entering it, and steps are gathered in bands. In each step of a stay exactly one
/// thing happens: it goes on (the stay), or one of several outcomes ends it.
public struct TransitionCounts: Sendable, Hashable {
  public let states: Int
  /// The first step of each band, from 0; the last band has no end.
  public let bandStarts: [Int]
  /// Steps that things were in a state, by state and band; the step in which a stay ended is one of them.
  private var exposures: [Int]
  /// By state, band and the state gone on to.
  private var exits: [Int]

  /// - Parameter bandStarts: increasing, the first one 0.
  public init(states: Int, bandStarts: [Int]) {
    precondition(bandStarts.first == 0, "bands begin at step 0")
    precondition(zip(bandStarts, bandStarts.dropFirst()).allSatisfy { $0 < $1 }, "bands are in order")
    self.states = states
    self.bandStarts = bandStarts
    exposures = [Int](repeating: 0, count: states * bandStarts.count)
    exits = [Int](repeating: 0, count: states * bandStarts.count * states)
  }

  public var bands: Int { bandStarts.count }

  /// The band that a step in a state falls into.
  public func band(of step: Int) -> Int { (bandStarts.lastIndex { $0 <= step }) ?? 0 }

  /// One stay, from entering the state.
  ///
  /// - Parameters:
  ///   - steps: that it lasted; the last one is that in which it ended.
  ///   - next: the state gone on to; nil: it was not over when last seen, after so many whole steps.
  public mutating func addStay(in state: Int, steps: Int, next: Int?) {
    let steps = next == nil ? max(steps, 0) : max(steps, 1)
    for band in 0..<bands {
      let end = band + 1 < bands ? bandStarts[band + 1] : .max
      exposures[state * bands + band] += max(0, min(end, steps) - bandStarts[band])
    }
    if let next { exits[(state * bands + band(of: steps - 1)) * states + next] += 1 }
  }

  public func exposure(in state: Int, band: Int) -> Int { exposures[state * bands + band] }
  public func exposure(in state: Int) -> Int { (0..<bands).reduce(0) { $0 + exposure(in: state, band: $1) } }

  public func exits(from state: Int, band: Int, to next: Int) -> Int {
    exits[(state * bands + band) * states + next]
  }
  public func exits(from state: Int, to next: Int) -> Int {
    (0..<bands).reduce(0) { $0 + exits(from: state, band: $1, to: next) }
  }
  public func exits(from state: Int) -> Int { (0..<states).reduce(0) { $0 + exits(from: state, to: $1) } }
}
