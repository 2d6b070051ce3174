import NTMKit
import Query
import Rendering
import Testing

@testable import Shell

@Suite("--lineage: where the cells of a report come from") struct CellLineageTests {
  private func document(_ line: String, in session: TestShell) throws -> ReportDocument {
    guard case .document(let document) = try session.run(line).value else { throw NoDocument() }
    return document
  }
  private struct NoDocument: Error {}

  @Test("with full, every figure of a commune leads to its source, and the line makes the same again") func full()
    throws
  {
    let session = try TestShell()
    let document = try document("gap --district \"Ngã Bảy\" --lineage full", in: session)
    #expect(document.provenance.line == "gap --district \"Ngã Bảy\" --lineage full")
    #expect(try self.document(document.provenance.line, in: TestShell()) == document)
    let nearest = try #require(document.tableBlocks.first { $0.id == document.primaryTable })
    #expect(nearest.table.rowCount == 2)
    for row in 0..<nearest.table.rowCount {
      for column in ["met", "missing", "change", "status"] {
        let id = try #require(nearest.lineageIDs[CellPlace(row: row, column: column)], "\(row) \(column)")
        let lineage = try #require(document.lineages.first { $0.id == id })
        #expect(lineage.tree.value == nearest.table[row, column], "\(row) \(column)")
        #expect(lineage.tree.subject?.code == nearest.table[row, "code"].plainText)
      }
    }
  }

  @Test("a cell of the matrix leads to its criterion, down to the file") func matrix() throws {
    let session = try TestShell()
    let document = try document("gap --district \"Ngã Bảy\" --lineage full", in: session)
    let matrices = document.sections.flatMap(\.blocks).compactMap { block -> Matrix? in
      if case .matrix(let matrix) = block { matrix } else { nil }
    }
    #expect(matrices.count == 1)
    for matrix in matrices {
      #expect(matrix.lineageIDs.count == matrix.data.rowCount)
      for (place, id) in matrix.lineageIDs {
        let tree = try #require(document.lineages.first { $0.id == id }).tree
        #expect(tree.id == matrix.data[place.row, "criterion"].plainText)
        #expect(tree.state?.word == matrix.data[place.row, "state"].plainText)
        #expect(tree.files.allSatisfy { $0.hasPrefix("submissions/2022Q3/") || !$0.hasPrefix("submissions/") })
      }
    }
  }

  @Test("why of a cell of the matrix goes the same way") func why() throws {
    let session = try TestShell()
    try session.run("m = gap.matrix | where name = \"Phú Hữu\" and criterion = \"17\"")
    let files = try session.csv("why m[1].state | where kind = \"reported\" | distinct file")
    #expect(files == "file\nsubmissions/2022Q3/933-chau-thanh.csv\n")
  }

  @Test("each lineage is told once, and what refers to one finds it") func references() throws {
    let document = try document("gap --lineage full", in: TestShell())
    let ids = document.lineages.map(\.id)
    #expect(Set(ids).count == ids.count && ids.count > 1_000)
    let references = document.lineages.flatMap { $0.tree.references }
    #expect(!references.isEmpty && Set(references).isSubset(of: ids))
    #expect(document.lineages.allSatisfy { $0.tree.subject != nil || $0.tree.children.first?.kind == .rule })
  }

  @Test("none leaves out the sources of headline figures as well; headline is what is given unasked") func none() throws
  {
    let session = try TestShell()
    func sources(_ line: String) throws -> Int {
      try document(line, in: session).sections.flatMap(\.blocks).reduce(0) { sum, block in
        if case .metrics(let metrics) = block { sum + metrics.count { $0.lineage != nil } } else { sum }
      }
    }
    #expect(try sources("gap --lineage none") == 0)
    #expect(try sources("gap") > 0)
    #expect(try document("gap", in: session) == document("gap --lineage headline", in: session))
    #expect(try document("gap", in: session).lineages.isEmpty)
  }

  @Test("a page links each cell to its source; text says that it cannot show them") func rendered() throws {
    let document = try document("gap --district \"Ngã Bảy\" --lineage full", in: TestShell())
    let context = RenderContext(language: .vi, vocabulary: .programme)
    var html = ""
    #expect(try HTMLRenderer().render(document, in: context, to: &html).isEmpty)
    let targets = Set(html.matches(of: /id="(w-[^"]+)"/).map { String($0.1) })
    let links = Set(html.matches(of: /href="#(w-[^"]+)"/).map { String($0.1) })
    #expect(targets.count == document.lineages.count)
    #expect(links == targets)
    var text = ""
    let notes = try TextRenderer().render(document, in: context, to: &text)
    #expect(notes.contains { $0.code == "render.cell-sources-left-out" })
  }

