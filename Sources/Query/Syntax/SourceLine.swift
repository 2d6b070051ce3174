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
  /// Where the physical lines begin.
  private let lineStarts: [Int]

  public init(_ text: String, source: String = "<prompt>", number: Int = 1) {
    self.source = source
    self.number = number
    let characters = Array(text)
    self.characters = characters
    lineStarts = [0] + characters.indices.filter { characters[$0].isNewline }.map { $0 + 1 }
  }

  public var end: Range<Int> { characters.count..<characters.count }

  public func text(_ range: Range<Int>) -> String { String(characters[range.clamped(to: 0..<characters.count)]) }

  /// The line and column of a range, both from 1.
  public func span(_ range: Range<Int>) -> SourceSpan {
    let index = lineIndex(range.lowerBound)
    return SourceSpan(
      source: source, line: number + index, column: range.lowerBound - lineStarts[index] + 1,
      length: max(range.count, 1))
  }

  /// The physical line that a range begins in.
  private func excerpt(_ range: Range<Int>) -> String {
    let index = lineIndex(range.lowerBound)
    let end = index + 1 < lineStarts.count ? lineStarts[index + 1] - 1 : characters.count
    return String(characters[lineStarts[index]..<end])
  }

  private func lineIndex(_ offset: Int) -> Int {
    (lineStarts.firstIndex { $0 > offset } ?? lineStarts.count) - 1
  }

  /// A diagnostic that points into the line.
  public func diagnostic(
    _ code: Diagnostic.Code, _ range: Range<Int>, _ message: LocalizedText, hints: [LocalizedText] = [],
    kind: Diagnostic.Kind = .usage
  ) -> Diagnostic {
    Diagnostic(code, kind: kind, message: message, span: span(range), excerpt: excerpt(range), hints: hints)
  }
}
