import NTMKit

/// The two periods that are compared, and the set that judges each.
struct BridgeEnds {
  struct End {
    var period: Period
    var set: String
  }
  let before: End
  let after: End

  var changesSet: Bool { before.set != after.set }

  /// - Returns: nil where no two periods are judged by different sets, and none were named.
  /// - Throws: `bridge.no-set`, `bridge.not-before`, `dataset.no-data`.
  init?(_ parameters: BridgeReport.Parameters, _ context: ReportContext) throws {
    let sets = try PeriodSets(context)
    let named = parameters.to ?? (context.scope.period == nil ? nil : context.period)
    let ends: (from: Period, to: Period)?
    switch (parameters.from, named) {
    case (let from?, let to?): ends = (from, to)
    case (let from?, nil):
      let set = try sets.judging(from)
      ends = try context.periods.first { try $0.kind == from.kind && $0 > from && sets.judging($0) != set }
        .map { (from, $0) }
    case (nil, let to?): ends = try sets.lastWithAnother(before: to).map { ($0, to) }
    case (nil, nil): ends = try sets.firstOfNewestSet()
    }
    guard let ends else { return nil }
    guard ends.from.lastDay < ends.to.lastDay else {
      throw Diagnostic(
        "bridge.not-before", message: Strings.notBefore(ends.from, ends.to), hints: [Strings.notBeforeHint])
    }
    before = End(period: ends.from, set: try sets.required(ends.from))
    after = End(period: ends.to, set: try context.scope.criteriaSet ?? sets.required(ends.to))
  }
}

/// Which set judges which period, as assigned; where nothing is assigned, as the communes of the period are judged.
private struct PeriodSets {
  let context: ReportContext
  private let assignments: [SetAssignment]

  init(_ context: ReportContext) throws {
    self.context = context
    let table = try context.table("set_assignments")
    let codes = try table.texts("set")
    let levels = try table.texts("level")
    let starts = try table.periods("from_period")
    let ends = try table.periods("to_period")
    assignments = codes.indices.compactMap { row in
      guard let code = codes[row], levels[row] == Recognition.Level.ntm.rawValue, let from = starts[row] else {
        return nil
      }
      return SetAssignment(setCode: code, level: .ntm, from: from, to: ends[row])
    }
  }

  /// nil where none is known to.
  func judging(_ period: Period) throws -> String? {
    if let assigned = assignments.last(where: { $0.covers(period) })?.setCode { return assigned }
    var scope = context.scope(of: period)
    scope.criteriaSet = nil
    do {
      return try context.table("communes", in: scope).texts("set").compactMap(\.self).first
    } catch let diagnostic as Diagnostic where diagnostic.code == "dataset.no-set" {
      return nil
    }
  }

  func required(_ period: Period) throws -> String {
    if let set = try judging(period) { return set }
    throw Diagnostic("bridge.no-set", kind: .data, message: Strings.noSet(period), hints: [Strings.noSetHint])
  }

  func lastWithAnother(before period: Period) throws -> Period? {
    let set = try context.scope.criteriaSet ?? judging(period)
    return try context.periods.last { try $0.kind == period.kind && $0 < period && judging($0) != set }
  }

  /// The first period of the unbroken run that ends with the newest, and the one before it.
  func firstOfNewestSet() throws -> (from: Period, to: Period)? {
    guard var first = context.period else { return nil }
    let set = try judging(first)
    while let before = context.period(before: first) {
      if try judging(before) != set { return (before, first) }
      first = before
    }
    return nil
  }
}
