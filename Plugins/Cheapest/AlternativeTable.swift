import NTMKit

/// Other ways to reach the target: as cheap, or next to it.
struct AlternativeTable {
  static let tableID = "alternatives"
  static let schema = Schema([
    Field("position", .int), Field("effort", .double), Field("extra", .double),
    Field("probability", .double, unit: .percent), Field("communes", .int, unit: .commune), Field("pairs", .text),
    Field("added", .text), Field("dropped", .text),
  ])
  let section: Section

  init(_ data: EffortData, _ answer: Answer) throws {
    let plans = answer.price?.alternatives ?? []
    var builder = TableBuilder(Self.schema.fields)
    for (place, plan) in plans.enumerated() {
      let (own, best) = (Self.pairs(plan), Self.pairs(plans[0]))
      builder.append([
        Value(place + 1), .double(plan.effort), .double(plan.effort - plans[0].effort), Share.value(plan.chance),
        Value(plan.helped.count), .text(Self.words(own, data)),
        place == 0 ? .null : Self.value(Self.words(own.subtracting(best), data)),
        place == 0 ? .null : Self.value(Self.words(best.subtracting(own), data)),
      ])
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("position"), ShownColumn("effort", Strings.effortColumn(data.measure)),
        ShownColumn("extra", Strings.moreColumn), ShownColumn("probability", Strings.chanceColumn, digits: 0),
        ShownColumn("added", Strings.addedColumn), ShownColumn("dropped", Strings.droppedColumn),
      ], vocabulary: data.vocabulary, emptyText: Strings.noAlternatives)
    section = Section(
      id: "other-ways", title: Strings.alternativesTitle,
      blocks: [.paragraph(Strings.alternativesLead(data, answer)), .table(block)])
  }

  private static func value(_ text: String) -> Value { text.isEmpty ? .null : .text(text) }

  private static func pairs(_ plan: Answer.Plan) -> Set<Pair> {
    Set(plan.helped.flatMap { place, criteria in criteria.map { Pair(commune: place, criterion: $0) } })
  }

  /// `Phú Hữu 17; Hòa An 5, 11`.
  private static func words(_ pairs: Set<Pair>, _ data: EffortData) -> String {
    Dictionary(grouping: pairs, by: \.commune).sorted { $0.key < $1.key }.map { place, pairs in
      let ids = pairs.map(\.criterion).sorted().map { data.outlook.criteria[$0].id }
      return "\(data.outlook.communes[place].name) \(ids.joined(separator: ", "))"
    }.joined(separator: "; ")
  }
}
