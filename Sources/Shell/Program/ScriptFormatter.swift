import NTMKit
import Query

/// Writes a script as people agree to write it, line by line; comments and single blank lines stay.
struct ScriptFormatter {
  let formatter: LineFormatter

  /// - Throws: what is wrong with its lines, joined; then there is nothing to write.
  func formatted(_ text: String, source: String) throws(Diagnostic) -> String {
    let physical = text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
    var lines = ScriptText.lines(of: text)[...]
    var problems: [Diagnostic] = []
    var result: [String] = []
    var index = 0
    while index < physical.count {
      if let line = lines.first, line.number == index + 1 {
        lines.removeFirst()
        do {
          result += try formatter.formatted(line.text, source: source, line: line.number)
        } catch {
          problems.append(error.quoting(SourceLine(line.text, source: source, number: line.number)))
        }
        index += line.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count
      } else {
        // A comment, or a blank line: it parts a line from one above that it would go on from.
        let comment = physical[index].drop(while: \.isWhitespace)
        if !comment.isEmpty || result.last?.isEmpty == false { result.append(Self.withoutTrailingSpace(comment)) }
        index += 1
      }
    }
    if let diagnostic = Diagnostic(joining: problems) { throw diagnostic }
    while result.last?.isEmpty == true { result.removeLast() }
    return result.isEmpty ? "" : result.joined(separator: "\n") + "\n"
  }

  private static func withoutTrailingSpace(_ text: Substring) -> String {
    var text = text
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
