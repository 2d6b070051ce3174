import NTMKit
import Statistics

/// From meeting all criteria to the decision.
struct WaitingTable {
  static let tableID = "waiting"
  static let schema = Schema([
    Field("wait", .text), Field("waiting", .int), Field("decisions", .int), Field("mean", .double, unit: .percent),
    Field("lower", .double, unit: .percent), Field("upper", .double, unit: .percent),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    var builder = TableBuilder(Self.schema.fields)
    var blocks: [Block] = [.paragraph(Strings.waitingLead)]
    if let waiting = answer.estimates?.waiting {
      let posteriors = waiting.posteriors
      for (word, hazard, posterior) in [
        ("at_once", waiting.atOnce, posteriors.atOnce), ("later", waiting.later, posteriors.later),
      ] {
        let figures: [Value] =
          waiting.isKnown
          ? [posterior.mean, posterior.quantile(0.1), posterior.quantile(0.9)].map { Percent.value($0) }
          : [.null, .null, .null]
        builder.append([.text(word), Value(hazard.atRisk), Value(hazard.events)] + figures)
      }
    }
    blocks.append(
      .table(
        TableBlock(
          id: Self.tableID, try builder.finished(),
          showing: [
            ShownColumn("wait"), ShownColumn("decisions"), ShownColumn("waiting", Strings.waitingRiskColumn),
            ShownColumn("mean", Strings.chanceColumn, digits: 0), ShownColumn("lower", Strings.p10, digits: 0),
            ShownColumn("upper", Strings.p90, digits: 0),
          ], vocabulary: data.vocabulary, emptyText: Strings.noWaiting, terms: ["wait": Strings.waits])))
    if let waiting = answer.estimates?.waiting {
      if !waiting.isKnown { blocks.append(.note(Note(.dataGap, Strings.fewDecisions(waiting.decisions)))) }
      if let curve = Self.curve(waiting) { blocks.append(.note(Note(.info, curve))) }
      if waiting.unreported > 0 { blocks.append(.note(Note(.info, Strings.unreported(waiting.unreported)))) }
    }
    section = Section(id: "waiting-time", title: Strings.waitingTitle, blocks: blocks)
  }

  /// The Kaplan–Meier estimate over the communes that were seen to come to meet all.
  private static func curve(_ waiting: Waiting) -> LocalizedText? {
    guard !waiting.followUps.isEmpty else { return nil }
    let curve = KaplanMeier(waiting.followUps)
    return Strings.curve(
      curve.median.map { Int($0) }, of: waiting.followUps.count,
      decided: waiting.followUps.count { $0.cause != nil })
  }
}
