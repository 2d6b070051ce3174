import NTMKit
import PlanProgress
import Testing

@Suite("plan") struct PlanTests {
  /// A target's row of the primary table.
  private func row(_ province: TestProvince, _ id: String) throws -> [String: Value] {
    let document = try province.make(PlanProgressReport.self)
    return try #require(document.table("targets")).row(where: "id", is: id)
  }

  private func status(_ province: TestProvince, _ id: String) throws -> String {
    try row(province, id)["status"]?.plainText ?? ""
  }

  @Test("a committed commune is there when it is recognised, not when it meets all") func committedNamed() throws {
    var province = TestProvince()
    province.report("10")
    province.report("11", missing: [4])
    province.recognise("11", on: TestProvince.day(2022, 5, 1))
    province.plan("a", .named, unit: "10")
    province.plan("b", .named, unit: "11")
    #expect(try row(province, "a")["actual"] == .double(0))
    #expect(try row(province, "a")["needed"] == .double(1))
    #expect(try status(province, "a") == "all_met")
    #expect(try status(province, "b") == "met")
    #expect(try row(province, "b")["needed"] == .double(0))
  }

  @Test("a stretch commune is there when it is recognised or meets all criteria of its level") func stretchNamed()
    throws
  {
    var province = TestProvince()
    province.addSet("advanced", criteria: 12, level: .advanced)
    province.report("10")
    province.report("10", missing: [1], set: "advanced")
    province.report("11", missing: [4])
    province.report("12", missing: [4])
    province.report("12", set: "advanced")
    province.report("20", missing: [1])
    province.recognise("20", .advanced, on: TestProvince.day(2022, 3, 1))
    for (id, level, unit) in [
      ("all", Recognition.Level.ntm, "10"), ("short", .ntm, "11"), ("high", .advanced, "12"), ("low", .advanced, "10"),
      ("decided", .advanced, "20"), ("silent", .advanced, "21"),
    ] {
      province.plan(id, .named, .stretch, level: level, measure: .allMet, unit: unit)
    }
    #expect(try status(province, "all") == "met")
    #expect(try status(province, "short") == "on_track")
    #expect(try status(province, "high") == "met")
    #expect(try status(province, "low") == "on_track")
    #expect(try status(province, "decided") == "met")
    #expect(try status(province, "silent") == "unknown")
    let named = try #require(try province.make(PlanProgressReport.self).table("named"))
    #expect(named.row(where: "id", is: "low")["missing_criteria"] == .text("1"))
    #expect(named.row(where: "id", is: "low")["met"] == .int(11))
    #expect(named.row(where: "id", is: "silent")["reached"] == .null)
    #expect(named.row(where: "id", is: "silent")["met"] == .null)
  }

  @Test("a committed target without a level asks for all criteria, decided or not") func allCriteria() throws {
    var province = TestProvince()
    province.report("10")
    province.plan("a", .named, measure: .allMet, unit: "10")
    #expect(try status(province, "a") == "met")
  }

  @Test("a count takes those first recognised in the year, up to the reporting date") func count() throws {
    var province = TestProvince()
    for commune in TestProvince.communes { province.report(commune.code) }
    province.recognise("10", on: TestProvince.day(2021, 12, 31))
    province.recognise("10", .advanced, on: TestProvince.day(2022, 2, 1))
    province.recognise("11", on: TestProvince.day(2022, 1, 1))
    province.recognise("12", on: TestProvince.day(2022, 9, 30))
    province.recognise("20", on: TestProvince.day(2022, 10, 1))
    province.recognise("21", on: TestProvince.day(2022, 3, 1), revokedOn: TestProvince.day(2022, 8, 1))
    province.recognise("30", .advanced, on: TestProvince.day(2022, 4, 1))
    province.plan("ntm", .count, target: 4)
    province.plan("high", .count, level: .advanced, target: 2)
    #expect(try row(province, "ntm")["actual"] == .double(3))
    #expect(try row(province, "ntm")["needed"] == .double(1))
    #expect(try row(province, "high")["actual"] == .double(2))
    #expect(try status(province, "high") == "met")
  }

