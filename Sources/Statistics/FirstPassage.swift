/// The chance of having come to a goal within some steps, of things whose chances depend on their state and their time in it.
///
/// With g(s, r) the chance within r steps of a thing that has just come into state s, and pₒ(s, j) the chances of its step j:
///
///     g(s, r) = Σⱼ₌₀^(r−1) ∏ᵢ₌₀^(j−1) p_stay(s, i) · Σₒ pₒ(s, j) · g(o, r − 1 − j),   g(goal, ·) = 1,  g(end, ·) = 0
///
/// and the same from step a on for a thing that has been in s for a steps already. Every path to the goal is summed up exactly; no
/// path is drawn. Cost: states × outcomes × horizon²/2, and outcomes × horizon for each thing.
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
  /// g(s, r), by state, then r from 0 to the horizon.
  private var chances: [Double]

  /// - Parameters:
  ///   - horizon: the most steps ahead that will be asked for.
  ///   - entered: the states that things can come into on their way.
  public init(_ model: TransitionModel, goal: Int, horizon: Int, entered: [Int]) {
    states = entered.filter { !model.absorbing.contains($0) }
    bands = model.bands
    self.horizon = horizon
    let last = model.bandStarts.last ?? 0
    bandOfStep = (0...last).map { step in (model.bandStarts.lastIndex { $0 <= step }) ?? 0 }
    let cells = (0..<model.states).flatMap { state in (0..<model.bands).map { model.cell(state, band: $0) } }
    begins = cells.map(\.lowerBound)
    ends = cells.map(\.upperBound)
    bases = model.targets.map { $0 * (horizon + 1) }
    chances = [Double](repeating: 0, count: model.states * (horizon + 1))
    for steps in 0...horizon { chances[goal * (horizon + 1) + steps] = 1 }
  }

  /// Takes new chances of the steps, in the order of the model's weights.
  public mutating func update(_ probabilities: [Double]) {
    guard horizon > 0 else { return }
    for steps in 1...horizon {
      for state in states {
        chances[state * (horizon + 1) + steps] = chance(from: state, after: 0, within: steps, probabilities)
      }
    }
  }

  /// The chance of the goal within some steps, not more than the horizon, for a thing that has been in its state for so many.
  public func chance(
    from state: Int, after age: Int, within steps: Int, _ probabilities: [Double]
  ) -> Double {
    var (staying, sum) = (1.0, 0.0)
    var step = 0
    while step < steps {
      let cell = state * bands + bandOfStep[min(age + step, bandOfStep.count - 1)]
      let stay = begins[cell]
      var moved = 0.0
      var place = stay + 1
      while place < ends[cell] {
        moved += probabilities[place] * chances[bases[place] + steps - 1 - step]
        place += 1
      }
      sum += staying * moved
      staying *= probabilities[stay]
      step += 1
    }
    return sum
  }
}
