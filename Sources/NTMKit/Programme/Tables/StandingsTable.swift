/// One row per commune and period: how many criteria were met. What `communes` tells of one period, told of each.
enum StandingsTable: DatasetTable {
  static let name = "standings"
  static let summary = LocalizedText(
    vi: "mỗi xã × kỳ một dòng: đạt bao nhiêu tiêu chí, đã được công nhận chưa; nhiều kỳ: standings at 2021Q1..2022Q3",
    en: "one row per commune × period: criteria met, and recognition; for several: standings at 2021Q1..2022Q3")
  static let schema = Schema([
    Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("province", .text),
    Field("period", .period), Field("set", .text), Field("met", .int), Field("not_met", .int),
    Field("not_assessed", .int), Field("missing", .int), Field("total", .int), Field("status", .text),
    Field("level", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let rows = try view.shownCommunes().rows
    let communes = try view.communes().map(\.code)
    return try Table.concatenated(
      view.periods().compactMap { period in try piece(period, rows, communes, view) }, as: schema)
  }

  private static func piece(
    _ period: Period, _ rows: [ShownCommunes.Row], _ communes: [String], _ view: DatasetView
  ) throws -> Table? {
    // Kept for no longer than this: a table of many periods needs each evaluation once.
    guard let evaluation = try view.judged(in: period) else { return nil }
    let recognitions = try view.recognitions(inForceOn: period.lastDay)
    let judged = try view.level(judgedBy: evaluation.grid.set.code, in: period)
    let tallies = rows.map { evaluation.tally(units: $0.parts) }
    let levels = rows.map { row in
      CommunesTable.standing(row.parts.map { recognitions[communes[$0]] ?? [] })?.level ?? .none
    }
    func text(_ name: String, _ text: (ShownCommunes.Row) -> String) -> Column {
      Column(Field(name, .text), values: rows.map { .text(text($0)) })
    }
    func number(_ name: String, _ number: (Evaluation.Tally) -> Int) -> Column {
      Column(Field(name, .int), .int(tallies.map { Int64(number($0)) }))
    }
    let status = rows.indices.map { row in
      let reported = rows[row].parts.contains { evaluation.grid.hasSubmission[$0] }
      return CommuneStatus(tally: reported ? tallies[row] : nil, level: levels[row], judged: judged)
    }
    return try Table(columns: [
      text("commune_code", \.code), text("commune", \.name), text("district", \.district), text("province", \.province),
      .constant(.period(period), Field("period", .period), count: rows.count),
      .constant(.text(evaluation.grid.set.code), Field("set", .text), count: rows.count),
      number("met", \.met), number("not_met", \.notMet), number("not_assessed", \.notAssessed),
      number("missing", \.missing),
      .constant(Value(evaluation.grid.set.criteria.count), Field("total", .int), count: rows.count),
      Column(Field("status", .text), values: status.map { .text($0.rawValue) }),
      Column(Field("level", .text), values: levels.map { .text($0.rawValue) }),
    ])
  }
}
