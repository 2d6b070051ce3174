import NTMKit
import OCOPForecast
import Testing

@Suite("ocop-forecast") struct OCOPForecastTests {
  private func province(_ change: (inout TestProvince) -> Void = { _ in }) -> TestProvince {
    var province = TestProvince()
    province.addOCOPRules()
    province.addOCOPStages()
    province.addPastProducts()
    change(&province)
    return province
  }

  private func make(_ province: TestProvince, _ arguments: String...) throws -> ReportDocument {
    try province.make(OCOPForecastReport.self, arguments)
  }

  private func groups(_ document: ReportDocument) throws -> Table { try #require(document.table("groups")) }

  private func row(_ document: ReportDocument, _ group: String = "total") throws -> [String: Value] {
    try groups(document).row(where: "group", is: group)
  }

  private func chance(_ document: ReportDocument, of product: String) throws -> Double? {
    try #require(document.table("products")).row(where: "code", is: product)["probability"]?.number
  }

  // MARK: What is counted

  @Test("decisions of the year count, of earlier years, of other stars and of after the day do not") func counted()
    throws
  {
    let province = province { province in
      province.addProduct("A", [("2022-03-01", "province_recognised", 3)])
      province.addProduct("B", [("2022-03-01", "province_recognised", 4)])
      province.addProduct("C", [("2022-03-01", "province_recognised", 2)])
      province.addProduct("D", [("2022-03-01", "district_recognised", 3)])
      province.addProduct("E", [("2022-10-01", "province_recognised", 3)])
    }
    let document = try make(province)
    #expect(document.metric("decided")?.value == .int(2))
    #expect(document.metric("decided")?.detail?.en == "by 2022-09-30: 2 new, 0 renewed, 0 upgraded")
    #expect(try make(province, "--stars", "4").metric("decided")?.value == .int(1))
  }

  @Test("a product recognised twice in the year counts once, with its last stars") func once() throws {
    let province = province { province in
      province.addProduct(
        "A",
        [
          ("2022-03-01", "province_recognised", 3), ("2022-06-01", "upgrade", nil),
          ("2022-08-01", "province_recognised", 4),
        ])
    }
    #expect(try make(province, "--by", "2022-09-30").metric("decided")?.value == .int(1))
    let document = try make(province, "--by", "2022-09-30")
    #expect(try row(document, "3_stars")["p50"] == .int(0))
    #expect(try row(document, "4_stars")["p50"] == .int(1))
  }

  @Test("an upgrade on its way cannot raise the total by a product that is counted already, but changes its stars")
  func upgrade() throws {
    func province(_ filed: [(date: String, stage: String, stars: Int?)]) -> TestProvince {
      self.province { province in
        for number in 0..<4 {
          province.addProduct(
            "U\(number)", commune: "20",
            [
              ("2020-01-01", "province_recognised", 3), ("2021-03-01", "upgrade", nil),
              ("2021-03-22", "first_level_evaluated", 4), ("2021-04-05", "province_evaluated", 4),
              ("2021-04-19", "province_recognised", 4),
            ])
        }
        province.addProduct("A", [("2022-03-01", "province_recognised", 3)] + filed)
      }
    }
    let before = try make(province([]), "--district", "991")
    let document = try make(province([("2022-09-01", "upgrade", nil)]), "--district", "991")
    #expect(try row(document) == row(before))
    #expect(try row(before, "3_stars")["p50"] == .int(1) && row(before, "4_stars")["p50"] == .int(0))
    #expect(try row(document, "3_stars")["p50"] == .int(0) && row(document, "4_stars")["p50"] == .int(1))
    #expect(document.metric("decided")?.value == .int(1))
    #expect(try chance(document, of: "A") ?? 0 > 60)
  }

  @Test("a certificate that was withdrawn still counts in the year of its decision") func withdrawn() throws {
    let province = province {
      $0.addProduct("A", [("2022-03-01", "province_recognised", 3), ("2022-06-10", "withdrawn", nil)])
    }
    #expect(try make(province).metric("decided")?.value == .int(1))
  }

  // MARK: What is forecast

  @Test("a product that has time for the usual way will be decided on, one that has not will not") func time() throws {
    let province = province { $0.addProduct("W", [("2022-09-28", "dossier_filed", nil)]) }
    #expect(try chance(make(province), of: "W") ?? 0 > 85)
    #expect(try chance(make(province, "--by", "2022-10-14"), of: "W") ?? 100 < 3)
  }

  @Test("the further on its way a product is, the likelier is its decision") func further() throws {
    let province = province { province in
      province.addProduct("W1", [("2022-09-28", "dossier_filed", nil)])
      province.addProduct("W2", [("2022-09-07", "dossier_filed", nil), ("2022-09-28", "first_level_evaluated", 3)])
      province.addProduct("W3", [("2022-09-01", "first_level_evaluated", 3), ("2022-09-28", "province_evaluated", 3)])
    }
    let document = try make(province, "--by", "2022-11-15")
    let chances = try ["W1", "W2", "W3"].map { try chance(document, of: $0) ?? 0 }
    #expect(chances == chances.sorted() && chances[0] < chances[2])
    #expect(document.table("products")?.column(texts: "code") == ["W3", "W2", "W1"])
  }

  @Test("where half are rejected, half can be expected") func rejections() throws {
    var province = TestProvince()
    province.addOCOPRules()
    province.addOCOPStages()
    province.addPastProducts(40, rejected: 20)
    // The province rejects within a week: who is past that is past the danger.
    province.addProduct("W", [("2022-09-29", "province_evaluated", 3)])
    province.addProduct("X", [("2022-09-20", "province_evaluated", 3)])
    let chance = try #require(try chance(make(province), of: "W"))
    #expect((40...60).contains(chance))
    #expect(try self.chance(make(province), of: "X") ?? 0 > 90)
    let stages = try #require(make(province).table("stages"))
    let rejected = (0..<stages.rowCount).first {
      stages[$0, "stage"] == .text("province_evaluated") && stages[$0, "outcome"] == .text("ended")
    }
    let place = try #require(rejected)
    #expect(stages[place, "count"] == .int(20) && stages[place, "weeks"] == .double(1))
    #expect(abs((stages[place, "mean"].number ?? 0) - 50) < 5)
    #expect((stages[place, "lower"].number ?? 0) < 45 && (stages[place, "upper"].number ?? 0) > 55)
  }

  @Test("what has stood longer than anything ever moved hardly moves") func standing() throws {
    let province = province { province in
      for number in 0..<5 { province.addProduct("S\(number)", [("2020-06-01", "dossier_filed", nil)]) }
      province.addProduct("W", [("2022-09-20", "dossier_filed", nil)])
    }
    let document = try make(province)
    #expect(try chance(document, of: "S1") ?? 100 < 10)
    // 14 of 19 have gone on after three weeks.
    let chance = try #require(try chance(document, of: "W"))
    #expect((55...85).contains(chance))
  }

  @Test("a holder whose certificate runs out may file again and be counted; holders decided on this year are not")
  func holders() throws {
    let province = province { province in
      for number in 0..<6 {
        province.addProduct(
          "H\(number)",
          [
            ("2019-09-02", "province_recognised", 3), ("2022-03-07", "re_evaluation", nil),
            ("2022-03-28", "first_level_evaluated", 3), ("2022-04-11", "province_evaluated", 3),
            ("2022-04-25", "province_recognised", 3),
          ])
      }
      for number in 0..<20 { province.addProduct("N\(number)", [("2020-03-16", "province_recognised", 3)]) }
    }
    let document = try make(province)
    #expect(try row(document)["p90"]?.number ?? 0 > 0)
    #expect(
      document.notes.contains { $0.text.en.contains("holders of certificates without a decision this year (34)") })
    #expect(document.table("products")?.rowCount == 0)
  }

