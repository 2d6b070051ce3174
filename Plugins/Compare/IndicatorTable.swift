import NTMKit

/// One row per indicator that communes report as a number: the mean on each side; of two communes, what each reported.
struct IndicatorTable {
  static let tableID = "indicators"
  static let schema = Schema([
    Field("criterion", .text), Field("indicator", .text), Field("title", .text), Field("unit", .text),
    Field("first", .double), Field("second", .double), Field("difference", .double), Field("first_communes", .int),
    Field("second_communes", .int),
  ])
  let section: Section

  init(_ sides: Sides) throws {
    var builder = TableBuilder(Self.schema.fields)
    let values = sides.changesSet ? [] : try sides.both.map(Means.init)
    var seen: Set<String> = []
    for indicator in values.flatMap(\.order) where seen.insert(indicator).inserted {
      guard let told = values.lazy.compactMap({ $0.indicators[indicator] }).first else { continue }
      let means = values.map { $0.indicators[indicator]?.mean }
      let difference = means[0].flatMap { first in means[1].map { $0 - first } }
      builder.append([
        .text(told.criterion), .text(indicator), .text(told.title), Value(told.unit), Value(means[0]), Value(means[1]),
        Value(difference), Value(values[0].indicators[indicator]?.count ?? 0),
        Value(values[1].indicators[indicator]?.count ?? 0),
      ])
    }
    let (first, second) = (sides.first.label, sides.second.label)
    var block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("indicator"), ShownColumn("title", Strings.indicatorColumn), ShownColumn("unit"),
        ShownColumn("first", first, digits: 1), ShownColumn("second", second, digits: 1),
        ShownColumn("difference", Strings.differenceColumn, digits: 1),
      ], vocabulary: sides.vocabulary, emptyText: sides.changesSet ? Strings.otherSets : Strings.noIndicators)
    if !sides.areCommunes { block.footnotes = [.column("first", Strings.meansNote)] }
    section = Section(id: "by-indicator", title: Strings.indicatorsTitle, blocks: [.table(block)])
  }
}

/// The means of the figures of a side's communes.
private struct Means {
  struct Indicator {
    var criterion: String
    var title: String
    var unit: String?
    var sum = 0.0
    var count = 0
    var mean: Double { sum / Double(count) }
  }
  private(set) var order: [String] = []
  private(set) var indicators: [String: Indicator] = [:]

  init(_ side: Side) throws {
    guard let table = try side.context.ifKnown({ try side.context.table("assessments") }) else { return }
    let codes = side.codes
    let names = try table.texts("indicator") { $0 ?? "" }
    let criteria = try table.texts("criterion") { $0 ?? "" }
    let titles = try table.texts("title") { $0 ?? "" }
    let units = try table.texts("unit")
    let values = try table.numbers("value")
    for (row, code) in try table.texts("commune_code").enumerated() {
      guard let value = values[row], codes.contains(code ?? "") else { continue }
      let name = names[row]
      if indicators[name] == nil {
        order.append(name)
        indicators[name] = Indicator(criterion: criteria[row], title: titles[row], unit: units[row])
      }
      indicators[name]?.sum += value
      indicators[name]?.count += 1
    }
  }
}
