import Foundation
import Testing

/// The lists that name every plugin, and the script that adds to them.
@Suite("The list of plugins") struct PluginListTests {
  static var root: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }
  static let lists = [
    "Package.swift", "Sources/ntm/main.swift", "Tests/PluginTests/Support/AnyReport.swift",
    "Tests/ShellTests/Support/SampleSession.swift",
  ]

  /// The lines between the two comments, without what stands around the name.
  private func names(in file: URL) throws -> [String] {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      $0.trimmingCharacters(in: .whitespaces)
    }
    let begin = try #require(lines.firstIndex(of: "// plugins: begin"))
    let end = try #require(lines.firstIndex(of: "// plugins: end"))
    return lines[(begin + 1)..<end].map { line in
      line.replacing("AnyReport(", with: "").replacing("Report.self", with: "")
        .trimmingCharacters(in: CharacterSet(charactersIn: "\",)"))
    }
  }

  private func folders(in root: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Plugins").path)
      .filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("names each folder of Plugins, and nothing else", arguments: lists) func complete(_ list: String) throws {
    #expect(try names(in: Self.root.appending(path: list)) == folders(in: Self.root))
  }

  @Test("every plugin says in a README what it answers, and keeps its words in one file") func files() throws {
    for plugin in try folders(in: Self.root) {
      let folder = Self.root.appending(path: "Plugins/\(plugin)")
      for file in ["README.md", "Strings.swift", "\(plugin).swift"] {
        #expect(FileManager.default.fileExists(atPath: folder.appending(path: file).path), "\(plugin)/\(file)")
      }
      let readme = try String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
      let report = try #require(AnyReport.all.first { readme.hasPrefix("# \($0.manifest.id):") }, "\(plugin)")
      for table in report.manifest.tables { #expect(readme.contains("`\(table.id)`"), "\(plugin): \(table.id)") }
    }
  }

  @Test("a new plugin is added to every list, under an id made from its name; a second of the name is refused")
  func newPlugin() throws {
    let copy = FileManager.default.temporaryDirectory.appending(path: "ntm-new-plugin-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: copy) }
    for file in Self.lists + ["scripts/new-plugin"] {
      let target = copy.appending(path: file)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Self.root.appending(path: file), to: target)
    }
    for plugin in try folders(in: Self.root) {
      try FileManager.default.createDirectory(
        at: copy.appending(path: "Plugins/\(plugin)"), withIntermediateDirectories: true)
    }
    #expect(try run(in: copy, ["OCOPRegister2"]) == 0)
    #expect(try run(in: copy, ["Zebra"]) == 0)
    for list in Self.lists {
      #expect(try names(in: copy.appending(path: list)) == folders(in: copy))
      let text = try String(contentsOf: copy.appending(path: list), encoding: .utf8)
      let imports = text.split(separator: "\n").filter { $0.hasPrefix("import ") }.prefix { $0 != "import Glibc" }
      #expect(imports == imports.sorted()[...], "\(list)")
      #expect(list == "Package.swift" || imports.contains("import Zebra"))
    }
    let code = try String(
      contentsOf: copy.appending(path: "Plugins/OCOPRegister2/OCOPRegister2.swift"), encoding: .utf8)
    #expect(code.contains("id: \"ocop-register2\""))
    #expect(code.contains("public struct OCOPRegister2Report: ReportPlugin"))
    #expect(try run(in: copy, ["Zebra"]) == 2)
    #expect(try run(in: copy, ["zebra-crossing"]) == 2)
    #expect(try run(in: copy, []) == 2)
    #expect(try names(in: copy.appending(path: "Package.swift")) == folders(in: copy))
  }

  private func run(in folder: URL, _ arguments: [String]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["bash", folder.appending(path: "scripts/new-plugin").path] + arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }
}
