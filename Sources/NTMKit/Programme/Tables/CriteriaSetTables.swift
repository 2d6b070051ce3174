/// One row per criteria set.
enum CriteriaSetsTable: DatasetTable {
  static let name = "criteria_sets"
  static let summary = LocalizedText(vi: "các bộ tiêu chí", en: "the criteria sets")
  static let schema = Schema([
    Field("set", .text), Field("title", .text), Field("decision", .text), Field("effective_from", .date),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for set in try view.criteriaSets() {
      builder.append([.text(set.code), .text(set.title.vi), Value(set.decision), Value(set.effectiveFrom)])
    }
    return try builder.finished()
  }
}

/// One row per indicator of each set.
enum IndicatorsTable: DatasetTable {
  static let name = "indicators"
  static let summary = LocalizedText(
    vi: "mỗi chỉ tiêu của từng bộ tiêu chí một dòng", en: "one row per indicator of each criteria set")
  static let schema = Schema([
    Field("set", .text), Field("criterion", .text), Field("indicator", .text), Field("title", .text),
    Field("kind", .text), Field("unit", .text), Field("comparison", .text), Field("confidence", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for set in try view.criteriaSets() {
      for criterion in set.criteria {
        for indicator in criterion.indicators {
          builder.append([
            .text(set.code), .text(criterion.id), .text(indicator.id), .text(indicator.title.vi),
            .text(indicator.kind.rawValue), Value(indicator.unit?.rawValue), .text(indicator.comparison.rawValue),
            .text(indicator.confidence.rawValue),
          ])
        }
      }
    }
    return try builder.finished()
  }
}

/// One row per threshold: a group and a year, where it has them. A missing value is known to be unknown.
enum ThresholdsTable: DatasetTable {
  static let name = "thresholds"
  static let summary = LocalizedText(
    vi: "ngưỡng theo vùng và năm, độ tin cậy và nguồn; ngưỡng độ tin cậy thấp là chưa xác minh",
    en: "thresholds by region and year, with confidence and source; low confidence means unverified")
  static let schema = Schema([
    Field("set", .text), Field("indicator", .text), Field("group", .text), Field("year", .int),
    Field("value", .double), Field("confidence", .text), Field("source", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for set in try view.criteriaSets() {
      for indicator in set.indicators {
        for threshold in indicator.thresholds {
          builder.append([
            .text(set.code), .text(indicator.id), Value(threshold.group),
            threshold.year.map { .int(Int64($0)) } ?? .null, threshold.value.map(Value.double) ?? .null,
            .text(threshold.confidence.rawValue), Value(threshold.source),
          ])
        }
      }
    }
    return try builder.finished()
  }
}

/// One row per set, level and range of periods.
enum SetAssignmentsTable: DatasetTable {
  static let name = "set_assignments"
  static let summary = LocalizedText(
    vi: "bộ tiêu chí nào đánh giá kỳ nào", en: "which criteria set judges which periods")
  static let schema = Schema([
    Field("set", .text), Field("level", .text), Field("from_period", .period), Field("to_period", .period),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for assignment in try view.setAssignments() {
      builder.append([
        .text(assignment.setCode), .text(assignment.level.rawValue), .period(assignment.from),
        assignment.to.map(Value.period) ?? .null,
      ])
    }
    return try builder.finished()
  }
}

enum SetCorrespondencesTable: StoredTable { static let declaration = DeclaredTables.setCorrespondences }
