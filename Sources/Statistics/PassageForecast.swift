/// How many things will have come to a goal by a step to come, by group, thing and step.
///
/// For each draw of the parameters (the chances of every step, the paces of the stretches to come, the shares of classes) the chance of
/// each thing is exact (`FirstPassage`), and so is the distribution of the number of them (`PoissonBinomial`); what is reported is
/// the average over the draws. Within a draw things are independent; what they share is in the draw.
///
/// The pace m of a stretch changes the chance F of moving on in a step to 1 − (1 − F)^m, the ways of moving on keeping their shares;
/// what is left is shared between staying and ending as before.
public struct PassageForecast: Sendable {
  /// A thing that may come to the goal.
  public struct Thing: Sendable, Hashable {
    public var state: Int
    /// Steps that it has been in it.
    public var steps: Int
    /// Which of the kinds it is of.
    public var kind: Int
    /// The class that it is counted with already.
    public var counted: Int?

    public init(state: Int, steps: Int, kind: Int, counted: Int? = nil) {
      self.state = state
      self.steps = steps
      self.kind = kind
      self.counted = counted
    }
  }

  /// Things and classes that are counted by themselves.
  public struct Group: Sendable {
    /// Places among the things.
    public var members: [Int]
    public var classes: Set<Int>
    /// What is counted for certain besides.
    public var certain: Int
    public var target: Int?
    /// Whether what comes within the lead is counted too.
    public var countsLead: Bool

    public init(members: [Int], classes: Set<Int>, certain: Int = 0, target: Int? = nil, countsLead: Bool = false) {
      self.members = members
      self.classes = classes
      self.certain = certain
      self.target = target
      self.countsLead = countsLead
    }
  }

  /// Things that are not there yet: as many as have come in some steps, into states in these shares.
  public struct Arrivals: Sendable {
    public var count: Int
    public var steps: Int
    public var states: Dirichlet

    public init(count: Int, steps: Int, states: Dirichlet) {
      self.count = count
      self.steps = steps
      self.states = states
    }
  }

  public struct Question: Sendable {
    /// The last step that is asked for.
    public var horizon: Int
    /// What comes within so many steps is not counted.
    public var lead: Int
    /// Steps before the horizon that the first group is asked for too.
    public var points: [Int]
    public var draws: Int
    public var seed: UInt64
    /// Places of things of the first group that are not counted already: what becomes of the chance of its target if one of them is
    /// certain to be counted is asked for too.
    public var supposed: [Int]

    public init(
      horizon: Int, lead: Int = 0, points: [Int] = [], draws: Int, seed: UInt64, supposed: [Int] = []
    ) {
      self.supposed = supposed
      self.horizon = horizon
      self.lead = lead
      self.points = points
      self.draws = draws
      self.seed = seed
    }
  }

  /// Up to so many things in a group the distribution of their number is exact; beyond, a number is drawn.
  public static let mostExact = 1000

  /// In the order of the groups asked for.
  public let groups: [IntegerDistribution]
  /// Of the chance of the first group's target.
  public let standardError: Double?
  /// Of the first group, by the points.
  public let points: [IntegerDistribution]
  /// The chance of the goal after the lead with a class of the first group, by thing.
  public let chances: [Double]
  /// The chance of the first group's target if the thing is certain to be counted and all others are as they are, by `Question.supposed`;
  /// empty where there is no target, or so many things that a number is drawn.
  public let ifCertain: [Double]
  /// How many of the arrivals come to the goal with a class of the first group; nil: not asked for.
  public let newcomers: IntegerDistribution?

  /// - Parameters:
  ///   - kinds: what is known of the shares of classes that the goal gives to things of a kind.
  ///   - arrivals: their kind is the first.
  public init(
    _ question: Question, _ things: [Thing], kinds: [Dirichlet], _ groups: [Group], _ estimates: PassageEstimates,
    goal: Int, arrivals: Arrivals? = nil, checkCancellation: () throws -> Void
  ) rethrows {
    var draws = Draws(question, things, kinds, groups, estimates, goal, arrivals)
    for draw in 0..<question.draws {
      if draw % 64 == 0 { try checkCancellation() }
      draws.draw(draw)
    }
    self.groups = draws.mixtures.map(\.distribution)
    standardError = draws.mixtures.first?.standardError
    points = draws.points.map(\.distribution)
    chances = draws.sums.map { question.draws > 0 ? $0 / Double(question.draws) : 0 }
    ifCertain = question.draws > 0 ? draws.ifCertain.map { $0 / Double(question.draws) } : []
    newcomers = arrivals.flatMap { _ in IntegerDistribution(sample: draws.newcomers) }
  }
}

