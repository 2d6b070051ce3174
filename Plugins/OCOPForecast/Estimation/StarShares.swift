import NTMKit
import Statistics

/// How many stars decisions give: for each sign before a decision a Dirichlet over the stars, which leans on the shares of all
/// decisions as if two had been seen.
struct StarShares: Sendable {
  private static let strength = 2.0
  static let classes = Array(States.stars)
  private var counts: [Journey.Sign: [Int]] = [:]
  private var all = [Int](repeating: 0, count: classes.count)

  init(_ journeys: [Journey]) {
    for (signs, stars) in journeys.lazy.flatMap(\.decided) {
      guard let place = Self.classes.firstIndex(of: stars) else { continue }
      all[place] += 1
      for sign in Set(signs) {
        counts[sign, default: [Int](repeating: 0, count: Self.classes.count)][place] += 1
      }
    }
  }

  /// Half a decision of each class is added to those of all, so that none is impossible.
  func dirichlet(_ sign: Journey.Sign) -> Dirichlet {
    let shares = all.map { (Double($0) + 0.5) / (Double(all.reduce(0, +)) + 0.5 * Double(all.count)) }
    let prior = Dirichlet(shares.map { $0 * Self.strength })
    return counts[sign].map(prior.updated(with:)) ?? prior
  }

  /// The stars to be expected.
  func mean(_ sign: Journey.Sign) -> Double {
    let dirichlet = dirichlet(sign)
    return Self.classes.enumerated().reduce(0) { $0 + Double($1.element) * dirichlet.mean($1.offset) }
  }
}
