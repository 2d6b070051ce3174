import NTMKit
import Statistics

/// How many products will have been recognised by the deadline, by group, product and month.
///
/// For each draw of the parameters (the chances of every step, the shares of stars) the chance of each product is exact
/// (`FirstPassage`), and so is the distribution of the number of them (`PoissonBinomial`); what is reported is the average over
/// the draws. Nothing here is a sentence or a table.
struct Forecast {
  /// A set of products and stars that is counted by itself.
  struct Group {
    var stars: Set<Int>
    /// nil: all districts.
    var districtCode: String?
    var target: Int?
  }

  /// Draws of the parameters where there is time for them.
  static let usualDraws = 2000
  static let fewestDraws = 500
  /// From so many products on their way there is time for few draws only.
  static let manyProducts = 5000
  /// Up to so many products in a group the distribution of their number is exact; beyond, a number is drawn.
  static let mostExact = 1000

  let draws: Int
  /// In the order of the groups asked for.
  private(set) var groups: [IntegerDistribution]
  /// Of the chance of the first group's target.
  private(set) var standardError: Double?
  /// Of the first group, by the points ahead; the last is that of the deadline.
  private(set) var months: [IntegerDistribution]
  /// The chance of a decision of the stars asked for by the deadline, by candidate.
  private(set) var chances: [Double]

  init(
    _ question: Question, _ groups: [Group], _ candidates: [Candidate], _ decided: [Decided], _ estimates: Estimates,
    checkCancellation: () throws -> Void
  ) throws {
    let draws =
      question.isPast
      ? 0 : question.draws ?? (candidates.count > Self.manyProducts ? Self.fewestDraws : Self.usualDraws)
    var run = Run(question, groups, candidates, decided, estimates, draws: draws)
    for draw in 0..<draws {
      if draw % 64 == 0 { try checkCancellation() }
      run.draw()
    }
    self.draws = draws
    self.groups = run.mixtures.map(\.distribution)
    standardError = run.mixtures.first?.standardError
    months = run.months.dropLast().map(\.distribution) + self.groups.prefix(question.isPast ? 0 : 1)
    chances = run.sums.map { draws > 0 ? $0 / Double(draws) : 0 }
  }
}

/// A product that may come to a decision by the deadline.
struct Candidate {
  var state: Int
  var weeks: Int
  var sign: Journey.Sign
  var districtCode: String
  /// The stars it is counted with already in the year.
  var counted: Int?
}

/// A product that is counted and will not be decided on again.
struct Decided {
  var districtCode: String
  var stars: Int
}

/// The draws: arrays only, nothing allocated from one to the next.
private struct Run {
  private let model: TransitionModel
  private let cells: [Range<Int>]
  private var random: Xoshiro256
  private var passage: FirstPassage
  private var probabilities: [Double]
  /// Places in time that chances are needed for, in weeks: the points ahead, the last one the deadline.
  private let weeks: [Int]
  private let lead: Int
  /// Candidates of one state and age are of one class: the chance is the same.
  private let classes: [(state: Int, weeks: Int)]
  private let classOf: [Int]
  /// By point, then class.
  private var chances: [[Double]]

  private let starRanges: [Range<Int>]
  private let starWeights: [Double]
  private var starShares: [Double]
  private let signOf: [Int]
  /// By set of stars that some group counts, then sign.
  private let starSets: [Set<Int>]
  private var setShares: [[Double]]
  private let countedOf: [Int?]

  private let setOf: [Int]
  private let members: [[Int]]
  private var count = PoissonBinomial()
  private(set) var mixtures: [CountMixture]
  private(set) var months: [CountMixture]
  private(set) var sums: [Double]

