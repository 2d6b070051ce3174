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

  @Test(
    "a geography before the first list of units is refused, wherever it is asked for",
    arguments: [
      "gap --geography 1900", "set geography 2019-12-31", "why \"Phú Hữu\" met --geography 1900",
      "diff communes 2022Q2 2022Q3 --geography 1900",
    ])
  func tooEarly(_ line: String) throws {
    let failure = try #require(TestShell().failure(line))
    #expect(failure.code == "shell.no-such-geography" && failure.exitStatus == 2)
    #expect(failure.hints.map(\.en) == ["there are those of: 2020, 2021, 2022, 2025"])
  }

  @Test("what stands in columns of districts is called what it is, and a title names the province") func levels() throws
  {
    let shell = try TestShell()
    let training = try shell.shown("training --geography 2025", width: 100)
    #expect(training.contains("Share of cadres trained, by province") && !training.contains("by district\n"))
    #expect(try shell.shown("training", width: 100).contains("Share of cadres trained, by district"))
    let difference = try shell.shown("diff communes 2022Q2 2022Q3 --geography 2025", width: 200)
    #expect(difference.contains("Province") && !difference.contains("District"))
    #expect(try shell.shown("diff communes 2022Q2 2022Q3", width: 200).contains("District"))
    #expect(try document("ocop --geography 2025", in: shell).title.vi == "Sản phẩm OCOP, Cần Thơ, đến ngày 30/09/2022")
    #expect(try document("ocop", in: shell).title.vi == "Sản phẩm OCOP, Hậu Giang, đến ngày 30/09/2022")
  }

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

  @Test("totals of reports are the same on both maps") func reportTotals() throws {
    func totals(_ geography: String) throws -> [String] {
      let shell = try TestShell()
      try shell.run("set geography \(geography)")
      func sum(_ table: String, _ columns: String...) throws -> String {
        let sums = columns.map { "\($0) = round(sum(\($0)), 1)" }.joined(separator: ", ")
        return try shell.csv("\(table) | summarize \(sums)")
      }
      return try [
        sum("training", "cadres", "trained", "hours", "certified"),
        sum("training.districts", "cadres", "trained", "attendances", "hours", "held", "cost"),
        sum("training.by_criterion", "missing", "trained", "untrained", "unplanned", "planned", "late"),
        shell.csv("training.gaps | count by course_state | sort course_state"),
        sum("training.follow_ups", "days_overdue"),
        sum("funding", "planned", "mobilised", "disbursed"),
        sum("funding.communes", "planned", "mobilised", "disbursed", "population"),
        sum("funding.districts", "planned", "mobilised", "disbursed"), shell.csv("funding.findings | count"),
        sum("ocop.districts", "evaluated", "recognised", "in_force", "in_progress", "products"),
        sum("ocop.pipeline", "products"), shell.csv("ocop | count by stage, state | sort stage, state"),
        sum("ocop.funnel", "reached"), shell.csv("ocop.expiring | count"),
      ]
    }
    let (now, then) = (try totals("2025"), try totals("2022"))
    for (now, then) in zip(now, then) { #expect(now == then) }
  }

  @Test("headline figures are the same on both maps, but for those against floors of districts") func figures() throws {
    for report in ["training", "funding", "ocop"] {
      func figures(_ geography: String) throws -> [String: Value] {
        let metrics = try document("\(report) --geography \(geography)", in: TestShell()).metrics
        return Dictionary(uniqueKeysWithValues: metrics.map { ($0.id, $0.value) })
      }
      var (now, then) = (try figures("2025"), try figures("2022"))
      if report == "ocop" {
        #expect(then.removeValue(forKey: "districts-at-floor") != nil)
        #expect(now.removeValue(forKey: "evaluated") == .int(41))
      }
      #expect(now == then)
    }
  }

  @Test("split communes stand by themselves, and merged ones have what their parts had") func rows() throws {
    let shell = try TestShell()
    for table in ["training", "funding.communes"] {
      let codes = try shell.csv("\(table) --geography 2025 | where code = \"31378@old\" | select code, name, district")
      #expect(codes == "code,name,district\n31378@old,Phú Hữu (cũ),Cần Thơ\n")
    }
    let merged = try shell.csv("training --geography 2025 | where code = \"31492\" | select cadres, trained")
    let parts = try shell.csv(
      "training | where code in (\"31492\", \"31493\") | summarize cadres = sum(cadres), trained = sum(trained)")
    #expect(merged == parts)
    #expect(
      try shell.csv(
        "training.gaps --geography 2025 | where code = \"31492\" and criterion = \"2\" | select reported_by")
        == "reported_by\nLương Nghĩa\nLương Tâm\n")
  }

  @Test("plans of districts that are no more are not held against anybody") func floors() throws {
    let document = try document("ocop --geography 2025", in: TestShell())
    let districts = try #require(document.table("districts"))
    #expect(try districts.texts("name") == ["Cần Thơ"])
    #expect(try districts.numbers("target") == [nil] && districts.texts("status") == [nil])
    #expect(document.metrics.first { $0.id == "recognised-in-year" }?.target != nil)
  }

  @Test("each unit of the period is told as which one it is shown") func units() throws {
    let shell = try TestShell()
    #expect(try shell.csv("geography_units | count") == "count\n0\n")
    try shell.run("set geography 2025")
    #expect(
      try shell.csv("geography_units | where code in (\"31336\", \"31378\", \"934\") | drop district, mapping")
        == "code,name,level,shown_code,shown_name,district_code\n31336,Hoả Lựu,commune,31338,Hỏa Lựu,92\n31378,Phú Hữu,commune,31378@old,Phú Hữu (cũ),92\n934,Phụng Hiệp,district,92,Cần Thơ,92\n"
    )
  }

  @Test("a report that is not made on another geography says why, and which can") func refusing() throws {
    let shell = try TestShell()
    let reasons = [
      "plan": "nobody set them anew", "tasks": "do not pass to another unit", "ocop-forecast": "councils of the time",
      "criteria-forecast": "each commune of the time",
      "bridge": "do not add up", "check": "could not be found again",
    ]
    for (report, reason) in reasons {
      let error = try #require(shell.failure("\(report) --geography 2025"))
      #expect(error.code == "report.fixed-geography")
      #expect(error.message.en.contains(reason))
      #expect(
        error.hints.first?.en
          == "leave --geography out (or: set geography none); reports that take it: gap, funding, ocop, training")
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

  @Test("why of a merged commune tells what it is made of, and each part down to its files") func why() throws {
    let shell = try TestShell()
    let cells = "where figure = \"2.1\" and kind = \"reported\" | select commune_code, file, row"
    let parts =
      try shell.csv("why \"Lương Nghĩa\" met | \(cells)").split(separator: "\n").dropFirst()
      + shell.csv("why 31492 met | \(cells)").split(separator: "\n").dropFirst()
    let merged = try shell.csv("why \"Lương Tâm\" met --geography 2025 | \(cells)").split(separator: "\n").dropFirst()
    #expect(Set(merged) == Set(parts) && merged.count >= 2)
    try shell.run("set geography 2025")
    let document = try document("why \"Lương Tâm\" met", in: shell)
    #expect(document.provenance.line == "why \"Lương Tâm\" met --geography 2025")
    let shown = try shell.shown("why \"Lương Tâm\" met", width: 160)
    for sentence in [
      "On the geography of 2025, made of ", "Lương Nghĩa (31493, xã, huyện Long Mỹ) went whole to Lương Tâm (31492",
      "Criteria met of xã Lương Nghĩa",
    ] { #expect(shown.contains(sentence)) }
  }

  @Test("every figure that why tells of a merged commune is the table's") func whyAgrees() throws {
    let shell = try TestShell()
    let scope = DatasetScope(geography: Geography(parsing: "2025"))
    let table = try #require(try shell.dataset.table(named: "communes", in: scope))
    for (row, code) in try table.texts("code").enumerated().prefix(12) {
      for name in ["met", "population", "status", "district", "recognised_on", "previous_met"] {
        let tree = try shell.dataset.lineage(of: .column(name), commune: code ?? "", in: scope)
        #expect(tree.value == table[row, name])
      }
    }
  }

  @Test("a split commune is found by its marked name or code; one that went elsewhere says where") func whyNames()
    throws
  {
    let shell = try TestShell()
    try shell.run("set geography 2025")
    for name in ["phu huu (cu)", "31378@old"] {
      #expect(try shell.shown("why \"\(name)\" met", width: 160).contains("stands by itself, shared out to none of"))
    }
    #expect(try shell.shown("why \"Phú Hữu\" met", width: 160).contains("also has a part of split communes"))
    #expect(try document("why 31492@2025 17", in: shell).title.en.contains("Lương Tâm"))
    let error = try #require(shell.failure("why \"Lương Nghĩa\" met"))
    #expect(error.code == "why.other-geography")
    #expect(error.hints.first?.en == "its figures are in xã Lương Tâm (Cần Thơ): why \"31492\" …")
  }

  @Test("cells of a report on another geography lead to where they come from, not to a namesake's") func cells() throws
  {
    let document = try document("gap --geography 2025 --lineage full", in: TestShell())
    let ids = document.lineages.map(\.id)
    #expect(Set(ids).count == ids.count && ids.contains("31338@2025-2022Q3-met"))
    let block = try #require(document.table("communes"))
    #expect(block.rowCount == 31)
  }

  @Test("diff compares merged communes, and its parts add up", arguments: [("2022Q2", "2022Q3")])
  func diff(first: String, second: String) throws {
    let shell = try TestShell()
    let line = "diff communes \(first) \(second) --geography 2025"
    #expect(
      try shell.csv("\(line) | where change != 0 | select code, change")
        == shell.csv("gap at \(second) --geography 2025 | where change != 0 | sort code | select code, change"))
    let document = try document(line, in: shell)
    #expect(document.provenance.line == line && document.table("communes")?.rowCount == 31)
    let parts = try #require(try document.table("mean")?.numbers("contribution")).compactMap { $0 }.reduce(0, +)
    let change = try #require(document.metrics.first { $0.id == "mean-change" }?.value.number)
    #expect(abs(parts - change) < 1e-9)
    try shell.run("set geography 2025")
    #expect(try shell.csv("diff communes \(first) \(second) | count") == "count\n31\n")
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
