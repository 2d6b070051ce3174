import NTMKit

/// A target and how far it is.
struct TargetResult {
  enum Status: String {
    case met
    case onTrack = "on_track"
    case atRisk = "at_risk"
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
      let progress = Self.progress(target, from: baseline, to: actual)
      let elapsed = Self.elapsed(target, on: data.day)
      return TargetResult(
        target: target, baseline: baseline, actual: actual,
        status: Self.status(target, actual, progress, elapsed, on: data.day), progress: progress, elapsed: elapsed)
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
    return progress >= elapsed ? .onTrack : .atRisk
  }

  /// On the exact figures; the margin is for fractions that binary numbers cannot hold.
  private static func isReached(_ target: Target, _ actual: Double) -> Bool { actual >= target.target - 1e-9 }
}

/// What the data say about a target: on the reporting date, and before the plan's year began.
private struct Measure {
  let data: PlanData

  init(_ data: PlanData) { self.data = data }

  func actual(of target: Target) -> Double? {
    if target.isOfProducts { return data.products?.count(for: target, on: data.day, in: data) }
    guard let level = target.level else { return nil }
    switch target.kind {
    case .named: return named(target, level).map { $0 ? 1 : 0 }
    case .count: return count(target, level)
    case .cumulative: return recognised(target, level, on: data.day)
    case .ratio: return share(recognised(target, level, on: data.day), of: target)
    case .mean: return data.standings(for: .ntm)?.meanMet(of: data.communes(of: target))
    case .floor: return data.byDistrict(target).map { Double($0.count) }.min()
    }
  }

  func baseline(of target: Target) -> Double? {
    if target.isOfProducts { return data.products?.baseline(of: target, in: data) }
    guard let level = target.level else { return nil }
    switch target.kind {
    case .named, .count: return 0
    case .mean: return data.isWhole(target) ? data.baselineMean?.mean : nil
    case .floor: return nil
    case .cumulative, .ratio:
      // What was met then is not on record where no decision says so.
      guard level != .none, let start = target.start else { return nil }
      let count = recognised(target, level, on: start.adding(days: -1))
      return target.kind == .ratio ? share(count, of: target) : count
    }
  }

  /// Whether a named commune is where the plan wants it; nil when nothing was reported to tell by.
  func named(_ target: Target, _ level: Recognition.Level) -> Bool? {
    guard let code = target.unitCode else { return nil }
    if level != .none, data.recognitions.isRecognised(code, atLeast: level, on: data.day) { return true }
    if level != .none, target.tier == .committed { return false }
    guard let standing = data.standings(for: level)?[code], standing.hasResults else { return nil }
    return standing.meetsAll
  }

  /// Committed: decisions of the due year. Stretch: how many of the communes named for it are there.
  private func count(_ target: Target, _ level: Recognition.Level) -> Double? {
    let named = data.named(plan: target.plan, level: level, tier: target.tier)
    if target.tier == .stretch, !named.isEmpty {
      let reached = named.map { self.named($0, $0.level ?? level) }
      return reached.allSatisfy { $0 == nil } ? nil : Double(reached.count { $0 == true })
    }
    if level == .none { return Double(data.communes(of: target).count { meetsAll($0, level) }) }
    return Double(data.communes(of: target).count { isNew($0, target, level) })
  }

  private func meetsAll(_ commune: PlanCommune, _ level: Recognition.Level) -> Bool {
    data.standings(for: level)?[commune.code]?.meetsAll ?? false
  }

  /// Reached the level for the first time in the year of the target.
  private func isNew(_ commune: PlanCommune, _ target: Target, _ level: Recognition.Level) -> Bool {
    guard let date = data.recognitions.date(of: commune.code, atLeast: level, on: data.day) else { return false }
    return date.year == target.due?.year ?? data.day.year
  }

  private func recognised(_ target: Target, _ level: Recognition.Level, on day: CalendarDate) -> Double {
    Double(
      data.communes(of: target).count { commune in
        level == .none
          ? meetsAll(commune, level) : data.recognitions.isRecognised(commune.code, atLeast: level, on: day)
      })
  }

  private func share(_ count: Double, of target: Target) -> Double? {
    let whole = target.denominator ?? Double(data.communes(of: target).count)
    return whole > 0 ? count * 100 / whole : nil
  }
}
