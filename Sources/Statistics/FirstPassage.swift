/// The chance of having come to a goal by a step to come, of things whose chances depend on their state, their time in it, and the
/// stretch of time that a step falls into.
///
/// With g(s, r) the chance by the end of a thing that comes into state s when r steps are left, and pₒ(s, j, t) the chances of the
/// step j of a stay at the step t of time, which is T − r + j with T the end:
///
///     g(s, r) = Σⱼ₌₀^(r−1) ∏ᵢ₌₀^(j−1) p_stay(s, i, t) · Σₒ pₒ(s, j, t) · g(o, r − 1 − j),   g(goal, ·) = 1,  g(end, ·) = 0
///
/// and the same from step a on for a thing that has been in s for a steps already. Every path to the goal is summed up exactly; no
/// path is drawn. Cost: states × outcomes × T²/2 for an end, and outcomes × T for each thing.
public struct FirstPassage: Sendable {
  /// What can happen in a step in a state and band: where the chance of staying stands in the model's weights, and which of the
  /// outcomes can lead to the goal.
  private struct Cell {
    var stay: Int
    /// Of `outcomes`, the last one excluded.
    var first: Int
    var end: Int
  }

  /// An outcome that can lead to the goal: its place in the model's weights, and where g(o, 0) stands in `chances`.
  private struct Outcome {
    var place: Int
    var base: Int
  }

  /// Those that can be entered and can lead to the goal.
  private let states: [(number: Int, distance: Int)]
  private let bands: Int
  private let horizon: Int
  /// The band of each step since entering; later steps are of the last band.
  private let bandOfStep: [Int]
  /// By state, then band.
  private let cells: [Cell]
  private let outcomes: [Outcome]
  /// By state: the fewest steps to the goal; nil: it is out of reach.
  private let distances: [Int?]
  /// Where the chances of each step to come begin.
  private let offsets: [Int]
  /// As many chances of steps as there are in all stretches.
  private let size: Int
  /// g(s, r), by state, then r from 0 to the horizon.
  private var chances: [Double]
  private var end = 0

  /// - Parameters:
  ///   - horizon: the last step that will be asked for.
  ///   - entered: the states that things can come into on their way.
  ///   - stretches: by step to come, which set of chances it has; none: one set for all.
  public init(_ model: TransitionModel, goal: Int, horizon: Int, entered: [Int], stretches: [Int] = []) {
    precondition(stretches.isEmpty || stretches.count >= horizon, "each step is in a stretch")
    let distances = Self.distances(model, goal)
    self.distances = distances
    states = entered.compactMap { state in
      model.absorbing.contains(state) ? nil : distances[state].map { (state, $0) }
    }
    bands = model.bands
    self.horizon = horizon
    bandOfStep = model.bandOfStep
    var cells: [Cell] = []
    var outcomes: [Outcome] = []
    for state in 0..<model.states {
      for band in 0..<model.bands {
        let cell = model.cell(state, band: band)
        let first = outcomes.count
        // What cannot lead to the goal adds nothing.
        for place in cell.dropFirst() where distances[model.targets[place]] != nil {
          outcomes.append(Outcome(place: place, base: model.targets[place] * (horizon + 1)))
        }
        cells.append(Cell(stay: cell.lowerBound, first: first, end: outcomes.count))
      }
    }
    self.cells = cells
    self.outcomes = outcomes
    let count = model.weights.count
    offsets = (0..<horizon).map { stretches.isEmpty ? 0 : stretches[$0] * count }
    size = (offsets.max() ?? 0) + count
    chances = [Double](repeating: 0, count: model.states * (horizon + 1))
    for steps in 0...horizon { chances[goal * (horizon + 1) + steps] = 1 }
  }

  private static func distances(_ model: TransitionModel, _ goal: Int) -> [Int?] {
    var distances = [Int?](repeating: nil, count: model.states)
    distances[goal] = 0
    var (reached, steps) = ([goal], 0)
    while !reached.isEmpty {
      steps += 1
      let before = reached
      reached = distances.indices.filter { state in
        distances[state] == nil && model.outcomes[state].contains(where: before.contains)
      }
      for state in reached { distances[state] = steps }
    }
    return distances
  }

  /// Takes new chances of the steps, in the order of the model's weights, stretch by stretch, and an end, not after the horizon.
  public mutating func update(_ probabilities: [Double], until end: Int) {
    precondition(end <= horizon, "an end is not after the horizon")
    precondition(probabilities.count >= size, "each stretch has chances of all steps")
    self.end = end
    guard end > 0 else { return }
    let (states, bands, width) = (states, bands, horizon + 1)
    let (cells, outcomes, offsets, bandOfStep) = (cells, outcomes, offsets, bandOfStep)
    var chances = chances.mutableSpan
    for left in 1...end {
      for state in states {
        chances[state.number * width + left] = Self.chance(
          of: cells.span, from: state.number * bands, outcomes.span, offsets.span, from: end - left, bandOfStep.span,
          after: 0, within: left - state.distance, left: left, probabilities.span, chances.span)
      }
    }
  }

  /// The chance of the goal by the end, for a thing that has been in its state for so many steps.
  public func chance(from state: Int, after age: Int, _ probabilities: [Double]) -> Double {
    precondition(age >= 0 && probabilities.count >= size, "each stretch has chances of all steps")
    guard let distance = distances[state] else { return 0 }
    guard distance > 0 else { return 1 }
    return Self.chance(
      of: cells.span, from: state * bands, outcomes.span, offsets.span, from: 0, bandOfStep.span, after: age,
      within: end - distance, left: end, probabilities.span, chances.span)
  }

  /// The chance of the goal by the end, for a thing that comes into a state after so many steps.
  public func chance(entering state: Int, after steps: Int) -> Double {
    steps < end ? chances[state * (horizon + 1) + end - steps] : 0
  }

  /// - Parameter limit: who leaves later than that is too late.
  @inline(__always) private static func chance(
    of cells: Span<Cell>, from cell: Int, _ outcomes: Span<Outcome>, _ offsets: Span<Int>, from time: Int,
    _ bandOfStep: Span<Int>, after age: Int, within limit: Int, left: Int, _ probabilities: Span<Double>,
    _ chances: Span<Double>
  ) -> Double {
    let last = bandOfStep.count - 1
    var (staying, sum) = (1.0, 0.0)
    var step = 0
    // SAFETY: the callers have seen to it that `left` is in 0...horizon, `age` is not below 0 and all stretches have their chances; the
    // other places are those of `init`. Without these checks the sum takes half of the time.
    while step <= limit {
      let own = cells[unchecked: cell &+ bandOfStep[unchecked: min(age &+ step, last)]]
      let offset = offsets[unchecked: time &+ step]
      let later = left &- 1 &- step
      var moved = 0.0
      var place = own.first
      while place < own.end {
        let outcome = outcomes[unchecked: place]
        moved += probabilities[unchecked: offset &+ outcome.place] * chances[unchecked: outcome.base &+ later]
        place &+= 1
      }
      sum += staying * moved
      staying *= probabilities[unchecked: offset &+ own.stay]
      step &+= 1
    }
    return sum
  }
}
