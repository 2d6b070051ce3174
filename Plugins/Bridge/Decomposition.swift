/// A change in criteria met, taken apart. The parts add up to the change exactly.
struct Parts: Equatable {
  var rule = 0
  var real = 0
  var notComparable = 0
  /// How many results could be compared.
  var results = 0

  static func += (sum: inout Parts, part: Parts) {
    sum.rule += part.rule
    sum.real += part.real
    sum.notComparable += part.notComparable
    sum.results += part.results
  }
}

/// One criterion of one commune on the four sides: the facts of two periods under the rules of two.
///
/// A side is nil where nothing can be said: not assessed, contradicted by the commune's own figures, or, of facts judged by the
/// other period's set, with indicators left open. The last also where one indicator alone decides: else a criterion of which
/// a part is known could be lost by the rule and never gained by it.
struct Sides {
  /// 1 where the criterion counts as met, 0 where it does not: what the communes' figures were, comparable or not.
  var before: Int
  var after: Int
  /// The period before under its own rule, and the period after under its own.
  var oldRuleOldFacts: Int?
  var newRuleNewFacts: Int?
  var newRuleOldFacts: Int?
  var oldRuleNewFacts: Int?

  /// First the rule changes, then the facts.
  var ruleFirst: Parts {
    guard let start = oldRuleOldFacts, let middle = newRuleOldFacts, let end = newRuleNewFacts else { return apart }
    return Parts(rule: middle - start, real: end - middle, results: 1)
  }

  /// First the facts change, then the rule.
  var factsFirst: Parts {
    guard let start = oldRuleOldFacts, let middle = oldRuleNewFacts, let end = newRuleNewFacts else { return apart }
    return Parts(rule: end - middle, real: middle - start, results: 1)
  }

  var isComparableBothWays: Bool { ruleFirst.results == 1 && factsFirst.results == 1 }

  private var apart: Parts { Parts(notComparable: after - before) }
}
