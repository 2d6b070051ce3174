import NTMKit

/// The figures of the report in one table: what they are, what the plan wants, and what they were a year before. The sentences of
/// the report take theirs from here.
struct FigureTable {
  static let tableID = "figures"
  static let schema = Schema([
    Field("figure", .text), Field("section", .text), Field("value", .double), Field("measure", .text),
    Field("plan", .double), Field("of_plan", .double, unit: .percent), Field("year_before", .double),
    Field("change", .double), Field("status", .text),
  ])

  let table: Table
  let narrative: Narrative?
  private let rows: [Figure]
  private let places: [String: Int]

  init(_ data: PeriodicData) throws {
    let rows = Figure.all(data)
    var builder = TableBuilder(Self.schema.fields)
    for row in rows {
      builder.append([
        .text(row.id), .text(row.section.rawValue), Value(row.printed(row.value)), .text(row.measure.rawValue),
        Value(row.printed(row.plan)), Value(row.ofPlan), Value(row.printed(row.yearBefore)), Value(row.change),
        Value(row.status(timePassed: data.yearPassed)?.rawValue),
      ])
    }
    table = try builder.finished()
    self.rows = rows
    narrative = data.context.narrative
    places = Dictionary(uniqueKeysWithValues: rows.enumerated().map { ($0.element.id, $0.offset) })
  }

  /// A figure as a sentence writes it. - Precondition: there is a figure of the id.
  func figure(_ id: String, _ column: String = "value", digits: Int? = nil) -> BoundText.Figure {
    guard let row = places[id] else { preconditionFailure("the report has no figure “\(id)”") }
    let own = column == "of_plan" ? 1 : rows[row].digits
    return BoundText.Figure(column, row: row, of: table, id: Self.tableID, fractionDigits: digits ?? own)
  }

  /// Ids and labels.
  var names: [String] { rows.flatMap { [$0.id, $0.label.vi, $0.label.en] } }

  func id(called name: String) -> String? {
    let wanted = VietnameseFolding.fold(name)
    return rows.first { row in
      [row.id, row.label.vi, row.label.en].contains { VietnameseFolding.fold($0) == wanted }
    }?.id
  }

  func has(_ id: String, _ column: String = "value") -> Bool {
    places[id].map { !table[$0, column].isNull } ?? false
  }

  /// A sentence whose braces name figures: `{met}`, or `{met.plan}` for a column. nil where one of them is not known: nothing is
  /// said then.
  func sentence(_ template: LocalizedText) throws -> Block? {
    var figures: [String: BoundText.Figure] = [:]
    for piece in BoundText.names(in: template) {
      let parts = piece.split(separator: ".").map(String.init)
      let column = parts.count > 1 ? parts[1] : "value"
      guard let id = parts.first, has(id, column) else { return nil }
      figures[piece] = figure(id, column)
    }
    return .boundText(try BoundText(template, figures))
  }

  /// A sentence about something that is there: nil where the figure is 0 too.
  func remark(_ template: LocalizedText, on id: String) -> LocalizedText? {
    guard let row = places[id], let value = table[row, "value"].number, value > 0 else { return nil }
    return template
  }

  fileprivate func row(of id: String) -> Int? { places[id] }
  /// As it is, not as it is printed.
  fileprivate func value(ofRow row: Int) -> Double? { rows[row].value }

  func sentences(_ templates: [LocalizedText?]) throws -> [Block] {
    try templates.compactMap { try $0.flatMap { try sentence($0) } }
  }

  /// The first whose figures are all known.
  func first(_ templates: LocalizedText...) -> LocalizedText? {
    templates.first { template in
      BoundText.names(in: template).allSatisfy { name in
        let parts = name.split(separator: ".").map(String.init)
        return has(parts[0], parts.count > 1 ? parts[1] : "value")
      }
    }
  }

  /// The table itself, after a lead.
  func summary(_ data: PeriodicData) throws -> Section {
    var block = TableBlock(
      id: Self.tableID, table,
      showing: [
        ShownColumn("figure", Strings.figureColumn), ShownColumn("measure", Strings.unitColumn),
        ShownColumn("value", Strings.valueColumn), ShownColumn("plan", Strings.planColumn),
        ShownColumn("of_plan", Strings.ofPlanColumn, digits: 1, status: "status"),
        ShownColumn("year_before", Strings.yearBeforeColumn), ShownColumn("change", Strings.changeColumn),
      ], vocabulary: data.vocabulary, emptyText: Strings.noFigures,
      terms: [
        "figure": Dictionary(rows.map { ($0.id, $0.label) }, uniquingKeysWith: { $1 }),
        "section": Dictionary(uniqueKeysWithValues: ReportSection.allCases.map { ($0.rawValue, $0.title) }),
        "measure": Dictionary(uniqueKeysWithValues: Measure.allCases.map { ($0.rawValue, $0.label) }),
      ])
    block.rowGroups = .init(by: "section")
    if data.context.tellsCells { block.cellSources = sources(data) }
    block.rowFractionDigits = rows.map(\.digits)
    block.columnGroups = [
      .init(Strings.againstPlan, ["plan", "of_plan"]), .init(Strings.againstYearBefore, ["year_before", "change"]),
    ]
    if table["status"]?.values.contains(where: { !$0.isNull }) ?? false {
      block.footnotes = [.column("of_plan", Strings.statusNote)]
    }
    return Section(
      id: "summary", title: Strings.summaryTitle,
      blocks: [
        .paragraph(
          Strings.summaryLead(
            data.period, end: data.end, isOver: data.dayOfUnfinished == nil, isCompared: data.periodBefore != nil))
      ]
        + (data.period == nil ? [.note(Note(.dataGap, Strings.noData))] : []) + [.table(block)])
  }
}

