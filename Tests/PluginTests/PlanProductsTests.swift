import NTMKit
import PlanProgress
import Testing

@Suite("plan: targets about OCOP products") struct PlanProductsTests {
  /// Three districts; the first has two products on their way, the second one, the third none.
  private func province() -> TestProvince {
    var province = TestProvince()
    province.report("10")
    province.addOCOPRules()
    province.addProduct(
      "A",
      [
        ("2022-02-01", "first_level_evaluated", 3), ("2022-03-01", "province_recognised", 3),
        ("2022-06-01", "upgrade", nil), ("2022-08-01", "province_recognised", 4),
      ])
    province.addProduct(
      "B", commune: "11", [("2022-04-01", "first_level_evaluated", 4), ("2022-09-20", "national_dossier_filed", nil)])
    province.addProduct(
      "C", commune: "20",
      [
        ("2021-02-01", "first_level_evaluated", 3), ("2021-03-01", "province_recognised", 3),
        ("2022-09-01", "first_level_evaluated", 2), ("2022-10-05", "province_recognised", 3),
      ])
    return province
  }

  private func target(
    _ province: TestProvince, _ kind: PlanTarget.Kind, _ measure: PlanTarget.Measure, unit: String? = "99",
    target: Double = 2, denominator: Double? = nil
  ) throws -> [String: Value] {
    var province = province
    province.plan("O", kind, level: nil, measure: measure, unit: unit, target: target, denominator: denominator)
    let document = try province.make(PlanProgressReport.self)
    return try #require(document.table("targets")).row(where: "id", is: "O")
  }

  @Test("upgrades from three stars to four are told, which no target counts") func upgrades() throws {
    var province = province()
    province.plan("O", .count, level: nil, measure: .products, unit: "99")
    let notes = try province.make(PlanProgressReport.self).notes
    #expect(notes.contains { $0.text.en.hasPrefix("Upgraded from three stars to four: 1 from") })
  }

  @Test("a product recognised twice in the year counts once, one of last year or of after the day does not")
  func recognised() throws {
    let row = try target(province(), .count, .products)
    #expect(row["actual"] == .double(1) && row["baseline"] == .double(0) && row["needed"] == .double(1))
    #expect(row["status"] == .text("at_risk"))
  }

  @Test("what the rules of the day do not allow is no recognition") func notAllowed() throws {
    var province = province()
    province.addProduct("D", [("2022-05-01", "district_recognised", 3), ("2022-05-02", "province_recognised", 5)])
    #expect(try target(province, .count, .products)["actual"] == .double(1))
  }

  @Test("a district's own target counts its products alone") func ofDistrict() throws {
    #expect(try target(province(), .count, .productsEvaluated, unit: "991")["actual"] == .double(2))
    #expect(try target(province(), .count, .productsEvaluated, unit: "992")["actual"] == .double(0))
  }

  @Test("a floor is as high as its lowest district, and each is listed") func floor() throws {
    var province = province()
    #expect(try target(province, .floor, .productsEvaluated)["actual"] == .double(0))
    province.plan("O", .floor, level: nil, measure: .productsEvaluated, unit: "99", target: 2)
    let table = try #require(try province.make(PlanProgressReport.self).table("districts"))
    #expect(
      table.csvLines.dropFirst() == [
        "O,committed,991,Châu Thành,2,2,0,true", "O,committed,992,huyện Long Mỹ,2,0,2,false",
        "O,committed,993,thị xã Long Mỹ,2,0,2,false",
      ])
  }

  @Test("national dossiers count when they are filed, not when stars are given") func dossiers() throws {
    let row = try target(province(), .count, .nationalDossiers, target: 1)
    #expect(row["actual"] == .double(1) && row["status"] == .text("met"))
  }

  @Test("a total and a share count certificates in force, and begin at those of the year before") func total() throws {
    let total = try target(province(), .cumulative, .products, target: 3)
    #expect(total["actual"] == .double(2) && total["baseline"] == .double(1))
    let share = try target(province(), .ratio, .products, target: 50, denominator: 8)
    #expect(share["actual"] == .double(25) && share["baseline"] == .double(12.5))
    #expect(try target(province(), .ratio, .products)["actual"] == .null)
  }

  @Test("without any product in the data a target is unknown; with some, one without a hit is at zero")
  func unknown() throws {
    var silent = TestProvince()
    silent.report("10")
    #expect(try target(silent, .count, .nationalDossiers)["status"] == .text("unknown"))
    var one = silent
    one.addProduct("A", [("2022-02-01", "idea_registered", nil)])
    #expect(try target(one, .count, .nationalDossiers)["actual"] == .double(0))
  }

  @Test("a floor of communes is listed district by district too") func communes() throws {
    var province = TestProvince()
    province.report("10")
    province.recognise("10", on: TestProvince.day(2022, 1, 5))
    province.plan("F", .floor, target: 1)
    let table = try #require(try province.make(PlanProgressReport.self).table("districts"))
    #expect(table.column(texts: "actual") == ["1", "0", "0"])
    #expect(table.column(texts: "reached") == ["true", "false", "false"])
  }

  @Test("a floor without a province's figure implies a sum") func implied() throws {
    var province = province()
    province.plan("S", .floor, .stretch, level: nil, measure: .productsEvaluated, target: 7)
    let table = try #require(try province.make(PlanProgressReport.self).table("arithmetic"))
    #expect(table.csvLines.dropFirst() == ["floor_total,S,3 × 7,,21,,implied"])
  }

  @Test("of several provinces a province's target counts its own products and communes") func provinces() throws {
    var province = province()
    province.record.units += [
      AdministrativeUnit(code: "98", name: "Khác", kind: "tỉnh", level: .province),
      AdministrativeUnit(code: "981", name: "Phú Hoà", kind: "huyện", level: .district, parentCode: "98"),
      AdministrativeUnit(code: "90", name: "Xã 90", kind: "xã", level: .commune, parentCode: "981"),
    ]
    province.record.programmeCommunes.append(ProgrammeCommune(unitCode: "90"))
    province.recognise("90", on: TestProvince.day(2022, 2, 1))
    province.addProduct("Z", commune: "90", [("2022-03-01", "province_recognised", 3)])
    #expect(try target(province, .count, .products)["actual"] == .double(1))
    #expect(try target(province, .cumulative, .products)["actual"] == .double(2))
    #expect(try target(province, .count, .products, unit: "98")["actual"] == .double(1))
    #expect(try target(province, .count, .products, unit: nil)["actual"] == .double(2))
    var communes = province
    communes.plan("C", .count, unit: "99", target: 2)
    communes.plan("D", .count, unit: "98", target: 2)
    let table = try #require(communes.make(PlanProgressReport.self).table("targets"))
    #expect(table.row(where: "id", is: "C")["actual"] == .double(0))
    #expect(table.row(where: "id", is: "D")["actual"] == .double(1))
  }
}
