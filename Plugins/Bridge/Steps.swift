import NTMKit

/// From the mean before to the mean after, step by step.
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

  /// What each step adds or takes away, and all together. The means themselves are no bars: from 0 to 17 a change of a quarter is
  /// not seen.
  private static func chart(_ data: BridgeData, _ ends: BridgeEnds, _ parts: Parts) throws -> Chart {
    let changes = [
      ("rule", parts.rule), ("real", parts.real), ("not_comparable", parts.notComparable),
      (Strings.totalWord, data.metAfter - data.metBefore),
    ]
    var builder = TableBuilder([Field("step", .text), Field("mean", .double, unit: .criterion)])
    for (step, criteria) in changes { builder.append([.text(step), Value(data.mean(criteria))]) }
    return Chart(
      id: "changes", mark: .bar, encoding: .init(x: "step", y: "mean"), data: try builder.finished(),
      title: Strings.chartTitle, description: Strings.summary(data, ends, parts),
      labels: ["step": Strings.stepColumn, "mean": Strings.changeColumn],
      terms: ["step": (data.vocabulary.terms["step"] ?? [:]).merging([Strings.totalWord: Strings.inAll]) { $1 }])
  }
}
