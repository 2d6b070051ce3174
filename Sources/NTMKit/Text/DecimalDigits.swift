/// The shortest decimal digits that read back as the same number, for rounding on what people see instead of on binary
/// noise: 0.125 is 0,13 and 2.675 is 2,68 with two decimals.
struct DecimalDigits {
  private(set) var isNegative = false
  /// 0…9 each, without leading zeros; empty for zero.
  private var digits: [UInt8] = []
  /// How many of the digits stand before the decimal mark; zeros follow or precede where it is outside of them.
  private var point = 0

  var isZero: Bool { digits.isEmpty }

  /// Nil for a number that is infinite or none.
  init?(_ number: Double) {
    guard number.isFinite else { return nil }
    isNegative = number.sign == .minus
    var fraction = 0
    var seenPoint = false
    var exponent = 0
    var text = number.magnitude.description.utf8[...]
    if let mark = text.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(text[text.index(after: mark)...]) ?? "") ?? 0
      text = text[..<mark]
    }
    for byte in text {
      if byte == UInt8(ascii: ".") {
        seenPoint = true
        continue
      }
      if seenPoint { fraction += 1 }
      if byte != UInt8(ascii: "0") || !digits.isEmpty { digits.append(byte - UInt8(ascii: "0")) }
    }
    point = digits.count - fraction + exponent
    dropTrailingZeros()
  }

  /// Rounds half away from zero to at most this many decimals.
  mutating func round(toFractionDigits count: Int) {
    let kept = point + count
    guard kept < digits.count else { return }
    guard kept >= 0 else {
      digits = []
      return
    }
    let roundsUp = digits[kept] >= 5
    digits.removeSubrange(kept...)
    if roundsUp { addOneToLastDigit() }
    dropTrailingZeros()
  }

  private mutating func addOneToLastDigit() {
    while let last = digits.popLast() {
      if last < 9 {
        digits.append(last + 1)
        return
      }
    }
    digits = [1]
    point += 1
  }

  private mutating func dropTrailingZeros() {
    while digits.last == 0 { digits.removeLast() }
  }

  /// The number written out, with at least `fractionDigits` decimals; zero has no sign.
  func text(decimalMark: UInt8, groupMark: UInt8?, fractionDigits: Int = 0) -> String {
    var text: [UInt8] = []
    if isNegative && !isZero { text.append(UInt8(ascii: "-")) }
    let whole = max(point, 1)
    for position in (point - whole)..<point {
      text.append(digit(at: position))
      let left = point - position - 1
      if let groupMark, left > 0, left % 3 == 0 { text.append(groupMark) }
    }
    let decimals = max(digits.count - point, fractionDigits)
    if !isZero && decimals > 0 || fractionDigits > 0 {
      text.append(decimalMark)
      for position in point..<(point + (isZero ? fractionDigits : decimals)) { text.append(digit(at: position)) }
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func digit(at position: Int) -> UInt8 {
    UInt8(ascii: "0") + (digits.indices.contains(position) ? digits[position] : 0)
  }
}
