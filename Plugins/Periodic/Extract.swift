import NTMKit

/// A table of another report, or some of its columns, as this report shows it.
struct Extract {
  let id: String
  /// The id of the other report's table.
  let source: String
  let schema: Schema
  let caption: LocalizedText

  static let groups = Extract(
    id: "task_groups", source: "groups",
    schema: Schema([
      Field("group", .text), Field("title", .text), Field("tasks", .int), Field("done", .int), Field("late", .int),
      Field("due_soon", .int), Field("cancelled", .int),
    ]), caption: Strings.groupsCaption)
  static let atRisk = Extract(
    id: "at_risk", source: "at_risk",
    schema: Schema([
      Field("id", .text), Field("title", .text), Field("tier", .text), Field("target", .double),
      Field("actual", .double), Field("needed", .double), Field("status", .text), Field("due", .date),
    ]), caption: Strings.atRiskCaption)
  static let distribution = Extract(
    id: "distribution", source: "distribution",
    schema: Schema([
      Field("bucket", .text), Field("communes", .int, unit: .commune), Field("share", .double, unit: .percent),
      Field("previous", .int, unit: .commune),
    ]), caption: Strings.distributionCaption)
  static let criteria = Extract(
    id: "criteria_results", source: "by_criterion",
    schema: Schema([
      Field("criterion", .text), Field("title", .text), Field("met", .int, unit: .commune),
      Field("not_met", .int, unit: .commune), Field("not_assessed", .int, unit: .commune),
      Field("share", .double, unit: .percent), Field("failing", .text),
    ]), caption: Strings.criteriaCaption)
  static let funds = Extract(
    id: "fund_sources", source: "sources",
    schema: Schema([
      Field("source", .text), Field("planned", .double, unit: .millionDong),
      Field("mobilised", .double, unit: .millionDong), Field("disbursed", .double, unit: .millionDong),
      Field("disbursed_of_planned", .double, unit: .percent),
    ]), caption: Strings.fundsCaption)
  static let ocopDistricts = Extract(
    id: "ocop_districts", source: "districts",
    schema: Schema([
      Field("code", .text), Field("name", .text), Field("evaluated", .int), Field("target", .double),
      Field("recognised", .int), Field("in_force", .int), Field("in_progress", .int), Field("products", .int),
    ]), caption: Strings.ocopDistrictsCaption)
  static let ocopGroups = Extract(
    id: "ocop_groups", source: "groups",
    schema: Schema([
      Field("group", .text), Field("stars_3", .int), Field("stars_4", .int), Field("stars_5", .int),
      Field("in_force", .int), Field("products", .int),
    ]), caption: Strings.ocopGroupsCaption)
  static let recognised = Extract(
    id: "ocop_recognised", source: "recognised",
    schema: Schema([
      Field("code", .text), Field("name", .text), Field("owner", .text), Field("owner_type", .text),
      Field("commune", .text), Field("district", .text), Field("group", .text), Field("score", .double),
      Field("stars", .int), Field("recognition", .text), Field("decision_number", .text),
      Field("decision_date", .date), Field("expires_on", .date),
    ]), caption: Strings.recognisedCaption)
  static let levels = Extract(
    id: "training_levels", source: "by_level",
    schema: Schema([
      Field("cadre_level", .text), Field("cadres", .int, unit: .person), Field("trained", .int, unit: .person),
      Field("share", .double, unit: .percent), Field("attendances", .int), Field("hours", .double),
      Field("certified_persons", .int, unit: .person),
    ]), caption: Strings.levelsCaption)
  static let topics = Extract(
    id: "training_topics", source: "topics",
    schema: Schema([
      Field("topic", .text), Field("criteria", .text), Field("held", .int), Field("outstanding", .int),
      Field("persons", .int, unit: .person), Field("women", .int, unit: .person), Field("attendances", .int),
      Field("days", .double, unit: .day), Field("cost", .double, unit: .millionDong),
    ]), caption: Strings.topicsCaption)

  static let all = [
    groups, atRisk, distribution, criteria, funds, ocopDistricts, ocopGroups, recognised, levels, topics,
  ]

  /// Empty where the other report is not there, or has no such table.
  func block(from document: ReportDocument?, _ data: PeriodicData) throws -> TableBlock {
    guard let other = document?.tableBlocks.first(where: { $0.id == source }) else {
      return TableBlock(
        id: id, Table(empty: schema), showing: schema.names.map { ShownColumn($0) }, vocabulary: data.vocabulary,
        caption: caption, emptyText: Strings.noAppendix)
    }
    let names = schema.names
    let shown = names.compactMap { name in
      other.columns.first { $0.column == name }
        ?? other.table[name].map { column in
          TableBlock.Presentation(
            name, data.vocabulary.label(ofColumn: name) ?? LocalizedText(verbatim: name),
            terms: other.dataTerms[name] ?? data.vocabulary.terms(of: column))
        }
    }
    var block = TableBlock(
      id: id, caption: caption, table: try other.table.selecting(names), columns: shown,
      totals: try other.totals?.selecting(names), emptyText: other.emptyText ?? Strings.noAppendix)
    block.sentences = other.sentences.intersection(names)
    block.rowFractionDigits = other.rowFractionDigits
    block.cellSources = other.cellSources.filter { names.contains($0.key.column) }
    return block
  }

  func blocks(from document: ReportDocument?, _ data: PeriodicData) throws -> [Block] {
    [.table(try block(from: document, data))]
  }
}
