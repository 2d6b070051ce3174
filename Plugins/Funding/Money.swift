import NTMKit

/// What a line or a sum of lines says; nil where nothing is said, which is not zero.
///
/// In dong: whole numbers, so that sums are exact and do not depend on the order of lines.
struct Money: Equatable {
  enum Measure: String, CaseIterable {
    case planned, mobilised, disbursed
  }

  private(set) var planned: Double?
  private(set) var mobilised: Double?
  private(set) var disbursed: Double?

  static let fields = Measure.allCases.map { Field($0.rawValue, .double, unit: .millionDong) }
  static let shown = Measure.allCases.map { ShownColumn($0.rawValue, digits: 1) }

  init() {}

  /// From millions of dong.
  init(planned: Double?, mobilised: Double?, disbursed: Double?) {
    func dong(_ millions: Double?) -> Double? {
      millions.flatMap { $0.isFinite ? ($0 * 1_000_000).rounded() : nil }
    }
    (self.planned, self.mobilised, self.disbursed) = (dong(planned), dong(mobilised), dong(disbursed))
  }

  init(sum parts: some Sequence<Money>) { for part in parts { self += part } }

  subscript(measure: Measure) -> Double? {
    get {
      switch measure {
      case .planned: planned
      case .mobilised: mobilised
      case .disbursed: disbursed
      }
    }
    set {
      switch measure {
      case .planned: planned = newValue
      case .mobilised: mobilised = newValue
      case .disbursed: disbursed = newValue
      }
    }
  }

  /// Whether it says more than what is planned.
  var isDone: Bool { mobilised != nil || disbursed != nil }
  var isEmpty: Bool { planned == nil && mobilised == nil && disbursed == nil }

  static func += (sum: inout Money, part: Money) {
    for measure in Measure.allCases {
      guard let amount = part[measure] else { continue }
      sum[measure] = (sum[measure] ?? 0) + amount
    }
  }

  /// Takes the figures that are greater, or that were missing.
  mutating func raise(to other: Money) {
    for measure in Measure.allCases {
      if let amount = other[measure], self[measure].map({ amount > $0 }) ?? true { self[measure] = amount }
    }
  }

  /// By what is planned, then mobilised, then disbursed; what is missing is least.
  func isLess(than other: Money) -> Bool {
    func key(_ money: Money) -> [Double] { Measure.allCases.map { money[$0] ?? -.infinity } }
    return key(self).lexicographicallyPrecedes(key(other))
  }

  /// In millions of dong.
  func millions(_ measure: Measure) -> Double? { self[measure].map { $0 / 1_000_000 } }
  /// In the order of `fields`.
  var values: [Value] { Measure.allCases.map { Value(millions($0)) } }

  /// In percent; nil where there is no plan.
  var disbursedOfPlanned: Double? { share(disbursed, of: planned) }
}

/// In percent; nil where either is missing, or where there is nothing to be a share of.
func share(_ part: Double?, of whole: Double?) -> Double? {
  guard let part, let whole, whole > 0 else { return nil }
  return part * 100 / whole
}