  @Test("a stretch count is of the communes named for it") func stretchCount() throws {
    var province = TestProvince()
    for commune in TestProvince.communes { province.report(commune.code) }
    province.report("11", missing: [2], batch: 2)
    province.plan("two", .count, .stretch, measure: .allMet, target: 2)
    province.plan("one", .named, .stretch, measure: .allMet, unit: "10")
    province.plan("other", .named, .stretch, measure: .allMet, unit: "11")
    #expect(try row(province, "two")["actual"] == .double(1))
  }

  @Test("totals and shares take all decisions in force") func cumulativeAndRatio() throws {
    var province = TestProvince()
    province.report("10")
    province.recognise("10", on: TestProvince.day(2018, 1, 1))
    province.recognise("11", on: TestProvince.day(2019, 1, 1), revokedOn: TestProvince.day(2021, 1, 1))
    province.recognise("12", .model, on: TestProvince.day(2022, 6, 1))
    province.plan("total", .cumulative, target: 4)
    province.plan("share", .ratio, target: 50, denominator: 8)
    #expect(try row(province, "total")["actual"] == .double(2))
    #expect(try row(province, "total")["baseline"] == .double(1))
    #expect(try row(province, "share")["actual"] == .double(25))
    #expect(try row(province, "share")["needed"] == .double(25))
    #expect(try row(province, "share")["baseline"] == .double(12.5))
  }

  @Test("the mean is over communes with results and compared before rounding") func mean() throws {
    var province = TestProvince()
    province.report("10")
    province.report("11", missing: [1, 2])
    province.report("12", missing: [1])
    province.plan("exact", .mean, measure: .criteriaMet, target: 18)
    province.plan("above", .mean, measure: .criteriaMet, baseline: 17, target: 18.01)
    #expect(try row(province, "exact")["actual"] == .double(18))
    #expect(try status(province, "exact") == "met")
    #expect(try status(province, "above") == "on_track")
    let document = try province.make(PlanProgressReport.self)
    #expect(document.notes.contains { $0.text.en == "Communes without results, left out of the mean: 3." })
  }

  @Test("the mean's baseline is of the last period before the year, where the plan states none") func meanBaseline()
    throws
  {
    var province = TestProvince()
    province.report("10", TestProvince.quarter(4, 2021), missing: [1, 2, 3])
    province.report("10", missing: [1])
    province.plan("mean", .mean, measure: .criteriaMet, target: 19)
    #expect(try row(province, "mean")["baseline"] == .double(16))
    let notes = try province.make(PlanProgressReport.self).notes
    #expect(notes.contains { $0.text.en.contains("16.00 of Q4 2021 is taken") })
  }

  @Test("a floor holds for the weakest district") func floor() throws {
    var province = TestProvince()
    province.report("10")
    for code in ["10", "11", "20", "30"] { province.recognise(code, on: TestProvince.day(2022, 1, 5)) }
    province.plan("floor", .floor, target: 2)
    #expect(try row(province, "floor")["actual"] == .double(1))
  }

