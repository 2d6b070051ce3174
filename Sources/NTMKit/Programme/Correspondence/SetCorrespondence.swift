/// What of the values reported for one criteria set can stand as values of another.
///
/// - Rule: a measurement carries over between indicators that are the same or comparable, are both measured, and in the
///   same unit; Đạt and Chưa đạt only between items that are the same, and never of a measured indicator, as they were said
///   of the old threshold. An item with several counterparts gets no value: nothing says which.
public struct SetCorrespondence: Sendable {
  /// Where the value of an item comes from.
  public struct Match: Sendable, Hashable {
    /// Of the set that was reported for: `10`, `c:7`.
    public var slot: String
    public var relation: ItemCorrespondence.Relation
    public var confidence: Confidence
    public var carriesNumbers: Bool
    public var carriesAttestations: Bool
  }

  public let from: CriteriaSet
  public let to: CriteriaSet
  /// By slot of `to`.
  public let matches: [String: Match]

  /// - Returns: nil where no value of the one set can stand in the other.
  public init?(_ items: [ItemCorrespondence], from: CriteriaSet, to: CriteriaSet) {
    let indicators = [from, to].map { set in
      Dictionary(set.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
    var found: [String: [Match]] = [:]
    for item in items.between(from.code, to.code) where item.relation != .changed {
      switch item.kind {
      case .indicator:
        guard let old = indicators[0][item.fromItem], let new = indicators[1][item.toItem] else { continue }
        let areMeasured = old.comparison != .attested && new.comparison != .attested
        let areAttested = old.comparison == .attested && new.comparison == .attested
        let match = Match(
          slot: old.id, relation: item.relation, confidence: item.confidence,
          carriesNumbers: areMeasured && old.unit == new.unit,
          carriesAttestations: areAttested && item.relation == .same)
        if match.carriesNumbers || match.carriesAttestations { found[new.id, default: []].append(match) }
      case .criterion:
        guard item.relation == .same, from.criteria.contains(where: { $0.id == item.fromItem }),
          to.criteria.contains(where: { $0.id == item.toItem })
        else { continue }
        found[CriteriaSet.criterionSlot(item.toItem), default: []].append(
          Match(
            slot: CriteriaSet.criterionSlot(item.fromItem), relation: .same, confidence: item.confidence,
            carriesNumbers: false, carriesAttestations: true))
      }
    }
    matches = found.compactMapValues { $0.count == 1 ? $0[0] : nil }
    if matches.isEmpty { return nil }
    self.from = from
    self.to = to
  }
}
