import Funding
import NTMKit
import Testing

@Suite("funding: periods") struct FundingPeriodTests {
  private func document(_ change: (inout TestProvince) -> Void) throws -> ReportDocument {
    var province = TestProvince()
    province.report("10")
    change(&province)
    return try province.make(FundingReport.self)
  }

  private func overlaps(_ document: ReportDocument) -> [String] {
    guard let table = document.table("findings") else { return [] }
    return (0..<table.rowCount).filter { table[$0, "finding"] == .text("counted_once") }.map {
      table[$0, "period"].plainText
    }
  }

  @Test("a longer period counts instead of the shorter ones it holds, and that is said") func overlap() throws {
    let document = try document { province in
      province.addMoney("2022Q1", planned: 1, mobilised: 1, disbursed: 1)
      province.addMoney("2022-05", planned: 2)
      province.addMoney("2022H1", planned: 10, mobilised: 8, disbursed: 7)
      province.addMoney("2022Q3", planned: 100)
      province.addMoney("2022-07", planned: 30)
    }
    #expect(document.metric("planned")?.value == .double(110))
    #expect(document.metric("disbursed")?.value == .double(7))
    #expect(overlaps(document) == ["2022Q1", "2022-05", "2022-07"])
    let note = document.notes.first { $0.kind == .caution }
    #expect(note?.text.en.contains("or repeated: 3. The longer one counts") == true)
    #expect(document.table("periods")?.column(texts: "period") == ["2022H1", "2022Q3"])
  }

  @Test("each measure is looked at for itself: a plan of half a year beside quarters of what was paid is no overlap")
  func measures() throws {
    let document = try document { province in
      province.addMoney("2022H1", planned: 10)
      province.addMoney("2022Q1", mobilised: 4, disbursed: 3)
      province.addMoney("2022Q2", mobilised: 5, disbursed: 4)
    }
    #expect(document.metric("planned")?.value == .double(10))
    #expect(document.metric("disbursed")?.value == .double(7))
    #expect(document.metric("disbursed-of-planned")?.value == .double(70))
    #expect(overlaps(document).isEmpty)
    #expect(document.table("periods")?.column(texts: "period") == ["2022Q1", "2022Q2", "2022H1"])
    #expect(document.table("periods")?.column(texts: "cumulative_planned") == ["", "", "10"])
  }

  @Test("other units, sources and contents do not overlap") func otherCells() throws {
    let document = try document { province in
      province.addMoney("2022H1", commune: "10", planned: 10)
      province.addMoney("2022Q1", commune: "11", planned: 1)
      province.addMoney("2022Q1", commune: "10", source: "people", planned: 1)
      province.addMoney("2022Q1", commune: "10", content: "schools", planned: 1)
      province.addMoney("2022Q1", district: "991", planned: 1)
    }
    #expect(document.metric("planned")?.value == .double(14))
    #expect(overlaps(document).isEmpty)
  }

  @Test("a commune's line given with and without its district is one line") func repeated() throws {
    let document = try document { province in
      province.addMoney("2022Q1", commune: "10", district: "991", planned: 10, mobilised: 3)
      province.addMoney("2022Q1", commune: "10", planned: 10, mobilised: 4)
    }
    #expect(document.metric("planned")?.value == .double(10))
    #expect(document.metric("mobilised")?.value == .double(4))
    #expect(document.table("findings")?.column(texts: "finding").filter { $0 == "counted_once" }.count == 1)
  }

