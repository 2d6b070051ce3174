import Foundation
import NTMKit
import Query
import Testing

@testable import Shell

@Suite("why") struct WhyTests {
  private struct NoTree: Error {}

  private func tree(_ line: String, in shell: TestShell) throws -> Lineage {
    guard case .document(let document) = try shell.run(line).value else { throw NoTree() }
    for block in document.sections.flatMap(\.blocks) { if case .lineage(let tree) = block { return tree } }
    throw NoTree()
  }

  private func nodes(_ tree: Lineage, _ kind: Lineage.Kind) -> [Lineage] {
    (tree.kind == kind ? [tree] : []) + tree.children.flatMap { nodes($0, kind) }
  }

  @Test(
    "the figure on top is what the table of communes says, of every commune and column",
    arguments: ["2021Q4", "2022Q3"])
  func agrees(period: String) throws {
    let shell = try TestShell()
    let scope = DatasetScope(period: Period(parsing: period).map { PeriodRange($0) })
    let table = try #require(try shell.dataset.table(named: "communes", in: scope))
    let names = ["met", "missing", "not_met", "total", "change", "status", "level", "target", "population"]
    for (row, code) in try table.texts("code").enumerated() where row % 6 == 0 {
      for name in names {
        let tree = try shell.dataset.lineage(of: .column(name), commune: code ?? "", in: scope)
        #expect(tree.value == table[row, name], "\(code ?? "") \(name)")
      }
      let met = try shell.dataset.lineage(of: .column("met"), commune: code ?? "", in: scope)
      #expect(nodes(met, .criterion).count { $0.state == .met } == Int(table[row, "met"].number ?? -1))
    }
  }

  @Test("every value that counts leads to the file and row that the table of assessments names") func files() throws {
    let shell = try TestShell()
    let known = try shell.csv(
      "assessments at 2022Q3 | where commune_code = \"31402\" and file is not missing "
        + "| sort indicator | select indicator as figure, value, attested, file, row")
    let told = try shell.csv(
      "why 31402 met --period 2022Q3 | where kind = \"reported\" and figure !~ \"TC\" | sort figure "
        + "| select figure, value, attested, file, row")
    #expect(told == known && known.split(separator: "\n").count > 5)
  }

  @Test("the column it names holds the value, in every file of the sample") func columns() throws {
    let shell = try TestShell()
    let rows = try shell.run("why 31402 met --period 2022Q3 --all | where kind = \"reported\"").value.table
    let table = try #require(rows)
    #expect(table.rowCount > 10)
    #expect(try table.texts("column").allSatisfy { $0 != nil })
  }

  @Test("of a workbook it names sheet, row and column letter") func workbook() throws {
    try withSampleCopy { shell, directory in
      let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../docs/how-to/so-lieu/quy-3").standardizedFileURL.path
      for name in ["phung-hiep.xlsx", "chau-thanh.xlsx"] {
        // Under a name of its own: how the tree wraps may not follow from where the tests were checked out.
        try FileManager.default.copyItem(atPath: "\(folder)/\(name)", toPath: "\(directory)/\(name)")
        try shell.run("import \(name) --period 2022Q3 --received 2022-10-05")
      }
      let tree = try tree("why \"Hiệp Hưng\" 10 --period 2022Q3", in: shell)
      let source = try #require(nodes(tree, .reported).compactMap(\.source).last)
      #expect(source.sheet == "Biểu 1" && source.cell != nil && source.file.hasSuffix(".xlsx"))
      let shown = try shell.shown("why \"Hiệp Hưng\" 10 --period 2022Q3", width: 80)
      #expect(shown.contains("sheet “Biểu 1”"))
      #expect(shown.split(separator: "\n").allSatisfy { DisplayWidth.width(of: String($0)) <= 80 })
    }
  }