  @Test("targets about products are unknown and say so") func products() throws {
    var province = TestProvince()
    province.report("10")
    province.plan("O1", .count, level: nil, measure: .products, target: 40)
    #expect(try row(province, "O1")["actual"] == .null)
    #expect(try row(province, "O1")["needed"] == .null)
    #expect(try status(province, "O1") == "unknown")
    #expect(
      try province.make(PlanProgressReport.self).notes.contains { $0.kind == .dataGap && $0.text.en.contains("O1") })
  }

  @Test("pace is the share of the way less the share of the year, in points") func pace() throws {
    var province = TestProvince()
    province.report("10")
    for code in ["10", "11", "12"] { province.recognise(code, on: TestProvince.day(2022, 2, 1)) }
    province.plan("slow", .count, target: 6)
    province.plan("fast", .count, target: 4)
    let elapsed = 273.0 / 365
    let slow = try #require(try row(province, "slow")["pace"]?.number)
    #expect(abs(slow - (0.5 - elapsed) * 100) < 1e-9)
    #expect(try status(province, "slow") == "at_risk")
    #expect(try status(province, "fast") == "on_track")
  }

  @Test("what is not met on the due date is missed the day after") func missed() throws {
    var province = TestProvince()
    province.report("10", TestProvince.quarter(4))
    province.plan("a", .named, unit: "10")
    province.reportingDate = TestProvince.day(2022, 12, 31)
    #expect(try status(province, "a") == "all_met")
    province.reportingDate = TestProvince.day(2023, 1, 1)
    #expect(try status(province, "a") == "missed")
  }

  @Test("a period asked for counts decisions up to its end only") func earlierPeriod() throws {
    var province = TestProvince()
    province.report("10")
    province.report("10", TestProvince.before)
    province.recognise("10", on: TestProvince.day(2022, 8, 15))
    province.plan("a", .named, unit: "10")
    #expect(try status(province, "a") == "met")
    province.scope.period = PeriodRange(TestProvince.before)
    #expect(try status(province, "a") == "all_met")
  }

  @Test("targets of the year alone, else of the newest year before") func years() throws {
    var province = TestProvince()
    province.report("10")
    province.plan("old", .count, target: 1, due: TestProvince.day(2021, 12, 31))
    province.plan("new", .count, target: 1)
    let table = try #require(try province.make(PlanProgressReport.self).table("targets"))
    #expect(table.column(texts: "id") == ["new"])
    province.reportingDate = TestProvince.day(2023, 5, 1)
    #expect(try #require(try province.make(PlanProgressReport.self).table("targets")).column(texts: "id") == ["new"])
    #expect(try status(province, "new") == "missed")
  }

  @Test("a named commune's way is the criteria it meets, not nothing until the decision") func namedWay() throws {
    var province = TestProvince()
    province.report("10", missing: [1])
    province.report("11", missing: Array(1...10))
    province.plan("near", .named, unit: "10")
    province.plan("far", .named, unit: "11")
    province.plan("silent", .named, unit: "12")
    #expect(try status(province, "near") == "on_track")
    #expect(try status(province, "far") == "at_risk")
    #expect(try status(province, "silent") == "unknown")
    let pace = try #require(try row(province, "near")["pace"]?.number)
    #expect(abs(pace - (18.0 / 19 - 273.0 / 365) * 100) < 1e-9)
  }

  @Test("before the plan's year no target is on track or met, and a caution says why") func beforeYear() throws {
    var province = TestProvince()
    province.report("10", TestProvince.quarter(4, 2021))
    province.recognise("10", on: TestProvince.day(2018, 1, 1))
    province.plan("total", .cumulative, target: 1)
    province.plan("named", .named, unit: "10")
    province.scope.period = PeriodRange(TestProvince.quarter(4, 2021))
    let document = try province.make(PlanProgressReport.self)
    #expect(document.table("targets")?.column(texts: "status") == ["unknown", "unknown"])
    #expect(document.notes.contains { $0.kind == .caution && $0.text.en.contains("before the plan's year") })
    province.scope.period = nil
    let now = try province.make(PlanProgressReport.self).notes
    #expect(!now.contains { $0.text.en.contains("before the plan's year") })
  }

  @Test("headline counts take each piece of work once, and named communes apart") func counted() throws {
    var province = TestProvince()
    province.report("10")
    province.recognise("10", on: TestProvince.day(2022, 5, 1))
    province.plan("count", .count, target: 1)
    province.plan("total", .cumulative, target: 1)
    province.plan("share", .ratio, target: 10, denominator: 6)
    province.plan("high", .cumulative, level: .advanced, target: 1)
    province.plan("named", .named, unit: "10")
    let document = try province.make(PlanProgressReport.self)
    let met = try #require(document.metric("committed-met"))
    #expect(met.value == .int(1) && met.target == .int(2))
    let named = try #require(document.metric("committed-named"))
    #expect(named.value == .int(1) && named.target == .int(1))
    let table = try #require(document.table("targets"))
    #expect(table.column(texts: "id") == ["count", "total", "share", "high", "named"])
    #expect(table.column(texts: "counted") == ["true", "false", "false", "true", "false"])
  }

  @Test("one tier alone") func tiers() throws {
    var province = TestProvince()
    province.report("10")
    province.plan("s", .named, .stretch, measure: .allMet, unit: "10")
    province.plan("c", .named, unit: "11")
    func ids(_ arguments: [String]) throws -> [String] {
      try #require(try province.make(PlanProgressReport.self, arguments).table("targets")).column(texts: "id")
    }
    #expect(try ids([]) == ["c", "s"])
    #expect(try ids(["--tier", "committed"]) == ["c"])
    #expect(try ids(["--tier", "stretch"]) == ["s"])
  }
}
