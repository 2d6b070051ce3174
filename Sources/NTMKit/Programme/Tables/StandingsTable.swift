/// One row per commune and period: how many criteria were met. What `communes` tells of one period, told of each.
enum StandingsTable: LargeDatasetTable {
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

  static func make(_ view: DatasetView, columns: Set<String>?) throws -> Table {
    let shown = try CommuneColumns(view, columns)
    let communes = try view.communes().map(\.code)
    return try Table.concatenated(
      pieces(view) { evaluation in
        let rows = try Rows(evaluation, shown, communes, view)
        return try made(columns, rowCount: shown.count) { try column($0, rows, shown) }
      }, as: schema(of: columns))
  }

  /// The communes in one period.
  private struct Rows {
    let evaluation: Evaluation
    let tallies: [Evaluation.Tally]
    let levels: [Recognition.Level]
    /// The level that the period's set is for.
    let judged: Recognition.Level

    init(_ evaluation: Evaluation, _ shown: CommuneColumns, _ communes: [String], _ view: DatasetView) throws {
      let period = evaluation.grid.period
      let recognitions = try view.recognitions(inForceOn: period.lastDay)
      self.evaluation = evaluation
      tallies = shown.parts.map { evaluation.tally(units: $0) }
      levels = shown.parts.map { parts in
        recognitions.isEmpty
          ? .none : CommunesTable.standing(parts.map { recognitions[communes[$0]] ?? [] })?.level ?? .none
      }
      judged = try view.level(judgedBy: evaluation.grid.set.code, in: period)
    }
  }

  private static func column(_ field: Field, _ rows: Rows, _ shown: CommuneColumns) throws(Diagnostic) -> Column {
    let grid = rows.evaluation.grid
    func number(_ number: (Evaluation.Tally) -> Int) -> Column {
      Column(field, .int(rows.tallies.map { Int64(number($0)) }))
    }
    switch field.name {
    case "period": return .constant(.period(grid.period), field, count: shown.count)
    case "set": return .constant(.text(grid.set.code), field, count: shown.count)
    case "met": return number(\.met)
    case "not_met": return number(\.notMet)
    case "not_assessed": return number(\.notAssessed)
    case "missing": return number(\.missing)
    case "total": return .constant(Value(grid.set.criteria.count), field, count: shown.count)
    case "status":
      return Column(
        field,
        values: rows.levels.indices.map { row in
          let reported = shown.parts[row].contains { grid.hasSubmission[$0] }
          let tally = reported ? rows.tallies[row] : nil
          return .text(CommuneStatus(tally: tally, level: rows.levels[row], judged: rows.judged).rawValue)
        })
    case "level": return Column(field, values: rows.levels.map { .text($0.rawValue) })
    default: return try shown.column(field.name)
    }
  }
}