/// The draws: arrays only, nothing allocated from one to the next.
private struct Draws {
  private let question: PassageForecast.Question
  private let model: TransitionModel
  private let pace: SharedPace
  private let arrivals: PassageForecast.Arrivals?
  /// Those that matter to the things first, then those that matter to arrivals only.
  private let cells: [Range<Int>]
  private let ownCells: Int
  /// Of those, whether the shared pace is in them; and where moving on begins.
  private let isPaced: [Bool]
  private let isMovingOn: [Bool]
  private var random: Xoshiro256
  /// Of the arrivals, so that nothing else depends on whether they are asked for.
  private var arrivalRandom: Xoshiro256
  private var passage: FirstPassage
  private var paces: [Double]
  private let shapes: [GammaShape]
  /// By stretch, then place in the model's weights.
  private var probabilities: [Double]

  /// Things of one state whose ages are in the same bands up to the horizon are of one sort: the chance is the same.
  private let sorts: [(state: Int, steps: Int)]
  private let sortOf: [Int]
  private let things: [PassageForecast.Thing]
  /// By sort: within the lead, and by a point.
  private var leads: [Double]
  private var chances: [Double]

  private let kindRanges: [Range<Int>]
  private let kindWeights: [GammaShape]
  private var kindShares: [Double]
  private let classes: Int
  /// By set of classes that some group counts, then kind.
  private let sets: [Set<Int>]
  private var setShares: [[Double]]

  private let groups: [PassageForecast.Group]
  private let members: [[Member]]
  private var count = PoissonBinomial()
  private(set) var mixtures: [CountMixture]
  private(set) var points: [CountMixture]
  private(set) var sums: [Double]
  private(set) var newcomers: [Int] = []
  /// What is supposed of, each sort and kind once; which of them each thing asked about is; and the sums.
  private let supposed: [Member]
  private let supposedOf: [Int]
  private var supposedSums: [Double]
  private var entries: [Double]

  /// A thing as one of a group.
  private struct Member: Hashable {
    var sort: Int32
    var kind: Int32
    /// Of classes.
    var set: Int32
    /// It stays counted unless it gets a class of another.
    var isCounted: Bool
  }

  /// With far ends the points are taken in each fourth draw only.
  private static let manySteps = 30
  private static let rarely = 4