extension FigureTable {
  /// The reports whose headline figures stand in this one.
  private enum Origin { case tasks, funding, gap, ocop, plan, training }

  private static let headlines: [(figure: String, origin: Origin, metric: String)] = [
    ("tasks", .tasks, "tasks"), ("tasks_done", .tasks, "done"), ("tasks_late", .tasks, "late"),
    ("tasks_due", .tasks, "due-soon"), ("planned", .funding, "planned"), ("mobilised", .funding, "mobilised"),
    ("disbursed", .funding, "disbursed"), ("communes", .gap, "communes"), ("mean_met", .gap, "mean-met"),
    ("all_met", .gap, "all-met"), ("recognised_ntm", .gap, "recognised"), ("fallen_back", .gap, "fallen-back"),
    ("ocop_recognised", .ocop, "recognised-in-year"), ("ocop_in_force", .ocop, "in-force"),
    ("ocop_districts", .ocop, "districts-at-floor"), ("ocop_dossiers", .ocop, "national-dossiers"),
    ("ocop_expiring", .ocop, "expiring"), ("ocop_upgrades", .ocop, "upgrade-candidates"),
    ("targets_met", .plan, "committed-met"), ("named_met", .plan, "committed-named"), ("untrained", .training, "gaps"),
  ]

  private func document(_ origin: Origin, _ data: PeriodicData) -> ReportDocument? {
    switch origin {
    case .tasks: data.tasksOfYear
    case .funding: data.now.funding
    case .gap: data.now.gap
    case .ocop: data.now.ocop
    case .plan: data.now.plan
    case .training: data.now.training
    }
  }

  /// Figures that are headline figures of another report come from where these do.
  private func sources(_ data: PeriodicData) -> [CellPlace: Lineage] {
    var sources: [CellPlace: Lineage] = [:]
    for headline in Self.headlines {
      guard let row = row(of: headline.figure) else { continue }
      sources[CellPlace(row: row, column: "value")] = lineage(of: headline.metric, headline.origin, data, row)
    }
    return sources
  }

  /// nil where the other report has no such figure, or another number.
  private func lineage(of metric: String, _ origin: Origin, _ data: PeriodicData, _ row: Int) -> Lineage? {
    let figures = document(origin, data)?.metrics ?? []
    let number = value(ofRow: row)
    guard let place = figures.firstIndex(where: { $0.id == metric && $0.value.number == number }) else { return nil }
    return figures[place].lineage
  }
}

/// The usual sections of the report.
enum ReportSection: String, CaseIterable {
  case direction, communication, funding, criteria, units, ocop, shortcomings, next
}

/// What a figure counts.
enum Measure: String, CaseIterable {
  case communes, criteria, percent, tasks, bodies, persons, positions, courses, attendances, awards, products, districts
  case dossiers, targets, pairs
  case millionDong = "million_dong"
}

/// One row of the table.
struct Figure {
  var id: String
  var section: ReportSection
  var label: LocalizedText
  var measure: Measure
  var value: Double?
  var plan: Double?
  var yearBefore: Double?
  /// Decimals: 0 or 1.
  var digits = 0
  /// What there is in all, mostly from earlier years: a share of the plan would count these as its work.
  var isStock = false
  /// The plan is that of the time passed, not the year's.
  var planIsToDate = false

  var ofPlan: Double? {
    guard let value, let plan, plan > 0, !isStock else { return nil }
    return value * 100 / plan
  }
  enum Status: String {
    case met, missed
    case onTrack = "on_track"
    case atRisk = "at_risk"
  }

  /// Whether the plan of the year is met, or so much of it as the year is old.
  func status(timePassed: Double?) -> Status? {
    guard let ofPlan, let timePassed else { return nil }
    if ofPlan >= 100 { return .met }
    if timePassed >= 1 { return .missed }
    return !planIsToDate && ofPlan >= timePassed * 100 ? .onTrack : .atRisk
  }

  /// The difference of what is printed.
  var change: Double? {
    guard let value = printed(value), let yearBefore = printed(yearBefore) else { return nil }
    return printed(value - yearBefore)
  }

  /// To the decimals that the report prints, so that sentences and table show one number.
  func printed(_ number: Double?) -> Double? {
    let scale = digits == 0 ? 1.0 : 10
    return number.map { ($0 * scale).rounded() / scale }
  }
}
