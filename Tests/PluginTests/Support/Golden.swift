import Foundation
import Testing

/// Files that hold what a renderer is known to give, read by eye before they are committed.
enum Golden {
  static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().appending(path: "Golden")
  }

  /// Compares with the file; with `NTM_UPDATE_GOLDEN=1` writes it and fails, so that no run of checks can record.
  static func expect(_ text: String, named name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let file = folder.appending(path: name)
    if ProcessInfo.processInfo.environment["NTM_UPDATE_GOLDEN"] == "1" {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(name) was rewritten", sourceLocation: sourceLocation)
      return
    }
    let known = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard known != text else { return }
    let lines = known.split(separator: "\n", omittingEmptySubsequences: false)
    let found = text.split(separator: "\n", omittingEmptySubsequences: false)
    let first = zip(lines, found).enumerated().first { $1.0 != $1.1 }?.offset ?? min(lines.count, found.count)
    let comment: Comment = """
      \(name), line \(first + 1)
      expected: \(first < lines.count ? String(lines[first]) : "(end)")
      found:    \(first < found.count ? String(found[first]) : "(end)")
      """
    Issue.record(comment, sourceLocation: sourceLocation)
  }
}
