import Foundation
import FuzzTargets
import NTMKit
import Testing

@testable import Importing

@Suite("a file as a table") struct OpenedTableTests {
  static func open(
    _ text: String, name: String = "file.csv", options: ImportOptions = ImportOptions(), types: ColumnTypes = .auto
  ) throws -> OpenedTable {
    let file = SourceFile(path: name, bytes: Array(text.utf8))
    return try OpenedTable.read(FileReading.opened(file, options: options), options: options, types: types)
  }

  static func fields(_ text: String) throws -> [String] {
    try open(text).table.schema.fields.map { "\($0.name) \($0.type)" + ($0.unit.map { " \($0.rawValue)" } ?? "") }
  }

  @Test("each column has the narrowest type that all its cells have") func types() throws {
    let fields = try Self.fields(
      """
      n;x;tỷ lệ;ngày;kỳ;có;mã xã;số;tên
      1;74,5;74,5%;27/4/2022;Quý 3/2022;true;31378;007;Phú Hữu
      2;1.234,5;80%;2022-05-01;2022Q4;false;31379;12;Phú Tân
      ;;;;;;;;
      3;0,25;9%;1/6/2022;2022Q1;true;31481;5;
      """)
    #expect(
      fields == [
        "n int", "x double", "tỷ lệ double percent", "ngày date", "kỳ period", "có bool", "mã xã text", "số text",
        "tên text",
      ])
  }

  @Test("a sheet with a table is read before a guide without one, and that is said", arguments: [true, false])
  func guide(hasTable: Bool) throws {
    func cells(_ rows: [[String]]) -> String {
      let body = rows.map { row in
        "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\($0)</t></is></c>" }.joined() + "</row>"
      }
      return "<worksheet><sheetData>\(body.joined())</sheetData></worksheet>"
    }
    let parts = """
      \(cells([["Cách điền biểu này"], ["1. Mỗi xã một dòng"], ["Người lập", "Nguyễn Văn A"]]))
      ==> xl/workbook.xml
      <workbook xmlns:r="r"><sheets><sheet name="Hướng dẫn" r:id="rId1"/><sheet name="Biểu 1" r:id="rId2"/></sheets></workbook>
      ==> xl/_rels/workbook.xml.rels
      <Relationships><Relationship Id="rId1" Type="x/worksheet" Target="worksheets/sheet1.xml"/>\
      <Relationship Id="rId2" Type="x/worksheet" Target="worksheets/sheet2.xml"/></Relationships>
      ==> xl/worksheets/sheet2.xml
      \(cells(hasTable ? [["Xã", "Số"], ["Phú Hữu", "1"]] : [["Chưa có gì"]]))
      """
    let file = SourceFile(path: "x.xlsx", bytes: WorkbookParts.archive(Array(parts.utf8)))
    let opened = try FileReading.opened(file, options: ImportOptions())
    let (taken, other) = hasTable ? ("Biểu 1", "Hướng dẫn") : ("Hướng dẫn", "Biểu 1")
    #expect(opened.grid?.sheet == taken)
    #expect(opened.assumptions.map(\.en) == ["the sheet “\(taken)” is read; not read: “\(other)”"])
  }

  @Test("names that many columns share are told apart, also the widest sheet's, in a moment", .timeLimit(.minutes(1)))
  func sharedNames() throws {
    let header = Array(repeating: "a", count: 16_384)
    let row = header.map { _ in "1" }
    let names = try Self.open("\(header.joined(separator: ","))\n\(row.joined(separator: ","))\n").table.schema.fields
      .map(\.name)
    #expect(names.prefix(3) == ["a", "a (2)", "a (3)"] && names.last == "a (16384)")
    #expect(
      try Self.open("a,a (2),a,a\n1,2,3,4\n").table.schema.fields.map(\.name) == ["a", "a (2)", "a (3)", "a (4)"])
  }

  @Test("a value that could mean two things leaves its column as text, and says so") func ambiguous() throws {
    let opened = try Self.open("a;b\n1.234;x\n5.678;y\n")
    #expect(opened.table.schema.fields[0].type == .text)
    #expect(
      opened.assumptions.contains {
        $0.en == "column “a” stays text: “1.234” could mean two things; say which with --decimal"
      })
    var options = ImportOptions()
    options.decimal = .comma
    #expect(try Self.open("a;b\n1.234;x\n5.678;y\n", options: options).table["a"]?[0] == .int(1234))
    #expect(try Self.open("a;b\n1.234;x\n5,5;y\n").table["a"]?[0] == .double(1234))
  }

  @Test("both decimal marks in a column are refused with their lines") func mixedMarks() {
    let fault = #expect(throws: Diagnostic.self) { try Self.open("a;b\n1,5;x\n2.5;y\n") }
    #expect(fault?.code == "import.mixed-marks" && fault?.span?.line == 3)
    #expect(fault?.message.en == "column “a” has both decimal marks: a point in line 3, a comma in line 2")
  }

  @Test("ragged rows and an unclosed quote are refused with their lines") func ragged() {
    let ragged = #expect(throws: Diagnostic.self) { try Self.open("a,b\n1,2\n1,2,3\n4\n5,6\n") }
    #expect(([ragged].compactMap { $0 } + (ragged?.others ?? [])).map(\.span?.line) == [3, 4])
    let unclosed = #expect(throws: Diagnostic.self) { try Self.open("a,b\n1,\"2\n3,4\n") }
    #expect(unclosed?.code == "import.unclosed-quote" && unclosed?.span?.line == 2)
  }

  @Test("a file without a header can be said to have none") func noHeader() throws {
    var options = ImportOptions()
    options.header = LineRange(0, 0)
    let table = try Self.open("Phú Hữu,1\nPhú Tân,2\n", options: options).table
    #expect(table.schema.fields.map(\.name) == ["column_1", "column_2"] && table.rowCount == 2)
  }

  @Test("columns without a name and of the same name get one of their own") func names() throws {
    #expect(try Self.open("a,,a\n1,2,3\n").table.schema.fields.map(\.name) == ["a", "column_2", "a (2)"])
  }

  @Test("quotes can be single or none") func quotes() throws {
    var options = ImportOptions()
    options.quote = .single
    #expect(try Self.open("a,b\n'x,''y',2\n", options: options).table["a"]?[0] == .text("x,'y"))
    options.quote = .none
    #expect(try Self.open("a,b\n\"x,2\n", options: options).table["a"]?[0] == .text("\"x"))
  }

  /// The files of csv-spectrum, where they lie beside the project; the cases they hold are tested above and below too.
  static let spectrum = Reading.package.deletingLastPathComponent().appending(path: "shared/testdata/csv-spectrum")
  static let spectrumNames: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: spectrum.appending(path: "csvs").path)) ?? [])
    .map { String($0.dropLast(4)) }.sorted()

  @Test(
    "csv-spectrum reads as text as its JSON says", .enabled(if: !spectrumNames.isEmpty), arguments: spectrumNames)
  func csvSpectrum(_ name: String) throws {
    var csv = SourceFile(
      path: "\(name).csv", bytes: try Reading.bytes(at: Self.spectrum.appending(path: "csvs/\(name).csv").path))
    csv = try FileReading.opened(csv, options: ImportOptions())
    let read = try OpenedTable.read(csv, options: ImportOptions(), types: .text).table
    let json = try Data(contentsOf: Self.spectrum.appending(path: "json/\(name).json"))
    let value = try JSONSerialization.jsonObject(with: json)
    let rows = try #require(value as? [[String: String]] ?? (value as? [String: String]).map { [$0] })
    #expect(read.rowCount == rows.count)
    // The numbers of this one differ between the two files themselves.
    if name == "location_coordinates" { return }
    for (row, expected) in rows.enumerated() {
      for (column, text) in expected { #expect(read[column]?[row] == .text(text), "\(column), row \(row)") }
    }
  }

  @Test("as text a cell is what stands between its quotes, new lines, spaces and all") func rawText() throws {
    let table = try Self.open("a,b,c\r\n1, \"x\" ,\"ha \n\"\"ha\"\"\"\r\n2,\"\",é\r\n", types: .text).table
    #expect(table["b"]?[0] == .text(" \"x\" ") && table["c"]?[0] == .text("ha \n\"ha\""))
    #expect(table["b"]?[1] == .text("") && table["a"]?[1] == .text("2"))
  }

  @Test("JSON is a table of its objects, or a column of its values") func json() throws {
    let objects = try Self.open("[{\"xã\": \"Phú Hữu\", \"x\": 1.5}, {\"x\": 2, \"y\": [1]}]", name: "a.json").table
    #expect(objects.schema.fields.map(\.name) == ["xã", "x", "y"])
    #expect(objects["x"]?[1] == .double(2) && objects["y"]?[0] == .null && objects["y"]?[1] == .text("[1]"))
    #expect(try Self.open("[1, 2, 3]", name: "a.json").table["value"]?[2] == .int(3))
    #expect(try Self.open("{\"a\": 1}\n{\"a\": 2}\n", name: "a.jsonl").table["a"]?.count == 2)
  }

  @Test("columns can be called by a mapping, and left out") func mapping() throws {
    var options = ImportOptions()
    options.mapping = ColumnMapping(
      [("Cột 5", "1.2"), ("Đơn vị hành chính", "name"), ("Chỉ tiêu 9", "")], source: "a.yaml")
    let sink = try Reading.read(
      "Đơn vị hành chính,Kỳ,Cột 5,Chỉ tiêu 9\nPhú Hữu,2022Q3,70,x\n", options: options, context: Small.context)
    #expect(sink.refused.isEmpty)
    #expect(sink.submissions.map { Small.values($0) } == [["1.2": .number(70)]])
  }
}
