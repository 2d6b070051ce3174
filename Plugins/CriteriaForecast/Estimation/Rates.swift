import Statistics

/// The chance per period that a criterion is gained, or lost, as known from all communes: by criterion.
struct Rates: Sendable {
  /// What the estimate of a criterion leans on.
  enum Pooling: String, Sendable, CaseIterable {
    case criterion, family, all
  }

  let hazards: [Hazard]
  private(set) var posteriors: [Beta] = []
  private(set) var poolings: [Pooling] = []

  /// From so many events on a criterion speaks for itself, and a family for its criteria.
  static let fewEvents = 5
  /// Of criteria of which nothing at all is known: one event in twenty, worth ten steps.
  private static let unknown = Beta(0.5, 9.5)

  /// - Parameter families: the group of each criterion.
  init(_ hazards: [Hazard], families: [String]) {
    self.hazards = hazards
    let all = HazardPool(hazards)
    var pools: [String: HazardPool] = [:]
    for family in Set(families) {
      let members = zip(hazards, families).filter { $0.1 == family }.map(\.0)
      let events = members.reduce(0) { $0 + $1.events }
      guard members.count > 1, events >= Self.fewEvents, let pool = HazardPool(members) else { continue }
      pools[family] = pool
    }
    for (hazard, family) in zip(hazards, families) {
      let pool = pools[family] ?? all
      posteriors.append(hazard.posterior(pool?.prior ?? Self.unknown))
      poolings.append(hazard.events >= Self.fewEvents ? .criterion : pools[family] != nil ? .family : .all)
    }
  }
}
