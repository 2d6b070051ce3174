import NTMKit
import PlanProgress
import Testing

@Suite("plan.arithmetic") struct PlanArithmeticTests {
  private func checks(_ change: (inout TestProvince) -> Void) throws -> Table {
    var province = TestProvince()
    province.report("10")
    change(&province)
    return try #require(try province.make(PlanProgressReport.self).table("arithmetic"))
  }

  @Test("a total is its baseline and the year's count") func cumulative() throws {
    let table = try checks {
      $0.plan("count", .count, target: 3)
      $0.plan("total", .cumulative, baseline: 35, target: 38)
      $0.plan("high", .count, level: .advanced, target: 4)
      $0.plan("high-total", .cumulative, level: .advanced, baseline: 5, target: 10)
    }
    #expect(
      table.csvLines.dropFirst() == [
        "cumulative,total,35 + 3,38,38,,agrees", "cumulative,high-total,5 + 4,10,9,,differs",
      ])
  }

  @Test("a share is checked to as many decimals as it states", arguments: [(74.5, "agrees"), (74.4, "differs")])
  func ratio(stated: Double, result: String) throws {
    let table = try checks {
      $0.plan("total", .cumulative, target: 38)
      $0.plan("share", .ratio, target: stated, denominator: 51)
    }
    #expect(table.row(where: "check", is: "ratio")["formula"] == .text("38 / 51"))
    #expect(table.row(where: "check", is: "ratio")["result"] == .text(result))
  }

  @Test("as many communes are named as are counted, tier by tier") func named() throws {
    let table = try checks {
      $0.plan("count", .count, target: 2)
      $0.plan("a", .named, unit: "10")
      $0.plan("b", .named, unit: "20")
      $0.plan("more", .count, .stretch, measure: .allMet, target: 2)
      $0.plan("c", .named, .stretch, measure: .allMet, unit: "30")
    }
    #expect(
      table.csvLines.dropFirst() == [
        "named,count,\"An Bình, Tân Phú\",2,2,,agrees", "named,more,Xã 10,2,1,,differs",
      ])
  }

  @Test("a mean implies a range of sums, and what the other communes must reach") func mean() throws {
    let table = try checks {
      $0.plan("total", .cumulative, target: 38, denominator: 51)
      $0.plan("mean", .mean, measure: .criteriaMet, target: 18.2)
    }
    let total = table.row(where: "check", is: "mean_total")
    #expect(total["computed"] == .double(926) && total["upper"] == .double(930))
    let rest = table.row(where: "check", is: "mean_rest")
    #expect(abs((rest["computed"]?.number ?? 0) - 204.0 / 13) < 1e-12)
    #expect(rest["upper"] == .double(16))
    #expect(rest["formula"] == .text("(926…930 − 38 × 19) / 13"))
  }

  @Test(
    "the floor of all districts against the province's target",
    arguments: [(6.0, "no_slack"), (5.0, "agrees"), (7.0, "differs")])
  func floor(whole: Double, result: String) throws {
    let table = try checks {
      $0.plan("floor", .floor, level: nil, measure: .products, target: 2)
      $0.plan("whole", .count, level: nil, measure: .products, target: whole)
      $0.plan("small", .count, level: nil, measure: .products, target: 1)
    }
    #expect(table.csvLines.dropFirst() == ["floor_total,floor,3 × 2,\(NumberText.plain(whole)),6,,\(result)"])
  }

  @Test("districts of another province are not counted") func otherProvince() throws {
    let table = try checks {
      $0.record.units += [
        AdministrativeUnit(code: "88", name: "Khác", kind: "tỉnh", level: .province),
        AdministrativeUnit(code: "881", name: "Xa", kind: "huyện", level: .district, parentCode: "88"),
      ]
      $0.plan("floor", .floor, level: nil, measure: .products, unit: "99", target: 2)
      $0.plan("whole", .count, level: nil, measure: .products, unit: "99", target: 6)
    }
    #expect(table.row(where: "check", is: "floor_total")["formula"] == .text("3 × 2"))
  }

  @Test("stretch communes that the total leaves out are mentioned") func stretchNote() throws {
    var province = TestProvince()
    province.report("10")
    province.plan("count", .count, target: 3)
    province.plan("total", .cumulative, baseline: 35, target: 38)
    #expect(try !province.make(PlanProgressReport.self).notes.contains { $0.text.en.contains("stretch communes are") })
    province.plan("more", .count, .stretch, measure: .allMet, target: 2)
    let notes = try province.make(PlanProgressReport.self).notes
    #expect(notes.contains { $0.text.en.contains("its 2 stretch communes are among the 38") })
  }
}