  @Test("stars go by the last judgement, and before one by the shares of all") func stars() throws {
    let province = province { province in
      province.addProduct("A", [("2022-09-20", "first_level_evaluated", 4)])
      province.addProduct("B", [("2022-09-20", "first_level_evaluated", 3)])
      province.addProduct("C", [("2022-09-20", "dossier_filed", nil)])
      for (number, filed) in ["upgrade", "upgrade", "upgrade", "re_evaluation", "re_evaluation", "re_evaluation"]
        .enumerated()
      {
        province.addProduct(
          "F\(number)",
          [
            ("2020-01-06", "province_recognised", 3), ("2021-02-01", filed, nil),
            ("2021-03-01", "province_recognised", filed == "upgrade" ? 4 : 3),
          ])
      }
      province.addProduct("U", [("2020-01-06", "province_recognised", 3), ("2022-09-20", "upgrade", nil)])
      province.addProduct("R", [("2020-01-06", "province_recognised", 3), ("2022-09-20", "re_evaluation", nil)])
    }
    let table = try #require(make(province).table("products"))
    func stars(_ code: String) -> Double { table.row(where: "code", is: code)["expected_stars"]?.number ?? 0 }
    #expect(stars("U") > 3.5 && stars("R") > 2.9 && stars("R") < 3.3)
    #expect(stars("A") > 3.6 && stars("B") < 3.1)
    #expect(stars("C") > 3.05 && stars("C") < 3.4)
  }

  @Test("P10, P50 and P90 are in order in each group, and no less than what is decided") func order() throws {
    let document = try make(OddProvince.whole.province)
    let table = try groups(document)
    for row in 0..<table.rowCount {
      let numbers = ["p10", "p50", "p90"].compactMap { table[row, $0].number }
      #expect(numbers.count == 3 && numbers == numbers.sorted())
    }
    #expect(try row(document)["p10"]?.number ?? 0 >= 1)
  }

