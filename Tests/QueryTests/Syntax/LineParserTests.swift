import NTMKit
import Query
import Testing

@Suite("Reading a line")
struct LineParserTests {
  private func parse(_ text: String) throws -> LineSyntax { try #require(try LineParser.parse(text)) }

  @Test("a blank line and a comment say nothing", arguments: ["", "   ", "# only a comment", "  # indented"])
  func blank(_ text: String) throws {
    #expect(try LineParser.parse(text) == nil)
  }

  @Test("an assignment, a source and stages are found where they stand")
  func whole() throws {
    let line = try parse("near = gap at 2022Q3 | where missing <= 3 | save \"near.html\"")
    #expect(line.assignment?.text == "near")
    #expect(line.source?.word.text == "gap")
    #expect(line.source?.word.range == 7..<10)
    #expect(line.source?.period?.description == "2022Q3")
    #expect(line.stages.map(\.name.text) == ["where", "save"])
    #expect(line.stages.last?.words.map(\.text) == ["near.html"])
    #expect(line.stages.last?.words.first?.isQuoted == true)
    #expect(line.stages.last?.words.first?.span?.column == 50)
  }

  @Test("a line that starts with | goes on from the last result")
  func continuation() throws {
    let line = try parse("| count by district")
    #expect(line.source == nil)
    #expect(line.stages.map(\.name.text) == ["count"])
  }

  @Test("at and asof are taken from behind options too, where a period or a day follows; in quotes they are words")
  func scopeBehindOptions() throws {
    let line = try parse("gap --district 937 at 2022Q2 --near 2 asof 2022-08-31")
    #expect(line.source?.period == PeriodReference(parsing: "2022Q2"))
    #expect(line.source?.asof == AsOf(parsing: "2022-08-31"))
    #expect(line.source?.arguments.map(\.text) == ["--district", "937", "--near", "2"])
    #expect(line.description == "gap at 2022Q2 asof 2022-08-31 --district 937 --near 2")
    let command = try parse("diff --key id plan_tasks asof 2022-07-01 2022-09-30")
    #expect(command.source?.asof == nil)
    #expect(command.description == "diff --key id plan_tasks asof 2022-07-01 2022-09-30")
    #expect(try parse("check --strict at 2022Q2").source?.arguments.map(\.text) == ["--strict"])
    let words = try parse("gap --district at --near \"asof\" 2022-08-31")
    #expect(words.source?.arguments.map(\.text) == ["--district", "at", "--near", "asof", "2022-08-31"])
  }

  @Test("at and asof are taken in either order, relative periods too")
  func scope() throws {
    let line = try parse("gap asof 2022-08-31 at 2021Q4..last --near 2")
    #expect(line.source?.asof == AsOf(parsing: "2022-08-31"))
    #expect(line.source?.period?.description == "2021Q4..last")
    #expect(line.source?.arguments.map(\.text) == ["--near", "2"])
    #expect(line.source?.words.count == 6)
  }

  @Test(
    "words keep what quotes, equal signs and paths hold",
    arguments: [
      ("import so-lieu/*.csv --period 2022Q3", ["so-lieu/*.csv", "--period", "2022Q3"]),
      ("find --name=\"Phụng Hiệp\" x", ["--name=Phụng Hiệp", "x"]),
      ("say \"a \\\"b\\\" \\\\ c\"", ["a \"b\" \\ c"]),
      ("open \"C:\\so-lieu\\quy 3.xlsx\"", ["C:\\so-lieu\\quy 3.xlsx"]),
      ("say a#b # a comment", ["a#b"]),
      ("say \"a | b\" `c | d`", ["a | b", "c | d"]),
      ("sql { select '}' from t | x { y } }", ["select '}' from t | x { y }"]),
      ("why near[3].met", ["near[3].met"]),
    ])
  func words(_ text: String, _ expected: [String]) throws {
    let line = try parse(text)
    #expect(line.source?.words.map(\.text) == expected)
    #expect(line.stages.isEmpty)
  }

  @Test("the table of a report stands behind a point")
  func member() throws {
    let source = try #require(try parse("gap.by_district at last").source)
    #expect(source.word.text == "gap")
    #expect(source.member?.text == "by_district")
    #expect(source.member?.range == 4..<15)
    #expect(source.period?.first == .last)
  }

  @Test("an equal sign inside a word is no assignment")
  func noAssignment() throws {
    #expect(try parse("set lang=en").assignment == nil)
    #expect(try parse("near=gap").assignment?.text == "near")
    #expect(try parse("open a.csv").source?.word.text == "open")
  }

  @Test(
    "an open line asks for more",
    arguments: [
      "communes |", "communes | where (met = 1", "say \"open", "sql { select 1", "communes | where `odd name",
      "communes | # comment", "communes | where met in (1,\n2",
    ])
  func incomplete(_ text: String) {
    #expect(LineParser.isIncomplete(text))
  }

  @Test(
    "a closed line does not",
    arguments: [
      "", "communes", "communes | where (met = 1)", "say \"|\"", "sql { a | b }", "communes # |", "say (", "a | b # (",
    ])
  func complete(_ text: String) {
    #expect(!LineParser.isIncomplete(text))
  }

  @Test("an error in a continued line names its physical line and shows it")
  func continued() throws {
    let diagnostic = #expect(throws: Diagnostic.self) {
      _ = try LineParser.parse("communes |\n  where a |\n  \"x\"", source: "a.ntm", line: 7)
    }
    #expect(diagnostic?.span == SourceSpan(source: "a.ntm", line: 9, column: 3, length: 1))
    #expect(diagnostic?.excerpt == "  \"x\"")
  }

