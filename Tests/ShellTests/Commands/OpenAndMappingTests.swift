import NTMKit
import Query
import Synchronization
import Testing

@testable import Shell

@Suite("open, and what is remembered of senders") struct OpenAndMappingTests {
  private static let package = #filePath.split(separator: "/").dropLast(4).map { "/\($0)" }.joined()
  private static let workbooks = package + "/docs/how-to/so-lieu/quy-3"

  @Test("a workbook is a table like any other: checked, piped and joined before it is imported") func open() throws {
    let shell = try TestShell()
    let path = "\(Self.workbooks)/phung-hiep.xlsx"
    let best = try shell.csv("open \"\(path)\" --sheet 2 | select `Tên xã`, `Tổng số đạt` | top 1 by `Tổng số đạt`")
    #expect(best == "Tên xã,Tổng số đạt\nThạnh Hòa,19\n")
    let failure = try #require(shell.failure("open \"\(path)\" --sheet 2 | where `Tên xã nào` = \"x\""))
    #expect(failure.code == "query.unknown-column" && failure.hints.first?.en.contains("Tên xã") == true)
    let joined = try shell.csv(
      "open \"\(path)\" --sheet \"Biểu 1\" | rename `Tên xã` as name | join communes on name | count")
    #expect(joined == "count\n6\n")
    let unknown = try #require(shell.failure("open \"\(path)\" --sheet 9"))
    #expect(unknown.code == "import.unknown-sheet")
    #expect(shell.failure("open \"\(path).khong-co\"")?.code == "file.cannot-read")
  }

  @Test("two districts' workbooks go in as they were sent, in any font") func importWorkbooks() throws {
    try withSampleCopy { shell, _ in
      let table = try shell.csv(
        "import \"\(Self.workbooks)/*.xlsx\" --received 2022-10-05 | select kind, rows_taken, rows_refused")
      #expect(table == "kind,rows_taken,rows_refused\nsubmissions,3,1\nsubmissions,6,0\n")
      let row = try shell.csv(
        "assessments at 2022Q3 | where commune = \"Hiệp Hưng\" and indicator = \"10\" | select value, row")
      #expect(row == "value,row\n54.9,11\n")
      let told = try shell.csv(
        "assessments at 2022Q3 | where commune = \"Đông Phước\" and indicator = \"12.1\" | select value")
      #expect(told == "value\n81\n")
    }
  }

  private static let odd = "Đơn vị hành chính,C5,Ghi riêng\nHiệp Hưng,\"61,5\",abc\nHòa An,\"60\",\n"

  @Test("a mapping file says what the columns are") func mappingFile() throws {
    try withSampleCopy { shell, directory in
      try write(Self.odd, to: "\(directory)/a.csv")
      try write("columns:\n  Đơn vị hành chính: name\n  C5: 10\n  Ghi riêng: ~\n", to: "\(directory)/m.yaml")
      #expect(shell.failure("import a.csv --period 2022Q4")?.code == "import.unrecognised")
      let table = try shell.csv(
        "import a.csv --period 2022Q4 --mapping m.yaml --received 2022-10-05 | select rows_taken")
      #expect(table == "rows_taken\n2\n")
      let value = try shell.csv(
        "assessments at 2022Q4 | where commune = \"Hòa An\" and indicator = \"10\" | select value")
      #expect(value == "value\n60\n")
      try write("columns: [a]\n", to: "\(directory)/m.yaml")
      #expect(shell.failure("import a.csv --period 2022Q4 --mapping m.yaml")?.code == "import.wrong-type")
    }
  }

