import NTMKit
import Testing

@testable import Importing

@Suite("where a table begins and ends") struct SheetLayoutTests {
  static func grid(_ rows: [[String]], merges: [CellGrid.Merge] = [], sheet: String = "Biểu 1") -> SourceFile {
    var grid = CellGrid(sheet: sheet)
    grid.merges = merges
    for (number, cells) in rows.enumerated() {
      grid.beginRow(number + 1)
      for cell in cells {
        let isNumber = Double(cell) != nil
        grid.append(cell.utf8, kind: isNumber ? .number : .text)
      }
    }
    var file = SourceFile(path: "quy-3.xlsx", bytes: [])
    file.grid = grid
    return file
  }

  static func merge(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> CellGrid.Merge {
    CellGrid.Merge(rows: rows, columns: columns)
  }

  /// As districts send it: letterhead, title, a header of two rows, rows by number, a total, signatures.
  static let report: [[String]] = [
    ["UBND HUYỆN CHÂU THÀNH", "", "", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
    ["BIỂU TỔNG HỢP KẾT QUẢ QUÝ III NĂM 2022"],
    [],
    ["TT", "Tên xã", "Tiêu chí", "", "", "Ghi chú"],
    ["", "", "1", "1.2", "2"],
    ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)"],
    ["1", "Phú Hữu", "x", "74.5", "x", ""],
    ["2", "Phú Tân", "", "71.5", "x", "làm lại"],
    ["", "Tổng cộng", "1", "146", "2"],
    [],
    ["", "Người lập biểu", "", "", "CHỦ TỊCH"],
    ["", "Nguyễn Văn A (mẫu)"],
  ]
  static let merges = [
    merge(4...5, 1...1), merge(4...5, 2...2), merge(4...4, 3...5), merge(4...5, 6...6), merge(1...1, 4...6),
  ]

  @Test("a district's sheet is read from letterhead to signature") func wholeSheet() throws {
    let sink = try Reading.read(Self.grid(Self.report, merges: Self.merges), context: Small.context)
    #expect(sink.refused.isEmpty)
    #expect(sink.submissions.map(\.unitCode) == ["31378", "31379"])
    #expect(sink.submissions.map(\.period.description) == ["2022Q3", "2022Q3"])
    #expect(
      Small.values(sink.submissions[0]) == ["c:1": .attested(true), "1.2": .number(74.5), "c:2": .attested(true)])
    #expect(sink.layout == CellLayout(sheet: "Biểu 1", columns: ["c:1": 3, "1.2": 4, "c:2": 5]))
    #expect(sink.submissions[1].lines == [8])
    let said = sink.assumptions.map(\.en)
    for sentence in [
      "the table's header is line 5; what stands above it are titles",
      "the period, Q3 2022, is taken from the titles",
      "by its titles the table is about huyện Châu Thành: names that several districts have are taken as its communes",
      "columns and indicators: “Tiêu chí › 1” → TC 1, “Tiêu chí › 1.2” → 1.2, “Tiêu chí › 2” → TC 2",
      "1 empty cell of columns with marks is not reported; if they mean not met: --blank not-met",
      "1 row is a total or heading, not records: line 9 (“Tổng cộng”)",
      "lines 11–12, below the table (“Người lập biểu” …), are no records",
    ] { #expect(said.contains(sentence), "\(sentence)") }
    #expect(sink.warnings.isEmpty && sink.rowsRead == 2)
  }

  @Test("an empty cell among marks means not met where the user says so") func blankMarks() throws {
    var options = ImportOptions()
    options.blank = .notMet
    let sink = try Reading.read(
      Self.grid(Self.report, merges: Self.merges), options: options, context: Small.context)
    #expect(Small.values(sink.submissions[1])["c:1"] == .attested(false))
    #expect(sink.assumptions.contains { $0.en == "1 empty cell of columns with marks is read as not met" })
  }

  @Test("names of several levels say what is over what") func levels() throws {
    let table = try SheetTable(Self.grid(Self.report, merges: Self.merges), options: ImportOptions(), fields: [])
    #expect(table.header == ["TT", "Tên xã", "Tiêu chí › 1", "Tiêu chí › 1.2", "Tiêu chí › 2", "Ghi chú"])
    #expect(table.headerLine == 5 && table.path == "quy-3.xlsx!Biểu 1")
  }

  @Test("the same as text with delimiters, where nothing tells of merged cells") func asText() throws {
    let text = Self.report.map { row in (row + Array(repeating: "", count: 6 - row.count)).joined(separator: ";") }
    let sink = try Reading.read(text.joined(separator: "\n") + "\n", context: Small.context)
    #expect(sink.refused.isEmpty)
    #expect(sink.submissions.map(\.unitCode) == ["31378", "31379"])
    #expect(Small.values(sink.submissions[1]) == ["1.2": .number(71.5), "c:2": .attested(true)])
  }

  @Test("a total that its rows do not add up to is pointed out, one that is their mean or count of marks is not")
  func totals() throws {
    func warnings(_ total: String) throws -> [String] {
      try Reading.read(
        "Tên xã,Kỳ,1.1,1.2,2.1\nPhú Hữu,2022Q3,x,60,10\nTân Phú,2022Q3,x,70,20\n\(total)\n", context: Small.context
      ).warnings.map(\.message.en)
    }
    #expect(try warnings("Tổng cộng,,2,65,30") == [])
    #expect(
      try warnings("Cộng,,3,130,31") == [
        "column “1.1”: the total says 3, the rows above add up to 2",
        "column “2.1”: the total says 31, the rows above add up to 30",
      ])
  }

