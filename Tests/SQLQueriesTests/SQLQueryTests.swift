import NTMKit
import SQLQueries
import Testing

@Suite("SQL over tables")
struct SQLQueryTests {
  @Test("columns that pass through keep type and unit")
  func passing() throws {
    let query = try Statements().checked("select met, income, recognised, due, period, name as ten from communes")
    #expect(
      query.schema
        == Schema([
          Field("met", .int, unit: .criterion), Field("income", .double, unit: .millionDong),
          Field("recognised", .bool), Field("due", .date), Field("period", .period), Field("ten", .text),
        ]))
    #expect(
      try Statements().run("select * from communes where code < 'A4' order by code")
        == Table(columns: SQLExamples.communes().columns.map { $0.gathered([0, 1, 2]) }))
  }

  @Test(
    "types are known before any row is read, and are those of the result",
    arguments: [
      ("select count(*) as n, avg(met) as m, sum(met) as s, max(due) as d from communes", "int double int date"),
      ("select district, max(period) as p, min(recognised) as r from communes group by 1", "text period bool"),
      (
        "with b as (select district, avg(met) as m from communes group by 1) select m * 2 as x, district from b",
        "double text"
      ),
      ("select met >= 19 as done, met / 2 as half, met / 2.0 as h, -met as n from communes", "bool int double int"),
      ("select 1 as a union all select 2.5", "double"),
      ("values (1, 'a'), (2, 'b')", "int text"),
      ("select case when met > 18 then 'a' else 'b' end as c, coalesce(met, 0) as m from communes", "text int"),
      ("with recursive r(n) as (select 1 union all select n + 1 from r where n < 5) select n from r", "int"),
      (
        "select c.*, l.years from communes c join leaders l on l.code = c.code",
        "text text text int double bool date period text int"
      ),
      (
        "select * from communes join leaders using (code)",
        "text text text int double bool date period text text int"
      ),
      ("select (select max(years) from leaders) as y, exists (select 1) as e from communes", "int bool"),
      ("select rank() over (order by met) as r, lag(due) over (order by code) as d from communes", "int date"),
      (
        "select cast(met as text) as t, round(income, 1) as i, date(due, '+1 month') as d from communes",
        "text double date"
      ),
      (
        "select due is null as d, name like 'V%' as l, met between 1 and 18 as b, not recognised as n from communes",
        "bool bool bool bool"
      ),
      ("select x from (select max(met) x from communes)", "int"),
      ("select null as n from communes", "text"),
    ])
  func types(_ text: String, _ expected: String) throws {
    let schema = try #require(try Statements().checked(text).schema, "\(text)")
    #expect(schema.fields.map(\.type.rawValue).joined(separator: " ") == expected)
    #expect(try Statements().run(text).schema == schema)
  }

  @Test("what is worked out from a column keeps its unit where that is still its unit")
  func units() throws {
    let schema = try #require(
      try Statements().checked("select avg(met) as a, sum(income) as s, met * 2 as m, count(*) as n from communes")
        .schema)
    #expect(schema.fields.map(\.unit) == [.criterion, .millionDong, nil, nil])
  }

  @Test("letters with accents have capitals too")
  func capitals() throws {
    let table = try Statements().run(
      "select lower('ĐÔNG PHÚ') as a, upper('đông') as b, lower(null) as c, upper(5) as d")
    #expect(table.row(0) == [.text("đông phú"), .text("ĐÔNG"), .null, .text("5")])
  }

  @Test("nothing in a statement learns the time of day, however it asks")
  func clock() throws {
    for text in ["date('no' || 'w')", "strftime('%Y', x)", "unixepoch(x)", "julianday(x)"] {
      let table = try Statements().run("select \(text) as a from (select 'no' || 'w' as x)")
      #expect(table[0, "a"] == .null, "\(text)")
    }
    #expect(try Statements().run("select 'now' as a, date('2022-09-30', '+1 day') as b")[0, "a"] == .text("now"))
  }

  @Test("NULL is missing, and so is a number that is none")
  func missing() throws {
    #expect(
      try Statements().rows("select code, income, met from communes where income is null order by code")
        == ["code,income,met", "A3,,19", "A4,,"])
    #expect(try Statements().rows("select 1e308 * 10 as x, null as y") == ["x,y", ","])
  }

  @Test("text is compared exactly, folded with fold, and ordered as in a dictionary")
  func text() throws {
    let statements = try Statements()
    #expect(try statements.rows("select code from communes where name = 'Phú Hữu'") == ["code", "A1"])
    #expect(
      try statements.rows("select code from communes where name = 'Phu\u{301} Hu\u{31B}\u{303}u'") == ["code", "A1"])
    #expect(try statements.rows("select code from communes where name = 'phú hữu'") == ["code"])
    #expect(
      try statements.rows("select code from communes where fold(name) like '%phu%' order by 1") == ["code", "A1", "A3"])
    #expect(
      try statements.rows("select name from communes order by name collate vietnamese")
        == ["name", "Dừa", "Đông Phú", "Phú Hữu", "Vị Thanh"])
  }

  @Test("dates and periods are text that can be compared, and come back as what they were")
  func dates() throws {
    let statements = try Statements()
    #expect(
      try statements.rows("select code from communes where due <= '2022-12-31' order by 1") == ["code", "A1", "A4"])
    #expect(try statements.rows("select count(*) n from communes where period = '2022Q3'") == ["n", "3"])
    #expect(try statements.run("select min(due) as d from communes").columns[0].storage.type == .date)
    #expect(try statements.run("select due || '' as d from communes").columns[0].storage.type == .text)
  }

  @Test("joins find what a plain loop finds, whatever the types of the keys")
  func joins() throws {
    let statements = try Statements()
    #expect(
      try statements.rows("select c.name, l.leader from communes c join leaders l on c.code = l.code order by 1")
        == ["name,leader", "Phú Hữu,An", "Vị Thanh,Bình"])
    #expect(
      try statements.rows("select l.code, c.name from leaders l left join communes c using (code) order by 1")
        == ["code,name", "A1,Phú Hữu", "A2,Vị Thanh", "A9,"])
    #expect(
      try statements.rows("select c.code from communes c join leaders l on c.met - 16 = l.years order by 1")
        == ["code", "A1", "A2", "A3"])
    #expect(try statements.rows("select code from leaders where years = 3.0") == ["code", "A1"])
    #expect(try statements.rows("select code from leaders where years = '3'") == ["code", "A1"])
    #expect(
      try statements.rows("select code from leaders where years in (1, 8, 2.5) order by 1") == ["code", "A2", "A9"])
    #expect(try statements.rows("select code from communes where income = 60") == ["code", "A2"])
    #expect(
      try statements.rows("select code from communes where recognised = true order by 1") == ["code", "A2", "A3"])
    #expect(
      try statements.rows("select code from communes where due = '2022-09-30' order by 1") == ["code", "A1", "A4"])
  }

  @Test("groups are those of the values, missing ones together, in any order of rows")
  func groups() throws {
    let statements = try Statements()
    for (column, expected) in [
      ("\"group\"", [",1", "x,2", "y,1"]), ("met", [",1", "17,1", "19,2"]), ("recognised", [",1", "0,1", "1,2"]),
      ("due", [",1", "2022-09-30,2", "2023-01-05,1"]), ("period", [",1", "2022Q3,3"]),
      ("income", [",2", "48.5,1", "60,1"]),
      ("name collate vietnamese", ["Dừa,1", "Phú Hữu,1", "Vị Thanh,1", "Đông Phú,1"]),
    ] {
      let plain = column == "recognised" ? "recognised + 0" : column.replacing(" collate vietnamese", with: "")
      let rows = try statements.rows("select \(plain) as k, count(*) as n from communes group by \(column)")
      #expect(rows.dropFirst().sorted() == expected.sorted(), "\(column)")
      let distinct = try statements.rows("select distinct \(plain) as k from communes")
      #expect(distinct.count == expected.count + 1, "\(column)")
    }
    #expect(
      try statements.rows("select district from communes group by district order by 1 desc")
        == ["district", "Vị Thủy", "Châu Thành"])
    #expect(
      try statements.rows("select distinct district from communes order by 1") == ["district", "Châu Thành", "Vị Thủy"])
  }

  @Test("texts that are equal but for their form are told apart as they are elsewhere")
  func unicodeForms() throws {
    let odd = Column(
      Field("s", .text), .text(codes: [0, 1, 1, 2], dictionary: TextDictionary(["a\u{301}", "\u{E1}", "b"])))
    let statements = Statements(["t": try Table(columns: [odd])])
    #expect(try statements.rows("select count(*) n from t where s = '\u{E1}'") == ["n", "2"])
    #expect(try statements.rows("select count(*) n from t group by s order by 1") == ["n", "1", "1", "2"])
  }

  @Test("window functions, compounds and tables of their own work")
  func forms() throws {
    let statements = try Statements()
    #expect(
      try statements.rows(
        "select code, row_number() over (partition by district order by code) as n from communes order by 1")
        == ["code,n", "A1,1", "A2,1", "A3,2", "A4,2"])
    #expect(
      try statements.rows("select code from communes except select code from leaders order by 1")
        == ["code", "A3", "A4"])
    #expect(
      try statements.rows(
        "with recursive r(n) as (values (1) union all select n * 2 from r where n < 100) select max(n) m from r")
        == ["m", "128"])
  }

  @Test("a table's name may be quoted, qualified or in capitals; labels find columns")
  func names() throws {
    let statements = try Statements()
    #expect(try statements.rows("select count(*) n from \"gap.by_district\"") == ["n", "3"])
    #expect(try statements.rows("select count(*) n from gap.by_district") == ["n", "3"])
    #expect(try statements.rows("select count(*) n from main.leaders") == ["n", "3"])
    #expect(
      try statements.rows("select huyen, count(*) n from communes group by huyen order by 1")
        == ["district,n", "Châu Thành,2", "Vị Thủy,2"])
    #expect(try statements.rows("select huyện as h from communes where code = 'A1'") == ["h", "Châu Thành"])
    #expect(try statements.run("select * from communes where huyen = 'x'").schema == SQLExamples.communes().schema)
    #expect(try statements.rows("select \"group\" from communes where `code` = 'A1'") == ["group", "x"])
  }

  @Test("a common table hides a table of the same name")
  func hiding() throws {
    #expect(try Statements().rows("with communes as (select 1 as a) select * from communes") == ["a", "1"])
    #expect(try Statements().checked("with communes as (select 1 as a) select * from communes").tables.isEmpty)
  }

  @Test("large numbers stay whole; what no longer fits is said")
  func numbers() throws {
    #expect(try Statements().rows("select 9223372036854775807 as x") == ["x", "9223372036854775807"])
    #expect(
      try Statements().fault("select sum(x) as s from (select 9223372036854775807 as x union all select 1)")?.code
        == "query.overflow")
  }

  @Test("a statement that never ends is stopped")
  func stopping() throws {
    var questions = 0
    let error = #expect(throws: SQLFault.self) {
      try Statements().run("with recursive r(n) as (select 1 union all select n + 1 from r) select count(*) c from r") {
        questions += 1
        return questions > 3
      }
    }
    if case .stopped? = error?.reason {} else { Issue.record("not stopped") }
  }

  @Test("an empty table has columns and no rows")
  func empty() throws {
    let table = try SQLExamples.communes()
    let statements = Statements(["t": Table(empty: table.schema)])
    #expect(try statements.run("select * from t") == Table(empty: table.schema))
    #expect(try statements.rows("select count(*) n, max(met) m from t") == ["n,m", "0,"])
  }
}