  @Test("a value that was reported again and one that was taken back are there") func history() throws {
    try withSampleCopy { shell, directory in
      for (index, value) in ["61,5", "62,5"].enumerated() {
        try write("Mã xã,Kỳ,Chỉ tiêu,Giá trị\n31402,2022Q4,10,\"\(value)\"\n", to: "\(directory)/\(index).csv")
        try shell.run("import \(index).csv --received 2022-10-05")
      }
      #expect(
        try shell.csv(
          "why 31402 10 --period 2022Q4 | where kind != \"threshold\" | select kind, value, file, row, column")
          == "kind,value,file,row,column\nreported,62.5,1.csv,2,Giá trị\nsuperseded,61.5,0.csv,2,Giá trị\n")
      try shell.run("undo")
      #expect(
        try shell.csv("why 31402 10 --period 2022Q4 | where kind != \"threshold\" | select kind, value")
          == "kind,value\nreported,61.5\nwithdrawn,62.5\n")
    }
  }

  @Test("a cell of a result goes on to its commune, by place and by name") func cells() throws {
    let shell = try TestShell()
    try shell.run("near = communes at 2022Q3 | where met in 16..18 | sort -met, name")
    let row = try #require(shell.variables["near"]?.value.table)
    let name = row[0, "name"].plainText
    let tree = try tree("why near[1].met", in: shell)
    #expect(tree.value == row[0, "met"])
    let figure = try #require(nodes(tree, .figure).last { $0.id == "met" && $0.subject != nil })
    #expect(figure.subject?.code == row[0, "code"].plainText)
    #expect(!nodes(tree, .reported).isEmpty)
    let again = try self.tree("why near \"\(row[0, "code"].plainText)\" met", in: shell)
    #expect(nodes(again, .reported) == nodes(tree, .reported), "\(name)")
  }

  @Test("an aggregate shows the line, the rule and each commune that went in") func aggregates() throws {
    let shell = try TestShell()
    try shell.run("communes at 2022Q3 | summarize mean(met) by district")
    let table = try #require(shell.last?.value.table)
    let count = try #require(try shell.run("communes at 2022Q3 | count by district").value.table)
    try shell.run("m = communes at 2022Q3 | summarize mean(met) by district")
    let tree = try tree("why m[1].\"mean(met)\" --all", in: shell)
    #expect(tree.value == table[0, "mean(met)"])
    #expect(nodes(tree, .stage).first?.label.en == "Line: communes at 2022Q3 | summarize mean(met) by district")
    let rows = nodes(tree, .row).filter { $0.id == "met" }
    #expect(rows.count == Int(count[0, "count"].number ?? 0))
    #expect(abs(rows.compactMap(\.value.number).reduce(0, +) / Double(rows.count) - (tree.value.number ?? 0)) < 1e-9)
    #expect(rows.allSatisfy { !$0.children.isEmpty })
  }

  @Test("a report's table is followed as the dataset's are; a pivot is named as the end") func reports() throws {
    let shell = try TestShell()
    try shell.run("g = gap at 2022Q3 | where missing = 1")
    #expect(!nodes(try tree("why g[1].missing", in: shell), .reported).isEmpty)
    try shell.run("p = communes | count by district, status | pivot status")
    let missing = nodes(try tree("why p[1].below", in: shell), .missing)
    #expect(missing.first?.label.en.contains("pivot status") == true)
  }

  @Test("the headline figures of gap show their line and communes in the page, and the line gives the figure")
  func headline() throws {
    let shell = try TestShell()
    guard case .document(let document) = try shell.run("gap at 2022Q3").value else { throw NoTree() }
    let mean = try #require(document.metrics.first { $0.id == "mean-met" })
    let label = try #require(mean.lineage?.children.first?.label.en)
    let table = try #require(try shell.run(String(label.dropFirst("Line: ".count))).value.table)
    #expect(table.row(0) == [mean.value])
    let html = try shell.shown("gap at 2022Q3 | show html")
    #expect(html.contains("<summary>Where this comes from</summary>") && html.contains("why 31"))
  }

  @Test(
    "what is not said right says how",
    arguments: [
      ("why \"Phú Hữu\"", "why.what"), ("why \"Phú Hữu\" mett", "why.unknown-figure"),
      ("why \"Phú Hưu Hữu\" met", "unit.unknown"), ("why \"Vĩnh Tường\" met", "unit.ambiguous"),
      ("why \"Phú Hữu\" met --period 2031Q1", "dataset.no-data"), ("why _[1].met", "why.no-result"),
      ("why x[1].met", "why.no-result"), ("why x \"Phú Hữu\" met", "why.no-result"),
      ("why \"Phú Hữu\" met --set x", "dataset.unknown-set"), ("why", "parameter.missing"),
      ("why \"Phú Hữu\" met --format pdf", "shell.unknown-format"),
      ("why \"Phú Hữu\" met | select fle", "query.unknown-column"),
    ])
  func faults(line: String, code: String) throws {
    #expect(try TestShell().failure(line)?.code.rawValue == code)
  }

  @Test("a cell that is not there says what there is") func cellFaults() throws {
    let shell = try TestShell()
    try shell.run("a = communes | select name, district, met | take 2")
    #expect(shell.failure("why a[3].met")?.code == "why.no-row")
    #expect(shell.failure("why a[0].met")?.code == "why.no-row")
    #expect(shell.failure("why a[1].mett")?.hints.first?.en == "did you mean \"met\"?")
    #expect(shell.failure("why a met")?.code == "why.what")
    #expect(shell.failure("why a \"Không Có\" met")?.code == "why.no-row")
  }

  @Test("columns, criteria, indicators, communes and variables are completed") func completion() throws {
    let shell = try TestShell()
    try shell.run("near = communes | take 3")
    func words(_ line: String) -> [String] {
      Completer(shell.session).complete(line, cursor: line.count).candidates.map(\.replacement)
    }
    #expect(words("why \"Phú H").contains("\"Phú Hữu\""))
    #expect(words("why nea") == ["near"])
    #expect(words("why \"Phú Hữu\" me") == ["met"])
    #expect(words("why \"Phú Hữu\" 17.5").contains("17.5"))
    #expect(words("why near \"Phú Hữu\" popu") == ["population"])
  }

  @Test("in Vietnamese, at 80 columns: no line is wider, every word is Vietnamese") func vietnamese() throws {
    let shell = try TestShell(language: .vi)
    let shown = try shell.shown("why \"Phú Hữu\" met", width: 80)
    #expect(shown.split(separator: "\n").allSatisfy { DisplayWidth.width(of: String($0)) <= 80 })
    #expect(shown.contains("Số tiêu chí đạt"))
    #expect(shown.contains("↳"))
    let html = try shell.shown("why \"Phú Hữu\" met | show html")
    #expect(html.contains("<details") && !html.contains("<script"))
  }
}
