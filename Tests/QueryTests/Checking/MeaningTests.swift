import NTMKit
import Query
import Testing

@Suite("What lines mean")
struct MeaningTests {
  @Test(
    "names and values may be written the Vietnamese way",
    arguments: [
      ("xa | where huyen = \"Vị Thủy\" | select ten", "name\nVị Thanh\nVị Trung\n"),
      ("communes | where state = \"Đạt\" | count", "count\n3\n"),
      ("communes | where state in (\"chưa đạt\", \"x\") | count", "count\n2\n"),
      ("communes | where state ~ \"chua\" | count", "count\n2\n"),
      ("communes | count by huyen | take 1", "district,count\nChâu Thành,3\n"),
    ])
  func vietnamese(_ line: String, _ expected: String) throws {
    #expect(try ExampleTables().run(line).csv == expected)
  }

  @Test(
    "expressions",
    arguments: [
      ("add r = met / 2", "8.5"), ("add r = met % 5", "2"), ("add r = 7 / 0", ""), ("add r = if(met > 18, \"a\")", ""),
      ("add r = round(2.675, 2)", "2.68"), ("add r = round(-2.5)", "-3"), ("add r = sqrt(-1)", ""),
      ("add r = 2022-09-30 - 2022-09-01", "29"), ("add r = 2022Q3 - 1", "2022Q2"),
      ("add r = 2022-09-30 + 1", "2022-10-01"),
      ("add r = 2022Q3 - 2021Q1", "6"), ("add r = year(2022-09-30)", "2022"), ("add r = quarter(2022-09-30)", "3"),
      ("add r = period(2022-09-30)", "2022Q3"), ("add r = period(2022-09-30, \"month\")", "2022-09"),
      ("add r = last_day(2022Q3)", "2022-09-30"), ("add r = days(2022-09-01, 2022-09-30)", "29"),
      ("add r = date(\"30/9/2022\")", "2022-09-30"), ("add r = number(\"74,5\")", "74.5"),
      ("add r = int(\"12\")", "12"),
      ("add r = int(-2.7)", "-2"), ("add r = text(74.50)", "74.5"), ("add r = concat(name, \" \", met)", "Phú Hữu 17"),
      ("add r = replace(name, \"Phú\", \"P\")", "P Hữu"), ("add r = fold(name)", "phu huu"),
      ("add r = length(name)", "7"),
      ("add r = starts_with(name, \"Phú\")", "true"), ("add r = ends_with(name, \"x\")", "false"),
      ("add r = contains(name, \"phu\")", "false"), ("add r = min(met, 3)", "3"), ("add r = greatest(met, 3.5)", "17"),
      ("add r = not met > 3", "false"), ("add r = met in 16..17", "true"), ("add r = met not in (1, 17)", "false"),
      ("add r = 9223372036854775807 % -1", "0"), ("add r = 1e308 * 10", ""), ("add r = 2022Q3 in 2022..2022Q4", "true"),
      ("add r = 2022-09 = 2022", "false"), ("add r = exp(0) + ln(1)", "1"), ("add r = abs(-3)", "3"),
      ("add r = trim(\"  x \")", "x"), ("add r = upper(\"đạt\")", "ĐẠT"), ("add r = floor(-1.5)", "-2"),
      ("add r = met - -3", "20"), ("add r = -met", "-17"), ("add r = --met", "17"), ("add r = -(5)", "-5"),
    ])
  func values(_ stage: String, _ expected: String) throws {
    #expect(try ExampleTables().run("communes | \(stage) | take 1 | select r").csv == "r\n\(expected)\n")
  }

  @Test(
    "units follow the numbers",
    arguments: [
      ("met + 1", "criterion"), ("met * 2", "criterion"), ("met / met", nil), ("met * population", "criterion*person"),
      ("met / population", "criterion/person"), ("met / population * population", "criterion"),
      ("2 / met", "1/criterion"),
      ("round(met / 2, 1)", "criterion"), ("2022-09-30 - 2022-09-01", "day"), ("coalesce(population, 0)", "person"),
      ("-met", "criterion"), ("length(name)", nil),
    ] as [(String, String?)])
  func units(_ expression: String, _ unit: String?) throws {
    let table = try ExampleTables().run("communes | add r = \(expression)")
    #expect(table["r"]?.field.unit?.rawValue == unit)
  }

  @Test("aggregates keep the unit, counts have none")
  func aggregateUnits() throws {
    let table = try ExampleTables().run(
      "communes | summarize a = mean(met), b = count(met), c = share(met = 1), d = sd(met)")
    #expect(table.columns.map(\.field.unit?.rawValue) == ["criterion", nil, nil, "criterion"])
  }

  @Test(
    "aggregates of no rows are missing, counts of none are 0",
    arguments: [
      ("summarize count(), sum(met), mean(met), max(name), share(met = 1), list(name)", "0,,,,,\n"),
      ("count", "0\n"), ("summarize n = count() by district", ""),
    ])
  func empty(_ stage: String, _ row: String) throws {
    let csv = try ExampleTables().run("communes | where met > 99 | \(stage)").csv
    #expect(csv.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)[1] == row)
  }

