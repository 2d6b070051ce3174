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

  /// The lines that hold a comment and nothing else, where no line of the language goes on over them.
  static func comments(of text: String) -> [Line] {
    let physical = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    let inLines = lines(of: text).reduce(into: Set<Int>()) { numbers, line in
      numbers.formUnion(line.number...(line.number + line.text.count { $0.isNewline }))
    }
    return physical.enumerated().compactMap { index, line in
      let isComment = line.first { !$0.isWhitespace } == "#"
      return isComment && !inLines.contains(index + 1) ? Line(text: line, number: index + 1) : nil
    }
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
