import NTMKit

/// The rules of evaluation told a second time, one value after another: slow and plain, to compare with.
struct PlainEvaluation {
  let set: CriteriaSet
  let region: String?
  let year: Int
  /// What counts for each slot, by its name.
  private var known: [String: ReportedValue] = [:]

  init(_ set: CriteriaSet, region: String?, year: Int, submissions: [StoredSubmission]) {
    self.set = set
    self.region = region
    self.year = year
    for stored in submissions.sorted(by: { $0.batch < $1.batch }) {
      for (slot, value) in zip(set.slots, stored.submission.values) where value != ReportedValue.none {
        known[slot] = value == .withdrawn ? nil : value
      }
    }
  }

  func state(of indicator: Indicator) -> CriterionState {
    guard let value = known[indicator.id] else { return .notAssessed }
    if value == .notApplicable { return .notApplicable }
    if let number = value.number, let limit = indicator.threshold(group: region, year: year)?.value {
      switch indicator.comparison {
      case .atLeast: return number >= limit ? .met : .notMet
      case .atMost: return number <= limit ? .met : .notMet
      case .above: return number > limit ? .met : .notMet
      case .below: return number < limit ? .met : .notMet
      case .equal: return number == limit ? .met : .notMet
      case .attested: break
      }
    }
    switch value.attested {
    case true: return .met
    case false: return .notMet
    case nil: return .notAssessed
    }
  }

  func computed(_ criterion: Criterion) -> CriterionState {
    let states = criterion.indicators.map(state(of:))
    let applicable = states.filter { $0 != .notApplicable }
    if applicable.contains(.notMet) { return .notMet }
    if criterion.indicators.isEmpty || applicable.contains(.notAssessed) { return .notAssessed }
    return applicable.isEmpty ? .notApplicable : .met
  }

  func state(of criterion: Criterion) -> CriterionState {
    switch known[CriteriaSet.criterionSlot(criterion.id)] {
    case .attested(let met), .numberAttested(_, let met): met ? .met : .notMet
    case .notApplicable: .notApplicable
    case .number, .withdrawn, .none?, nil: computed(criterion)
    }
  }
}
