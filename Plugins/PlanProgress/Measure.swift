import NTMKit

/// What the data say about a target: on the reporting date, and before the plan's year began.
struct Measure {
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

  /// The share of the criteria of its level that a named commune meets, 1 where it is there; nil where nothing was reported.
  func way(of target: Target, reached: Double?) -> Double? {
    if let reached, reached >= 1 { return 1 }
    guard let level = target.level, let code = target.unitCode, let standing = data.standings(for: level)?[code],
      standing.hasResults, standing.met + standing.missing > 0
    else { return nil }
    return Double(standing.met) / Double(standing.met + standing.missing)
  }

  /// Committed: decisions of the due year. Stretch: how many of the communes named for it are there.
  private func count(_ target: Target, _ level: Recognition.Level) -> Double? {
    if let named = namedForStretch(target, level) {
      let reached = named.map { self.named($0, $0.level ?? level) }
      return reached.allSatisfy { $0 == nil } ? nil : Double(reached.count { $0 == true })
    }
    return Double(counted(target, level).count)
  }

  private func namedForStretch(_ target: Target, _ level: Recognition.Level) -> [Target]? {
    guard target.tier == .stretch else { return nil }
    let named = data.named(plan: target.plan, level: level, tier: target.tier)
    return named.isEmpty ? nil : named
  }

  /// The communes that a target's figure counts; of a mean, those that it is over.
  func communes(countedBy target: Target) -> [PlanCommune] {
    guard !target.isOfProducts, let level = target.level else { return [] }
    switch target.kind {
    case .count:
      guard let named = namedForStretch(target, level) else { return counted(target, level) }
      let reached = Set(named.filter { self.named($0, $0.level ?? level) == true }.compactMap(\.unitCode))
      return data.communes.filter { reached.contains($0.code) }
    case .cumulative, .ratio: return recognisedCommunes(target, level, on: data.day)
    case .mean: return data.communes(of: target).filter { data.standings(for: .ntm)?[$0.code]?.hasResults ?? false }
    case .named, .floor: return []
    }
  }

  private func counted(_ target: Target, _ level: Recognition.Level) -> [PlanCommune] {
    data.communes(of: target).filter { level == .none ? meetsAll($0, level) : isNew($0, target, level) }
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
    Double(recognisedCommunes(target, level, on: day).count)
  }

  private func recognisedCommunes(
    _ target: Target, _ level: Recognition.Level, on day: CalendarDate
  ) -> [PlanCommune] {
    data.communes(of: target).filter { commune in
      level == .none ? meetsAll(commune, level) : data.recognitions.isRecognised(commune.code, atLeast: level, on: day)
    }
  }

  private func share(_ count: Double, of target: Target) -> Double? {
    let whole = whole(of: target)
    return whole > 0 ? count * 100 / whole : nil
  }

  /// What a share is of.
  func whole(of target: Target) -> Double { target.denominator ?? Double(data.communes(of: target).count) }
}
