/// What an assumption about communes can name: the communes, the period and the set whose values judge them in a scope.
public struct AssumptionContext: Sendable {
  public let period: Period
  /// The set that values are reported for. Where the scope asks for one whose values are carried over from another, the other.
  public let set: CriteriaSet
  /// Of the programme, by code.
  public let communes: [AdministrativeUnit]
  /// Units as they were on the last day of the period.
  public let directory: UnitDirectory

  /// The communes that a text names: one, or all of a district or province. A name of units of several levels names none.
  ///
  /// - Throws: `unit.unknown`, `unit.ambiguous`, `why.not-in-programme`.
  public func communes(named text: String) throws(Diagnostic) -> [AdministrativeUnit] {
    let unit = try directory.find(text)
    guard unit.level == .commune else {
      return communes.filter { directory.ancestor(of: $0, at: unit.level)?.code == unit.code }
    }
    if communes.contains(where: { $0.code == unit.code }) { return [unit] }
    throw Diagnostic(
      "why.not-in-programme", kind: .data, message: LineageStrings.notInProgramme(directory.label(unit)))
  }

  /// The shortest text that names what a text names, and nothing else: a name, a name with its kind or district, a code.
  public func name(of text: String) throws(Diagnostic) -> String {
    let wanted = try communes(named: text)
    guard wanted.count == 1, let unit = wanted.first else { return text }
    let names = [unit.name, unit.fullName, "\(unit.name), \(directory.districtName(of: unit))"]
    return names.first { (try? communes(named: $0))?.map(\.code) == [unit.code] } ?? unit.code
  }
}

extension Dataset {
  /// - Returns: nil where there are no results, or no set to judge them by.
  /// - Throws: `dataset.no-data`, and what choosing the criteria set throws.
  public func assumptionContext(in scope: DatasetScope) throws -> AssumptionContext? {
    var reported = scope.atItsClosing
    reported.geography = nil
    let view = try known(in: scope).view(reported)
    guard let period = try view.period(), let grid = try view.evaluation(of: period)?.grid else { return nil }
    return AssumptionContext(
      period: period, set: grid.correspondence?.from ?? grid.set, communes: try view.communes(),
      directory: try view.directory())
  }

  /// This dataset with assumptions laid over it. The last one made is kept: a report asks for it many times.
  func assuming(_ overlay: Overlay) throws -> Dataset {
    if let kept = assumed.withLock({ $0 }), kept.overlay.assumptions == overlay.assumptions { return kept.dataset }
    let dataset = Dataset(remembering: try OverlaidProgramme(source, overlay), newest: newest, declaring: declared)
    assumed.withLock { $0 = (overlay, dataset) }
    return dataset
  }
}
