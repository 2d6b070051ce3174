import NTMKit
import Statistics

/// The products and the question in the terms of `PassageForecast`, which draws; and what comes of it. Nothing here is a sentence or a
/// table.
struct Forecast: Sendable {
  /// A set of products and stars that is counted by itself.
  struct Group: Sendable {
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

  let draws: Int
  /// In the order of the groups asked for.
  let groups: [IntegerDistribution]
  /// Of the chance of the first group's target.
  let standardError: Double?
  /// Of the first group, by the points ahead; the last is that of the deadline.
  let months: [IntegerDistribution]
  /// The chance of a decision of the stars asked for by the deadline, by candidate.
  let chances: [Double]
  /// Certificates in force on the deadline, and those that are renewed of those that run out by then.
  let certificates: (inForce: IntegerDistribution, renewed: IntegerDistribution)?
  /// Products that will have risen from three stars to four in the year; nil: not asked for.
  let upgraded: IntegerDistribution?
  /// The chance of the first group's target if a candidate's decision is certain to count, by candidate asked for; none without a target.
  let ifCertain: [Int: Double]
  /// Decisions on products that are not registered yet; nil: not asked for.
  let newcomers: IntegerDistribution?

  /// - Parameters:
  ///   - lasting: certificates in force now and on the deadline; nil: nothing is asked of certificates.
  ///   - upgraded: products that rose from three stars to four in the year so far; nil: nothing is asked of upgrades.
  ///   - supposed: the candidates that are asked what they would change, being certain.
  init(
    _ question: Question, _ groups: [Group], _ candidates: [Candidate], _ decided: [Decided], lasting: Int?,
    upgraded: Int? = nil, supposed: [Int] = [], _ estimates: Estimates, checkCancellation: () throws -> Void
  ) throws {
    draws =
      question.isPast
      ? 0 : question.draws ?? (candidates.count > Self.manyProducts ? Self.fewestDraws : Self.usualDraws)
    // The first is of products that are not registered yet.
    let signs = [Journey.newcomer] + Set(candidates.map(\.sign)).subtracting([Journey.newcomer]).sorted()
    let places = Dictionary(uniqueKeysWithValues: signs.enumerated().map { ($1, $0) })
    let things = candidates.map { candidate in
      PassageForecast.Thing(
        state: candidate.state, steps: candidate.weeks, kind: places[candidate.sign] ?? 0,
        counted: candidate.counted.flatMap(StarShares.classes.firstIndex))
    }
    let counted = groups.map { Self.group($0, candidates, decided) }
    let forecast = try PassageForecast(
      PassageForecast.Question(
        horizon: question.horizon, lead: question.lead,
        points: question.pointsAhead.dropLast().map { Journey.weeks(from: question.day, to: $0) }, draws: draws,
        seed: UInt64(truncatingIfNeeded: question.seed), supposed: supposed),
      things, kinds: signs.map(estimates.stars.dirichlet),
      counted + (lasting.map { Self.certificates(candidates, lasting: $0) } ?? [])
        + (upgraded.map { [Self.upgrades(candidates, upgraded: $0)] } ?? []),
      estimates.passage, goal: estimates.states.decision,
      arrivals: question.countsNewcomers ? estimates.arrivals(until: question.day) : nil,
      checkCancellation: checkCancellation)
    self.groups = Array(forecast.groups.prefix(groups.count))
    standardError = forecast.standardError
    months = question.isPast ? [] : forecast.points + forecast.groups.prefix(1)
    chances = forecast.chances
    var more = forecast.groups.dropFirst(groups.count)
    self.upgraded = upgraded == nil ? nil : more.popLast()
    certificates = question.isPast ? nil : more.first.flatMap { first in more.last.map { (first, $0) } }
    newcomers = forecast.newcomers
    ifCertain = Dictionary(zip(supposed, forecast.ifCertain), uniquingKeysWith: { first, _ in first })
  }

  private static func group(
    _ group: Group, _ candidates: [Candidate], _ decided: [Decided]
  ) -> PassageForecast.Group {
    func isMember(_ district: String) -> Bool { group.districtCode == nil || district == group.districtCode }
    return PassageForecast.Group(
      members: candidates.indices.filter { isMember(candidates[$0].districtCode) },
      classes: Set(group.stars.compactMap(StarShares.classes.firstIndex)),
      certain: decided.count { group.stars.contains($0.stars) && isMember($0.districtCode) }, target: group.target)
  }

  /// Of products with three stars the decisions of four.
  private static func upgrades(_ candidates: [Candidate], upgraded: Int) -> PassageForecast.Group {
    PassageForecast.Group(
      members: candidates.indices.filter { candidates[$0].mayRise },
      classes: Set([States.stars.upperBound].compactMap(StarShares.classes.firstIndex)), certain: upgraded)
  }

  /// In force on the deadline is what lasts until then, and what is decided on by then; all ranks together.
  private static func certificates(_ candidates: [Candidate], lasting: Int) -> [PassageForecast.Group] {
    let all = Set(StarShares.classes.indices)
    func members(_ certificates: Set<Candidate.Certificate>) -> [Int] {
      candidates.indices.filter { certificates.contains(candidates[$0].certificate) }
    }
    return [
      PassageForecast.Group(members: members([.none, .runsOut]), classes: all, certain: lasting, countsLead: true),
      PassageForecast.Group(members: members([.runsOut]), classes: all, countsLead: true),
    ]
  }
}

/// A product that may come to a decision by the deadline.
struct Candidate: Sendable {
  /// What it holds now.
  enum Certificate {
    case none, runsOut, lasts
  }

  var state: Int
  var weeks: Int
  var sign: Journey.Sign
  var districtCode: String
  /// The stars it is counted with already in the year.
  var counted: Int?
  var certificate: Certificate
  /// Whether a decision of four stars would raise it from three.
  var mayRise: Bool
}

/// A product that is counted and will not be decided on again.
struct Decided: Sendable {
  var districtCode: String
  var stars: Int
}
