import Foundation
import NTMKit
import Rendering
import Testing

@Suite struct JSONSchemaTests {
  private let schema: JSONSchema

  init() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/reference/report.schema.json")
    schema = try JSONSchema(try Data(contentsOf: file))
  }

  private func json(_ document: ReportDocument) throws -> String {
    var output = ""
    _ = try JSONRenderer().render(document, in: RenderContext(language: .vi), to: &output)
    return output
  }

  @Test("documents of every block fit the published schema", arguments: [0, 1, 51])
  func fits(_ communes: Int) throws {
    let text = try json(RichDocument(communeCount: communes).document())
    #expect(try schema.faults(in: Data(text.utf8)) == [])
  }

  @Test("a document without sections, period or date fits the schema") func bare() throws {
    let document = ReportDocument(
      title: LocalizedText(verbatim: ""), sections: [],
      provenance: Provenance(
        reportID: "query", reportVersion: "1", scope: DatasetScope(), dataset: DatasetRevision(contentHash: ""),
        reportingDate: nil, line: "communes"), primaryTable: "")
    #expect(try schema.faults(in: Data(try json(document).utf8)) == [])
  }

  @Test(
    "a document changed for the worse does not fit the schema",
    arguments: [
      ("\"formatVersion\": 1", "\"formatVersion\": 2"), ("\"type\": \"note\"", "\"type\": \"remark\""),
      ("\"status\": \"near\"", "\"status\": \"almost\""), ("\"kind\": \"method\"", "\"kind\": null"),
      ("\"reportingDate\": \"2022-09-30\"", "\"reportingDate\": \"30/09/2022\""),
      ("\"rowsAccepted\": 1482", "\"rowsAccepted\": -1"), ("\"rowsAccepted\": 1482", "\"rowsAccepted\": 1.5"),
      ("\"rowsAccepted\": 1482", "\"rowsAccepted\": true"), ("\"stacked\": false", "\"stacked\": 0"),
      ("{\"bucket\": \"19\", \"communes\": 21}", "[\"19\", 21]"), ("\"communes\": 21", "\"communes\": {}"),
      ("\"id\": \"summary\"", "\"id\": \"\""), ("\"mark\": \"bar\"", "\"sign\": \"bar\""),
      ("\"caption\": null", "\"caption\": \"none\""), ("\"vi\": \"Tóm tắt\", ", ""),
    ])
  func rejects(_ right: String, _ wrong: String) throws {
    let text = try json(RichDocument(communeCount: 2).document())
    let range = try #require(text.firstRange(of: right))
    let changed = text.replacingCharacters(in: range, with: wrong)
    #expect(try schema.faults(in: Data(changed.utf8)) != [])
  }

  @Test("a rule that the check does not know is a fault") func unknownKeyword() throws {
    let schema = try JSONSchema(Data(#"{"type": "string", "maxLength": 3}"#.utf8))
    #expect(
      try schema.faults(in: Data(#""ab""#.utf8)).map(\.reason) == ["the schema's keyword maxLength is not understood"])
  }
}
