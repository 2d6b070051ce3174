import NTMKit

/// Data made safe for Markdown: shown as they are, never read as markup.
enum MarkdownText {
  /// For a line of its own or a table's cell; line breaks become `<br>`.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\\", "`", "*", "[", "]", "|", "~", "$": escaped += "\\\(character)"
      // Inside a word it marks nothing; column names stay readable.
      case "_":
        let isInside =
          index > 0 && index < characters.count - 1 && characters[index - 1].isWordPart
          && characters[index + 1].isWordPart
        escaped += isInside ? "_" : "\\_"
      case _ where character.isNewline: escaped += "<br>"
      case "\t": escaped += " "
      case _ where character.isControl: escaped += "\u{FFFD}"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// For a paragraph, where a first character may also make a heading, a list or a rule.
  static func paragraph(_ text: String) -> String {
    let escaped = escaped(text)
    guard let first = escaped.first else { return "" }
    if "#+-=:".contains(first) { return "\\" + escaped }
    let digits = escaped.prefix { $0.isASCII && $0.isNumber }
    let next = escaped.dropFirst(digits.count).first
    // `17.9` begins no list: a space would have to follow.
    let isMark = escaped.dropFirst(digits.count + 1).first.map { $0.isWhitespace } ?? true
    if !digits.isEmpty, isMark, next == "." || next == ")" {
      return digits + "\\" + escaped.dropFirst(digits.count)
    }
    return escaped
  }

  /// Inline code, in as many backticks as the text needs.
  static func code(_ text: String) -> String {
    let line = String(text.map { $0.isNewline ? " " : $0 })
    var longest = 0
    var run = 0
    for character in line {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsSpace = line.hasPrefix("`") || line.hasSuffix("`")
    return needsSpace ? "\(fence) \(line) \(fence)" : fence + line + fence
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }
  fileprivate var isControl: Bool {
    unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      // Marks that turn the direction of writing command too.
      case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
      default: false
      }
    }
  }
}
