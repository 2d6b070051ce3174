import Bridge
import NTMKit
import Testing

@Suite("bridge") struct BridgeTests {
  static let then = TestProvince.quarter(4, 2021)
  static let now = TestProvince.quarter(1, 2022)

  /// Two sets of three measured criteria; the second asks for `limit` where the first asks for 50.
  static func province(limit: Double = 60, relation: String = "comparable", pairs: [Int] = [1, 2, 3]) -> TestProvince {
    var province = TestProvince()
    province.record.criteriaSets = []
    province.record.setAssignments = []
    province.add(set("old", limit: 50), .ntm, TestProvince.quarter(1, 2020), then)
    province.add(set("new", limit: limit), .ntm, now)
    let rows = pairs.flatMap { number in
      [("criterion", "\(number)", "changed"), ("indicator", "\(number).1", relation)].map { kind, item, relation in
        [
          "from_set": "old", "to_set": "new", "kind": kind, "from_item": item, "to_item": item, "relation": relation,
          "confidence": "low",
        ]
      }
    }
    if !rows.isEmpty { province.add(DeclaredTables.setCorrespondences, rows) }
    return province
  }

  static func set(_ code: String, limit: Double) -> CriteriaSet {
    CriteriaSet(
      code: code, title: LocalizedText(verbatim: code),
      criteria: (1...3).map { number in
        Criterion(
          id: "\(number)", title: LocalizedText(vi: "Tiêu chí \(number)", en: "Criterion \(number)"),
          indicators: [
            Indicator(
              id: "\(number).1", title: LocalizedText(verbatim: "\(number).1"), kind: .percentage, unit: .percent,
              comparison: .atLeast, confidence: .medium, thresholds: [Threshold(value: limit, confidence: .low)])
          ])
      })
  }

  private func figures(_ numbers: [Double]) -> [String: ReportedValue] {
    Dictionary(uniqueKeysWithValues: numbers.enumerated().map { ("\($0 + 1).1", ReportedValue.number($1)) })
  }

  private func report(_ province: inout TestProvince, _ commune: String, _ then: [Double], _ now: [Double]) {
    province.report(commune, Self.then, values: figures(then), set: "old")
    province.report(commune, Self.now, values: figures(now), set: "new")
  }

  private func parts(_ document: ReportDocument, _ code: String = "10") throws -> [String] {
    let table = try #require(document.table("communes"))
    let row = table.row(where: "code", is: code)
    return ["met_before", "rule_change", "real_change", "not_comparable", "met_after"].map {
      row[$0]?.plainText ?? "-"
    }
  }

  @Test("only the rule changed: all is due to it") func onlyRule() throws {
    var province = Self.province()
    report(&province, "10", [55, 55, 80], [55, 55, 80])
    let document = try province.make(BridgeReport.self)
    #expect(try parts(document) == ["3", "-2", "0", "0", "1"])
    let criteria = try #require(document.table("criteria"))
    #expect(criteria.column(texts: "rule_lost") == ["1", "1", "0"])
    #expect(criteria.column(texts: "compared") == ["1", "1", "1"])
  }

  @Test("only the facts changed: all is real") func onlyFacts() throws {
    var province = Self.province(limit: 50)
    report(&province, "10", [40, 55, 80], [60, 60, 20])
    let document = try province.make(BridgeReport.self)
    #expect(try parts(document) == ["2", "0", "0", "0", "2"])
    let criteria = try #require(document.table("criteria"))
    #expect(criteria.column(texts: "real_gained") == ["1", "0", "0"])
    #expect(criteria.column(texts: "real_lost") == ["0", "0", "1"])
  }

  @Test("both changed: the orders differ by the interaction, and the sum is the same") func both() throws {
    var province = Self.province()
    // Under the new rule 55 is lost and 65 got back; with the facts first, 65 was met all along.
    report(&province, "10", [55, 80, 80], [65, 80, 80])
    let document = try province.make(BridgeReport.self)
    #expect(try parts(document) == ["3", "-1", "1", "0", "3"])
    let orders = try #require(document.table("orders"))
    #expect(orders.column(texts: "rule_change") == ["-1", "0", "-1", "0"])
    #expect(orders.column(texts: "real_change") == ["1", "0", "1", "0"])
    #expect(document.notes.contains { $0.text.en.hasPrefix("Interaction: +1.00") })
  }

