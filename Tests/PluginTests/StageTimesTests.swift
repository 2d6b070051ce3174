import NTMKit
import PlanProgress
import StageTimes
import Testing

@Suite("stage-times") struct StageTimesTests {
  /// An office without a list of stages, on 30 September 2022. In `dossier` two are recognised after 10 days, one is sent back on the day
  /// it came and dropped 20 days after it came again; one has waited 10 days, one came today.
  private func province(_ change: (inout TestProvince) -> Void = { _ in }) -> TestProvince {
    var province = TestProvince()
    for code in ["A", "B"] {
      province.addProduct(code, [("2022-01-01", "dossier", nil), ("2022-01-11", "recognised", 3)])
    }
    province.addProduct(
      "C", commune: "11",
      [
        ("2022-01-01", "dossier", nil), ("2022-01-01", "returned", nil), ("2022-01-06", "dossier", nil),
        ("2022-01-26", "dropped", nil),
      ])
    province.addProduct("D", [("2022-09-20", "dossier", nil)])
    province.addProduct("E", commune: "20", [("2022-09-30", "dossier", nil)])
    change(&province)
    return province
  }

  private func make(_ province: TestProvince, _ arguments: String...) throws -> ReportDocument {
    try province.make(StageTimesReport.self, arguments)
  }

  private func row(
    _ document: ReportDocument, _ table: String, where column: String, is text: String
  ) throws -> [String: Value] { try #require(document.table(table)).row(where: column, is: text) }

  private func place(_ document: ReportDocument, _ name: String = "total") throws -> [String: Value] {
    try row(document, "places", where: "name", is: name)
  }

  // MARK: Stays

  @Test("stays are counted with ties, time 0 and those that are not over") func stays() throws {
    let stages = try #require(make(province()).table("stages"))
    #expect(stages.column(texts: "stage") == ["dossier", "returned"])
    #expect(
      stages.csvLines == [
        "stage,visits,left,standing,median,median_lower,median_upper,went_on,sent_back,gave_up,conversion,longest",
        "dossier,6,4,2,10,0,,2,1,1,50,10", "returned,1,1,0,5,5,,1,0,0,100,",
      ])
  }

  /// At risk 6, 4 and 1 on days 0, 10 and 20: S = 5/6, 5/12, 0.
  @Test("shares by days are those of Aalen and Johansen") func leaving() throws {
    let document = try make(province { $0.reportingDate = TestProvince.day(2022, 9, 30) })
    let table = try #require(document.table("leaving"))
    #expect(table.column(texts: "days") == ["30", "90", "180", "365", "30", "90", "180", "365"])
    let row = table.row(0).map { $0.number.map { ($0 * 1e9).rounded() / 1e9 } }
    #expect(row == [nil, 30, 0, 41.666_666_667, 16.666_666_667, 41.666_666_667])
  }

  @Test("beyond what was watched nothing is known") func beyond() throws {
    var province = TestProvince()
    province.addProduct("A", [("2022-08-01", "dossier", nil)])
    let document = try make(province)
    let stage = try row(document, "stages", where: "stage", is: "dossier")
    #expect(stage["median"] == .null && stage["conversion"] == .null && stage["standing"] == .int(1))
    let table = try #require(document.table("leaving"))
    #expect((0..<4).map { table[$0, "staying"] } == [.double(100), .null, .null, .null])
    #expect(try place(document)["mean"] == .double(0))
  }

  @Test("products without events are counted apart, and without any product there is nothing to say") func nothing()
    throws
  {
    let document = try make(province { $0.addProduct("F", []) })
    #expect(document.notes.contains { $0.text.en == "1 product of the list has no event yet and is not counted." })
    #expect(try place(document)["on_the_way"] == .int(2))
    let empty = try make(TestProvince())
    #expect(empty.metrics.isEmpty && empty.table("stages")?.rowCount == 0)
    #expect(try place(empty)["on_the_way"] == .int(0))
  }

  @Test("events after the report's day are not there yet") func later() throws {
    let document = try make(
      province { province in
        province.addProduct("G", [("2022-09-25", "dossier", nil), ("2022-10-05", "recognised", nil)])
        province.addProduct("H", [("2022-10-02", "dossier", nil)])
      })
    let stage = try row(document, "stages", where: "stage", is: "dossier")
    #expect(stage["visits"] == .int(7) && stage["standing"] == .int(3))
  }

  // MARK: The list of stages and the rules

  private func listed(_ change: (inout TestProvince) -> Void) -> TestProvince {
    var province = TestProvince()
    province.addOCOPRules()
    province.addOCOPStages()
    change(&province)
    return province
  }

