import NTMKit

extension TestProvince {
  /// An event of a product: `Event("2022-05-04", "province_recognised", stars: 3, decision: "1/QĐ")`.
  struct Event {
    var date: String
    var stage: String
    var session: String?
    var stars: Int?
    var score: Double?
    var parts: [Double]
    var decision: String?

    init(
      _ date: String, _ stage: String, session: String? = nil, stars: Int? = nil, score: Double? = nil,
      parts: [Double] = [], decision: String? = nil
    ) {
      self.date = date
      self.stage = stage
      self.session = session
      self.stars = stars
      self.score = score
      self.parts = parts
      self.decision = decision
    }

    fileprivate func row(of product: String) -> [String: String] {
      var row = ["product": product, "date": date, "stage": stage]
      row["session"] = session
      row["stars"] = stars.map(String.init)
      row["score"] = score.map { NumberText.plain($0) }
      for (name, points) in zip(["part_a", "part_b", "part_c"], parts) { row[name] = NumberText.plain(points) }
      row["decision_number"] = decision
      return row
    }
  }

  /// Adds a product with all that a report can show of it.
  mutating func addProduct(
    _ code: String, name: String? = nil, owner: String? = "HTX Thử", type: String? = "cooperative",
    commune: String = "10", group: String? = "food", events: [Event]
  ) {
    var product = ["product": code, "name": name ?? "Sản phẩm \(code)", "commune_code": commune]
    product["owner"] = owner
    product["owner_type"] = type
    product["group"] = group
    add(DeclaredTables.products, [product])
    if !events.isEmpty { add(DeclaredTables.productEvents, events.map { $0.row(of: code) }) }
  }

  /// The official stages and those beside them.
  mutating func addOCOPStages() {
    let path = [
      "idea_registered", "plan_accepted", "dossier_filed", "first_level_evaluated", "district_recognised",
      "province_evaluated", "province_recognised", "published", "national_dossier_filed", "national_recognised",
    ]
    let beside = ["returned", "rejected", "withdrawn", "expired", "re_evaluation", "upgrade", "dropped"]
    let ending = ["rejected", "withdrawn", "dropped"]
    add(
      DeclaredTables.ocopStages,
      (path.enumerated().map { ($0.element, $0.offset + 1) } + beside.map { ($0, 0) }).map { word, order in
        [
          "stage": word, "order": String(order), "title_vi": "Giai đoạn \(word)", "title_en": "Stage \(word)",
          "ends": ending.contains(word) ? "yes" : "no",
        ]
      })
  }

  /// The rules of 2023, when three stars were the district's to give, and of 2025, when districts were no more.
  mutating func addLaterOCOPRules() {
    let rows = [
      ("r2023", "2023-02-24", "2025-07-05", "district", "3"), ("r2023", "2023-02-24", "2025-07-05", "province", "4"),
      ("r2023", "2023-02-24", "2025-07-05", "central", "5"), ("r2025", "2025-07-06", nil, "commune", ""),
      ("r2025", "2025-07-06", nil, "province", "3; 4"), ("r2025", "2025-07-06", nil, "central", "5"),
    ]
    add(
      DeclaredTables.ocopRules,
      rows.map { version, from, to, level, stars in
        var row = ["version": version, "effective_from": from, "level": level, "recognises_stars": stars]
        row["effective_to"] = to
        return row
      })
  }

  /// The plan's targets about products: a floor and what is striven for in each district, the province, the centre.
  mutating func planProducts(
    floor: Double = 2, stretch: Double? = 3, province: Double = 6, dossiers: Double = 1, unit: String? = "99",
    due: CalendarDate? = day(2022, 12, 31)
  ) {
    plan("O1", .floor, level: nil, measure: .productsEvaluated, unit: unit, target: floor, due: due)
    if let stretch {
      plan("O1-s", .floor, .stretch, level: nil, measure: .productsEvaluated, unit: unit, target: stretch, due: due)
    }
    plan("O2", .count, level: nil, measure: .products, unit: unit, target: province, due: due)
    plan("O4", .count, level: nil, measure: .nationalDossiers, unit: unit, target: dossiers, due: due)
  }

  /// A few products of every state, under any names: what every report must bear.
  mutating func addSomeProducts(named name: String? = nil) {
    addOCOPStages()
    addOCOPRules()
    planProducts()
    addProduct(
      "P1", name: name, owner: name,
      events: [
        Event("2019-06-01", "idea_registered"), Event("2019-10-01", "first_level_evaluated", stars: 3, score: 60),
        Event("2019-11-01", "province_recognised", stars: 3, decision: name ?? "1/QĐ"),
        Event("2019-11-20", "published"),
      ])
    addProduct(
      "P2", name: name, owner: name, type: nil, commune: "20", group: nil,
      events: [
        Event("2022-03-01", "first_level_evaluated", stars: 4, score: 92),
        Event("2022-05-01", "province_evaluated", stars: 4, score: 92, parts: [36, 20, 36]),
        Event("2022-06-01", "province_recognised", stars: 4, decision: name ?? "2/QĐ"),
        Event("2022-08-01", "national_dossier_filed"),
      ])
    addProduct(
      "P3", name: name, owner: name, commune: "30", group: name ?? "drink",
      events: [Event("2021-01-01", "idea_registered")])
    addProduct(
      "P4", name: name, owner: name, commune: "nowhere",
      events: [Event("2022-01-01", "idea_registered"), Event("2022-02-01", name ?? "dropped")])
    addProduct("P5", name: name, events: [])
    addProduct("P6", name: name, events: [Event("2022-07-01", "district_recognised", stars: 3)])
  }
}
