import NTMKit
import Statistics

/// All that is learned from the history, as far as it was known.
///
/// The chance that a lacking criterion is gained in a step is 1 − exp(−γ f u s): γ of the criterion, f of how many the commune
/// lacks, u of the commune, s of the period; each of the last three is 1 on average.
struct Estimates: Sendable {
  let transitions: Transitions
  let gains: Rates
  let losses: Rates
  let waiting: Waiting
  /// By class of nearness, by commune, by period.
  let nearness: Effects
  let communes: Effects
  let periods: Effects

  /// Effects of mean 1 of some groups.
  struct Effects: Sendable {
    /// Gains by group, and those to be expected without the effect.
    private(set) var events: [Int]
    private(set) var expected: [Double]
    let spread: EffectSpread

    init(_ lacks: [Transitions.Lack], groups: Int, scale: Double, group: (Transitions.Lack) -> Int, hazards: [Double]) {
      var events = [Int](repeating: 0, count: groups)
      var expected = [Double](repeating: 0, count: groups)
      for (lack, hazard) in zip(lacks, hazards) {
        let place = group(lack)
        // What was gained was lacking for half of the step on average.
        if lack.isGained { events[place] += 1 }
        expected[place] += lack.isGained ? hazard / 2 : hazard
      }
      self.events = events
      self.expected = expected
      spread = EffectSpread(events: events, expected: expected, scale: scale)
    }

    func mean(_ group: Int) -> Double { spread.mean(events: events[group], expected: expected[group]) }

    /// Draws the effects of all groups.
    func draw(into effects: inout [Double], using random: inout Xoshiro256) {
      let shape = spread.shape(using: &random)
      for group in effects.indices {
        effects[group] = random.gamma(shape: shape + Double(events[group])) / (shape + expected[group])
      }
    }
  }

  /// Scales of the half-normal priors of the coefficients of variation.
  static let nearnessScale = 1.0
  static let communeScale = 0.5
  static let periodScale = 0.3

  init(_ history: [Judgements], communes count: Int, decided: [CalendarDate?]) {
    let transitions = Transitions(history, communes: count)
    let families = history.last?.criteria.map(\.group) ?? []
    let gains = Rates(transitions.gains, families: families)
    let lacks = transitions.lacks
    let own = gains.posteriors.map { -Elementary.log(max(1e-300, 1 - $0.mean)) }
    let common = lacks.map { own[Int($0.criterion)] }
    let nearness = Effects(
      lacks, groups: Nearness.classes, scale: Self.nearnessScale, group: { Int($0.nearness) }, hazards: common)
    let factors = (0..<Nearness.classes).map { nearness.mean($0) }
    let hazards = zip(lacks, common).map { $1 * factors[Int($0.nearness)] }
    self.transitions = transitions
    self.gains = gains
    self.nearness = nearness
    losses = Rates(transitions.losses, families: families)
    waiting = Waiting(history, decided: decided)
    communes = Effects(
      lacks, groups: count, scale: Self.communeScale, group: { Int($0.commune) }, hazards: hazards)
    periods = Effects(
      lacks, groups: transitions.steps.count, scale: Self.periodScale, group: { Int($0.step) }, hazards: hazards)
  }
}

/// Why there is no forecast.
enum Refusal: Equatable, Sendable {
  case noResults
  case fewSteps(Int)
  case fewGains(Int)

  /// Steps from one period to the next under one set that a forecast needs.
  static let leastSteps = 2
  /// Gained criteria that it needs, of all communes.
  static let leastGains = 10

  /// nil: there is enough to go by.
  init?(_ transitions: Transitions) {
    if transitions.steps.count < Self.leastSteps {
      self = .fewSteps(transitions.steps.count)
    } else if transitions.gainCount < Self.leastGains {
      self = .fewGains(transitions.gainCount)
    } else {
      return nil
    }
  }
}
