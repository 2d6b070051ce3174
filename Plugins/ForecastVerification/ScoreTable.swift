import NTMKit
import Statistics

/// What the scores come to, by report and model; and whether chances of targets kept their word.
struct ScoreTable {
  static let tableID = "scores"
  static let schema = Schema([
    Field("report", .text), Field("model_version", .text), Field("measure", .text), Field("by", .text),
    Field("timing", .text), Field("scored", .int), Field("covered", .int), Field("coverage", .double, unit: .percent),
    Field("coverage_lower", .double, unit: .percent), Field("coverage_upper", .double, unit: .percent),
    Field("crps", .double), Field("crps_persistence", .double), Field("skill", .double),
    Field("target_forecasts", .int), Field("brier", .double), Field("brier_persistence", .double),
    Field("brier_skill", .double),
  ])
  let section: Section

  init(_ data: VerificationData) throws {
    let block = TableBlock(
      id: Self.tableID, try Self.table(data),
      showing: [
        ShownColumn("measure"), ShownColumn("by"), ShownColumn("timing", Strings.timingColumn),
        ShownColumn("model_version", Strings.modelColumn), ShownColumn("scored", Strings.scoredColumn),
        ShownColumn("covered", Strings.coveredColumn), ShownColumn("crps", TrackRecord.crps, digits: 2),
        ShownColumn("crps_persistence", Strings.persistenceColumn, digits: 2),
        ShownColumn("skill", Strings.skillColumn, digits: 2), ShownColumn("brier", TrackRecord.brier, digits: 3),
      ], vocabulary: data.vocabulary, emptyText: Strings.nothingScored, terms: ["by": Strings.parts])
    let before = (data.ofAll + data.scoredParts).filter { !$0.stored.isHindcast }
    let reliability = Reliability(before.compactMap { $0.scores?.chance })
    section = Section(
      id: "track-record", title: TrackRecord.title,
      blocks: [.paragraph(Strings.scoresLead), .table(block)]
        + (try reliability.chart().map { [.chart($0)] } ?? [])
        + [.table(try reliability.block(Strings.reliabilityCaption, data.vocabulary))])
  }

  private static func table(_ data: VerificationData) throws(Diagnostic) -> Table {
    var builder = TableBuilder(schema.fields)
    for (kind, summary) in ScoreSummary.byKind(data.ofAll + data.scoredParts) {
      let (coverage, interval) = (summary.coverage, summary.coverage.interval())
      builder.append([
        .text(kind.report), .text(kind.modelVersion), .text(kind.measure), .text(kind.part.rawValue),
        .text(kind.isHindcast ? "hindcast" : "forecast"), Value(coverage.trials), Value(coverage.successes),
        coverage.share.map(Percent.value) ?? .null, interval.map { Percent.value($0.lowerBound) } ?? .null,
        interval.map { Percent.value($0.upperBound) } ?? .null, Rounded.score(summary.crps),
        Rounded.score(summary.persistenceCRPS), Rounded.score(summary.skill), Value(summary.withTarget),
        Rounded.score(summary.brier), Rounded.score(summary.persistenceBrier), Rounded.score(summary.brierSkill),
      ])
    }
    return try builder.finished()
  }
}