  @Test("a plan says the columns behind every stage, and what it cannot know")
  func schemas() throws {
    let plan = try #require(
      try Checker.plan("communes | count by district, state | pivot state | take 1 | show csv", in: ExampleTables()))
    #expect(plan.schemas.map { $0?.names.count } == [6, 3, nil, nil])
    #expect(plan.sinks.map(\.name.text) == ["show"])
    #expect(plan.sinks.first?.words.map(\.text) == ["csv"])
    #expect(plan.output == nil)
  }

  @Test("a report is asked for a period and its table; a command gets all its words; a variable takes no period")
  func sources() throws {
    let shell = ShellLikeEnvironment()
    let gap = try #require(try Checker.plan("gap.by_district at last asof 2022-08-31 --near 2", in: shell)?.source)
    #expect(gap.name == "gap")
    #expect(gap.member == "by_district")
    #expect(gap.period?.description == "2022Q2")
    #expect(gap.asof?.description == "2022-08-31")
    #expect(gap.arguments.map(\.text) == ["--near", "2"])
    #expect(gap.schema?.names == ["district", "gaps"])
    #expect(try Checker.plan("gap at previous", in: shell)?.source?.period?.description == "2022Q1")
    #expect(try Checker.plan("help at", in: shell)?.source?.arguments.map(\.text) == ["at"])
    let variable = #expect(throws: Diagnostic.self) { try Checker.plan("near at 2022Q1", in: shell) }
    #expect(variable?.code == "query.period-of-variable")
    let table = #expect(throws: Diagnostic.self) { try Checker.plan("gap.x", in: shell) }
    #expect(table?.code == "query.unknown-report-table")
    let joined = #expect(throws: Diagnostic.self) { try Checker.plan("gap | join help on code", in: shell) }
    #expect(joined?.code == "query.not-a-table")
    let missing = #expect(throws: Diagnostic.self) { try Checker.plan("gap at 2021Q1..previous | nope", in: shell) }
    #expect(missing?.others.isEmpty == true)
    #expect(missing?.code == "query.unknown-verb")
  }

  @Test("a stage behind a command is checked when its columns are known")
  func commands() throws {
    let shell = ShellLikeEnvironment()
    let plan = try #require(try Checker.plan("open a.csv | where code = \"A1\" | count", in: shell))
    #expect(plan.output?.names == nil)
    let table = try ExampleTables().run("communes")
    #expect(try plan.apply(to: table, in: shell).csv == "count\n1\n")
    let wrong = #expect(throws: Diagnostic.self) { try plan.apply(to: table.selecting(["name"]), in: shell) }
    #expect(wrong?.code == "query.unknown-column")
  }

  @Test("a line of its own continues with what the last one gave")
  func continued() throws {
    let plan = try #require(try Checker.plan("| where missing > 1", in: ShellLikeEnvironment()))
    #expect(plan.source == nil)
    #expect(plan.output?.names == ["code", "missing"])
  }

  @Test("a sample is the same for the same seed and differs for another")
  func samples() throws {
    var input = RandomInput(seed: 1)
    let tables = RandomTables(tables: ["t": try input.table(rows: 200)])
    let first = try tables.run("t | sample 20 seed 5")
    #expect(first.rowCount == 20)
    #expect(try first == tables.run("t | sample 20 seed 5"))
    #expect(try first != tables.run("t | sample 20 seed 6"))
  }

  @Test(
    "an expression nested or chained without end is an error, not a crash",
    arguments: ["(", "not ", "- ", "abs(", "1 + ", "met = 1 or ", "if(met = 1, 1, "])
  func deep(_ piece: String) throws {
    let line = "communes | where " + String(repeating: piece, count: 5000) + "1"
    let diagnostic = #expect(throws: Diagnostic.self) { try ExampleTables().run(line) }
    #expect(diagnostic?.code == "query.too-deep")
  }

  @Test("what a person would nest or chain is not too much")
  func deepEnough() throws {
    let chain = (0..<400).map { "met = \($0)" }.joined(separator: " or ")
    #expect(try ExampleTables().run("communes | where \(chain) | count").csv == "count\n5\n")
    let nested = String(repeating: "(", count: 90) + "met = 19" + String(repeating: ")", count: 90)
    #expect(try ExampleTables().run("communes | where \(nested) | count").csv == "count\n1\n")
    let list = (0..<5000).map(String.init).joined(separator: ", ")
    #expect(try ExampleTables().run("communes | where met in (\(list)) | count").csv == "count\n5\n")
  }

  @Test("behind by, a name that a key and a column share means the key; inside an aggregate the column")
  func sharedName() throws {
    let wrong = #expect(throws: Diagnostic.self) {
      try ExampleTables().run("communes | summarize x = met + 1 by met = name")
    }
    #expect(wrong?.code == "query.type")
    let table = try ExampleTables().run("communes | summarize x = length(met), y = sum(met) by met = state")
    #expect(table.csv == "met,x,y\nnot_met,7,32\nmet,3,55\n")
    #expect(
      try ExampleTables().run("communes | summarize n = count(), small = not big by big = met > 17 | select n, small")
        .csv
        == "n,small\n2,true\n3,false\n")
  }
}

/// Names as a shell has them: a report, a variable, commands and a last result.
struct ShellLikeEnvironment: QueryEnvironment {
  var vocabulary: Vocabulary { Vocabulary() }
  var sourceNames: [String] { ["gap", "near", "help", "open"] }
  var sinkNames: Set<String> { ["show", "save"] }
  var periods: [Period] { [Period.quarter(1, of: 2022), Period.quarter(2, of: 2022)].compactMap(\.self) }

  func resolve(_ word: String) -> ResolvedSource? {
    let columns = Schema([Field("code", .text), Field("missing", .int)])
    return switch word {
    case "gap": ResolvedSource("gap", .report(primary: columns))
    case "near", "_": ResolvedSource(word, .variable(columns))
    case "help", "open": ResolvedSource(word, .command)
    default: nil
    }
  }

  func reportTables(of report: String) -> [(id: String, schema: Schema)] {
    [("by_district", Schema([Field("district", .text), Field("gaps", .int)]))]
  }

  func table(for source: CheckedSource) throws -> Table { Table(rowCount: 0) }
}
