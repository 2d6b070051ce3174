import NTMKit
import Query

extension FuzzTarget {
  /// Lines of the query language: what is printed says the same again, and what is formatted means the same.
  static let line = FuzzTarget("line") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    _ = LineParser.isIncomplete(text)
    guard let syntax = try unlessRefused({ try LineParser.parse(text) }) ?? nil else { return }
    guard LineTarget.isComparable(text) else { return }
    let printed = syntax.description
    let again = try unlessRefused { try LineParser.parse(printed) } ?? nil
    guard let again else { throw BrokenLaw("“\(text)” prints as what is no line: “\(printed)”") }
    try require(again == syntax, "“\(text)” prints as “\(printed)”, which says something else: “\(again)”")
    try requireSameMeaning(text, syntax)
  }

  private static func requireSameMeaning(_ text: String, _ syntax: LineSyntax) throws {
    let formatter = LineFormatter()
    let formatted = try formatter.formatted(text).joined(separator: "\n")
    let again = try unlessRefused { try LineParser.parse(formatted) } ?? nil
    guard let again else { throw BrokenLaw("“\(text)” is formatted as what is no line: “\(formatted)”") }
    try require(
      meaning(again) == meaning(syntax), "“\(text)” is formatted as “\(formatted)”, which means something else")
    let twice = try formatter.formatted(formatted).joined(separator: "\n")
    try require(twice == formatted, "“\(text)” is formatted as “\(formatted)”, and that as “\(twice)”")
  }

  /// Of verbs the tokens count, of everything else the words.
  private static func meaning(_ line: LineSyntax) -> [String] {
    ["\(line.isExplained)", line.assignment?.text ?? "", line.assumptions?.text ?? "-", line.source?.description ?? ""]
      + line.stages.map { stage in
        VerbRegistry.standard[stage.name.text] == nil
          ? "\(stage.name.text) \(stage.words.map { "\($0.isQuoted) \($0.text)" })"
          : "\(stage.name.text) \(stage.tokens.map(\.kind))"
      }
  }
}

enum LineTarget {
  /// Whether what a line prints as can be read again as the same.
  static func isComparable(_ text: String) -> Bool {
    // What a comment holds is nothing that a line says, and words and tokens do not agree where one in the middle begins.
    guard !text.contains("#") else { return false }
    // A mark or a joiner is one character with the quote or backtick that is printed in front of it.
    return text.unicodeScalars.allSatisfy { $0.value < 0x300 || 0x1E00...0x1EFF ~= $0.value || $0 == "\u{FFFD}" }
  }
}