  init(
    _ question: PassageForecast.Question, _ things: [PassageForecast.Thing], _ kinds: [Dirichlet],
    _ groups: [PassageForecast.Group], _ estimates: PassageEstimates, _ goal: Int,
    _ arrivals: PassageForecast.Arrivals?
  ) {
    let model = estimates.model
    self.question = question
    self.model = model
    self.things = things
    self.groups = groups
    self.arrivals = arrivals
    pace = estimates.pace
    random = Xoshiro256(seed: question.seed)
    arrivalRandom = Xoshiro256(seed: ~question.seed)
    let length = pace.length
    let stretches = question.horizon > 0 ? (question.horizon - 1) / length + 1 : 0
    paces = [Double](repeating: 1, count: stretches)
    shapes = model.weights.map { GammaShape($0) }
    probabilities = [Double](repeating: 0, count: max(stretches, 1) * model.weights.count)

    let last = model.bandStarts.last ?? 0
    let starts = Set(things.map { [$0.state, min($0.steps, last)] })
      .sorted { $0.lexicographicallyPrecedes($1) }.map { (state: $0[0], steps: $0[1]) }
    (sorts, sortOf) = Self.sorts(things, model, question.horizon)
    leads = [Double](repeating: 0, count: sorts.count)
    chances = leads
    let born = (arrivals?.states.weights ?? []).enumerated().filter { $0.element > 0 }.map {
      (state: $0.offset, steps: 0)
    }
    let reachable = model.reachable(from: starts + born, within: question.horizon)
    let own = born.isEmpty ? reachable.cells : model.reachable(from: starts, within: question.horizon).cells
    let known = Set(own.map(\.lowerBound))
    cells = own + reachable.cells.filter { !known.contains($0.lowerBound) }
    ownCells = own.count
    let stateOfPlace = Self.states(of: model)
    isPaced = cells.map { cell in cell.first.map { estimates.pace.sessions.states[stateOfPlace[$0]] } ?? false }
    isMovingOn = model.targets.indices.map { place in
      model.targets[place] != stateOfPlace[place] && !model.endings.contains(model.targets[place])
    }
    passage = FirstPassage(
      model, goal: goal, horizon: question.horizon, entered: Set(reachable.entered + born.map(\.state)).sorted(),
      stretches: (0..<question.horizon).map { $0 / length })

    classes = kinds.first?.weights.count ?? 0
    kindWeights = kinds.flatMap(\.weights).map { GammaShape($0) }
    let size = classes
    kindRanges = kinds.indices.map { $0 * size..<($0 + 1) * size }
    kindShares = [Double](repeating: 0, count: kindWeights.count)
    var sets: [Set<Int>] = []
    for group in groups where !sets.contains(group.classes) { sets.append(group.classes) }
    self.sets = sets
    setShares = sets.map { _ in [Double](repeating: 0, count: kinds.count) }

    // Those with little chance first: the distributions stay narrow for longer.
    let sortOf = sortOf
    members = groups.map { group in
      let set = Int32(sets.firstIndex(of: group.classes) ?? 0)
      return group.members.sorted { (things[$0].state, $1) > (things[$1].state, $0) }.map { place in
        Member(
          sort: Int32(sortOf[place]), kind: Int32(things[place].kind), set: set,
          isCounted: things[place].counted.map(group.classes.contains) ?? false)
      }
    }
    let isSupposable =
      groups.first.map { $0.target != nil && $0.members.count <= PassageForecast.mostExact } ?? false
    let first = Int32(groups.first.flatMap { sets.firstIndex(of: $0.classes) } ?? 0)
    let asked = (isSupposable ? question.supposed : []).map { place in
      Member(sort: Int32(sortOf[place]), kind: Int32(things[place].kind), set: first, isCounted: false)
    }
    var supposed: [Member] = []
    for member in asked where !supposed.contains(member) { supposed.append(member) }
    self.supposed = supposed
    supposedOf = asked.map { member in supposed.firstIndex(of: member) ?? 0 }
    supposedSums = [Double](repeating: 0, count: supposed.count)
    mixtures = groups.map { CountMixture(certain: $0.certain, open: $0.members.count, target: $0.target) }
    let point = groups.first.map { CountMixture(certain: $0.certain, open: $0.members.count, target: nil) }
    points = question.points.compactMap { _ in point }
    sums = [Double](repeating: 0, count: things.count)
    entries = [Double](repeating: 0, count: arrivals?.states.weights.count ?? 0)
  }

  private static func sorts(
    _ things: [PassageForecast.Thing], _ model: TransitionModel, _ horizon: Int
  ) -> (sorts: [(state: Int, steps: Int)], sortOf: [Int]) {
    let bandOf = model.bandOfStep
    var sorts: [(state: Int, steps: Int)] = []
    var places: [[Int]: Int] = [:]
    let sortOf = things.map { thing in
      func band(_ step: Int) -> Int { bandOf[min(thing.steps + step, bandOf.count - 1)] }
      // The state, the band now, and when each later one begins.
      let key = [thing.state, band(0)] + (1..<max(horizon, 1)).filter { band($0) != band($0 - 1) }
      if let place = places[key] { return place }
      places[key] = sorts.count
      sorts.append((thing.state, thing.steps))
      return sorts.count - 1
    }
    return (sorts, sortOf)
  }

  private static func states(of model: TransitionModel) -> [Int] {
    var states = [Int](repeating: 0, count: model.weights.count)
    for state in 0..<model.states {
      for band in 0..<model.bands { for place in model.cell(state, band: band) { states[place] = state } }
    }
    return states
  }

  mutating func draw(_ number: Int) {
    for cell in cells[..<ownCells] { random.dirichlet(shapes, in: cell, into: &probabilities) }
    for cell in cells[ownCells...] { arrivalRandom.dirichlet(shapes, in: cell, into: &probabilities) }
    for range in kindRanges { random.dirichlet(kindWeights, in: range, into: &kindShares) }
    pace.draw(into: &paces, using: &random)
    setPace()
    shareClasses()
    guard question.horizon > 0 else { return }
    if question.lead > 0 { Self.reach(question.lead, of: sorts, probabilities, &passage, into: &leads) }
    if question.horizon <= Self.manySteps || number % Self.rarely == 0 {
      for place in points.indices where question.points[place] > question.lead {
        Self.reach(question.points[place], of: sorts, probabilities, &passage, into: &chances)
        if let drawn = fill(0) { points[place].add(count: drawn) } else { points[place].add(count) }
      }
    }
    Self.reach(question.horizon, of: sorts, probabilities, &passage, into: &chances)
    for group in mixtures.indices {
      if let drawn = fill(group) { mixtures[group].add(count: drawn) } else { mixtures[group].add(count) }
      if group == 0 { suppose() }
    }
    for thing in sums.indices {
      let sort = sortOf[thing]
      sums[thing] += max(0, chances[sort] - leads[sort]) * (setShares.first?[things[thing].kind] ?? 0)
    }
    if let arrivals { drawArrivals(arrivals) }
  }

