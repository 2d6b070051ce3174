import Foundation
import Testing

/// The documentation against the program and against itself.
///
/// `NTM_UPDATE_DOCS=1` writes what the program really shows into the pages, and fails the run so that it is looked at.
@Suite("The documentation")
struct DocumentationTests {
  static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// All pages, relative to the package.
  static let pages: [String] = {
    let found = FileManager.default.enumerator(atPath: package + "/docs")?.compactMap { $0 as? String } ?? []
    // The golden files of example plugins are none.
    let pages = found.filter { $0.hasSuffix(".md") && !$0.contains("/Golden/") }
    return ["README.md", "README.vi.md"] + pages.map { "docs/" + $0 }.sorted()
  }()

  static func page(_ path: String) throws -> DocumentationPage {
    let text = try String(contentsOfFile: "\(package)/\(path)", encoding: .utf8)
    return try DocumentationPage(path: path, text: text)
  }

  @Test("every line that a page shows gives what the page shows", arguments: pages)
  func transcripts(path: String) throws {
    var page = try Self.page(path)
    guard page.isExecuted else { return }
    let updates = ProcessInfo.processInfo.environment["NTM_UPDATE_DOCS"] == "1"
    let terminal = try DocumentationTerminal(language: page.language, page: "\(Self.package)/\(path)")
    var differs = false
    for (index, part) in page.parts.enumerated() {
      switch part {
      case .text: continue
      case .file(let name, let fence, let lines):
        let file = "\(terminal.folder)/\(name)"
        var text = lines.joined(separator: "\n") + "\n"
        if fence.hasPrefix("```diff ") {
          text = try FileChange(lines, place: "\(path), \(name)").applied(
            to: String(contentsOfFile: file, encoding: .utf8))
        }
        try text.write(toFile: file, atomically: true, encoding: .utf8)
      case .console(var transcript):
        try terminal.prepare(transcript, language: transcript.language ?? page.language)
        for (position, step) in transcript.steps.enumerated() {
          let actual = try terminal.run(step)
          if !updates {
            #expect(actual.prompt == step.prompt, "\(path):\(step.line)")
            #expect(
              Self.comparable(actual.output) == Self.comparable(step.output),
              """
              \(path):\(step.line): \(step.input.joined(separator: " "))
              gives
              \(actual.output.joined(separator: "\n"))
              """)
          }
          if Self.comparable(actual.lines) != Self.comparable(step.lines) {
            differs = true
            transcript.steps[position] = actual
          }
        }
        page.parts[index] = .console(transcript)
      }
    }
    if updates && differs {
      try page.text.write(toFile: "\(Self.package)/\(path)", atomically: true, encoding: .utf8)
      Issue.record("\(path) was rewritten: review it, and run again without NTM_UPDATE_DOCS")
    }
  }

  /// Without the sizes of files written, which change with every touch of a style sheet.
  private static func comparable(_ lines: [String]) -> [String] {
    lines.map { $0.replacing(/\(\d+ (?:B|KB|MB)\)/, with: "(…)") }
  }

  @Test("a page that is read and written again is the same", arguments: pages)
  func roundTrip(path: String) throws {
    let text = try String(contentsOfFile: "\(Self.package)/\(path)", encoding: .utf8)
    #expect(try DocumentationPage(path: path, text: text).text == text)
  }

  @Test("the README, the tutorial and the how-to pages execute what they show")
  func executedPages() throws {
    for path in [
      "README.md", "README.vi.md", "docs/tutorial/first-hour.md", "docs/tutorial/first-hour.vi.md",
      "docs/tutorial/ocop-and-training.md", "docs/tutorial/ocop-and-training.vi.md",
    ] {
      #expect(try Self.page(path).isExecuted, "\(path)")
    }
  }

  /// Pages for developers, generated ones, and the glossary (both languages on one page) have no Vietnamese twin.
  private static func isForUsers(_ path: String) -> Bool {
    let isEnglishOnly =
      path.hasPrefix("docs/reference/")
      || ["explanation/architecture.md", "explanation/decisions.md", "how-to/write-a-report-plugin.md"]
        .contains { path == "docs/" + $0 }
    return !isEnglishOnly
  }

  @Test("every page for users exists in both languages, and each links to the other")
  func twins() throws {
    for path in Self.pages where Self.isForUsers(path) && !path.hasSuffix(".vi.md") {
      let twin = String(path.dropLast(3)) + ".vi.md"
      guard Self.pages.contains(twin) else {
        Issue.record("\(path) has no Vietnamese page")
        continue
      }
      for (page, other) in [(path, twin), (twin, path)] {
        let text = try String(contentsOfFile: "\(Self.package)/\(page)", encoding: .utf8)
        let name = other.split(separator: "/").last.map(String.init) ?? other
        #expect(text.contains("(\(name))"), "\(page) does not link to \(name)")
      }
    }
  }

  @Test("every link to a file of the package leads somewhere", arguments: pages)
  func links(path: String) throws {
    let text = try String(contentsOfFile: "\(Self.package)/\(path)", encoding: .utf8)
    let folder = URL(fileURLWithPath: "\(Self.package)/\(path)").deletingLastPathComponent()
    for match in text.matches(of: /\]\(([^)\s]+)\)/) {
      let target = String(match.1)
      if target.contains("://") || target.hasPrefix("#") { continue }
      let file = target.split(separator: "#").first.map(String.init) ?? target
      let place = folder.appendingPathComponent(file).standardizedFileURL.path
      #expect(FileManager.default.fileExists(atPath: place), "\(path) links to \(target)")
    }
  }
}
