import FuzzTargets
import NTMKit
import Testing

@testable import Importing

@Suite("values of workbooks") struct WorkbookValueTests {
  @Test("format codes: shares, dates, times, codes with zeros") func formats() throws {
    let grid = try Workbooks.sheet("formats.xlsx").grid
    let read = grid.texts.indices.map { "\(grid.text(row: $0, column: 0)) \(grid.kind(row: $0, column: 0))" }
    #expect(
      read == [
        "74.5% number", "14.5% number", "1.2 number", "1234567.5 number", "1234567 number", "09112 number",
        "31378 number",
        "1500 number", "-12.5 number", "2022-09-30 date", "2022-09-30 date", "2022-09-30 08:30:00 date",
        "2022-09-30 date",
        "2022-09-30 date", "2022-09-30 date", "2022-09-30 date", "2022-09-30 date", "08:30:00 date", "08:30:00 date",
        "36:00:00 date", "00:30:00 date", "1.5 number", "12 number", "0.5 number", "5 number", "00123 text",
      ])
  }

  @Test("formats known by number only") func builtIn() throws {
    let texts = try Workbooks.sheet("built-in-formats.xlsx").grid.texts
    let day: Set = ["14", "15", "16", "17", "27", "31", "36", "50", "57"]
    let moment: Set = ["18", "19", "20", "21", "22", "32", "45", "47", "55"]
    for row in texts {
      let expected =
        day.contains(row[0])
        ? "2022-09-30"
        : moment.contains(row[0])
          ? "2022-09-30 12:00:00"
          : row[0] == "46" ? "1076028:00:00" : ["9", "10"].contains(row[0]) ? "4483450%" : "44834.5"
      #expect(row[1] == expected, "format \(row[0])")
    }
    #expect(texts.count == 34)
  }

  @Test("days of the calendar of 1900, with its 29 February") func days() throws {
    #expect(
      try Workbooks.rows("days.xlsx").map { Array($0.dropFirst()) } == [
        ["1900-01-00", "00:00:00"], ["1900-01-01", "1900-01-01"], ["1900-02-28", "1900-02-28"],
        ["1900-02-29", "1900-02-29"], ["1900-03-01", "1900-03-01"], ["2022-09-30", "2022-09-30"],
        ["2022-10-01", "2022-10-01"], ["9999-12-31", "9999-12-31"], ["2958465.99999999", "2958465.99999999"],
        ["2958466", "2958466"], ["-1", "-1"], ["2022-09-30", "2022-09-30 08:30:00"], ["1900-01-00", "00:00:01"],
      ])
  }

  @Test("days of the calendar of 1904") func days1904() throws {
    #expect(try Workbooks.rows("dates-1904.xlsx") == [["1904-01-01"], ["1904-03-01"], ["2022-09-30"]])
  }

  @Test("numbers have the 15 digits that a spreadsheet shows, in plain notation") func numbers() throws {
    let grid = try Workbooks.sheet("numbers.xlsx").grid
    #expect(
      grid.texts.map { $0[0] } == [
        "74.5", "0.3", "0.001", "0.0000000000000000000000000000015", "0", "7", "123456789012346000",
        "1000000000000000000000", "2.5E50", "100000000000000", "-12.5", "0.5", "5", "1", "1E400", "abc", "1.2.3",
        "0.000012345",
      ])
    #expect(grid.kind(row: 15, column: 0) == .text && grid.kind(row: 13, column: 0) == .number)
  }

  @Test("a number's digits read back as the same double", arguments: 0..<4)
  func roundTrip(_ seed: UInt64) throws {
    var random = SplitMix(seed: seed)
    for _ in 0..<5_000 {
      let digits = Int.random(in: 1...15, using: &random)
      var mantissa = 0
      for _ in 0..<digits { mantissa = mantissa * 10 + Int.random(in: 0...9, using: &random) }
      let exponent = Int.random(in: -30...20, using: &random)
      let value = try #require(Double("\(mantissa)E\(exponent)"))
      // As Excel writes it: 17 digits, here those of the shortest text.
      let written = Array("\(value)".utf8)
      let read = SheetNumber(written.span)
      let number = try #require(read)
      var text: [UInt8] = []
      number.write(to: &text)
      #expect(Double(String(decoding: text, as: UTF8.self)) == value, "seed \(seed): \(value)")
    }
  }

  @Test("errors and truth values") func errors() throws {
    let grid = try Workbooks.sheet("errors.xlsx").grid
    #expect(grid.texts.map { $0[0] } == ["#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!"])
    #expect(grid.texts.prefix(2).map { $0[1] } == ["TRUE", "FALSE"])
    #expect(grid.kinds(row: 0) == [.error, .boolean])
  }

  @Test("formulas have the values that their program left; those without are counted") func formulas() throws {
    let grid = try Workbooks.sheet("formulas.xlsx").grid
    #expect(grid.texts == [["2"], ["ab"], ["75%"], ["TRUE"], ["#DIV/0!"]])
    #expect((0..<5).map { grid.kind(row: $0, column: 0) } == [.number, .text, .number, .boolean, .error])
    let empty = try Workbooks.sheet("formulas-without-values.xlsx")
    #expect(empty.grid.texts == [["xã", "tổng"], ["Phú Hữu"], ["Phú Tân"]])
    #expect(empty.formulasWithoutValue == 2 && empty.firstFormulaWithoutValue == "B2")
  }

  @Test("a sheet whose formulas are all 0 says that they may not have been calculated")
  func uncalculated() throws {
    let zeros = "<row><c><v>7</v></c><c><f>A1</f><v>0</v></c><c><f>B1</f><v>0.0</v></c></row>"
    let sheet = try Self.sheet(zeros)
    #expect(sheet.grid.texts == [["7", "0", "0"]])
    #expect(sheet.formulasWithZero == 2 && sheet.firstFormulaWithZero == "B1")
    let file = SourceFile(path: "x.xlsx", bytes: WorkbookParts.archive(Array(Self.xml(zeros).utf8)))
    let assumptions = try FileReading.opened(file, options: ImportOptions()).assumptions.map(\.en)
    #expect(
      assumptions == [
        "all 2 formulas are 0 (first: B1) and may never have been calculated: open the file in a spreadsheet, save it and compare"
      ])
  }

  @Test(
    "a formula with a value, or the order of calculation, shows that zeros were calculated",
    arguments: [
      ("<c><f>A1</f><v>0</v></c><c><f>A1</f><v>3</v></c>", ""),
      ("<c><f>A1</f><v>0</v></c><c t=\"str\"><f>A1</f><v>a</v></c>", ""),
      (
        "<c><f>A1</f><v>0</v></c>",
        """

        ==> xl/_rels/workbook.xml.rels
        <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" \
        Type="x/calcChain" Target="calcChain.xml"/></Relationships>
        """
      ),
    ])
  func calculated(_ cells: String, _ parts: String) throws {
    #expect(try Self.sheet("<row>\(cells)</row>", parts).formulasWithZero == 0)
  }

  private static func xml(_ rows: String) -> String { "<worksheet><sheetData>\(rows)</sheetData></worksheet>" }

  private static func sheet(_ rows: String, _ parts: String = "") throws -> WorkbookSheet {
    try Workbook(bytes: WorkbookParts.archive(Array((xml(rows) + parts).utf8)), path: "x.xlsx").read(sheet: 0) { $1 }
  }

  @Test(
    "format codes by their letters",
    arguments: [
      ("General", .plain), ("general", .plain), ("@", .plain), ("0.00", .plain), ("0.0 %", .percent),
      ("000", .padded(3)),
      ("0", .plain), ("[Red]d/m", .date(hasDay: true, hasTime: false)), ("mm", .date(hasDay: true, hasTime: false)),
      ("hh:mm", .date(hasDay: false, hasTime: true)), ("mm:ss.0", .date(hasDay: false, hasTime: true)),
      ("[mm]:ss", .elapsed), ("[$-F400]h:mm:ss AM/PM", .date(hasDay: false, hasTime: true)),
      ("[$-F800]dddd, mmmm dd, yyyy", .date(hasDay: true, hasTime: false)), ("#,##0\\ \"dong\"", .plain),
      ("#,##0 \\V\\N\\D", .plain), ("0.0E+00", .plain), ("\"%\"0", .plain),
      ("yyyy\"", .date(hasDay: true, hasTime: false)),
      ("[", .plain), ("", .plain), ("\\", .plain), ("m/d/yy h:mm", .date(hasDay: true, hasTime: true)),
      ("0;dd/mm", .plain),
    ] as [(String, NumberShape)])
  func codes(_ code: String, _ shape: NumberShape) { #expect(NumberFormatCode.shape(of: code) == shape) }

  @Test("names of cells", arguments: [(1, 1, "A1"), (7, 26, "Z7"), (3, 27, "AA3"), (1_048_576, 16_384, "XFD1048576")])
  func references(_ row: Int, _ column: Int, _ text: String) throws {
    #expect(CellReference.text(row: row, column: column) == text)
    let cell = try #require(CellReference.cell(text[...]))
    #expect(cell.row == row && cell.column == column)
  }

  @Test(
    "what is no block of cells", arguments: ["", ":", "A", "1", "A0", "A1:", "B2:A1", "A1:B2:C3", "ABCD1", "A12345678"])
  func badBlocks(_ text: String) { #expect(CellReference.block(text) == nil) }
}

/// A small generator with a seed, so that a failure can be repeated.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
