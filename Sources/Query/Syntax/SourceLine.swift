import NTMKit

/// The text of one line (which may hold newlines, where a pipe was left open) and where it came from.
///
/// Places in it are ranges of characters from 0; `span` turns them into what a diagnostic shows.
public struct SourceLine: Sendable {
  /// A script's path, or `<prompt>`.
  public let source: String
  /// The number of the first line in its source, from 1.
  public let number: Int
  public let characters: [Character]

  public init(_ text: String, source: String = "<prompt>", number: Int = 1) {
    self.source = source
    self.number = number
    characters = Array(text)
  }

  public var end: Range<Int> { characters.count..<characters.count }

  public func text(_ range: Range<Int>) -> String { String(characters[range.clamped(to: 0..<characters.count)]) }

  /// The line and column of a range, both from 1.
  public func span(_ range: Range<Int>) -> SourceSpan {
    let start = lineStart(range.lowerBound)
    let newlines = characters[..<start].count { $0.isNewline }
    return SourceSpan(
      source: source, line: number + newlines, column: range.lowerBound - start + 1, length: max(range.count, 1))
  }

  /// The physical line that a range begins in.
  private func excerpt(_ range: Range<Int>) -> String {
    let start = lineStart(range.lowerBound)
    let end = characters[start...].firstIndex { $0.isNewline } ?? characters.count
    return String(characters[start..<end])
  }

  private func lineStart(_ offset: Int) -> Int {
    let before = characters[..<min(offset, characters.count)]
    return before.lastIndex { $0.isNewline }.map { $0 + 1 } ?? 0
  }

  /// A diagnostic that points into the line.
  public func diagnostic(
    _ code: Diagnostic.Code, _ range: Range<Int>, _ message: LocalizedText, hints: [LocalizedText] = [],
    kind: Diagnostic.Kind = .usage
  ) -> Diagnostic {
    Diagnostic(code, kind: kind, message: message, span: span(range), excerpt: excerpt(range), hints: hints)
  }
}
