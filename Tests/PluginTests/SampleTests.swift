import CriteriaGap
import NTMKit
import PlanProgress
import Testing

/// The reports over the sample against the independent evaluation of it.
@Suite("The sample province") struct SampleTests {
  private func context(_ view: ExpectedSample.View) throws -> ReportContext {
    let period: Period? = Period(parsing: view.period)
    let asof: CalendarDate? = CalendarDate(parsing: view.asof)
    return try SampleRecords.context(period: period, asof: asof)
  }

  @Test("the expected answers are there") func expectedAnswers() throws {
    let expected = try ExpectedSample.load()
    #expect(expected.views.count == 9)
    #expect(expected.higherSets.count == 3)
  }

  @Test("communes stand where they are expected", arguments: ExpectedSample.allViews)
  func communes(_ view: ExpectedSample.View) throws {
    let table = try context(view).table("communes")
    #expect(table.column(texts: "code") == view.communes.map(\.code).sorted())
    for commune in view.communes {
      let row = table.row(where: "code", is: commune.code)
      let texts = ["name", "district", "district_code", "status", "level", "recognised_on", "target"].map {
        row[$0]?.plainText ?? ""
      }
      let expected = [
        commune.name, Self.shown(commune.district, commune.districtCode), commune.districtCode, commune.status,
        commune.level,
        commune.recognisedOn ?? "", commune.target,
      ]
      #expect(texts == expected, "\(commune.name)")
      guard commune.hasData else { continue }
      let counts = ["met", "not_met", "not_assessed", "missing"].map { row[$0]?.number }
      let expectedCounts = [commune.met, commune.notMet, commune.notAssessed, commune.missing]
      #expect(counts == expectedCounts.map { $0.map(Double.init) }, "\(commune.name)")
      #expect(row["set"] == .text(view.set))
    }
  }