  @Test(
    "a plan for the whole year counts before the year is over, where there is no plan for parts of it, and that is said"
  )
  func planOfYear() throws {
    let document = try document { province in
      province.addMoney("2022", commune: "10", planned: 40, mobilised: 1)
      province.addMoney("2022Q1", commune: "10", mobilised: 10, disbursed: 9)
      province.addMoney("2022", commune: "11", planned: 50)
      province.addMoney("2022Q1", commune: "11", planned: 5)
      province.addMoney("2023", commune: "12", planned: 1000)
    }
    #expect(document.metric("planned")?.value == .double(45))
    #expect(document.metric("mobilised")?.value == .double(10))
    #expect(document.metric("disbursed-of-planned")?.value == .double(20))
    #expect(
      document.notes.contains { note in
        note.kind == .caution && note.text.en.hasPrefix("Plans for the whole year") && note.text.en.hasSuffix(": 1.")
      })
    #expect(document.notes.contains { $0.text.en.hasSuffix("end after 2022-09-30, left out: 2.") })
    let year = try #require(document.table("communes")).row(where: "code", is: "10")
    #expect(year["planned"] == .double(40) && year["mobilised"] == .double(10))
  }

  @Test("months are added up to quarters, with the sums from January; halves stand behind their quarters")
  func quarters()
    throws
  {
    let document = try document { province in
      province.addMoney("2022-01", planned: 1, mobilised: 1, disbursed: 1)
      province.addMoney("2022-03", planned: 2, disbursed: 1)
      province.addMoney("2022Q2", planned: 3, mobilised: 3, disbursed: 2)
      province.addMoney("2022H1", content: "schools", planned: 10)
      province.addMoney("2022-07", planned: 4)
    }
    let table = try #require(document.table("periods"))
    #expect(
      table.csvLines == [
        "period,planned,mobilised,disbursed,disbursed_of_planned,cumulative_planned,cumulative_mobilised,"
          + "cumulative_disbursed,cumulative_rate", "2022Q1,3,1,2,66.66666666666667,3,1,2,66.66666666666667",
        "2022Q2,3,3,2,66.66666666666667,6,4,4,66.66666666666667", "2022H1,10,,,,16,4,4,25", "2022Q3,4,,,,20,4,4,20",
      ])
    #expect(!document.charts.contains { $0.id == "periods-chart" })
  }

  @Test("quarters alone are drawn as a line from the year's beginning") func chart() throws {
    let document = try document { province in
      province.addMoney("2022Q1", planned: 4, mobilised: 3, disbursed: 2)
      province.addMoney("2022Q2", planned: 4, mobilised: 3, disbursed: 3)
    }
    let chart = try #require(document.charts.first { $0.id == "periods-chart" })
    #expect(
      chart.data.csvLines == [
        "period,measure,amount", "2022Q1,planned,4", "2022Q2,planned,8", "2022Q1,mobilised,3", "2022Q2,mobilised,6",
        "2022Q1,disbursed,2", "2022Q2,disbursed,5",
      ])
    #expect(chart.description.en == "By the latest period 62.5 % of the plan is disbursed.")
  }

  // MARK: Against the year before

  private func compared(_ change: (inout TestProvince) -> Void) throws -> (lines: [String], document: ReportDocument) {
    let document = try document(change)
    return (Array(document.table("year_before")?.csvLines.dropFirst() ?? []), document)
  }

  @Test("only the months that both years have are compared") func commonMonths() throws {
    let (lines, document) = try compared { province in
      province.addMoney("2021Q1", mobilised: 4, disbursed: 2)
      province.addMoney("2021Q2", source: "people", mobilised: 10, disbursed: 10)
      province.addMoney("2021Q3", mobilised: 100, disbursed: 100)
      province.addMoney("2022Q1", mobilised: 6, disbursed: 3)
      province.addMoney("2022Q2", mobilised: 6)
      province.addMoney("2022Q3", planned: 6)
    }
    #expect(lines == ["central,12,4,200,3,2,50", "people,,10,,,10,"])
    #expect(document.block("year_before")?.totals?.csvLines.last == "total,12,14,-14.285714285714286,3,12,-75")
    #expect(document.metric("change")?.value == .double(-75))
    #expect(document.metric("change")?.detail?.en == "3.0 against 12.0 in 2021, months 1–6")
    #expect(
      document.blocks.contains(
        .paragraph(
          LocalizedText(
            vi: "So sánh tháng 1–6 của năm 2022 và năm 2021, là các tháng cả hai năm có số liệu.",
            en: "Compared are months 1–6 of 2022 and 2021, the months that both years have."))))
  }

  @Test("a quarter in which a source brought nothing is compared, as long as another brought something")
  func oneSource()
    throws
  {
    var province = TestProvince()
    province.report("10")
    province.addMoney("2021Q1", disbursed: 4)
    province.addMoney("2021Q2", source: "people", disbursed: 1)
    province.addMoney("2022Q1", disbursed: 4)
    province.addMoney("2022Q2", disbursed: 2)
    let document = try province.make(FundingReport.self, ["--source", "central"])
    #expect(document.table("year_before")?.csvLines.last == "central,,,,6,4,50")
    #expect(document.metric("change")?.detail?.en.hasSuffix("months 1–6") == true)
  }

  @Test("a half against two quarters, a quarter against three months, months left out between") func otherKinds() throws
  {
    let (lines, document) = try compared { province in
      province.addMoney("2021H1", disbursed: 10)
      province.addMoney("2021-07", disbursed: 1)
      province.addMoney("2021-09", disbursed: 2)
      province.addMoney("2022Q1", disbursed: 5)
      province.addMoney("2022Q2", disbursed: 6)
      for (month, amount) in [("07", 3.0), ("08", 100), ("09", 4)] {
        province.addMoney("2022-\(month)", disbursed: amount)
      }
    }
    #expect(lines == ["central,,,,18,13,38.46153846153846"])
    #expect(document.metric("change")?.detail?.en.hasSuffix("months 1–7, 9") == true)
  }

  @Test("one line for a whole year takes nothing from the comparison of the others, and is named") func oneAnnualLine()
    throws
  {
    let (lines, document) = try compared { province in
      for quarter in ["2021Q1", "2021Q2"] { province.addMoney(quarter, disbursed: 2) }
      for quarter in ["2022Q1", "2022Q2"] { province.addMoney(quarter, disbursed: 3) }
      province.addMoney("2021", source: "people", disbursed: 900)
    }
    #expect(lines == ["central,,,,6,4,50"])
    #expect(
      document.notes.contains {
        $0.text.en == "Not compared, being given for longer periods only: 1 units × sources × contents."
      })
  }

  @Test("a year given in one piece is compared with a whole year only") func onePiece() throws {
    let (lines, document) = try compared { province in
      province.addMoney("2021", disbursed: 10)
      province.addMoney("2022Q1", disbursed: 5)
    }
    #expect(lines.isEmpty)
    #expect(document.metric("change") == nil)
    #expect(document.block("year_before")?.emptyText?.en == "There are no months that both 2022 and 2021 have.")
    let (whole, _) = try compared { province in
      province.reportingDate = TestProvince.day(2022, 12, 31)
      province.addMoney("2021", disbursed: 10)
      for quarter in 1...4 { province.addMoney("2022Q\(quarter)", disbursed: 5) }
    }
    #expect(whole == ["central,,,,20,10,100"])
  }

  // MARK: What cannot be so

  @Test(
    "more paid out than there was, money without a plan and negative figures are findings, by unit and from January")
  func findings() throws {
    let document = try document { province in
      province.addMoney("2022Q1", commune: "10", planned: 5, mobilised: 1, disbursed: 3)
      province.addMoney("2022Q2", commune: "10", planned: 5, mobilised: 3, disbursed: 1)
      province.addMoney("2022Q1", commune: "11", planned: 5, mobilised: 1, disbursed: 1.1)
      province.addMoney("2022Q1", commune: "12", planned: 5, disbursed: 2)
      province.addMoney("2022Q1", commune: "20", mobilised: 2, disbursed: 2)
      province.addMoney("2022Q1", district: "993", planned: 0, mobilised: 2)
      province.addMoney("2022Q1", commune: "21", planned: -1)
    }
    let table = try #require(document.table("findings"))
    #expect(
      table.csvLines == [
        "finding,period,code,name,district,source,content,planned,mobilised,disbursed",
        "disbursed_above_mobilised,,12,Bình An,Châu Thành,central,roads,5,,2",
        "disbursed_above_mobilised,,11,Đại Thành,Châu Thành,central,roads,5,1,1.1",
        "mobilised_without_plan,,20,Tân Phú,huyện Long Mỹ,central,roads,,2,2",
        "mobilised_without_plan,,,,thị xã Long Mỹ,central,roads,0,2,",
        "negative,2022Q1,21,Vị Bình,huyện Long Mỹ,central,roads,-1,,",
      ])
    let cautions = document.notes.filter { $0.kind == .caution }.map(\.text.en)
    #expect(cautions.count == 3)
    #expect(cautions.first?.hasSuffix("from the year's beginning: 2.") == true)
    #expect(document.metric("findings")?.value == .int(5))
    #expect(document.metric("findings")?.status == .near)
  }
}
