import NTMKit
import Query
import Testing

@testable import Shell

@Suite("show and save") struct ShowAndSaveTests {
  private func shown(_ line: String, width: Int? = nil, in session: inout Session) throws -> String {
    let console = RecordingConsole(width: width)
    try Presenter(console).show(session.run(line), in: session)
    return console.output
  }

  @Test("a table as JSON is an array of objects, the same in both languages") func json() throws {
    let line = "communes | where name = \"Phú Hữu\" | select name, met, recognised_on | show json"
    for language in Language.allCases {
      var session = try sampleSession(language: language)
      #expect(
        try shown(line, in: &session).filter { !$0.isWhitespace }
          == "[{\"name\":\"PhúHữu\",\"met\":18,\"recognised_on\":null}]")
    }
  }

  @Test("on a terminal rows beyond the limit are counted; show all shows them") func limit() throws {
    var session = try sampleSession()
    let some = try shown("communes | select code", width: 80, in: &session)
    #expect(some.split(separator: "\n").count < 48)
    #expect(some.contains("11 more rows"))
    #expect(try shown("show all", width: 80, in: &session).split(separator: "\n").count >= 53)
    #expect(try shown("communes | select code", in: &session).split(separator: "\n").count == 53)
  }

  @Test("no cell is cut where there is no terminal") func wide() throws {
    var session = try sampleSession()
    #expect(try !shown("indicators", in: &session).contains("…"))
  }

  @Test("the session's format counts where show names none") func sessionFormat() throws {
    var session = try sampleSession()
    try session.run("set format csv")
    #expect(try shown("communes | count", in: &session) == "count\n51\n")
    #expect(try shown("communes | count | show md", in: &session).hasPrefix("|"))
  }

  @Test("every ending is written, whole, and a page stands alone", arguments: ["txt", "csv", "json", "jsonl", "md", "html"])
  func endings(ending: String) throws {
    try withTemporaryDirectory { directory in
      var session = try sampleSession(directory: directory)
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
      var session = try sampleSession(directory: directory)
      let console = RecordingConsole()
      for _ in 1...2 { try Presenter(console).show(session.run("communes | count | save \"n.csv\""), in: session) }
      #expect(console.output.isEmpty)
      #expect(console.messages == "wrote n.csv (9 B)\nreplaced n.csv (9 B)\n")
    }
  }

  @Test("an unknown ending lists those there are, and --format overrides it") func ending() throws {
    try withTemporaryDirectory { directory in
      var session = try sampleSession(directory: directory)
      let error = try #require(session.failure("communes | save \"x.docx\""))
      #expect(error.message.en == "the ending of “x.docx” names no format")
      #expect(error.hints.first?.en == "endings: .txt .csv .json .jsonl .md .html; or add --format")
      try session.run("communes | count | save \"x.data\" --format csv")
      #expect(try contents(of: "\(directory)/x.data") == "count\n51\n")
    }
  }

  @Test("a place that cannot be written is an error of data, and nothing is left there") func unwritable() throws {
    var session = try sampleSession()
    let error = try #require(session.failure("communes | save \"/nowhere/x.csv\""))
    #expect(error.code == "file.cannot-write")
    #expect(error.exitStatus == 3)
  }

  @Test("what follows save goes on with the result itself") func chain() throws {
    try withTemporaryDirectory { directory in
      var session = try sampleSession(directory: directory)
      try session.run("communes | take 2 | save \"a.csv\" | save \"b.json\"")
      #expect(names(in: directory) == ["a.csv", "b.json"])
      #expect(try session.csv("| count") == "count\n2\n")
    }
  }
}