  @Test(
    "what is wrong with a line's shape is said where it is",
    arguments: [
      ("communes | | count", "query.syntax", 10), ("communes |", "query.syntax", 10), ("x = ", "query.syntax", 5),
      ("say \"open", "query.unclosed", 5), ("communes | where `x", "query.unclosed", 18),
      ("sql { select", "query.unclosed", 5), ("communes | 3", "query.syntax", 12),
    ])
  func errors(_ text: String, _ code: String, _ column: Int) {
    let diagnostic = #expect(throws: Diagnostic.self) { _ = try LineParser.parse(text) }
    #expect(diagnostic?.code.rawValue == code)
    #expect(diagnostic?.span?.column == column)
  }

  @Test("odd names are printed in backticks, odd words in quotes")
  func printing() throws {
    let name = Name("số xã")
    #expect("\(name)" == "`số xã`")
    #expect("\(Name("số-xã"))" == "số-xã")
    #expect(try parse("say  \"a b\"   c # note\n").description == "say \"a b\" c")
  }

  @Test(
    "a printed line says the same where it would be read as another",
    arguments: [
      ("\"a\" = b", "\"a\" = b"), ("\"`\"b", "\"`b\""), ("in = communes", "in = communes"),
      ("communes | and x", "communes | and x"), ("communes | sele#t name", "communes | sele#t name"),
      ("in x", "`in` x"), ("a --b\" = c\"", "a \"--b = c\""), ("a == b", "a == b"),
    ])
  func printedAgain(_ text: String, _ printed: String) throws {
    let syntax = try parse(text)
    #expect(syntax.description == printed)
    #expect(try parse(printed) == syntax)
  }
}

@Suite("whatif in front of a line") struct AssumptionSyntaxTests {
  private func words(_ line: String) throws -> [[String]] {
    try #require(try LineParser.parse(line)).assumptionSyntaxes.map { $0.words.map(\.text) }
  }

  @Test("assumptions end at ; and at the end of a line, = is a word of its own") func split() throws {
    #expect(
      try words("whatif { \"Phú; Hữu\" 17.1=80; x y = \"a=b\" ; # c\n t k state=done on= } gap")
        == [["Phú; Hữu", "17.1", "=", "80"], ["x", "y", "=", "a=b"], ["t", "k", "state", "=", "done", "on", "="]])
    #expect(try words("whatif { ; } gap").isEmpty)
    #expect(try words("gap").isEmpty)
    let syntax = try #require(try LineParser.parse("n = whatif {a b met} gap at 2022Q3 | count"))
    #expect(syntax.assignment?.text == "n" && syntax.source?.word.text == "gap" && syntax.stages.count == 1)
    #expect(syntax.assumptionSyntaxes[0].words[1].span?.column == 15)
  }

  @Test(
    "what is printed says the same again",
    arguments: [
      "whatif { a 1 met } gap", "explain x = whatif{a 1 = 2;b 2 met}gap | count", "whatif { a } | count",
      "\"whatif\" { a } gap", "whatif { a }", "whatif", "x = \"whatif\" { a } b",
      "whatif { a -- b\n } sql { select 1 -- c\n }",
      "explain whatif { a } | count",
    ])
  func printing(_ text: String) throws {
    let syntax = try #require(try LineParser.parse(text))
    #expect(try LineParser.parse(syntax.description) == syntax, "\(syntax.description)")
    let formatted = try LineFormatter().formatted(text).joined(separator: "\n")
    #expect(try LineParser.parse(formatted)?.assumptions?.text == syntax.assumptions?.text)
    #expect(try LineFormatter().formatted(formatted).joined(separator: "\n") == formatted)
  }

  @Test("braces that are open ask for more") func incomplete() {
    for text in ["whatif { a", "whatif{a", "x = whatif { \"a } b", "whatif { a }\n", "explain x = whatif { a } "] {
      #expect(LineParser.isIncomplete(text))
    }
    for text in ["whatif { a } gap", "whatif", "set whatif { a }", "whatif { a } | count"] {
      #expect(!LineParser.isIncomplete(text))
    }
  }
}
