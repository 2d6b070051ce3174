/// One row per commune of the programme: where it stands in the scope's period.
enum CommunesTable: DatasetTable {
  static let name = "communes"
  static let showsLastPeriod = true
  static let summary = LocalizedText(
    vi: "mỗi xã của chương trình một dòng: đạt bao nhiêu tiêu chí, đã được công nhận chưa",
    en: "one row per commune of the programme: criteria met, and recognition")
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("district_code", .text),
    Field("province", .text), Field("population", .int, unit: .person), Field("set", .text), Field("met", .int),
    Field("not_met", .int), Field("not_assessed", .int), Field("missing", .int), Field("total", .int),
    Field("previous_met", .int), Field("change", .int), Field("status", .text), Field("level", .text),
    Field("recognised_on", .date), Field("target", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let communes = try view.communes()
    let period = try view.period()
    // Both periods are judged at once.
    let both = try [period, period.flatMap { try view.period(before: $0) }].compactMap(\.self)
    _ = try both.concurrentMap { try view.evaluation(of: $0) }
    let evaluation = try period.flatMap { try view.evaluation(of: $0) }
    let before = try period.flatMap { try view.evaluation(before: $0) }
    let recognitions = try view.recognitionsInForce()
    let populations = Dictionary(
      try view.source.populations(asof: view.scope.asof).map { ($0.unitCode, $0.persons) }, uniquingKeysWith: { $1 })
    let tiers = try targetTiers(view, year: period?.year)
    let judged = try period.map { try view.level(judgedBy: evaluation?.grid.set.code, in: $0) } ?? .ntm
    var builder = TableBuilder(schema.fields)
    for row in try view.shownCommunes().rows {
      let codes = row.parts.map { communes[$0].code }
      let reported = row.parts.contains { evaluation?.grid.hasSubmission[$0] ?? false }
      let tally = evaluation?.tally(units: row.parts) ?? Evaluation.Tally()
      let previous = before.flatMap { before in
        row.parts.allSatisfy { before.grid.hasSubmission[$0] } ? before.tally(units: row.parts).met : nil
      }
      let held = standing(codes.map { recognitions[$0] ?? [] })
      let status = CommuneStatus(tally: reported ? tally : nil, level: held?.level ?? .none, judged: judged)
      let persons = codes.compactMap { populations[$0] }
      builder.append([
        .text(row.code), .text(row.name), .text(row.district), .text(row.districtCode), .text(row.province),
        persons.count == codes.count ? Value(persons.reduce(0, +)) : .null,
        evaluation.map { .text($0.grid.set.code) } ?? .null, Value(tally.met), Value(tally.notMet),
        Value(tally.notAssessed), Value(tally.missing), Value(evaluation?.grid.set.criteria.count ?? 0),
        Value(previous), previous.map { reported ? Value(tally.met - $0) : .null } ?? .null, .text(status.rawValue),
        .text((held?.level ?? .none).rawValue), Value(held?.date),
        .text(strongest(codes.compactMap { tiers[$0] })?.rawValue ?? "none"),
      ])
    }
    return try builder.finished()
  }

  /// The level that all parts hold, and since when they all do; nil where one of them holds none.
  static func standing(_ parts: [[Recognition]]) -> (level: Recognition.Level, date: CalendarDate)? {
    guard let level = parts.map({ $0.map(\.level).max() ?? .none }).min(), level != .none else { return nil }
    let since = parts.compactMap { $0.filter { $0.level >= level }.map(\.decisionDate).min() }
    return since.max().map { (level, $0) }
  }

  private static func strongest(_ tiers: [PlanTarget.Tier]) -> PlanTarget.Tier? {
    tiers.contains(.committed) ? .committed : tiers.first
  }

  /// The tier in which the year's plan names each commune; committed before stretch.
  private static func targetTiers(_ view: DatasetView, year: Int?) throws -> [String: PlanTarget.Tier] {
    var tiers: [String: PlanTarget.Tier] = [:]
    for target in try view.source.planTargets(asof: view.scope.asof) where target.kind == .named {
      guard let code = target.unitCode, target.due == nil || year == nil || target.due?.year == year else { continue }
      if tiers[code] != .committed { tiers[code] = target.tier }
    }
    return tiers
  }
}

extension DatasetView {
  /// The decisions in force on the last day of the period, by commune.
  func recognitionsInForce() throws -> [String: [Recognition]] {
    try recognitions(inForceOn: period()?.lastDay)
  }

  /// The decisions in force on a day, by commune; with nil, those that were not revoked.
  func recognitions(inForceOn day: CalendarDate?) throws -> [String: [Recognition]] {
    Dictionary(
      grouping: try source.recognitions(asof: scope.asof).filter { recognition in
        day.map { recognition.isInForce(on: $0) } ?? (recognition.revokedOn == nil)
      }, by: \.communeCode)
  }

  /// The communes that hold a level that the period's set judges, or a higher one.
  func recognisedCommunes() throws -> Set<String> {
    let period = try period()
    let set = try period.flatMap { try criteriaSet(for: $0) }?.code
    let judged = try period.map { try level(judgedBy: set, in: $0) } ?? .ntm
    return Set(try recognitionsInForce().filter { $0.value.contains { $0.level != .none && $0.level >= judged } }.keys)
  }
}
