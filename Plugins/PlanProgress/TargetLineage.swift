import NTMKit

/// Where the figures of targets come from: the decisions, results or products that are counted.
struct TargetLineage {
  let context: ReportContext
  let data: PlanData
  let line: ReportLine
  private let measure: Measure

  init(_ context: ReportContext, _ data: PlanData, _ line: ReportLine) {
    self.context = context
    self.data = data
    self.line = line
    measure = Measure(data)
  }

  /// How many targets of a tier are met.
  func met(_ results: [TargetResult], _ tier: PlanTarget.Tier) throws -> Lineage {
    try met(results, Strings.targetsMetRule(tier, of: results.count, data.day), tier, "counted")
  }

  /// How many of the communes that the plan names got there.
  func namedMet(_ results: [TargetResult], _ tier: PlanTarget.Tier) throws -> Lineage {
    try met(results, Strings.namedMetRule(tier, of: results.count, data.day), tier, "kind = \"named\"")
  }

  private func met(
    _ results: [TargetResult], _ rule: LocalizedText, _ tier: PlanTarget.Tier, _ condition: String
  ) throws -> Lineage {
    let met = results.filter { $0.status == .met }
    let rows = try met.enumerated().map { index, result in
      let target = result.target
      return Lineage.input(
        data.title(of: target), code: target.id, Value(result.actual), unit: target.unit,
        source: index < Lineage.mostRows
          ? try context.place(of: .planTarget(plan: target.plan, id: target.id)) : nil)
    }
    return .figure(
      of: rule,
      madeBy: line.text(
        "where tier = \(LineText.text(tier.rawValue)) and \(condition) and status = \"met\"", "count"), from: rows)
  }

  func figure(_ result: TargetResult) throws -> Lineage {
    let target = result.target
    let rows = try rows(target)
    var tree = Lineage.figure(of: rule(target, counted: rows.count), madeBy: line(target), from: rows)
    tree.children.append(
      Lineage(
        .target, id: target.id, Strings.targetAsPlanned(target),
        source: try context.place(of: .planTarget(plan: target.plan, id: target.id))))
    return tree
  }

  // MARK: The line

  private func line(_ target: Target) -> String {
    let own = "where id = \(LineText.text(target.id))"
    if target.kind == .floor, target.isOfProducts || target.level != nil {
      return line.text(table: Floors.tableID, own, "summarize min(actual)")
    }
    if let decisions = lineOfDecisions(target) { return decisions }
    // Communes do not say their province in that table.
    let isOfOneProvince =
      !data.isWhole(target) && target.unitCode.map { data.directory[$0]?.level == .province } ?? false
    guard target.kind == .mean, !isOfOneProvince, let period = data.period else {
      return line.text(own, "select actual")
    }
    let place =
      data.isWhole(target)
      ? nil : target.unitCode.map { "(code = \(LineText.text($0)) or district_code = \(LineText.text($0)))" }
    let conditions = ["not_assessed < total", place].compactMap(\.self).joined(separator: " and ")
    return context.line(overTable: "communes", at: period, "where \(conditions)", "summarize mean(met)")
  }

  /// The communes of the programme with a decision in force, by the first of those that count; nil where more than decisions
  /// counts, and for a target of one district.
  private func lineOfDecisions(_ target: Target) -> String? {
    guard !target.isOfProducts, let level = target.level, level != .none, target.tier == .committed,
      data.isWhole(target), let period = data.period
    else { return nil }
    let last: String
    switch target.kind {
    case .count: last = "where year(since) = \(target.due?.year ?? data.day.year) | count"
    case .cumulative: last = "count"
    case .ratio: last = "summarize share = count() * 100 / \(NumberText.plain(measure.whole(of: target)))"
    case .named, .mean, .floor: return nil
    }
    let levels = Recognition.Level.allCases.filter { $0 >= level }.map { LineText.text($0.rawValue) }
    let asof = context.scope.asofText.map { " asof \($0)" } ?? ""
    let day = data.day.description
    return context.line(
      overTable: "recognitions",
      "where level in (\(levels.joined(separator: ", "))) and decision_date <= \(day)",
      "where revoked_on is missing or revoked_on > \(day)",
      "join communes at \(period.description)\(asof) on commune_code = code semi",
      "summarize since = min(decision_date) by commune_code", last)
  }

  // MARK: The rule

  private func rule(_ target: Target, counted: Int) -> LocalizedText {
    let isOfDecisions = target.level.map { $0 != .none } ?? false
    switch target.kind {
    case .mean: return Strings.meanRule(counted, data.period)
    case .floor: return Strings.floorRule(data.day)
    case .ratio:
      return Strings.ratioRule(
        counted, of: target.isOfProducts ? target.denominator : measure.whole(of: target), data.day)
    case .count where target.isOfProducts, .cumulative where target.isOfProducts:
      return Strings.productsRule(target, data.day)
    case .count where target.tier == .stretch: return Strings.stretchRule(data.day)
    case .count, .cumulative, .named:
      if !isOfDecisions { return Strings.allMetRule(data.period) }
      return target.kind == .count
        ? Strings.newRule(target.due?.year ?? data.day.year, data.day) : Strings.recognisedRule(data.day)
    }
  }

  // MARK: What is counted

  private func rows(_ target: Target) throws -> [Lineage] {
    if target.kind == .floor {
      return data.byDistrict(target).map { district, count in
        .input(
          LocalizedText(verbatim: data.directory.distinctName(of: district)), code: district.code, Value(count),
          unit: target.unit)
      }
    }
    if target.isOfProducts {
      let products = data.products?.counted(by: target, on: data.day, in: data) ?? []
      return try context.placed(
        products.map { .input(LocalizedText(verbatim: $0.name), code: $0.code) }, inTable: "products",
        keys: products.map { [.text($0.code)] })
    }
    return try measure.communes(countedBy: target).enumerated().map { index, commune in
      try row(commune, target, isPlaced: index < Lineage.mostRows)
    }
  }

  /// A commune with its decision, or with the criteria it meets where no decision says that it counts.
  private func row(_ commune: PlanCommune, _ target: Target, isPlaced: Bool) throws -> Lineage {
    let level = target.level ?? .ntm
    let decision =
      target.kind == .mean || level == .none
      ? nil : data.recognitions.decision(of: commune.code, atLeast: level, on: data.day)
    guard let decision else {
      let standing = data.standings(for: target.kind == .mean ? .ntm : level)?[commune.code]
      return .input(code: commune.code, name: commune.name, "met", Value(standing?.met), unit: .criterion)
    }
    var row = Lineage.input(
      code: commune.code, name: commune.name, "recognised_on", .date(decision.date), unit: nil)
    if isPlaced {
      row.source = try context.place(
        of: .recognition(commune: commune.code, level: decision.level, date: decision.date))
    }
    return row
  }
}
