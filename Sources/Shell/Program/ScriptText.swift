import NTMKit
import Query

/// A script's text as lines to run: comments and blank lines dropped, continued ones joined.
struct ScriptText {
  struct Line: Sendable, Hashable {
    /// May hold newlines, where it goes on over several.
    var text: String
    /// The number of its first line, from 1.
    var number: Int
  }

  /// A line goes on while a quote, parenthesis or brace is open or it ends with `|`, and where the next one (comments
  /// aside) begins with `|`.
  static func lines(of text: String) -> [Line] {
    let physical = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    var lines: [Line] = []
    var index = 0
    while index < physical.count {
      guard !isBlank(physical[index]) else {
        index += 1
        continue
      }
      var line = Line(text: physical[index], number: index + 1)
      index += 1
      while index < physical.count, goesOn(line.text, physical[index...]) {
        line.text += "\n" + physical[index]
        index += 1
      }
      lines.append(line)
    }
    return lines
  }

  private static func goesOn(_ text: String, _ rest: ArraySlice<String>) -> Bool {
    if LineParser.isIncomplete(text) { return true }
    for line in rest {
      guard let first = line.first(where: { !$0.isWhitespace }) else { return false }
      if first == "#" { continue }
      return first == "|"
    }
    return false
  }

  private static func isBlank(_ line: String) -> Bool {
    guard let first = line.first(where: { !$0.isWhitespace }) else { return true }
    return first == "#"
  }
}