  @Test("in a group too large to be exact a number is drawn, which comes to the same") func large() throws {
    func share(of count: Int) throws -> Double {
      let province = province { $0.addFiled(count, on: "2022-09-14") }
      let row = try row(make(province, "--draws", "100", "--by", "2022-11-10"))
      return (row["p50"]?.number ?? 0) / Double(count)
    }
    // With the fourteen past products: 994 and 1,024.
    let (exact, drawn) = try (share(of: 980), share(of: 1010))
    #expect(exact > 0.1 && exact < 0.95)
    #expect(abs(exact - drawn) < 0.03)
  }

  // MARK: Time

  @Test("at the deadline and after it there is no forecast but what was decided by then") func past() throws {
    let province = province { province in
      province.addProduct("A", [("2022-03-01", "province_recognised", 3)])
      province.addProduct("B", [("2022-07-01", "province_recognised", 3)])
      province.addProduct("W", [("2022-09-20", "province_evaluated", 3)])
    }
    for (by, count) in [("2022-06-30", 1), ("2022-09-30", 2)] {
      let document = try make(province, "--by", by, "--target", "2")
      #expect(try row(document)["p10"] == Value(count) && row(document)["p90"] == Value(count))
      #expect(try row(document)["probability"] == .int(count == 2 ? 100 : 0))
      #expect(document.metric("decided")?.value == Value(count))
      #expect(document.metric("forecast") == nil && document.metric("pace") == nil)
      #expect(try chance(document, of: "W") == nil)
    }
  }

  @Test("of a deadline in another year only that year's decisions count") func nextYear() throws {
    let province = province { province in
      province.addProduct("A", [("2022-03-01", "province_recognised", 3)])
      province.addProduct("W", [("2022-09-28", "province_evaluated", 3)])
      province.addProduct("X", [("2022-09-28", "dossier_filed", nil)])
    }
    let document = try make(province, "--by", "2023-01-31")
    #expect(document.metric("decided")?.value == .int(0) && document.metric("decided")?.detail == nil)
    #expect(document.metric("decided")?.label.en == "Recognised in 2023 so far")
    #expect(document.metric("decided")?.target == nil)
    #expect(!document.charts.contains { $0.id == "year" })
    // It will be decided on within weeks, in 2022.
    #expect(try chance(document, of: "W") ?? 100 < 5)
    #expect(try row(document)["p10"] == .int(0))
    #expect(document.metric("pace") == nil)
  }

  @Test("the day is the end of the period asked for where that is before the reporting date") func period() throws {
    var province = province { $0.addProduct("A", [("2022-08-01", "province_recognised", 3)]) }
    province.scope.period = PeriodRange(TestProvince.before)
    let document = try make(province)
    #expect(document.metric("decided")?.value == .int(0))
    #expect(document.title.en == "OCOP forecast, Thử, by 2022-12-31")
  }

  @Test("the year's pace is carried on to the deadline") func pace() throws {
    let province = province { province in
      for number in 0..<6 { province.addProduct("A\(number)", [("2022-03-01", "province_recognised", 3)]) }
    }
    // 6 in 273 of 365 days.
    #expect(try make(province).metric("pace")?.value == .int(8))
  }

  // MARK: Targets

  @Test("the plan's committed target of products for the province stands by all together, and only there") func target()
    throws
  {
    let province = province { province in
      province.addProduct("A", [("2022-03-01", "province_recognised", 3)])
      province.addProduct("W", [("2022-09-20", "province_evaluated", 3)])
      province.plan("S", .count, .stretch, level: nil, measure: .products, unit: "99", target: 9)
      province.plan("T", .count, level: nil, measure: .products, unit: "99", target: 2)
      province.plan(
        "Y", .count, level: nil, measure: .products, unit: "99", target: 7, due: TestProvince.day(2021, 12, 31))
    }
    let document = try make(province)
    #expect(try row(document)["target"] == .int(2))
    #expect(try row(document)["probability"]?.number ?? 0 > 80)
    #expect(try row(document)["probability"]?.number ?? 100 <= 99)
    #expect(document.metric("decided")?.target == .int(2))
    #expect(try groups(document).column(texts: "target") == ["2", "", "", "", "", ""])
    #expect(try row(make(province, "--stars", "3"))["target"] == .null)
    #expect(try row(make(province, "--district", "991"))["target"] == .null)
    #expect(try row(make(province, "--target", "1"))["probability"] == .int(100))
    #expect(try row(make(province, "--target", "1000"))["probability"] == .int(0))
  }

