import NTMKit
import OCOPRegister
import Testing

@Suite("ocop") struct OCOPRegisterTests {
  typealias Event = TestProvince.Event

  /// Three districts, the rules of 2019 and the official stages; the day is 30 September 2022.
  private func province() -> TestProvince {
    var province = TestProvince()
    province.report("10")
    province.addOCOPRules()
    province.addOCOPStages()
    return province
  }

  private func document(_ province: TestProvince, _ arguments: [String] = []) throws -> ReportDocument {
    try province.make(OCOPRegisterReport.self, arguments)
  }

  private func lines(_ province: TestProvince, _ table: String, _ columns: [String], _ arguments: [String] = [])
    throws -> [String]
  {
    let table = try #require(try document(province, arguments).table(table))
    return Array(try table.selecting(columns).csvLines.dropFirst())
  }

  private func note(_ province: TestProvince, _ start: String, _ arguments: [String] = []) throws -> String? {
    try document(province, arguments).notes.map(\.text.en).first { $0.hasPrefix(start) }
  }

  // MARK: Certificates

  @Test("certificates that run out within six months are listed with those that have, the earliest first")
  func expiring() throws {
    var province = province()
    for (code, date) in [("A", "2020-03-30"), ("B", "2020-03-31"), ("C", "2019-09-30"), ("D", "2019-10-01")] {
      province.addProduct(code, events: [Event(date, "province_recognised", stars: 3)])
    }
    province.addProduct(
      "E", events: [Event("2019-09-01", "province_recognised", stars: 3), Event("2022-09-10", "re_evaluation")])
    province.addProduct(
      "F", events: [Event("2019-12-01", "province_recognised", stars: 3), Event("2021-01-01", "withdrawn")])
    province.addProduct(
      "G",
      events: [
        Event("2019-12-01", "province_recognised", stars: 3), Event("2022-09-01", "province_recognised", stars: 4),
      ])
    #expect(
      try lines(province, "expiring", ["code", "expires_on", "days_left", "state", "refiled_on"]) == [
        "E,2022-09-01,-29,expired,2022-09-10", "C,2022-09-30,0,expired,", "D,2022-10-01,1,recognised,",
        "A,2023-03-30,181,recognised,",
      ])
    #expect(try lines(province, "expiring", ["code"], ["--within", "1"]) == ["E", "C", "D"])
    let metric = try #require(try document(province).metric("expiring"))
    #expect(metric.value == .int(2) && metric.detail?.en == "run out: 2, of these filed again: 1")
  }

  @Test("an application that led to the certificate itself is not one after it") func refiled() throws {
    var province = province()
    province.addProduct(
      "A",
      events: [
        Event("2016-09-01", "province_recognised", stars: 3), Event("2019-10-01", "re_evaluation"),
        Event("2019-11-01", "province_recognised", stars: 3),
      ])
    #expect(try lines(province, "expiring", ["code", "refiled_on"]) == ["A,"])
  }

  // MARK: Upgrades

  @Test("three stars near four are candidates; those that filed and those upgraded this year follow") func upgrades()
    throws
  {
    var province = province()
    for (code, score) in [("A", 64.9), ("B", 65.0), ("C", 69.9)] {
      province.addProduct(
        code,
        events: [
          Event("2021-05-01", "province_evaluated", stars: 3, score: score),
          Event("2021-06-01", "province_recognised", stars: 3),
        ])
    }
    province.addProduct(
      "D",
      events: [
        Event("2021-05-01", "province_evaluated", stars: 3, score: 68),
        Event("2021-06-01", "province_recognised", stars: 3), Event("2022-08-01", "upgrade"),
        Event("2022-09-01", "first_level_evaluated", stars: 4, score: 75),
      ])
    province.addProduct(
      "E",
      events: [
        Event("2020-06-01", "province_recognised", stars: 3), Event("2022-01-05", "upgrade"),
        Event("2022-03-01", "province_evaluated", stars: 4, score: 80),
        Event("2022-04-01", "province_recognised", stars: 4, decision: "7/QĐ"),
      ])
    province.addProduct(
      "F",
      events: [
        Event("2019-01-01", "province_evaluated", stars: 3, score: 69),
        Event("2019-09-01", "province_recognised", stars: 3),
      ])
    province.addProduct(
      "G",
      events: [
        Event("2022-01-01", "province_evaluated", stars: 3, score: 52),
        Event("2022-02-01", "province_recognised", stars: 3), Event("2022-09-01", "upgrade"),
      ])
    #expect(
      try lines(province, "upgrades", ["code", "upgrade", "score", "previous_stars", "stars", "filed_on"]) == [
        "C,eligible,69.9,,3,", "B,eligible,65,,3,", "D,filed,68,,3,2022-08-01", "G,filed,52,,3,2022-09-01",
        "E,done,80,3,4,2022-01-05",
      ])
    #expect(try lines(province, "upgrades", ["code"], ["--upgrade-from", "69"]) == ["C", "D", "G", "E"])
    let metric = try #require(try document(province).metric("upgrade-candidates"))
    #expect(metric.value == .int(4) && metric.detail?.en == "2 of these filed; upgraded in 2022: 1")
  }

  // MARK: The national evaluation

  @Test("four stars by the province at 90 points may file a national dossier, once for each certificate")
  func national() throws {
    var province = province()
    func judged(_ score: Double, _ stars: Int = 4, on date: String = "2022-06-01") -> [Event] {
      [
        Event("2022-05-01", "province_evaluated", stars: stars, score: score),
        Event(date, "province_recognised", stars: stars),
      ]
    }
    province.addProduct("A", events: judged(90))
    province.addProduct("B", events: judged(89.9))
    province.addProduct("C", events: judged(95, 3))
    province.addProduct("D", events: judged(93) + [Event("2022-07-01", "national_dossier_filed")])
    province.addProduct(
      "E",
      events: [
        Event("2019-10-01", "province_recognised", stars: 4), Event("2020-01-01", "national_dossier_filed"),
        Event("2020-06-01", "rejected"),
      ] + judged(97))
    province.addProduct(
      "F",
      events: [
        Event("2021-04-01", "province_evaluated", stars: 4, score: 91),
        Event("2021-05-01", "province_recognised", stars: 4), Event("2021-11-01", "national_dossier_filed"),
        Event("2022-03-01", "rejected"),
      ])
    #expect(
      try lines(province, "national", ["code", "dossier", "filed_on"]) == [
        "E,eligible,", "A,eligible,", "D,filed,2022-07-01",
      ])
    let metric = try #require(try document(province).metric("national-dossiers"))
    #expect(metric.value == .int(1) && metric.target == nil && metric.detail?.en == "2 more eligible and not filed")
  }

  // MARK: Standing still

  @Test("a product on its way stands still when its last event is over a year ago") func standing() throws {
    var province = province()
    province.addProduct("A", events: [Event("2021-09-30", "idea_registered")])
    province.addProduct("B", events: [Event("2021-09-29", "idea_registered")])
    province.addProduct("C", events: [Event("2020-01-31", "plan_accepted")])
    province.addProduct("D", events: [Event("2020-01-01", "idea_registered"), Event("2020-02-01", "dropped")])
    province.addProduct("E", events: [Event("2020-11-01", "province_recognised", stars: 3)])
    province.addProduct("F", events: [])
    #expect(
      try lines(province, "standing", ["code", "stage", "months"]) == ["C,plan_accepted,32", "B,idea_registered,12"])
    #expect(try note(province, "Products without any event") == "Products without any event: 1.")
  }

  // MARK: Publication

  @Test("certificates in force are published once decided; those not yet so come first") func publication() throws {
    var province = province()
    province.addProduct(
      "A", events: [Event("2022-02-01", "province_recognised", stars: 3), Event("2022-02-01", "published")])
    province.addProduct("B", events: [Event("2022-08-01", "province_recognised", stars: 3, decision: "9/QĐ")])
    province.addProduct(
      "C",
      events: [
        Event("2019-08-30", "province_recognised", stars: 3), Event("2019-09-10", "published"),
        Event("2022-06-01", "re_evaluation"), Event("2022-07-01", "province_recognised", stars: 3),
      ])
    province.addProduct(
      "D", events: [Event("2021-12-01", "province_recognised", stars: 4), Event("2022-01-05", "published")])
    province.addProduct(
      "E", events: [Event("2021-03-01", "province_recognised", stars: 3), Event("2021-03-09", "published")])
    province.addProduct("F", events: [Event("2019-09-01", "province_recognised", stars: 3)])
    #expect(
      try lines(province, "publication", ["code", "recognition", "decision_date", "published_on"]) == [
        "C,renewed,2022-07-01,", "B,new,2022-08-01,", "D,new,2021-12-01,2022-01-05", "A,new,2022-02-01,2022-02-01",
      ])
    let metric = try #require(try document(province).metric("awaiting-publication"))
    #expect(metric.value == .int(2) && metric.detail?.en == "the earliest decided on 2022-07-01")
  }

  @Test("where neither the stages nor the events know publication, nothing awaits it") func noPublication() throws {
    var province = TestProvince()
    province.report("10")
    province.addOCOPRules()
    province.addProduct("A", events: [Event("2022-02-01", "province_recognised", stars: 3)])
    let document = try document(province)
    #expect(document.metric("awaiting-publication") == nil)
    #expect(document.block("publication")?.emptyText?.en == "The data do not tell when results were published.")
    #expect(document.table("publication")?.rowCount == 0)
  }

  // MARK: The year against the plan

  @Test("a product recognised twice in the year counts once, by its last decision") func recognised() throws {
    var province = province()
    province.planProducts(province: 2)
    province.addProduct(
      "A",
      events: [
        Event("2022-01-15", "province_recognised", stars: 3), Event("2022-03-01", "upgrade"),
        Event("2022-08-01", "province_recognised", stars: 4),
      ])
    province.addProduct("B", events: [Event("2021-12-31", "province_recognised", stars: 3)])
    province.addProduct("C", events: [Event("2022-10-01", "province_recognised", stars: 3)])
    province.addProduct("D", events: [Event("2022-05-01", "district_recognised", stars: 3)])
    let metric = try #require(try document(province).metric("recognised-in-year"))
    #expect(metric.value == .int(1) && metric.target == .double(2) && metric.status == nil)
    #expect(metric.detail?.en == "1 upgraded; at risk")
  }

  @Test(
    "who may recognise three stars follows the rules of the day",
    arguments: [(2022, 0), (2023, 2), (2024, 3), (2025, 2), (2026, 0)])
  func rules(_ year: Int, _ count: Int) throws {
    var province = province()
    province.addLaterOCOPRules()
    province.reportingDate = TestProvince.day(year, 12, 31)
    province.scope.period = Period.year(year).map { PeriodRange($0) }
    for day in ["01-10", "05-10", "09-10"] {
      province.addProduct(
        "P-\(day)",
        events: [Event("\(year)-01-01", "idea_registered"), Event("\(year)-\(day)", "district_recognised", stars: 3)])
    }
    let document = try document(province)
    let metric = try #require(document.metric("recognised-in-year"))
    #expect(metric.value == .int(Int64(count)))
    #expect(metric.detail?.en == (count == 0 ? nil : "\(count) new, \(count) of them by districts"))
    #expect(document.table("findings")?.rowCount == 3 - count)
    // At the end of these years only do products pass through it.
    let funnel = try #require(document.charts.first { $0.id == "funnel-chart" })
    #expect(funnel.data.column(texts: "stage").contains("district_recognised") == [2023, 2024].contains(year))
  }

  @Test("a change of rules within the year is told") func change() throws {
    var province = province()
    province.addLaterOCOPRules()
    province.reportingDate = TestProvince.day(2023, 12, 31)
    province.scope.period = Period.year(2023).map { PeriodRange($0) }
    province.addProduct("A", events: [Event("2023-05-01", "idea_registered")])
    #expect(
      try document(province).notes.map(\.text.en).filter { $0.hasPrefix("Rules in force") } == [
        "Rules in force from 2023-01-01 (r2019): the district level evaluates only; the province level recognises 3, 4 "
          + "stars; the central level recognises 5 stars.",
        "Rules in force from 2023-02-24 (r2023): the district level recognises 3 stars; the province level recognises 4 "
          + "stars; the central level recognises 5 stars.",
      ])
  }

  @Test("every district is listed against its floor, its own target before that of all") func districts() throws {
    var province = province()
    province.planProducts(floor: 2, stretch: 3, province: 6)
    province.plan("own", .floor, level: nil, measure: .productsEvaluated, unit: "992", target: 1)
    for (code, commune, stars) in [("A", "10", 3), ("B", "11", 4), ("C", "12", 5), ("D", "20", 3), ("E", "10", 2)] {
      province.addProduct(
        code, commune: commune,
        events: [
          Event("2021-03-01", "first_level_evaluated", stars: 3),
          Event("2022-03-01", "first_level_evaluated", stars: stars),
          Event("2022-04-01", "first_level_evaluated", stars: stars),
        ])
    }
    #expect(
      try lines(province, "districts", ["code", "name", "evaluated", "target", "needed", "stretch", "status"]) == [
        "991,Châu Thành,2,2,0,3,met", "992,huyện Long Mỹ,1,1,0,3,met", "993,thị xã Long Mỹ,0,2,2,3,at_risk",
      ])
    let document = try document(province)
    let metric = try #require(document.metric("districts-at-floor"))
    #expect(metric.value == .int(2) && metric.target == .int(3) && metric.status == nil)
    let totals = try #require(document.block("districts")?.totals)
    #expect(totals.csvLines.last == ",total,3,5,2,9,,0,0,5,5")
    province.reportingDate = TestProvince.day(2023, 1, 5)
    province.scope.period = Period.year(2022).map { PeriodRange($0) }
    #expect(try self.document(province).metric("districts-at-floor")?.status == nil)
  }

  @Test("after the due date a target that is not reached is missed") func missed() throws {
    var province = province()
    province.planProducts(due: TestProvince.day(2022, 6, 30))
    province.addProduct("A", events: [Event("2022-05-01", "province_recognised", stars: 3)])
    let document = try document(province)
    for id in ["recognised-in-year", "districts-at-floor", "national-dossiers"] {
      #expect(document.metric(id)?.status == .missed, "\(id)")
    }
    #expect(Set(document.table("districts")?.column(texts: "status") ?? []) == ["missed"])
  }

  @Test(
    "the floors of all districts against the province's target",
    arguments: [
      (
        6.0, Note.Kind.caution,
        "3 districts × a floor of 2 = 6, exactly the province's target of 6: the plan leaves no slack"
      ),
      (5.0, .info, "3 districts × a floor of 2 = 6, 1 above the province's target of 5."),
      (
        8.0, .caution,
        "3 districts × a floor of 2 = 6, 2 below the province's target of 8: floors alone do not reach it."
      ),
    ])
  func slack(_ target: Double, _ kind: Note.Kind, _ words: String) throws {
    var province = province()
    province.planProducts(province: target)
    let note = try #require(try document(province).notes.first { $0.text.en.hasPrefix("3 districts") })
    #expect(note.kind == kind && note.text.en.hasPrefix(words))
    #expect(note.text.en.hasSuffix("What they strive for: 3 × 3 = 9."))
  }

  @Test("without targets of the year nothing is compared, and that is said") func noTargets() throws {
    var province = province()
    province.planProducts(due: TestProvince.day(2021, 12, 31))
    province.addProduct("A", events: [Event("2022-05-01", "first_level_evaluated", stars: 3)])
    let document = try document(province)
    #expect(document.metric("recognised-in-year")?.target == nil)
    #expect(document.metric("evaluated")?.value == .int(1) && document.metric("evaluated")?.target == nil)
    #expect(document.block("districts")?.columns.map(\.column).contains("target") == false)
    #expect(document.charts.map(\.id) == ["funnel-chart", "pipeline-map"])
    #expect(try note(province, "No plan has targets")?.contains("for 2022") == true)
  }

  @Test("a plan's total is compared with the certificates in force") func cumulative() throws {
    var province = province()
    province.plan("sum", .cumulative, level: nil, measure: .products, unit: "99", target: 1)
    province.addProduct("A", events: [Event("2021-05-01", "province_recognised", stars: 3)])
    let metric = try #require(try document(province).metric("in-force"))
    #expect(metric.value == .int(1) && metric.target == .double(1) && metric.status == .met)
    #expect(metric.detail?.en == "of 1 in all; 1 of 3 stars")
  }

  @Test("products whose commune lies in no district have a row of their own") func nowhere() throws {
    var province = province()
    province.addProduct("A", commune: "nowhere", events: [Event("2022-05-01", "idea_registered")])
    #expect(
      try lines(province, "districts", ["code", "name", "products"]) == [
        "991,Châu Thành,0", "992,huyện Long Mỹ,0", "993,thị xã Long Mỹ,0", ",none,1",
      ])
    #expect(
      try lines(province, "pipeline", ["stage", "district_code", "district", "products"]) == ["idea_registered,,none,1"]
    )
    #expect(try note(province, "Products whose commune")?.hasSuffix(": 1.") == true)
  }

  @Test("where there are no districts, that is no gap of the data") func noDistrictLevel() throws {
    var province = province()
    province.record.units.removeAll { $0.level == .district }
    for index in province.record.units.indices where province.record.units[index].level == .commune {
      province.record.units[index].parentCode = "99"
    }
    province.addProduct("A", events: [Event("2022-05-01", "idea_registered")])
    #expect(try lines(province, "districts", ["code", "name", "products"]) == [",none,1"])
    #expect(try lines(province, "pipeline", ["stage", "products"]) == ["idea_registered,1"])
    #expect(try note(province, "On 2022-09-30 the list of units has no districts") != nil)
    #expect(try note(province, "Products whose commune") == nil)
    #expect(try document(province).title.en == "OCOP products, Thử, as of 2022-09-30")
  }

  @Test("districts that are no more are left out, unless products are in them") func oldDistricts() throws {
    var province = province()
    for (index, unit) in province.record.units.enumerated() where unit.level == .district && unit.code != "991" {
      province.record.units[index].validTo = TestProvince.day(2022, 6, 30)
    }
    province.addProduct("A", commune: "20", events: [Event("2022-05-01", "idea_registered")])
    #expect(try lines(province, "districts", ["code"]) == ["991", "992"])
  }

  // MARK: The pipeline

  @Test("the funnel has the stages in their order, and what stands beside them below") func funnel() throws {
    var province = province()
    province.addProduct(
      "A",
      events: [
        Event("2021-01-01", "idea_registered"), Event("2021-02-01", "plan_accepted"), Event("2021-03-01", "returned"),
        Event("2021-04-01", "plan_accepted"),
      ])
    province.addProduct("B", events: [Event("2022-01-01", "idea_registered"), Event("2022-03-01", "returned")])
    province.addProduct("C", events: [Event("2022-01-01", "idea_registered"), Event("2022-03-01", "dropped")])
    province.addProduct("D", events: [Event("2022-01-01", "own_stage")])
    #expect(
      try lines(province, "funnel", ["stage", "order", "products", "reached", "share"]).filter {
        !$0.hasSuffix(",0,0,0")
      }
        == [
          "idea_registered,1,0,3,75", "plan_accepted,2,1,1,25", "dropped,,1,1,25", "returned,,1,2,50",
          "own_stage,,1,1,25",
        ])
    #expect(try lines(province, "funnel", ["order"]).count == 13)
    #expect(try note(province, "Stages that the list does not know")?.hasSuffix(": own_stage.") == true)
    #expect(
      try lines(province, "findings", ["code", "rule"]) == ["D,stage"])
  }

  @Test("an office's own stages stand in the order in which products go through them", arguments: [true, false])
  func ownStages(_ hasOfficialList: Bool) throws {
    var province = TestProvince()
    province.report("10")
    if hasOfficialList { province.addOCOPStages() }
    let stages = ["idea", "registered", "dossier", "scored", "recognised"]
    for (place, code) in ["A", "B", "C"].enumerated() {
      province.addProduct(
        code,
        events: stages.prefix(place + 3).enumerated().map { Event("2022-0\($0.offset + 1)-01", $0.element) })
    }
    province.addProduct("D", events: [Event("2022-01-01", "idea"), Event("2022-02-01", "dropped")])
    #expect(
      try lines(province, "funnel", ["stage", "order", "products", "reached"]) == [
        "idea,1,0,4", "registered,2,0,3", "dossier,3,1,3", "scored,4,1,2", "recognised,5,1,1", "dropped,,1,1",
      ])
    let document = try document(province)
    #expect(document.table("findings")?.rowCount == 0)
    #expect(try note(province, "The list of stages") != nil)
    #expect(document.metric("in-force")?.value == .int(1))
    #expect(try note(province, "Products recognised in the year without stars")?.hasSuffix(": 1.") == true)
  }

  @Test("stage by district adds up to the products") func pipeline() throws {
    var province = province()
    for (code, commune) in [("A", "10"), ("B", "11"), ("C", "20")] {
      province.addProduct(code, commune: commune, events: [Event("2022-01-01", "idea_registered")])
    }
    province.addProduct("D", commune: "20", events: [Event("2022-01-01", "dropped")])
    #expect(
      try lines(province, "pipeline", ["stage", "district", "products"]) == [
        "idea_registered,Châu Thành,2", "idea_registered,huyện Long Mỹ,1", "dropped,huyện Long Mỹ,1",
      ])
    let map = try #require(try document(province).charts.first { $0.id == "pipeline-map" })
    #expect(
      map.data.csvLines.dropFirst().filter { $0.hasPrefix("thị xã") } == [
        "thị xã Long Mỹ,idea_registered,0", "thị xã Long Mỹ,dropped,0",
      ])
  }

  // MARK: Findings, groups

  @Test("what the rules do not allow is listed with the rule's words, the newest first") func findings() throws {
    var province = province()
    province.addProduct(
      "A",
      events: [
        Event("2022-02-01", "province_evaluated", stars: 4, score: 60),
        Event("2022-03-01", "district_recognised", stars: 3),
      ])
    let document = try document(province)
    let block = try #require(document.block("findings"))
    #expect(block.table.column(texts: "rule") == ["level", "stars"])
    let words = block.columns.first { $0.column == "message" }?.terms.values.map(\.en).sorted()
    #expect(
      words == ["60 points are 3 stars, not 4", "under r2019 the district level recognises no product; here 3 stars"])
    #expect(document.metric("against-rules")?.value == .int(2))
  }

  @Test("certificates in force are counted by stars, for each group and kind of owner") func groups() throws {
    var province = province()
    func held(_ stars: Int) -> [Event] { [Event("2022-01-01", "province_recognised", stars: stars)] }
    province.addProduct("A", type: "household", events: held(3))
    province.addProduct("B", type: "household", group: "drink", events: held(4))
    province.addProduct("C", type: nil, group: nil, events: held(3))
    province.addProduct("D", group: "drink", events: held(3))
    province.addProduct("E", events: [Event("2022-01-01", "idea_registered")])
    let document = try document(province)
    #expect(
      document.table("groups")?.csvLines == [
        "group,stars_3,stars_4,stars_5,in_force,share,products", "drink,1,1,0,2,50,2", "food,1,0,0,1,25,2",
        "none,1,0,0,1,25,1",
      ])
    #expect(document.block("groups")?.totals?.csvLines.last == "total,3,1,0,4,100,5")
    #expect(
      document.table("owners")?.column(texts: "owner_type") == ["household", "cooperative", "none"])
  }

  // MARK: Parameters and the day

  @Test("one district has its own figures and none of the province's targets") func oneDistrict() throws {
    var province = province()
    province.planProducts()
    province.addProduct("A", commune: "20", events: [Event("2022-02-01", "first_level_evaluated", stars: 3)])
    province.addProduct("B", commune: "10", events: [Event("2022-02-01", "first_level_evaluated", stars: 3)])
    let document = try document(province, ["--district", "huyện Long Mỹ"])
    #expect(document.title.en == "OCOP products, huyện Long Mỹ, as of 2022-09-30")
    #expect(document.table("products")?.column(texts: "code") == ["A"])
    #expect(document.table("districts")?.rowCount == 1 && document.block("districts")?.totals == nil)
    let metric = try #require(document.metric("evaluated"))
    #expect(metric.value == .int(1) && metric.target == .double(2) && metric.detail?.en == "strives for 3; at risk")
    #expect(document.metric("recognised-in-year")?.target == nil)
    #expect(!document.notes.contains { $0.text.en.contains("slack") })
    #expect(try self.document(province, ["--district", "991"]).table("products")?.column(texts: "code") == ["B"])
  }

  @Test("an ambiguous or unknown district is refused") func unknownDistrict() throws {
    let ambiguous = #expect(throws: Diagnostic.self) { try document(province(), ["--district", "Long Mỹ"]) }
    #expect(ambiguous?.code == "unit.ambiguous")
    let unknown = #expect(throws: Diagnostic.self) { try document(province(), ["--district", "Đâu Đó"]) }
    #expect(unknown?.code == "unit.unknown")
  }

  @Test("a group is found by its word or its title", arguments: ["drink", "do uong", "Drinks"])
  func group(_ text: String) throws {
    var province = province()
    province.planProducts()
    province.add(
      DeclaredTables.ocopGroups,
      [["version": "r2019", "group": "drink", "title_vi": "Đồ uống", "title_en": "Drinks"]])
    province.addProduct("A", events: [Event("2022-02-01", "idea_registered")])
    province.addProduct("B", group: "drink", events: [Event("2022-02-01", "idea_registered")])
    let document = try document(province, ["--group", text])
    #expect(document.table("products")?.column(texts: "code") == ["B"])
    #expect(document.title.en == "OCOP products, Drinks, Thử, as of 2022-09-30")
    #expect(document.metric("recognised-in-year")?.target == nil)
    #expect(document.notes.contains { $0.text.en.hasPrefix("Only the group Drinks") })
  }

  @Test("what a parameter cannot be is said with what it can") func refused() throws {
    var province = province()
    province.addProduct("A", events: [Event("2022-02-01", "idea_registered")])
    let group = #expect(throws: Diagnostic.self) { try document(province, ["--group", "fod"]) }
    #expect(group?.code == "ocop.unknown-group" && group?.span?.source == "--group")
    #expect(group?.message.en == "there is no product group “fod”")
    #expect(group?.hints.map(\.en) == ["did you mean “food”?", "groups: food"])
    for (arguments, code) in [
      (["--within", "0"], "ocop.within-out-of-range"), (["--within", "37"], "ocop.within-out-of-range"),
      (["--upgrade-from", "101"], "ocop.upgrade-from-out-of-range"),
    ] {
      let error = #expect(throws: Diagnostic.self) { try document(province, arguments) }
      #expect(error?.code == Diagnostic.Code(rawValue: code))
    }
  }

  @Test("the day is the reporting date, or the end of the period asked for") func day() throws {
    var province = province()
    province.addProduct(
      "A",
      events: [
        Event("2022-05-01", "idea_registered"), Event("2022-08-01", "plan_accepted"),
        Event("2022-11-01", "dossier_filed"),
      ])
    province.addProduct("B", events: [Event("2022-10-01", "idea_registered")])
    #expect(try lines(province, "products", ["code", "stage"]) == ["A,plan_accepted"])
    province.scope.period = Period.quarter(2, of: 2022).map { PeriodRange($0) }
    #expect(try lines(province, "products", ["code", "stage"]) == ["A,idea_registered"])
    province.scope.period = Period.quarter(4, of: 2022).map { PeriodRange($0) }
    #expect(try lines(province, "products", ["code", "stage"]) == ["A,plan_accepted"])
    #expect(try note(province, "Products that have events after 2022-09-30 only")?.hasSuffix(": 1.") == true)
    // Communes reported for the third quarter last; products do not wait for the fourth.
    province.scope.period = nil
    province.reportingDate = TestProvince.day(2022, 12, 15)
    #expect(try lines(province, "products", ["code", "stage"]) == ["A,dossier_filed", "B,idea_registered"])
  }

  @Test("rows of products and events in another order give the same document") func order() throws {
    var province = province()
    province.addSomeProducts()
    var shuffled = province
    shuffled.record.declaredRows.reverse()
    #expect(try document(shuffled) == document(province))
  }

  @Test("without products the report says so and has all its tables") func empty() throws {
    let document = try document(province())
    #expect(document.notes.contains { $0.text.en == "There are no products." })
    for block in document.tableBlocks where block.id != "districts" && block.id != "funnel" {
      #expect(block.table.rowCount == 0 && block.emptyText != nil, "\(block.id)")
    }
  }
}