  @Test("without correspondences nothing is put to either side") func noCorrespondence() throws {
    for province in [Self.province(pairs: []), Self.province(relation: "changed")] {
      var province = province
      report(&province, "10", [55, 55, 80], [65, 20, 20])
      #expect(try parts(province.make(BridgeReport.self)) == ["3", "0", "0", "-2", "1"])
    }
    var province = Self.province(pairs: [])
    report(&province, "10", [55], [65])
    #expect(try province.make(BridgeReport.self).notes.contains { $0.text.en.contains("import a file of set-corr") })
  }

  @Test("a criterion without a single counterpart stands apart, on either side") func unpaired() throws {
    var province = Self.province(pairs: [1, 2])
    report(&province, "10", [80, 80, 80], [80, 80, 20])
    let document = try province.make(BridgeReport.self)
    #expect(try parts(document) == ["3", "0", "0", "-1", "2"])
    let criteria = try #require(document.table("criteria"))
    #expect(criteria.column(texts: "criterion") == ["1", "2", "3", ""])
    #expect(criteria.column(texts: "counterpart") == ["1", "2", "", "3"])
    #expect(criteria.column(texts: "not_comparable") == ["0", "0", "0", "-1"])
  }

  @Test("a judgement that the figures contradict, and a result that is not there, are not compared") func notAssessed()
    throws
  {
    var province = Self.province()
    province.report("10", Self.then, values: ["1.1": .number(20), "c:1": .attested(true)], set: "old")
    province.report("10", Self.now, values: ["1.1": .number(80), "2.1": .number(80)], set: "new")
    #expect(try parts(province.make(BridgeReport.self)) == ["1", "0", "0", "1", "2"])
  }

  @Test("one indicator that fails while others are open is counted apart, not as lost by the rule") func partlyKnown()
    throws
  {
    var province = Self.province()
    let more = Indicator(
      id: "1.2", title: LocalizedText(verbatim: "1.2"), kind: .attested, comparison: .attested, confidence: .medium)
    let index = try #require(province.record.criteriaSets.firstIndex { $0.code == "new" })
    province.record.criteriaSets[index].criteria[0].indicators.append(more)
    province.record.criteriaSets[index].slots.append("1.2")
    province.report("10", Self.then, values: figures([55, 80, 80]), set: "old")
    province.report(
      "10", Self.now, values: figures([55, 80, 80]).merging(["1.2": .attested(true)]) { $1 }, set: "new")
    let document = try province.make(BridgeReport.self)
    #expect(try parts(document) == ["3", "0", "0", "-1", "2"])
    #expect(document.notes.contains { $0.text.en.contains("not met under the new one: 1. They") })
    #expect(try #require(document.table("criteria")).column(texts: "open_indicators").first == "1.2")
  }

  @Test("a threshold that rises from year to year is the rule's, in one set too") func yearly() throws {
    var province = TestProvince(criteria: 1)
    province.record.criteriaSets[0].criteria[0].indicators[0].thresholds = [
      Threshold(year: 2021, value: 50, confidence: .high), Threshold(year: 2022, value: 60, confidence: .high),
    ]
    province.report("10", Self.then, values: ["1.1": .number(55)])
    province.report("10", Self.now, values: ["1.1": .number(55)])
    #expect(try parts(province.make(BridgeReport.self, ["2021Q4", "2022Q1"])) == ["1", "-1", "0", "0", "0"])
    // Without periods it has nothing to compare.
    #expect(try province.make(BridgeReport.self).table("communes")?.rowCount == 0)
  }

