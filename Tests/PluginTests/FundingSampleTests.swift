import Funding
import NTMKit
import Testing

/// The report over the sample against the independent evaluation of it.
@Suite("funding: the sample") struct FundingSampleTests {
  private static let measures = ["planned", "mobilised", "disbursed"]

  private func document(
    _ view: ExpectedWork.View, _ year: Int? = nil, _ source: String? = nil
  ) throws -> ReportDocument {
    let period: Period? = Period(parsing: view.period)
    let asof: CalendarDate? = CalendarDate(parsing: view.asof)
    var parameters = FundingReport.Parameters()
    parameters.year = year
    parameters.source = source
    return try FundingReport().makeReport(parameters, in: SampleRecords.context(period: period, asof: asof))
  }

  private func expect(_ row: [String: Value], is expected: ExpectedWork.Sums, _ comment: Comment) {
    #expect(Self.measures.map { row[$0]?.number } == expected.amounts, comment)
    if let rate = row["disbursed_of_planned"]?.number, let share = expected.disbursedOfPlanned {
      #expect(abs(rate - share * 100) < 1e-4, comment)
    }
    for (column, share) in [
      ("planned_share", expected.plannedShare), ("mobilised_share", expected.mobilisedShare),
      ("disbursed_share", expected.disbursedShare),
    ] {
      guard let found = row[column]?.number, let share else { continue }
      #expect(abs(found - share * 100) < 1e-4, comment)
    }
  }

  @Test("the expected answers are there") func expectedAnswers() throws {
    let expected = try ExpectedWork.load().view.funding
    #expect(expected.year.bySource.count == 6 && expected.year.byContent?.count == 8)
    #expect(expected.yearBefore.bySource.count == 6)
  }

  @Test(
    "sums and shares by source, content, district, quarter and commune are as expected", arguments: ExpectedWork.views)
  func sums(_ view: ExpectedWork.View) throws {
    try compare(document(view), view.funding.year)
  }

  @Test("so are those of the year before, asked for by name", arguments: ExpectedWork.views)
  func yearBefore(_ view: ExpectedWork.View) throws {
    // Seen from the middle of 2022, the whole of 2021.
    try compare(document(view, 2021), view.funding.yearBefore)
  }

  private func compare(_ document: ReportDocument, _ expected: ExpectedWork.Year) throws {
    let sources = try #require(document.block("sources"))
    for (source, sums) in expected.bySource {
      expect(sources.table.row(where: "source", is: source), is: sums, "\(source)")
    }
    expect(try #require(sources.totals).row(where: "source", is: "total"), is: expected.total, "total")
    let contents = try #require(document.table("contents"))
    for (content, sums) in expected.byContent ?? [:] {
      expect(contents.row(where: "content", is: content), is: sums, "\(content)")
    }
    let districts = try #require(document.table("districts"))
    #expect(expected.byDistrict.map { districts.rowCount == $0.count } ?? true)
    for (district, sums) in expected.byDistrict ?? [:] {
      expect(districts.row(where: "code", is: district), is: sums, "district \(district)")
    }
    let periods = try #require(document.table("periods"))
    for (period, sums) in expected.byPeriod { expect(periods.row(where: "period", is: period), is: sums, "\(period)") }
    let communes = try #require(document.table("communes"))
    for commune in expected.communes ?? [] {
      let row = communes.row(where: "code", is: commune.code)
      #expect(Self.measures.map { row[$0]?.number } == commune.amounts, "\(commune.code)")
    }
  }

  @Test("sources and contents add up to all, and so do districts, quarters and communes") func rollUps() throws {
    for view in ExpectedWork.views {
      let document = try document(view)
      for measure in Self.measures {
        let total = try #require(document.metric(measure)?.value.number)
        for id in ["source_content", "sources", "contents", "periods", "districts"] {
          let table = try #require(document.table(id))
          let sum = (0..<table.rowCount).reduce(0.0) { $0 + (table[$1, measure].number ?? 0) }
          #expect(abs(sum - total) < 1e-6, "\(id) \(measure)")
        }
        let communes = try #require(document.block("communes"))
        let own = (0..<communes.table.rowCount).reduce(0.0) { $0 + (communes.table[$1, measure].number ?? 0) }
        let totals = try #require(communes.totals)
        #expect(abs(own - (totals[0, measure].number ?? 0)) < 1e-6)
        #expect(totals[totals.rowCount - 1, measure] == .double(total))
      }
    }
  }

  @Test("the months of both years are compared, quarter for quarter") func comparison() throws {
    let view = try ExpectedWork.load().view
    let document = try document(view)
    let before = ["2021Q1", "2021Q2", "2021Q3"].compactMap { view.funding.yearBefore.byPeriod[$0] }
    let totals = try #require(document.block("year_before")?.totals)
    #expect(abs((totals[0, "disbursed_before"].number ?? 0) - before.reduce(0) { $0 + $1.disbursed }) < 1e-6)
    #expect(abs((totals[0, "mobilised_before"].number ?? 0) - before.reduce(0) { $0 + $1.mobilised }) < 1e-6)
    #expect(totals[0, "disbursed"] == .double(view.funding.year.total.disbursed))
  }

  @Test("nothing in the sample has to be checked") func findings() throws {
    for view in ExpectedWork.views {
      let document = try document(view)
      #expect(document.table("findings")?.rowCount == 0)
      #expect(document.notes.allSatisfy { $0.kind != .caution })
    }
  }

  @Test("the sources of the money add up to the whole") func bySource() throws {
    let view = try ExpectedWork.load().view
    for (source, sums) in view.funding.year.bySource {
      #expect(try document(view, nil, source).metric("disbursed")?.value == .double(sums.disbursed), "\(source)")
    }
  }

  @Test("a store gives the same report as the files") func stored() throws {
    let report = FundingReport()
    #expect(
      try report.makeReport(.init(), in: SampleStore.context()).sections
        == report.makeReport(.init(), in: SampleRecords.context()).sections)
  }
}
