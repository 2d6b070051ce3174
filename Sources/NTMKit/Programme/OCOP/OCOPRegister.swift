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

  /// - Parameters:
  ///   - day: later events are left out, and so are products that have only such; nil: none are.
  init(registry: Table, events: Table, rulebook: OCOPRulebook, upTo day: CalendarDate?) throws(Diagnostic) {
    let histories = try OCOPEvent.histories(in: events)
    let codes = try registry.texts("product")
    let names = try registry.texts("name")
    let owners = try registry.texts("owner")
    let types = try registry.texts("owner_type")
    let communes = try registry.texts("commune_code")
    let groups = try registry.texts("group")
    for row in codes.indices {
      guard let code = codes[row] else { continue }
      let all = histories[code] ?? []
      // The oldest comes first: mostly the last one says that all are known.
      let isKnown = day.map { day in all.last.map { $0.date <= day } ?? true } ?? true
      let known = isKnown ? all : all.filter { event in day.map { event.date <= $0 } ?? true }
      if known.isEmpty, !all.isEmpty { continue }
      products.append(
        Product(
          name: names[row] ?? "", owner: owners[row], ownerType: types[row], communeCode: communes[row] ?? "",
          history: OCOPHistory(product: code, group: groups[row], events: known, rulebook: rulebook)))
    }
  }
}
