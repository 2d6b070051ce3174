import NTMKit

/// The slots of a criteria set as a file's columns and rows find them.
struct SlotTable {
  struct Slot {
    /// What a person calls it: `17.5`, `TC 17`.
    var label: String
    /// Takes Đạt and Chưa đạt only.
    var isAttested: Bool
    var range: ClosedRange<Double>?
  }

  let set: CriteriaSet
  let slots: [Slot]
  private var indicators: [String: Int] = [:]
  private var criteria: [String: Int] = [:]

  init(_ set: CriteriaSet) {
    self.set = set
    var place: [String: Int] = [:]
    for (index, name) in set.slots.enumerated() { place[name] = index }
    var slots = set.slots.map { Slot(label: $0, isAttested: true, range: nil) }
    for indicator in set.indicators {
      guard let index = place[indicator.id] else { continue }
      slots[index] = Slot(
        label: indicator.id, isAttested: indicator.kind == .attested, range: indicator.plausibleRange)
      indicators[VietnameseFolding.fold(indicator.id)] = index
    }
    for criterion in set.criteria {
      guard let index = place[CriteriaSet.criterionSlot(criterion.id)] else { continue }
      slots[index].label = "TC \(criterion.id)"
      criteria[VietnameseFolding.fold(criterion.id)] = index
    }
    self.slots = slots
  }

  /// - Parameter bareIsIndicator: whether a bare id never means a criterion.
  func slot(_ name: SlotName, bareIsIndicator: Bool = false) -> Int? {
    switch name.kind {
    case .any: indicators[name.id] ?? (bareIsIndicator ? nil : criteria[name.id])
    case .indicator: indicators[name.id]
    case .criterion: criteria[name.id]
    }
  }

  func unknown(_ text: String, column: Int?) -> RowFault {
    let near = NearestName.suggestions(for: text, among: set.indicators.map(\.id), limit: 3)
    return RowFault(
      "import.unknown-indicator", Strings.unknownIndicator(text, set.code), column: column,
      hints: [near.isEmpty ? Strings.indicatorHint : Strings.nearest(near.joined(separator: ", "))])
  }
}
