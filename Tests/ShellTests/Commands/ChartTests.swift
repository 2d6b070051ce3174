import NTMKit
import Query
import Testing

@testable import Shell

@Suite("chart") struct ChartTests {
  private func document(_ line: String, in session: TestShell? = nil) throws -> ReportDocument {
    let outcome = try (session ?? TestShell()).run(line)
    guard case .document(let document) = outcome.value else { throw Diagnostic("test", message: .init(verbatim: line)) }
    return document
  }

  private func chart(_ line: String) throws -> Chart {
    let document = try document(line)
    let charts = document.sections[0].blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
    return try #require(charts.first)
  }

  private func notes(_ line: String) throws -> [String] {
    try document(line).sections[0].blocks.compactMap { if case .note(let note) = $0 { note.text.en } else { nil } }
  }

  @Test("a kind of chart reads its columns by place, and the one behind by") func columns() throws {
    let bar = try chart("communes | summarize m = mean(met) by district | chart bar district m")
    #expect(bar.mark == .bar && bar.encoding == Chart.Encoding(x: "district", y: "m"))
    #expect(bar.data.rowCount == 8)
    let dot = try chart("communes | chart dot population met by district")
    #expect(dot.mark == .point && dot.encoding == Chart.Encoding(x: "population", y: "met", series: "district"))
    let line = try chart("communes | count by district | chart line")
    #expect(line.mark == .line && line.encoding == Chart.Encoding(x: "district", y: "count"))
    let hist = try chart("communes | select name, met | chart hist")
    #expect(hist.mark == .histogram && hist.encoding.x == "met" && hist.data["count"] == nil)
    let heat = try chart("criteria | summarize s = share(state = \"met\") by criterion, district | chart heat")
    #expect(heat.mark == .heatmap && heat.encoding == Chart.Encoding(x: "criterion", y: "district", series: "s"))
  }

  @Test("rows are counted where no figures are named") func counts() throws {
    let bar = try chart("communes | chart bar district")
    #expect(bar.data.row(0) == [.text("Vị Thanh"), .int(4)])
    #expect(bar.labels["count"]?.vi == "số dòng")
    let split = try chart("communes | chart bar district by status")
    #expect(split.encoding == Chart.Encoding(x: "district", y: "count", series: "status"))
    #expect(split.data.rowCount == 24)
    #expect(split.data.row(1) == [.text("Vị Thanh"), .text("fallen_back"), .int(0)])
    let heat = try chart("communes | chart heat district status")
    #expect(heat.encoding == Chart.Encoding(x: "district", y: "status", series: "count"))
  }

  @Test("a column is found by its label, and in backticks") func columnNames() throws {
    #expect(try chart("communes | chart hist \"dân số\"").encoding.x == "population")
    let odd = try chart("communes | rename met as `số đạt` | chart dot population `số đạt`")
    #expect(odd.encoding.y == "số đạt")
  }

  @Test(
    "what is wrong is found before any row is read, in its place",
    arguments: [
      ("communes | chart bar distrct met", "query.unknown-column", 22),
      ("communes | chart hist name", "chart.wrong-type", 23),
      ("communes | chart bar district name", "chart.wrong-type", 31),
      ("communes | chart dot name met", "chart.wrong-type", 22),
      ("communes | chart dot met met", "chart.repeated-column", 26),
      ("communes | chart hist met missing", "chart.too-many-columns", 27),
      ("communes | chart hist met by district", "chart.too-many-columns", 30),
      ("communes | chart bar district met missing", "chart.too-many-columns", 35),
      ("communes | chart bar district by status met", "chart.by-one-column", 31),
      ("communes | chart pie district", "parameter.not-a-choice", 18),
    ] as [(String, String, Int)])
  func wrong(line: String, code: String, column: Int) throws {
    let error = try #require(TestShell().failure(line))
    #expect(error.code.rawValue == code)
    #expect(error.span?.column == column)
    #expect(error.exitStatus == 2)
    #expect(!error.hints.isEmpty || code == "chart.repeated-column")
  }

  @Test("two errors are told together; columns that fit are listed") func several() throws {
    let error = try #require(TestShell().failure("communes | chart bar distrct name"))
    #expect(error.others.map(\.code) == ["chart.wrong-type"])
    #expect(error.others.first?.hints.first?.en.hasPrefix("columns that fit: population, met") == true)
    #expect(try TestShell().failure("communes | chart hist")?.code == "chart.missing-column")
    #expect(try TestShell().failure("communes | chart dot met")?.code == "chart.missing-column")
    #expect(try TestShell().failure("communes | chart")?.code == "parameter.missing")
  }

