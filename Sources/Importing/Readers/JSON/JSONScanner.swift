/// Walks over JSON as RFC 8259 has it, strictly: each call starts at an index and leaves it behind what it was asked for.
///
/// Nothing is built and nothing recurses, so that neither a long text nor a deep one costs more than the pass. The bytes must be
/// valid UTF-8.
enum JSONScanner {
  /// Arrays and objects within each other; deeper text is refused.
  static let deepest = 512

  /// What a string's bytes need before they are text.
  struct StringForm: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let hasEscapes = StringForm(rawValue: 1)
    static let isBeyondASCII = StringForm(rawValue: 2)
  }

  @inline(__always)
  static func skipSpace(_ source: Span<UInt8>, _ index: inout Int) {
    while index < source.count {
      switch source[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  /// Skips white space and one value of any kind.
  static func skipValue(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFault) {
    var isObject: [Bool] = []
    while true {
      skipSpace(source, &index)
      guard index < source.count else { throw JSONFault(reason: .value, index: index) }
      switch source[index] {
      case UInt8(ascii: "\""): _ = try skipString(source, &index)
      case UInt8(ascii: "-"), 0x30...0x39: try skipNumber(source, &index)
      case UInt8(ascii: "t"): try skipWord("true", source, &index)
      case UInt8(ascii: "f"): try skipWord("false", source, &index)
      case UInt8(ascii: "n"): try skipWord("null", source, &index)
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        let opens = source[index] == UInt8(ascii: "{")
        guard isObject.count < deepest else { throw JSONFault(reason: .tooDeep, index: index) }
        index += 1
        skipSpace(source, &index)
        if index < source.count, source[index] == (opens ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
          index += 1
        } else {
          isObject.append(opens)
          if opens { _ = try skipKey(source, &index) }
          continue
        }
      default: throw JSONFault(reason: .value, index: index)
      }
      try closeContainers(&isObject, source, &index)
      if isObject.isEmpty { return }
    }
  }

  /// Behind a value: past the ends of the arrays and objects it closes and the comma before the next value of the one it does
  /// not.
  @inline(__always)
  private static func closeContainers(
    _ isObject: inout [Bool], _ source: Span<UInt8>, _ index: inout Int
  ) throws(JSONFault) {
    while let object = isObject.last {
      if try skipComma(source, &index, inObject: object) {
        if object { _ = try skipKey(source, &index) }
        return
      }
      isObject.removeLast()
    }
  }

  /// Skips white space and a comma, or the end of the object or array; whether there was a comma.
  @inline(__always)
  static func skipComma(_ source: Span<UInt8>, _ index: inout Int, inObject: Bool) throws(JSONFault) -> Bool {
    skipSpace(source, &index)
    let end = inObject ? UInt8(ascii: "}") : UInt8(ascii: "]")
    guard index < source.count, source[index] == UInt8(ascii: ",") || source[index] == end else {
      throw JSONFault(reason: inObject ? .commaOrBrace : .commaOrBracket, index: index)
    }
    index += 1
    return source[index - 1] == UInt8(ascii: ",")
  }

  /// Skips a key, the colon and white space around them; the key's form.
  @inline(__always)
  static func skipKey(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFault) -> (key: Range<Int>, StringForm) {
    skipSpace(source, &index)
    guard index < source.count, source[index] == UInt8(ascii: "\"") else { throw JSONFault(reason: .key, index: index) }
    let start = index + 1
    let form = try skipString(source, &index)
    let end = index - 1
    skipSpace(source, &index)
    guard index < source.count, source[index] == UInt8(ascii: ":") else {
      throw JSONFault(reason: .colon, index: index)
    }
    index += 1
    return (start..<end, form)
  }

  /// Skips a string, from its opening quote on.
  @inline(__always)
  static func skipString(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFault) -> StringForm {
    var form: StringForm = []
    index += 1
    while index < source.count {
      let byte = source[index]
      if byte == UInt8(ascii: "\"") {
        index += 1
        return form
      }
      if byte == UInt8(ascii: "\\") {
        form.insert(.hasEscapes)
        try skipEscape(source, &index)
        continue
      }
      if byte < 0x20 { throw JSONFault(reason: .control, index: index) }
      if byte >= 0x80 { form.insert(.isBeyondASCII) }
      index += 1
    }
    throw JSONFault(reason: .closingQuote, index: index)
  }

  private static func skipEscape(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFault) {
    let start = index
    index += 1
    guard index < source.count else { throw JSONFault(reason: .closingQuote, index: index) }
    guard source[index] == UInt8(ascii: "u") else {
      guard JSONText.escapes[Int(source[index])] != 0 else { throw JSONFault(reason: .escape, index: start) }
      index += 1
      return
    }
    let unit = try hexUnit(source, &index)
    if unit & 0xFC00 == 0xDC00 { throw JSONFault(reason: .unpairedSurrogate, index: start) }
    guard unit & 0xFC00 == 0xD800 else { return }
    guard index + 1 < source.count, source[index] == UInt8(ascii: "\\"), source[index + 1] == UInt8(ascii: "u") else {
      throw JSONFault(reason: .unpairedSurrogate, index: start)
    }
    index += 1
    guard try hexUnit(source, &index) & 0xFC00 == 0xDC00 else {
      throw JSONFault(reason: .unpairedSurrogate, index: start)
    }
  }

  /// The four digits behind the `u` at the index.
  static func hexUnit(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFault) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      index += 1
      guard index < source.count, let digit = Character(Unicode.Scalar(source[index])).hexDigitValue else {
        throw JSONFault(reason: .hexDigits, index: index)
      }
      unit = unit << 4 | UInt16(digit)
    }
    index += 1
    return unit
  }

  @inline(__always)
  static func skipNumber(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFault) {
    if source[index] == UInt8(ascii: "-") { index += 1 }
    if index < source.count, source[index] == UInt8(ascii: "0") { index += 1 } else { try skipDigits(source, &index) }
    if index < source.count, source[index] == UInt8(ascii: ".") {
      index += 1
      try skipDigits(source, &index)
    }
    guard index < source.count, source[index] | 0x20 == UInt8(ascii: "e") else { return }
    index += 1
    if index < source.count, source[index] == UInt8(ascii: "+") || source[index] == UInt8(ascii: "-") { index += 1 }
    try skipDigits(source, &index)
  }

  @inline(__always)
  private static func skipDigits(_ source: Span<UInt8>, _ index: inout Int) throws(JSONFault) {
    let start = index
    while index < source.count, (0x30...0x39).contains(source[index]) { index += 1 }
    if index == start { throw JSONFault(reason: .digit, index: index) }
  }

  @inline(__always)
  private static func skipWord(_ word: StaticString, _ source: Span<UInt8>, _ index: inout Int) throws(JSONFault) {
    let start = index
    // SAFETY: the buffer of a literal lives as long as the program and is read within its count.
    for byte in UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount) {
      guard index < source.count, source[index] == byte else { throw JSONFault(reason: .value, index: start) }
      index += 1
    }
  }
}
