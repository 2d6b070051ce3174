import NTMKit
import Query
import Testing

@testable import Shell

@Suite("The line that makes a result again") struct ProvenanceTests {
  @Test(
    "is the line without assignment and sinks, with what it went on from in place of a name",
    arguments: [
      (["communes | where met = 19 | show json"], "communes | where met = 19"),
      (["near = communes at 2022Q2 | take 3"], "communes at 2022Q2 | take 3"),
      (["communes | take 3", "| select name"], "communes | take 3 | select name"),
      (["near = communes | take 3", "near | count"], "communes | take 3 | count"),
      (["communes | take 3", "_ | count"], "communes | take 3 | count"),
    ])
  func line(lines: [String], expected: String) throws {
    let session = try TestShell()
    for line in lines { try session.run(line) }
    #expect(session.last?.line == expected)
  }

  @Test("a query saved as a page is a document that says where it came from") func document() throws {
    let session = try TestShell()
    try session.run("communes | where met = 19")
    let kept = try #require(session.last)
    let table = try #require(kept.value.table)
    let document = try QueryDocument.make(table, line: kept.line, words: Vocabulary(), in: session.session)
    #expect(document.provenance.reportID == "query")
    #expect(document.provenance.line == "communes | where met = 19")
    #expect(document.provenance.dataset.disclaimer != nil)
    #expect(document.table("result") == table)
    #expect(document.tableBlocks.first?.columns.first?.label.vi == "mã")
  }
}
