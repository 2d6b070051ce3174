import NTMKit
import Statistics

/// The primary table: every commune, the likeliest of those that lack something first.
struct CommuneTable {
  static let tableID = "communes"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("met", .int), Field("missing", .int),
    Field("status", .text), Field("probability", .double, unit: .percent),
    Field("probability_at_end", .double, unit: .percent), Field("probability_recognised", .double, unit: .percent),
    Field("p10", .period), Field("p50", .period), Field("p90", .period), Field("beyond", .double, unit: .percent),
    Field("binding_criterion", .text), Field("binding_share", .double, unit: .percent),
  ])
  let section: Section

  private struct Row {
    var commune: ForecastCommune
    var met: Int
    var missing: Int
    var hasResults: Bool
    var chance: Double?
    var place: Int
  }

  init(_ data: ForecastData, _ answer: Answer) throws {
    let rows = Self.rows(data, answer)
    var builder = TableBuilder(Self.schema.fields)
    for row in rows { builder.append(Self.values(row, data, answer)) }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("name"), ShownColumn("district"), ShownColumn("missing"), ShownColumn("status"),
        ShownColumn("probability", Strings.probabilityColumn(data.target), digits: 0), ShownColumn("p10"),
        ShownColumn("p50"), ShownColumn("p90"), ShownColumn("beyond", Strings.beyondColumn, digits: 0),
        ShownColumn("binding_criterion", Strings.bindingColumn),
        ShownColumn("probability_recognised", Strings.recognitionColumn, digits: 0),
      ], vocabulary: data.vocabulary, emptyText: Strings.noCommunes)
    var blocks: [Block] = [.paragraph(Strings.communesLead(Self.horizon(of: answer, data))), .table(block)]
    if let chart = try Self.chart(rows, data, answer) { blocks.append(.chart(chart)) }
    section = Section(id: "communes-ahead", title: Strings.communesTitle, blocks: blocks)
  }

  private static func horizon(of answer: Answer, _ data: ForecastData) -> Period? {
    answer.simulation.flatMap { simulation in data.period?.advanced(by: simulation.horizon) }
  }

  private static func rows(_ data: ForecastData, _ answer: Answer) -> [Row] {
    let now = data.now
    let rows = data.communes.indices.compactMap { place -> Row? in
      let commune = data.communes[place]
      guard data.isCounted(commune) else { return nil }
      return Row(
        commune: commune, met: now?.met(place) ?? 0, missing: now?.missing(place) ?? 0,
        hasResults: now?.hasResults(place) ?? false, chance: answer.simulation?.chance(place, by: data.steps),
        place: place)
    }
    return rows.sorted { a, b in
      if a.hasResults != b.hasResults { return a.hasResults }
      let (open, other) = (a.missing > 0, b.missing > 0)
      if open != other { return open }
      let (x, y) = (a.chance ?? 0, b.chance ?? 0)
      return x == y ? (a.missing, a.commune.code) < (b.missing, b.commune.code) : x > y
    }
  }

  private static func values(_ row: Row, _ data: ForecastData, _ answer: Answer) -> [Value] {
    let head: [Value] = [
      .text(row.commune.code), .text(row.commune.name), .text(row.commune.district),
      row.hasResults ? Value(row.met) : .null, row.hasResults ? Value(row.missing) : .null, .text(row.commune.status),
    ]
    guard let simulation = answer.simulation, let period = data.period else {
      return head + [Value](repeating: .null, count: 9)
    }
    guard row.hasResults else {
      let decision: Value = row.commune.isRecognised && answer.forecastsDecisions ? Percent.value(1) : .null
      return head + [.null, .null, decision] + [Value](repeating: .null, count: 6)
    }
    let first = simulation.firstMet(row.place)
    func date(_ level: Double) -> Value {
      row.missing == 0 ? .null : Value(first.quantile(level).map { period.advanced(by: $0) })
    }
    let binding = simulation.binding(row.place)
    return head + [
      Percent.value(simulation.chance(row.place, by: data.steps)),
      Percent.value(simulation.chance(row.place, at: data.steps)),
      answer.forecastsDecisions ? Percent.value(simulation.chanceOfDecision(row.place)) : .null,
      date(0.1), date(0.5), date(0.9), row.missing == 0 ? .null : Percent.value(first.beyond),
      Value(binding.flatMap { data.now?.criteria[$0.criterion].id }),
      binding.map { Percent.value($0.share) } ?? .null,
    ]
  }

  /// P50 on a line from P10 to P90, of the likeliest communes whose P10 is within the horizon.
  private static func chart(_ rows: [Row], _ data: ForecastData, _ answer: Answer) throws -> Chart? {
    guard let simulation = answer.simulation, let period = data.period else { return nil }
    let most = 20
    var builder = TableBuilder([
      Field("name", .text), Field("p10", .period), Field("p50", .period), Field("p90", .period),
    ])
    var (count, open) = (0, 0)
    for row in rows where row.missing > 0 && row.hasResults && count < most {
      let first = simulation.firstMet(row.place)
      let dates = [0.1, 0.5, 0.9].map { level in first.quantile(level).map { period.advanced(by: $0) } }
      guard dates[0] != nil else { continue }
      builder.append([.text(row.commune.name)] + dates.map { Value($0) })
      count += 1
      if dates[2] == nil { open += 1 }
    }
    guard count > 1, let last = horizon(of: answer, data) else { return nil }
    return Chart(
      id: "dates", mark: .timeline, encoding: .init(x: "p50", y: "name", lower: "p10", upper: "p90"),
      data: try builder.finished(), title: Strings.datesTitle,
      description: Strings.datesDescription(count, open: open, last),
      labels: ["name": Strings.communeColumn, "p10": Strings.p10, "p50": Strings.p50, "p90": Strings.p90])
  }
}
