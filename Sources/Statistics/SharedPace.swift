/// How quick all things are together from one stretch of time to the next, as when a council sits early or late, or passes many
/// or few: a pace m of each stretch, shared by all things in some states.
///
/// With Λⱼ what thing j should have had of chances to move on while it was there in a stretch, Λ = −Σ ln(1 − F) over the steps, F the
/// chance of moving on in a step by the model:
///
///     P(j moves on in stretch i | mᵢ) = 1 − exp(−mᵢ Λⱼ)       Λⱼ from its coming into the state to the end of the stretch
///     mᵢ = l × pace, pace ~ Gamma(1/v², 1/v²) of mean 1
///     L(v, l) = ∏ᵢ ∫ ∏ⱼ P(what j did | mᵢ) dG(mᵢ; v, l)
///
/// It is not asked when within a stretch a thing moved, so that all of a session on one day tell no more than that there was one.
/// What ended instead counts as there until then. Only moves on are shared; endings are everybody's own.
///
/// v has a prior that depends on whether there are sessions at all, ln l a normal one of scale 1. What is drawn is v, then ln l from a
/// normal of its posterior mean and variance given v, then the paces. That variance has in it that of independent things, which is in
/// the model's Dirichlets already: a little of it is counted twice, which widens what is forecast from few. From too few sessions v
/// and l are the prior's, l as of six; without sessions l is 1. The integrals are sums over a grid of ln m.
///
/// - Source: R. L. Prentice and L. A. Gloeckler, "Regression analysis of grouped survival data", Biometrics 34 (1978) (grouped times);
///   O. O. Aalen, Ø. Borgan and H. K. Gjessing, Survival and Event History Analysis (2008), 7.2 (shared frailty); A. Gelman, "Prior
///   distributions for variance parameters in hierarchical models", Bayesian Analysis 1 (2006).
public struct SharedPace: Sendable {
  /// The fewest past sessions from which a spread is learned; where none are to be seen, the fewest stretches with a move to expect.
  public static let leastSessions = 6
  /// Where there are sessions the density of v is v e^(−v²/2s²) with this s: they differ, most likely by as much.
  public static let sessionScale = 0.8
  /// Where there are none to be seen it is e^(−v²/2s²) with this s: most likely nothing is shared.
  public static let quietScale = 0.25
  /// The spreads that are told apart.
  public static let spreads: [Double] = (1...20).map { Double($0) * 0.1 }

  /// Steps of a stretch.
  public let length: Int
  public let sessions: Sessions
  /// Past stretches in which at least one move was to be expected.
  public let stretches: Int
  /// Whether the spread is learned; else it is the prior's.
  public let isLearned: Bool
  /// Of `spreads`; together 1.
  public let probabilities: [Double]
  /// Mean and variance of ln l, by spread.
  private let levels: [(mean: Double, variance: Double)]

  /// - Parameters:
  ///   - usualLength: of a stretch where there are too few sessions to go by.
  public init(_ stays: [Stay], _ model: TransitionModel, _ sessions: Sessions, usualLength: Int) {
    let hasSessions = sessions.source != .none
    let isEnough = sessions.steps.count >= Self.leastSessions
    let length = isEnough ? Self.length(sessions.steps) : usualLength
    let seen = PastStretches(stays, model, sessions.states, length)
    self.length = length
    self.sessions = sessions
    let stretches = seen.stretches.count { $0.expected >= 1 }
    self.stretches = stretches
    let isLearned = hasSessions ? isEnough : stretches >= Self.leastSessions
    self.isLearned = isLearned
    let fits = PaceFit.all(isLearned ? seen.stretches.map(\.logLikelihoods) : [])
    let logs = zip(Self.spreads, fits).map { spread, fit in
      hasSessions
        ? fit.logarithm + Elementary.log(spread) - spread * spread / (2 * Self.sessionScale * Self.sessionScale)
        : fit.logarithm - spread * spread / (2 * Self.quietScale * Self.quietScale)
    }
    let greatest = logs.max() ?? 0
    let weights = logs.map { Elementary.exp($0 - greatest) }
    let total = weights.reduce(0, +)
    probabilities = weights.map { $0 / total }
    levels = zip(fits, Self.spreads).map { fit, spread in
      guard hasSessions else { return (0, 0) }
      return isLearned ? (fit.mean, fit.variance) : (0, spread * spread / Double(Self.leastSessions))
    }
  }

  /// The mean of v.
  public var spread: Double { zip(Self.spreads, probabilities).reduce(0) { $0 + $1.0 * $1.1 } }

  /// Draws the paces of stretches to come.
  public func draw(into paces: inout [Double], using random: inout Xoshiro256) {
    var (place, left) = (0, random.uniform())
    while place < probabilities.count - 1, left >= probabilities[place] {
      left -= probabilities[place]
      place += 1
    }
    let shape = 1 / (Self.spreads[place] * Self.spreads[place])
    let level = Elementary.exp(levels[place].mean + levels[place].variance.squareRoot() * random.normal())
    for stretch in paces.indices { paces[stretch] = level * random.gamma(shape: shape) / shape }
  }

