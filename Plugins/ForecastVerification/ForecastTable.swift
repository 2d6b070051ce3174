import NTMKit

/// Forecasts of all that was asked about: those to come with how they moved, those that are over with what came.
struct ForecastTable {
  static let tableID = "forecasts"
  static let schema = Schema([
    Field("report", .text), Field("measure", .text), Field("district", .text), Field("stars", .int),
    Field("deadline", .date), Field("made_on", .date), Field("as_of", .date), Field("timing", .text),
    Field("state", .text), Field("p10", .int), Field("p50", .int), Field("p90", .int), Field("change", .int),
    Field("target", .int), Field("probability", .int, unit: .percent), Field("actual", .int),
    Field("first_actual", .int), Field("inside", .bool), Field("persistence", .int), Field("crps", .double),
    Field("crps_persistence", .double), Field("skill", .double), Field("brier", .double),
    Field("brier_persistence", .double), Field("pit_lower", .double), Field("pit_upper", .double),
    Field("model_version", .text), Field("seed", .int), Field("made_by", .text), Field("note", .text),
    Field("line", .text), Field("revision", .text),
  ])
  let section: Section

  init(_ data: VerificationData) throws {
    // What nothing was asked of would be a column of nothing.
    let questions = data.whole.map(\.stored.question)
    let parts =
      (questions.contains { $0.districtCode != nil } ? ["district"] : [])
      + (questions.contains { $0.stars != nil } ? ["stars"] : [])
    let block = try Self.block(
      Self.tableID, data.whole, data,
      showing: ["measure"] + parts + [
        "deadline", "made_on", "p10", "p50", "p90", "change", "target", "probability",
        "actual", "inside",
        "crps",
      ], emptyText: Strings.noForecasts)
    let moves = try Moves.charts(data)
    section = Section(
      id: "each-forecast", title: Strings.forecastsTitle,
      blocks: [.paragraph(Strings.forecastsLead), .table(block)] + moves.map(Block.chart))
  }

  /// Those that are told apart by state stand under its name.
  static func block(
    _ id: String, _ forecasts: [ScoredForecast], _ data: VerificationData, showing names: [String],
    emptyText: LocalizedText
  ) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    for forecast in forecasts { builder.append(row(forecast, data)) }
    var block = TableBlock(
      id: id, try builder.finished(),
      showing: (names + ["state"]).map { ShownColumn($0, labels[$0], digits: $0 == "crps" ? 2 : nil) },
      vocabulary: data.vocabulary, emptyText: emptyText, terms: ["target": [:]])
    block.rowGroups = TableBlock.RowGroups(by: "state")
    return block
  }

  private static let labels = [
    "change": Strings.changeColumn, "target": Strings.targetColumn, "probability": Strings.probabilityColumn,
    "actual": TrackRecord.came, "inside": Strings.insideColumn, "crps": TrackRecord.crps,
  ]

  private static func row(_ forecast: ScoredForecast, _ data: VerificationData) -> [Value] {
    let (made, record, scores) = (forecast.stored.circumstances, forecast.stored.record, forecast.scores)
    let question = record.question
    return [
      .text(made.report), .text(question.measure), Value(data.district(question.districtCode)), Value(question.stars),
      .date(question.deadline), .date(made.madeOn), .date(question.asOf),
      .text(forecast.stored.isHindcast ? "hindcast" : "forecast"), .text(forecast.state.rawValue), Value(record.p10),
      Value(record.p50), Value(record.p90), Value(forecast.change), Value(record.target), Value(record.probability),
      Value(scores?.actual), Value(scores == nil ? nil : forecast.firstActual),
      scores.map { .bool($0.isInside) } ?? .null,
      Value(record.persistenceP50), Rounded.score(scores?.crps), Rounded.score(scores?.persistenceCRPS),
      Rounded.score(scores?.skill), Rounded.score(scores?.brier), Rounded.score(scores?.persistenceBrier),
      Rounded.score(scores?.pit.lower), Rounded.score(scores?.pit.upper), .text(made.modelVersion), Value(record.seed),
      Value(made.madeBy), Value(made.note), .text(made.line), .text(made.revision),
    ]
  }
}

enum Rounded {
  /// To four decimals.
  static func score(_ score: Double?) -> Value { Value(score.map { ($0 * 10_000).rounded() / 10_000 }) }
}
