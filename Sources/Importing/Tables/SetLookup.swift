import NTMKit

/// Finds a criteria set by its code, and the one that judges a period.
struct SetLookup {
  let sets: [CriteriaSet]
  let assignments: [SetAssignment]

  init(_ context: ImportContext) {
    sets = context.criteriaSets
    assignments = context.setAssignments
  }

  /// - Throws: `import.unknown-set`.
  func find(_ code: String, column: Int?) throws(RowFault) -> CriteriaSet {
    let folded = VietnameseFolding.fold(code)
    if let set = sets.last(where: { $0.code == code })
      ?? sets.last(where: { VietnameseFolding.fold($0.code) == folded })
    {
      return set
    }
    let codes = sets.map(\.code)
    let hint = NearestName.nearest(to: code, among: codes).map(Strings.nearest) ?? Strings.setCodes(codes)
    throw RowFault("import.unknown-set", Strings.unknownSet(code), column: column, hints: [hint])
  }

  /// The set an option names.
  ///
  /// - Throws: `import.unknown-set`.
  func chosen(_ code: String) throws(Diagnostic) -> CriteriaSet {
    do {
      return try find(code, column: nil)
    } catch {
      var diagnostic = error.diagnostic
      diagnostic.kind = .usage
      diagnostic.span = SourceSpan(source: "--set")
      throw diagnostic
    }
  }

  /// The set assigned to a period at the first level, the newest assignment first; nil when none is.
  func assigned(to period: Period) -> CriteriaSet? {
    let covering = assignments.filter { $0.level == .ntm && $0.covers(period) }
    let newest = covering.enumerated().max { ($0.element.from, $0.offset) < ($1.element.from, $1.offset) }
    return newest.flatMap { assignment in sets.last { $0.code == assignment.element.setCode } }
  }
}
