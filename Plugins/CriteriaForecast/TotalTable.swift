import NTMKit
import Statistics

/// How many communes, period by period.
struct TotalTable {
  static let tableID = "total"
  static let schema = Schema([
    Field("measure", .text), Field("ahead", .int), Field("period", .period), Field("p10", .int, unit: .commune),
    Field("p50", .int, unit: .commune), Field("p90", .int, unit: .commune), Field("mean", .double, unit: .commune),
    Field("target", .int, unit: .commune), Field("probability", .int, unit: .percent),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    var builder = TableBuilder(Self.schema.fields)
    if let period = data.period, answer.simulation != nil {
      for measure in Simulation.Measure.allCases {
        for step in 1...data.steps {
          guard let count = answer.distribution(measure, at: step) else { continue }
          builder.append([
            .text(measure.word), Value(step), .period(period.advanced(by: step)), Value(count.quantile(0.1)),
            Value(count.quantile(0.5)), Value(count.quantile(0.9)), .double((count.mean * 100).rounded() / 100),
            Value(answer.target(measure)), Value(answer.probability(measure, at: step)),
          ])
        }
      }
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("measure", Strings.measureColumn), ShownColumn("period"), ShownColumn("p10"), ShownColumn("p50"),
        ShownColumn("p90"), ShownColumn("mean", Strings.meanColumn, digits: 1),
        ShownColumn("target", Strings.targetColumn), ShownColumn("probability", Strings.targetProbabilityColumn),
      ], vocabulary: data.vocabulary, emptyText: Strings.noForecast,
      terms: ["measure": Strings.measures, "target": [:]])
    section = Section(
      id: "how-many", title: Strings.totalTitle, blocks: [.paragraph(Strings.totalLead), .table(block)])
  }
}
