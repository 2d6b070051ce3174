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

  /// - Parameter columns: the names that count; nil: all.
  func rows(of declaration: TableDeclaration, columns: Set<String>?) throws -> Table {
    guard let columns else { return try rows(of: declaration) }
    return try source.rows(of: declaration, columns: columns, asof: scope.asof)
  }

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

  /// The rows of a column of products' codes that are known by the last day: with an event by then, or with none at all.
  func known(products codes: Column) throws -> [Int] {
    let rows = (0..<codes.count).filter { !codes.isNull($0) }
    guard let day = try lastDay() else { return rows }
    let events = try self.rows(of: DeclaredTables.productEvents, columns: ["product", "date", "stage"])
    let products = try events.column("product")
    let stages = try events.column("stage")
    let dates = try events.dates("date")
    guard case .text(let ofProducts, let names) = products.storage, case .text(let ofRows, let texts) = codes.storage,
      dates.contains(where: { $0.map { $0 > day } ?? false })
    else { return rows }
    var isSeen = [Bool](repeating: false, count: names.strings.count)
    var isKnown = isSeen
    for row in ofProducts.indices where !products.isNull(row) && !stages.isNull(row) {
      guard let date = dates[row] else { continue }
      isSeen[Int(ofProducts[row])] = true
      if date <= day { isKnown[Int(ofProducts[row])] = true }
    }
    let later = Set(names.strings.indices.filter { isSeen[$0] && !isKnown[$0] }.map { names.strings[$0] })
    return rows.filter { !later.contains(texts.strings[Int(ofRows[$0])]) }
  }

  /// What the rules of their days do not allow of the products' events.
  func ocopFindings() throws -> [OCOPFinding] {
    if let findings = kept.withLock({ $0.ocopFindings }) { return findings }
    let findings = try products().products.flatMap(\.history.findings)
    kept.withLock { $0.ocopFindings = findings }
    return findings
  }
}