  @Test("the list gives the order and what ends a history; what it does not know stands beside it") func order() throws
  {
    let document = try make(
      listed { province in
        province.addProduct(
          "A",
          [
            ("2022-01-01", "first_level_evaluated", nil), ("2022-01-05", "dossier_filed", nil),
            ("2022-01-09", "mystery", nil), ("2022-01-10", "first_level_evaluated", nil),
            ("2022-01-20", "rejected", nil),
          ])
      })
    let stages = try #require(document.table("stages"))
    #expect(stages.column(texts: "stage") == ["dossier_filed", "first_level_evaluated", "mystery"])
    #expect(stages.column(texts: "sent_back") == ["1", "1", "0"])
    #expect(stages.column(texts: "went_on") == ["0", "0", "1"])
    #expect(stages.column(texts: "gave_up") == ["0", "1", "0"])
    #expect(
      document.notes.contains {
        $0.text.en == "The list of stages does not know: mystery. They stand beside the order."
      })
  }

  @Test(
    "what the rules let no level give is no recognition; what comes after one changes nothing until it is filed anew")
  func recognitions() throws {
    let document = try make(
      listed { province in
        // Five stars are not the province's to give.
        province.addProduct("A", [("2022-01-01", "province_evaluated", nil), ("2022-02-01", "province_recognised", 5)])
        province.addProduct(
          "B",
          [
            ("2022-01-01", "province_evaluated", nil), ("2022-01-11", "province_recognised", 4),
            ("2022-02-01", "published", nil), ("2022-03-01", "national_dossier_filed", nil),
            ("2022-04-01", "rejected", nil),
          ])
        province.addProduct("C", [("2021-01-01", "province_recognised", 3), ("2022-09-20", "upgrade", nil)])
      })
    let stages = try #require(document.table("stages"))
    #expect(stages.column(texts: "stage") == ["province_evaluated", "upgrade"])
    #expect(stages.column(texts: "standing") == ["1", "1"])
    #expect(stages.column(texts: "left") == ["1", "0"])
    #expect(try place(document)["recognised"] == .int(2))
  }

  // MARK: What is to be expected

  /// Outcomes of `dossier`: recognised after 10 days twice of five at risk, ended after 20 and 25. What came today has a chance of 2/5,
  /// what has waited 10 days has none left.
  @Test("chances hang on the time waited") func chances() throws {
    let document = try make(province())
    let total = try place(document)
    #expect(total["recognised"] == .int(2) && total["on_the_way"] == .int(2))
    #expect(abs((total["mean"]?.number ?? 0) - 0.4) < 1e-15)
    #expect(abs((total["sd"]?.number ?? 0) - 0.24.squareRoot()) < 1e-15)
    #expect(["p05", "p50", "p95"].map { total[$0] } == [.int(0), .int(0), .int(1)])
    #expect(try place(make(province(), "--days", "9"))["mean"] == .double(0))
    #expect(abs((try place(make(province(), "--days", "10"))["mean"]?.number ?? 0) - 0.4) < 1e-15)
  }

  @Test("districts have their own, told apart where they share a name") func districts() throws {
    let places = try #require(make(province()).table("places"))
    #expect(places.column(texts: "name") == ["total", "Châu Thành", "huyện Long Mỹ", "thị xã Long Mỹ"])
    #expect(places.column(texts: "on_the_way") == ["2", "1", "1", "0"])
    #expect(places.column(texts: "mean") == ["0.4", "0", "0.4", "0"])
  }

  @Test("of several provinces each has a row, districts where they are asked for") func provinces() throws {
    let province = province { province in
      province.record.units += [
        AdministrativeUnit(code: "98", name: "Khác", kind: "tỉnh", level: .province),
        AdministrativeUnit(code: "981", name: "Phú Hoà", kind: "huyện", level: .district, parentCode: "98"),
        AdministrativeUnit(code: "90", name: "Xã 90", kind: "xã", level: .commune, parentCode: "981"),
      ]
      province.addProduct("F", commune: "90", [("2022-09-30", "dossier", nil)])
      province.addProduct("G", commune: "77", [("2022-09-30", "dossier", nil)])
      province.plan("a", .cumulative, measure: .products, unit: "98", target: 1, due: nil)
    }
    let document = try make(province)
    #expect(document.table("places")?.column(texts: "name") == ["total", "Khác", "Thử"])
    #expect(document.table("places")?.column(texts: "on_the_way") == ["4", "1", "2"])
    #expect(document.table("places")?.column(texts: "target") == ["", "1", ""])
    #expect(
      document.notes.contains {
        $0.text.en.hasPrefix("Of 1 product on the way the place is not known: only the row of all has it")
      })
    let all = try #require(make(province, "--districts").table("places"))
    #expect(
      all.column(texts: "level") == ["total", "province", "province"] + [String](repeating: "district", count: 4))
  }

  @Test(
    "a cumulative target counts certificates in force, one of a year the products of the year, by its due date")
  func targets() throws {
    func total(_ kind: PlanTarget.Kind, _ target: Double, due: CalendarDate?, unit: String? = nil) throws -> [String:
      Value]
    {
      let province = province { province in
        province.addProduct("F", [("2020-01-01", "recognised", 3)])
        province.plan("p", kind, measure: .products, unit: unit, target: target, due: due)
      }
      return try place(make(province))
    }
    func chance(_ row: [String: Value]) -> Double { ((row["chance"]?.number ?? -1) * 1e9).rounded() / 1e9 }
    // Within a year F has run out.
    let all = try total(.cumulative, 3, due: nil)
    #expect(all["counted"] == .int(3) && all["due"] == .null && chance(all) == 0.4)
    #expect(all["probability"] == .int(40))
    #expect(try chance(total(.cumulative, 4, due: TestProvince.day(2022, 12, 31))) == 0.4)
    #expect(try chance(total(.cumulative, 3, due: TestProvince.day(2022, 12, 31))) == 1)
    let over = try total(.cumulative, 2, due: TestProvince.day(2020, 12, 31))
    #expect(over["counted"] == .int(1) && chance(over) == 0)
    let year = try total(.count, 3, due: TestProvince.day(2022, 12, 31), unit: "99")
    #expect(year["counted"] == .int(2) && chance(year) == 0.4)
    // Within five days nothing has ever been decided.
    #expect(try chance(total(.count, 3, due: TestProvince.day(2022, 10, 5))) == 0)
    #expect(try chance(total(.count, 2, due: TestProvince.day(2022, 10, 5))) == 1)
    #expect(try chance(total(.cumulative, 5, due: nil)) == 0)
    // The year's target without a due date is of the day's year, one of a year that is over is as it ended.
    #expect(try total(.count, 3, due: nil)["due"] == .date(TestProvince.day(2022, 12, 31)))
    let past = try total(.count, 2, due: TestProvince.day(2020, 12, 31))
    #expect(past["counted"] == .int(1) && chance(past) == 0)
  }

  /// Two products with five decisions, one of them on its way once more, and one that ran out.
  @Test(
    "products count for a target and not their decisions, as in the report plan",
    arguments: [TestProvince.day(2022, 12, 31), TestProvince.day(2022, 6, 30), nil])
  func asInPlan(due: CalendarDate?) throws {
    var province = TestProvince()
    province.report("10")
    province.addOCOPRules()
    province.addOCOPStages()
    province.addPastProducts(12)
    province.addProduct(
      "M",
      [
        ("2020-03-01", "province_recognised", 3), ("2021-03-01", "re_evaluation", nil),
        ("2021-06-01", "province_recognised", 3), ("2022-02-01", "upgrade", nil),
        ("2022-03-01", "province_recognised", 4), ("2022-09-01", "re_evaluation", nil),
      ])
    province.addProduct("N", [("2020-03-01", "province_recognised", 3), ("2022-08-01", "province_recognised", 4)])
    province.addProduct("P", [("2022-08-15", "province_recognised", 3)])
    province.addProduct("O", [("2019-03-01", "province_recognised", 3)])
    for (id, kind) in [("t1", PlanTarget.Kind.cumulative), ("t2", .count)] {
      var planned = province
      planned.plan(id, kind, level: nil, measure: .products, unit: "99", target: 15, due: due)
      let own = try place(make(planned))
      let plan = try #require(planned.make(PlanProgressReport.self).table("targets")).row(where: "id", is: id)
      #expect(own["counted"]?.number == plan["actual"]?.number, "\(id)")
      if let due, due < TestProvince.day(2022, 9, 30) {
        #expect(plan["status"] == .text("missed") && own["probability"] == .int(0))
      }
    }
    // The renewal on its way adds nothing.
    province.plan("t", .cumulative, level: nil, measure: .products, target: 16, due: TestProvince.day(2022, 12, 31))
    #expect(try place(make(province))["chance"] == .double(0))
  }

  @Test("the label of the chance says by which day, where that is not the due date") func horizon() throws {
    let province = province { $0.plan("p", .count, measure: .products, target: 3) }
    #expect(
      try make(province).metric("probability")?.label.en == "Chance of the target of 3 products (due 2022-12-31)")
    #expect(
      try make(province, "--days", "10").metric("probability")?.label.en
        == "Chance of 3 products within 10 days, by 2022-10-10 (the target is due 2022-12-31)")
    #expect(
      try make(province, "--days", "1").metric("expected")?.label.en == "Expected to be recognised within 1 day")
  }

  @Test("a stage that fewer than half have left is the slowest, and its longest wait is told") func slowest() throws {
    let document = try make(
      listed { province in
        province.addPastProducts(12)
        for number in 0..<30 {
          province.addProduct("S\(number)", [("2022-0\(number % 3 + 1)-10", "dossier_filed", nil)])
        }
      })
    let slowest = try #require(document.metric("slowest"))
    #expect(slowest.label.en == "The slowest stage, median stay longer than" && slowest.value == .int(263))
    #expect(
      slowest.detail?.en == "Stage dossier_filed: fewer than half have left; 30 products there now")
  }

  @Test("a decision without stars is one, and said; one that is not the level's to give is none, and named")
  func unrated() throws {
    let document = try make(
      listed { province in
        province.addProduct(
          "A", [("2022-01-01", "province_evaluated", nil), ("2022-02-01", "province_recognised", nil)])
        province.addProduct("B", [("2022-01-01", "province_evaluated", nil), ("2022-02-01", "district_recognised", 3)])
        province.plan("p", .count, measure: .products, target: 3)
      })
    #expect(try place(document)["recognised"] == .int(1) && place(document)["counted"] == .int(0))
    #expect(document.notes.contains { $0.text.en.hasPrefix("Decisions without stars: 1. They are decisions here") })
    #expect(
      document.notes.contains {
        $0.text.en.hasSuffix("the product as still in the stage before: B (Recognised by district, 2022-02-01).")
      })
  }

  @Test("where all events are later than the day that is said, not that there are none") func allLater() throws {
    var province = TestProvince()
    province.addProduct("A", [("2022-11-01", "dossier", nil)])
    #expect(
      try make(province).notes.contains { $0.text.en.hasPrefix("No event of an OCOP product is dated by 2022-09-30") })
  }

  @Test("a product that was recognised in the year and is filed anew does not count twice for the year") func twice()
    throws
  {
    let province = province { province in
      province.addProduct(
        "F", [("2022-02-01", "dossier", nil), ("2022-02-11", "recognised", 3), ("2022-09-30", "dossier", nil)])
      province.plan("p", .count, measure: .products, target: 4)
    }
    // Of seven stays three were recognised after ten days, of five at risk; F came anew today, as E did.
    let total = try place(make(province))
    #expect(total["counted"] == .int(3) && total["on_the_way"] == .int(3))
    #expect(abs((total["mean"]?.number ?? 0) - 1) < 1e-12 && abs((total["chance"]?.number ?? 0) - 0.5) < 1e-9)
  }

  @Test("districts have their own target, else the least that each should have") func floors() throws {
    let document = try make(
      province { province in
        province.plan("f", .floor, measure: .products, target: 2)
        province.plan("d", .count, measure: .products, unit: "992", target: 1)
      })
    #expect(document.table("places")?.column(texts: "target") == ["", "2", "1", "2"])
    #expect(document.table("places")?.column(texts: "counted") == ["", "2", "0", "0"])
  }

  // MARK: Slow products

  @Test("what has waited longer than nearly all others before is named, the longest first") func slow() throws {
    let document = try make(
      listed { province in
        // 30 that stayed three weeks; two of the 32 that were watched longer are there still.
        province.addPastProducts(30)
        province.addProduct("W1", commune: "30", [("2022-01-03", "dossier_filed", nil)])
        province.addProduct("W2", [("2022-09-20", "dossier_filed", nil)])
        province.addProduct("W3", [("2021-12-03", "dossier_filed", nil)])
      })
    let slow = try #require(document.table("slow"))
    #expect(slow.column(texts: "code") == ["W3", "W1"])
    #expect(slow.column(texts: "days") == ["301", "270"])
    #expect(slow.column(texts: "district") == ["Châu Thành", "thị xã Long Mỹ"])
    #expect(slow.column(texts: "staying") == ["6.3", "6.3"])
  }

  @Test("days out of range are refused") func range() {
    #expect(throws: Diagnostic.self) { try make(province(), "--days", "0") }
    do {
      _ = try make(province(), "--days", "5000")
    } catch let diagnostic as Diagnostic {
      #expect(diagnostic.code == "stage-times.days-out-of-range")
      #expect(diagnostic.message.en == "--days takes 1 to 3,650, not 5,000")
    } catch { Issue.record(error) }
  }
}