  @Test("two figures for one bar are refused, with the line that brings them together") func repeated() throws {
    let error = try #require(TestShell().failure("communes | chart bar district met"))
    #expect(error.code == "chart.repeated-rows")
    #expect(error.message.en == "each district may have one row only; \"Vị Thanh\" has 4")
    #expect(error.hints.map(\.en) == ["summarise first: … | summarize v = mean(met) by district | chart …"])
  }

  @Test("what is left out is counted") func leftOut() throws {
    #expect(
      try notes("communes | chart bar code met").first
        == "Only 40 of the 51 values of code are drawn, in the table's order; 11 are left out. Choose first with sort, top or where."
    )
    #expect(try chart("communes | chart bar code met").data.rowCount == 40)
    #expect(try document("communes | chart bar code met").table("result")?.rowCount == 51)
  }

  @Test("missing values are counted: rows without a place are left out, missing figures stay blank") func missing()
    throws
  {
    #expect(
      try notes("communes | chart dot recognised_on met").contains { $0.contains("no value of recognised_on and") })
    let rows = "communes | take 3 | add v = if(met > 100, 1, previous(met)) order code"
    #expect(
      try notes("\(rows) | chart bar code v")
        == ["1 row has no value of v: the place is left blank."])
    #expect(try TestShell().failure("communes | where met > 100 | chart hist met")?.code == "chart.no-rows")
    #expect(try TestShell().failure("communes | where met > 100 | chart hist met")?.exitStatus == 3)
  }

  @Test("negative figures are drawn to the left of zero") func negative() throws {
    let text = try TestShell().shown(
      "communes | take 2 | add v = if(code = \"31333\", -3, 3) | chart bar code v", width: 60)
    #expect(text.contains("-3") && text.contains("3"))
  }

  @Test("a chart fits the terminal, in both languages", arguments: [40, 80, 120]) func fits(width: Int) throws {
    for language in Language.allCases {
      let session = try TestShell(language: language)
      for line in [
        "communes | chart bar district by status", "communes | chart hist met", "communes | chart dot population met",
        "communes | chart dot population met by district",
        "criteria | summarize s = share(state = \"met\") by criterion, district | chart heat",
        "communes | count by district | chart line", "communes | chart dot recognised_on met",
      ] {
        for shown in try session.shown(line, width: width).split(separator: "\n") {
          #expect(DisplayWidth.width(of: String(shown)) <= width, "\(line): \(shown)")
        }
      }
    }
  }

  @Test("units stand on the axes") func units() throws {
    #expect(try TestShell().shown("communes | chart dot population met", width: 80).contains("population (persons)"))
    #expect(try chart("communes | chart hist population").title.vi == "Phân bố: dân số (người)")
  }

  @Test("the document goes on to the next sink, and can be shown again") func chain() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      let outcome = try session.run("communes | chart hist met | save \"x.html\" | save \"x.json\" | save \"x.csv\"")
      #expect(!outcome.isShown)
      #expect(try contents(of: "\(directory)/x.html").contains("<svg"))
      let json = try contents(of: "\(directory)/x.json")
      #expect(json.contains("\"histogram\"") && json.contains("\"result\""))
      #expect(try contents(of: "\(directory)/x.csv").split(separator: "\n").count == 52)
      #expect(try session.shown("show html").contains("<svg"))
      #expect(try session.csv("| count") == "count\n51\n")
      #expect(try session.run("| count").line == "communes | count | count")
      try session.run("communes | chart hist met | show md | save \"y.xlsx\"")
      #expect(try Set(names(in: directory)) == ["x.html", "x.json", "x.csv", "y.xlsx"])
    }
  }

  @Test("a report's table is drawn too, and the last result at a line's beginning") func reports() throws {
    let session = try TestShell()
    #expect(try document("gap | chart hist met", in: session).table("result")?.rowCount == 51)
    try session.run("communes")
    let again = try document("chart hist met", in: session)
    #expect(again.provenance.line == "communes | chart hist met")
  }

  @Test("completion offers the columns that fit, and by") func completion() throws {
    let session = try TestShell().session
    func offered(_ line: String) -> [String] {
      Completer(session).complete(line, cursor: line.count).candidates.map(\.replacement)
    }
    #expect(offered("communes | cha") == ["chart"])
    #expect(offered("communes | chart h") == ["hist", "heat"])
    #expect(offered("communes | chart hist popu") == ["population"])
    #expect(!offered("communes | chart hist ").contains("name"))
    #expect(offered("communes | chart bar dist") == ["district", "district_code"])
    #expect(offered("communes | select name, met | chart bar name ") == ["met", "by", "facet"])
    #expect(offered("communes | chart bar district by st") == ["status"])
    #expect(offered("communes | chart bar district by status ") == ["facet"])
    #expect(offered("communes | chart line met facet dist") == ["district", "district_code"])
    #expect(!offered("communes | chart heat district ").contains("facet"))
  }
}