  @Test("columns of a file without a header are named by their place, as open shows them") func noHeader() throws {
    try withSampleCopy { shell, directory in
      try write("31405,Thạnh Hòa,61500,x\n31402,Bình Thành,62500,\n", to: "\(directory)/h.csv")
      #expect(
        try shell.csv("open h.csv --header 0 | take 1")
          == "column_1,column_2,column_3,column_4\n31405,Thạnh Hòa,61500,x\n")
      try write(
        "columns:\n  column_1: unit\n  column_2: name\n  column_3: 10 (nghìn đồng)\n  column_4: TC 2\n",
        to: "\(directory)/m.yaml")
      let line = "import h.csv --header 0 --mapping m.yaml --period 2022Q4 --received 2022-10-05"
      #expect(try shell.csv("\(line) | select kind, rows_taken") == "kind,rows_taken\nsubmissions,2\n")
      let value = try shell.csv(
        "assessments at 2022Q4 | where indicator = \"10\" and value is not missing | select value")
      #expect(value == "value\n62.5\n61.5\n")
      let tree = try shell.shown("why 31402 10 --period 2022Q4", width: 120)
      #expect(tree.contains("62,500 (nghìn đồng) in the file") && tree.contains("column “column_3”"))
    }
  }

  @Test("what was remembered of a sender is used for the next file with the same columns, and said") func remembered()
    throws
  {
    try withSampleCopy { shell, directory in
      try write(Self.odd, to: "\(directory)/a.csv")
      try write("columns:\n  Đơn vị hành chính: name\n  C5: 10\n", to: "\(directory)/m.yaml")
      try shell.run("import a.csv --period 2022Q4 --mapping m.yaml --remember \"Phụng Hiệp\" --received 2022-10-05")
      let kept = try shell.csv("senders | select sender, kind, column, name")
      #expect(
        kept
          == "sender,kind,column,name\nPhụng Hiệp,submissions,Đơn vị hành chính,name\nPhụng Hiệp,submissions,C5,10\n")
      try write(Self.odd.replacing("61,5", with: "62,5"), to: "\(directory)/b.csv")
      let said = try shell.console(after: "import b.csv --period 2022Q4 --received 2022-10-06").messages
      #expect(said.contains("columns are understood as “Phụng Hiệp” says"))
      try write(Self.odd.replacing("C5", with: "c5").replacing("61,5", with: "63,5"), to: "\(directory)/c.csv")
      let taken = try shell.csv(
        "import c.csv --period 2022Q4 --sender \"phung hiep\" --received 2022-10-07 | select rows_taken")
      #expect(taken == "rows_taken\n2\n")
      let failure = try #require(shell.failure("import c.csv --period 2022Q4 --sender \"Phụng Hiêp X\""))
      #expect(failure.code == "import.unknown-sender" && failure.hints.first?.en == "did you mean \"Phụng Hiệp\"?")
    }
  }

  @Test("Ctrl-C in the middle of a long file leaves nothing half done") func cancelled() throws {
    try withSampleCopy { shell, directory in
      let rows = (0..<20_000).map { "31429,2022Q4,10,\($0 % 90)\n" }.joined()
      try write("unit,period,indicator,value\n\(rows)", to: "\(directory)/long.csv")
      let before = try shell.csv("batches | count")
      shell.session = try Session(
        toolkit: shell.session.toolkit, host: stopping(shell.session.host), workspace: shell.session.workspace)
      #expect(shell.failure("import long.csv")?.code == "report.cancelled")
      shell.session = try Session(
        toolkit: shell.session.toolkit, host: testHost(directory: directory), workspace: shell.session.workspace)
      #expect(try shell.csv("batches | count") == before)
    }
  }

  @Test("a long import tells how many rows it has read, and says when it has ended") func progress() throws {
    try withSampleCopy { shell, directory in
      let rows = (0..<20_000).map { "31429,2022Q4,10,\($0 % 90)\n" }.joined()
      try write("unit,period,indicator,value\n\(rows)", to: "\(directory)/long.csv")
      let told = Told()
      var host = shell.session.host
      host.progress = { told.add($0) }
      shell.session = try Session(toolkit: shell.session.toolkit, host: host, workspace: shell.session.workspace)
      try shell.run("import long.csv")
      let reading = told.lines.compactMap { $0 }.filter { $0.hasPrefix("đang nhập long.csv: đã đọc ") }
      #expect(reading.count >= 2)
      #expect(told.lines.last == .some(nil))
    }
  }

  @Test(
    "who waits for a report or a query is told so, and no longer when it has ended",
    arguments: ["gap", "communes | count"])
  func waiting(_ line: String) throws {
    let shell = try TestShell()
    let told = Told()
    var host = shell.session.host
    host.progress = { told.add($0) }
    shell.session = try Session(toolkit: shell.session.toolkit, host: host, workspace: shell.session.workspace)
    shell.session.settings.language = .en
    try shell.run(line)
    #expect(told.lines == ["working (Ctrl-C to stop)", nil])
  }

  private final class Told: Sendable {
    private let all = Mutex<[String?]>([])
    var lines: [String?] { all.withLock { $0 } }
    func add(_ line: String?) { all.withLock { $0.append(line) } }
  }

  /// Goes on for a few questions, then says that Ctrl-C was pressed.
  private func stopping(_ host: Host) -> Host {
    let asked = Counter()
    var host = host
    host.isCancelled = { asked.next() > 3 }
    return host
  }

  private final class Counter: Sendable {
    private let count = Mutex(0)
    func next() -> Int {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }
}
