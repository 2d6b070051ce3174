/// All products of a dataset with their histories up to a day.
struct OCOPRegister: Sendable {
  var products: [Product] = []

  struct Product: Sendable {
    var name: String
    var owner: String?
    var ownerType: String?
    var communeCode: String
    var history: OCOPHistory
  }

  var findings: [OCOPFinding] { products.flatMap(\.history.findings) }

  /// - Parameters:
  ///   - day: later events are left out, and so are products that have only such; nil: none are.
  init(registry: Table, events: Table, rulebook: OCOPRulebook, upTo day: CalendarDate?) throws(Diagnostic) {
    let histories = try Self.histories(events)
    let codes = try registry.texts("product")
    let names = try registry.texts("name")
    let owners = try registry.texts("owner")
    let types = try registry.texts("owner_type")
    let communes = try registry.texts("commune_code")
    let groups = try registry.texts("group")
    for row in codes.indices {
      guard let code = codes[row] else { continue }
      let all = histories[code] ?? []
      let known = day.map { day in all.filter { $0.date <= day } } ?? all
      if known.isEmpty, !all.isEmpty { continue }
      products.append(
        Product(
          name: names[row] ?? "", owner: owners[row], ownerType: types[row], communeCode: communes[row] ?? "",
          history: OCOPHistory(product: code, group: groups[row], events: known, rulebook: rulebook)))
    }
  }

  /// Oldest first; of one day by `seq`, then as they were imported.
  private static func histories(_ table: Table) throws(Diagnostic) -> [String: [OCOPEvent]] {
    let products = try table.texts("product")
    let dates = try table.dates("date")
    let stages = try table.texts("stage")
    let places = try table.integers("seq")
    let scores = try table.numbers("score")
    var parts: [[Double?]] = []
    for part in ["part_a", "part_b", "part_c"] { parts.append(try table.numbers(part)) }
    let stars = try table.integers("stars")
    let decisions = try table.texts("decision_number")
    let order = products.indices.sorted { a, b in
      (dates[a]?.daysSince1970 ?? 0, places[a] ?? 0, a) < (dates[b]?.daysSince1970 ?? 0, places[b] ?? 0, b)
    }
    var histories: [String: [OCOPEvent]] = [:]
    for row in order {
      guard let product = products[row], let date = dates[row], let stage = stages[row] else { continue }
      histories[product, default: []].append(
        OCOPEvent(
          date: date, stage: stage, score: scores[row], parts: parts.map { $0[row] }, stars: stars[row],
          decisionNumber: decisions[row]))
    }
    return histories
  }
}
