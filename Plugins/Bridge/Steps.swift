import NTMKit

/// From the mean before to the mean after, step by step: as a table and as a waterfall.
struct Steps {
  static let tableID = "steps"
  /// `criteria` is the sum over the communes, `mean` that per commune; the three steps between add up to the difference.
  static let schema = Schema([
    Field("step", .text), Field("criteria", .int, unit: .criterion), Field("mean", .double, unit: .criterion),
  ])
  let section: Section

  init(_ data: BridgeData) throws {
    let parts = data.sum(data.rows, of: \.ruleFirst)
    let steps = [
      ("before", data.metBefore), ("rule", parts.rule), ("real", parts.real), ("not_comparable", parts.notComparable),
      ("after", data.metAfter),
    ]
    var builder = TableBuilder(Self.schema.fields)
    for (step, criteria) in steps where !data.rows.isEmpty {
      builder.append([.text(step), Value(criteria), Value(data.mean(criteria))])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [ShownColumn("step"), ShownColumn("criteria"), ShownColumn("mean", digits: 2)],
      vocabulary: data.vocabulary, emptyText: Strings.noCommunes)
    var blocks = [Block.table(block)]
    if let ends = data.ends, !data.rows.isEmpty { blocks.append(.chart(try Self.chart(data, ends, parts))) }
    section = Section(id: "step-by-step", title: Strings.stepsTitle, blocks: blocks)
  }

  /// Bars that stand on one another: what a step leaves, and what it adds or takes away.
  private static func chart(_ data: BridgeData, _ ends: BridgeEnds, _ parts: Parts) throws -> Chart {
    var builder = TableBuilder([
      Field("step", .text), Field("part", .text), Field("mean", .double, unit: .criterion),
    ])
    func append(_ step: String, from start: Int, to end: Int) {
      let bars = [
        ("kept", min(start, end)), ("added", max(0, end - start)), ("taken", max(0, start - end)),
      ]
      for (part, criteria) in bars { builder.append([.text(step), .text(part), Value(data.mean(criteria))]) }
    }
    var level = data.metBefore
    append("before", from: level, to: level)
    for (step, change) in [("rule", parts.rule), ("real", parts.real), ("not_comparable", parts.notComparable)] {
      append(step, from: level, to: level + change)
      level += change
    }
    append("after", from: level, to: level)
    return Chart(
      id: "waterfall", mark: .bar, encoding: .init(x: "step", y: "mean", series: "part", isStacked: true),
      data: try builder.finished(), title: Strings.chartTitle,
      description: Strings.summary(data, ends, parts),
      labels: ["step": Strings.stepColumn, "mean": Strings.meanColumn],
      terms: ["step": data.vocabulary.terms["step"] ?? [:], "part": Strings.bars])
  }
}
