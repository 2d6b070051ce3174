import NTMKit
import Statistics

/// What the stays say of each stage.
struct StageEstimates: Sendable {
  struct Stage: Sendable {
    let word: String
    /// All stays, those that are not over too.
    let visits: Int
    /// How many left in each way, by the number of `Leaving`.
    let left: [Int]
    let standing: Int
    /// Of the products that wait there the longest wait.
    let longest: Int?
    /// How long stays last, and what ends them.
    let stay: AalenJohansen
    let median: Double?
    let medianInterval: (lower: Double?, upper: Double?)
    /// How long after the beginning of a stay its product is recognised or comes to an end.
    let outcome: AalenJohansen

    var allLeft: Int { left.reduce(0, +) }
    /// Of those that left, the share that went on.
    var conversion: Double? {
      allLeft > 0 ? Double(left[Leaving.wentOn.rawValue]) / Double(allLeft) : nil
    }

    /// The chance that a product that has been there so many days is recognised within so many more.
    func chance(after days: Int, within more: Int) -> Double {
      outcome.incidence(of: Outcome.recognised.rawValue, after: Double(days), within: Double(more))
    }

    /// The share of stays that last longer than so many days; nil where nothing is known of so late a time.
    func staying(_ days: Int) -> Double? { stay.survival(at: Double(days)) }
  }

  /// In the order of the path.
  let stages: [Stage]

  /// An estimate from fewer products that left is pointed out.
  static let fewLeft = 10

  init(_ data: StageData) throws {
    var standing = [Int](repeating: 0, count: data.path.stages.count)
    var longest = [Int?](repeating: nil, count: standing.count)
    for product in data.waiting {
      standing[product.stage] += 1
      longest[product.stage] = max(longest[product.stage] ?? 0, product.days)
    }
    let (counts, waits) = (standing, longest)
    stages = try Array(data.path.stages.indices).concurrentMap { place in
      let stays = data.stays[place]
      let stay = AalenJohansen(RiskTable(stays))
      let left = KaplanMeier(stay.table)
      return Stage(
        word: data.path.stages[place].word, visits: stays.count,
        left: Leaving.allCases.map { stays.events(of: $0.rawValue) }, standing: counts[place], longest: waits[place],
        stay: stay, median: left.median, medianInterval: left.quantileInterval(0.5),
        outcome: AalenJohansen(RiskTable(data.outcomes[place])))
    }
  }

  /// The chances of the products that wait, in the order of `StageData.waiting`.
  func chances(_ data: StageData, within days: Int) -> [Double] {
    data.waiting.map { stages[$0.stage].chance(after: $0.days, within: days) }
  }
}
