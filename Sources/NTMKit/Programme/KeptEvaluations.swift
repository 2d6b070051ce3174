import Synchronization

/// The evaluations that a dataset's views made and share: a report on a quarter looks at the one before, whose own view may have
/// the same communes.
final class KeptEvaluations: Sendable {
  private struct Key: Hashable {
    var scope: DatasetScope
    var period: Period
    var set: String
  }
  private let kept = Mutex<[Key: Evaluation]>([:])

  func keep(_ evaluation: Evaluation, in scope: DatasetScope) {
    let key = Self.key(scope, evaluation.grid.period, evaluation.grid.set.code)
    kept.withLock { $0[key] = evaluation }
  }

  /// - Parameter regions: the group of each unit. Which communes there are, and in which groups, may differ by period.
  func evaluation(
    of units: [String], _ regions: [String?], by set: String, _ period: Period, in scope: DatasetScope
  ) -> Evaluation? {
    guard let known = kept.withLock({ $0[Self.key(scope, period, set)] }) else { return nil }
    return known.grid.unitCodes == units && known.regions == regions ? known : nil
  }

  /// A scope's period says which communes there are, not what they reported.
  private static func key(_ scope: DatasetScope, _ period: Period, _ set: String) -> Key {
    var scope = scope
    scope.period = nil
    return Key(scope: scope, period: period, set: set)
  }
}
