import NTMKit
import Rendering
import Testing

@Suite struct RenderersTests {
  @Test("formats have names of their own and say what they are in both languages") func names() {
    #expect(Renderers.all.map { $0.format.name } == ["text", "table", "csv", "json", "jsonl", "md", "html"])
    #expect(Renderers.all.allSatisfy { !$0.summary.vi.isEmpty && !$0.summary.en.isEmpty })
  }

  @Test(
    "a file's ending picks its format",
    arguments: [
      ("txt", "text"), (".CSV", "csv"), ("json", "json"), ("jsonl", "jsonl"), ("md", "md"), ("html", "html"),
      ("htm", "html"),
    ])
  func endings(_ ending: String, _ name: String) { #expect(renderer(forFileExtension: ending)?.format.name == name) }

  @Test("an unknown ending picks no format", arguments: ["", "doc", "xlsx", "htmlx"])
  func unknown(_ ending: String) { #expect(renderer(forFileExtension: ending) == nil) }

  @Test("every format renders every document in both languages", arguments: Renderers.all.map { $0.format.name })
  func all(_ name: String) throws {
    let renderer = try #require(Renderers.named(name)).init()
    let documents = [
      try RichDocument(communeCount: 0).document(), try RichDocument(communeCount: 1).document(),
      try HostileDocument.make(),
    ]
    for language in Language.allCases {
      for document in documents {
        var output = ""
        _ = try renderer.render(document, in: RenderContext(language: language), to: &output)
        #expect(output.isEmpty || output.hasSuffix("\n"))
      }
    }
  }
}
