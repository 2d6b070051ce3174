import Testing

@testable import Statistics

@Suite("Counts of transitions") struct TransitionCountsTests {
  /// States 0 and 1, a goal 2; bands 0–1, 2–4 and from 5.
  private var counts: TransitionCounts { TransitionCounts(states: 3, bandStarts: [0, 2, 5]) }

  @Test("a stay is exposed in each band for the steps that it spent there, and ends in the band of its last step")
  func exposure() {
    var counts = counts
    counts.addStay(in: 0, steps: 6, next: 1)
    #expect((0..<3).map { counts.exposure(in: 0, band: $0) } == [2, 3, 1])
    #expect((0..<3).map { counts.exits(from: 0, band: $0, to: 1) } == [0, 0, 1])
    counts.addStay(in: 0, steps: 5, next: 2)
    #expect((0..<3).map { counts.exposure(in: 0, band: $0) } == [4, 6, 1])
    #expect(counts.exits(from: 0, band: 1, to: 2) == 1)
    #expect(counts.exposure(in: 0) == 11 && counts.exits(from: 0) == 2 && counts.exits(from: 0, to: 1) == 1)
    #expect(counts.exposure(in: 1) == 0)
  }

  @Test("a stay that is not over has exposure and no exit, one of no whole step neither") func open() {
    var counts = counts
    counts.addStay(in: 1, steps: 3, next: nil)
    counts.addStay(in: 1, steps: 0, next: nil)
    #expect(counts.exposure(in: 1) == 3 && counts.exits(from: 1) == 0)
  }

  @Test("a stay that ended on the day it began took a step") func sameDay() {
    var counts = counts
    counts.addStay(in: 0, steps: 0, next: 1)
    #expect(counts.exposure(in: 0, band: 0) == 1 && counts.exits(from: 0, band: 0, to: 1) == 1)
  }

  @Test("a step falls into the band that has begun last") func bands() {
    #expect([0, 1, 2, 4, 5, 400].map(counts.band) == [0, 0, 1, 1, 2, 2])
  }
}

@Suite("A model of transitions") struct TransitionModelTests {
  /// 0 → 1 → goal 2, or end 3 from each; two bands.
  private func structure(possible: [[Int]] = [[1, 3], [2, 3], [], []]) -> TransitionModel.Structure {
    TransitionModel.Structure(absorbing: [2, 3], endings: [3], pools: [0, 0, 0, 0], possible: possible)
  }

  private func counts() -> TransitionCounts {
    var counts = TransitionCounts(states: 4, bandStarts: [0, 3])
    for _ in 0..<6 { counts.addStay(in: 0, steps: 2, next: 1) }
    counts.addStay(in: 0, steps: 4, next: 3)
    counts.addStay(in: 0, steps: 4, next: nil)
    for _ in 0..<5 { counts.addStay(in: 1, steps: 1, next: 2) }
    return counts
  }

  @Test("without a prior the weights are the counts, the stay first") func countsAlone() {
    let model = TransitionModel(counts(), structure(), strength: 0)
    // Band 0: 6 stays of two steps, 2 of three: 18 steps; 6 of them went on.
    #expect(model.dirichlet(0, band: 0) == Dirichlet([12, 6, 0]))
    #expect(model.dirichlet(0, band: 1) == Dirichlet([1, 0, 1]))
    #expect(model.dirichlet(1, band: 0) == Dirichlet([0, 5, 0]))
    #expect(model.targets[model.cell(0, band: 0)] == [0, 1, 3])
    #expect(model.cell(2, band: 0).isEmpty && model.cell(3, band: 1).isEmpty)
  }

