import NTMKit
import SQLQueries
import Testing

@Suite("What is wrong with a statement")
struct SQLFaultTests {
  @Test(
    "each has its code and place",
    arguments: [
      ("", "sql.syntax", nil), ("   -- nothing", "sql.syntax", nil),
      ("delete from communes", "sql.refused", "delete"), ("drop table communes", "sql.refused", "drop"),
      ("pragma table_info(communes)", "sql.refused", "pragma"), ("attach 'x' as y", "sql.refused", "attach"),
      ("with x as (select 1) delete from communes", "sql.refused", nil),
      ("select 1; select 2", "sql.refused", "select"), ("select ?", "sql.parameter", "?"),
      ("select :a", "sql.parameter", ":a"), ("select load_extension('x')", "sql.refused", nil),
      ("select random()", "sql.refused", "random"), ("select current_date", "sql.refused", "current_date"),
      ("select date('now')", "sql.refused", "'now'"), ("select date()", "sql.refused", "date"),
      ("select strftime('%Y')", "sql.refused", "strftime"),
      ("select time('12:00', 'localtime')", "sql.refused", "'localtime'"),
      ("select * from pragma_database_list", "sql.refused", nil),
      ("select * from sqlite_master", "sql.refused", nil),
      ("select 'abc", "sql.syntax", "'"), ("select from communes", "sql.syntax", "from"),
      ("select group from communes", "sql.syntax", "group"), ("select (1", "sql.syntax", nil),
      ("select distrct from communes", "query.unknown-column", "distrct"),
      ("select c.distrct from communes c", "query.unknown-column", "distrct"),
      ("select name from communes where district = \"Vị Thủy\"", "query.unknown-column", "\"Vị Thủy\""),
      ("select * from comunes", "query.unknown-source", "comunes"),
      ("select mean(met) from communes", "query.unknown-function", "mean"),
      ("select code from communes, leaders", "sql.ambiguous-column", "code"),
      ("select name from communes order by name collate viet", "sql.invalid", nil),
      ("select avg(met, 2) from communes", "query.arguments", "avg"),
      ("select name from communes where avg(met) > 2", "query.misplaced-aggregate", nil),
      ("select name, name from communes", "query.repeated-column", nil),
      ("select met as x from communes union all select 'a'", "sql.mixed-types", nil),
      ("select x'00ff' as x", "sql.mixed-types", nil),
    ] as [(String, String, String?)])
  func codes(_ text: String, _ code: String, _ place: String?) throws {
    let fault = try #require(try Statements().fault(text), "\(text)")
    #expect(fault.code.rawValue == code)
    if let place {
      let range = try #require(fault.range)
      #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == place)
    }
  }

  @Test("hints name what was probably meant")
  func hints() throws {
    let statements = try Statements()
    #expect(
      statements.fault("select distrct from communes")?.hints.first?.en
        == "did you mean \"district\"? columns: code, name, district, met, income, recognised, due, period, group")
    #expect(
      statements.fault("select name from communes where name = \"Phú\"")?.hints.first?.en
        == "in SQL text stands in single quotes: 'Phú'")
    #expect(statements.fault("select mean(met) from communes")?.hints.map(\.en) == ["did you mean \"avg\"?"])
    #expect(
      statements.fault("select group_conca(name) from communes")?.hints.map(\.en) == ["did you mean \"group_concat\"?"])
    #expect(
      statements.fault("select name from communes where name ~ 'phu'")?.hints.first?.en
        == "to find text without regard to accents and case: fold(name) like '%phu%'")
    #expect(
      statements.fault("select name from communes where met is missing")?.hints.first?.en
        == "in SQL it is written: is null")
    #expect(
      statements.fault("select code from communes, leaders")?.hints.map(\.en)
        == ["say whose it is: communes.code, leaders.code"])
    #expect(
      statements.fault("select group from communes")?.hints.first?.en
        == "“group” is a word of SQL; as the name of a column it stands in double quotes: \"group\"")
  }

  @Test("tokens lie where they are written")
  func tokens() {
    let text = "select 'it''s', \"a \"\"b\"\"\" -- }\n/* { */ from [x y], `z` where a<>1.5e-3 and b->>'c' = x'0f' ; ?1"
    let tokens = SQLToken.all(in: text)
    #expect(
      tokens.map(\.text) == [
        "select", "it's", ",", "a \"b\"", "from", "x y", ",", "z", "where", "a", "<>", "1.5e-3", "and", "b", "->>", "c",
        "=", "0f", ";", "?1",
      ])
    let bytes = Array(text.utf8)
    #expect(String(decoding: bytes[tokens[17].range], as: UTF8.self) == "x'0f'")
    #expect(!tokens.contains { !$0.isClosed })
    #expect(SQLToken.all(in: "select 'a").last?.isClosed == false)
  }
}
