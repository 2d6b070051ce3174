import Foundation
import NTMKit
import Rendering
import Testing

/// What is rendered for each golden file.
struct GoldenCase: Sendable, CustomTestStringConvertible {
  var name: String
  var render: @Sendable () throws -> String
  var testDescription: String { name }

  static func document(
    _ name: String, _ renderer: any Renderer, communes: Int, _ language: Language, width: Int? = nil,
    colour: Bool = false, rowLimit: Int? = nil
  ) -> GoldenCase {
    GoldenCase(name: name) {
      var output = ""
      let context = RenderContext(language: language, width: width, usesColour: colour, rowLimit: rowLimit)
      _ = try renderer.render(try RichDocument(communeCount: communes).document(), in: context, to: &output)
      return output
    }
  }

  static func table(_ name: String, _ renderer: any Renderer, _ language: Language, width: Int? = nil) -> GoldenCase {
    GoldenCase(name: name) {
      var output = ""
      let context = RenderContext(language: language, width: width, rowLimit: 4)
      _ = try renderer.render(try HostileTable.make(), in: context, to: &output)
      return output
    }
  }

  static let all: [GoldenCase] = [
    .document("rich.80.vi.txt", TextRenderer(), communes: 51, .vi, width: 80, rowLimit: 20),
    .document("rich.120.en.txt", TextRenderer(), communes: 12, .en, width: 120),
    .document("rich.colour.en.txt", TextRenderer(), communes: 3, .en, width: 100, colour: true),
    .document("rich.table.vi.txt", TableRenderer(), communes: 6, .vi, width: 80),
    .document("rich.json", JSONRenderer(), communes: 3, .vi),
    .document("rich.jsonl", JSONLinesRenderer(), communes: 3, .vi),
    .document("rich.csv", CSVRenderer(), communes: 6, .vi),
    .document("rich.md", MarkdownRenderer(), communes: 3, .vi),
    .document("rich.vi.html", HTMLRenderer(), communes: 3, .vi),
    .document("rich.en.html", HTMLRenderer(), communes: 2, .en),
    .table("hostile.md", MarkdownRenderer(), .en),
    .table("hostile.html", HTMLRenderer(), .vi),
    .table("hostile.80.vi.txt", TextRenderer(), .vi, width: 80),
    .table("hostile.140.en.txt", TextRenderer(), .en, width: 140),
    .table("hostile.json", JSONRenderer(), .en),
    .table("hostile.csv", CSVRenderer(), .en),
  ]
}

@Suite struct GoldenTests {
  @Test("a document and a table render as they are known to", arguments: GoldenCase.all)
  func matches(_ golden: GoldenCase) throws {
    try Golden.expect(try golden.render(), named: golden.name)
  }

  @Test("no golden file is without its test") func noneUnused() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Golden.folder.path)
    #expect(Set(files).subtracting(GoldenCase.all.map(\.name)).sorted() == [])
  }

  @Test("the same document renders to the same bytes", arguments: GoldenCase.all)
  func deterministic(_ golden: GoldenCase) throws {
    #expect(Array(try golden.render().utf8) == Array(try golden.render().utf8))
  }
}
