/// The histories of all OCOP products as a report sees them: made from tables of the dataset.
public struct OCOPHistories: Sendable {
  /// Stages and rules that all are read by.
  public let rulebook: OCOPRulebook
  /// In the order of the table `products`.
  public let histories: [OCOPHistory]
  private let places: [String: Int]

  /// The tables of the dataset that it is made from.
  public static let tables = ["products", "product_events", "ocop_stages", "ocop_rules", "ocop_groups"]

  /// - Throws: `table.missing-column`.
  public init(products: Table, events: Table, stages: Table, rules: Table, groups: Table) throws(Diagnostic) {
    rulebook = try OCOPRulebook(stages: stages, rules: rules, groups: groups)
    let eventsOf = try OCOPEvent.histories(in: events)
    let kinds = try products.texts("group")
    var histories: [OCOPHistory] = []
    var places: [String: Int] = [:]
    for (row, code) in try products.texts("code").enumerated() {
      guard let code else { continue }
      places[code] = histories.count
      histories.append(
        OCOPHistory(product: code, group: kinds[row], events: eventsOf[code] ?? [], rulebook: rulebook))
    }
    self.histories = histories
    self.places = places
  }

  /// The history of a product by its code; nil where there is no such product.
  public subscript(product: String) -> OCOPHistory? { places[product].map { histories[$0] } }
}

extension ReportContext {
  /// The stages and rules of the dataset, without any history; see `OCOPHistories.tables`.
  public func ocopRulebook() throws -> OCOPRulebook {
    try OCOPRulebook(stages: table("ocop_stages"), rules: table("ocop_rules"), groups: table("ocop_groups"))
  }

  /// The histories of all products up to the last day of this report's scope; see `OCOPHistories.tables`.
  public func ocopHistories() throws -> OCOPHistories {
    try OCOPHistories(
      products: table("products"), events: table("product_events"), stages: table("ocop_stages"),
      rules: table("ocop_rules"), groups: table("ocop_groups"))
  }
}

extension OCOPEvent {
  /// The events of each product, oldest first; of one day by `seq` where the table has it, then as the rows stand.
  static func histories(in table: Table) throws(Diagnostic) -> [String: [OCOPEvent]] {
    var names: [String] = []
    let products = try table.texts(
      "product",
      as: { text -> Int? in
        guard let text else { return nil }
        names.append(text)
        return names.count - 1
      })
    let dates = try table.dates("date")
    let stages = try table.texts("stage")
    let sessions = try table.texts("session")
    let scores = try table.numbers("score")
    var parts: [[Double?]] = []
    for part in ["part_a", "part_b", "part_c"] { parts.append(try table.numbers(part)) }
    let stars = try table.integers("stars")
    let decisions = try table.texts("decision_number")
    let order = try order(in: table, upTo: nil)
    var counts = [Int](repeating: 0, count: names.count)
    for case let product? in products { counts[product] += 1 }
    var histories = counts.map { count in
      var events: [OCOPEvent] = []
      events.reserveCapacity(count)
      return events
    }
    let noParts: [Double?] = [nil, nil, nil]
    let tellsParts = parts.contains { $0.contains { $0 != nil } }
    for row in order {
      guard let product = products[row], let date = dates[row], let stage = stages[row] else { continue }
      let hasParts = tellsParts && parts.contains { $0[row] != nil }
      histories[product].append(
        OCOPEvent(
          date: date, stage: stage, session: sessions[row], score: scores[row],
          parts: hasParts ? parts.map { $0[row] } : noParts, stars: stars[row], decisionNumber: decisions[row]))
    }
    return Dictionary(zip(names, histories), uniquingKeysWith: +)
  }
}
