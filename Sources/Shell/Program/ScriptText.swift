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

  /// The text with each `{name}` replaced by the parameter of that name. Comments are left alone.
  ///
  /// - Throws: `script.unknown-parameter` where one was not given, `script.unused-parameter` where one is not asked for.
  static func replacingParameters(
    in text: String, _ parameters: [String: String], source: String
  ) throws(Diagnostic) -> String {
    var used: Set<String> = []
    var problems: [Diagnostic] = []
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { number, line in
      line.drop(while: \.isWhitespace).first == "#"
        ? String(line)
        : replaced(
          Array(line), parameters, SourceLine(String(line), source: source, number: number + 1), &used, &problems)
    }
    for name in parameters.keys.sorted() where !used.contains(name) {
      problems.append(
        Diagnostic(
          "script.unused-parameter", message: ProgramStrings.unusedParameter(name, source),
          hints: [ProgramStrings.parameterUse(name)]))
    }
    if let diagnostic = Diagnostic(joining: problems) { throw diagnostic }
    return lines.joined(separator: "\n")
  }

  private static func replaced(
    _ characters: [Character], _ parameters: [String: String], _ line: SourceLine, _ used: inout Set<String>,
    _ problems: inout [Diagnostic]
  ) -> String {
    var result = ""
    var position = 0
    while position < characters.count {
      guard characters[position] == "{",
        let end = characters[position...].firstIndex(of: "}"), isName(characters[(position + 1)..<end])
      else {
        result.append(characters[position])
        position += 1
        continue
      }
      let name = String(characters[(position + 1)..<end])
      if let value = parameters[name] {
        result += value
        used.insert(name)
      } else {
        let known = parameters.keys.sorted()
        let nearest = NearestName.nearest(to: name, among: known).map { [Strings.didYouMean($0)] } ?? []
        problems.append(
          line.diagnostic(
            "script.unknown-parameter", position..<(end + 1), ProgramStrings.unknownParameter(name),
            hints: nearest + [ProgramStrings.giveParameter(name, line.source)]))
      }
      position = end + 1
    }
    return result
  }

  private static func isName(_ characters: ArraySlice<Character>) -> Bool {
    guard let first = characters.first, first.isLetter || first == "_" else { return false }
    return characters.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  /// `name=value` words as parameters. - Throws: `script.not-a-parameter`.
  static func parameters(_ words: [String]) throws(Diagnostic) -> [String: String] {
    var parameters: [String: String] = [:]
    for word in words {
      guard let equals = word.firstIndex(of: "="), isName(Array(word[..<equals])[...]) else {
        throw Diagnostic("script.not-a-parameter", message: ProgramStrings.notAParameter(word))
      }
      parameters[String(word[..<equals])] = String(word[word.index(after: equals)...])
    }
    return parameters
  }
}
