import Statistics

/// What one would say without a model.
struct Baselines: Sendable {
  /// Steps that the recent pace is taken from.
  static let recentSteps = 4

  /// By how many the communes that meet all criteria became more in a step, on average of the recent ones; nil: no step.
  let change: Double?
  private let gain: Double
  private let loss: Double

  init(_ transitions: Transitions) {
    let recent = transitions.changes.suffix(Self.recentSteps)
    change = recent.isEmpty ? nil : Double(recent.reduce(0, +)) / Double(recent.count)
    gain = transitions.completed.estimate ?? 0
    loss = transitions.fellBack.estimate ?? 0
  }

  /// The count if its recent change goes on; nil without a step.
  func pace(from count: Int, steps: Int, of communes: Int) -> Int? {
    change.map { min(communes, max(0, Int((Double(count) + $0 * Double(steps)).rounded()))) }
  }

  /// The chance to meet all criteria after some steps, at the rates of all communes so far, whatever they lack.
  func chance(meetsAll: Bool, steps: Int) -> Double {
    var chance = meetsAll ? 1.0 : 0
    for _ in 0..<steps { chance = chance * (1 - loss) + (1 - chance) * gain }
    return chance
  }
}
