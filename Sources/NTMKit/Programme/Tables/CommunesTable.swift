/// One row per commune of the programme: where it stands in the scope's period.
enum CommunesTable: DatasetTable {
  static let name = "communes"
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
    let directory = try view.directory()
    let period = try view.period()
    let evaluation = try period.flatMap { try view.evaluation(of: $0) }
    let before = try period.flatMap { try view.period(before: $0) }.flatMap { try view.evaluation(of: $0) }
    let recognitions = Dictionary(grouping: try view.source.recognitions(asof: view.scope.asof), by: \.communeCode)
    let populations = Dictionary(
      try view.source.populations(asof: view.scope.asof).map { ($0.unitCode, $0.persons) }, uniquingKeysWith: { $1 })
    let tiers = try targetTiers(view, year: period?.year)
    let judged = try period.map { try view.level(judgedBy: evaluation?.grid.set.code, in: $0) } ?? .ntm
    var builder = TableBuilder(schema.fields)
    for (unit, commune) in try view.communes().enumerated() {
      let district = directory.ancestor(of: commune, at: .district)
      let reported = evaluation?.grid.hasSubmission[unit] ?? false
      let tally = evaluation?.tally(unit: unit) ?? Evaluation.Tally()
      let previous = before.flatMap { $0.grid.hasSubmission[unit] ? $0.tally(unit: unit).met : nil }
      let held = standing(recognitions[commune.code] ?? [], on: period?.lastDay)
      let status = CommuneStatus(tally: reported ? tally : nil, level: held?.level ?? .none, judged: judged)
      builder.append([
        .text(commune.code), .text(commune.name), .text(directory.districtName(of: commune)),
        .text(district?.code ?? ""),
        .text(directory.ancestor(of: commune, at: .province)?.name ?? ""),
        populations[commune.code].map { .int(Int64($0)) } ?? .null,
        evaluation.map { .text($0.grid.set.code) } ?? .null, .int(Int64(tally.met)), .int(Int64(tally.notMet)),
        .int(Int64(tally.notAssessed)), .int(Int64(tally.missing)),
        .int(Int64(evaluation?.grid.set.criteria.count ?? 0)), previous.map { .int(Int64($0)) } ?? .null,
        previous.map { reported ? .int(Int64(tally.met - $0)) : .null } ?? .null, .text(status.rawValue),
        .text((held?.level ?? .none).rawValue), held.map { .date($0.decisionDate) } ?? .null,
        .text(tiers[commune.code]?.rawValue ?? "none"),
      ])
    }
    return try builder.finished()
  }

  /// The decision of the highest level in force on a day; of one level the earliest.
  private static func standing(_ recognitions: [Recognition], on day: CalendarDate?) -> Recognition? {
    recognitions.filter { recognition in day.map { recognition.isInForce(on: $0) } ?? (recognition.revokedOn == nil) }
      .min { ($1.level, $0.decisionDate) < ($0.level, $1.decisionDate) }
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
