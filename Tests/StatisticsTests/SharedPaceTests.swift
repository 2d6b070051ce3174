import Statistics
import Testing

@Suite("Sessions and the pace that things share") struct SharedPaceTests {
  /// 0 → 1 → goal 2; 3 is an end. Both 0 and 1 may be left in sessions.
  private let settings = PassageEstimates.Settings(
    structure: TransitionModel.Structure(
      absorbing: [2, 3], endings: [3], pools: [0, 0, 0, 0], possible: [[1, 3], [2, 3], [], []]),
    isShared: [true, true, false, false])

  /// Things that wait for eight weeks in state 1 and are moved on by sessions, so many in each, every tenth week.
  private func stays(_ moved: [Int], _ occasion: (Int) -> Stay.Occasion?) -> [Stay] {
    moved.indices.flatMap { session in
      let end = -10 * session - 5
      return (0..<10).map { number in
        number < moved[session]
          ? Stay(state: 1, start: end - 7, steps: 8, next: 2, occasion: occasion(end))
          : Stay(state: 1, start: end - 7, steps: 8, next: nil)
      }
    }
  }

  @Test("sessions are those that are named; else days on which many move on; else there are none") func sources() {
    let named = Sessions(stays([3, 4, 5]) { .session($0) }, endings: [3], isModelled: settings.isShared)
    #expect(named.source == .record && named.states == [false, true, false, false] && named.steps == [-25, -15, -5])
    let days = Sessions(stays([3, 4, 5]) { .day($0) }, endings: [3], isModelled: settings.isShared)
    #expect(days.source == .sameDays && days.states == named.states && days.steps == named.steps)
    let alone = (0..<9).map { Stay(state: 1, start: -50 + $0, steps: 8, next: 2, occasion: .day($0)) }
    let none = Sessions(alone, endings: [3], isModelled: settings.isShared)
    #expect(none.source == .none && none.states == settings.isShared && none.steps.isEmpty)
  }

  @Test("what ended together is no session") func endings() {
    let ended = (0..<9).map { _ in Stay(state: 1, start: -50, steps: 8, next: 3, occasion: .session(1)) }
    #expect(Sessions(ended, endings: [3], isModelled: settings.isShared).source == .none)
  }

  @Test("with fewer than six sessions the spread is the prior's, with six it is learned") func least() {
    func pace(_ moved: [Int]) -> SharedPace { PassageEstimates(stays(moved) { .session($0) }, settings).pace }
    let few = pace([9, 1, 9, 1, 9])
    #expect(!few.isLearned && few.length == 13 && few.sessions.steps.count == 5)
    // The mean of v e^(−v²/2s²) is s √(π/2), less what is cut off above 2.
    #expect(few.spread > 0.9 && few.spread < 0.8 * 1.2534)
    let enough = pace([9, 1, 9, 1, 9, 1])
    #expect(enough.isLearned && enough.length == 8)
  }

  @Test("sessions alike have a small spread, sessions apart a large one") func size() {
    func spread(_ moved: [Int]) -> Double { PassageEstimates(stays(moved) { .session($0) }, settings).pace.spread }
    let alike = spread([Int](repeating: 6, count: 16))
    let apart = spread((0..<16).map { $0 % 2 == 0 ? 10 : 0 })
    #expect(alike < apart && apart > 0.6)
  }

  @Test("paces are 1 on average where nothing is known, and drawn anew for each stretch") func draws() {
    let pace = PassageEstimates([], settings).pace
    #expect(pace.sessions.source == .none && !pace.isLearned)
    var random = Xoshiro256(seed: 5)
    var (paces, sum, same) = ([0.0, 0], 0.0, 0)
    for _ in 0..<20_000 {
      pace.draw(into: &paces, using: &random)
      sum += paces[0] + paces[1]
      if paces[0] == paces[1] { same += 1 }
      #expect(paces[0] >= 0 && paces[0].isFinite)
    }
    #expect(abs(sum / 40_000 - 1) < 0.01 && same == 0)
  }
}

@Suite("How many come to the goal") struct PassageForecastTests {
  private let settings = PassageEstimates.Settings(
    structure: TransitionModel.Structure(
      absorbing: [2, 3], endings: [3], pools: [0, 0, 0, 0], possible: [[1, 3], [2, 3], [], []]),
    isShared: [true, true, false, false])

  /// Ten in each of twelve sessions, every fifth time none.
  private func estimates(sharing: Bool) -> PassageEstimates {
    var settings = settings
    if !sharing { settings.isShared = [false, false, false, false] }
    let stays = (0..<12).flatMap { session in
      (0..<10).map { number in
        Stay(
          state: 1, start: -10 * session - 12, steps: 8, next: session % 3 == 0 || number == 0 ? 2 : nil,
          occasion: .session(session))
      }
    }
    return PassageEstimates(stays, settings)
  }

