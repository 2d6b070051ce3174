import NTMKit
import Statistics

/// What else the plan and the office ask of the year: products that rise from three stars to four, and dossiers filed for the national
/// evaluation.
struct UpgradeTable {
  static let tableID = "upgrades"
  static let schema = Schema([
    Field("measure", .text), Field("count", .int), Field("p10", .int), Field("p50", .int), Field("p90", .int),
    Field("target", .int), Field("probability", .int, unit: .percent),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    var builder = TableBuilder(Self.schema.fields)
    func add(_ measure: String, _ count: Int, _ distribution: IntegerDistribution?, target: Int?) {
      let quantiles = [0.1, 0.5, 0.9].map { level in Value(distribution?.quantile(level)) }
      let chance = Answer.percent(of: target, count, distribution)
      builder.append([.text(measure), Value(count)] + quantiles + [Value(target), Value(chance)])
    }
    add("upgraded", answer.upgraded.count, answer.upgraded.distribution, target: nil)
    add("national_dossiers", answer.dossiers.filed, answer.dossiers.distribution, target: data.targets.dossiers)
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("measure", Strings.upgradeColumn), ShownColumn("count", Strings.nowColumn),
        ShownColumn("p10", Strings.p10), ShownColumn("p50", Strings.p50), ShownColumn("p90", Strings.p90),
        ShownColumn("target", Strings.targetColumn), ShownColumn("probability", Strings.probabilityColumn),
      ], vocabulary: data.vocabulary, caption: Strings.upgradesCaption(data.question.deadline),
      terms: ["measure": Strings.upgradeMeasures])
    var blocks: [Block] = [.table(block)]
    if !data.question.isPast, answer.refusal == nil {
      blocks.append(.note(Note(.method, Strings.upgradesRule(answer.dossiers.holders))))
      if answer.dossiers.distribution == nil { blocks.append(.note(Note(.dataGap, Strings.fewHolders))) }
    }
    section = Section(id: "upgrades-and-national", title: Strings.upgradesTitle, blocks: blocks)
  }
}
