extension Dataset {
  /// The code of the set that people mean: its code, or a level in either language (`advanced`, `nâng cao`), which is the set that the
  /// scope's period, else the newest with data, is judged by at that level. nil where there is none.
  public func criteriaSet(called word: String, in scope: DatasetScope) throws -> String? {
    let codes = try source.criteriaSets(asof: nil).map(\.code)
    if codes.contains(word) { return word }
    let known = try known(in: scope)
    guard let level = try known.level(called: word),
      let period = try scope.period?.last ?? ReportContext.newest(known.periods(asof: scope.asof))
    else { return nil }
    let set = try known.source.setAssignments(asof: scope.asof).last { $0.level == level && $0.covers(period) }?.setCode
    return set.flatMap { codes.contains($0) ? $0 : nil }
  }

  private func level(called word: String) throws -> Recognition.Level? {
    if let level = Recognition.Level(parsing: word) { return level }
    let labels = try vocabulary().terms["level"] ?? [:]
    let folded = VietnameseFolding.fold(word)
    return [Recognition.Level.ntm, .advanced, .model].first { level in
      labels[level.rawValue].map { [$0.vi, $0.en].map { VietnameseFolding.fold($0) }.contains(folded) } ?? false
    }
  }
}
