/// One row per unit and validity.
enum UnitsTable: DatasetTable {
  static let name = "units"
  static let summary = LocalizedText(
    vi: "tỉnh, huyện, xã và thời gian hiệu lực", en: "provinces, districts, communes and when they are valid")
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("kind", .text), Field("level", .text),
    Field("parent_code", .text), Field("region", .text), Field("valid_from", .date), Field("valid_to", .date),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for unit in try ordered(view) {
      builder.append([
        .text(unit.code), .text(unit.name), .text(unit.kind), .text(unit.level.rawValue), Value(unit.parentCode),
        Value(unit.region), Value(unit.validFrom), Value(unit.validTo),
      ])
    }
    return try builder.finished()
  }

  /// In the order of the rows.
  static func ordered(_ view: DatasetView) throws -> [AdministrativeUnit] {
    let units = try view.source.units(asof: view.scope.asof)
    func isBefore(_ a: AdministrativeUnit, _ b: AdministrativeUnit) -> Bool { (a.level, a.code) < (b.level, b.code) }
    let isOrdered = units.indices.dropFirst().allSatisfy { !isBefore(units[$0], units[$0 - 1]) }
    return isOrdered ? units : units.sorted(by: isBefore)
  }
}

/// One row per decision of recognition.
enum RecognitionsTable: DatasetTable {
  static let name = "recognitions"
  static let summary = LocalizedText(
    vi: "mỗi quyết định công nhận một dòng, kể cả quyết định đã thu hồi",
    en: "one row per decision of recognition, revoked ones too")
  static let schema = Schema([
    Field("commune_code", .text), Field("commune", .text), Field("level", .text), Field("field", .text),
    Field("target_year", .int), Field("decision_number", .text), Field("decision_date", .date),
    Field("revoked_on", .date),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let directory = try view.directory()
    var builder = TableBuilder(schema.fields)
    let sorted = try view.source.recognitions(asof: view.scope.asof).sorted {
      ($0.decisionDate, $0.communeCode, $0.level) < ($1.decisionDate, $1.communeCode, $1.level)
    }
    for recognition in sorted {
      builder.append([
        .text(recognition.communeCode), .text(directory[recognition.communeCode]?.name ?? ""),
        .text(recognition.level.rawValue), Value(recognition.field),
        recognition.targetYear.map { .int(Int64($0)) } ?? .null, Value(recognition.decisionNumber),
        .date(recognition.decisionDate), Value(recognition.revokedOn),
      ])
    }
    return try builder.finished()
  }
}

/// One row per target of a plan.
enum PlanTargetsTable: DatasetTable {
  static let name = "plan_targets"
  static let summary = LocalizedText(
    vi: "mỗi chỉ tiêu của kế hoạch một dòng; cam kết và phấn đấu tách riêng",
    en: "one row per target of the plan; committed and stretch apart")
  static let schema = Schema([
    Field("id", .text), Field("plan", .text), Field("kind", .text), Field("tier", .text), Field("level", .text),
    Field("title", .text), Field("unit_code", .text), Field("unit", .text), Field("baseline", .double),
    Field("target", .double), Field("denominator", .double), Field("due", .date), Field("measure", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let directory = try view.directory()
    var builder = TableBuilder(schema.fields)
    for target in try view.source.planTargets(asof: view.scope.asof) {
      builder.append([
        .text(target.id), .text(target.plan), .text(target.kind.rawValue), .text(target.tier.rawValue),
        Value(level(of: target)), .text(target.title.vi), Value(target.unitCode),
        Value(target.unitCode.flatMap { directory[$0]?.name }), target.baseline.map(Value.double) ?? .null,
        .double(target.target), target.denominator.map(Value.double) ?? .null, Value(target.due),
        .text(target.measure.rawValue),
      ])
    }
    return try builder.finished()
  }

  /// `none`: all criteria met, no decision needed; missing: not about communes (products).
  private static func level(of target: PlanTarget) -> String? {
    switch target.measure {
    case .products, .productsEvaluated, .nationalDossiers: nil
    case .allMet where target.tier == .committed: Recognition.Level.none.rawValue
    case .recognised, .allMet, .criteriaMet: (target.level ?? .ntm).rawValue
    }
  }
}

/// One row per import.
enum BatchesTable: DatasetTable {
  static let name = "batches"
  static let summary = LocalizedText(
    vi: "mỗi lần nhập một dòng: tệp, thời điểm, số dòng nhận và bị từ chối",
    en: "one row per import: file, times, rows taken and refused")
  static let schema = Schema([
    Field("batch", .int), Field("recorded_at", .text), Field("received_on", .date), Field("kind", .text),
    Field("file", .text), Field("sha256", .text), Field("rows_read", .int), Field("rows_taken", .int),
    Field("rows_refused", .int), Field("assumptions", .text), Field("withdrawn_on", .date),
    Field("discrepancies", .int),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for batch in try view.source.batches() {
      if let asof = view.scope.asof, batch.receivedOn > asof { continue }
      builder.append([
        .int(Int64(batch.id)), .text(batch.recordedAt), .date(batch.receivedOn), .text(batch.kind),
        .text(batch.file), .text(batch.sha256), .int(Int64(batch.rowsRead)), .int(Int64(batch.rowsTaken)),
        .int(Int64(batch.rowsRefused)), .text(batch.assumptions), Value(batch.withdrawnOn),
        Value(batch.discrepancyList?.count),
      ])
    }
    return try builder.finished()
  }
}
