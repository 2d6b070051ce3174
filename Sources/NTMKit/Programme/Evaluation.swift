/// What is known of a criterion or indicator.
public enum CriterionState: UInt8, Sendable, Hashable, Codable, CaseIterable {
  /// Met; not met; nothing says; the criterion is not asked of the unit. Only the first counts as met, and the last is left out
  /// of every share.
  case met, notMet, notAssessed, notApplicable

  /// The word in data.
  public var word: String {
    switch self {
    case .met: "met"
    case .notMet: "not_met"
    case .notAssessed: "not_assessed"
    case .notApplicable: "not_applicable"
    }
  }

  /// The state of a whole from those of its parts: not met where one is not met, else not assessed where one is not assessed;
  /// what does not apply counts for nothing, and if nothing applies the whole does not.
  public static func combined(_ parts: some Sequence<CriterionState>) -> CriterionState {
    var combined = CriterionState.notApplicable
    for part in parts { combined.join(part) }
    return combined
  }

  /// The state of a whole so far, with one more part; of no parts it is `notApplicable`.
  mutating func join(_ part: CriterionState) {
    switch part {
    case .notMet: self = .notMet
    case .notAssessed: if self != .notMet { self = .notAssessed }
    case .met: if self == .notApplicable { self = .met }
    case .notApplicable: break
    }
  }
}

/// The states of all criteria of a set for all units in one period.
///
/// - Rule (indicator): reported as not applicable → not applicable; a measurement with a known threshold is compared;
///   else the commune's own attestation counts; else not assessed. An unknown threshold is never guessed.
/// - Rule (criterion): every applicable indicator met → met; any not met → not met; all not applicable → not applicable;
///   else not assessed. An attestation of the criterion as a whole comes before what its indicators give; that the two
///   disagree is a finding.
/// - Source: criteria-2021-2025.yaml, rules criterion_met and year_of_assessment (confidence medium).
/// - Note: immutable, and a reference because it is large: many loops and closures hold it.
public final class Evaluation: Sendable {
  public let grid: AssessmentGrid
  /// The year whose thresholds judge.
  public let year: Int
  /// Of each criterion, `criterion × units + unit`.
  public let states: [CriterionState]
  public let attested: [Bool?]
  public let computed: [CriterionState]
  /// Of each indicator, `indicator × units + unit`, in the order of the set.
  public let indicatorStates: [CriterionState]
  /// The slot of each indicator and criterion.
  public let indicatorSlots: [Int]
  public let criterionSlots: [Int]
  let limits: GroupThresholds
  /// The group of each of the grid's units.
  let regions: [String?]

  /// - Parameters:
  ///   - regions: the group of each of the grid's units.
  ///   - year: whose thresholds judge; nil: that of the grid's period.
  public init(_ grid: AssessmentGrid, regions: [String?], year: Int? = nil) {
    let set = grid.set
    var slotOf: [String: Int] = [:]
    for (slot, key) in set.slots.enumerated() { slotOf[key] = slot }
    self.grid = grid
    self.regions = regions
    self.year = year ?? grid.period.year
    indicatorSlots = set.indicators.map { slotOf[$0.id] ?? -1 }
    criterionSlots = set.criteria.map { slotOf[CriteriaSet.criterionSlot($0.id)] ?? -1 }
    limits = GroupThresholds(set.indicators, groups: regions, year: self.year)
    indicatorStates = Self.indicatorStates(grid, slots: indicatorSlots, limits)
    computed = Self.computed(set.criteria, indicatorStates, units: grid.unitCodes.count)
    (states, attested) = Self.judged(grid, slots: criterionSlots, computed)
  }

  public func threshold(indicator: Int, unit: Int) -> Threshold? {
    limits.all[limits.place(indicator: indicator, unit: unit)]
  }

  private static func indicatorStates(
    _ grid: AssessmentGrid, slots: [Int], _ limits: GroupThresholds
  ) -> [CriterionState] {
    var states: [CriterionState] = []
    states.reserveCapacity(slots.count * grid.unitCodes.count)
    for (position, indicator) in grid.set.indicators.enumerated() {
      let slot = slots[position]
      for unit in grid.unitCodes.indices {
        guard slot >= 0 else {
          states.append(.notAssessed)
          continue
        }
        let limit = limits.values[limits.place(indicator: position, unit: unit)]
        states.append(grid.state(at: grid.cell(slot: slot, unit: unit), indicator.comparison, limit))
      }
    }
    return states
  }

