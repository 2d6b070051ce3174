/// How sure we are of a fact. high: two independent sources; medium: one, or recalled and cross-checked; low: recalled only.
/// A threshold of low confidence is shown as unverified, never as official.
public enum Confidence: String, Sendable, Hashable, Codable, CaseIterable {
  /// Two independent sources; one, or recalled and cross-checked; recalled only.
  case high, medium, low
}

/// A limit for one group of communes and one year.
public struct Threshold: Sendable, Hashable {
  /// Region or commune group; nil: all that have no value of their own.
  public var group: String?
  /// nil: every year.
  public var year: Int?
  /// nil: not known. Known to be unknown, so nothing is judged by it.
  public var value: Double?
  public var confidence: Confidence
  public var source: String?

  public init(
    group: String? = nil, year: Int? = nil, value: Double?, confidence: Confidence, source: String? = nil
  ) {
    self.group = group
    self.year = year
    self.value = value
    self.confidence = confidence
    self.source = source
  }
}

/// What is measured or attested for a criterion.
public struct Indicator: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable, CaseIterable {
    /// Reported as Đạt / Chưa đạt.
    case attested
    case percentage, money, number
  }

  public enum Comparison: String, Sendable, Hashable, Codable, CaseIterable {
    case attested
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"
    case equal = "="

    /// nil when the comparison is not one of numbers.
    public func holds(_ value: Double, _ threshold: Double) -> Bool? {
      switch self {
      case .attested: nil
      case .atLeast: value >= threshold
      case .atMost: value <= threshold
      case .above: value > threshold
      case .below: value < threshold
      case .equal: value == threshold
      }
    }
  }

  /// Unique in its set: `17.5`.
  public var id: String
  public var title: LocalizedText
  public var kind: Kind
  public var unit: MeasureUnit?
  public var comparison: Comparison
  /// How sure we are of the title and of the indicator being in the set.
  public var confidence: Confidence
  public var thresholds: [Threshold]
  /// Applies only where there is something to judge ("nếu có").
  public var isConditional: Bool
  /// A value outside is refused at import.
  public var plausibleRange: ClosedRange<Double>?
  public var note: String?

  public init(
    id: String, title: LocalizedText, kind: Kind, unit: MeasureUnit? = nil, comparison: Comparison,
    confidence: Confidence, thresholds: [Threshold] = [], isConditional: Bool = false,
    plausibleRange: ClosedRange<Double>? = nil, note: String? = nil
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.unit = unit
    self.comparison = comparison
    self.confidence = confidence
    self.thresholds = thresholds
    self.isConditional = isConditional
    self.plausibleRange = plausibleRange
    self.note = note
  }

  /// The threshold that judges a commune of a group in a year; nil, or one without a value, when it is not known.
  ///
  /// The group's own comes before the common one, that of the year before one for every year. A group listed without a
  /// value is unknown: the common value is not put in its place. Where thresholds are by year, a year that is not listed
  /// is unknown.
  public func threshold(group: String?, year: Int) -> Threshold? {
    let ofYear = thresholds.filter { $0.year == year }
    let candidates = ofYear.isEmpty ? thresholds.filter { $0.year == nil } : ofYear
    return candidates.first { $0.group == group && group != nil } ?? candidates.first { $0.group == nil }
  }
}

public struct Criterion: Sendable, Hashable {
  /// Unique in its set: `17`, `KM1`.
  public var id: String
  public var title: LocalizedText
  /// A stable word, `infrastructure`.
  public var group: String?
  public var indicators: [Indicator]

  public init(id: String, title: LocalizedText, group: String? = nil, indicators: [Indicator]) {
    self.id = id
    self.title = title
    self.group = group
    self.indicators = indicators
  }
}

/// A set of criteria, as data: how many criteria, indicators and groups it has is nowhere in code.
public struct CriteriaSet: Sendable, Hashable {
  public var code: String
  public var title: LocalizedText
  public var decision: String?
  public var effectiveFrom: CalendarDate?
  /// The set that must be met first.
  public var prerequisite: String?
  public var criteria: [Criterion]
  /// Labels of the groups of criteria, by their word.
  public var groupTitles: [String: LocalizedText]
  /// What a stored value array holds, in order: indicator ids, and criteria as `c:ID`. Frozen when the set is first
  /// stored; a later version appends.
  public var slots: [String]

  public init(
    code: String, title: LocalizedText, decision: String? = nil, effectiveFrom: CalendarDate? = nil,
    prerequisite: String? = nil, criteria: [Criterion], groupTitles: [String: LocalizedText] = [:],
    slots: [String]? = nil
  ) {
    self.code = code
    self.title = title
    self.decision = decision
    self.effectiveFrom = effectiveFrom
    self.prerequisite = prerequisite
    self.criteria = criteria
    self.groupTitles = groupTitles
    self.slots = slots ?? Self.naturalSlots(of: criteria)
  }

  public var indicators: [Indicator] { criteria.flatMap(\.indicators) }

  public static func naturalSlots(of criteria: [Criterion]) -> [String] {
    criteria.flatMap { $0.indicators.map(\.id) } + criteria.map { criterionSlot($0.id) }
  }
  public static func criterionSlot(_ id: String) -> String { criterionPrefix + id }
  static let criterionPrefix = "c:"

  /// The slots of this version put behind those already frozen.
  public func adoptingSlots(_ frozen: [String]) -> CriteriaSet {
    var copy = self
    let known = Set(frozen)
    copy.slots = frozen + Self.naturalSlots(of: criteria).filter { !known.contains($0) }
    return copy
  }
}

/// Which set judges which periods, for which level of recognition.
public struct SetAssignment: Sendable, Hashable {
  public var setCode: String
  public var level: Recognition.Level
  public var from: Period
  /// nil: until another is assigned.
  public var to: Period?

  public init(setCode: String, level: Recognition.Level, from: Period, to: Period? = nil) {
    self.setCode = setCode
    self.level = level
    self.from = from
    self.to = to
  }

  public func covers(_ period: Period) -> Bool {
    from.firstDay <= period.firstDay && (to.map { period.lastDay <= $0.lastDay } ?? true)
  }
}
