extension DatasetView {
  /// What was reported for a set in a period, or, where the scope asks for a set that nothing was reported for, what of the
  /// values reported for another can stand in it.
  func grid(of set: CriteriaSet, in period: Period, unitCodes: [String]) throws -> AssessmentGrid {
    let own = try reported(for: set, in: period, unitCodes)
    if own.submissionCount == 0, let correspondence = try correspondence(to: set, in: period) {
      return AssessmentGrid(carrying: try reported(for: correspondence.from, in: period, unitCodes), by: correspondence)
    }
    return own
  }

  private func reported(for set: CriteriaSet, in period: Period, _ unitCodes: [String]) throws -> AssessmentGrid {
    try AssessmentGrid(set: set, period: period, unitCodes: unitCodes) { body in
      try source.readSubmissions(period: period, setCode: set.code, asof: scope.asof, body)
    }
  }

  /// How a set that the scope asks for is filled from one that was reported for: the one assigned to the period before
  /// others, then by code. nil where the scope asks for none, or nothing corresponds.
  private func correspondence(to set: CriteriaSet, in period: Period) throws -> SetCorrespondence? {
    guard scope.criteriaSet != nil else { return nil }
    let items = try ItemCorrespondence.all(rows(of: DeclaredTables.setCorrespondences))
    if items.isEmpty { return nil }
    let assigned = try setAssignments().last { $0.level == .ntm && $0.covers(period) }?.setCode
    let reported = Set(try reportedSets(in: period))
    let sets = try criteriaSets().filter { reported.contains($0.code) && $0.code != set.code }
      .sorted { ($0.code != assigned ? 1 : 0, $0.code) < ($1.code != assigned ? 1 : 0, $1.code) }
    return sets.lazy.compactMap { SetCorrespondence(items, from: $0, to: set) }.first
  }

  private func reportedSets(in period: Period) throws -> [String] {
    try submitted().filter { $0.period == period }.map(\.setCode)
  }

  // MARK: What readers should know

  /// What has to be said where the scope asks for a set that its period, or the one before, was not reported for.
  func correspondenceRemarks() throws -> [LocalizedText] {
    guard scope.criteriaSet != nil, let period = try period(), let evaluation = try evaluation(of: period) else {
      return []
    }
    if let remark = try carriedRemark(evaluation) { return [remark] }
    let (set, reported) = (evaluation.grid.set, try reportedSets(in: period))
    if !reported.isEmpty, !reported.contains(set.code) {
      return [CorrespondenceStrings.nothingCarried(period, set.code, reported: reported)]
    }
    guard let before = try self.period(before: period),
      let correspondence = try self.evaluation(of: before)?.grid.correspondence
    else { return [] }
    return [CorrespondenceStrings.previousIsCarried(before, from: correspondence.from, to: correspondence.to)]
  }

  /// nil where the values were reported for the set itself.
  func carriedRemark(_ evaluation: Evaluation) throws -> LocalizedText? {
    guard let correspondence = evaluation.grid.correspondence else { return nil }
    let filled = evaluation.indicatorSlots.count { $0 >= 0 && evaluation.grid.isFilled(slot: $0) }
    return CorrespondenceStrings.carried(
      evaluation.grid.period, from: correspondence.from, to: correspondence.to, filled: filled, year: evaluation.year)
  }
}
