import NTMKit

/// Writes JSON in the order it is told, which Foundation's encoder cannot: objects and arrays over several lines with two
/// spaces of indentation, or on one line where asked.
package struct JSONText {
  /// UTF-8: appending bytes costs a fraction of appending to a `String`.
  private var bytes: [UInt8] = []
  private var open: [Container] = []
  private var afterKey = false

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The text with a line's end. Adding one to the text would copy it.
  package var line: String {
    mutating get {
      bytes.append(UInt8(ascii: "\n"))
      defer { bytes.removeLast() }
      return text
    }
  }

  /// An open object or array.
  private struct Container {
    var closing: UInt8
    /// On one line, as is all that is in it.
    var isCompact: Bool
    var isEmpty = true
  }

  package init() {}

  /// Opens an object; what follows, up to `end`, are its keys and values.
  package mutating func beginObject(compact: Bool = false) {
    begin(UInt8(ascii: "{"), closing: UInt8(ascii: "}"), compact)
  }

  package mutating func beginArray(compact: Bool = false) {
    begin(UInt8(ascii: "["), closing: UInt8(ascii: "]"), compact)
  }

  package mutating func key(_ name: String) {
    beginMember()
    bytes += Self.quoted(name).utf8
    bytes += ": ".utf8
    afterKey = true
  }

  /// Text that is JSON already.
  package mutating func raw(_ json: String) {
    beginMember()
    bytes += json.utf8
  }

  package mutating func string(_ value: String) { raw(Self.quoted(value)) }

  /// A row as an object on one line.
  mutating func row(_ row: Int, of rows: JSONRows) {
    beginMember()
    rows.append(row: row, to: &bytes)
  }

  private mutating func begin(_ opening: UInt8, closing: UInt8, _ compact: Bool) {
    beginMember()
    bytes.append(opening)
    open.append(Container(closing: closing, isCompact: compact || open.last?.isCompact ?? false))
  }

  /// Closes what was opened last.
  package mutating func end() {
    guard let closed = open.popLast() else { return }
    if !closed.isEmpty && !closed.isCompact { newLine() }
    bytes.append(closed.closing)
  }

  private mutating func beginMember() {
    if afterKey {
      afterKey = false
      return
    }
    guard let last = open.last else { return }
    if !last.isEmpty {
      bytes.append(UInt8(ascii: ","))
      if last.isCompact { bytes.append(UInt8(ascii: " ")) }
    }
    if !last.isCompact { newLine() }
    open[open.count - 1].isEmpty = false
  }

  private mutating func newLine() {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<open.count * 2 { bytes.append(UInt8(ascii: " ")) }
  }

  /// A JSON string. `<` is escaped nowhere: JSON is not put into pages.
  package static func quoted(_ text: String) -> String {
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
