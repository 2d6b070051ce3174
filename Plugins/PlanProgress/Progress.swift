import NTMKit

/// A target and how far it is.
struct TargetResult {
  enum Status: String {
    case met
    case onTrack = "on_track"
    case atRisk = "at_risk"
    /// A named commune that meets all criteria of its level and awaits the decision.
    case allMet = "all_met"
    case missed, unknown
  }
  var target: Target
  /// The plan's, else taken from the data of the time before the plan's year.
  var baseline: Double?
  /// nil when the data do not say.
  var actual: Double?
  var status: Status
  /// The share of the way from baseline to target that is done, 0 at the baseline; nil when it cannot be said.
  var progress: Double?
  /// The share of the time from the year's start to the due date that has passed, 0…1.
  var elapsed: Double?

  /// Whether it is one of the targets that are counted; see `PlanData.isCounted`.
  var isCounted: Bool

  /// What is left to the target.
  var needed: Double? { actual.map { max(0, target.target - $0) } }
  /// How far ahead of time it is, in percentage points; behind when negative.
  var pace: Double? { progress.flatMap { progress in elapsed.map { (progress - $0) * 100 } } }
}

/// Where every target stands on the reporting date. README.md has the rules.
struct Progress {
  let results: [TargetResult]

  init(_ data: PlanData) {
    let measure = Measure(data)
    results = data.targets.map { target in
      let baseline = target.baseline ?? measure.baseline(of: target)
      let actual = measure.actual(of: target)
      let hasBegun = target.start.map { $0 <= data.day } ?? true
      let progress =
        target.kind == .named
        ? measure.way(of: target, reached: actual) : Self.progress(target, from: baseline, to: actual)
      let elapsed = hasBegun ? Self.elapsed(target, on: data.day) : nil
      let status = Self.status(target, actual, progress, elapsed, on: data.day)
      return TargetResult(
        target: target, baseline: baseline, actual: actual, status: hasBegun ? status : .unknown, progress: progress,
        elapsed: elapsed, isCounted: data.isCounted(target))
    }
  }

  private static func progress(_ target: Target, from baseline: Double?, to actual: Double?) -> Double? {
    guard let actual, let baseline else { return nil }
    let way = target.target - baseline
    if way <= 0 { return isReached(target, actual) ? 1 : 0 }
    return (actual - baseline) / way
  }

  private static func elapsed(_ target: Target, on day: CalendarDate) -> Double? {
    guard let due = target.due, let start = target.start else { return nil }
    let length = Double(due.daysSince1970 - start.daysSince1970 + 1)
    let passed = Double(day.daysSince1970 - start.daysSince1970 + 1)
    return min(max(passed / length, 0), 1)
  }

  private static func status(
    _ target: Target, _ actual: Double?, _ progress: Double?, _ elapsed: Double?, on day: CalendarDate
  ) -> TargetResult.Status {
    guard let actual else { return .unknown }
    if isReached(target, actual) { return .met }
    if let due = target.due, day > due { return .missed }
    guard let progress, let elapsed else { return .unknown }
    if target.kind == .named, progress >= 1 { return .allMet }
    return progress >= elapsed ? .onTrack : .atRisk
  }

  /// On the exact figures; the margin is for fractions that binary numbers cannot hold.
  private static func isReached(_ target: Target, _ actual: Double) -> Bool { actual >= target.target - 1e-9 }
}