  @Test("counts of districts, ranges and criteria lead to the communes that they count") func counts() throws {
    let document = try document("gap at 2022Q3 --lineage full", in: TestShell())
    func tree(_ table: String, _ row: Int, _ column: String) throws -> Lineage {
      let block = try #require(document.tableBlocks.first { $0.id == table })
      let id = try #require(block.lineageIDs[CellPlace(row: row, column: column)], "\(table) \(row) \(column)")
      let tree = try #require(document.lineages.first { $0.id == id }).tree
      #expect(tree.value == block.table[row, column])
      return tree
    }
    for (table, column) in [
      ("by_district", "all_met"), ("by_district", "communes"), ("distribution", "communes"),
      ("by_criterion", "not_met"),
    ] {
      let block = try #require(document.tableBlocks.first { $0.id == table })
      for row in 0..<block.table.rowCount where block.table[row, "bucket"] != .text("no_result") {
        let rows = try tree(table, row, column).inputs
        #expect(Value(rows.count) == block.table[row, column], "\(table) \(row)")
        #expect(rows.allSatisfy { $0.subject != nil })
      }
    }
    let line = try tree("by_district", 0, "all_met").children.flatMap(\.children).first?.label.en
    let code = document.tableBlocks.first { $0.id == "by_district" }?.table[0, "code"].plainText ?? ""
    #expect(
      line
        == "Line: communes at 2022Q3 | where district_code = \"\(code)\" and met > 0 and missing = 0 | count")
  }

  @Test("figures of periodic that are another report's lead where these do") func periodic() throws {
    let document = try document("periodic at 2022Q3 --lineage full", in: TestShell())
    let figures = try #require(document.tableBlocks.first { $0.id == "figures" })
    for name in ["mean_met", "all_met", "recognised_ntm", "ocop_in_force", "mobilised", "tasks_done", "targets_met"] {
      let row = try #require(figures.table.texts("figure").firstIndex(of: name))
      #expect(figures.lineageIDs[CellPlace(row: row, column: "value")] != nil, "\(name)")
    }
    let criteria = try #require(document.tableBlocks.first { $0.id == "criteria_results" })
    #expect(criteria.lineageIDs.count == criteria.table.rowCount * 3)
  }

  @Test("cells that show a record lead to its file and row") func records() throws {
    let session = try TestShell()
    for (report, table, column) in [
      ("tasks", "tasks", "due"), ("training", "courses", "planned_on"), ("plan", "targets", "target"),
      ("ocop", "products", "owner"),
    ] {
      let full = try document("\(report) --lineage full", in: session)
      let block = try #require(full.tableBlocks.first { $0.id == table }, "\(report)")
      let ids = (0..<block.table.rowCount).filter { !block.table[$0, column].isNull }
        .map { block.lineageIDs[CellPlace(row: $0, column: column)] }
      #expect(!ids.isEmpty && ids.allSatisfy { $0 != nil }, "\(report)")
      let trees = full.lineages.filter { lineage in ids.contains(lineage.id) }
      #expect(trees.allSatisfy { $0.tree.source?.file.isEmpty == false }, "\(report)")
    }
  }

  @Test("reports on other things than communes go on") func others() throws {
    let session = try TestShell()
    for report in ["ocop", "tasks", "plan", "funding", "training", "check"] {
      let full = try document("\(report) --lineage full", in: session)
      #expect(!full.tableBlocks.isEmpty, "\(report)")
      let ids = full.lineages.map(\.id)
      #expect(Set(ids).count == ids.count, "\(report)")
      #expect(full.tableBlocks.allSatisfy { Set(ids).isSuperset(of: $0.lineageIDs.values) }, "\(report)")
    }
    #expect(session.failure("gap --lineage all")?.code == "parameter.not-a-choice")
  }
}

extension Lineage {
  /// The rows that went in, those behind others too.
  fileprivate var inputs: [Lineage] { (kind == .row ? [self] : []) + children.flatMap(\.inputs) }
  fileprivate var references: [String] { [reference].compactMap(\.self) + children.flatMap(\.references) }
  fileprivate var files: [String] { [source?.file].compactMap(\.self) + children.flatMap(\.files) }
}
