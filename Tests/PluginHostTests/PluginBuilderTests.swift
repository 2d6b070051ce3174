import Foundation
import NTMKit
import Testing

@testable import PluginHost

@Suite("The sources of a plugin") struct PluginBuilderTests {
  private func sources(_ files: [String], _ change: (String) throws -> Void = { _ in }) throws -> String {
    try withFolder { path in
      for file in files {
        let file = "\(path)/\(file)"
        let folder = (file as NSString).deletingLastPathComponent
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "// Swift".write(toFile: file, atomically: true, encoding: .utf8)
      }
      try change(path)
      do throws(Diagnostic) {
        return try PluginBuilder(kit: "", folder: path, environment: [:]).sources().joined(separator: " ")
      } catch {
        return "\(error.code.rawValue) \(error.message.en.replacingOccurrences(of: path, with: "PATH"))"
      }
    }
  }

  @Test("are all under Sources, else those beside Package.swift") func found() throws {
    #expect(try sources(["b.swift", "a.swift", "Package.swift", "Golden/c.swift"]) == "a.swift b.swift")
    #expect(
      try sources(["Sources/X/Y/b.swift", "Sources/a.swift", "Sources/.hidden/c.swift", "x.swift"])
        == "Sources/X/Y/b.swift Sources/a.swift")
    #expect(try sources(["Sources/notes.md"]) == "plugin.no-sources the folder “PATH” has no Swift files")
  }

  @Test("that cannot be read are named") func unreadable() throws {
    let told = try sources(["Sources/a.swift"]) { path in
      try FileManager.default.createSymbolicLink(
        atPath: path + "/Sources/b.swift", withDestinationPath: path + "/nowhere")
    }
    #expect(told == "plugin.cannot-read “PATH/Sources/b.swift” cannot be read: No such file or directory")
  }
}
