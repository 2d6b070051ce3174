import NTMKit
import Testing

@testable import Importing

private let quarter = "unit,indicator,period,value,attested\n"

private func read(
  _ rows: String, _ options: ImportOptions = ImportOptions(), context: ImportContext = Small.context
) throws -> CollectingSink {
  try Reading.read(quarter + rows, options: options, context: context)
}

@Suite("results, one value a row") struct LongFormTests {
  @Test("the values of a commune and period come together, with the line of each") func together() throws {
    let sink = try read(
      "31378,1.1,2022Q3,,yes\n31379,1.2,2022Q3,50,\n31378,1.2,2022-Q3,74.5,no\n31378,TC 4,2022Q3,,x\n")
    #expect(sink.submissions.map(\.unitCode) == ["31378", "31379"])
    let first = try #require(sink.submissions.first)
    #expect(
      Small.values(first) == ["1.1": .attested(true), "1.2": .numberAttested(74.5, false), "c:4": .attested(true)])
    #expect(first.lines == [2, 4, 0, 0, 0, 0, 0, 5])
    #expect(first.line(ofSlot: 1) == 4)
    #expect(sink.submissions.last?.lines == [3])
    #expect(sink.layout == CellLayout(columns: ["*": 4]))
    #expect(sink.assumptions.map(\.en) == ["criteria set small: the only one in the workspace"])
  }

  @Test(
    "words in any spelling are attestations",
    arguments: [
      ("Đạt", .attested(true)), ("dat", .attested(true)), ("x", .attested(true)), ("Có", .attested(true)),
      ("1", .attested(true)), ("TRUE", .attested(true)), ("Chưa đạt", .attested(false)), ("không", .attested(false)),
      ("0", .attested(false)), ("Không đạt", .attested(false)), ("KAD", .notApplicable), ("n/a", .notApplicable),
      ("không áp dụng", .notApplicable), ("rút lại", .withdrawn), ("Đa\u{323}t", .attested(true)),
    ] as [(String, ReportedValue)])
  func words(_ text: String, _ expected: ReportedValue) throws {
    for (value, attested) in [(text, ""), ("", text)] {
      let sink = try read("31378,1.1,2022Q3,\(value),\(attested)\n")
      #expect(sink.submissions.first.map { Small.values($0) } == ["1.1": expected])
    }
  }

  @Test("where a number is expected, words attest and digits are numbers") func numbers() throws {
    let sink = try read("31378,1.2,2022Q3,Đạt,\n31379,1.2,2022Q3,1,\n31481,1.2,2022Q3,80 %,x\n")
    #expect(
      sink.submissions.map { Small.values($0)["1.2"] } == [.attested(true), .number(1), .numberAttested(80, true)])
  }

  @Test(
    "a bad row is refused with its column, value and reason",
    arguments: [
      ("31377,1.1,2022Q3,,yes", "unit.unknown", "unit", "31377"),
      ("933,1.1,2022Q3,,yes", "import.wrong-level", "unit", "933"),
      (",1.1,2022Q3,,yes", "import.missing-value", "unit", ""),
      ("31378,1.9,2022Q3,,yes", "import.unknown-indicator", "indicator", "1.9"),
      ("31378,,2022Q3,,yes", "import.missing-value", "indicator", ""),
      ("31378,1.1,2022Q5,,yes", "import.not-a-period", "period", "2022Q5"),
      ("31378,1.1,,,yes", "import.missing-value", "period", ""),
      ("31378,1.1,2022Q3,,", "import.missing-value", "value", ""),
      ("31378,1.2,2022Q3,-,", "import.missing-value", "value", "-"),
      ("31378,1.1,2022Q3,,có lẽ", "import.not-attested", "attested", "có lẽ"),
      ("31378,1.1,2022Q3,999.9,", "import.out-of-range", "value", "999.9"),
      ("31378,1.1,2022Q3,7,", "import.number-for-attested", "value", "7"),
      ("31378,3,2022Q3,999.9,", "import.number-for-attested", "value", "999.9"),
      ("31378,1.2,2022Q3,khoảng 70,", "import.not-a-number", "value", "khoảng 70"),
      ("31378,1.2,2022Q3,-5.0,", "import.out-of-range", "value", "-5.0"),
      ("31378,2.1,2022Q3,1.234,", "import.ambiguous-number", "value", "1.234"),
      ("31378,1.1,2022Q3,yes,no", "import.contradiction", "attested", "no"),
      ("31378,1.2,2022Q3,74.5", "import.ragged-row", nil, nil),
      ("31378,1.2,2022Q3,\"74\"5,", "import.stray-quote", "value", "74"),
    ] as [(String, String, String?, String?)])
  func refused(_ row: String, _ code: String, _ column: String?, _ value: String?) throws {
    let sink = try read("31379,1.1,2022Q3,,yes\n" + row + "\n31481,1.1,2022Q3,,yes\n")
    let refused = try #require(sink.refused.first)
    #expect(refused.diagnostic.code.rawValue == code)
    #expect(refused.line == 3 && refused.column == column && refused.value == value)
    #expect(refused.diagnostic.span?.line == 3 && refused.diagnostic.span?.source == "file.csv")
    #expect(sink.rowsRead == 3 && sink.rowsTaken == 2 && sink.submissions.count == 2)
  }

  @Test("the same value twice is warned about, another value refused") func duplicates() throws {
    let sink = try read("31378,1.2,2022Q3,50,\n31378,1.2,2022Q3,50.0,\n31378,1.2,2022Q3,51,\n")
    #expect(sink.rowsTaken == 2)
    #expect(sink.warnings.map(\.code) == ["import.repeated-row"])
    #expect(sink.refused.map(\.diagnostic.code) == ["import.duplicate-row"])
    #expect(sink.submissions.map { Small.values($0) } == [["1.2": .number(50)]])
  }

  @Test("a number that could mean two things is read as the file's other numbers show") func decimals() throws {
    let comma = try read("31378,2.1,2022Q3,1.234,\n31379,2.1,2022Q3,\"57,6\",\n")
    #expect(comma.submissions.map { Small.values($0)["2.1"] } == [.number(1234), .number(57.6)])
    #expect(comma.assumptions.map(\.en).contains("the decimal mark is a comma, as in the file's other numbers"))
    let point = try read("31378,2.1,2022Q3,1.234,\n31379,2.1,2022Q3,57.6,\n")
    #expect(point.submissions.map { Small.values($0)["2.1"] } == [.number(1.234), .number(57.6)])
    let both = try read("31378,2.1,2022Q3,1.234,\n31379,2.1,2022Q3,57.6,\n31481,2.1,2022Q3,\"57,6\",\n")
    #expect(both.refused.map(\.diagnostic.code) == ["import.ambiguous-number", "import.mixed-marks"])
    let said = try read("31378,2.1,2022Q3,1.234,\n", .with(decimal: .comma))
    #expect(said.submissions.map { Small.values($0)["2.1"] } == [.number(1234)])
  }

  @Test("the set is the user's, the row's, the one assigned to the period, or the only one") func sets() throws {
    var other = Small.set
    other.code = "other"
    var context = Small.context
    context.criteriaSets = [Small.set, other]
    let rows = "31378,1.1,2022Q3,,yes\n"
    let refused = try read(rows, context: context).refused
    #expect(refused.map(\.diagnostic.code) == ["import.no-criteria-set"] && refused[0].column == "period")
    #expect(try read(rows, .with(set: "other"), context: context).submissions.map(\.setCode) == ["other"])
    context.setAssignments = [
      SetAssignment(setCode: "small", level: .ntm, from: try #require(Period(parsing: "2016"))),
      SetAssignment(setCode: "other", level: .ntm, from: try #require(Period(parsing: "2022Q1"))),
      SetAssignment(setCode: "small", level: .advanced, from: try #require(Period(parsing: "2022Q2"))),
    ]
    #expect(try read(rows, context: context).submissions.map(\.setCode) == ["other"])
    #expect(try read("31378,1.1,2021Q4,,yes\n", context: context).submissions.map(\.setCode) == ["small"])
    let named = try Reading.read(
      "unit,indicator,period,value,bộ tiêu chí\n31378,1.1,2022Q3,yes,small\n31378,1.1,2022Q3,no,\n", context: context)
    #expect(named.submissions.map(\.setCode) == ["other", "small"])
  }

  @Test("a file without a period column takes the period of the option") func optionPeriod() throws {
    let sink = try Reading.read(
      "mã xã,chỉ tiêu,giá trị\n31378,1.2,50\n", options: .with(period: Period(parsing: "2022Q3")),
      context: Small.context)
    #expect(sink.submissions.map(\.period.description) == ["2022Q3"])
  }

  @Test("a file's own periods count, and a period that differs from the user's is said") func ownPeriod() throws {
    let third = ImportOptions.with(period: Period(parsing: "2022Q3"))
    let same = try read("31378,1.2,2022Q3,50,\n31379,1.2,,60,\n", third)
    #expect(same.submissions.map(\.period.description) == ["2022Q3", "2022Q3"])
    let said = "the file's own periods count; --period is for its empty cells only"
    #expect(!same.assumptions.map(\.en).contains(said))
    let other = try read("31378,1.2,2022Q2,50,\n", third)
    #expect(other.submissions.map(\.period.description) == ["2022Q2"])
    #expect(other.assumptions.map(\.en).contains(said))
  }
}
