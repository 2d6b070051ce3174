import Foundation
import Importing
import NTMKit
import Query
import Testing

@testable import Shell

@Suite("show and save") struct ShowAndSaveTests {
  @Test("what a line asked for in a language is shown and saved in it") func language() throws {
    try withTemporaryDirectory { directory in
      let shell = try TestShell(directory: directory, language: .vi)
      try shell.run("gap --lang en | save \"en.html\"")
      try shell.run("gap | save \"vi.html\"")
      try shell.run("gap --lang en")
      try shell.run("last | save \"again.html\"")
      func page(_ name: String) throws -> String { try String(contentsOfFile: "\(directory)/\(name)", encoding: .utf8) }
      #expect(try page("en.html").contains("<html lang=\"en\"") && page("again.html").contains("<html lang=\"en\""))
      #expect(try page("vi.html").contains("<html lang=\"vi\""))
      #expect(try shell.shown("gap --lang en | show md").hasPrefix("# Criteria gap"))
      #expect(try shell.shown("gap | show md").hasPrefix("# Tiêu chí còn thiếu"))
    }
  }

  @Test("a table as JSON is an array of objects, the same in both languages") func json() throws {
    let line = "communes | where name = \"Phú Hữu\" | select name, met, recognised_on | show json"
    for language in Language.allCases {
      let session = try TestShell(language: language)
      #expect(
        try session.shown(line).filter { !$0.isWhitespace }
          == "[{\"name\":\"PhúHữu\",\"met\":18,\"recognised_on\":null}]")
    }
  }

  @Test("on a terminal rows beyond the limit are counted; show all shows them") func limit() throws {
    let session = try TestShell()
    let some = try session.shown("communes | select code", width: 80)
    #expect(some.split(separator: "\n").count < 48)
    #expect(some.contains("11 more rows"))
    #expect(try session.shown("show all", width: 80).split(separator: "\n").count >= 53)
    #expect(try session.shown("communes | select code").split(separator: "\n").count == 53)
  }

  @Test("no cell is cut where there is no terminal") func wide() throws {
    let session = try TestShell()
    #expect(try !session.shown("indicators").contains("…"))
  }

  @Test("the session's format counts where show names none") func sessionFormat() throws {
    let session = try TestShell()
    try session.run("set format csv")
    #expect(try session.shown("communes | count") == "count\n51\n")
    #expect(try session.shown("communes | count | show md").hasPrefix("|"))
  }

  @Test(
    "every ending is written, whole, and a page stands alone", arguments: ["txt", "csv", "json", "jsonl", "md", "html"])
  func endings(ending: String) throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      for source in ["communes | take 3", "gap"] {
        let outcome = try session.run("\(source) | save \"ket-qua.\(ending)\"")
        #expect(!outcome.isShown)
        let text = try contents(of: "\(directory)/ket-qua.\(ending)")
        #expect(!text.isEmpty && text.hasSuffix("\n"))
        if ending == "html" { #expect(text.hasPrefix("<!DOCTYPE html>") && text.contains("invented")) }
      }
      #expect(names(in: directory) == ["ket-qua.\(ending)"])
    }
  }

  @Test("saving says what was written, and that a file was replaced") func said() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      let first = try session.console(after: "communes | count | save \"n.csv\"")
      let second = try session.console(after: "communes | count | save \"n.csv\"")
      #expect(first.output.isEmpty && second.output.isEmpty)
      #expect(first.messages == "wrote n.csv (9 B)\n")
      #expect(second.messages == "replaced n.csv (9 B)\n")
    }
  }

  @Test("an unknown ending lists those there are, and --format overrides it") func ending() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      let error = try #require(session.failure("communes | save \"x.docx\""))
      #expect(error.message.en == "the ending of “x.docx” names no format")
      #expect(error.hints.first?.en == "endings: .txt .csv .json .jsonl .md .html .xlsx; or add --format")
      try session.run("communes | count | save \"x.data\" --format csv")
      #expect(try contents(of: "\(directory)/x.data") == "count\n51\n")
    }
  }

  @Test("a workbook is written for a table and for a report, and for any ending with --format") func workbook() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      for line in ["communes | save \"a.XLSX\"", "gap | save \"b.xlsx\"", "communes | save \"c.data\" --format xlsx"] {
        let outcome = try session.run(line)
        #expect(outcome.failure == nil && !outcome.isShown)
      }
      for name in ["a.XLSX", "b.xlsx", "c.data"] {
        let bytes = try #require(fileBytes("\(directory)/\(name)"))
        #expect(try Workbook(bytes: bytes, path: name).sheets.count > 1)
      }
      #expect(names(in: directory) == ["a.XLSX", "b.xlsx", "c.data"])
      let rows = try session.csv("open \"a.XLSX\" --sheet 1 | count")
      #expect(rows == "count\n51\n")
    }
  }

  @Test("a workbook is not shown, and the message says what to do") func showWorkbook() throws {
    let session = try TestShell()
    for line in ["communes | show xlsx", "set format xlsx"] {
      let error = try #require(session.failure(line))
      #expect(error.code == "shell.format-for-files" && error.exitStatus == 2)
      #expect(error.message.en == "“xlsx” is no text: it can be saved to a file, not shown")
      #expect(error.message.vi == "“xlsx” không phải chữ nên không hiện được ở đây, chỉ ghi được vào tệp")
      #expect(error.hints.map(\.en) == ["use `… | save \"result.xlsx\"`"])
    }
  }

  @Test("a place that cannot be written is an error of data, and nothing is left there") func unwritable() throws {
    let session = try TestShell()
    let error = try #require(session.failure("communes | save \"/nowhere/x.csv\""))
    #expect(error.code == "file.cannot-write")
    #expect(error.message.en == "“/nowhere/x.csv” cannot be written: No such file or directory")
    #expect(error.message.vi == "không ghi được “/nowhere/x.csv”: không có tệp hoặc thư mục này")
    #expect(error.exitStatus == 3)
  }

  @Test("a text that is saved has all columns, of a result in one line each") func savedColumns() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      try session.run("communes | take 2 | save \"a.txt\"")
      let lines = try ScriptFile.text(at: "\(directory)/a.txt", as: "a.txt").split(separator: "\n")
      #expect(lines.count == 5)
      for name in try #require(session.dataset.schema(ofTable: "communes")).names {
        #expect(lines[0].contains(name) || lines[1].contains(name), "\(name)")
      }
      try session.run("periodic at 2022Q3 | save \"p.txt\"")
      let text = try ScriptFile.text(at: "\(directory)/p.txt", as: "p.txt")
      #expect(!text.contains("more column") && text.contains("Expires on"))
      #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.width(of: String($0)) <= 100 })
    }
  }

  @Test("what follows save goes on with the result itself") func chain() throws {
    try withTemporaryDirectory { directory in
      let session = try TestShell(directory: directory)
      try session.run("communes | take 2 | save \"a.csv\" | save \"b.json\"")
      #expect(names(in: directory) == ["a.csv", "b.json"])
      #expect(try session.csv("| count") == "count\n2\n")
    }
  }
}
