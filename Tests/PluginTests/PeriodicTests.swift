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

  private func sample(_ period: String) throws -> ReportDocument {
    try PeriodicReport().makeReport(
      ParameterParser.parse([ArgumentWord](), of: PeriodicReport.manifest.id),
      in: SampleRecords.context(period: Period(parsing: period)))
  }

  private func figure(_ document: ReportDocument, _ id: String, _ column: String = "value") -> Value {
    document.table("figures")?.row(where: "figure", is: id)[column] ?? .null
  }

  @Test("as many products are listed as recognised as the figure says", arguments: ["2022Q3", "2022H1", "2021"])
  func recognisedProducts(_ period: String) throws {
    let document = try sample(period)
    let table = try #require(document.table("ocop_recognised"))
    #expect(figure(document, "ocop_recognised").number == Double(table.rowCount))
    let days = try table.dates("decision_date").compactMap(\.self)
    let last = try #require(Period(parsing: period)).lastDay
    #expect(days.count == table.rowCount && days.allSatisfy { $0.year == last.year && $0 <= last })
  }

  @Test("steering bodies of one level alone are counted, and the section says them") func bodiesOfOneLevel() throws {
    var province = try province()
    province.addBody("10", "commune", members: 7, staff: 2, vacancies: 1)
    province.addBody("11", "commune", members: 8, staff: 3)
    let document = try province.make(PeriodicReport.self)
    let values = ["bodies", "body_members", "office_staff", "vacancies"].map { figure(document, $0).number }
    #expect(values == [2, 15, 5, 1])
    let direction = try #require(document.sections.first { $0.id == "direction" })
    #expect(direction.blocks.contains { if case .boundText = $0 { true } else { false } })
  }

  @Test("targets count once, named communes apart") func targetsOnce() throws {
    var province = try province()
    province.recognise("10", on: TestProvince.day(2022, 5, 1))
    province.plan("T", .count, target: 1)
    province.plan("T-all", .cumulative, target: 3)
    province.plan("T-share", .ratio, target: 50, denominator: 6)
    province.plan("T-10", .named, unit: "10")
    province.plan("T-11", .named, unit: "11")
    let document = try province.make(PeriodicReport.self)
    #expect(figure(document, "targets_met") == .double(1) && figure(document, "targets_met", "plan") == .double(1))
    #expect(figure(document, "named_met") == .double(1) && figure(document, "named_met", "plan") == .double(2))
    #expect(figure(document, "targets_at_risk") == .double(0))
  }

  @Test("the day of signing is left open, its year too where the period ends with the year") func dayOfSigning() throws
  {
    func day(_ period: String) throws -> LocalizedText? {
      try sample(period).blocks.compactMap { if case .letterhead(let head) = $0 { head.placeAndDate } else { nil } }
        .first
    }
    #expect(try day("2022Q3")?.vi == "Hậu Giang, ngày … tháng … năm 2022")
    #expect(try day("2022Q3")?.en == "Hậu Giang, …/…/2022")
    #expect(try day("2021")?.vi == "Hậu Giang, ngày … tháng … năm …")
  }

  @Test("the five recipients are those of the plan") func recipients() throws {
    let head = try sample("2022Q3").blocks.compactMap { if case .letterhead(let head) = $0 { head } else { nil } }.first
    #expect(
      head?.addressees.map(\.vi) == [
        "Ban Chỉ đạo các Chương trình MTQG tỉnh Hậu Giang;", "Thường trực Tỉnh ủy;", "Hội đồng nhân dân tỉnh;",
        "Ủy ban nhân dân tỉnh;", "Ban Chỉ đạo Trung ương các Chương trình MTQG.",
      ])
  }

  @Test("what is sent does not tell how to use the program, and has no empty tables in its text") func sentText() throws
  {
    for document in [try sample("2022Q3"), try province().make(PeriodicReport.self)] {
      for section in document.sections where section.id != "method" {
        for block in section.blocks {
          switch block {
          case .note(let note): #expect(!note.text.vi.contains("narrative") && !note.text.vi.contains("bridge"))
          case .table(let table): #expect(section.id == "summary" || table.table.rowCount > 0, "\(table.id)")
          default: break
          }
        }
      }
      #expect(document.table("at_risk") != nil && document.table("next_tasks") != nil)
    }
  }

  @Test("communes that have not reported are counted in a sentence, and their district has no sum") func late() throws {
    var province = try self.province()
    province.record.submissions.removeAll {
      $0.submission.period == TestProvince.now && $0.submission.unitCode == "30"
    }
    let document = try province.make(PeriodicReport.self)
    let figures = try #require(document.table("figures"))
    #expect(figures.row(where: "figure", is: "bucket_no_result")["value"]?.number ?? 0 >= 1)
    let texts = document.allSections.flatMap(\.blocks).compactMap {
      if case .boundText(let text) = $0 { text.template.en } else { nil }
    }
    #expect(texts.contains { $0.contains("Communes without results for the period: ") })
    let label = document.block("figures")?.words.label(of: "bucket_no_result", inColumn: "figure")
    #expect(label?.vi == "Xã chưa có số liệu kỳ này")
  }

  @Test("a decision on a unit outside the programme is not counted") func outside() throws {
    var province = try self.province()
    province.recognise("10", on: TestProvince.day(2022, 2, 1))
    let before = try province.make(PeriodicReport.self).table("figures")
    province.recognise("77", on: TestProvince.day(2022, 3, 1))
    #expect(try province.make(PeriodicReport.self).table("figures") == before)
  }

  @Test("of a year that is not over, sentences name the day of the data") func unfinished() throws {
    let section = try #require(try sample("2022").sections.first { $0.id == "direction" })
    let texts = section.blocks.compactMap { if case .boundText(let text) = $0 { text.template } else { nil } }
    #expect(texts.first?.en.contains("were done by 2022-09-30") == true)
    #expect(texts.first?.vi.contains("đến ngày 30/09/2022 đã hoàn thành") == true)
  }

  @Test("of a period that is not over, title, subject and sentences name the day, and the lead says so")
  func unfinishedWords() throws {
    let document = try sample("2022")
    #expect(document.title.vi == "Báo cáo nông thôn mới, Hậu Giang, năm 2022 (số liệu đến ngày 30/09/2022)")
    let head = document.blocks.compactMap { if case .letterhead(let head) = $0 { head } else { nil } }.first
    #expect(head?.subject.en.hasSuffix("2022 (as of 2022-09-30)") == true)
    let lead = document.sections.first { $0.id == "summary" }?.blocks.first
    #expect(
      lead
        == .paragraph(
          LocalizedText(
            vi: "Lũy kế từ đầu năm đến ngày 30/09/2022; năm 2022 chưa kết thúc.",
            en: "Cumulative from the beginning of the year to 2022-09-30; 2022 is not over.")))
    for id in ["communication", "funding", "criteria", "units", "ocop", "shortcomings"] {
      let section = try #require(document.sections.first { $0.id == id })
      let texts = section.blocks.compactMap { if case .boundText(let text) = $0 { text.template } else { nil } }
      #expect(texts.first?.vi.hasPrefix("Tính đến ngày 30/09/2022: ") == true, "\(id)")
      #expect(texts.dropFirst().allSatisfy { !$0.en.hasPrefix("As of ") }, "\(id)")
    }
    let over = try sample("2022Q3")
    #expect(!over.title.en.contains("as of") && over.brokenTexts.isEmpty && document.brokenTexts.isEmpty)
    for case .boundText(let text) in over.blocks { #expect(!text.template.en.hasPrefix("As of ")) }
  }

  @Test("a report that ends its year lists the targets of the next year's plan, or says that there is none")
  func nextTargets() throws {
    let document = try sample("2021")
    let block = try #require(document.block("next_targets"))
    #expect(block.caption?.vi == "Chỉ tiêu kế hoạch năm 2022 (19/KH-BCĐ)")
    #expect(block.table.row(where: "id", is: "T2")["target"] == .double(18.2))
    #expect(try block.table.dates("due").allSatisfy { $0?.year == 2022 })
    #expect(document.sections.first { $0.id == "next" }?.blocks.contains { $0.table?.id == "next_targets" } == true)
    #expect(try sample("2021Q4").table("next_targets") == block.table)
    #expect(try sample("2021Q3").table("next_targets")?.rowCount == 0)
    let next = try #require(try sample("2022").sections.first { $0.id == "next" })
    #expect(
      next.blocks.contains(
        .note(
          Note(
            .dataGap,
            LocalizedText(
              vi: "Chưa có kế hoạch năm 2023 trong dữ liệu.", en: "The data have no plan for 2023.")))))
  }

  @Test("with another criteria set the report names it and compares with what the plan wants by that set")
  func otherSet() throws {
    var province = try self.province()
    province.addSet("advanced", criteria: 12, level: .advanced)
    province.report("10", missing: [2], set: "advanced")
    province.plan("m", .mean, measure: .criteriaMet, target: 17)
    let base = try province.make(PeriodicReport.self)
    #expect(figure(base, "mean_met", "plan") == .double(17) && !base.title.en.contains("Set"))
    #expect(figure(base, "awaiting") == .double(1))
    province.scope.criteriaSet = "advanced"
    let advanced = try province.make(PeriodicReport.self)
    #expect(advanced.title.en.hasSuffix(" – Set advanced (advanced)"))
    #expect(figure(advanced, "mean_met") == .double(11) && figure(advanced, "mean_met", "plan") == .null)
    #expect(
      advanced.notes.contains {
        $0.text.en
          == "The plan has no mean of criteria met by the set Set advanced (advanced): it is not compared with the plan."
      })
    #expect(figure(advanced, "awaiting") == .double(1))
    let titles = advanced.allSections.map(\.title.en)
    #expect(titles.contains("Appendix A. Results by commune and criterion – Set advanced (advanced)"))
    #expect(titles.contains("Appendix C. Recognition"))
    province.plan("n", .mean, level: .advanced, measure: .criteriaMet, target: 11.5)
    let planned = try province.make(PeriodicReport.self)
    #expect(figure(planned, "mean_met", "plan") == .double(11.5))
    #expect(!planned.notes.contains { $0.text.en.contains("not compared with the plan") })
  }

  @Test("communes that meet a higher set and await its decision are told apart") func awaitingHigher() throws {
    let document = try sample("2022Q3")
    #expect(figure(document, "awaiting_advanced") == .double(1))
    let table = try #require(document.block("recognition"))
    #expect(table.table.row(where: "name", is: "Châu Thành A")["awaiting_advanced"] == .int(1))
    #expect(table.totals?.column(texts: "awaiting_advanced") == ["1"])
    #expect(figure(try province().make(PeriodicReport.self), "awaiting_advanced") == .null)
  }

  @Test("figures are printed with as many decimals in the table as in sentences") func decimals() throws {
    let document = try sample("2022Q3")
    let block = try #require(document.block("figures"))
    #expect(block.rowFractionDigits.count == block.table.rowCount)
    for case .boundText(let text) in document.blocks {
      for figure in text.figures.values where figure.table == "figures" && figure.column != "of_plan" {
        #expect(figure.fractionDigits == block.rowFractionDigits[figure.row])
      }
    }
  }

  @Test("without data the subject has no period behind it") func noPeriod() throws {
    let head = try TestProvince().make(PeriodicReport.self).blocks
      .compactMap { if case .letterhead(let head) = $0 { head } else { nil } }.first
    #expect(head?.subject.en.hasSuffix("and of OCOP") == true)
    #expect(head?.subject.vi.hasSuffix("Chương trình OCOP") == true)
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