  /// The chances of each stretch from those of the first.
  private mutating func setPace() {
    let count = model.weights.count
    for (place, cell) in cells.enumerated() {
      // Each summed up by itself: 1 less the other has no digits left where the other is nearly 1.
      var (moving, left) = (0.0, 0.0)
      if isPaced[place] {
        for index in cell {
          if isMovingOn[index] { moving += probabilities[index] } else { left += probabilities[index] }
        }
      }
      // What surely moves on does so at any pace, and what never does at none.
      guard moving > 0, left > 0 else {
        for stretch in paces.indices.dropFirst() {
          for index in cell { probabilities[stretch * count + index] = probabilities[index] }
        }
        continue
      }
      let logarithm = Elementary.log(left)
      for stretch in paces.indices.reversed() {
        let rest = min(Elementary.exp(paces[stretch] * logarithm), 1)
        let (ahead, behind) = ((1 - rest) / moving, rest / left)
        for index in cell {
          probabilities[stretch * count + index] = probabilities[index] * (isMovingOn[index] ? ahead : behind)
        }
      }
    }
  }

  /// The chances by a step, by sort.
  private static func reach(
    _ end: Int, of sorts: [(state: Int, steps: Int)], _ probabilities: [Double], _ passage: inout FirstPassage,
    into chances: inout [Double]
  ) {
    passage.update(probabilities, until: end)
    for (place, sort) in sorts.enumerated() {
      chances[place] = passage.chance(from: sort.state, after: sort.steps, probabilities)
    }
  }

  private mutating func shareClasses() {
    for (place, set) in sets.enumerated() {
      for (kind, range) in kindRanges.enumerated() {
        var share = 0.0
        for (index, place) in range.enumerated() where set.contains(index) { share += kindShares[place] }
        setShares[place][kind] = share
      }
    }
  }

  /// How many of a group have come to the goal by the end set: the exact distribution in `count`, or for many a number drawn.
  private mutating func fill(_ group: Int) -> Int? {
    let isExact = members[group].count <= PassageForecast.mostExact
    let countsLead = groups[group].countsLead
    count.reset()
    var drawn = 0
    for member in members[group] {
      let probability = probability(of: member, countsLead: countsLead)
      if isExact { count.add(probability) } else if random.uniform() < probability { drawn += 1 }
    }
    return isExact ? nil : drawn
  }

  private func probability(of member: Member, countsLead: Bool) -> Double {
    let sort = Int(member.sort)
    let chance = max(0, countsLead ? chances[sort] : chances[sort] - leads[sort])
    let share = setShares[Int(member.set)][Int(member.kind)]
    return member.isCounted ? 1 - chance * (1 - share) : chance * share
  }

  /// The first group's distribution is in `count`: without the thing it takes one less for the target.
  private mutating func suppose() {
    guard !supposed.isEmpty, let group = groups.first, let target = group.target else { return }
    for (place, member) in supposed.enumerated() {
      supposedSums[place] += count.probability(
        atLeast: target - group.certain - 1, without: probability(of: member, countsLead: group.countsLead))
    }
  }

  var ifCertain: [Double] { supposedOf.map { supposedSums[$0] } }

  /// How many of those to come will have come to the goal between the lead and the horizon.
  private mutating func drawArrivals(_ arrivals: PassageForecast.Arrivals) {
    let rate = arrivalRandom.gamma(shape: Double(arrivals.count) + 0.5) / Double(max(arrivals.steps, 1))
    arrivalRandom.dirichlet(arrivals.states.weights, in: entries.indices, into: &entries)
    func reached(_ passage: FirstPassage) -> Double {
      var sum = 0.0
      for (state, share) in entries.enumerated() where share > 0 {
        for step in 0..<question.horizon { sum += share * passage.chance(entering: state, after: step) }
      }
      return sum
    }
    var mean = reached(passage)
    if question.lead > 0 {
      passage.update(probabilities, until: question.lead)
      mean -= reached(passage)
    }
    newcomers.append(arrivalRandom.poisson(mean: max(0, rate * mean * (setShares.first?.first ?? 0))))
  }
}