  @Test("the prior is worth its strength, and is the pooled rates by the formulae of the type") func pooled() {
    let strength = 4.0
    let model = TransitionModel(counts(), structure(), strength: strength)
    // Exposure 20 + 5 = 25 steps; 12 exits, 1 of them ending.
    let (rate, ending) = (12 / 25.0, 1 / 12.0)
    let speed0 = (7 + strength * rate) / (20 + strength)
    let speed1 = (5 + strength * rate) / (5 + strength)
    // One outcome of each kind in either state.
    let m01 = speed0 * (6 + strength * (1 - ending)) / (7 + strength)
    let m03 = speed0 * (1 + strength * ending) / (7 + strength)
    let m12 = speed1 * (5 + strength * (1 - ending)) / (5 + strength)
    let m13 = speed1 * (0 + strength * ending) / (5 + strength)
    // f: band 1 has exposure 2 in state 0 and none in state 1.
    let fOther = (0 + 1) / (2 * m01 + 1)
    let fEnding = (1 + 1) / (2 * m03 + 1)
    func expect(_ dirichlet: Dirichlet, _ expected: [Double]) {
      for (weight, number) in zip(dirichlet.weights, expected) { #expect(abs(weight - number) < 1e-12) }
      #expect(dirichlet.weights.count == expected.count)
    }
    let (p01, p03) = (m01 * fOther, m03 * fEnding)
    expect(
      model.dirichlet(0, band: 1), [1 + strength * (1 - p01 - p03), strength * p01, 1 + strength * p03])
    // No product has been seen there: all prior, of the strength's weight.
    let (p12, p13) = (m12 * fOther, m13 * fEnding)
    expect(model.dirichlet(1, band: 1), [strength * (1 - p12 - p13), strength * p12, strength * p13])
    #expect(abs(model.dirichlet(1, band: 1).total - strength) < 1e-12)
    expect(model.leavings[1], [5 + strength * (1 - ending), strength * ending])
    #expect(model.outcomes == [[1, 3], [2, 3], [], []])
  }

  @Test("the prior is for what is expected; what was seen beside it has its counts alone") func beside() {
    var counts = counts()
    counts.addStay(in: 0, steps: 2, next: 2)
    let ending = 1 / 13.0
    let weights = TransitionModel(counts, structure(), strength: 4).leavings[0].weights
    // To 1, which is expected, to 2, which is not, and to the end.
    for (weight, expected) in zip(weights, [6 + 4 * (1 - ending), 1, 1 + 4 * ending]) {
      #expect(abs(weight - expected) < 1e-12)
    }
    // Where nothing of a kind is expected, what was seen of it shares the prior.
    let open = TransitionModel(counts, structure(possible: [[], [], [], []]), strength: 4).leavings[0].weights
    for (weight, expected) in zip(open, [6 + 2 * (1 - ending), 1 + 2 * (1 - ending), 1 + 4 * ending]) {
      #expect(abs(weight - expected) < 1e-12)
    }
  }

  @Test("states of another pool tell nothing") func pools() {
    var counts = counts()
    for _ in 0..<50 { counts.addStay(in: 1, steps: 1, next: 3) }
    var apart = structure()
    apart.pools = [0, 1, 1, 1]
    let alone = TransitionModel(counts, apart, strength: 4)
    let before = TransitionModel(self.counts(), apart, strength: 4)
    #expect(alone.dirichlet(0, band: 1) == before.dirichlet(0, band: 1))
    #expect(alone.dirichlet(1, band: 1) != before.dirichlet(1, band: 1))
  }

  @Test("outcomes leave a stay its chance however fast all others went") func neverSure() {
    var counts = TransitionCounts(states: 4, bandStarts: [0, 3])
    for _ in 0..<200 { counts.addStay(in: 0, steps: 1, next: 1) }
    let model = TransitionModel(counts, structure(), strength: 4)
    #expect(model.dirichlet(0, band: 1).mean(0) >= 0.05 - 1e-12)
  }

  @Test("without any data nothing moves") func empty() {
    let model = TransitionModel(TransitionCounts(states: 4, bandStarts: [0, 3]), structure(), strength: 4)
    #expect(model.dirichlet(0, band: 0) == Dirichlet([4, 0, 0]))
  }

  @Test("only cells that can be come to in time are reachable") func reachable() {
    let model = TransitionModel(counts(), structure(), strength: 4)
    func reachable(_ state: Int, _ steps: Int, within horizon: Int) -> [Range<Int>] {
      model.reachable(from: [(state, steps)], within: horizon).cells
    }
    #expect(reachable(1, 0, within: 3) == [model.cell(1, band: 0)])
    #expect(reachable(1, 2, within: 2) == [model.cell(1, band: 0), model.cell(1, band: 1)])
    #expect(reachable(0, 7, within: 4) == [model.cell(0, band: 1), model.cell(1, band: 0)])
    #expect(
      reachable(0, 7, within: 6) == [model.cell(0, band: 1), model.cell(1, band: 0), model.cell(1, band: 1)])
    #expect(reachable(0, 0, within: 0).isEmpty && reachable(2, 0, within: 5).isEmpty)
    #expect(model.reachable(from: [(0, 7)], within: 6).entered == [1])
    #expect(model.reachable(from: [(1, 0)], within: 6).entered.isEmpty)
  }
}

@Suite("First passage") struct FirstPassageTests {
  /// 0 → 1 → goal 2, end 3, and from 1 back to 0. Bands of one step, one step, and the rest.
  private let model: TransitionModel = {
    let counts = TransitionCounts(states: 4, bandStarts: [0, 1, 2])
    return TransitionModel(
      counts,
      TransitionModel.Structure(
        absorbing: [2, 3], endings: [3], pools: [0, 0, 0, 0], possible: [[1, 3], [0, 2, 3], [], []]), strength: 1)
  }()

  /// Chances by state and band: the stay first, then the outcomes in order.
  private func probabilities(_ cells: [[[Double]]]) -> [Double] {
    var all = [Double](repeating: 0, count: model.weights.count)
    for (state, bands) in cells.enumerated() {
      for (band, values) in bands.enumerated() {
        for (place, value) in zip(model.cell(state, band: band), values) { all[place] = value }
      }
    }
    return all
  }

