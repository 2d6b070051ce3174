import NTMKit

/// The slots of a criteria set as a file's columns and rows find them.
struct SlotTable {
  struct Slot {
    /// What a person calls it: `17.5`, `TC 17`.
    var label: String
    /// Takes Đạt and Chưa đạt only.
    var isAttested: Bool
    var range: ClosedRange<Double>?
    var isCriterion = false
    /// A number is the file's times ten to this power.
    var power = 0
  }

  let set: CriteriaSet
  let slots: [Slot]
  /// What each slot is measured in.
  let units: [MeasureUnit?]
  private var indicators: [String: Int] = [:]
  /// By folded title; titles that several share find none.
  private var titles: [String: Int] = [:]
  /// The same of indicators alone.
  private var indicatorTitles: [String: Int] = [:]
  private var criteria: [String: Int] = [:]
  /// Of criteria with one indicator that is a figure, the indicator's slot.
  private var onlyMeasured: [Int: Int] = [:]

  init(_ set: CriteriaSet) {
    self.set = set
    var place: [String: Int] = [:]
    for (index, name) in set.slots.enumerated() { place[name] = index }
    var slots = set.slots.map { Slot(label: $0, isAttested: true, range: nil) }
    var units: [MeasureUnit?] = Array(repeating: nil, count: slots.count)
    for indicator in set.indicators {
      guard let index = place[indicator.id] else { continue }
      units[index] = indicator.kind == .attested ? nil : indicator.unit
      slots[index] = Slot(
        label: indicator.id, isAttested: indicator.kind == .attested, range: indicator.plausibleRange)
      indicators[VietnameseFolding.fold(indicator.id)] = index
    }
    for criterion in set.criteria {
      guard let index = place[CriteriaSet.criterionSlot(criterion.id)] else { continue }
      slots[index].label = "TC \(criterion.id)"
      slots[index].isCriterion = true
      criteria[VietnameseFolding.fold(criterion.id)] = index
      if criterion.indicators.count == 1, criterion.indicators[0].kind != .attested {
        onlyMeasured[index] = place[criterion.indicators[0].id]
      }
    }
    self.slots = slots
    self.units = units
    let ofCriteria = set.criteria.map { ($0.title, CriteriaSet.criterionSlot($0.id)) }
    let ofIndicators = set.indicators.map { ($0.title, $0.id) }
    // A criterion's title goes before an indicator's of the same words: that is then its only one.
    titles = Self.titles([ofCriteria, ofIndicators], place)
    indicatorTitles = Self.titles([ofIndicators], place)
  }

  /// - Parameter groups: those of an earlier one go before the same words in a later.
  private static func titles(
    _ groups: [[(title: LocalizedText, slot: String)]], _ place: [String: Int]
  ) -> [String: Int] {
    var titles: [String: Int] = [:]
    var seen: Set<String> = []
    for named in groups {
      var new: [String: [String]] = [:]
      for (title, slot) in named {
        for key in Set([title.vi, title.en].map(HeaderMatch.key)) { new[key, default: []].append(slot) }
      }
      for (key, slots) in new where seen.insert(key).inserted && slots.count == 1 && !SlotName(key).looksLikeSlot {
        titles[key] = place[slots[0]]
      }
    }
    return titles
  }

  /// The slot that a column's name gives in full words.
  func slot(titled name: String) -> Int? { titles[HeaderMatch.key(name)] }

  /// - Parameter bareIsIndicator: whether a bare id never means a criterion.
  func slot(_ name: SlotName, bareIsIndicator: Bool = false) -> Int? {
    switch name.kind {
    case .any: indicators[name.id] ?? (bareIsIndicator ? nil : criteria[name.id])
    case .indicator: indicators[name.id]
    case .criterion: criteria[name.id]
    }
  }

  /// The slot of a column by the first of its spellings that is an id or a title.
  ///
  /// - Parameter isMeasured: whether the column has a unit: then it holds figures, and no marks of a criterion whose only indicator
  ///   is measured.
  func slot(spelled spellings: [String], bareIsIndicator: Bool, isMeasured: Bool = false) -> Int? {
    for spelling in spellings {
      let titled =
        isMeasured ? indicatorTitles[HeaderMatch.key(spelling)] ?? slot(titled: spelling) : slot(titled: spelling)
      if let slot = slot(SlotName(spelling), bareIsIndicator: bareIsIndicator) ?? titled {
        return isMeasured ? onlyMeasured[slot] ?? slot : slot
      }
    }
    return nil
  }

  func unknown(_ text: String, column: Int?) -> RowFault {
    let near = NearestName.suggestions(for: text, among: set.indicators.map(\.id), limit: 3)
    return RowFault(
      "import.unknown-indicator", Strings.unknownIndicator(text, set.code), column: column,
      hints: [near.isEmpty ? Strings.indicatorHint : Strings.nearest(near.joined(separator: ", "))])
  }
}