  /// Three quarters of the median gap between sessions: somewhat less than there is one in, so that some have none and some two.
  private static func length(_ sessions: [Int]) -> Int {
    let gaps = zip(sessions.dropFirst(), sessions).map { $0 - $1 }.sorted()
    return max((3 * gaps[gaps.count / 2] + 2) / 4, 2)
  }
}

/// The grid of ln m.
private enum PaceGrid {
  static let step = 0.2
  static let logarithms: [Double] = (-30...15).map { Double($0) * step }
  static let paces = logarithms.map(Elementary.exp)
}

/// What the things of each past stretch did.
private struct PastStretches {
  struct Stretch {
    /// Λ of all that was there.
    var expected = 0.0
    /// Of what did not move on.
    var stayed = 0.0
    /// How many moved on, by Λ: it is the same for the same steps in the same state.
    var moved: [Double: Int] = [:]

    /// ln ∏ⱼ P(what j did | m), by m of the grid.
    var logLikelihoods: [Double] {
      let moved = moved.sorted { $0.key < $1.key }
      return PaceGrid.paces.map { pace in
        moved.reduce(-pace * stayed) { sum, entry in
          sum + Double(entry.value) * Elementary.log(max(1 - Elementary.exp(-pace * entry.key), 1e-300))
        }
      }
    }
  }

  /// Newest first.
  private(set) var stretches: [Stretch] = []

  init(_ stays: some Sequence<Stay>, _ model: TransitionModel, _ isShared: [Bool], _ length: Int) {
    let bandOf = model.bandOfStep
    let hazards = (0..<model.states).map { state in
      (0..<model.bands).map {
        isShared[state] ? -Elementary.log(1 - min(model.meanMovingOn(state, band: $0), 0.99)) : 0
      }
    }
    func hazard(_ state: Int, _ step: Int) -> Double { hazards[state][bandOf[min(step, bandOf.count - 1)]] }
    for stay in stays where isShared[stay.state] && stay.steps > 0 {
      let isMove = stay.next.map { !model.endings.contains($0) } ?? false
      var step = 0
      while step < stay.steps {
        // A stretch's steps are −(place + 1) length ..< −place length.
        let time = min(stay.start + step, -1)
        let place = (-time - 1) / length
        let left = -place * length - time
        let isLast = step + left >= stay.steps
        let steps = isLast && !isMove ? stay.steps - step : left
        var sum = 0.0
        for later in step..<(step + steps) { sum += hazard(stay.state, later) }
        add(sum, moved: isLast && isMove, in: place)
        step += left
      }
    }
  }

  private mutating func add(_ sum: Double, moved: Bool, in place: Int) {
    while stretches.count <= place { stretches.append(Stretch()) }
    stretches[place].expected += sum
    guard sum > 0 else { return }
    if moved { stretches[place].moved[sum, default: 0] += 1 } else { stretches[place].stayed += sum }
  }
}

/// What is known of a spread: ln of its likelihood with the level integrated out, and the mean and variance of ln l given it.
private struct PaceFit {
  var logarithm: Double
  var mean: Double
  var variance: Double

  private static let levels: [Double] = (-12...12).map { Double($0) * PaceGrid.step }
  private static let levelScale = 1.0

  /// By `SharedPace.spreads`.
  static func all(_ stretches: [[Double]]) -> [PaceFit] {
    // Scaled, so that sums of exponentials are of ordinary size.
    let tops = stretches.map { $0.max() ?? 0 }
    let likelihoods = zip(stretches, tops).map { stretch, top in stretch.map { Elementary.exp($0 - top) } }
    return SharedPace.spreads.map { spread in
      let density = density(spread)
      let logs = levels.map { level in
        let shift = Int((level / PaceGrid.step).rounded())
        let prior = -level * level / (2 * levelScale * levelScale)
        return likelihoods.reduce(prior) { sum, likelihood in
          var integral = 0.0
          for (place, weight) in density.enumerated() where likelihood.indices.contains(place + shift) {
            integral += weight * likelihood[place + shift]
          }
          return sum + Elementary.log(max(integral, 1e-300))
        }
      }
      let top = logs.max() ?? 0
      let weights = logs.map { Elementary.exp($0 - top) }
      let total = weights.reduce(0, +)
      let mean = zip(levels, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
      let square = zip(levels, weights).reduce(0) { $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1 } / total
      return PaceFit(logarithm: top + Elementary.log(total), mean: mean, variance: square)
    }
  }

  /// Of ln pace on the grid, pace ~ Gamma(a, a): m^a e^(−am), scaled to 1.
  private static func density(_ spread: Double) -> [Double] {
    let a = 1 / (spread * spread)
    let logs = zip(PaceGrid.logarithms, PaceGrid.paces).map { a * $0 - a * $1 }
    let top = logs.max() ?? 0
    let weights = logs.map { Elementary.exp($0 - top) }
    let total = weights.reduce(0, +)
    return weights.map { $0 / total }
  }
}
