import Funding
import NTMKit
import Testing

@Suite("funding") struct FundingTests {
  private func document(_ arguments: [String] = [], _ change: (inout TestProvince) -> Void) throws -> ReportDocument {
    var province = TestProvince()
    province.report("10")
    change(&province)
    return try province.make(FundingReport.self, arguments)
  }

  private func table(
    _ id: String, _ arguments: [String] = [], _ change: (inout TestProvince) -> Void
  ) throws -> Table {
    try #require(try document(arguments, change).table(id))
  }

  @Test("money is added up by source and content, sources in the order of the form, greatest contents first")
  func sourceContent() throws {
    let document = try document { province in
      province.addMoney("2022Q1", commune: "10", source: "people", planned: 10, mobilised: 12, disbursed: 11)
      province.addMoney("2022Q2", commune: "11", source: "people", planned: 5, mobilised: 2, disbursed: 1)
      province.addMoney("2022Q2", commune: "11", source: "central", content: "schools", planned: 40, mobilised: 30)
      province.addMoney("2022Q1", source: "central", planned: 0.5, mobilised: 0.4, disbursed: 0.1)
    }
    #expect(document.primaryTable == "source_content")
    #expect(
      document.table("source_content")?.csvLines == [
        "source,content,planned,mobilised,disbursed,disbursed_of_planned", "central,schools,40,30,,",
        "central,roads,0.5,0.4,0.1,20", "people,roads,15,14,12,80",
      ])
    let sources = try #require(document.block("sources"))
    #expect(sources.table.column(texts: "source") == ["central", "people"])
    #expect(sources.table.row(where: "source", is: "people")["mobilised_share"]?.number == 14 * 100 / 44.4)
    #expect(sources.totals?.csvLines.last?.hasPrefix("total,55.5,44.4,12.1,100,100,100,") == true)
    #expect(document.table("contents")?.column(texts: "content") == ["schools", "roads"])
  }

  @Test("what is left empty is missing, not zero, and that is said") func missing() throws {
    let document = try document { province in
      province.addMoney("2022Q1", commune: "10", planned: 5)
      province.addMoney("2022Q1", commune: "11", planned: 0, mobilised: 0, disbursed: 0)
      province.addMoney("2022Q1", commune: "12", source: "people", mobilised: 2, disbursed: 1)
    }
    let communes = try #require(document.table("communes"))
    #expect(communes.row(where: "code", is: "10")["mobilised"] == .null)
    #expect(communes.row(where: "code", is: "11")["mobilised"] == .double(0))
    #expect(communes.row(where: "code", is: "11")["disbursed_of_planned"] == .null)
    #expect(communes.row(where: "code", is: "20")["planned"] == .null)
    #expect(document.table("sources")?.row(where: "source", is: "people")["planned"] == .null)
    let gaps = document.notes.filter { $0.kind == .dataGap }.map(\.text.en)
    #expect(
      gaps == [
        "Without a figure for planned (unit × source × content): 1 of 3.",
        "Without a figure for mobilised (unit × source × content): 1 of 3.",
        "Without a figure for disbursed (unit × source × content): 1 of 3.",
        "Communes of the programme without any line: 3 of 6.",
        "Communes of unknown population, without a figure per head: 6.",
      ])
  }

  @Test("sums are exact, whatever the order of lines") func exact() throws {
    let amounts = [0.1, 0.2, 0.3, 1e6, 0.7, 123_456.7, 0.1]
    func planned(_ amounts: [Double]) throws -> Value {
      try table("sources") { province in
        for (place, amount) in amounts.enumerated() {
          province.addMoney("2022Q1", content: "c\(place)", planned: amount)
        }
      }[0, "planned"]
    }
    #expect(try planned(amounts) == .double(1_123_458.1))
    #expect(try planned(amounts.reversed()) == .double(1_123_458.1))
  }

  @Test("periods of the year count that end by the day; later ones are left out, and that is said") func upToTheDay()
    throws
  {
    let document = try document { province in
      province.reportingDate = TestProvince.day(2022, 8, 31)
      province.addMoney("2021Q4", planned: 1000)
      province.addMoney("2022Q2", planned: 1)
      province.addMoney("2022-08", planned: 10)
      province.addMoney("2022Q3", content: "schools", planned: 100)
      province.addMoney("2023Q1", planned: 1000)
    }
    #expect(document.metric("planned")?.value == .double(11))
    #expect(document.notes.contains { $0.text.en == "Lines of periods that end after 2022-08-31, left out: 1." })
    #expect(document.title.en == "Funding, Thử, 2022, as of 2022-08-31")
  }

  @Test("a period asked for ends the sums, whether communes reported for it or not") func period() throws {
    let document = try document { province in
      province.scope.period = Period(.month, year: 2022, number: 5).map { PeriodRange($0) }
      for month in 1...7 { province.addMoney("2022-0\(month)", commune: "10", planned: 1) }
    }
    #expect(document.metric("planned")?.value == .double(5))
    #expect(document.title.vi == "Nguồn vốn, Thử, năm 2022, đến ngày 31/05/2022")
  }

  @Test("another year can be asked for; one that is not over ends at the day") func year() throws {
    func make(_ arguments: [String]) throws -> ReportDocument {
      try document(arguments) { province in
        province.addMoney("2021Q4", planned: 1)
        province.addMoney("2022Q3", planned: 10)
        province.addMoney("2022Q4", planned: 100)
      }
    }
    #expect(try make([]).metric("planned")?.value == .double(10))
    #expect(try make(["--year", "2021"]).metric("planned")?.value == .double(1))
    #expect(try make(["--year", "2021"]).title.en == "Funding, Thử, 2021, as of 2021-12-31")
    #expect(try make(["--year", "2022"]).metric("planned")?.value == .double(10))
    let none = try make(["--year", "2020"])
    #expect(none.notes.contains { $0.text.en == "Nothing is recorded of 2020 up to this day." })
    #expect(none.table("communes")?.rowCount == 0 && none.table("districts")?.rowCount == 0)
    let error = #expect(throws: Diagnostic.self) { try make(["--year", "22"]) }
    #expect(error?.message.vi.contains("22") == true)
  }

  @Test("where the day's year has nothing, the newest year before it is shown, and that is said") func earlierYear()
    throws
  {
    let document = try document { $0.addMoney("2020Q4", planned: 3) }
    #expect(document.metric("planned")?.value == .double(3))
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.hasSuffix("this is 2020.") })
  }

  @Test("a district's own money stands with the district and not with a commune; the province's with neither")
  func places() throws {
    let document = try document { province in
      province.record.populations = [Population(unitCode: "10", persons: 2000)]
      province.addMoney("2022Q1", commune: "10", district: "991", planned: 10, mobilised: 8, disbursed: 4)
      province.addMoney("2022Q1", commune: "30", planned: 20, mobilised: 8, disbursed: 5)
      province.addMoney("2022Q1", district: "991", content: "training", planned: 3, mobilised: 2, disbursed: 1)
      province.addMoney("2022Q1", content: "training", planned: 0.5, mobilised: 0.5, disbursed: 0.5)
    }
    let districts = try #require(document.block("districts"))
    #expect(
      districts.table.csvLines.map {
        $0.split(separator: ",", omittingEmptySubsequences: false).prefix(5).joined(separator: ",")
      } == [
        "code,name,planned,mobilised,disbursed", "991,Châu Thành,13,10,5", "992,huyện Long Mỹ,,,",
        "993,thị xã Long Mỹ,20,8,5", ",no_district,0.5,0.5,0.5",
      ])
    let communes = try #require(document.block("communes"))
    #expect(communes.table.column(texts: "code") == ["10", "12", "11", "20", "21", "30"])
    #expect(communes.table.row(where: "code", is: "10")["mobilised_per_head"] == .double(4))
    #expect(communes.table.row(where: "code", is: "30")["mobilised_per_head"] == .null)
    let totals = try #require(communes.totals)
    #expect(totals.column(texts: "name") == ["all_communes", "no_commune", "total"])
    #expect(totals.column(texts: "planned") == ["30", "3.5", "33.5"])
  }

  @Test("a commune outside the programme that has money is listed with the others") func outsider() throws {
    let table = try table("communes") { province in
      province.record.programmeCommunes.removeAll { $0.unitCode == "21" }
      province.addMoney("2022Q1", commune: "21", planned: 1)
    }
    #expect(table.column(texts: "code") == ["10", "12", "11", "20", "21", "30"])
    #expect(table.row(where: "code", is: "21")["district"] == .text("huyện Long Mỹ"))
  }

  @Test("a district or a source can be seen alone; both are found by what they are called") func filters() throws {
    func make(_ arguments: [String]) throws -> ReportDocument {
      try document(arguments) { province in
        province.addMoney("2022Q1", commune: "10", planned: 1)
        province.addMoney("2022Q1", district: "991", source: "credit", planned: 10)
        province.addMoney("2022Q1", commune: "20", source: "credit", planned: 100)
        province.addMoney("2022Q1", source: "credit", planned: 1000)
      }
    }
    let district = try make(["--district", "chau thanh"])
    #expect(district.metric("planned")?.value == .double(11))
    #expect(district.table("communes")?.column(texts: "code") == ["10", "12", "11"])
    #expect(district.title.en == "Funding, huyện Châu Thành, 2022, as of 2022-09-30")
    for name in ["credit", "tín dụng", "TIN DUNG"] {
      let source = try make(["--source", name])
      #expect(source.metric("planned")?.value == .double(1110), "\(name)")
      #expect(source.title.vi == "Nguồn vốn tín dụng, Thử, năm 2022, đến ngày 30/09/2022")
    }
    let error = #expect(throws: Diagnostic.self) { try make(["--source", "tin"]) }
    #expect(error?.code == "funding.unknown-source")
    #expect(error?.message.en == "there is no source “tin”")
    #expect(error?.span?.source == "--source")
    #expect(error?.hints.first?.en.hasPrefix("the sources: central (central budget), provincial") == true)
    #expect(throws: Diagnostic.self) { try make(["--district", "nowhere"]) }
  }

  @Test("without any line it says so") func nothing() throws {
    let document = try document { _ in }
    #expect(document.metrics.isEmpty && document.charts.isEmpty)
    #expect(document.notes.first?.text.en == "Nothing is recorded of 2022 up to this day.")
    for block in document.tableBlocks {
      #expect(block.table.rowCount == 0 && block.emptyText != nil && block.totals == nil, "\(block.id)")
    }
  }

  @Test("rows in another order give the same report") func rowOrder() throws {
    var province = TestProvince()
    province.report("10")
    province.addFunding()
    let report = try province.make(FundingReport.self)
    province.record.declaredRows.reverse()
    #expect(try province.make(FundingReport.self) == report)
  }
}
