import NTMKit
import Testing

@testable import Importing

@Suite("plans") struct PlanImporterTests {
  private func targets() throws -> (sink: CollectingSink, byID: [String: PlanTarget]) {
    let context = try Reading.sampleContext()
    let sink = try Reading.read(Reading.sample("plan-2022.yaml"), context: context)
    return (sink, Dictionary(uniqueKeysWithValues: sink.planTargets.map { ($0.id, $0) }))
  }

  @Test("the plan of 2022 gives all its targets with their kinds") func all() throws {
    let (sink, byID) = try targets()
    #expect(sink.refused.isEmpty && sink.rowsTaken == byID.count + 7)
    #expect(
      sink.planTargets.map(\.id) == [
        "T1", "T1-cumulative", "T1-ratio", "T1-31378", "T1-31481", "T1-31429", "T1-stretch", "T1-31379", "T1-31468",
        "T2",
        "T3", "T3-cumulative", "T3-31478", "T3-31483", "T3-31333", "T3-31357", "T3-stretch", "T3-31387", "T3-31465",
        "T3-31435", "T4", "T4-31360", "T4-stretch", "T4-31411", "O1", "O1-stretch", "O2", "O4",
      ])
    let due = CalendarDate(year: 2022, month: 12, day: 31)
    #expect(sink.planTargets.allSatisfy { $0.plan == "19/KH-BCĐ" && $0.due == due })
    #expect(sink.planTargets.filter { $0.kind == .named }.count == 14)
    #expect(sink.planTargets.filter { $0.tier == .stretch }.count == 10)
  }

  @Test("38 of 51 communes is a cumulative target and a share") func arithmetic() throws {
    let byID = try targets().byID
    let count = try #require(byID["T1"])
    #expect(count.kind == .count && count.target == 3 && count.measure == .recognised && count.level == .ntm)
    #expect(count.unitCode == "93" && count.title.en == "Recognise 3 more new rural communes")
    let cumulative = try #require(byID["T1-cumulative"])
    #expect(cumulative.kind == .cumulative && cumulative.target == 38)
    #expect(cumulative.denominator == 51 && cumulative.baseline == 35)
    let ratio = try #require(byID["T1-ratio"])
    #expect(ratio.kind == .ratio && abs(ratio.target - 74.5098) < 0.0001 && ratio.denominator == 51)
    #expect(
      ratio.title
        == LocalizedText(vi: "Tỷ lệ xã đạt chuẩn nông thôn mới: 74,5 %", en: "Share of new rural communes: 74.5%"))
    let mean = try #require(byID["T2"])
    #expect(mean.kind == .mean && mean.target == 18.2 && mean.measure == .criteriaMet)
    let advanced = try #require(byID["T3-cumulative"])
    #expect(
      advanced.target == 9 && advanced.baseline == 5 && advanced.denominator == nil && advanced.level == .advanced)
  }

  @Test("named communes keep their own code, district and tier") func named() throws {
    let byID = try targets().byID
    let phuHuu = try #require(byID["T1-31378"])
    #expect(phuHuu.kind == .named && phuHuu.target == 1 && phuHuu.unitCode == "31378" && phuHuu.measure == .recognised)
    #expect(
      phuHuu.title
        == LocalizedText(
          vi: "Xã Phú Hữu, huyện Châu Thành: đạt chuẩn nông thôn mới",
          en: "xã Phú Hữu, huyện Châu Thành: new rural commune"))
    #expect(byID["T1-31379"]?.tier == .stretch && byID["T1-31379"]?.measure == .allMet)
    #expect(byID["T4-31360"]?.level == .model)
    let stretch = try #require(byID["T1-stretch"])
    #expect(stretch.kind == .count && stretch.target == 2 && stretch.measure == .allMet && stretch.tier == .stretch)
  }

  @Test("targets about products are stored where they have a number, and the rest is said") func products() throws {
    let (sink, byID) = try targets()
    #expect(byID["O1"]?.kind == .floor && byID["O1"]?.target == 5 && byID["O1"]?.measure == .productsEvaluated)
    #expect(byID["O1-stretch"]?.target == 7 && byID["O1-stretch"]?.tier == .stretch)
    #expect(byID["O2"]?.kind == .count && byID["O2"]?.target == 40 && byID["O2"]?.measure == .products)
    #expect(byID["O4"]?.target == 5 && byID["O4"]?.measure == .nationalDossiers)
    #expect(
      sink.assumptions.map(\.en) == [
        "the due date 2022-12-31 is inferred, as the file says", "the baseline 35 of T1 is inferred, as the file says",
        "the baseline 5 of T3 is inferred, as the file says",
        "O3 has no number and is not stored: Upgrade eligible 3-star products to 4 stars",
        "O4 counts dossiers filed for the national evaluation; the plan says: dossiers completed, not stars awarded",
      ])
  }

  @Test("the plan's groups of solutions are rows of a table of their own, with the day of the plan") func groups()
    throws
  {
    let rows = try #require(try targets().sink.declaredRows.first)
    #expect(rows.table == "solution_groups" && rows.rows.rowCount == 7)
    #expect(try rows.rows.texts("group") == ["1", "2", "3", "4", "5", "6", "7"])
    #expect(try rows.rows.texts("title_en").last == "Quality of commune institutions; training of commune officials")
    #expect(try rows.rows.dates("issued_on").allSatisfy { $0 == CalendarDate(year: 2022, month: 4, day: 27) })
  }

  @Test("a group given twice is refused, with its line") func repeatedGroup() throws {
    let error = #expect(throws: Diagnostic.self) {
      try Reading.read(
        Reading.text(
          """
          plan: {number: "1/KH"}
          solutions:
            - {n: 1, vi: Một}
            - {n: 1, vi: Hai}
          """, name: "plan.yaml"), context: Small.context)
    }
    #expect(error?.code == "import.duplicate-id" && error?.span?.line == 4)
  }

  @Test("a named commune that is not found refuses its own target only") func unknownCommune() throws {
    let sink = try Reading.read(
      Reading.text(
        """
        plan: {number: "1/KH", deadline: 2022-12-31}
        targets_ntm:
          - {id: T1, level: ntm, vi: Thêm 2 xã, additional: 2, communes: [{name: Phú Hữu, district: Châu Thành}, {name: Phú Hửa}]}
        """, name: "plan.yaml"), context: Small.context)
    #expect(sink.planTargets.map(\.id) == ["T1", "T1-31378"])
    #expect(sink.planTargets[0].unitCode == nil)
    #expect(sink.refused.map(\.diagnostic.code) == ["unit.unknown"] && sink.refused[0].line == 3)
  }

  @Test("targets as a table have the columns of plan_targets") func table() throws {
    let sink = try Reading.read(
      """
      id,plan,kind,tier,measure,level,title,title_en,unit_code,unit,baseline,target,denominator,due
      A,19/KH,ratio,,,ntm,Tỷ lệ xã,Share,93,percent,68.6,74.5,51,31/12/2022
      B,19/KH,named,stretch,all_met,nâng cao,Phú Hữu,,31378,,,,,
      C,19/KH,sum,,,,,,,,,1,,
      D,19/KH,named,,,,,,,,,1,,
      A,19/KH,count,,,,,,,,,1,,
      """, context: Small.context)
    #expect(
      sink.planTargets == [
        PlanTarget(
          id: "A", plan: "19/KH", kind: .ratio, tier: .committed, measure: .recognised, level: .ntm,
          title: LocalizedText(vi: "Tỷ lệ xã", en: "Share"), unitCode: "93", baseline: 68.6, target: 74.5,
          denominator: 51,
          due: CalendarDate(year: 2022, month: 12, day: 31)),
        PlanTarget(
          id: "B", plan: "19/KH", kind: .named, tier: .stretch, measure: .allMet, level: .advanced,
          title: LocalizedText(verbatim: "Phú Hữu"), unitCode: "31378", target: 1),
      ])
    #expect(
      sink.refused.map(\.diagnostic.code) == ["import.unknown-word", "import.missing-value", "import.duplicate-row"])
  }
}
