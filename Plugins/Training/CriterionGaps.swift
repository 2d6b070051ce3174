import NTMKit

/// One row per criterion that some commune fails: in how many of them somebody was trained, and what is planned for the
/// others.
struct CriterionGaps {
  static let tableID = "by_criterion"
  static let schema = Schema([
    Field("criterion", .text), Field("title", .text), Field("missing", .int, unit: .commune),
    Field("trained", .int, unit: .commune), Field("untrained", .int, unit: .commune),
    Field("unplanned", .int, unit: .commune), Field("planned", .int, unit: .commune),
    Field("late", .int, unit: .commune),
  ])
  let blocks: [Block]

  init(_ data: TrainingData, _ gaps: Gaps) throws {
    let groups = Dictionary(grouping: gaps.all, by: \.criterion)
    let failed = gaps.criteria.indices.compactMap { position in groups[position].map { (gaps.criteria[position], $0) } }
    var builder = TableBuilder(Self.schema.fields)
    for (criterion, gaps) in failed {
      builder.append([.text(criterion.id), .text(criterion.title)] + Self.counts(gaps))
    }
    var totals: Table?
    if failed.count > 1 {
      var row = TableBuilder(Self.schema.fields)
      row.append([.null, .text(Strings.totalWord)] + Self.counts(gaps.all))
      totals = try row.finished()
    }
    let titles = failed.reduce(into: [Strings.totalWord: Strings.totalCells]) { terms, entry in
      terms[entry.0.title] = data.vocabulary.label(of: entry.0.title, inColumn: "title")
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("criterion", Strings.criterionNumberColumn), ShownColumn("title", Strings.criterionColumn),
        ShownColumn("missing", Strings.missingColumn), ShownColumn("trained", Strings.trainedCommunesColumn),
        ShownColumn("untrained", Strings.untrainedColumn), ShownColumn("unplanned", Strings.unplannedColumn),
        ShownColumn("planned", Strings.plannedColumn), ShownColumn("late", Strings.lateColumn),
      ], vocabulary: data.vocabulary, totals: totals,
      emptyText: gaps.setCode == nil ? Strings.noResultsYet : Strings.nothingMissing, terms: ["title": titles])
    blocks = [.table(block)] + (try Self.chart(failed, data).map { [.chart($0)] } ?? [])
  }

  /// The columns `missing trained untrained unplanned planned late`.
  private static func counts(_ gaps: [Gap]) -> [Value] {
    let untrained = gaps.filter { !$0.isTrained }
    let words = untrained.map { Gaps.word($0.next) }
    return [Value(gaps.count), Value(gaps.count - untrained.count), Value(untrained.count)]
      + ["none", "planned", "late"].map { word in Value(words.count { $0 == word }) }
  }

  private static func chart(_ failed: [(criterion: Gaps.Criterion, gaps: [Gap])], _ data: TrainingData) throws -> Chart?
  {
    guard failed.count > 1 else { return nil }
    var builder = TableBuilder([
      Field("criterion", .text), Field("communes", .int, unit: .commune), Field("part", .text),
    ])
    var labels: [String: LocalizedText] = [:]
    for (criterion, gaps) in failed {
      let title =
        data.vocabulary.label(of: criterion.title, inColumn: "title") ?? LocalizedText(verbatim: criterion.title)
      labels[criterion.id] = Strings.numbered(criterion.id, title)
      let untrained = gaps.count { !$0.isTrained }
      builder.append([.text(criterion.id), Value(gaps.count - untrained), .text("trained")])
      builder.append([.text(criterion.id), Value(untrained), .text("untrained")])
    }
    let worst = failed.map { ($0.criterion.id, $0.gaps.count { !$0.isTrained }) }
      .reduce(("", 0)) { $1.1 > $0.1 ? $1 : $0 }
    return Chart(
      id: "criterion-gaps", mark: .bar,
      encoding: .init(x: "criterion", y: "communes", series: "part", isStacked: true), data: try builder.finished(),
      title: Strings.gapsChartTitle,
      description: Strings.gapsChartDescription(labels[worst.0] ?? LocalizedText(verbatim: ""), worst.1),
      labels: ["communes": Strings.missingColumn, "part": Strings.trainingColumn],
      terms: ["criterion": labels, "part": ["untrained": Strings.untrained, "trained": Strings.someTrained]])
  }
}
