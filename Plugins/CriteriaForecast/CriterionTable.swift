import NTMKit
import Statistics

/// What is known of each criterion's chance to be gained and to be lost in a period.
struct CriterionTable {
  static let tableID = "criteria"
  static let schema = Schema([
    Field("criterion", .text), Field("title", .text), Field("group", .text), Field("times_lacking", .int),
    Field("gains", .int), Field("gain_chance", .double, unit: .percent), Field("gain_lower", .double, unit: .percent),
    Field("gain_upper", .double, unit: .percent), Field("pooling", .text), Field("times_held", .int),
    Field("losses", .int), Field("loss_chance", .double, unit: .percent), Field("loss_pooling", .text),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    var builder = TableBuilder(Self.schema.fields)
    if let estimates = answer.estimates, let criteria = data.now?.criteria {
      for (place, criterion) in criteria.enumerated() {
        builder.append(Self.values(place, criterion, estimates, isShown: answer.refusal == nil))
      }
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("criterion"), ShownColumn("title"), ShownColumn("gains"), ShownColumn("times_lacking"),
        ShownColumn("gain_chance", digits: 1), ShownColumn("gain_lower", Strings.p10, digits: 1),
        ShownColumn("gain_upper", Strings.p90, digits: 1), ShownColumn("pooling"), ShownColumn("losses"),
        ShownColumn("loss_chance", digits: 2),
      ], vocabulary: data.vocabulary, emptyText: Strings.noCriteria,
      terms: ["pooling": Strings.poolings, "loss_pooling": Strings.poolings])
    section = Section(
      id: "criteria-chances", title: Strings.criteriaTitle,
      blocks: [.paragraph(Strings.criteriaLead), .table(block), .table(try NearnessTable.block(data, answer))])
  }

  private static func values(
    _ place: Int, _ criterion: Judgements.Item, _ estimates: Estimates, isShown: Bool
  ) -> [Value] {
    let (gain, loss) = (estimates.gains.hazards[place], estimates.losses.hazards[place])
    let (gains, losses) = (estimates.gains.posteriors[place], estimates.losses.posteriors[place])
    func figure(_ value: Double) -> Value { isShown ? .double((value * 10_000).rounded() / 100) : .null }
    return [
      .text(criterion.id), .text(criterion.title), .text(criterion.group), Value(gain.atRisk), Value(gain.events),
      figure(gains.mean), figure(gains.quantile(0.1)), figure(gains.quantile(0.9)),
      isShown ? .text(estimates.gains.poolings[place].rawValue) : .null, Value(loss.atRisk), Value(loss.events),
      figure(losses.mean), isShown ? .text(estimates.losses.poolings[place].rawValue) : .null,
    ]
  }
}

/// How the pace depends on what a commune lacks.
enum NearnessTable {
  static let tableID = "nearness"
  static let schema = Schema([
    Field("lacking", .text), Field("times_lacking", .int), Field("gains", .int), Field("factor", .double),
  ])

  static func block(_ data: ForecastData, _ answer: Answer) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    if let estimates = answer.estimates, answer.refusal == nil {
      for place in 0..<Nearness.classes {
        let own = estimates.transitions.lacks.filter { Int($0.nearness) == place }
        builder.append([
          .text(Nearness.label(place)), Value(own.count), Value(own.count(where: \.isGained)),
          .double((estimates.nearness.mean(place) * 100).rounded() / 100),
        ])
      }
    }
    return TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("lacking", Strings.lackingColumn), ShownColumn("times_lacking"), ShownColumn("gains"),
        ShownColumn("factor", Strings.factorColumn, digits: 1),
      ], vocabulary: data.vocabulary, caption: Strings.nearnessCaption, emptyText: Strings.noForecast)
  }
}
