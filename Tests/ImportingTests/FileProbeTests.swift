import NTMKit
import Testing

@testable import Importing

@Suite("recognising files") struct FileProbeTests {
  @Test("of a header wider than any form only columns that mean something are asked about") func wide() throws {
    let others = (0..<5000).map { "cột thừa \($0)" }.joined(separator: ",")
    for (own, id) in [("Mã xã,Kỳ,TC 1", "submissions"), ("unit,population", "populations")] {
      #expect(try FileProbe.importer(for: Reading.text("\(others),\(own)\n")).manifest.id == id)
    }
    let fault = #expect(throws: Diagnostic.self) { try FileProbe.importer(for: Reading.text(others + "\n")) }
    #expect(fault?.code == "import.unrecognised")
  }

  @Test(
    "the header tells the kind",
    arguments: [
      ("code,name,kind,level,parent_code,region", "units"), ("code,name,level,parent,region", "units"),
      ("Mã;Tên;Loại;Cấp;Cấp trên", "units"), ("unit,valid_from,valid_to,note", "programme-communes"),
      ("code", "programme-communes"), ("mã xã,tên xã", "programme-communes"), ("unit,population", "populations"),
      ("Mã xã,Tên xã,Dân số,Ghi chú", "populations"),
      ("code,criterion,criterion_name,name,kind,direction,min,max", "indicators"),
      ("indicator,region,threshold", "thresholds"),
      ("indicator,group,year,threshold,confidence,source,set", "thresholds"),
      ("set,level,from_period,to_period", "set-assignments"),
      ("commune,level,field,target_year,decision_number,decision_date,revoked_on", "recognitions"),
      ("Mã xã,Tên xã,Mức,Ngày quyết định", "recognitions"), ("province,target_communes,target_ocop", "plan-targets"),
      ("id,plan,kind,tier,level,title,unit_code,unit,baseline,target,denominator,due", "plan-targets"),
      ("unit,unit_name,indicator,quarter,value,attested,assessed_on,note", "submissions"),
      ("Mã xã,Tên xã,Huyện,Kỳ,1.1,1.2,TC 1", "submissions"), ("Tên xã,Huyện,Tiêu chí 1,Tiêu chí 2", "submissions"),
      ("Mã xã,Dân số,1.1,TC 2", "submissions"), ("Mã xã,Kỳ,KM1", "submissions"),
      ("sets:\n  - code: x", "criteria-set"), ("# kế hoạch\nplan:\n  number: 1\ntargets_ntm:\n", "plan"),
    ])
  func recognised(_ text: String, _ id: String) throws {
    let file = Reading.text(text + "\n")
    #expect(try FileProbe.importer(for: file).manifest.id == id)
    let certain = Importers.all.filter { $0.confidence(for: file) == .certain }
    #expect(certain.map { $0.manifest.id } == [id])
  }

  @Test("the user's word overrides the header") func override() throws {
    #expect(try FileProbe.importer(for: Reading.text("a,b\n"), as: "populations").manifest.id == "populations")
  }

  @Test(
    "what is not text is named",
    arguments: [
      ([0x50, 0x4B, 0x03, 0x04] + Array("......xl/workbook.xml".utf8), "an Excel workbook (.xlsx)"),
      ([0x50, 0x4B, 0x03, 0x04] + Array("word/document.xml".utf8), "a Word document (.docx)"),
      ([0x50, 0x4B, 0x03, 0x04, 0x00], "a ZIP archive"),
      ([0xD0, 0xCF, 0x11, 0xE0], "an old Office file (.xls or .doc)"),
      (Array("%PDF-1.7".utf8), "a PDF file"), ([0xFF, 0xFE, 0x61, 0x00], "text in UTF-16"),
      ([0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], "text in UTF-16"), (Array("SQLite format 3\0".utf8), "an SQLite database"),
      (Array("abcdefghi".utf8) + [0, 1], "a binary file"),
    ] as [([UInt8], String)])
  func binary(_ bytes: [UInt8], _ name: String) throws {
    let fault = #expect(throws: Diagnostic.self) {
      try FileProbe.importer(for: SourceFile(path: "file", bytes: bytes))
    }
    #expect(fault?.code == "import.not-text-file" && fault?.message.en == "the file is \(name), not CSV or YAML")
  }
}

