/// What is known of a criterion or indicator.
public enum CriterionState: UInt8, Sendable, Hashable, CaseIterable {
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
    for part in parts {
      switch part {
      case .notMet: return .notMet
      case .notAssessed: combined = .notAssessed
      case .met: if combined == .notApplicable { combined = .met }
      case .notApplicable: continue
      }
    }
    return combined
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
public struct Evaluation: Sendable {
  public let grid: AssessmentGrid
  /// The year whose thresholds judge.
  public let year: Int
  /// Of each criterion, `criterion × units + unit`.
  public private(set) var states: [CriterionState]
  public private(set) var attested: [Bool?]
  public private(set) var computed: [CriterionState]
  /// Of each indicator, `indicator × units + unit`, in the order of the set.
  public private(set) var indicatorStates: [CriterionState]
  /// The threshold that applies to each group of communes, `indicator × groups + group`.
  private let thresholds: [Threshold?]
  private let groupCount: Int
  /// The group of each unit.
  private let groups: [Int]
  /// The slot of each indicator and criterion.
  public let indicatorSlots: [Int]
  public let criterionSlots: [Int]

  /// - Parameters:
  ///   - regions: the group of each of the grid's units.
  ///   - year: whose thresholds judge; nil: that of the grid's period.
  public init(_ grid: AssessmentGrid, regions: [String?], year: Int? = nil) {
    let set = grid.set
    let units = grid.unitCodes.count
    let indicators = set.indicators
    var slotOf: [String: Int] = [:]
    for (slot, key) in set.slots.enumerated() { slotOf[key] = slot }
    let year = year ?? grid.period.year
    self.grid = grid
    self.year = year
    indicatorSlots = indicators.map { slotOf[$0.id] ?? -1 }
    criterionSlots = set.criteria.map { slotOf[CriteriaSet.criterionSlot($0.id)] ?? -1 }
    var names: [String?] = []
    groups = regions.map { region in
      if let known = names.firstIndex(of: region) { return known }
      names.append(region)
      return names.count - 1
    }
    groupCount = names.count
    thresholds = indicators.flatMap { indicator in
      names.map { indicator.threshold(group: $0, year: year) }
    }
    states = []
    attested = []
    computed = []
    indicatorStates = [CriterionState](repeating: .notAssessed, count: indicators.count * units)
    for (position, indicator) in indicators.enumerated() { judge(indicator, at: position) }
    judgeCriteria()
  }

  public func threshold(indicator: Int, unit: Int) -> Threshold? { thresholds[indicator * groupCount + groups[unit]] }

  private mutating func judge(_ indicator: Indicator, at position: Int) {
    let units = grid.unitCodes.count
    let slot = indicatorSlots[position]
    guard slot >= 0 else { return }
    for unit in 0..<units {
      let cell = grid.cell(slot: slot, unit: unit)
      indicatorStates[position * units + unit] = state(of: indicator, position, unit, cell)
    }
  }

  private func state(of indicator: Indicator, _ position: Int, _ unit: Int, _ cell: Int) -> CriterionState {
    if grid.isNotApplicable(at: cell) { return .notApplicable }
    if let number = grid.number(at: cell), let limit = threshold(indicator: position, unit: unit)?.value,
      let holds = indicator.comparison.holds(number, limit)
    {
      return holds ? .met : .notMet
    }
    guard let attested = grid.attested(at: cell) else { return .notAssessed }
    return attested ? .met : .notMet
  }

  private mutating func judgeCriteria() {
    let units = grid.unitCodes.count
    let criteria = grid.set.criteria
    computed.reserveCapacity(criteria.count * units)
    var first = 0
    for (position, criterion) in criteria.enumerated() {
      let range = first..<(first + criterion.indicators.count)
      first = range.upperBound
      let slot = criterionSlots[position]
      for unit in 0..<units {
        let result = combined(range, unit)
        let cell = slot >= 0 ? grid.cell(slot: slot, unit: unit) : -1
        let own = cell >= 0 ? grid.attested(at: cell) : nil
        let notApplicable = cell >= 0 && grid.isNotApplicable(at: cell)
        computed.append(result)
        attested.append(own)
        states.append(own.map { $0 ? .met : .notMet } ?? (notApplicable ? .notApplicable : result))
      }
    }
  }

  private func combined(_ indicators: Range<Int>, _ unit: Int) -> CriterionState {
    let units = grid.unitCodes.count
    if indicators.isEmpty { return .notAssessed }
    return .combined(indicators.lazy.map { indicatorStates[$0 * units + unit] })
  }

  /// Counts over the criteria of a unit.
  public func tally(unit: Int) -> Tally { tally(units: [unit]) }

  /// Counts over the criteria of several units taken as one.
  public func tally(units: [Int]) -> Tally {
    let count = grid.unitCodes.count
    var tally = Tally()
    for criterion in 0..<grid.set.criteria.count {
      switch CriterionState.combined(units.lazy.map { states[criterion * count + $0] }) {
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