  init(
    _ question: Question, _ groups: [Forecast.Group], _ candidates: [Candidate], _ decided: [Decided],
    _ estimates: Estimates, draws: Int
  ) {
    model = estimates.model
    random = Xoshiro256(seed: UInt64(truncatingIfNeeded: question.seed))
    probabilities = [Double](repeating: 0, count: model.weights.count)
    lead = question.lead
    weeks = question.pointsAhead.map { Journey.weeks(from: question.day, to: $0) }

    let last = Estimates.bandStarts.last ?? 0
    let keys = candidates.map { [$0.state, min($0.weeks, last)] }
    let distinct = Set(keys).sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
    classes = distinct.map { ($0[0], $0[1]) }
    classOf = keys.map { places[$0] ?? 0 }
    chances = weeks.map { _ in [Double](repeating: 0, count: distinct.count) }
    let reachable = model.reachable(from: distinct.map { ($0[0], $0[1]) }, within: question.horizon)
    cells = reachable.cells
    passage = FirstPassage(
      model, goal: estimates.states.decision, horizon: question.horizon, entered: reachable.entered)

    let signs = Set(candidates.map(\.sign)).sorted()
    let signPlaces = Dictionary(uniqueKeysWithValues: signs.enumerated().map { ($1, $0) })
    signOf = candidates.map { signPlaces[$0.sign] ?? 0 }
    starWeights = signs.flatMap { estimates.stars.dirichlet($0).weights }
    let size = StarShares.classes.count
    starRanges = signs.indices.map { $0 * size..<($0 + 1) * size }
    starShares = [Double](repeating: 0, count: starWeights.count)
    countedOf = candidates.map(\.counted)

    var sets = [question.stars]
    for group in groups where !sets.contains(group.stars) { sets.append(group.stars) }
    starSets = sets
    setOf = groups.map { group in sets.firstIndex(of: group.stars) ?? 0 }
    setShares = sets.map { _ in [Double](repeating: 0, count: signs.count) }

    // Those with little chance first: the distributions stay narrow for longer.
    let order = candidates.indices.sorted { (candidates[$0].state, $1) > (candidates[$1].state, $0) }
    members = groups.map { group in
      order.filter { group.districtCode == nil || candidates[$0].districtCode == group.districtCode }
    }
    let certain = groups.map { group in
      decided.count {
        group.stars.contains($0.stars) && (group.districtCode == nil || $0.districtCode == group.districtCode)
      }
    }
    let open = members.map(\.count)
    mixtures = zip(groups, zip(certain, open)).map { group, counts in
      CountMixture(certain: counts.0, open: counts.1, target: group.target)
    }
    let month = CountMixture(certain: certain.first ?? 0, open: open.first ?? 0, target: nil)
    months = [CountMixture](repeating: month, count: weeks.count)
    sums = [Double](repeating: 0, count: candidates.count)
  }

  mutating func draw() {
    for cell in cells { random.dirichlet(model.weights, in: cell, into: &probabilities) }
    for range in starRanges { random.dirichlet(starWeights, in: range, into: &starShares) }
    shareStars()
    passage.update(probabilities)
    for (place, kind) in classes.enumerated() {
      let before = lead > 0 ? passage.chance(from: kind.state, after: kind.weeks, within: lead, probabilities) : 0
      for (point, weeks) in weeks.enumerated() {
        let chance = passage.chance(from: kind.state, after: kind.weeks, within: weeks, probabilities)
        chances[point][place] = max(0, chance - before)
      }
    }
    guard let deadline = weeks.indices.last else { return }
    for group in mixtures.indices {
      if let drawn = fill(group, point: deadline) {
        mixtures[group].add(count: drawn)
      } else {
        mixtures[group].add(count)
      }
    }
    // That of the deadline is the first group's.
    for point in months.indices.dropLast() {
      if let drawn = fill(0, point: point) { months[point].add(count: drawn) } else { months[point].add(count) }
    }
    for candidate in sums.indices {
      sums[candidate] += chances[deadline][classOf[candidate]] * setShares[0][signOf[candidate]]
    }
  }

  private mutating func shareStars() {
    for (place, set) in starSets.enumerated() {
      for (sign, range) in starRanges.enumerated() {
        var share = 0.0
        for (stars, index) in zip(StarShares.classes, range) where set.contains(stars) { share += starShares[index] }
        setShares[place][sign] = share
      }
    }
  }

  /// How many of a group have been decided on by a point: the exact distribution in `count`, or for many a number drawn.
  private mutating func fill(_ group: Int, point: Int) -> Int? {
    let isExact = members[group].count <= Forecast.mostExact
    count.reset()
    var drawn = 0
    for candidate in members[group] {
      let chance = chances[point][classOf[candidate]]
      let share = setShares[setOf[group]][signOf[candidate]]
      // What is counted already stays counted unless it gets other stars.
      let isCounted = countedOf[candidate].map(starSets[setOf[group]].contains) ?? false
      let probability = isCounted ? 1 - chance * (1 - share) : chance * share
      if isExact { count.add(probability) } else if random.uniform() < probability { drawn += 1 }
    }
    return isExact ? nil : drawn
  }
}
