import NTMKit

/// What each number of communes costs: the price of one more and of one fewer.
struct CurveTable {
  static let tableID = "curve"
  static let schema = Schema([
    Field("target", .int, unit: .commune), Field("effort", .double), Field("extra", .double),
    Field("helped", .int, unit: .commune), Field("chosen", .int, unit: .criterion),
    Field("probability", .double, unit: .percent), Field("chance_before", .double, unit: .percent),
    Field("bound", .double),
    Field("proved", .bool),
  ])
  let section: Section

  init(_ data: EffortData, _ answer: Answer) throws {
    var builder = TableBuilder(Self.schema.fields)
    for (place, price) in answer.curve.enumerated() {
      builder.append([
        Value(price.target), Value(price.plan?.effort), Value(answer.extra(place)), Value(price.plan?.helped.count),
        Value(price.plan?.criteria), price.plan.map { Share.value($0.chance) } ?? .null, Share.value(price.before),
        Value(price.bound), price.plan == nil ? .null : .bool(price.isProved),
      ])
    }
    var columns = [
      ShownColumn("target", Strings.targetColumn), ShownColumn("effort", Strings.effortColumn(data.measure)),
      ShownColumn("extra", Strings.extraColumn), ShownColumn("helped", Strings.helpedColumn),
      ShownColumn("chosen", Strings.chosenColumn), ShownColumn("chance_before", Strings.beforeColumn, digits: 0),
      ShownColumn("probability", Strings.chanceColumn, digits: 0),
    ]
    if data.measure == .criteria { columns.remove(at: 4) }
    if answer.curve.contains(where: { !$0.isProved }) { columns.append(ShownColumn("bound", Strings.boundColumn)) }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: columns, vocabulary: data.vocabulary,
      emptyText: Strings.noCurve, terms: ["target": [:]])
    var blocks: [Block] = [.paragraph(Strings.curveLead(data, answer))]
    if let chart = try Self.chart(data, answer) { blocks.append(.chart(chart)) }
    blocks.append(.table(block))
    section = Section(id: "price", title: Strings.curveTitle, blocks: blocks)
  }

  private static func chart(_ data: EffortData, _ answer: Answer) throws -> Chart? {
    let known = answer.curve.filter { $0.plan != nil }
    guard known.count > 2, let first = known.first, let last = known.last else { return nil }
    var builder = TableBuilder([Field("target", .int, unit: .commune), Field("effort", .double, unit: data.effortUnit)])
    for price in known { builder.append([Value(price.target), Value(price.plan?.effort)]) }
    return Chart(
      id: "price-curve", mark: .line, encoding: .init(x: "target", y: "effort"), data: try builder.finished(),
      title: Strings.chartTitle(data.measure, data.probability),
      description: Strings.chartDescription(first, last, data.measure),
      labels: ["target": Strings.targetColumn, "effort": Strings.effortColumn(data.measure)])
  }
}

extension Answer {
  /// What a point of the curve costs more than the one before, for each commune between; nil for the first.
  func extra(_ place: Int) -> Double? {
    guard place > 0, let own = curve[place].plan, let before = curve[place - 1].plan else { return nil }
    let extra = (own.effort - before.effort) / Double(curve[place].target - curve[place - 1].target)
    return extra.withoutNoise
  }
}
