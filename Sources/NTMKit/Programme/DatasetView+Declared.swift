extension DatasetView {
  /// The last day that the scope looks at: of the period it names, else of the newest with data; nil when there is neither.
  ///
  /// Other than `period()`, a named period needs no results of communes: products have a history of their own.
  func lastDay() throws -> CalendarDate? {
    if let range = scope.period { return range.last.lastDay }
    return try submitted().map(\.period.lastDay).max()
  }

  /// Units as they were on the last day.
  func places() throws -> UnitDirectory {
    if let directory = kept.withLock({ $0.places }) { return directory }
    let directory = try directory(on: lastDay())
    kept.withLock { $0.places = directory }
    return directory
  }

  /// The rows of a declared table, as known on the scope's `asof`.
  func rows(of declaration: TableDeclaration) throws -> Table { try source.rows(of: declaration, asof: scope.asof) }

  /// All OCOP products with their events up to the last day.
  func products() throws -> OCOPRegister {
    if let register = kept.withLock({ $0.products }) { return register }
    let rulebook = try OCOPRulebook(
      stages: rows(of: DeclaredTables.ocopStages), rules: rows(of: DeclaredTables.ocopRules),
      groups: rows(of: DeclaredTables.ocopGroups))
    let register = try OCOPRegister(
      registry: rows(of: DeclaredTables.products), events: rows(of: DeclaredTables.productEvents), rulebook: rulebook,
      upTo: lastDay())
    kept.withLock { $0.products = register }
    return register
  }

  /// What the rules of their days do not allow of the products' events.
  func ocopFindings() throws -> [OCOPFinding] {
    if let findings = kept.withLock({ $0.ocopFindings }) { return findings }
    let findings = try products().products.flatMap(\.history.findings)
    kept.withLock { $0.ocopFindings = findings }
    return findings
  }
}