  /// What the indicators of each criterion give.
  private static func computed(
    _ criteria: [Criterion], _ indicatorStates: [CriterionState], units: Int
  ) -> [CriterionState] {
    var computed: [CriterionState] = []
    computed.reserveCapacity(criteria.count * units)
    var first = 0
    for criterion in criteria {
      let indicators = first..<(first + criterion.indicators.count)
      first = indicators.upperBound
      for unit in 0..<units {
        var state = indicators.isEmpty ? CriterionState.notAssessed : .notApplicable
        for indicator in indicators { state.join(indicatorStates[indicator * units + unit]) }
        computed.append(state)
      }
    }
    return computed
  }

  private static func judged(
    _ grid: AssessmentGrid, slots: [Int], _ computed: [CriterionState]
  ) -> (states: [CriterionState], attested: [Bool?]) {
    let units = grid.unitCodes.count
    var states = computed
    var attested = [Bool?](repeating: nil, count: computed.count)
    for (criterion, slot) in slots.enumerated() where slot >= 0 {
      for unit in 0..<units {
        let cell = grid.cell(slot: slot, unit: unit)
        if let own = grid.attested(at: cell) {
          attested[criterion * units + unit] = own
          states[criterion * units + unit] = own ? .met : .notMet
        } else if grid.isNotApplicable(at: cell) {
          states[criterion * units + unit] = .notApplicable
        }
      }
    }
    return (states, attested)
  }

  /// Counts over the criteria of a unit.
  public func tally(unit: Int) -> Tally { tally(units: [unit]) }

  /// Counts over the criteria of several units taken as one.
  public func tally(units: [Int]) -> Tally {
    let count = grid.unitCodes.count
    var tally = Tally()
    for criterion in 0..<grid.set.criteria.count {
      var state = CriterionState.notApplicable
      for unit in units { state.join(states[criterion * count + unit]) }
      switch state {
      case .met: tally.met += 1
      case .notMet: tally.notMet += 1
      case .notAssessed: tally.notAssessed += 1
      case .notApplicable: tally.notApplicable += 1
      }
    }
    return tally
  }

  /// How many criteria are in each state. A criterion that does not apply counts neither as met nor as missing.
  public struct Tally: Sendable, Hashable {
    public var met = 0
    public var notMet = 0
    public var notAssessed = 0
    public var notApplicable = 0
    public var missing: Int { notMet + notAssessed }
    public init() {}
  }
}

/// The threshold of each indicator for each group of communes in one year.
struct GroupThresholds: Sendable {
  /// `indicator × groups + group`.
  let all: [Threshold?]
  /// Their values; nan where there is no threshold or it is not known.
  let values: [Double]
  private let groupCount: Int
  /// The group of each unit.
  private let groups: [Int]

  init(_ indicators: [Indicator], groups: [String?], year: Int) {
    var places: [String?: Int] = [:]
    var names: [String?] = []
    self.groups = groups.map { group in
      if let known = places[group] { return known }
      places[group] = names.count
      names.append(group)
      return names.count - 1
    }
    groupCount = names.count
    all = indicators.flatMap { indicator in names.map { indicator.threshold(group: $0, year: year) } }
    values = all.map { $0?.value ?? .nan }
  }

  func place(indicator: Int, unit: Int) -> Int { indicator * groupCount + groups[unit] }
}

extension AssessmentGrid {
  /// What a cell says of its indicator. - Parameter limit: nan when it is not known.
  fileprivate func state(at cell: Int, _ comparison: Indicator.Comparison, _ limit: Double) -> CriterionState {
    let attestation = attestations[cell]
    if attestation == Attestation.notApplicable { return .notApplicable }
    let number = numbers[cell]
    if !number.isNaN, !limit.isNaN, let holds = comparison.holds(number, limit) { return holds ? .met : .notMet }
    switch attestation {
    case Attestation.met: return .met
    case Attestation.notMet: return .notMet
    default: return .notAssessed
    }
  }
}