  @Test("a district's own target stands by the district, a floor of products by every one") func districts() throws {
    let province = province { province in
      province.plan("F", .floor, level: nil, measure: .products, unit: "99", target: 4)
      province.plan("D", .count, level: nil, measure: .products, unit: "992", target: 5)
    }
    let document = try make(province)
    #expect(
      try groups(document).column(texts: "group") == [
        "total", "3_stars", "4_stars", "Châu Thành", "huyện Long Mỹ", "thị xã Long Mỹ",
      ])
    #expect(try groups(document).column(texts: "target") == ["", "", "", "4", "5", "4"])
    #expect(try row(make(province, "--district", "992"))["target"] == .int(5))
  }

  @Test("what districts are to evaluate is mentioned and not taken for recognition") func evaluated() throws {
    let province = province { $0.plan("E", .floor, level: nil, measure: .productsEvaluated, unit: "99", target: 5) }
    let document = try make(province)
    #expect(try groups(document).column(texts: "target").allSatisfy(\.isEmpty))
    #expect(document.notes.contains { $0.text.en.contains("at least 5 products for each district") })
  }

  // MARK: One district, one rank

  @Test("a district is forecast from what all districts teach, its rows not repeated") func oneDistrict() throws {
    let province = province { province in
      province.addProduct("W", commune: "20", [("2022-09-20", "province_evaluated", 3)])
      province.addProduct("X", commune: "10", [("2022-09-20", "province_evaluated", 3)])
    }
    let whole = try make(province)
    let document = try make(province, "--district", "huyện Long Mỹ")
    #expect(try groups(document).column(texts: "group") == ["total", "3_stars", "4_stars"])
    #expect(document.table("products")?.column(texts: "code") == ["W"])
    #expect(document.table("stages") == whole.table("stages"))
    #expect(try abs((chance(document, of: "W") ?? 0) - (chance(whole, of: "W") ?? 100)) <= 1)
    #expect(document.provenance.line == "ocop-forecast --district \"huyện Long Mỹ\"")
    #expect(document.title.vi == "Dự báo OCOP, huyện Long Mỹ, đến ngày 31/12/2022")
  }

  @Test("products of no known district are in the total and said to be") func homeless() throws {
    let province = province { $0.addProduct("A", commune: "unknown", [("2022-03-01", "province_recognised", 3)]) }
    let document = try make(province)
    #expect(document.metric("decided")?.value == .int(1))
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.contains("no known district: 1") })
  }

  @Test("a recognition that the rules do not allow is a step to nowhere, and is not expected of others") func invalid()
    throws
  {
    let province = province { province in
      province.addProduct(
        "B", [("2021-01-04", "first_level_evaluated", 3), ("2021-01-11", "district_recognised", 3)])
      province.addProduct("W", [("2022-09-29", "first_level_evaluated", 3)])
    }
    let table = try #require(make(province).table("weekly"))
    let outcomes = (0..<table.rowCount).filter { table[$0, "stage"] == .text("province_evaluated") }
      .map { table[$0, "outcome"].plainText }
    #expect(Set(outcomes) == ["decision", "ended"])
    let chance = try #require(try chance(make(province), of: "W"))
    #expect((80...97).contains(chance))
  }

  // MARK: Refusals

  private func refusal(_ province: TestProvince) throws -> String {
    let document = try make(province, "--target", "90")
    let total = try row(document)
    #expect(["p10", "p50", "p90"].allSatisfy { total[$0] == .null })
    #expect(try row(document)["probability"] == .null)
    #expect(document.metric("forecast")?.value == .null)
    #expect(document.table("products")?.column(texts: "probability").allSatisfy(\.isEmpty) ?? false)
    #expect(document.table("stages")?.column(texts: "mean").allSatisfy(\.isEmpty) ?? false)
    #expect(document.table("weekly")?.column(texts: "mean").allSatisfy(\.isEmpty) ?? false)
    let notes = document.notes.filter { $0.text.en.hasPrefix("No forecast: ") }
    #expect(notes.count == 1 && notes.first?.kind == .dataGap)
    return notes.first?.text.en ?? ""
  }

  @Test("without products there is no forecast") func noProducts() throws {
    #expect(try refusal(TestProvince()) == "No forecast: no product has a history yet. Its cells are left empty.")
  }

  @Test("with less than a year of history there is none, and the figures that are known are shown") func young() throws
  {
    var province = TestProvince()
    province.addOCOPRules()
    province.addOCOPStages()
    province.addPastProducts(10, from: TestProvince.day(2022, 1, 3))
    #expect(try refusal(province).contains("the history is of 270 days; 365 are needed"))
    #expect(try make(province).metric("decided")?.value == .int(10))
    #expect(
      try make(province, "--target", "10").table("groups")?.row(where: "group", is: "total")["probability"] == .int(100)
    )
    #expect(try make(province).metric("pace")?.value == .int(13))
  }

  @Test("with fewer than ten decisions there is none") func fewDecisions() throws {
    var province = TestProvince()
    province.addOCOPRules()
    province.addOCOPStages()
    province.addPastProducts(9)
    #expect(try refusal(province).contains("there are 9 decisions of 3–4 stars to learn from; 10 are needed"))
  }

  @Test("there is none when most products on their way stand where hardly any has gone on from") func unknown() throws {
    let province = province { province in
      province.addProduct("A", [("2022-03-01", "idea_registered", nil)])
      province.addProduct("B", [("2022-03-01", "idea_registered", nil)])
      province.addProduct("W", [("2022-09-20", "province_evaluated", 3)])
    }
    #expect(try refusal(province).contains("2 of the 3 products on their way"))
  }

  @Test("a few such products are left out, named, and counted as not decided on") func leftOut() throws {
    let province = province { province in
      province.addProduct("A", [("2022-03-01", "idea_registered", nil)])
      province.addProduct("W", [("2022-09-20", "province_evaluated", 3)])
    }
    let document = try make(province)
    #expect(try chance(document, of: "A") == nil)
    #expect(try chance(document, of: "W") ?? 0 > 80)
    let note = document.notes.first { $0.text.en.hasPrefix("Nothing can be said") }
    #expect(note?.kind == .dataGap && note?.text.en.contains("A (Stage idea_registered)") == true)
    #expect(document.table("products")?.column(texts: "code") == ["W", "A"])
  }

  @Test("with an office's own stages and no rules, recognitions of three and four stars count") func ownStages() throws
  {
    var province = TestProvince()
    for number in 0..<12 {
      let day = TestProvince.day(2020, 1, 6).adding(days: number * 30)
      province.addProduct(
        "P\(number + 10)",
        [(day.description, "applied", nil), (day.adding(days: 28).description, "recognised", 3)])
    }
    province.addProduct("W", [("2022-09-20", "applied", nil)])
    #expect(try chance(make(province), of: "W") ?? 0 > 80)
  }

  // MARK: Sessions

  /// Sessions every twelve weeks, in each of which four are judged at once, on record or not.
  private func sessions(_ count: Int, named: Bool) -> TestProvince {
    var province = TestProvince()
    province.addOCOPRules()
    province.addOCOPStages()
    for session in 0..<count {
      let day = TestProvince.day(2020, 2, 3).adding(days: session * 84)
      for number in 0..<4 {
        let filed = day.adding(days: -28 - 3 * number - session).description
        province.addProduct(
          "S\(session)\(number)",
          events: [
            TestProvince.Event(filed, "dossier_filed"),
            TestProvince.Event(day.description, "province_evaluated", session: named ? "T\(session)" : nil, stars: 3),
            TestProvince.Event(day.adding(days: 14 + number).description, "province_recognised", stars: 3),
          ])
      }
    }
    province.addProduct("W", [("2022-09-12", "dossier_filed", nil)])
    return province
  }

  @Test("what products share is learned from six or more sessions, named or seen from the days, else assumed")
  func sharedPace() throws {
    func rule(_ count: Int, named: Bool) throws -> String {
      try #require(make(sessions(count, named: named)).notes.first { $0.text.en.contains("sessions") }?.text.en)
    }
    #expect(
      try rule(8, named: true).contains("learned from 8 past sessions (by the sessions named in the data)"))
    #expect(
      try rule(8, named: false).contains(
        "learned from 8 past sessions (seen from products moved on together on one day)"))
    #expect(
      try rule(5, named: true).contains("There are 5 past sessions") && rule(5, named: true).contains("is assumed"))
    #expect(
      try #require(make(province()).notes.first { $0.text.en.contains("not seen to be decided on in sessions") })
        .text.en.contains("of 13 weeks"))
  }

  // MARK: Certificates

  @Test("certificates that run out by the deadline are counted, and lapse unless they are decided on again")
  func certificates() throws {
    let province = province { province in
      province.addProduct("A", [("2019-11-04", "province_recognised", 3)])
      province.addProduct("B", [("2019-12-31", "province_recognised", 3)])
      // Ran out before the day.
      province.addProduct("C", [("2019-09-02", "province_recognised", 3)])
      province.addProduct(
        "D", [("2019-11-04", "province_recognised", 3), ("2022-06-01", "withdrawn", nil)])
    }
    func rows(_ by: String) throws -> [[String]] {
      let table = try #require(make(province, "--by", by).table("certificates"))
      return (0..<table.rowCount).map { row in ["measure", "count", "p50"].map { table[row, $0].plainText } }
    }
    // Fourteen of 2020, two of 2019.
    let rows = try rows("2022-12-31")
    #expect(rows.map { $0[0] } == ["in_force", "running_out", "renewed", "in_force_then"])
    #expect(rows[0][1] == "16" && rows[1][1] == "2" && rows[2][1] == "")
    #expect(rows[2][2] == "0" && rows[3][2] == "14")
    #expect(try self.make(province, "--by", "2022-11-30").table("certificates")?[1, "count"] == .int(1))
  }

  @Test("one that runs out with a dossier far on its way is in force again") func renewal() throws {
    let province = province { province in
      province.addProduct(
        "A",
        [
          ("2019-11-04", "province_recognised", 3), ("2022-08-22", "re_evaluation", nil),
          ("2022-09-12", "first_level_evaluated", 3), ("2022-09-26", "province_evaluated", 3),
        ])
    }
    let table = try #require(make(province).table("certificates"))
    #expect(table[2, "p50"] == .int(1) && table[3, "p50"] == .int(15))
  }

  // MARK: Products to come

  @Test("products that are not registered yet have a line of their own when asked for, and change no other")
  func newcomers() throws {
    let province = province { province in
      for number in 0..<26 {
        let filed = TestProvince.day(2021, 10, 11).adding(days: number * 14).description
        province.addProduct("N\(number)", [(filed, "dossier_filed", nil)])
      }
    }
    let without = try make(province, "--by", "2023-09-30")
    let with = try make(province, "--by", "2023-09-30", "--newcomers")
    #expect(try groups(without).column(texts: "group").contains("newcomers") == false)
    #expect(try groups(with).column(texts: "group").last == "newcomers")
    #expect(try row(with) == row(without))
    let line = try row(with, "newcomers")
    #expect(line["target"] == .null && line["p10"]?.number ?? 0 < line["p90"]?.number ?? 0)
    #expect(with.notes.contains { $0.text.en.contains("(26 in all data)") })
    // Nothing comes where nothing has come.
    let none = try make(self.province(), "--newcomers")
    #expect(try groups(none).column(texts: "group").contains("newcomers") == false)
    #expect(none.notes.contains { $0.text.en.hasPrefix("No new product came") })
  }

  // MARK: The track record

  @Test("earlier quarters are forecast from what was known then, and set beside what came") func backtest() throws {
    let document = try make(sessions(12, named: true))
    let table = try #require(document.table("backtest"))
    #expect(table.rowCount >= 4)
    let origins = table.column(texts: "origin")
    #expect(origins == origins.sorted() && origins.last == "2022Q2")
    // Recognised in 2022 by the end of September: the sessions of February and May, and of that of August the one
    // product that was registered in June.
    #expect(table.row(where: "origin", is: "2022Q2")["actual"] == .int(9))
    for row in 0..<table.rowCount {
      let numbers = ["p10", "p50", "p90"].compactMap { table[row, $0].number }
      #expect(numbers.count == 3 && numbers == numbers.sorted())
      let actual = table[row, "actual"].number ?? -1
      #expect(table[row, "inside"] == .bool(numbers[0] <= actual && actual <= numbers[2]))
    }
    #expect(document.notes.contains { $0.text.en.hasPrefix("Mean error (CRPS): model ") })
    #expect(document.notes.contains { $0.text.en.contains("of \(table.rowCount) (95% CI ") })
    let bands = try #require(document.table("reliability"))
    #expect(bands.rowCount == 7)
  }

  @Test("with too short a history for four trials nothing is said of how it does, and why") func fewTrials() throws {
    var province = TestProvince()
    province.addOCOPRules()
    province.addOCOPStages()
    province.addPastProducts(from: TestProvince.day(2021, 7, 5))
    let document = try make(province)
    let note = try #require(document.notes.first { $0.text.en.hasPrefix("How well this way of forecasting does") })
    #expect(note.kind == .dataGap && note.text.en.contains("tried 0 times, and 4 are needed"))
    #expect(document.metric("baseline") == nil && document.table("backtest")?.rowCount == 0)
  }

  @Test("where a simple way did better it stands first, and the report says so") func beaten() throws {
    // Nothing has been decided for years, and persistence says just that.
    let document = try make(province())
    #expect(document.metrics.first?.id == "baseline" && document.metrics.first?.value == .int(0))
    let caution = try #require(document.notes.first { $0.text.en.hasPrefix("Mean error (CRPS)") })
    #expect(caution.kind == .caution && caution.text.en.contains("the best simple way (persistence)"))
    #expect(try row(document)["p50"] == .int(0))
  }

  // MARK: What matters most

  @Test("without a target, or with one that is certain, nothing moves it, and the report says so") func noTarget()
    throws
  {
    let none = try make(province())
    #expect(none.table("sensitivity")?.rowCount == 0)
    let blocks = none.allSections.flatMap(\.blocks)
    let texts = blocks.compactMap {
      if case .table(let block) = $0, block.id == "sensitivity" { block.emptyText?.en } else { nil }
    }
    #expect(texts == ["There is no target to go by."])
    #expect(try make(sessions(12, named: true), "--target", "900").table("sensitivity")?.rowCount == 0)
  }

  // MARK: Pictures

  @Test("the reliability diagram has the bands of its table that have forecasts, and their counts") func diagram()
    throws
  {
    let document = try make(sessions(12, named: true))
    let chart = try #require(document.charts.first { $0.id == "reliability-diagram" })
    let bands = try #require(document.table("reliability"))
    let used = (0..<bands.rowCount).filter { bands[$0, "forecasts"] != .int(0) }
    #expect(chart.encoding.target == chart.encoding.x && chart.encoding.detail == "forecasts")
    for column in ["mean", "share", "forecasts", "came"] {
      #expect((0..<chart.data.rowCount).map { chart.data[$0, column] } == used.map { bands[$0, column] })
    }
  }

  @Test("the funnel goes from registration to the decision and never widens, with the median stay behind each stage")
  func funnel() throws {
    let chart = try #require(make(province()).charts.first { $0.id == "stage-funnel" })
    let reached = try chart.data.numbers("reached").compactMap(\.self)
    #expect(reached == reached.sorted(by: >) && reached.count == chart.data.rowCount)
    #expect(chart.data.column(texts: "stage").last == "decision" && chart.data.column(texts: "now").last == "")
    #expect(chart.encoding.detail == "weeks" && (chart.data[0, "weeks"].number ?? 0) > 0)
  }

  // MARK: The same each time

  @Test("rows in another order give the same document") func shuffled() throws {
    let province = OddProvince.whole.province
    var shuffled = province
    shuffled.record.declaredRows.reverse()
    #expect(try make(shuffled) == make(province))
  }

  @Test("a seed gives the same figures, another one nearly the same") func seeds() throws {
    let province = province { province in
      for number in 0..<9 { province.addProduct("W\(number)", [("2022-09-20", "dossier_filed", nil)]) }
    }
    let middle = try row(make(province, "--by", "2022-11-10"))["p50"]?.plainText ?? ""
    let first = try make(province, "--by", "2022-11-10", "--target", middle)
    #expect(try make(province, "--by", "2022-11-10", "--target", middle) == first)
    let other = try make(province, "--by", "2022-11-10", "--target", middle, "--seed", "2")
    #expect(other != first)
    let chances = try [first, other].map { try row($0)["probability"]?.number ?? 0 }
    #expect(chances[0] >= 50 && chances[0] < 95 && abs(chances[0] - chances[1]) <= 3)
  }

  // MARK: Errors

  @Test(
    "options out of range say where and what",
    arguments: [
      (["--by", "2026-01-01"], "ocop-forecast.deadline-too-far"),
      (["--draws", "5"], "ocop-forecast.draws-out-of-range"),
      (["--target", "0"], "ocop-forecast.target-out-of-range"), (["--stars", "5"], "parameter.not-a-choice"),
      (["--district", "nowhere"], "unit.unknown"), (["--by", "soon"], "parameter.not-a-date"),
    ])
  func errors(_ arguments: [String], _ code: String) throws {
    let error = #expect(throws: Diagnostic.self) {
      try self.province().make(OCOPForecastReport.self, arguments)
    }
    #expect(error?.code.rawValue == code)
  }

  @Test("the furthest deadline is three years ahead") func furthest() throws {
    let document = try make(province(), "--by", "2025-09-30", "--draws", "100")
    #expect(document.metric("forecast")?.value != .null)
    #expect(document.notes.contains { $0.text.en.contains("though some may be in time") })
  }

  // MARK: The picture

  @Test("the picture has the ends of the months, the day, the months ahead and the deadline") func picture() throws {
    let province = province { province in
      province.addProduct("A", [("2022-03-01", "province_recognised", 3)])
      province.addProduct("W", [("2022-09-20", "province_evaluated", 3)])
    }
    let chart = try #require(make(province, "--target", "2").charts.first)
    let dates = chart.data.column(texts: "date")
    #expect(dates.first == "2022-01-31" && dates.count == 12 && dates.last == "2022-12-31")
    #expect(chart.data.column(texts: "recognised").prefix(9) == ["0", "0", "1", "1", "1", "1", "1", "1", "1"])
    #expect(Array(chart.data.column(texts: "p10").prefix(8)) == [String](repeating: "", count: 8))
    #expect(chart.data.row(where: "date", is: "2022-09-30")["p90"] == .int(1))
    #expect(chart.encoding.target == "target")
    #expect(try make(province).charts.first?.encoding.target == nil)
  }

  // MARK: What else is asked

  @Test("a deadline of a few days is not certain yet", arguments: ["2022-10-01", "2022-10-03"]) func soon(by: String)
    throws
  {
    let province = province { province in
      for number in 0..<6 { province.addProduct("W\(number)", [("2022-09-16", "province_evaluated", 3)]) }
    }
    let row = try row(make(province, "--by", by, "--target", "2"))
    #expect((1...99).contains(row["probability"]?.number ?? 0))
  }

  @Test("decisions without stars are not counted, and that is said") func unrated() throws {
    let document = try make(province { $0.addProduct("A", [("2022-03-01", "province_recognised", nil)]) })
    #expect(document.metric("decided")?.value == .int(0))
    #expect(document.notes.contains { $0.text.en.hasPrefix("Decisions without stars: 1. They count nowhere") })
  }

  @Test("products that rise from three stars to four have a line, as the report plan counts them") func rises() throws {
    let province = province { province in
      for number in 0..<4 {
        province.addProduct(
          "U\(number)",
          [
            ("2020-01-01", "province_recognised", 3), ("2021-03-01", "upgrade", nil),
            ("2021-03-22", "first_level_evaluated", 4), ("2021-04-05", "province_evaluated", 4),
            ("2021-04-19", "province_recognised", 4),
          ])
      }
      province.addProduct("A", [("2020-03-01", "province_recognised", 3), ("2022-03-01", "province_recognised", 4)])
      for number in 0..<6 { province.addProduct("W\(number)", [("2022-09-16", "province_evaluated", 3)]) }
      // Filed for the same rank again.
      province.addProduct(
        "R", [("2020-03-01", "province_recognised", 3), ("2022-09-01", "re_evaluation", nil)])
    }
    func upgraded(_ province: TestProvince) throws -> [String: Value] {
      try #require(make(province).table("upgrades")).row(where: "measure", is: "upgraded")
    }
    let before = try upgraded(province)
    #expect(before["count"] == .int(1) && before["target"] == .null)
    #expect(before["p10"]?.plainText == "1")
    var filed = province
    filed.addProduct(
      "B",
      [
        ("2020-03-01", "province_recognised", 3), ("2022-08-20", "upgrade", nil),
        ("2022-09-10", "first_level_evaluated", 4), ("2022-09-25", "province_evaluated", 4),
      ])
    #expect(try upgraded(filed)["p50"] == .int(2))
    let past = try #require(make(filed, "--by", "2022-09-30").table("upgrades"))
    #expect(past[0, "p10"] == .int(1) && past[0, "p90"] == .int(1))
  }

  @Test("national dossiers have a line with the plan's target: a rate of those with four stars") func dossiers() throws
  {
    let province = province { province in
      for number in 0..<8 {
        province.addProduct(
          "F\(number)",
          [("2021-01-01", "province_recognised", 4)]
            + (number < 6 ? [("2022-0\(number % 3 + 1)-01", "national_dossier_filed", nil)] : []))
      }
      province.plan("O4", .count, level: nil, measure: .nationalDossiers, unit: "99", target: 8)
    }
    let row = try #require(make(province).table("upgrades")).row(where: "measure", is: "national_dossiers")
    #expect(row["count"] == .int(6) && row["target"] == .int(8))
    let quantiles = ["p10", "p50", "p90"].compactMap { row[$0]?.number }
    #expect(quantiles == quantiles.sorted() && quantiles[0] >= 6 && quantiles[2] <= 11)
    #expect((1...99).contains(row["probability"]?.number ?? 0))
    // Without four stars there is no rate, and that is said.
    var none = TestProvince()
    none.addOCOPRules()
    none.addOCOPStages()
    for number in 0..<12 {
      let day = TestProvince.day(2020, 1, 6).adding(days: number * 30)
      none.addProduct(
        "P\(number + 10)",
        [(day.description, "dossier_filed", nil), (day.adding(days: 28).description, "province_recognised", 3)])
    }
    let document = try make(none)
    #expect(
      try #require(document.table("upgrades")).row(where: "measure", is: "national_dossiers")["p50"] == .null)
    #expect(document.notes.contains { $0.text.en.hasPrefix("National dossiers are not forecast") })
  }

  @Test("of several provinces the target of one stands beside nothing, those of all are added up") func provinces()
    throws
  {
    var province = province { province in
      province.record.units += [
        AdministrativeUnit(code: "98", name: "Khác", kind: "tỉnh", level: .province),
        AdministrativeUnit(code: "981", name: "Phú Hoà", kind: "huyện", level: .district, parentCode: "98"),
        AdministrativeUnit(code: "90", name: "Xã 90", kind: "xã", level: .commune, parentCode: "981"),
      ]
      province.addProduct("A", commune: "90", [("2022-03-01", "province_recognised", 3)])
      province.plan("T", .count, level: nil, measure: .products, unit: "98", target: 2)
    }
    let one = try make(province)
    #expect(try row(one)["target"] == .null)
    #expect(one.notes.contains { $0.text.en.hasPrefix("There are targets of provinces, but not of all of them") })
    province.plan("U", .count, level: nil, measure: .products, unit: "99", target: 5)
    #expect(try row(make(province))["target"] == .int(7))
  }
}
