import NTMKit
import SampleData
import Testing

@testable import Shell

@Suite("Completion") struct CompleterTests {
  /// What Tab offers at the end of a line; `‸` marks a cursor elsewhere.
  private func offered(_ line: String, after lines: [String] = [], directory: String? = nil) throws -> [Completion] {
    let shell = try TestShell(directory: directory)
    for line in lines { try shell.run(line) }
    let cursor = line.firstIndex(of: "‸").map { line.distance(from: line.startIndex, to: $0) }
    let text = line.filter { $0 != "‸" }
    return Completer(shell.session).complete(text, cursor: cursor ?? text.count).candidates
  }
  private func words(_ line: String, after lines: [String] = [], directory: String? = nil) throws -> [String] {
    try offered(line, after: lines, directory: directory).map(\.replacement)
  }

  @Test("a line begins with a table, report, command or variable") func sources() throws {
    #expect(try words("comm") == ["communes"])
    #expect(try words("ga") == ["gap"])
    #expect(try words("desc") == ["describe"])
    #expect(try words("nea", after: ["near = communes | take 2"]) == ["near"])
    #expect(try words("").count > 20)
  }

  @Test("tables and columns are found by their Vietnamese label") func labels() throws {
    #expect(try words("don vi") == [])
    #expect(try words("don_v") == ["units"])
    #expect(try words("communes | where huye").contains("district"))
  }

  @Test("behind a pipe come verbs and sinks, with what they do") func verbs() throws {
    #expect(try words("communes | wh") == ["where"])
    #expect(try words("communes | sa") == ["sample", "save"])
    #expect(try offered("communes | wh").first?.summary?.en.hasPrefix("keep the rows") == true)
  }

  @Test("columns are those of the stage at the cursor") func columns() throws {
    #expect(try words("communes | where dist") == ["district", "district_code"])
    #expect(try words("communes | select name, met | sort ").prefix(2) == ["name", "met"])
    #expect(try words("communes | where pop‸ > 3") == ["population"])
    #expect(try offered("communes | sort popul").first?.summary?.en == "population (integer, person)")
  }

  @Test("a column whose name is no plain word is put in backticks, also where one is open") func oddNames() throws {
    let odd = "odd = communes | rename name as `Tên xã` | select `Tên xã`, district"
    #expect(try words("odd | select Tên", after: [odd]) == ["`Tên xã`"])
    #expect(try words("odd | select ten", after: [odd]) == ["`Tên xã`"])
    #expect(try words("odd | select `Tên x", after: [odd]) == ["`Tên xã`"])
    #expect(try words("odd | where `Tên xã` = \"Phú H", after: [odd]).allSatisfy { $0.hasPrefix("\"") })
  }

  @Test("values come from the data, found without accents, with their district") func values() throws {
    let found = try offered("communes | where name = \"phu h")
    #expect(found.map(\.replacement) == ["\"Phú Hữu\""])
    #expect(found.first?.summary?.en == "Châu Thành")
    #expect(try words("communes | where district = \"phung") == ["\"Phụng Hiệp\""])
    #expect(try offered("communes | where district = \"phung").first?.summary?.en == "12 rows")
    #expect(try words("criteria | where state = \"chua d").contains("\"not_met\""))
  }

  @Test("options of reports, their own and the common ones, with values") func options() throws {
    #expect(try words("gap --pu") == ["--push-from"])
    #expect(try words("gap --per") == ["--period"])
    #expect(try words("gap --period ").first == "2022Q3")
    #expect(try words("gap --lang ") == ["vi", "en"])
    #expect(try words("gap --lang=v") == ["--lang=vi"])
    #expect(try words("gap --geography ") == ["2020", "2021", "2022", "2025"])
    #expect(try words("gap --geography=202") == ["2020", "2021", "2022", "2025"].map { "--geography=\($0)" })
    #expect(try words("set geography 2025") == ["2025"])
    #expect(try words("import --list ") == ShippedList.allCases.map(\.rawValue))
    #expect(try words("communes at 2022").contains("2022Q2"))
  }

  @Test("a report's tables follow its point") func members() throws {
    #expect(try words("gap.by_d") == ["by_district"])
  }

  @Test("arguments of commands") func arguments() throws {
    #expect(try words("describe comm") == ["communes"])
    #expect(try words("help whe") == ["where"])
    #expect(try words("set per") == ["period"])
    #expect(try words("set lang ") == ["vi", "en", "none"])
    #expect(try words("set period 2022Q") == ["2022Q3", "2022Q2", "2022Q1"])
    #expect(try words("communes | show j") == ["json", "jsonl"])
    #expect(try words("import --as pop") == ["populations"])
  }

  @Test("paths") func paths() throws {
    try withTemporaryDirectory { directory in
      try write("x", to: "\(directory)/quý 3.csv")
      try write("x", to: "\(directory)/quy-4.csv")
      #expect(try words("import qu", directory: directory) == ["quy-4.csv", "\"quý 3.csv\""])
      #expect(try words("import \"quy 3", directory: directory) == ["\"quý 3.csv\""])
      #expect(try words("communes | save \"quy-", directory: directory) == ["\"quy-4.csv\""])
    }
  }

  @Test("what is replaced begins where the word does") func replaced() throws {
    let shell = try TestShell()
    #expect(Completer(shell.session).complete("communes | where name = \"phú h", cursor: 30).replacedLength == 6)
    #expect(Completer(shell.session).complete("comm", cursor: 4).replacedLength == 4)
  }
}