  @Test("communes without results in one of the periods are left out, and named") func leftOut() throws {
    var province = Self.province()
    report(&province, "10", [55, 55, 80], [55, 55, 80])
    province.report("11", Self.now, values: figures([80, 80, 80]), set: "new")
    let document = try province.make(BridgeReport.self)
    #expect(document.table("communes")?.column(texts: "code") == ["10"])
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.contains("Đại Thành") })
  }

  @Test("periods are those named, else where the newest set begins") func periods() throws {
    var province = Self.province()
    report(&province, "10", [55, 55, 80], [55, 55, 80])
    province.report("10", TestProvince.quarter(2, 2022), values: figures([80, 80, 80]), set: "new")
    func title(_ arguments: [String] = [], at period: Period? = nil) throws -> String {
      var province = province
      province.scope.period = period.map { PeriodRange($0) }
      return try province.make(BridgeReport.self, arguments).title.en
    }
    #expect(try title().hasSuffix("Q4 2021 – Q1 2022"))
    #expect(try title(["2021Q4", "2022Q2"]).hasSuffix("Q4 2021 – Q2 2022"))
    #expect(try title(["2021Q4"]).hasSuffix("Q4 2021 – Q1 2022"))
    #expect(try title(at: TestProvince.quarter(2, 2022)).hasSuffix("Q4 2021 – Q2 2022"))
    let fault = #expect(throws: Diagnostic.self) { try title(["2022Q1", "2021Q4"]) }
    #expect(fault?.code == "bridge.not-before")
  }

  @Test(
    "before, rule, real and not comparable add up to after, in every row and in the mean, whatever was reported",
    arguments: 0..<40)
  func law(_ seed: UInt64) throws {
    var random = SplitMix(state: seed &* 7919 &+ 17)
    var province = Self.province(
      limit: [40, 50, 60][Int(random.next() % 3)],
      relation: ["same", "comparable", "changed"][Int(random.next() % 3)],
      pairs: (1...3).filter { _ in random.next() % 4 > 0 })
    for commune in TestProvince.communes {
      for (period, set) in [(Self.then, "old"), (Self.now, "new")] where random.next() % 8 > 0 {
        var values: [String: ReportedValue] = [:]
        for number in 1...3 {
          let figure = Double(30 + random.next() % 40)
          values["\(number).1"] =
            [
              .none, .number(figure), .number(figure), .numberAttested(figure, random.next() % 2 == 0), .notApplicable,
            ][Int(random.next() % 5)]
          values["c:\(number)"] =
            [.none, .none, .attested(random.next() % 2 == 0), .notApplicable][
              Int(random.next() % 4)]
        }
        province.report(commune.code, period, values: values, set: set)
      }
    }
    let document = try province.make(BridgeReport.self, ["2021Q4", "2022Q1"])
    let table = try #require(document.table("communes"))
    let columns = try ["met_before", "rule_change", "real_change", "not_comparable", "met_after"].map {
      try table.integers($0).compactMap { $0 }
    }
    for row in 0..<table.rowCount {
      #expect(columns[..<4].map { $0[row] }.reduce(0, +) == columns[4][row])
    }
    let communes = try province.context().table("communes", in: DatasetScope(period: PeriodRange(Self.now)))
    for (row, code) in table.column(texts: "code").enumerated() {
      #expect(communes.row(where: "code", is: code)["met"] == .int(Int64(columns[4][row])))
    }
    let steps = try #require(document.table("steps")).integers("criteria").compactMap { $0 }
    if steps.count == 5 { #expect(steps[..<4].reduce(0, +) == steps[4]) }
    let orders = try #require(document.table("orders"))
    for row in 0..<min(2, orders.rowCount) {
      let sum = ["rule_change", "real_change", "not_comparable"].compactMap { orders[row, $0].number }.reduce(0, +)
      let change = Double(steps[4] - steps[0]) / Double(max(1, table.rowCount))
      #expect(abs(sum - change) < 1e-12)
    }
    let criteria = try #require(document.table("criteria"))
    let net = try ["rule_gained", "real_gained", "not_comparable"].map { try criteria.integers($0) }.joined()
      .compactMap { $0 }.reduce(0, +)
    let lost = try ["rule_lost", "real_lost"].map { try criteria.integers($0) }.joined().compactMap { $0 }.reduce(0, +)
    if steps.count == 5 { #expect(net - lost == steps[4] - steps[0]) }
  }
}

/// A small repeatable generator.
private struct SplitMix {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
