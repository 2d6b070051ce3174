import NTMKit
import Rendering
import Testing

@testable import Shell

@Suite("The line below a report gives the same bytes") struct PrintedLineTests {
  private static let formats = ["text", "md", "html", "json"]

  private func line(below text: String) -> String? {
    text.firstMatch(of: /Made again by: (.+)/).map { String($0.1) }
  }

  @Test(
    "whatever was set in the session that printed it",
    arguments: ["gap", "plan", "ocop", "training", "tasks", "funding", "periodic", "check --strict"])
  func settings(_ report: String) throws {
    let shell = try TestShell(language: .vi)
    for setting in ["lang en", "reporting-date 2022-08-15", "period 2022Q3"] { try shell.run("set \(setting)") }
    if report == "gap" { try shell.run("set criteria-set advanced") }
    let printed = try #require(
      line(below: try shell.shown("\(report) | show --format md", width: nil).replacing("`", with: "")))
    #expect(printed.contains(" --reporting-date 2022-08-15") && printed.hasSuffix(" --lang en"))
    #expect(printed.contains("at 2022Q3"))
    for format in Self.formats {
      let before = try shell.shown("\(report) | show --format \(format)")
      let again = try TestShell(language: .vi).shown("\(printed) | show --format \(format)")
      #expect(again == before, "\(format)")
    }
  }

  @Test("a date that follows from the data is not in it, and an option sets it for one line") func date() throws {
    let shell = try TestShell()
    let line = try #require(line(below: try shell.shown("plan")))
    #expect(line == "plan --lang en")
    let early = try shell.shown("plan --reporting-date 2022-08-15")
    #expect(early.contains("Reporting date: 2022-08-15"))
    #expect(try shell.shown("plan").contains("Reporting date: 2022-09-30"))
    #expect(self.line(below: early) == "plan --reporting-date 2022-08-15 --lang en")
    #expect(shell.failure("plan --reporting-date soon") != nil)
  }

  @Test("a workbook's line names its language, a JSON document has both and its line none") func formats() throws {
    let document = try TestShell().run("gap --district 937").value
    guard case .document(let report) = document else { return }
    #expect(report.provenance.lines(in: .vi) == ["gap --district 937 --lang vi"])
    #expect(report.provenance.line == "gap --district 937")
    guard case .document(let query) = try TestShell().run("why \"Phú Hữu\" met").value else { return }
    #expect(query.provenance.lines(in: .vi) == ["set lang vi", query.provenance.line])
    #expect(query.provenance.lines(in: .en) == ["set lang en", query.provenance.line])
  }

  @Test("of a cell's lineage it is the line of the lineage, behind that of the result; run, they give the same bytes")
  func cells() throws {
    try withTemporaryDirectory { directory in
      for (first, second, name) in [
        ("communes at 2022Q2 | where missing = 1 | select code, name, met", "why _[3].met", "cell"),
        ("near = gap | where missing <= 2", "why near[2].met --all", "named"),
      ] {
        let shell = try TestShell(directory: directory)
        try shell.run("set lang en")
        try shell.run(first)
        try shell.run("\(second) | save \(name).txt")
        let saved = try contents(of: "\(directory)/\(name).txt")
        let lines = saved.split(separator: "\n").map(String.init)
        let start = try #require(lines.lastIndex { $0.hasPrefix("Made again by") })
        let commands = lines[(start + 1)...].map { String($0.drop { $0 == " " }) }
        #expect(commands == [first, "set lang en", second])
        let other = try TestShell(directory: directory, language: .vi)
        for command in commands.dropLast() { try other.run(command) }
        try other.run("\(second) | save again.txt")
        #expect(try contents(of: "\(directory)/again.txt") == saved)
      }
    }
  }

  @Test("a long line is not broken in a text file") func longLine() throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory)
      let options = "--by 2022-12-31 --stars 3 --district 936 --seed 1234567890 --reporting-date 2022-09-30"
      try shell.run("ocop-forecast at 2022Q3 \(options) | save long.txt")
      let line = "  ocop-forecast at 2022Q3 \(options) --lang en\n"
      #expect(try contents(of: "\(directory)/long.txt").hasSuffix("\nMade again by:\n\(line)"))
    }
  }

  @Test(
    "of a query, a comparison and a lineage too: what was set in the session stands before it",
    arguments: [
      "communes | where met > 15 | select name, met", "communes | count | chart bar count",
      "diff communes 2021Q4 2022Q1", "why \"Phú Hữu\" met",
    ])
  func queries(_ line: String) throws {
    let shell = try TestShell(language: .vi)
    for setting in ["lang en", "asof 2022-06-30", "period 2022Q1"] { try shell.run("set \(setting)") }
    let page = try shell.shown("\(line) | show --format html", width: nil)
    let printed = try #require(page.firstMatch(of: /Made again by<\/dt><dd><code>([^<]+)<\/code>/))
    let lines = printed.1.split(separator: "\n").map {
      String($0.replacing("&gt;", with: ">").replacing("&quot;", with: "\""))
    }
    #expect(lines.contains("set lang en"))
    for format in Self.formats {
      try shell.run(line)
      let before = try shell.shown("_ | show --format \(format)")
      let again = try TestShell(language: .vi)
      for line in lines.dropLast() { try again.run(line) }
      #expect(try again.shown("\(lines.last ?? "") | show --format \(format)") == before, "\(format)")
    }
  }
}
