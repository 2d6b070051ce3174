import NTMKit
import Query
import Testing

@testable import Shell

@Suite("Reports and tables on another geography") struct GeographyTests {
  private func document(_ line: String, in shell: TestShell) throws -> ReportDocument {
    guard case .document(let document) = try shell.run(line).value else { throw NoDocument() }
    return document
  }
  private struct NoDocument: Error {}

  @Test("a report says its geography in its provenance and in the line that makes it again") func line() throws {
    let first = try document("gap --geography 2025", in: TestShell())
    #expect(first.provenance.scope.geography == Geography(parsing: "2025"))
    #expect(first.provenance.line == "gap --geography 2025")
    #expect(try document(first.provenance.line, in: TestShell()) == first)
  }

  @Test("a setting is as good as an option, for tables too") func setting() throws {
    let shell = try TestShell()
    try shell.run("set geography 2025")
    #expect(try document("gap at 2022Q2", in: shell).provenance.line == "gap at 2022Q2 --geography 2025")
    #expect(
      try shell.csv("communes | where code = \"31338\" | select name, district") == "name,district\nHỏa Lựu,Cần Thơ\n")
    #expect(try shell.csv("communes | count") == "count\n31\n")
    #expect(try shell.csv("geography | where mapping = \"unresolved\" | count") == "count\n6\n")
    try shell.run("set geography none")
    #expect(try shell.csv("communes | count") == "count\n51\n")
  }

  @Test("nobody is lost: people, products and money are as many as on the geography of 2022") func totals() throws {
    func totals(_ geography: String) throws -> [String] {
      let shell = try TestShell()
      try shell.run("set geography \(geography)")
      return try [
        "communes | summarize n = sum(population)", "geography | summarize n = sum(parts)", "products | count",
        "people | count", "attendance | count", "funding_lines | summarize n = sum(planned)", "courses | count",
      ].map { try shell.csv($0) }
    }
    #expect(try totals("2025") == totals("2022"))
  }

  @Test("a report that cannot yet be made on another geography says so, and which can") func refusing() throws {
    let shell = try TestShell()
    for line in ["plan --geography 2025", "training --geography 2025", "tasks --geography 2025"] {
      let error = try #require(shell.failure(line))
      #expect(error.code == "report.fixed-geography")
      #expect(
        error.hints.first?.en.hasPrefix("leave --geography out (or: set geography none); reports that take it: ")
          == true)
    }
    try shell.run("set geography 2025")
    #expect(shell.failure("plan")?.code == "report.fixed-geography")
  }

  @Test("on a geography without districts a report groups by province, and can be narrowed to one") func places() throws
  {
    let shell = try TestShell()
    let groups = try document("gap --geography 2025", in: shell).table("by_district")
    #expect(try groups?.texts("name") == ["Cần Thơ"] && groups?.texts("code") == ["92"])
    let narrowed = try document("gap --geography 2025 --district \"Cần Thơ\"", in: shell)
    #expect(narrowed.table("communes")?.rowCount == 31)
    #expect(shell.failure("gap --geography 2025 --district 934")?.code == "unit.unknown")
  }

  @Test("why is asked of communes as they reported") func why() throws {
    let shell = try TestShell()
    try shell.run("set geography 2025")
    #expect(shell.failure("why \"Phú Hữu\" met")?.code == "why.other-geography")
  }

  @Test("a workspace gets the lists that ship by one command, and names of 2022 stay those of 2022") func lists() throws
  {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      try shell.run("init \"w.ntm\"")
      let taken = try shell.csv(
        "import --list units-2022 --list units-2025 --list hau-giang-2025 | select file, rows_taken, rows_refused")
      #expect(
        taken
          == "file,rows_taken,rows_refused\nunits-2022.csv,11367,0\nunits-2025.csv,3355,0\nhau-giang-2025.csv,81,0\n")
      try write(
        "tên xã,huyện,dân số\nHỏa Lựu,Vị Thanh,100\nVị Thanh,Vị Thủy,50\nTân Bình,Phụng Hiệp,1\n",
        to: "\(directory)/p.csv")
      #expect(try shell.csv("import p.csv --received 2022-10-01 | select rows_taken") == "rows_taken\n3\n")
      #expect(try shell.csv("unit_change_findings | count") == "count\n43\n")
      let said = try shell.console(after: "import p.csv --force --dry-run").messages
      #expect(said.contains("names of units mean those of "))
    }
  }

  @Test("import without a file or list says what it needs") func nothing() throws {
    let error = try #require(TestShell().failure("import --strict"))
    #expect(["parameter.missing", "shell.sample-read-only"].contains(error.code.rawValue))
  }
}
