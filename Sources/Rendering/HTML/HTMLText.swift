/// Data made safe for HTML and SVG: shown as they are, never read as markup.
enum HTMLText {
  /// For text and for attributes in either kind of quotes. Characters that HTML does not allow become `�`.
  static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      byte >= 0x20 && byte < 0x7F && byte != 0x26 && byte != 0x3C && byte != 0x3E && byte != 0x22 && byte != 0x27
    }
    if isPlain { return text }
    var escaped = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
      case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
      case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
      case "'": escaped.append(contentsOf: "&#39;".unicodeScalars)
      case _ where isForbidden(scalar.value): escaped.append("\u{FFFD}")
      default: escaped.append(scalar)
      }
    }
    return String(escaped)
  }

  /// Escaped text whose long words may break: after a joint (`_`, `-`, `/`, `.`), else after 24 letters. Names of files
  /// have no spaces and would push a table off the paper.
  static func breakable(_ text: String) -> String {
    let longest = 24
    guard text.utf8.count > longest, text.split(separator: " ").contains(where: { $0.count > longest }) else {
      return escaped(text)
    }
    return text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      guard word.count > longest else { return escaped(String(word)) }
      var parts: [String] = [""]
      for letter in word {
        parts[parts.count - 1].append(letter)
        if "_-/.".contains(letter) || parts[parts.count - 1].count == longest { parts.append("") }
      }
      return parts.filter { !$0.isEmpty }.map(escaped).joined(separator: "<wbr>")
    }.joined(separator: " ")
  }

  /// Controls other than tab and line feed, and the code points that are no characters; and the marks that turn the
  /// direction of writing, which could make a sentence read other than it is.
  private static func isForbidden(_ value: UInt32) -> Bool {
    switch value {
    case 0x09, 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0x202A...0x202E, 0x2066...0x2069: true
    default: value & 0xFFFE == 0xFFFE
    }
  }

  /// An id that can stand in an address: letters, digits, `-` and `_`; others become `-`.
  static func identifier(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> Character in
      let isPlain = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
      return isPlain ? Character(scalar) : "-"
    }
    return scalars.isEmpty ? "x" : String(scalars)
  }

  /// The id of a cell's lineage: apart from those of sections, tables and charts.
  static func lineageIdentifier(_ id: String) -> String { "w-" + identifier(id.replacing(".", with: "_")) }
}