@Suite("the file of refused rows") struct RefusedRowsFileTests {
  @Test("refused rows can be mended in their file and imported again") func roundTrip() throws {
    let first = try Reading.read(
      "unit,indicator,period,value,attested,note\n31378,1.2,2022Q3,khoảng 70,,\"a, \"\"b\"\"\nc\"\n31379,1.2,2022Q3,70,,\n",
      context: Small.context)
    let text = RejectsFile.csv(first.refused, header: first.header, in: .en)
    #expect(
      text == """
        refused_line,refused_column,refused_value,refused_because,unit,indicator,period,value,attested,note
        2,value,khoảng 70,“khoảng 70” is not a number,31378,1.2,2022Q3,khoảng 70,,"a, ""b""
        c"

        """)
    let mended = text.replacing("2022Q3,khoảng 70", with: "2022Q3,71")
    let second = try Reading.read(mended, context: Small.context)
    #expect(second.submissions.map { Small.values($0) } == [["1.2": .number(71)]])
    #expect(
      second.assumptions.map(\.en).contains(
        "columns left out: “refused_line”, “refused_column”, “refused_value”, “refused_because”"))
  }

  @Test("no kind of file takes one of its own columns for one of theirs, in either language") func ownColumns() {
    for names in [RejectsFile.columns] + Language.allCases.map(RejectsFile.headings) {
      for importer in Importers.all {
        let match = HeaderMatch(names, fields: importer.manifest.columns)
        #expect(match.columns.isEmpty && match.unknown.count == names.count, "\(importer.manifest.id)")
      }
      #expect(RejectsFile.ownColumns(of: names + ["unit"]) == 4)
    }
    #expect(RejectsFile.ownColumns(of: ["unit", "refused_line"]) == 0)
  }

  @Test(
    "a header of a hundred thousand columns that may all be of indicators is told in a moment", .timeLimit(.minutes(1)))
  func wideHeader() throws {
    let header = (0..<100_000).map { "c\($0)" }.joined(separator: ",")
    let file = SourceFile(path: "x.csv", bytes: Array("\(header),unit,population\n".utf8))
    #expect(try FileProbe.importer(for: file, as: nil, options: ImportOptions()).manifest.id == "submissions")
  }

  @Test("a row refused for its column “Tổng số” is no total") func totalColumn() throws {
    let text = "refused_line,refused_column,refused_value,refused_because,unit,indicator,period,value,Tổng số\n"
    let read = try Reading.read(
      text + ",Tổng số,x,“x” is not a number,31378,1.2,2022Q3,71,5\n", context: Small.context)
    #expect(read.submissions.count == 1)
  }

  @Test("refused again, a row has one place") func again() throws {
    let text = "refused_line,refused_column,refused_value,refused_because,unit,indicator,period,value\n"
    let read = try Reading.read(
      text + "9,value,bad,why,31378,1.2,2022Q3,bad\n9,value,x,why,31379,1.2,2022Q3,71\n", context: Small.context)
    #expect(
      RejectsFile.csv(read.refused, header: read.header, in: .en) == """
        refused_line,refused_column,refused_value,refused_because,unit,indicator,period,value
        2,value,bad,“bad” is not a number,31378,1.2,2022Q3,bad

        """)
  }
}

@Suite("the collecting sink") struct CollectingSinkTests {
  @Test("rows that are neither taken nor refused are a defect") func lost() {
    var sink = CollectingSink()
    let fault = #expect(throws: Diagnostic.self) { try sink.finish(rowsRead: 3, rowsTaken: 2, header: []) }
    #expect(fault?.code == "import.rows-lost" && fault?.kind == .defect)
  }
}
