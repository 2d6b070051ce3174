import NTMKit

/// The products that would move the chance of the target most if they were certain to be counted.
struct SensitivityTable {
  static let tableID = "sensitivity"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("stage", .text),
    Field("probability", .int, unit: .percent), Field("target_now", .double, unit: .percent),
    Field("target_then", .double, unit: .percent),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    var builder = TableBuilder(Self.schema.fields)
    let states = answer.estimates.states
    // What is shown as no change is none.
    let pushes = answer.pushes.filter { Percent.tenths($0.now) != Percent.tenths($0.then) }
    for push in pushes {
      builder.append([
        .text(push.product.product.code), .text(push.product.product.name), .text(push.product.product.district),
        .text(states.word(push.product.state)), Value(push.product.percent), Percent.tenths(push.now),
        Percent.tenths(push.then),
      ])
    }
    let target = answer.total?.target
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("code"), ShownColumn("name"), ShownColumn("target_now", Strings.targetNowColumn, digits: 1),
        ShownColumn("target_then", Strings.targetThenColumn, digits: 1), ShownColumn("stage"),
        ShownColumn("probability", Strings.ownChanceColumn), ShownColumn("district"),
      ], vocabulary: data.vocabulary, emptyText: Strings.noPushes(target), terms: ["stage": data.stageTerms])
    section = Section(
      id: "what-matters", title: Strings.sensitivityTitle,
      blocks: (pushes.isEmpty ? [] : [.paragraph(Strings.sensitivityLead(target ?? 0))]) + [.table(block)])
  }
}
