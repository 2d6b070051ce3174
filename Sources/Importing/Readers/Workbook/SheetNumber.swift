/// A number of a sheet in decimal digits, rounded to the 15 that a spreadsheet shows: the file holds `74.500000000000007`
/// where the sheet says 74.5.
///
/// The digits of the text are rounded, not a binary number: a share times 100 is then exact, and no number is made into a
/// double and back.
struct SheetNumber: Hashable {
  var isNegative = false
  /// At most 15 digits, the last of them not 0.
  var mantissa: UInt64 = 0
  var exponent = 0

  static let digits = 15

  /// Reads `-12.5E-3`, white space around it allowed; nil for anything else.
  init?(_ text: Span<UInt8>) {
    var index = 0
    var end = text.count
    while index < end, text[index] <= 0x20 { index += 1 }
    while end > index, text[end - 1] <= 0x20 { end -= 1 }
    if index < end, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isNegative = text[index] == UInt8(ascii: "-")
      index += 1
    }
    guard let behind = readDigits(text, from: index, to: end) else { return nil }
    if behind < end {
      guard text[behind] | 0x20 == UInt8(ascii: "e"), readExponent(text, from: behind + 1, to: end) else { return nil }
    }
    normalise()
  }

  /// The index behind the digits; nil when there are none.
  private mutating func readDigits(_ text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    var index = start
    var kept = 0
    var seen = 0
    var roundsUp = false
    var isFraction = false
    while index < end {
      let byte = text[index]
      if byte == UInt8(ascii: "."), !isFraction {
        isFraction = true
        index += 1
        continue
      }
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { break }
      seen += 1
      index += 1
      if kept < Self.digits {
        mantissa = mantissa * 10 + UInt64(digit)
        if mantissa > 0 { kept += 1 }
        if isFraction { exponent -= 1 }
      } else {
        if kept == Self.digits { roundsUp = digit >= 5 }
        kept += 1
        if !isFraction { exponent += 1 }
      }
    }
    if roundsUp { mantissa += 1 }
    return seen > 0 ? index : nil
  }

  private mutating func readExponent(_ text: Span<UInt8>, from start: Int, to end: Int) -> Bool {
    var index = start
    var isBelow = false
    if index < end, text[index] == UInt8(ascii: "-") || text[index] == UInt8(ascii: "+") {
      isBelow = text[index] == UInt8(ascii: "-")
      index += 1
    }
    guard index < end else { return false }
    var power = 0
    while index < end {
      let digit = text[index] &- UInt8(ascii: "0")
      guard digit < 10 else { return false }
      // Beyond any double; what matters is only that it does not overflow.
      power = min(power * 10 + Int(digit), 99_999)
      index += 1
    }
    exponent += isBelow ? -power : power
    return true
  }

  private mutating func normalise() {
    guard mantissa > 0 else {
      (isNegative, exponent) = (false, 0)
      return
    }
    while mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
  }

  /// As a double, for numbers that count days: right from a hundredth of a second to any year; nearer to 0 and beyond, right
  /// only in being so.
  var value: Double {
    var power = 1.0
    for _ in 0..<min(abs(exponent), 22) { power *= 10 }
    let size = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
    return isNegative ? -size : size
  }

  /// Adds the number to some text, written out in digits; numbers of more than forty with a power of ten: `1.5E-30`.
  func write(to text: inout [UInt8]) {
    if isNegative { text.append(UInt8(ascii: "-")) }
    // SAFETY: all 20 bytes are written before they are read; a UInt64 has at most 20 digits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var first = 20
      var rest = mantissa
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      write(UnsafeBufferPointer(rebasing: digits[first..<20]), to: &text)
    }
  }

  private func write(_ digits: UnsafeBufferPointer<UInt8>, to text: inout [UInt8]) {
    /// Where the point stands, counted from the first digit.
    let point = digits.count + exponent
    switch point {
    case digits.count...40 where exponent >= 0:
      text.append(contentsOf: digits)
      for _ in 0..<exponent { text.append(UInt8(ascii: "0")) }
    case 1..<max(digits.count, 2) where exponent < 0:
      text.append(contentsOf: digits[..<point])
      text.append(UInt8(ascii: "."))
      text.append(contentsOf: digits[point...])
    case -40...0:
      text.append(contentsOf: [UInt8(ascii: "0"), UInt8(ascii: ".")])
      for _ in 0..<(-point) { text.append(UInt8(ascii: "0")) }
      text.append(contentsOf: digits)
    default:
      text.append(digits[0])
      if digits.count > 1 {
        text.append(UInt8(ascii: "."))
        text.append(contentsOf: digits[1...])
      }
      text.append(contentsOf: "E\(point - 1)".utf8)
    }
  }
}
