import Statistics

/// Many replications of one kind of programme, and how the ways of forecasting did.
public struct Calibration: Sendable {
  /// Of one way of forecasting.
  public struct Result: Sendable {
    public let replications: Int
    /// Randomised PIT between 0.1 and 0.9: what an interval of 80 % should hold, however few the counts are that it jumps over.
    public let coverage: Proportion
    /// What came lay from P10 to P90, ends included.
    public let plainCoverage: Proportion
    public let crps: Double
    /// Mean of P90 − P10.
    public let width: Double
    /// Mean of what came less the mean of the forecast.
    public let miss: Double
  }

  public let past: Int
  public let council: HiddenTruth.Council
  private let scores: [Method: [Replication.Scores]]

  /// - Parameter seed: another one gives other programmes.
  public init(past: Int, _ council: HiddenTruth.Council, replications: Int, draws: Int, seed: UInt64) {
    self.past = past
    self.council = council
    var scores: [Method: [Replication.Scores]] = [:]
    var seeds = Xoshiro256(seed: seed)
    for _ in 0..<replications {
      let replication = Replication(past: past, council, draws: draws, seed: seeds.next())
      for (method, score) in replication.scores { scores[method, default: []].append(score) }
    }
    self.scores = scores
  }

  public func result(_ method: Method) -> Result {
    let scores = scores[method] ?? []
    func mean(_ value: (Replication.Scores) -> Double) -> Double { Score.mean(scores.map(value)) ?? 0 }
    return Result(
      replications: scores.count,
      coverage: Proportion(scores.count { $0.pit >= 0.1 && $0.pit < 0.9 }, of: scores.count),
      plainCoverage: Proportion(scores.count { $0.isInside }, of: scores.count), crps: mean(\.crps),
      width: mean(\.width), miss: mean(\.miss))
  }

  /// What is wanted: coverage of 75 to 87 %, plain coverage of at least 75 %, and a lower CRPS than plug-in rates.
  public var failures: [String] {
    let (own, plain) = (result(.shared), result(.plugIn))
    var failures: [String] = []
    if !(0.75...0.87).contains(own.coverage.share ?? 0) { failures.append("coverage") }
    if own.plainCoverage.share ?? 0 < 0.75 { failures.append("plain coverage") }
    if own.crps >= plain.crps { failures.append("CRPS") }
    return failures
  }

  public static let pasts = [20, 60, 200]
}
