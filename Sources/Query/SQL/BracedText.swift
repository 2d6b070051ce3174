import NTMKit

/// What stands between `{` and `}`, without the white space around it, and where it begins in the line.
public struct BracedText: Sendable, Hashable {
  public let text: String
  /// In characters of the line, from 0.
  public let start: Int

  /// A text of its own, in no line.
  public init(_ text: String) {
    self.text = text
    start = 0
  }

  /// - Parameter open: the place of the `{`; it ends at the last `}` before `end`.
  init(in characters: [Character], from open: Int, to end: Int) {
    var first = min(open + 1, characters.count)
    var last = end > first && characters[end - 1] == "}" ? end - 1 : end
    while first < last, characters[first].isWhitespace { first += 1 }
    while last > first, characters[last - 1].isWhitespace { last -= 1 }
    text = String(characters[first..<last])
    start = first
  }
}
