import Importing
import NTMKit
import Testing
import WorkbookWriting

@testable import Shell

@Suite("Refused rows as a workbook") struct RejectsWorkbookTests {
  private static let header = "code,name,kind,level,parent_code"
  private static let units = """
    code,name,kind,level,parent_code
    93,Hậu Giang,tỉnh,province,
    934,Phụng Hiệp,huyện,district,93
    31408,,xã,commune,934
    31417,Phụng Hiệp,làng,commune,935

    """

  private func withWorkspace(
    _ language: Language = .en, sample: Bool = false, _ body: (_ shell: TestShell, _ directory: String) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory, language: language)
      try shell.run("init \"w.ntm\"" + (sample ? " --from sample" : ""))
      try write(Self.units, to: "\(directory)/units.csv")
      try body(shell, directory)
    }
  }

  private func grid(_ path: String, _ sheet: Int = 0) throws -> CellGrid {
    try Workbook(bytes: try #require(fileBytes(path)), path: path).read(sheet: sheet) { _, text in text }.grid
  }

  private func row(_ grid: CellGrid, _ row: Int) -> [String] {
    (0..<grid.width(ofRow: row)).map { grid.text(row: row, column: $0) }
  }

  /// The workbook with some cells changed, as who sent the file would: by place, as `[row, column]` from 0.
  private func mend(_ path: String, _ changes: [[Int]: String]) throws {
    let grid = try grid(path)
    let width = (0..<grid.rowCount).map { grid.width(ofRow: $0) }.max() ?? 0
    let rows = (0..<grid.rowCount).map { row in
      (0..<width).map { column -> SheetCell in
        let text = changes[[row, column]] ?? grid.text(row: row, column: column)
        if grid.kind(row: row, column: column) == .number, let number = Double(text) {
          return SheetCell(.double(number))
        }
        return SheetCell(text, look: .plain)
      }
    }
    var sheet = Sheet(name: grid.sheet ?? "a", columns: (0..<width).map { _ in SheetColumn("") }, rows: rows)
    sheet.header = .none
    let guide = Sheet(
      name: "Cách sửa", columns: [SheetColumn("Tệp"), SheetColumn("x")], rows: [[.text("Trang"), .text("y")]])
    let file = WorkbookFile(sheets: [sheet, guide], language: .vi, created: CalendarDate(daysSince1970: 19_000))
    try AtomicFile.write(file.bytes(), to: path)
  }

  @Test("the row as it was stands behind where and why, in the user's language", arguments: Language.allCases)
  func rows(_ language: Language) throws {
    try withWorkspace(language) { shell, directory in
      try shell.run("import units.csv --received 2022-01-04 --rejects \"back.xlsx\"")
      let grid = try grid("\(directory)/back.xlsx")
      let own =
        language == .vi
        ? ["Dòng bị từ chối", "Cột bị từ chối", "Giá trị bị từ chối", "Lý do từ chối"]
        : ["Refused row", "Refused column", "Refused value", "Refused because"]
      #expect(row(grid, 0) == own + Self.header.split(separator: ",").map(String.init))
      #expect(
        row(grid, 1).prefix(2) == ["4", "name"] && row(grid, 1).suffix(5) == ["31408", "", "xã", "commune", "934"])
      #expect(grid.kind(row: 1, column: 4) == .text)
      let guide = try self.grid("\(directory)/back.xlsx", 1)
      let words = (0..<guide.rowCount).map { row(guide, $0).joined(separator: " ") }
      #expect(words.contains(language == .vi ? "Ngày nhận 04/01/2022" : "Received 2022-01-04"))
      #expect(words.contains { $0.contains("import back.xlsx") || $0.contains("import \"back.xlsx\"") })
    }
  }

  @Test("the mended workbook is imported as it is", arguments: Language.allCases) func roundTrip(_ language: Language)
    throws
  {
    try withWorkspace(language) { shell, directory in
      let first = try shell.csv("import units.csv --rejects \"back.xlsx\"")
      #expect(first.hasSuffix("units.csv,units,1,4,2,2\n"))
      try mend("\(directory)/back.xlsx", [[1, 5]: "Long Thạnh", [2, 6]: "xã", [2, 8]: "934"])
      let again = try shell.csv("import back.xlsx")
      #expect(again.hasSuffix("back.xlsx,units,2,2,2,0\n"))
      #expect(
        try shell.csv("units | where level = \"commune\" | select code, name")
          == "code,name\n31408,Long Thạnh\n31417,Phụng Hiệp\n")
    }
  }

  @Test("rows refused again have their places once") func again() throws {
    try withWorkspace { shell, directory in
      try shell.run("import units.csv --rejects \"back.xlsx\"")
      try shell.run("import back.xlsx --rejects \"back-2.xlsx\"")
      let grid = try grid("\(directory)/back-2.xlsx")
      #expect(row(grid, 0).count == 9 && row(grid, 0).suffix(5) == ["code", "name", "kind", "level", "parent_code"])
      #expect(
        row(grid, 1).prefix(2) == ["2", "name"] && row(grid, 1).suffix(5) == ["31408", "", "xã", "commune", "934"])
    }
  }

  @Test("of a workbook: period and district from titles and headings go along, numbers stay numbers") func sheet()
    throws
  {
    try withWorkspace(sample: true) { shell, directory in
      let rows: [[Value]] = [
        [.int(1), .text("Huyện Phụng Hiệp")],
        [.int(1), .text("Hiệp Hưng"), .double(61.234), .text("Đạt")],
        [.int(2), .text("Tân Longg"), .double(61.234), .text("Đạt")],
        [.int(2), .text("Huyện Vị Thuỷ")],
        [.int(1), .text("Vĩnh Tường"), .text("sáu mươi"), .text("Đạt")],
      ]
      var sheet = Sheet(
        name: "Biểu 1",
        columns: [SheetColumn("TT"), SheetColumn("Xã"), SheetColumn("10"), SheetColumn("Tiêu chí 1")], rows: rows)
      sheet.titles = ["BÁO CÁO QUÝ IV NĂM 2022"]
      let file = WorkbookFile(sheets: [sheet], language: .vi, created: CalendarDate(daysSince1970: 19_000))
      try AtomicFile.write(file.bytes(), to: "\(directory)/quy-4.xlsx")
      let console = try shell.console(after: "import quy-4.xlsx --rejects \"back.xlsx\"")
      #expect(console.messages.contains("quy-4.xlsx!Biểu 1: "))
      #expect(console.messages.contains("cell B5, column Xã, “Tân Longg”"))
      let grid = try grid("\(directory)/back.xlsx")
      #expect(row(grid, 0) == ["BÁO CÁO QUÝ IV NĂM 2022"])
      #expect(row(grid, 2).suffix(2) == ["1", "Huyện Phụng Hiệp"])
      #expect(row(grid, 3).suffix(4) == ["2", "Tân Longg", "61.234", "Đạt"])
      #expect(grid.kind(row: 3, column: 6) == .number)
      // Two communes are called Vĩnh Tường: only the heading tells which.
      #expect(row(grid, 4).suffix(2) == ["2", "Huyện Vị Thuỷ"])
      try mend("\(directory)/back.xlsx", [[3, 5]: "Tân Long", [5, 6]: "60,5"])
      let again = try shell.csv("import back.xlsx | select rows_read, rows_taken")
      #expect(again == "rows_read,rows_taken\n2,2\n")
    }
  }

  @Test("the workbook never takes the place of the file it is made from") func overSource() throws {
    try withWorkspace { shell, _ in
      let error = try #require(shell.failure("import units.csv --rejects \"./units.csv\""))
      #expect(error.code == "import.rejects-over-source")
      #expect(error.message.en == "--rejects would replace “./units.csv”, a file that is being imported")
      #expect(error.message.vi == "--rejects sẽ ghi đè “./units.csv”, chính là tệp đang nhập")
      #expect(try shell.csv("batches | count") == "count\n0\n")
    }
  }

  @Test("who did not ask for them is told how to get them") func told() throws {
    try withWorkspace { shell, _ in
      let tried = try shell.console(after: "import units.csv --dry-run").messages
      #expect(tried.contains("  to send these rows back: add --rejects FILE.xlsx\n"))
      let taken = try shell.console(after: "import units.csv").messages
      #expect(taken.contains("  to send these rows back: import the file again with --dry-run --rejects FILE.xlsx\n"))
    }
  }

  @Test("a place that cannot be written is said, and nothing is left there") func unwritable() throws {
    try withWorkspace { shell, directory in
      let error = try #require(shell.failure("import units.csv --dry-run --rejects \"khong-co/back.xlsx\""))
      #expect(error.code == "file.cannot-write" && error.exitStatus == 3)
      let again = "import units.csv --dry-run --rejects \"tra-lai.csv\""
      #expect(error.hints.last?.en == "save them to another file: \(again)")
      let taken = try #require(shell.failure("import units.csv --rejects \"khong-co/back.xlsx\""))
      #expect(taken.hints.last?.en.hasSuffix("stands; to save the refused rows: \(again)") == true)
      #expect(!names(in: directory).contains { $0.contains("xlsx") })
    }
  }
}
