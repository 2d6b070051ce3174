import NTMKit
import Query
import Testing

@Suite("sql { … } in a line")
struct SQLStageTests {
  private func text(_ line: String) throws -> String? {
    let tables = try ExampleTables()
    let diagnostic = #expect(throws: Diagnostic.self) { try tables.run(line) }
    return diagnostic.map { DiagnosticText(language: .en).text($0) }
  }

  @Test(
    "braces, pipes and quotes inside belong to the statement",
    arguments: [
      "sql { select '}' as a, 'it''s {' as b }", "sql { select 1 as \"}|\", 2 as `{`, 3 as [a}b] }",
      "sql { select 1 as a -- } | {\n }", "sql { select /* } ' */ 1 as a }", "sql { select 1 | 2 as a }",
      "sql{ select 1 as a }", "x = sql { select 1 as a }",
      "communes | sql { select '|' as a, \"name\" from _ -- it's }\n } | where name = \"Phú Hữu\"",
      "communes | sql{ select 1 as a }",
    ])
  func braces(_ line: String) throws {
    #expect(!LineParser.isIncomplete(line))
    let syntax = try #require(try LineParser.parse(line))
    #expect(try LineParser.parse(syntax.description) == syntax)
    _ = try ExampleTables().run(line)
  }

  @Test(
    "an open statement asks for more",
    arguments: [
      "sql {", "sql { select '}'", "sql { select 1 -- }", "sql { /* } ", "communes | sql { select `}` ",
      "sql { select \"a\n}\" ", "sql{ select 1",
    ])
  func open(_ line: String) { #expect(LineParser.isIncomplete(line)) }

  @Test("a printed line keeps the statement as it was written")
  func printing() throws {
    #expect(
      try LineParser.parse("sql {  select  1 as a\n  -- note\n}|count")?.description
        == "sql { select  1 as a\n  -- note\n} | count")
    #expect(
      try LineParser.parse("communes|sql {select   name  from _}")?.description
        == "communes | sql {select   name  from _}")
  }

  @Test("stages behind it are checked before anything runs")
  func checking() throws {
    #expect(
      try text("sql { select district, avg(met) as m from communes group by 1 } | where distrct = \"x\"") == """
        error[query.unknown-column] <prompt>:1:73
          sql { select district, avg(met) as m from communes group by 1 } | where distrct = "x"
                                                                                  ^^^^^^^ sql { … } has no column "distrct"
          hint: did you mean "district"? columns: district, m
        """)
    #expect(
      try text("communes | sql { select avg(met) as m from _ } | where m = \"x\"") == """
        error[query.type] <prompt>:1:56
          communes | sql { select avg(met) as m from _ } | where m = "x"
                                                                 ^^^^^^^ m (number) cannot be compared with "x" (text)
        """)
  }

  @Test("what is wrong inside is shown inside, on its own line")
  func places() throws {
    #expect(
      try text("communes | sql { select nam from _ }") == """
        error[query.unknown-column] <prompt>:1:25
          communes | sql { select nam from _ }
                                  ^^^ _ has no column "nam"
          hint: did you mean "name"? columns: code, name, district, met, population, state
        """)
    #expect(
      try text("sql {\n  select name\n  from comunes }") == """
        error[query.unknown-source] <prompt>:3:8
            from comunes }
                 ^^^^^^^ no table, report, command or variable is called "comunes"
          hint: did you mean "communes"?
          hint: to see what there is: tables, reports, help
        """)
    #expect(
      try text("sql { select 'Đông Phú' as a, from communes }") == """
        error[sql.syntax] <prompt>:1:31
          sql { select 'Đông Phú' as a, from communes }
                                        ^^^^ the statement cannot be read from “from” on
        """)
    #expect(
      try text("sql { select name from communes where district = \"Vị Thủy\" }") == """
        error[query.unknown-column] <prompt>:1:50
          sql { select name from communes where district = "Vị Thủy" }
                                                           ^^^^^^^^^ communes has no column "Vị Thủy"
          hint: in SQL text stands in single quotes: 'Vị Thủy'
          hint: columns: code, name, district, met, population, state
        """)
    #expect(
      try text("sql { delete from communes }") == """
        error[sql.refused] <prompt>:1:7
          sql { delete from communes }
                ^^^^^^ sql { } only reads and never writes
          hint: a SELECT, WITH or VALUES: sql { select district, count(*) from communes group by 1 }
        """)
    #expect(
      try text("sql select 1") == """
        error[query.syntax] <prompt>:1:4
          sql select 1
             ^^^^^^^^^ expected something in { … }, not “select”
          hint: it is written: sql { select district, avg(met) as m from _ group by 1 }
        """)
    #expect(
      try text("sql { select code, met from communes union all select 'a', 'b' }") == """
        error[sql.mixed-types] <prompt>:1:7
          sql { select code, met from communes union all select 'a', 'b' }
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ the column "met" holds text and numbers; a column is of one type
          hint: make it text: cast(… as text) as met
        """)
  }

  @Test("_ is the rows that come, with their units; a quoted name may say the period")
  func tables() throws {
    let tables = try ExampleTables()
    let result = try tables.run("communes | where met < 18 | sql { select name, met from _ order by met }")
    #expect(result.schema["met"]?.unit == .criterion)
    #expect(try result.texts("name") == ["Vị Trung", "Phú Hữu"])
    #expect(try tables.run("sql { select count(*) as n from \"history at 2022Q2\" }").integers("n") == [6])
    #expect(
      try tables.run("sql { select ten from xa where huyện = 'Vị Thủy' }").texts("name") == ["Vị Thanh", "Vị Trung"])
  }

  @Test("any words at all are refused or run, never more", arguments: 0..<200 as Range<UInt64>)
  func soup(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let pieces = [
      "select", "from", "where", "group by", "order by", "with", "as", "(", ")", ",", "*", "communes", "history", "_",
      "c",
      "name", "met", "'a", "'b'", "\"met\"", "1", "2.5", "+", "=", "is", "not", "null", "case", "when", "then", "end",
      "union all", "values", "count(*)", "avg(", "cast(", "over", "join", "using", "on", ".", "in", "between", "and",
      "-",
      "--", "/*", "[", "`", "collate", "limit", "distinct", "sum(met)", "x'0", "?", ";", "is distinct from", "exists",
    ]
    var text = input.chance(70) ? "select" : ""
    for _ in 0..<input.below(14) { text += input.pick([" ", " ", "\n", ""]) + input.pick(pieces) }
    let line = "communes | sql {\(text)\n}"
    let tables = try ExampleTables()
    for _ in 0..<4 {
      _ = LineAnalysis.context(at: input.below(line.count + 1), in: line, environment: tables)
    }
    do { _ = try tables.run(line) } catch { #expect(error is Diagnostic, "\(line)") }
  }

  @Test("a statement that never ends is stopped")
  func stopping() throws {
    var tables = RandomTables(tables: [:])
    tables.isCancelled = { true }
    let error = #expect(throws: Diagnostic.self) {
      try tables.run(
        "sql { with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) as c from r }")
    }
    #expect(error?.code == "report.cancelled")
  }

  @Test(
    "inside, completion knows tables, their columns and the words of SQL",
    arguments: [
      ("sql { ", "keywords", ""), ("sql { sel", "keywords", "sel"),
      ("sql { select ^ from communes }", "columns code", ""),
      ("sql { select nam^ from communes", "columns code", "nam"), ("sql { select * from ", "sources", ""),
      ("sql { select * from com", "sources", "com"), ("sql { select * from communes, ", "sources", ""),
      ("sql { select * from communes c join history h on h.", "columns code period", ""),
      ("sql { select c.na^ from communes as c }", "columns code", "na"),
      ("sql { select name from communes where district = 'Ph", "", ""),
      ("communes | select name | sql { select ^ from _ }", "columns name", ""),
      ("communes | sql { select name, ^ from _", "columns code", ""),
    ])
  func completion(_ line: String, _ expected: String, _ prefix: String) throws {
    let cursor = line.contains("^") ? line.prefix { $0 != "^" }.count : line.count
    let context = LineAnalysis.context(
      at: cursor, in: line.replacing("^", with: ""), environment: try ExampleTables())
    #expect(context.isInSQL)
    #expect(context.prefix == prefix)
    #expect(context.start == cursor - prefix.count)
    let seen =
      context.expectations.first.map { first in
        switch first {
        case .column(let schema):
          "columns " + (schema.names.first ?? "") + (schema["period"] == nil ? "" : " period")
        case .joinSource: "sources"
        case .keyword: "keywords"
        default: "other"
        }
      } ?? ""
    #expect(seen == expected)
  }
}
