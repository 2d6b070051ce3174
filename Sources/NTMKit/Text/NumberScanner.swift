/// Reads bytes once, keeping what the marks between the digits could mean.
struct NumberScanner {
  private enum Mark { case point, comma, space }

  // SAFETY: used only inside the call that was given the bytes; every read is below `end`.
  private let bytes: UnsafeBufferPointer<UInt8>
  private var start = 0
  private var end: Int
  private var isNegative = false
  /// All digits as one integer, exact while there are at most 19 of them after leading zeros.
  private var mantissa: UInt64 = 0
  private var significantDigits = 0
  private var leadingZero = false
  /// Digits before the first mark.
  private var firstGroup = 0
  /// Digits since the last mark.
  private var run = 0
  /// The first kind of mark, how often it stands, and whether all groups it closes or that another mark closes have three
  /// digits.
  private var first: Mark?
  private var firstCount = 0
  private var groupsOfThree = true
  /// A mark of another kind, after which only decimals can follow.
  private var second: Mark?

  init(bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    end = bytes.count
  }

  /// Whether the bytes have the shape of a number, in any country.
  mutating func scan() -> Bool {
    trim()
    if end > start && bytes[end - 1] == UInt8(ascii: "%") {
      end -= 1
      trimEnd()
    }
    scanSign()
    guard start < end else { return false }
    leadingZero = bytes[start] == UInt8(ascii: "0")
    var index = start
    while index < end {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit <= 9 {
        run += 1
        if significantDigits > 0 || digit > 0 {
          significantDigits += 1
          if significantDigits <= 19 { mantissa = mantissa &* 10 &+ UInt64(digit) }
        }
        index += 1
      } else {
        guard let (mark, length) = mark(at: index), take(mark) else { return false }
        index += length
      }
    }
    if first == nil { firstGroup = run }
    return run > 0
  }

  func number(decimal: DecimalMark) -> ParsedNumber {
    guard let first else { return value(decimals: 0) }
    let groups = groupsOfThree && 1...3 ~= firstGroup && !leadingZero
    if let second {
      guard groups, isDecimal(second, under: decimal), first == .space || !isOnlyDecimal(first, under: decimal) else {
        return .notANumber
      }
      return value(decimals: run)
    }
    let asThousands = groups && run == 3 && !isOnlyDecimal(first, under: decimal)
    let asDecimal = firstCount == 1 && isDecimal(first, under: decimal)
    switch (asThousands, asDecimal) {
    case (true, false): return value(decimals: 0)
    case (false, true): return value(decimals: run)
    case (false, false): return .notANumber
    case (true, true):
      guard case .number(let thousands) = value(decimals: 0), case .number(let fraction) = value(decimals: run) else {
        return .notANumber
      }
      return .ambiguous(asThousands: thousands, asDecimal: fraction)
    }
  }

  private func isDecimal(_ mark: Mark, under decimal: DecimalMark) -> Bool {
    switch mark {
    case .point: decimal != .comma
    case .comma: decimal != .point
    case .space: false
    }
  }

  private func isOnlyDecimal(_ mark: Mark, under decimal: DecimalMark) -> Bool {
    switch mark {
    case .point: decimal == .point
    case .comma: decimal == .comma
    case .space: false
    }
  }

  /// Notes a mark; false when no number has one here.
  private mutating func take(_ mark: Mark) -> Bool {
    defer { run = 0 }
    guard let first else {
      first = mark
      firstGroup = run
      firstCount = 1
      return true
    }
    if second != nil { return false }
    if run != 3 { groupsOfThree = false }
    if mark == first { firstCount += 1 } else { second = mark }
    return true
  }

  private func mark(at index: Int) -> (Mark, length: Int)? {
    switch bytes[index] {
    case UInt8(ascii: "."): return (.point, 1)
    case UInt8(ascii: ","): return (.comma, 1)
    case 0xC2 where index + 1 < end && bytes[index + 1] == 0xA0: return (.space, 2)
    case 0xE2 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0xAF: return (.space, 3)
    default: return nil
    }
  }
}

extension NumberScanner {
  private mutating func scanSign() {
    guard start < end else { return }
    switch bytes[start] {
    case UInt8(ascii: "-"):
      isNegative = true
      start += 1
    case UInt8(ascii: "+"): start += 1
    case 0xE2 where start + 2 < end && bytes[start + 1] == 0x88 && bytes[start + 2] == 0x92:
      isNegative = true
      start += 3
    default: break
    }
  }

  private mutating func trim() {
    while start < end {
      let byte = bytes[start]
      if byte == 0x20 || 0x09...0x0D ~= byte {
        start += 1
      } else if byte >= 0xC2, let length = spaceLength(at: start) {
        start += length
      } else {
        break
      }
    }
    trimEnd()
  }

  private mutating func trimEnd() {
    while start < end {
      let byte = bytes[end - 1]
      if byte == 0x20 || 0x09...0x0D ~= byte {
        end -= 1
      } else if byte >= 0x80,
        let length = [2, 3].first(where: { end - $0 >= start && spaceLength(at: end - $0) == $0 })
      {
        end -= length
      } else {
        return
      }
    }
  }

  /// The bytes of a white-space scalar beyond ASCII that starts here.
  private func spaceLength(at index: Int) -> Int? {
    guard index + 1 < end else { return nil }
    if bytes[index] == 0xC2 { return bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85 ? 2 : nil }
    guard index + 2 < end else { return nil }
    switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
    case (0xE2, 0x80, 0x80...0x8B), (0xE2, 0x80, 0xA8), (0xE2, 0x80, 0xA9), (0xE2, 0x80, 0xAF): return 3
    case (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return 3
    default: return nil
    }
  }
}

extension NumberScanner {
  /// The digits with the last `decimals` of them after the decimal mark, correctly rounded: a quotient of two exact
  /// doubles is; the standard library reads the rest.
  private func value(decimals: Int) -> ParsedNumber {
    let magnitude: Double
    if significantDigits <= 19 && mantissa <= 1 << 53 && decimals < PowersOfTen.exact.count {
      magnitude = decimals == 0 ? Double(mantissa) : Double(mantissa) / PowersOfTen.exact[decimals]
    } else {
      guard let long = Double(digitsText(decimals: decimals)), long.isFinite else { return .notANumber }
      magnitude = long
    }
    return .number(isNegative && magnitude != 0 ? -magnitude : magnitude)
  }

  private func digitsText(decimals: Int) -> String {
    var digits = bytes[start..<end].filter { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
    digits.insert(UInt8(ascii: "."), at: digits.count - decimals)
    return "0" + String(decoding: digits, as: UTF8.self) + "0"
  }
}

/// The powers of ten a double holds exactly.
enum PowersOfTen {
  static let exact: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20,
    1e21, 1e22,
  ]
}
