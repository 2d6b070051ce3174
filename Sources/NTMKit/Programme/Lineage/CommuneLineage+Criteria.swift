extension CommuneLineage {
  private var units: Int { evaluation?.grid.unitCodes.count ?? 0 }

  /// A criterion's state, its own attestation and its indicators.
  ///
  /// - Parameter folds: whether indicators that are met are only counted.
  func criterion(_ position: Int, folds: Bool) throws -> Lineage {
    guard let evaluation else { return Lineage(.missing, LineageStrings.noSet) }
    let criterion = evaluation.grid.set.criteria[position]
    let cell = position * units + unit
    let state = evaluation.states[cell]
    let attested = evaluation.attested[cell]
    let computed = evaluation.computed[cell]
    var children: [Lineage] = []
    let slot = evaluation.criterionSlots[position]
    let own = slot >= 0 ? reports(slot: slot) : []
    let isAssumed = own.contains { $0.kind == .assumed }
    children.append(
      Lineage(
        .rule,
        LineageStrings.criterionRule(attested: attested, computed: computed, state: state, isAssumed: isAssumed)))
    if let attested, isContradicted(position) {
      let words = LineageStrings.disagrees(attested: attested, computed: computed, isAssumed: isAssumed)
      children.append(Lineage(.finding, words))
    }
    children += own
    children += try indicatorNodes(of: position, folds: folds)
    return Lineage(
      .criterion, id: criterion.id, LineageStrings.criterion(criterion), state: state, attested: attested,
      children: children)
  }

  /// Whether the commune's own judgement of a criterion is not what its indicators give.
  func isContradicted(_ position: Int) -> Bool {
    guard let evaluation, let attested = evaluation.attested[position * units + unit] else { return false }
    let computed = evaluation.computed[position * units + unit]
    return (computed == .met || computed == .notMet) && attested != (computed == .met)
  }

  /// The criterion's indicators: those not met whole, the others by state.
  private func indicatorNodes(of criterion: Int, folds: Bool) throws -> [Lineage] {
    guard let evaluation else { return [] }
    let criteria = evaluation.grid.set.criteria
    let first = criteria[..<criterion].reduce(0) { $0 + $1.indicators.count }
    let range = first..<(first + criteria[criterion].indicators.count)
    func positions(_ state: CriterionState) -> [Int] {
      range.filter { evaluation.indicatorStates[$0 * units + unit] == state }
    }
    var nodes = try positions(.notMet).map { try indicator($0) }
    for state in [CriterionState.notAssessed, .met, .notApplicable] {
      let found = positions(state)
      guard !found.isEmpty else { continue }
      let children = try found.map { try indicator($0) }
      let hidesNothing = state != .notAssessed && !folds
      if hidesNothing {
        nodes += children
      } else {
        let ids = found.map { evaluation.grid.set.indicators[$0].id }
        nodes.append(
          Lineage(.group, LineageStrings.indicators(ids, state), state: state, isFolded: true, children: children))
      }
    }
    return nodes
  }

  // MARK: Indicators

  /// An indicator's value and state, the threshold it was held against, and what was reported.
  func indicator(_ position: Int) throws -> Lineage {
    guard let evaluation else { return Lineage(.missing, LineageStrings.noSet) }
    let indicator = evaluation.grid.set.indicators[position]
    let state = evaluation.indicatorStates[position * units + unit]
    let slot = evaluation.indicatorSlots[position]
    let cell = slot >= 0 ? evaluation.grid.cell(slot: slot, unit: unit) : nil
    let number = cell.flatMap { evaluation.grid.number(at: $0) }
    let attested = cell.flatMap { evaluation.grid.attested(at: $0) }
    let threshold = evaluation.threshold(indicator: position, unit: unit)
    let holds = number.flatMap { number in threshold?.value.flatMap { indicator.comparison.holds(number, $0) } }
    let own = slot >= 0 ? reports(slot: slot) : []
    let isAssumed = own.contains { $0.kind == .assumed }
    let facts = Judged(state: state, number: number, attested: attested, holds: holds, isAssumed: isAssumed)
    var children = [judgement(indicator, facts, threshold)]
    if let attested, let holds, attested != holds {
      let words = LineageStrings.disagrees(
        attested: attested, computed: holds ? .met : .notMet, isAssumed: isAssumed)
      children.append(Lineage(.finding, words))
    }
    if indicator.comparison != .attested {
      children.append(try thresholdNode(threshold, of: indicator))
    }
    children += own
    return Lineage(
      .indicator, id: indicator.id, LineageStrings.indicator(indicator), value: Value(number), unit: indicator.unit,
      state: state, attested: attested, children: children)
  }

  /// What an indicator is judged by.
  private struct Judged {
    var state: CriterionState
    var number: Double?
    var attested: Bool?
    /// Whether the number holds against the threshold.
    var holds: Bool?
    /// What counts is not what was reported.
    var isAssumed: Bool
  }

  private func judgement(_ indicator: Indicator, _ facts: Judged, _ threshold: Threshold?) -> Lineage {
    let label: LocalizedText
    if facts.state == .notApplicable {
      label = LineageStrings.notApplicable(isAssumed: facts.isAssumed)
    } else if let number = facts.number, let limit = threshold?.value, let holds = facts.holds {
      label = LineageStrings.compared(number, indicator.comparison, limit, indicator.unit, holds: holds)
    } else if let attested = facts.attested {
      label =
        facts.isAssumed
        ? LineageStrings.asAssumed(attested)
        : LineageStrings.byAttestation(attested, hasNumber: facts.number != nil)
    } else if facts.number != nil {
      label = LineageStrings.numberWithoutThreshold
    } else if let correspondence = evaluation?.grid.correspondence, correspondence.matches[indicator.id] == nil {
      label = CorrespondenceStrings.noCounterpart(in: correspondence.from)
    } else {
      label = facts.isAssumed ? LineageStrings.asIfNotReported : LineageStrings.notReported
    }
    return Lineage(.rule, label)
  }

  private func thresholdNode(_ threshold: Threshold?, of indicator: Indicator) throws -> Lineage {
    guard let threshold, let evaluation else { return Lineage(.missing, LineageStrings.noThreshold) }
    let set = evaluation.grid.set
    let source = try source(
      of: .threshold(set: set.code, indicator: indicator.id, group: threshold.group, year: threshold.year))
    var children: [Lineage] = []
    if threshold.value != nil, threshold.confidence == .low {
      children.append(Lineage(.finding, LineageStrings.unverified))
    }
    return Lineage(
      .threshold,
      LineageStrings.threshold(
        threshold, indicator, decision: set.decision, region: directory.region(of: commune), year: period?.year),
      value: Value(threshold.value), unit: indicator.unit,
      confidence: threshold.value == nil ? nil : threshold.confidence, source: source, children: children)
  }
}