  @Test("gap gives the expected figures", arguments: ExpectedSample.allViews)
  func gap(_ view: ExpectedSample.View) throws {
    let document = try CriteriaGapReport().makeReport(.init(), in: context(view))
    let table = try #require(document.table("communes"))
    for commune in view.communes {
      guard commune.hasData, let missing = commune.missingCriteria else { continue }
      #expect(
        table.row(where: "code", is: commune.code)["missing_criteria"] == .text(missing.joined(separator: ", ")),
        "\(commune.name)")
    }
    let mean = try #require(document.metric("mean-met")?.value.number)
    #expect(abs(mean - view.meanMet) < 1e-6)
    let distribution = try #require(document.table("distribution"))
    for (bucket, count) in view.distribution {
      #expect(distribution.row(where: "bucket", is: bucket)["communes"] == .int(Int64(count)), "\(bucket)")
    }
    #expect(document.metric("recognised")?.value == .int(Int64(view.recognisedNtmOrHigher)))
    #expect(document.metric("fallen-back")?.value == .int(Int64(view.statuses["fallen_back"] ?? 0)))
    #expect(document.table("fallen_back")?.rowCount == view.statuses["fallen_back"])
    try districts(document, view)
    try criteria(document, view)
    let note = document.notes.first { $0.text.en.contains("unverified") }
    let text = view.lowConfidence.indicators.joined(separator: ", ")
    #expect(
      note?.text.en.contains("(low confidence): \(view.lowConfidence.comparisons), of indicators \(text).") == true)
  }

  /// Two districts are called Long Mỹ: tables say which is meant.
  private static func shown(_ district: String, _ code: String) -> String {
    ["936": "huyện Long Mỹ", "937": "thị xã Long Mỹ"][code] ?? district
  }

  private func districts(_ document: ReportDocument, _ view: ExpectedSample.View) throws {
    let table = try #require(document.table("by_district"))
    for district in view.byDistrict {
      let row = table.row(where: "code", is: district.code)
      #expect(row["name"] == .text(Self.shown(district.name, district.code)))
      #expect(row["all_met"] == .int(Int64(district.meetingAll)), "\(district.code)")
      #expect(row["recognised"] == .int(Int64(district.recognised)), "\(district.code)")
      #expect(row["with_results"] == .int(Int64(district.communes)), "\(district.code)")
      let mean = Double(district.totalMet) / Double(district.communes)
      #expect(abs((row["mean_met"]?.number ?? 0) - mean) < 1e-9, "\(district.code)")
    }
  }

  private func criteria(_ document: ReportDocument, _ view: ExpectedSample.View) throws {
    let table = try #require(document.table("by_criterion"))
    for row in 0..<table.rowCount {
      let lacking = (table[row, "not_met"].number ?? 0) + (table[row, "not_assessed"].number ?? 0)
      let criterion = table[row, "criterion"].plainText
      #expect(lacking == Double(view.missingByCriterion[criterion] ?? 0), "\(criterion)")
    }
    let found = try #require(document.table("disagreements"))
    #expect(
      Set(found.csvLines.dropFirst().map { $0.split(separator: ",").first.map(String.init) ?? "" })
        == Set(view.disagreements.map(\.code)))
    for disagreement in view.disagreements {
      let row = found.row(where: "code", is: disagreement.code)
      #expect(row["criterion"] == .text(disagreement.criterion))
      #expect(row["attested"] == .text(disagreement.attested) && row["computed"] == .text(disagreement.computed))
    }
  }

  @Test("higher sets judge those who reported for them", arguments: ExpectedSample.higher)
  func higherSets(_ expected: ExpectedSample.HigherSets) throws {
    let period: Period? = Period(parsing: expected.period)
    let asof: CalendarDate? = CalendarDate(parsing: expected.asof)
    for (set, communes) in expected.sets {
      let context = try SampleRecords.context(
        period: period, asof: asof, criteriaSet: set)
      let document = try CriteriaGapReport().makeReport(.init(), in: context)
      let table = try #require(document.table("communes"))
      for commune in communes {
        let row = table.row(where: "code", is: commune.code)
        #expect(row["met"] == .int(Int64(commune.met)))
        #expect(row["missing_criteria"] == .text(commune.missingCriteria.joined(separator: ", ")))
      }
      #expect(document.metric("communes")?.detail?.en == "\(communes.count) with results")
    }
  }

  @Test("the plan's targets stand where the story leaves them") func plan() throws {
    let document = try PlanProgressReport().makeReport(.init(), in: SampleRecords.context())
    let table = try #require(document.table("targets"))
    let statuses = Dictionary(
      uniqueKeysWithValues: zip(table.column(texts: "id"), table.column(texts: "status")))
    #expect(statuses["T1"] == "at_risk")
    #expect(table.row(where: "id", is: "T1")["actual"] == .double(1))
    #expect(table.row(where: "id", is: "T1-cumulative")["actual"] == .double(36))
    #expect(statuses["T1-31481"] == "met")
    #expect(statuses["T1-31378"] == "on_track" && statuses["T3-31357"] == "all_met")
    #expect(abs((table.row(where: "id", is: "T2")["actual"]?.number ?? 0) - 914.0 / 51) < 1e-9)
    #expect(table.row(where: "id", is: "O1")["actual"] == .double(3))
    #expect(table.row(where: "id", is: "O2")["actual"] == .double(32))
    #expect(table.row(where: "id", is: "O4")["actual"] == .double(3))
    #expect(["O1", "O1-stretch", "O4"].allSatisfy { statuses[$0] == "at_risk" } && statuses["O2"] == "on_track")
    let named = try #require(document.table("named"))
    #expect(named.rowCount == 14)
    #expect(named.row(where: "commune_code", is: "31378")["missing"] == .int(1))
  }

  @Test("the plan's arithmetic holds, and its floor leaves no slack") func arithmetic() throws {
    let document = try PlanProgressReport().makeReport(.init(), in: SampleRecords.context())
    let table = try #require(document.table("arithmetic"))
    let lines = table.csvLines.dropFirst().filter { !$0.hasPrefix("mean_rest") && !$0.hasPrefix("ratio") }
    #expect(lines.contains("cumulative,T1-cumulative,35 + 3,38,38,,agrees"))
    #expect(lines.contains("cumulative,T3-cumulative,5 + 4,9,9,,agrees"))
    #expect(lines.contains("mean_total,T2,51 × 18.2,,926,930,implied"))
    #expect(lines.contains("floor_total,O1,8 × 5,40,40,,no_slack"))
    #expect(lines.contains("floor_total,O1-stretch,8 × 7,,56,,implied"))
    #expect(table.row(where: "check", is: "ratio")["result"] == .text("agrees"))
    #expect(table.column(texts: "result").allSatisfy { $0 != "differs" })
    let rest = table.row(where: "check", is: "mean_rest")
    #expect(abs((rest["computed"]?.number ?? 0) - 15.6923) < 1e-4 && rest["upper"] == .double(16))
  }

  @Test("districts add up to the province, criteria to all that is met") func rollUps() throws {
    for view in ExpectedSample.allViews {
      let document = try CriteriaGapReport().makeReport(.init(), in: context(view))
      let districts = try #require(document.block("by_district"))
      let totals = try #require(districts.totals)
      for column in ["communes", "with_results", "all_met", "recognised", "fallen_back"] {
        let sum = (0..<districts.table.rowCount).reduce(0.0) { $0 + (districts.table[$1, column].number ?? 0) }
        #expect(sum == totals[0, column].number, "\(column)")
      }
      let criteria = try #require(document.table("by_criterion"))
      let met = (0..<criteria.rowCount).reduce(0.0) { $0 + (criteria[$1, "met"].number ?? 0) }
      #expect(met == Double(view.totalMet))
      let matrix = try #require(document.table("matrix"))
      #expect(matrix.column(texts: "state").count { $0 == "met" } == view.totalMet)
    }
  }
}
