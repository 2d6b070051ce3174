import NTMKit

/// Messages folded at spaces to the width of a terminal, which by itself breaks words.
enum MessageFolding {
  /// Each line wider than `width` cells in several; those after its first are indented two spaces more. Colour codes take
  /// no room. A line that carets point into stays whole, so that they still point.
  static func folded(_ text: String, to width: Int) -> String {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
    return lines.enumerated().map { index, line in
      let next = index + 1 < lines.count ? visible(lines[index + 1]) : ""
      return next.drop { $0 == " " }.first == "^" ? line : foldedLine(line, to: width)
    }.joined(separator: "\n")
  }

  private static func foldedLine(_ line: String, to width: Int) -> String {
    let shown = visible(line)
    guard DisplayWidth.width(of: shown) > width else { return line }
    let leading = shown.prefix { $0 == " " }.count
    let indent = leading + 2 < width / 2 ? leading + 2 : 2
    var folded = ""
    var cells = 0
    var isFirst = true
    for word in line.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let wordCells = DisplayWidth.width(of: visible(word))
      if isFirst {
        folded = word
        cells = wordCells
      } else if cells + 1 + wordCells > width && cells > leading {
        folded += "\n" + String(repeating: " ", count: indent) + word
        cells = indent + wordCells
      } else {
        folded += " " + word
        cells += 1 + wordCells
      }
      isFirst = false
    }
    return folded
  }

  /// Without colour codes.
  private static func visible(_ text: String) -> String {
    guard text.utf8.contains(0x1B) else { return text }
    var kept = ""
    var isCode = false
    for character in text {
      if character == "\u{1B}" {
        isCode = true
      } else if isCode {
        isCode = character != "m"
      } else {
        kept.append(character)
      }
    }
    return kept
  }
}