  @Test("a mean is no record; one that its rows cannot have is pointed out, one that may be weighted is told")
  func means() throws {
    func read(_ mean: String) throws -> CollectingSink {
      try Reading.read(
        "Tên xã,Kỳ,1.1,1.2,2.1\nPhú Hữu,2022Q3,x,60,10\nTân Phú,2022Q3,x,71,20\n\(mean)\n", context: Small.context)
    }
    for name in ["Bình quân", "BÌNH QUÂN CHUNG", "Trung bình", "Bình quân toàn huyện", "BQ"] {
      let sink = try read("\(name),,,\"65,5\",15")
      #expect(sink.refused.isEmpty && sink.rowsTaken == 2 && sink.warnings.isEmpty, "\(name)")
      #expect(sink.assumptions.contains { $0.en == "1 row is a total or heading, not records: line 4 (“\(name)”)" })
      #expect(!sink.assumptions.contains { $0.en.contains("weighted") })
    }
    let other = try read("Bình quân,,,63,25")
    #expect(other.warnings.map(\.message.en) == ["column “2.1”: the mean says 25, the mean of the rows above is 15.00"])
    #expect(other.discrepancies.map(\.basis) == [.mean])
    #expect(
      other.assumptions.contains {
        $0.en == "the mean in line 4 may be weighted, so it was not checked: “1.2” says 63, the plain mean is 65.50"
      })
  }

  @Test("a grade in a table that is only looked at is no mean") func grades() throws {
    #expect(try OpenedTableTests.open("grade,n\nTốt,3\nTrung bình,2\n").table.rowCount == 2)
  }

  @Test(
    "a name is no total for looking like one without its marks",
    arguments: [
      ("Tổng cộng", true), ("TỔNG SỐ:", true), ("Cong", true), ("Toàn huyện", true), ("Công", false), ("Tống", false),
      ("Công chứng viên", false), ("Công an tỉnh", false), ("Tổng cục Thống kê", false),
      ("Bình quân", true), ("Trung Bình", false), ("TRUNG BÌNH", false), ("Bình Quới", false),
      ("Bình quân thu nhập", false), ("Trung bình cộng", true), ("Bình quân huyện:", true),
    ])
  func totalNames(_ text: String, _ isTotal: Bool) throws {
    var reader = CSVReader(bytes: Array("1,\(text),5\n".utf8))
    var row = CellRow()
    _ = try reader.next(&row)
    #expect(TotalRow.isOne(row, from: 0) == isTotal)
  }

  @Test("totals of parts are checked against their part, the last against the whole") func parts() throws {
    let sink = try Reading.read(
      """
      unit,unit_name,population
      31378,Phú Hữu,100
      31379,Phú Tân,50
      ,Cộng huyện,150
      31481,Tân Phú,30
      ,Cộng huyện,31
      ,Tổng cộng,180
      """, as: "populations", context: Small.context)
    #expect(sink.warnings.map(\.span?.line) == [6])
    #expect(sink.rowsTaken == 3)
  }

  @Test("a heading among the rows settles a name that two districts have") func headings() throws {
    let sink = try Reading.read(
      "TT,Tên xã,Kỳ,1.2\nI,Huyện Châu Thành,,\n1,Phú Tân,2022Q3,70\nII,TX. Long Mỹ,,\n1,Phú Tân,2022Q3,71\n",
      context: Small.context)
    #expect(sink.refused.isEmpty)
    #expect(sink.submissions.map(\.unitCode) == ["31379", "31482"])
    #expect(sink.assumptions.contains { $0.en.contains("2 rows are totals or headings") })
  }

  @Test("nearly empty rows at the end are rows of the table unless something says that it has ended") func noFoot()
    throws
  {
    let sink = try Reading.read("code,period,1.1,1.2\n31378,2022Q3,x,\n31379,2022Q3,,\n", context: Small.context)
    #expect(sink.rowsRead == 2 && sink.refused.map(\.line) == [3])
  }

  @Test("a remark beside a sheet's table is pointed out, not lost") func besideTable() throws {
    let file = Self.grid([["unit", "unit_name", "population"], ["31378", "Phú Hữu", "100", "", "xem lại"]])
    let sink = try Reading.read(file, as: "populations", context: Small.context)
    #expect(sink.rowsTaken == 1 && sink.warnings.map(\.code) == ["import.beside-table"])
    #expect(sink.warnings[0].span == SourceSpan(source: "quy-3.xlsx!Biểu 1", line: 2, column: 5))
  }

  @Test("the header's lines can be given") func givenHeader() throws {
    var options = ImportOptions()
    options.header = try LineRange(argument: "2")
    let table = try SheetTable(
      Reading.text("a,b,c\nunit,unit_name,population\n31378,Phú Hữu,1\n"), options: options, fields: [])
    #expect(table.header == ["unit", "unit_name", "population"])
    #expect(throws: Diagnostic.self) { try LineRange(argument: "6..5") }
  }

  @Test(
    "titles tell the period",
    arguments: [
      ("BÁO CÁO KẾT QUẢ QUÝ III NĂM 2022", "2022Q3"), ("Kết quả 6 tháng đầu năm 2022", "2022H1"),
      ("Quý 3/2022 (số liệu năm 2022)", "2022Q3"), ("Kế hoạch năm 2022", "2022"),
      ("Hậu Giang, ngày 5 tháng 10 năm 2022", nil), ("Quý 2/2022 so với quý 3/2022", nil), ("Biểu số 3", nil),
      ("Quí 3 năm 2022", "2022Q3"), ("Quy III? năm 2022", nil),
    ] as [(String, String?)])
  func periodOfTitle(_ title: String, _ period: String?) {
    #expect(TitleReading.period(in: [title])?.description == period)
  }

  @Test("headings are known by kind and name, numbered or not") func unitHeadings() {
    let headings = UnitHeadings(Small.units)
    for text in ["I. Huyện Châu Thành", "HUYỆN CHÂU THÀNH:", "a) huyện châu thành", "H. Châu Thành"] {
      #expect(headings.unit(heading: text)?.code == "933", "\(text)")
    }
    for text in ["Châu Thành", "Xã Phú Hữu", "huyện", ""] { #expect(headings.unit(heading: text) == nil, "\(text)") }
    #expect(headings.district(in: ["UBND HUYỆN CHÂU THÀNH", "BIỂU 1"])?.code == "933")
    #expect(headings.district(in: ["huyện Châu Thành và thị xã Long Mỹ"]) == nil)
  }
}
