import NTMKit

/// Criteria states of the programme's communes in one period, as one flat array.
struct Judgements: Sendable {
  struct Item: Sendable, Hashable {
    var id: String
    var group: String
    var title: String
  }

  let period: Period
  let set: String
  let criteria: [Item]
  /// By commune, then criterion; the communes are those of `init`.
  let states: [CriterionState]

  init(period: Period, set: String, criteria: [Item], states: [CriterionState]) {
    self.period = period
    self.set = set
    self.criteria = criteria
    self.states = states
  }

  /// - Parameters:
  ///   - table: `criteria` of one period.
  ///   - places: of the communes that are asked about, by code.
  /// - Returns: nil where the table has no rows.
  init?(_ table: Table, of period: Period, places: [String: Int]) throws {
    guard table.rowCount > 0, let set = try table.texts("set").first ?? nil else { return nil }
    let ids = try table.texts("criterion", as: { $0 ?? "" })
    let groups = try table.texts("group", as: { $0 ?? "" })
    let titles = try table.texts("title", as: { $0 ?? "" })
    let communes = try table.texts("commune_code", as: { places[$0 ?? ""] })
    var items: [Item] = []
    var itemPlaces: [String: Int] = [:]
    let own = ids.indices.map { row -> Int in
      if let place = itemPlaces[ids[row]] { return place }
      itemPlaces[ids[row]] = items.count
      items.append(Item(id: ids[row], group: groups[row], title: titles[row]))
      return items.count - 1
    }
    var states = [CriterionState](repeating: .notAssessed, count: places.count * items.count)
    let found = try table.texts("state", as: { word in CriterionState.allCases.first { $0.word == word } })
    for (row, state) in found.enumerated() {
      guard let commune = communes[row], let state else { continue }
      states[commune * items.count + own[row]] = state
    }
    self.init(period: period, set: set, criteria: items, states: states)
  }

  func state(_ commune: Int, _ criterion: Int) -> CriterionState { states[commune * criteria.count + criterion] }

  func states(of commune: Int) -> ArraySlice<CriterionState> {
    states[commune * criteria.count..<(commune + 1) * criteria.count]
  }

  /// Whether anything was judged.
  func hasResults(_ commune: Int) -> Bool { states(of: commune).contains { $0 != .notAssessed } }

  func met(_ commune: Int) -> Int { states(of: commune).count { $0 == .met } }
  func missing(_ commune: Int) -> Int { states(of: commune).count { $0 == .notMet || $0 == .notAssessed } }
  func meetsAll(_ commune: Int) -> Bool { missing(commune) == 0 && met(commune) > 0 }

  /// With what was judged last in place of what was not judged, of the same set and at most a year before: a commune that is late
  /// with its report is still where it was.
  func completed(from earlier: [Judgements]) -> Judgements {
    let oldest = period.lastDay.adding(months: -12)
    var states = states
    for past in earlier.sorted(by: { $0.period > $1.period })
    where past.period < period && past.period.lastDay >= oldest && past.set == set {
      let places = criteria.map { own in past.criteria.firstIndex { $0.id == own.id } }
      for (place, state) in states.enumerated() where state == .notAssessed {
        let (commune, criterion) = place.quotientAndRemainder(dividingBy: criteria.count)
        if let other = places[criterion] { states[place] = past.state(commune, other) }
      }
    }
    return Judgements(period: period, set: set, criteria: criteria, states: states)
  }
}
