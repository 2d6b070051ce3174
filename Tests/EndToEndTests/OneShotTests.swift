import Foundation
import Testing

/// What the program promises of one shot and scripts, on pipes.
@Suite("One shot and scripts") struct OneShotTests {
  @Test("counts the sample's communes") func count() throws {
    try BuiltNtm.with { (ntm) throws in
      let run = try ntm.run("--format", "json", "-c", "communes | count")
      #expect(run.status == 0)
      #expect(run.output.filter { !$0.isWhitespace } == "[{\"count\":51}]")
      #expect(run.errors.isEmpty)
    }
  }

  @Test("a workspace's file alone is enough to open it, with options behind it") func file() throws {
    try BuiltNtm.with { (ntm) throws in
      #expect(try ntm.run("init", "w.ntm").status == 0)
      let run = try ntm.run("w.ntm", "--format", "csv", "-c", "communes | count")
      #expect(run.status == 0 && run.output == "count\n0\n", "\(run.errors)")
      #expect(try ntm.run("absent.ntm", "communes").status == 3)
    }
  }

  @Test(
    "a report as JSON fits the published schema",
    arguments: [
      "gap", "plan", "ocop", "ocop-forecast", "criteria-forecast", "training", "tasks", "funding", "gap at 2021Q4",
    ])
  func schema(line: String) throws {
    try BuiltNtm.with { (ntm) throws in
      let schema = try JSONSchema(
        Data(contentsOf: URL(fileURLWithPath: DocumentationTests.package + "/docs/reference/report.schema.json")))
      let run = try ntm.run("--format", "json", "-c", line)
      let faults = try schema.faults(in: Data(run.output.utf8))
      #expect(faults == [])
    }
  }

  @Test("a filtered report is saved as a page that stands alone") func page() throws {
    try BuiltNtm.with { (ntm) throws in
      let run = try ntm.run("-c", "gap | where missing <= 3 | sort missing | save \"near.html\"")
      #expect(run.status == 0)
      #expect(run.output.isEmpty)
      #expect(run.errors.hasPrefix("wrote near.html ("))
      let page = try ntm.read("near.html")
      #expect(page.hasPrefix("<!DOCTYPE html>"))
      #expect(page.contains("Phú Hữu") && page.contains("gap | where missing &lt;= 3 | sort missing"))
      #expect(!page.contains("<script") && !page.contains("src=\"http") && !page.contains("<link"))
    }
  }

  @Test("plan reads in both languages", arguments: [("vi", "74,5"), ("en", "74.5")])
  func plan(language: String, share: String) throws {
    try BuiltNtm.with { (ntm) throws in
      let run = try ntm.run("plan", "--lang", language)
      #expect(run.status == 0)
      #expect(run.output.contains(share))
      #expect(try ntm.run("--lang", language, "plan").output == run.output)
    }
  }

  @Test("a wrong column has a caret, the nearest name and status 2", arguments: ["vi", "en"])
  func wrongColumn(language: String) throws {
    try BuiltNtm.with(language: language) { (ntm) throws in
      let run = try ntm.run("-c", "communes | where distrct = \"x\"")
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("\n                   ^^^^^^^ "))
      #expect(run.errors.contains("\"district\""))
    }
  }

  @Test("a failed assert has status 1, a missing file 3, a broken option 2") func statuses() throws {
    try BuiltNtm.with { (ntm) throws in
      let statuses = [
        try ntm.run("-c", "communes | assert met = 19").status, try ntm.run("-w", "none.ntm", "communes").status,
        try ntm.run("-f", "none.ntm").status, try ntm.run("--frmat", "json", "communes").status,
        try ntm.run("-c").status, try ntm.run("--lang", "fr", "tables").status,
      ]
      #expect(statuses == [1, 3, 3, 2, 2, 2])
    }
  }

  @Test("an unknown option gets the nearest, in the user's language") func unknownOption() throws {
    try BuiltNtm.with(language: "vi") { (ntm) throws in
      let run = try ntm.run("--frmat", "json", "communes")
      #expect(run.errors.contains("ntm không có tùy chọn --frmat"))
      #expect(run.errors.contains("có phải --format?"))
    }
  }

  @Test("lines on standard input mean the same, and stop at the first error") func standardInput() throws {
    try BuiltNtm.with { (ntm) throws in
      let lines = "# đếm\nset format csv\ncommunes\n  | count\ncomunes\nunits | count\n"
      let run = try ntm.run(input: lines)
      #expect(run.status == 2)
      #expect(run.output == "count\n51\n")
      #expect(run.errors.hasPrefix("error[query.unknown-source] <stdin>:5:1\n"))
      let kept = try ntm.run("--keep-going", input: lines)
      #expect(kept.status == 2)
      #expect(kept.output == "count\n51\ncount\n118\n")
    }
  }

  @Test("a script takes parameters, and variables go from line to line") func script() throws {
    try BuiltNtm.with { (ntm) throws in
      try ntm.write(
        "near = communes at {period} | where missing in 1..3\nnear | count | show csv\n", to: "gan dich.ntm")
      let run = try ntm.run("-f", "gan dich.ntm", "period=2022Q3")
      #expect(run.status == 0)
      #expect(run.output == "count\n14\n")
      let missing = try ntm.run("-f", "gan dich.ntm")
      #expect(missing.status == 2)
      #expect(missing.errors.contains("error[script.unknown-parameter] gan dich.ntm:1:20"))
    }
  }

  @Test("output is whole, however long") func wholeOutput() throws {
    try BuiltNtm.with { (ntm) throws in
      let count = try ntm.run("--format", "csv", "-c", "assessments | count").output
      let rows = try #require(count.split(separator: "\n").last.flatMap { Int($0) })
      let run = try ntm.run("--format", "jsonl", "assessments")
      #expect(run.output.split(separator: "\n").count == rows)
      #expect(run.output.hasSuffix("}\n"))
    }
  }

  @Test("a reader that goes away ends it without a word") func closedPipe() throws {
    try BuiltNtm.with { (ntm) throws in
      let run = try ntm.shell("ntm --format jsonl assessments at 2020Q4..2022Q3 | head -n 1 | wc -l")
      #expect(run.output.trimmingCharacters(in: .whitespaces) == "1\n")
      #expect(run.errors.isEmpty)
    }
  }

  @Test("a full disk is an error of data") func fullDisk() throws {
    try BuiltNtm.with { (ntm) throws in
      let run = try ntm.shell("ntm communes > /dev/full")
      #expect(run.status == 3)
      #expect(run.errors.contains("error[output.failed]"))
    }
  }

  @Test("--help speaks the user's language and needs no data", arguments: [("vi", "Cách dùng"), ("en", "Usage")])
  func help(language: String, word: String) throws {
    try BuiltNtm.with(language: language) { (ntm) throws in
      for option in ["--help", "-h"] { #expect(try ntm.run(option).output.contains(word)) }
      #expect(try ntm.run("--version").output.hasPrefix("ntm "))
    }
  }
}
