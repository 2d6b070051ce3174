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
  /// Those that can be entered.
  private let states: [Int]
  private let bands: Int
  private let horizon: Int
  /// The band of each step since entering; later steps are of the last band.
  private let bandOfStep: [Int]
  /// Where the outcomes of each state and band begin and end in the model's weights, the stay first.
  private let begins: [Int]
  private let ends: [Int]
  /// Where g(o, 0) stands in `chances`, by place in the model's weights.
  private let bases: [Int]
  /// Where the chances of each step to come begin.
  private let offsets: [Int]
  /// g(s, r), by state, then r from 0 to the horizon.
  private var chances: [Double]
  private var end = 0

  /// - Parameters:
  ///   - horizon: the last step that will be asked for.
  ///   - entered: the states that things can come into on their way.
  ///   - stretches: by step to come, which set of chances it has; none: one set for all.
  public init(_ model: TransitionModel, goal: Int, horizon: Int, entered: [Int], stretches: [Int] = []) {
    precondition(stretches.isEmpty || stretches.count >= horizon, "each step is in a stretch")
    states = entered.filter { !model.absorbing.contains($0) }
    bands = model.bands
    self.horizon = horizon
    bandOfStep = model.bandOfStep
    let cells = (0..<model.states).flatMap { state in (0..<model.bands).map { model.cell(state, band: $0) } }
    begins = cells.map(\.lowerBound)
    ends = cells.map(\.upperBound)
    bases = model.targets.map { $0 * (horizon + 1) }
    offsets = (0..<horizon).map { stretches.isEmpty ? 0 : stretches[$0] * model.weights.count }
    chances = [Double](repeating: 0, count: model.states * (horizon + 1))
    for steps in 0...horizon { chances[goal * (horizon + 1) + steps] = 1 }
  }

  /// Takes new chances of the steps, in the order of the model's weights, stretch by stretch, and an end, not after the horizon.
  public mutating func update(_ probabilities: [Double], until end: Int) {
    precondition(end <= horizon, "an end is not after the horizon")
    self.end = end
    guard end > 0 else { return }
    for left in 1...end {
      for state in states {
        chances[state * (horizon + 1) + left] = chance(from: state, after: 0, left: left, probabilities)
      }
    }
  }

  /// The chance of the goal by the end, for a thing that has been in its state for so many steps.
  public func chance(from state: Int, after age: Int, _ probabilities: [Double]) -> Double {
    chance(from: state, after: age, left: end, probabilities)
  }

  /// The chance of the goal by the end, for a thing that comes into a state after so many steps.
  public func chance(entering state: Int, after steps: Int) -> Double {
    steps < end ? chances[state * (horizon + 1) + end - steps] : 0
  }

  private func chance(from state: Int, after age: Int, left: Int, _ probabilities: [Double]) -> Double {
    var (staying, sum) = (1.0, 0.0)
    var step = 0
    while step < left {
      let cell = state * bands + bandOfStep[min(age + step, bandOfStep.count - 1)]
      let offset = offsets[end - left + step]
      let stay = begins[cell]
      var moved = 0.0
      var place = stay + 1
      while place < ends[cell] {
        moved += probabilities[offset + place] * chances[bases[place] + left - 1 - step]
        place += 1
      }
      sum += staying * moved
      staying *= probabilities[offset + stay]
      step += 1
    }
    return sum
  }
}