  /// The chance of the goal within some steps.
  private func chance(
    _ probabilities: [Double], from state: Int, after age: Int = 0, within steps: Int, stretches: [Int] = []
  ) -> Double {
    var passage = FirstPassage(model, goal: 2, horizon: 60, entered: [0, 1], stretches: stretches)
    passage.update(probabilities, until: steps)
    return passage.chance(from: state, after: age, probabilities)
  }

  @Test("one state of one chance is geometric") func geometric() {
    let all = probabilities([[], [[Double]](repeating: [0.8, 0, 0.2, 0], count: 3)])
    for steps in [0, 1, 5, 20] {
      var expected = 1.0
      for _ in 0..<steps { expected *= 0.8 }
      #expect(abs(chance(all, from: 1, after: 0, within: steps) - (1 - expected)) < 1e-14)
      #expect(abs(chance(all, from: 1, after: 9, within: steps) - (1 - expected)) < 1e-14)
    }
  }

  @Test("two states one after the other are negative binomial") func negativeBinomial() {
    let all = probabilities([
      [[Double]](repeating: [0.7, 0.3, 0], count: 3), [[Double]](repeating: [0.7, 0, 0.3, 0], count: 3),
    ])
    // At least 2 of n steps succeed.
    func expected(_ n: Int) -> Double {
      let none = (0..<n).reduce(1.0) { product, _ in product * 0.7 }
      return 1 - none - Double(n) * 0.3 * none / 0.7
    }
    for steps in 2...12 {
      #expect(abs(chance(all, from: 0, after: 0, within: steps) - expected(steps)) < 1e-14)
    }
    #expect(chance(all, from: 0, after: 0, within: 1) == 0)
  }

  @Test("with an end beside the goal the chance comes to the goal's share") func competing() {
    let all = probabilities([[], [[Double]](repeating: [0.5, 0, 0.3, 0.2], count: 3)])
    #expect(abs(chance(all, from: 1, within: 60) - 0.6) < 1e-14)
  }

  @Test("chances change with the time in the state") func bands() {
    let all = probabilities([[], [[1, 0, 0, 0], [1, 0, 0, 0], [0, 0, 1, 0]]])
    #expect([1, 2, 3, 4].map { chance(all, from: 1, after: 0, within: $0) } == [0, 0, 1, 1])
    #expect(chance(all, from: 1, after: 1, within: 2) == 1)
    #expect(chance(all, from: 1, after: 40, within: 1) == 1)
  }

  @Test("stretches of time have chances of their own, and a thing to come is as good as one that has just come")
  func stretches() {
    let quick = probabilities([
      [[Double]](repeating: [0.4, 0.6, 0], count: 3), [[Double]](repeating: [0.2, 0, 0.8, 0], count: 3),
    ])
    let still = probabilities([
      [[Double]](repeating: [1, 0, 0], count: 3), [[Double]](repeating: [1, 0, 0, 0], count: 3),
    ])
    let stretches = [0, 0, 1, 1, 1] + [Int](repeating: 0, count: 55)
    // Three steps of rest in the middle are as if they were not.
    #expect(
      abs(
        chance(quick + still, from: 0, within: 9, stretches: stretches) - chance(quick + still, from: 0, within: 6))
        < 1e-14)
    #expect(
      chance(quick + still, from: 0, within: 5, stretches: stretches)
        == chance(quick + still, from: 0, within: 2, stretches: stretches))
    var passage = FirstPassage(model, goal: 2, horizon: 60, entered: [0, 1])
    passage.update(quick, until: 7)
    #expect(passage.chance(entering: 1, after: 3) == chance(quick, from: 1, within: 4))
    #expect(passage.chance(entering: 1, after: 7) == 0)
  }

  @Test("with steps back and bands it is what walking gives") func walked() {
    let all = probabilities([
      [[0.9, 0.1, 0], [0.5, 0.4, 0.1], [0.8, 0.15, 0.05]],
      [[0.6, 0.2, 0.1, 0.1], [0.3, 0.1, 0.5, 0.1], [0.9, 0.02, 0.05, 0.03]],
    ])
    for (state, age) in [(0, 0), (0, 1), (1, 0), (1, 5)] {
      var random = Xoshiro256(seed: 31)
      let reached = (0..<40_000).count { _ in walk(from: state, age, steps: 9, all, &random) }
      let chance = self.chance(all, from: state, after: age, within: 9)
      #expect(abs(Double(reached) / 40_000 - chance) < 0.01, "from \(state) after \(age)")
    }
  }

  private func walk(
    from start: Int, _ age: Int, steps: Int, _ all: [Double], _ random: inout Xoshiro256
  ) -> Bool {
    var (state, age) = (start, age)
    for _ in 0..<steps {
      let cell = model.cell(state, band: min(age, 2))
      var left = random.uniform()
      var next = cell.lowerBound
      while left >= all[next], next + 1 < cell.upperBound {
        left -= all[next]
        next += 1
      }
      if next == cell.lowerBound {
        age += 1
        continue
      }
      state = model.targets[next]
      age = 0
      if state == 2 { return true }
      if state == 3 { return false }
    }
    return false
  }
}
