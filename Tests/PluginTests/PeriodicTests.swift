import NTMKit
import Periodic
import Testing

@Suite("periodic") struct PeriodicTests {
  /// Three districts with results in the third quarter and a year before.
  private func province() throws -> TestProvince {
    var province = TestProvince()
    province.report("10")
    province.report("11", missing: [1, 2])
    province.report("20", missing: [3])
    return province
  }

  @Test("a province with results only drafts what it can, and says what is missing") func bare() throws {
    let document = try province().make(PeriodicReport.self)
    #expect(document.brokenTexts.isEmpty)
    #expect(document.table("recognition")?.column(texts: "communes") == ["3", "2", "1"])
    #expect(document.table("funds")?.rowCount == 0)
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.contains("funds") })
  }

  @Test("districts add up to the province in each appendix that has both") func sums() throws {
    let document = try province().make(PeriodicReport.self)
    let recognition = try #require(document.block("recognition"))
    for column in ["communes", "recognised", "awaiting", "advanced", "model", "fallen_back"] {
      let sum = recognition.table.column(texts: column).compactMap { Int($0) }.reduce(0, +)
      #expect(recognition.totals?.column(texts: column).last == String(sum), "\(column)")
    }
    let matrix = try #require(document.block("matrix"))
    let met = matrix.table.column(texts: "met").compactMap { Int($0) }.reduce(0, +)
    #expect(matrix.totals?.column(texts: "met").last == String(met))
    let subtotals = try #require(matrix.rowGroups?.subtotals)
    #expect(subtotals.column(texts: "met").compactMap { Int($0) }.reduce(0, +) == met)
    #expect(subtotals.rowCount == Set(matrix.table.column(texts: "district")).count)
  }

  @Test("of the sample no table of an appendix is empty, and content by content there is as much money as in all")
  func sampleAppendices() throws {
    let document = try PeriodicReport().makeReport(
      ParameterParser.parse([ArgumentWord](), of: PeriodicReport.manifest.id), in: SampleRecords.context())
    let empty = document.allSections.filter { $0.id.hasPrefix("appendix") }.flatMap(\.blocks).compactMap { block in
      if case .table(let table) = block, table.table.rowCount == 0 { table.id } else { nil }
    }
    #expect(empty == [])
    let funds = try #require(document.block("funds"))
    let sources = try #require(document.block("fund_sources"))
    for column in ["planned", "mobilised", "disbursed"] {
      let sums = [funds, sources].map { $0.table.column(texts: column).compactMap { Double($0) }.reduce(0, +) }
      #expect(abs(sums[0] - sums[1]) < 0.001, "\(column)")
    }
  }

  @Test("several periods are not one: a range is refused, with what to ask for") func range() throws {
    var province = try province()
    let quarter = try #require(Period.quarter(3, of: 2022))
    let range = try #require(PeriodRange(quarter.previous, quarter))
    province.scope = DatasetScope(period: range)
    let diagnostic = #expect(throws: Diagnostic.self) { try province.make(PeriodicReport.self) }
    #expect(diagnostic?.code == "periodic.one-period")
    province.scope = DatasetScope(period: PeriodRange(quarter))
    #expect(throws: Never.self) { try province.make(PeriodicReport.self) }
  }

  @Test("a shortcoming that is none is not written of") func zero() throws {
    var whole = TestProvince()
    whole.report("10")
    let texts = try whole.make(PeriodicReport.self).sections.filter { $0.id == "shortcomings" }.flatMap(\.blocks)
    for case .boundText(let text) in texts { #expect(!text.template.en.contains("fallen_back")) }
  }

  @Test("the eight sections come in their order, between the form's head and foot") func order() throws {
    let ids = try province().make(PeriodicReport.self).sections.map(\.id)
    #expect(
      ids == [
        "letterhead", "summary", "direction", "communication", "funding", "criteria", "units", "ocop", "shortcomings",
        "next", "signatures", "appendices", "method",
      ])
  }

  @Test("a figure's change is the difference of what is printed") func change() throws {
    let figures = try #require(try province().make(PeriodicReport.self).table("figures"))
    for row in 0..<figures.rowCount {
      guard let value = figures[row, "value"].number, let before = figures[row, "year_before"].number else { continue }
      let change = try #require(figures[row, "change"].number)
      #expect(abs(value - before - change) < 1e-9)
    }
  }
}
