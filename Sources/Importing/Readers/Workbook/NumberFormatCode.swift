/// Reads a format code like `[$-42A]dd/mm/yyyy;@` for what it says about a number's meaning.
struct NumberFormatCode {
  private let code: [UInt8]
  private var index = 0
  /// Letters of dates and times found so far, in order, minutes and months not told apart yet.
  private var parts: [UInt8] = []
  private var isElapsed = false
  private var isPercent = false
  private var hasDigits = false
  private var zeros = 0
  private var isOnlyZeros = true

  private init(_ code: String) { self.code = Array(code.utf8) }

  /// - Parameter code: as files hold it, in the words of the English spreadsheet whatever its user's language. Its first
  ///   section counts: the others are for negative numbers, zeros and text.
  static func shape(of code: String) -> NumberShape {
    var reader = NumberFormatCode(code)
    reader.scan()
    return reader.shape
  }

  private var shape: NumberShape {
    if isElapsed { return .elapsed }
    if !parts.isEmpty {
      let hasTime = parts.contains { $0 == UInt8(ascii: "h") || $0 == UInt8(ascii: "s") }
      let hasDay = parts.indices.contains { isOfDay($0) }
      return .date(hasDay: hasDay, hasTime: hasTime)
    }
    if isPercent { return .percent }
    return isOnlyZeros && (2...20).contains(zeros) ? .padded(zeros) : .plain
  }

  /// `m` is minutes beside hours or seconds, else months.
  private func isOfDay(_ place: Int) -> Bool {
    switch parts[place] {
    case UInt8(ascii: "d"): return true
    case UInt8(ascii: "m"):
      let isAfterHours = place > 0 && parts[place - 1] == UInt8(ascii: "h")
      let isBeforeSeconds = place + 1 < parts.count && parts[place + 1] == UInt8(ascii: "s")
      return !isAfterHours && !isBeforeSeconds
    default: return false
    }
  }

  private mutating func scan() {
    while index < code.count {
      let byte = code[index]
      index += 1
      switch byte {
      case UInt8(ascii: ";"): return
      case UInt8(ascii: "\""):
        isOnlyZeros = false
        index = (code[index...].firstIndex(of: byte) ?? code.count - 1) + 1
      // The next character is shown as it is, or gives the width of a space, or fills the cell.
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        isOnlyZeros = false
        index += 1
      case UInt8(ascii: "["): scanBrackets()
      case UInt8(ascii: "0"):
        hasDigits = true
        zeros += 1
      case UInt8(ascii: "#"), UInt8(ascii: "?"):
        hasDigits = true
        isOnlyZeros = false
      case UInt8(ascii: "%"):
        isPercent = true
        isOnlyZeros = false
      default:
        isOnlyZeros = false
        scanLetter(byte | 0x20)
      }
    }
  }

  /// Letters behind digits are units that a careless writer did not quote (`#,##0 VND`): a date has no digits before its letters.
  private mutating func scanLetter(_ letter: UInt8) {
    if skips("general", from: index - 1) || hasDigits && parts.isEmpty { return }
    if letter == UInt8(ascii: "a"), skips("am/pm", from: index - 1) || skips("a/p", from: index - 1) { return }
    switch letter {
    case UInt8(ascii: "h"), UInt8(ascii: "s"), UInt8(ascii: "m"): note(letter)
    // Years of several calendars, and eras.
    case UInt8(ascii: "d"), UInt8(ascii: "y"), UInt8(ascii: "e"), UInt8(ascii: "g"), UInt8(ascii: "b"):
      note(UInt8(ascii: "d"))
    default: break
    }
  }

  private mutating func note(_ part: UInt8) {
    if parts.last != part { parts.append(part) }
  }

  /// Skips a word, whatever its case.
  private mutating func skips(_ word: StaticString, from start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= code.count else { return false }
    for place in 0..<word.utf8CodeUnitCount {
      let letter = code[start + place]
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(letter)
      if (isUpper ? letter | 0x20 : letter) != word.utf8Start[place] { return false }
    }
    index = start + word.utf8CodeUnitCount
    return true
  }

  /// `[h]`, `[mm]` and `[ss]` count beyond a day; colours, conditions and languages say nothing here.
  private mutating func scanBrackets() {
    let end = code[index...].firstIndex(of: UInt8(ascii: "]")) ?? code.count
    let inside = code[index..<end].map { $0 | 0x20 }
    index = end + 1
    if let first = inside.first, "hms".utf8.contains(first), inside.allSatisfy({ $0 == first }) {
      isElapsed = true
    } else {
      isOnlyZeros = isOnlyZeros && inside.first != UInt8(ascii: "$")
    }
  }
}
