import NTMKit
import Query

/// The values that a script is given, put in place of `{name}` before its lines are read.
///
/// A value stays what it is: between quotes whatever would end or change them is escaped, elsewhere only a plain word may
/// stand, so that no value becomes a stage or a condition of its own.
struct ScriptParameters: Sendable, Hashable {
  private let values: [String: String]

  /// - Parameter words: `name=value`.
  /// - Throws: `script.not-a-parameter`, `script.repeated-parameter`.
  init(_ words: [String]) throws(Diagnostic) {
    var values: [String: String] = [:]
    for word in words {
      guard let equals = word.firstIndex(of: "="), ParameterReplacement.isName(Array(word[..<equals])[...]) else {
        throw Diagnostic("script.not-a-parameter", message: ScriptStrings.notAParameter(word))
      }
      let name = String(word[..<equals])
      guard values[name] == nil else {
        throw Diagnostic("script.repeated-parameter", message: ScriptStrings.repeatedParameter(name))
      }
      values[name] = String(word[word.index(after: equals)...])
    }
    self.values = values
  }

  subscript(name: String) -> String? { values[name] }
  var names: [String] { values.keys.sorted() }

  /// The text with each `{name}` replaced by the parameter of that name. Comments are left alone.
  ///
  /// - Throws: `script.unknown-parameter` where one was not given, `script.unused-parameter` where one is not asked for,
  ///   `script.needs-quotes` and `script.no-backtick` where a value cannot stand; several joined.
  func replaced(in text: String, source: String) throws(Diagnostic) -> String {
    var replacement = ParameterReplacement(text, self, source: source)
    replacement.run()
    if let diagnostic = Diagnostic(joining: replacement.problems) { throw diagnostic }
    return replacement.result
  }
}

extension ParameterReplacement {
  /// A line that means itself in a script: `{{word}}` there is `{word}`, and no parameter.
  static func escaped(_ line: String) -> String {
    let characters = Array(line)
    var escaped = ""
    var position = 0
    while position < characters.count {
      if characters[position] == "{", let end = characters[position...].firstIndex(of: "}"),
        isName(characters[(position + 1)..<end])
      {
        escaped += "{" + String(characters[position...end]) + "}"
        position = end + 1
      } else {
        escaped.append(characters[position])
        position += 1
      }
    }
    return escaped
  }
}

/// One walk over a script: what stands open decides how a value is written.
struct ParameterReplacement {
  private enum Place {
    case plain, comment, quoted, backticks
    /// Braces that opened at a word's beginning, with how deep they are nested and the quote that stands open in them.
    case braces(depth: Int, quote: Character?)
  }

  private let line: SourceLine
  private let parameters: ScriptParameters
  private var place = Place.plain
  private var used: Set<String> = []
  private(set) var problems: [Diagnostic] = []
  private(set) var result = ""

  private var characters: [Character] { line.characters }

  init(_ text: String, _ parameters: ScriptParameters, source: String) {
    line = SourceLine(text, source: source)
    self.parameters = parameters
  }

  mutating func run() {
    var position = 0
    while position < characters.count {
      if case .comment = place {
      } else if let literal = literal(at: position) {
        result += literal
        position += literal.count + 2
        continue
      } else if characters[position] == "{",
        let end = characters[position...].firstIndex(of: "}"), Self.isName(characters[(position + 1)..<end])
      {
        replace(String(characters[(position + 1)..<end]), at: position..<(end + 1))
        position = end + 1
        continue
      }
      position += step(position)
    }
    for name in parameters.names where !used.contains(name) {
      problems.append(
        Diagnostic(
          "script.unused-parameter", message: ScriptStrings.unusedParameter(name, line.source),
          hints: [ScriptStrings.parameterUse(name)]))
    }
  }

  /// `{word}` where `{{word}}` stands.
  private func literal(at position: Int) -> String? {
    guard position + 1 < characters.count, characters[position] == "{", characters[position + 1] == "{",
      let end = characters[position...].firstIndex(of: "}"), end + 1 < characters.count, characters[end + 1] == "}",
      Self.isName(characters[(position + 2)..<end])
    else { return nil }
    return String(characters[(position + 1)...end])
  }

  /// Takes a character, or two where the second is escaped, over as they are.
  private mutating func step(_ position: Int) -> Int {
    let character = characters[position]
    result.append(character)
    switch place {
    case .comment:
      if character.isNewline { place = .plain }
    case .plain:
      let before = position > 0 ? characters[position - 1] : " "
      switch character {
      case "\"": place = .quoted
      case "`": place = .backticks
      case "#" where before.isWhitespace || "|(),".contains(before): place = .comment
      case "{" where before.isWhitespace || before == "|": place = .braces(depth: 1, quote: nil)
      default: break
      }
    case .quoted:
      if character == "\"" { place = .plain }
      if character == "\\", position + 1 < characters.count, "\\\"".contains(characters[position + 1]) {
        result.append(characters[position + 1])
        return 2
      }
    case .backticks:
      if character == "`" { place = .plain }
    case .braces(let depth, let quote?):
      if character == quote { place = .braces(depth: depth, quote: nil) }
    case .braces(let depth, nil):
      switch character {
      case "'", "\"": place = .braces(depth: depth, quote: character)
      case "{": place = .braces(depth: depth + 1, quote: nil)
      case "}": place = depth == 1 ? .plain : .braces(depth: depth - 1, quote: nil)
      default: break
      }
    }
    return 1
  }

  private mutating func replace(_ name: String, at range: Range<Int>) {
    guard let value = parameters[name] else {
      let nearest = NearestName.nearest(to: name, among: parameters.names).map { [Strings.didYouMean($0)] } ?? []
      problems.append(
        line.diagnostic(
          "script.unknown-parameter", range, ScriptStrings.unknownParameter(name),
          hints: nearest + [ScriptStrings.giveParameter(name, line.source)]))
      return
    }
    used.insert(name)
    switch place {
    case .quoted:
      result +=
        value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
        .replacing("\t", with: "\\t")
    case .braces(_, let quote?):
      // SQL's way: a quote inside quotes is written twice.
      result += value.replacing(String(quote), with: "\(quote)\(quote)")
    case .backticks:
      if value.contains(where: { $0 == "`" || $0.isNewline }) {
        problems.append(line.diagnostic("script.no-backtick", range, ScriptStrings.cannotStandInBackticks(name)))
      }
      result += value
    case .plain, .braces, .comment:
      if !Self.isPlainWord(value) {
        problems.append(
          line.diagnostic(
            "script.needs-quotes", range, ScriptStrings.needsQuotes(name, value),
            hints: [ScriptStrings.putInQuotes(name)]))
      }
      result += value
    }
  }

  static func isName(_ characters: ArraySlice<Character>) -> Bool {
    guard let first = characters.first, first.isLetter || first == "_" else { return false }
    return characters.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  /// Names, numbers, periods, days, paths, and lists of them: nothing that ends a word, a condition or a stage.
  private static func isPlainWord(_ value: String) -> Bool {
    guard let first = value.first, value != "-" else { return false }
    return (first.isLetter || first.isNumber || "_-./~".contains(first))
      && value.allSatisfy { $0.isLetter || $0.isNumber || "_-./,:+%~".contains($0) }
      && !value.contains("--")
  }
}
