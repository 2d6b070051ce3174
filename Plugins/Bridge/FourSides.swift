import NTMKit

/// The facts of two periods, each judged by the rule of both.
struct FourSides {
  let ends: BridgeEnds
  /// The earlier facts under their own rule.
  let before: Judgements
  /// The later facts under theirs.
  let after: Judgements
  /// The earlier facts under the later rule.
  let carried: Judgements
  /// The later facts under the earlier rule.
  let back: Judgements
  let carriedIndicators: CarriedIndicators
  private let backIndicators: CarriedIndicators

  init(_ context: ReportContext, _ ends: BridgeEnds) throws {
    func judged(_ end: BridgeEnds.End, by rule: BridgeEnds.End) throws -> Judgements {
      var scope = context.scope(of: end.period)
      scope.criteriaSet = rule.set
      // The rule of a period is its set with the thresholds of its year.
      scope.thresholdYear = rule.period.year
      return try Judgements(context, scope)
    }
    var own = context.scope(of: ends.before.period)
    own.criteriaSet = nil
    self.ends = ends
    before = try Judgements(context, own)
    after = try Judgements(context, context.scope(of: ends.after.period))
    carried = try judged(ends.before, by: ends.after)
    back = try judged(ends.after, by: ends.before)
    carriedIndicators = try CarriedIndicators(context, carried.scope)
    backIndicators = try CarriedIndicators(context, back.scope)
  }

  /// One criterion of one commune.
  func sides(_ commune: String, _ pair: BridgeData.Pair) -> Sides {
    Sides(
      before: pair.old.flatMap { before[commune, $0]?.met } ?? 0,
      after: pair.new.flatMap { after[commune, $0]?.met } ?? 0,
      oldRuleOldFacts: known(before, commune, pair.old), newRuleNewFacts: known(after, commune, pair.new),
      newRuleOldFacts: known(carried, commune, pair.new, carriedIndicators),
      oldRuleNewFacts: known(back, commune, pair.old, backIndicators))
  }

  /// Whether a criterion that was met is known not to be met under the later rule, though it cannot be compared.
  func isKnownLost(_ commune: String, _ pair: BridgeData.Pair, _ sides: Sides) -> Bool {
    guard sides.before == 1, sides.newRuleOldFacts == nil, let new = pair.new, let judgement = carried[commune, new]
    else { return false }
    return judgement.state == .notMet && !judgement.isContradicted
  }

  /// 1 where it is met, 0 where it is not; nil where nothing can be said that could be compared.
  private func known(
    _ judgements: Judgements, _ commune: String, _ criterion: String?, _ indicators: CarriedIndicators? = nil
  ) -> Int? {
    guard let criterion, let judgement = judgements[commune, criterion], judgement.isKnown, !judgement.isContradicted
    else { return nil }
    let isOpen =
      ends.changesSet && !judgement.isAttested && judgement.state == .notMet
      && indicators?.open[commune]?[criterion] != nil
    return isOpen ? nil : judgement.met
  }

  /// The criteria of both sets: those of the later, each with the one of the earlier that only it corresponds to, then what is
  /// left of the earlier.
  func pairs(_ items: [ItemCorrespondence]) -> [BridgeData.Pair] {
    if !ends.changesSet { return after.criteria.map { BridgeData.Pair(new: $0, old: $0) } }
    let criteria = items.filter { $0.kind == .criterion }
    let old = Dictionary(grouping: criteria, by: \.toItem).mapValues { $0.map(\.fromItem) }
    let new = Dictionary(grouping: criteria, by: \.fromItem).mapValues { $0.map(\.toItem) }
    var paired: Set<String> = []
    let pairs = after.criteria.map { criterion -> BridgeData.Pair in
      guard let counterparts = old[criterion], counterparts.count == 1, new[counterparts[0]]?.count == 1,
        before.titles[counterparts[0]] != nil
      else { return BridgeData.Pair(new: criterion, old: nil) }
      paired.insert(counterparts[0])
      return BridgeData.Pair(new: criterion, old: counterparts[0])
    }
    return pairs + before.criteria.filter { !paired.contains($0) }.map { BridgeData.Pair(new: nil, old: $0) }
  }
}
