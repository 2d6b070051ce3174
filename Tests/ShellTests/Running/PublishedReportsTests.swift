import NTMKit
import Query
import Testing

@testable import Shell

@Suite("Reports on closed and amended periods") struct PublishedReportsTests {
  private func document(_ line: String, in shell: TestShell) throws -> ReportDocument {
    guard case .document(let document) = try shell.run(line).value else { throw NoDocument() }
    return document
  }
  private struct NoDocument: Error {}

  private static func numbers(_ table: NTMKit.Table, _ column: String) -> [Double?] {
    (0..<table.rowCount).map { table[column]?[$0].number }
  }

  /// What changes a period: corrected values, a batch taken back, an edit.
  private func change(_ shell: TestShell, _ directory: String) throws {
    try write(
      "Mã xã,Kỳ,TC 2,TC 8,TC 10,TC 17\n31402,2022Q3,Đạt,Đạt,Đạt,Đạt\n31399,2022Q3,Chưa đạt,,,\n",
      to: "\(directory)/corrected.csv")
    try shell.run("import corrected.csv --received 2022-09-30")
    let batch = try #require(
      try shell.dataset.source.batches().last { $0.kind == "submissions" && $0.file.contains("936") })
    try shell.run("undo \(batch.id)")
    try shell.run("edit funding_lines 2022Q3/31333/930/central/environment planned=500 --reason x")
    try shell.run("edit plan_tasks T12 state=done done_on=2022-08-30 --reason x")
  }

  @Test("run again as of its closing, every report gives the same bytes in every format") func bytes() throws {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note x")
      let ids = shell.toolkit.reports.map { $0.manifest.id }
      func pages(_ scope: String) throws -> [String: String] {
        var pages: [String: String] = [:]
        for id in ids {
          for format in ["text", "json", "html"] {
            pages["\(id) \(format)"] = try shell.shown("\(id) \(scope) | show \(format)", width: 100)
          }
        }
        for format in ["csv", "html"] {
          pages["communes \(format)"] = try shell.shown("communes \(scope) | take 5 | show \(format)", width: 100)
        }
        return pages
      }
      let published = try pages("at 2022Q3 asof 2022Q3/1")
      let now = try pages("at 2022Q3")
      for id in ids { #expect(now["\(id) html"] == published["\(id) html"], "\(id)") }
      try shell.run("amend 2022Q3 --reason x")
      try change(shell, directory)
      try shell.run("close 2022Q3 --note again")
      shell.session = try Session(
        toolkit: shell.toolkit, host: shell.host, workspace: shell.workspace)
      shell.session.settings.language = .en
      let again = try pages("at 2022Q3 asof 2022Q3/1")
      for (page, text) in published { #expect(again[page] == text, "\(page)") }
      let amended = try pages("at 2022Q3")
      for id in ids { #expect(amended["\(id) html"] != published["\(id) html"], "\(id)") }
    }
  }

  @Test("of an amended period every report shows what was published, what it is now, and the difference")
  func section() throws {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note \"Trình BCĐ\"")
      for report in shell.toolkit.reports {
        let document = try document("\(report.manifest.id) at 2022Q3", in: shell)
        #expect(document.table("published") == nil, "\(report.manifest.id)")
        #expect(document.provenance.closing?.number == 1)
      }
      try shell.run("amend 2022Q3 --reason đính-chính")
      try change(shell, directory)
      for report in shell.toolkit.reports {
        let id = report.manifest.id
        let now = try document("\(id) at 2022Q3", in: shell)
        let then = try document("\(id) at 2022Q3 asof 2022Q3", in: shell)
        #expect(now.sections.filter { $0.id == "published" }.count == 1, "\(id)")
        #expect(then.table("published") == nil, "\(id)")
        let rows = try #require(now.table("published"))
        let metrics = try rows.texts("metric")
        let published = Self.numbers(rows, "published")
        let amended = Self.numbers(rows, "amended")
        let differences = Self.numbers(rows, "difference")
        for (row, metric) in metrics.enumerated() {
          func value(_ document: ReportDocument) -> Double? {
            document.comparableFigures.first { $0.id == metric }?.value
          }
          #expect(value(then) == published[row], "\(id) \(metric ?? "")")
          #expect(value(now) == amended[row], "\(id) \(metric ?? "")")
          if let before = published[row], let after = amended[row] { #expect(differences[row] == after - before) }
        }
      }
      let changed = try shell.csv("gap.published at 2022Q3 | where difference != 0 | select metric")
      #expect(changed.contains("mean-met"))
      let text = try shell.shown("gap at 2022Q3 | show text", width: 100)
      #expect(text.contains("Published and amended"))
      #expect(text.contains("Trình BCĐ") && text.contains("đính-chính"))
      let vietnamese = try shell.shown("gap at 2022Q3 --lang vi | show html")
      #expect(
        vietnamese.contains("Số liệu đã công bố và sau điều chỉnh") || vietnamese.contains("Published and amended"))
    }
  }

  @Test("reports whose figures stand in a table are compared by it: periodic and compare") func figureRows() throws {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note x")
      try shell.run("amend 2022Q3 --reason r")
      try change(shell, directory)
      for (report, figure) in [("periodic", "mean_met"), ("compare", "met.second")] {
        let document = try document("\(report) at 2022Q3", in: shell)
        let block = try #require(document.tableBlocks.first { $0.id == "published" })
        let changed = try block.table.texts("metric").enumerated()
          .filter { (block.table[$0.offset, "difference"].number ?? 0) != 0 }.compactMap(\.element)
        #expect(changed.contains(figure), "\(report): \(changed)")
        let label = block.columns.first { $0.column == "metric" }?.terms[figure]
        #expect(label != nil && label?.en != figure)
      }
      let units = try shell.csv("periodic.published at 2022Q3 | where metric = \"mean_met\" | select metric, unit")
      #expect(units == "metric,unit\nmean_met,criteria\n")
    }
  }

  @Test("compare says what was published of either period that was amended, and names it") func comparedPeriods() throws
  {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q2 --note \"quý hai\"")
      #expect(try document("compare 2022Q2 2022Q3", in: shell).table("published") == nil)
      let before = try document("compare 2022Q2 2022Q3", in: shell)
      try shell.run("amend 2022Q2 --reason đính-chính")
      try write("Mã xã,Kỳ,TC 2,TC 17\n31402,2022Q2,Chưa đạt,Chưa đạt\n", to: "\(directory)/q2.csv")
      try shell.run("import q2.csv --received 2022-09-30")
      for line in ["compare 2022Q2 2022Q3", "compare 2021Q4 2022Q2"] {
        let now = try document(line, in: shell)
        let block = try #require(now.tableBlocks.first { $0.id == "published" }, "\(line)")
        let side = line.hasSuffix("Q2") ? "second" : "first"
        let metrics = try block.table.texts("metric")
        let row = try #require(metrics.firstIndex(of: "missing.\(side)"))
        #expect((block.table[row, "difference"].number ?? 0) > 0, "\(line)")
        let other = try #require(metrics.firstIndex(of: "missing.\(side == "first" ? "second" : "first")"))
        #expect(block.table[other, "difference"].number == 0, "\(line)")
        if line.hasPrefix("compare 2022Q2") {
          #expect(
            block.table[row, "published"].number
              == before.comparableFigures.first { $0.id == "missing.first" }?.value)
        }
        let story = now.sections.first { $0.id == "published" }?.blocks.first
        guard case .paragraph(let text)? = story else { continue }
        #expect(text.en.contains("Q2 2022: Published on ") && text.vi.contains("đính-chính"))
      }
      #expect(try document("compare 2021Q4 2022Q3", in: shell).table("published") == nil)
    }
  }

  @Test("closed again, the figures of the first closing still stand beside those of the second") func closedAgain()
    throws
  {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note a")
      try shell.run("amend 2022Q3 --reason r")
      try change(shell, directory)
      try shell.run("close 2022Q3 --note b")
      let now = try document("gap at 2022Q3", in: shell)
      #expect(now.provenance.closing?.number == 2)
      #expect(now.provenance.line == "gap at 2022Q3 asof 2022Q3/2")
      #expect(now.table("published") != nil)
      try shell.run("edit plan_tasks T13 state=done --reason x")
      #expect(try document(now.provenance.line, in: shell) == now)
    }
  }

  @Test("what changes a closed period without an amendment is shown too: a decision that came later")
  func unbound() throws {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note a")
      try write(
        "commune_code,level,decision_number,decision_date\n31378,ntm,99/QĐ-UBND,2022-09-20\n",
        to: "\(directory)/decision.csv")
      try shell.run("import decision.csv --as recognitions")
      let gap = try document("gap at 2022Q3", in: shell)
      let section = try #require(gap.sections.first { $0.id == "published" })
      #expect(section.blocks.contains { if case .note(let note) = $0 { note.kind == .caution } else { false } })
      #expect(try document("funding at 2022Q3", in: shell).table("published") == nil)
      #expect(try document("gap at 2022Q2", in: shell).table("published") == nil)
    }
  }

  @Test("the page of a query as of a closing bears the revision of the closing") func query() throws {
    try withSampleCopy { shell, _ in
      try shell.run("close 2022Q3 --note a")
      let revision = shell.dataset.revision.contentHash
      try shell.run("amend 2022Q3 --reason r")
      let page = try shell.shown("communes asof 2022Q3 | take 3 | show html")
      #expect(page.contains(revision))
      #expect(page.contains("communes asof 2022Q3/1 | take 3"))
    }
  }

  @Test("every table answers for a day before, for a closing, and when a batch was taken back") func tables() throws {
    try withSampleCopy { shell, directory in
      try shell.run("close 2022Q3 --note a")
      let names = shell.dataset.tableNames
      var before: [String: String] = [:]
      for name in names { before[name] = try shell.csv("\(name) asof 2022Q3") }
      let day = try names.map { try shell.csv("\($0) asof 2022-08-11").count }
      #expect(day.allSatisfy { $0 > 0 })
      try shell.run("amend 2022Q3 --reason r")
      try change(shell, directory)
      for name in names {
        #expect(try shell.csv("\(name) asof 2022Q3") == before[name], "\(name)")
        #expect(try shell.run("\(name) asof 2022-08-11").value.table != nil)
      }
    }
  }
}
