/// What a paste becomes in the line: one entry, even when it held several lines.
enum PastedText {
  /// The pasted text without line breaks at its ends, and with a space for each break that only wraps a long line.
  ///
  /// A break stays (`\n`) unless it certainly means nothing: the line before it ends in `|`, `,` or `(`, or the next one is
  /// empty; and the whole text holds no comment, quote or brace, inside which a break could count.
  static func joined(_ pasted: String) -> String {
    let text = trimmed(EditorText.normalizedNewlines(pasted))
    guard text.contains("\n"), !text.contains(where: isDelicate) else { return text }
    return text.split(separator: "\n").reduce(into: "") { joined, line in
      if joined.isEmpty {
        joined += line
      } else if let last = joined.last(where: { !isBlank($0) }), "|,(".contains(last) {
        joined += " " + line.drop(while: isBlank)
      } else {
        joined += "\n" + line
      }
    }
  }

  private static func isDelicate(_ character: Character) -> Bool { "#\"'`{}“”".contains(character) }

  private static func isBlank(_ character: Character) -> Bool { character == " " || character == "\t" }

  private static func trimmed(_ text: String) -> String {
    var text = text[...]
    while text.last == "\n" { text.removeLast() }
    while text.first == "\n" { text.removeFirst() }
    return String(text)
  }
}
