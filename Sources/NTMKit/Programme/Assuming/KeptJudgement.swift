/// A criterion that an assumption about one of its indicators does not move: the commune judged the whole criterion itself, and
/// by its indicators, as they are assumed, it would come out otherwise.
public struct KeptJudgement: Sendable, Hashable {
  /// The assumption's place among those of the overlay.
  public let assumption: Int
  /// As assumptions name it: `17`; `TC 10` where an indicator has the number too.
  public let criterion: String
  /// What the communes judged.
  public let isMet: Bool
  public fileprivate(set) var communes: [AdministrativeUnit] = []

  fileprivate init(_ assumption: Int, _ criterion: String, isMet: Bool) {
    self.assumption = assumption
    self.criterion = criterion
    self.isMet = isMet
  }
}

extension Dataset {
  /// Where communes' own judgements stand against what an overlay assumes, in the order of its assumptions.
  ///
  /// - Parameter scope: with the overlay.
  /// - Cost: one evaluation of each period that an indicator is assumed for; the line's own questions share it.
  public func keptJudgements(in scope: DatasetScope) throws -> [KeptJudgement] {
    let dataset = try known(in: scope)
    var periods: [Period: JudgedPeriod] = [:]
    var judgements: [KeptJudgement] = []
    for (index, assumption) in (scope.overlay?.assumptions ?? []).enumerated() {
      var found: [KeptJudgement] = []
      for case .result(let unit, let period, let set, let slot, _) in assumption.records {
        if slot.hasPrefix(CriteriaSet.criterionPrefix) { continue }
        let judged = try periods[period] ?? JudgedPeriod(period, scope, dataset)
        periods[period] = judged
        guard let kept = judged.judgement(of: unit, set: set, against: slot) else { continue }
        let place = found.firstIndex { $0.criterion == kept.criterion && $0.isMet == kept.isMet }
        if place == nil { found.append(KeptJudgement(index, kept.criterion, isMet: kept.isMet)) }
        let last = place ?? found.count - 1
        if !found[last].communes.contains(kept.commune) { found[last].communes.append(kept.commune) }
      }
      judgements += found
    }
    return judgements
  }
}

/// The communes as they are judged in a period.
private struct JudgedPeriod {
  private let evaluation: Evaluation?
  private let communes: [AdministrativeUnit]
  private let places: [String: Int]

  init(_ period: Period, _ scope: DatasetScope, _ dataset: Dataset) throws {
    var scope = scope.atItsClosing
    scope.geography = nil
    scope.period = PeriodRange(period)
    let view = dataset.view(scope)
    evaluation = try view.evaluation(of: period)
    communes = try view.communes()
    places = Dictionary(communes.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { $1 })
  }

  /// A commune's own judgement of the criterion that an indicator belongs to, where its indicators give something else.
  func judgement(
    of code: String, set: String, against indicator: String
  ) -> (criterion: String, commune: AdministrativeUnit, isMet: Bool)? {
    guard let evaluation, evaluation.grid.set.code == set, let unit = places[code] else { return nil }
    let criteria = evaluation.grid.set.criteria
    guard let position = criteria.firstIndex(where: { $0.indicators.contains { $0.id == indicator } }) else {
      return nil
    }
    let cell = position * communes.count + unit
    guard let isMet = evaluation.attested[cell], evaluation.states[cell] != evaluation.computed[cell] else {
      return nil
    }
    let id = criteria[position].id
    let isIndicatorToo = evaluation.grid.set.indicators.contains { $0.id == id }
    return (isIndicatorToo ? "TC \(id)" : id, communes[unit], isMet)
  }
}