  private func forecast(
    _ estimates: PassageEstimates, things: Int = 20, horizon: Int = 8, seed: UInt64 = 1,
    arrivals: PassageForecast.Arrivals? = nil
  ) -> PassageForecast {
    PassageForecast(
      PassageForecast.Question(horizon: horizon, points: [horizon / 2], draws: 600, seed: seed),
      (0..<things).map { _ in PassageForecast.Thing(state: 1, steps: 2, kind: 0) }, kinds: [Dirichlet([3, 1])],
      [
        PassageForecast.Group(members: Array(0..<things), classes: [0, 1], certain: 2, target: 10),
        PassageForecast.Group(members: Array(0..<things), classes: [1]),
      ], estimates, goal: 2, arrivals: arrivals, checkCancellation: {})
  }

  @Test("what is shared leaves the mean nearly where it is and makes the range wider") func shared() {
    let (shared, alone) = (forecast(estimates(sharing: true)), forecast(estimates(sharing: false)))
    let (wide, narrow) = (shared.groups[0], alone.groups[0])
    #expect(wide.variance > 1.5 * narrow.variance)
    #expect(abs(wide.mean - narrow.mean) < 4)
    #expect(wide.least == 2)
  }

  @Test("what becomes of the target if a thing is certain is what it is with that thing counted and the others left")
  func supposed() {
    let estimates = estimates(sharing: true)
    // Of different ages and kinds; the last is counted with a class of the group already.
    let things = (0..<12).map { PassageForecast.Thing(state: $0 % 2, steps: $0 / 3, kind: $0 % 3 == 0 ? 1 : 0) }
    func forecast(_ members: [Int], certain: Int, supposed: [Int]) -> PassageForecast {
      PassageForecast(
        PassageForecast.Question(horizon: 8, draws: 200, seed: 3, supposed: supposed), things,
        kinds: [Dirichlet([3, 1]), Dirichlet([1, 4])],
        [PassageForecast.Group(members: members, classes: [0], certain: certain, target: 7)], estimates, goal: 2,
        checkCancellation: {})
    }
    let all = Array(things.indices)
    let now = forecast(all, certain: 2, supposed: all)
    #expect(now.ifCertain.count == 12)
    for place in all {
      let then = forecast(all.filter { $0 != place }, certain: 3, supposed: []).groups[0].probability(atLeast: 7)
      #expect(abs(now.ifCertain[place] - then) < 1e-12, "\(place)")
      #expect(then >= now.groups[0].probability(atLeast: 7) - 1e-12)
    }
    #expect(forecast(all, certain: 2, supposed: []).groups == now.groups, "asking changes nothing")
  }

  @Test("the chances of things add up to the mean of their number, and classes to all") func sums() {
    let forecast = forecast(estimates(sharing: true))
    #expect(abs(forecast.chances.reduce(2, +) - forecast.groups[0].mean) < 1e-9)
    #expect(forecast.points[0].mean < forecast.groups[0].mean)
    #expect(forecast.groups[1].mean < (forecast.groups[0].mean - 2) / 2)
  }

  @Test("a seed gives the same figures, and things to come change nothing else") func seeds() {
    let estimates = estimates(sharing: true)
    let arrivals = PassageForecast.Arrivals(count: 52, steps: 52, states: Dirichlet([1, 0, 0, 0]))
    let (first, second) = (forecast(estimates), forecast(estimates, arrivals: arrivals))
    #expect(first.groups == second.groups && first.chances == second.chances)
    #expect(first.newcomers == nil && second.newcomers != nil)
    #expect(forecast(estimates, seed: 2).groups != first.groups)
  }

  @Test("of things to come as many reach the goal as come and have the time") func arrivals() {
    let arrivals = PassageForecast.Arrivals(count: 520, steps: 52, states: Dirichlet([0, 1, 0, 0]))
    func mean(_ horizon: Int) -> Double {
      forecast(estimates(sharing: false), horizon: horizon, arrivals: arrivals).newcomers?.mean ?? 0
    }
    #expect(mean(4) < mean(12) && mean(12) < 120)
    #expect(mean(52) > 150 && mean(52) < 520)
  }

  @Test("numbers from a Poisson distribution have its mean and variance", arguments: [0.0, 0.3, 4, 60])
  func poisson(_ mean: Double) {
    var random = Xoshiro256(seed: 9)
    let numbers = (0..<20_000).map { _ in Double(random.poisson(mean: mean)) }
    let average = numbers.reduce(0, +) / 20_000
    let variance = numbers.reduce(0) { $0 + ($1 - average) * ($1 - average) } / 20_000
    let distribution = IntegerDistribution(poissonMean: mean)
    #expect(abs(distribution.mean - mean) < 1e-9 && abs(distribution.variance - mean) < 1e-9)
    #expect(abs(distribution.probability(of: 0) - Elementary.exp(-mean)) < 1e-12)
    #expect(abs(distribution.shifted(by: 3).mean - mean - 3) < 1e-9)
    #expect(abs(average - mean) < 0.02 * (mean + 1) && abs(variance - mean) < 0.05 * (mean + 1))
  }
}
