import NTMKit
import Statistics

/// How many forecasts there are, how they did so far, and what a reader has to know of them.
struct Overview {
  let section: Section

  init(_ data: VerificationData, _ line: ReportLine) {
    var blocks: [Block] = [.metrics(Self.metrics(data, line))]
    if data.kept.isEmpty {
      blocks.append(.note(Note(.info, Strings.howToStore)))
    } else if data.whole.isEmpty {
      blocks.append(.note(Note(.dataGap, Strings.noneChosen(data.kept))))
    }
    if !data.ofAll.isEmpty, data.whole.count > data.ofAll.count {
      blocks.append(.note(Note(.info, Strings.partsNotCounted(data.whole.count - data.ofAll.count))))
    }
    blocks += Self.verdicts(data).map(Block.note) + Self.remarks(data).map(Block.note)
    section = Section(id: "overview", title: Strings.overviewTitle, blocks: blocks)
  }

  private static func metrics(_ data: VerificationData, _ line: ReportLine) -> [Metric] {
    func metric(
      _ id: String, _ label: LocalizedText, _ rule: LocalizedText, _ condition: String, detail: LocalizedText? = nil,
      isKnown: Bool = true, _ isCounted: (ScoredForecast) -> Bool
    ) -> Metric {
      let stages = "where \(condition) and district is missing and stars is missing"
      return Metric(
        id: id, label: label, value: isKnown ? Value(data.ofAll.count(where: isCounted)) : .null, fractionDigits: 0,
        detail: detail, lineage: .figure(of: rule, madeBy: isKnown ? line.text(stages, "count") : nil))
    }
    let next = data.ofAll.first { $0.state == .pending }?.stored.question.deadline
    let scored = ScoreSummary(data.ofAll.filter { !$0.stored.isHindcast })
    return [
      metric(
        "pending", Strings.pendingMetric, Strings.pendingRule, "state = \"pending\"",
        detail: next.map(Strings.nextDeadline)
      ) { $0.state == .pending },
      metric(
        "scored", Strings.scoredMetric, Strings.scoredRule, "state = \"scored\" and timing = \"forecast\"",
        detail: scored.overlaps ? Strings.ofCounts(scored.counts) : nil
      ) { $0.state == .scored && !$0.stored.isHindcast },
      metric(
        "inside", Strings.insideMetric, Strings.insideRule,
        "state = \"scored\" and timing = \"forecast\" and inside",
        detail: scored.scores.isEmpty
          ? Strings.noneScored : Strings.outOf(scored.scores.count, of: scored.overlaps ? scored.counts : nil),
        isKnown: !scored.scores.isEmpty
      ) { $0.scores?.isInside == true && !$0.stored.isHindcast },
    ]
  }

  /// Of each report and measure how often the range held and whether it was better than persistence.
  private static func verdicts(_ data: VerificationData) -> [Note] {
    struct Name: Hashable {
      var report: String
      var measure: String
    }
    let scored = data.ofAll.filter { $0.scores != nil && !$0.stored.isHindcast }
    let groups = Dictionary(grouping: scored) {
      Name(report: $0.stored.circumstances.report, measure: $0.stored.question.measure)
    }
    return groups.sorted { ($0.key.report, $0.key.measure) < ($1.key.report, $1.key.measure) }.compactMap {
      name, group in
      let summary = ScoreSummary(group)
      guard let interval = summary.coverage.interval(), let crps = summary.crps, let simple = summary.persistenceCRPS
      else { return nil }
      let coverage = TrackRecord.coverage(
        summary.coverage.successes, of: summary.coverage.trials, interval: interval,
        isNarrow: summary.isNarrow && !summary.isFew,
        overlaps: summary.overlaps)
      let isBeaten = crps >= simple
      return Note(
        !summary.isFew && (summary.isNarrow || isBeaten) ? .caution : .info,
        Strings.verdict(
          name.report, name.measure, coverage, crps: crps, persistence: simple, skill: summary.skill,
          isFew: summary.isFew))
    }
  }

  private static func remarks(_ data: VerificationData) -> [Note] {
    var notes: [Note] = []
    let amended = data.whole.filter(\.isAmended)
    if !amended.isEmpty {
      notes.append(Note(.caution, Strings.amended(unique(amended.compactMap(change)), amended.count)))
    }
    let awaited = data.whole.count { $0.state == .awaited }
    if awaited > 0 { notes.append(Note(.dataGap, Strings.awaited(awaited))) }
    let incomparable = data.whole.count { $0.state == .incomparable }
    if incomparable > 0 { notes.append(Note(.dataGap, Strings.incomparable(incomparable))) }
    let late = data.whole.count(where: \.stored.isHindcast)
    if late > 0 { notes.append(Note(.caution, Strings.hindcasts(late))) }
    if data.withdrawn > 0 { notes.append(Note(.info, Strings.withdrawn(data.withdrawn))) }
    return notes
  }

  private static func change(_ forecast: ScoredForecast) -> LocalizedText? {
    forecast.firstActual.flatMap { first in
      forecast.actual.map { Strings.change(forecast.stored.question, from: first, to: $0) }
    }
  }

  /// Several forecasts are of one count.
  private static func unique(_ texts: [LocalizedText]) -> [LocalizedText] {
    var seen: Set<LocalizedText> = []
    return texts.filter { seen.insert($0).inserted }
  }
}
