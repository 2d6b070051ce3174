import NTMKit

/// Writes a line as people agree to write it: one space between words and around operators, a stage on each line where one
/// does not hold them all. What is said stays the same, and so do its comments.
public struct LineFormatter: Sendable {
  private let verbs: VerbRegistry
  /// Columns that a line should fit into.
  public static let width = 100

  public init(verbs: VerbRegistry = .standard) { self.verbs = verbs }

  /// - Parameter text: one line, over several physical ones where it goes on.
  /// - Returns: the physical lines to write; none for a blank line.
  /// - Throws: what parsing throws.
  public func formatted(_ text: String, source: String = "<prompt>", line: Int = 1) throws(Diagnostic) -> [String] {
    guard let syntax = try LineParser.parse(text, source: source, line: line) else { return [] }
    var layout = LineLayout(syntax.line)
    if let head = head(of: syntax) {
      let starts = [syntax.assignment?.range.lowerBound, syntax.assumptions?.start, syntax.source?.range.lowerBound]
      layout.add(head, startingAt: starts.lazy.compactMap(\.self).first ?? 0)
    }
    for stage in syntax.stages {
      layout.add("| " + self.text(of: stage, in: syntax), startingAt: stage.range.lowerBound)
    }
    return layout.lines(width: Self.width)
  }

  /// nil for a line that goes on from the last result.
  private func head(of syntax: LineSyntax) -> String? {
    var parts = syntax.isExplained ? [LineGrammar.explain] : []
    if let name = syntax.assignment { parts += [syntax.line.text(name.range), "="] }
    if let text = syntax.assumptions?.text { parts.append("\(LineGrammar.whatif) \(LineGrammar.braced(text))") }
    if let range = syntax.source?.range {
      parts.append(LineScanner.text(syntax.line, from: range.lowerBound, to: range.upperBound))
    }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// A verb's arguments are tokens; of anything else only the words are known.
  private func text(of stage: StageSyntax, in syntax: LineSyntax) -> String {
    guard let verb = verbs[stage.name.text], !stage.tokens.isEmpty else { return stage.description }
    let spacing = TokenSpacing(stage.tokens, keywords: verb.manifest.keywords, line: syntax.line)
    return spacing.text.map { "\(stage.name.text) \($0)" } ?? stage.description
  }
}

/// Where comments and the parts of a line stand.
private struct LineLayout {
  private struct Part {
    var text: String
    var start: Int
    /// On lines of their own above it, and at its end.
    var above: [String] = []
    var behind: [String] = []
  }

  private let line: SourceLine
  private var parts: [Part] = []

  init(_ line: SourceLine) { self.line = line }

  mutating func add(_ text: String, startingAt start: Int) { parts.append(Part(text: text, start: start)) }

  func lines(width: Int) -> [String] {
    var parts = parts
    var below: [String] = []
    for comment in Self.comments(in: line) {
      let text = line.text(comment).trimmingSpace()
      let before = parts.lastIndex { $0.start < comment.lowerBound }
      if !isOnItsOwn(comment), let before {
        parts[before].behind.append(text)
      } else if let next = parts.firstIndex(where: { $0.start > comment.lowerBound }) {
        parts[next].above.append(text)
      } else {
        below.append(text)
      }
    }
    let hasInner =
      parts.dropLast().contains { !$0.behind.isEmpty } || parts.dropFirst().contains { !$0.above.isEmpty }
      || (parts.last?.behind.count ?? 0) > 1
    let whole = parts.map(\.text).joined(separator: " ")
    let first = parts.first?.above ?? []
    if !hasInner, parts.count == 1 || DisplayWidth.width(of: whole) <= width {
      return first + [Self.commented(whole, parts.last?.behind ?? [])] + below
    }
    return parts.enumerated().flatMap { index, part -> [String] in
      let indent = index == 0 ? "" : "  "
      // Of several comments behind one part only the last has room there.
      let above = part.above + part.behind.dropLast()
      return above.map { indent + $0 } + [Self.commented(indent + part.text, Array(part.behind.suffix(1)))]
    } + below.map { "  " + $0 }
  }

  private static func commented(_ text: String, _ comments: [String]) -> String {
    ([text] + comments).joined(separator: "  ")
  }

  /// Whether only white space stands before it on its line, or the pipe in front of what it is about.
  private func isOnItsOwn(_ comment: Range<Int>) -> Bool {
    let before = line.characters[..<comment.lowerBound]
    guard let character = before.reversed().first(where: { $0.isNewline || !$0.isWhitespace }) else { return true }
    return character.isNewline || character == "|"
  }

  private static func comments(in line: SourceLine) -> [Range<Int>] {
    var scanner = LineScanner(line.characters)
    scanner.skipSpace()
    while scanner.next != nil { scanner.skipPiece() }
    return scanner.comments
  }
}
