import NTMKit

/// Writes JSON in the order it is told, which Foundation's encoder cannot: objects and arrays over several lines with two
/// spaces of indentation, or on one line where asked.
struct JSONText {
  private(set) var text = ""
  private var open: [Container] = []
  private var afterKey = false

  /// An open object or array.
  private struct Container {
    var closing: String
    /// On one line, as is all that is in it.
    var isCompact: Bool
    var isEmpty = true
  }

  /// Opens an object; what follows, up to `end`, are its keys and values.
  mutating func beginObject(compact: Bool = false) { begin("{", closing: "}", compact) }

  mutating func beginArray(compact: Bool = false) { begin("[", closing: "]", compact) }

  mutating func key(_ name: String) {
    beginMember()
    text += Self.quoted(name) + ": "
    afterKey = true
  }

  /// Text that is JSON already.
  mutating func raw(_ json: String) {
    beginMember()
    text += json
  }

  mutating func string(_ value: String) { raw(Self.quoted(value)) }

  private mutating func begin(_ opening: String, closing: String, _ compact: Bool) {
    beginMember()
    text += opening
    open.append(Container(closing: closing, isCompact: compact || open.last?.isCompact ?? false))
  }

  /// Closes what was opened last.
  mutating func end() {
    guard let closed = open.popLast() else { return }
    if !closed.isEmpty && !closed.isCompact { newLine() }
    text += closed.closing
  }

  private mutating func beginMember() {
    if afterKey {
      afterKey = false
      return
    }
    guard let last = open.last else { return }
    if !last.isEmpty { text += last.isCompact ? ", " : "," }
    if !last.isCompact { newLine() }
    open[open.count - 1].isEmpty = false
  }

  private mutating func newLine() {
    text += "\n" + String(repeating: "  ", count: open.count)
  }

  /// A JSON string. `<` is escaped nowhere: JSON is not put into pages.
  static func quoted(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F && $0 != 0xE2 }) {
      return "\"\(text)\""
    }
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      // The two line separators are legal in JSON, but not in the programs that take it for JavaScript.
      case "\u{0}"..<"\u{20}", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
