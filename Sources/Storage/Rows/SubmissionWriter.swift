import NTMKit

/// Writes a submission's values and lines as the compact JSON that is stored.
///
/// Values by slot: `74.5`, `true`, `[74.5,true]`, `"n/a"`, `"withdrawn"`, `null`. Lines: `12`, or one per value, from the first
/// of them on: `[120,[0,1,-1]]` is 120, 121 and none.
enum SubmissionWriter {
  /// - Throws: `NotFinite`: JSON has no word for it, and no office reports it.
  static func append(_ values: [ReportedValue], to bytes: inout [UInt8]) throws(NotFinite) {
    bytes.append(UInt8(ascii: "["))
    var isFirst = true
    for value in values {
      if isFirst { isFirst = false } else { bytes.append(UInt8(ascii: ",")) }
      switch value {
      case .none: append("null", to: &bytes)
      case .number(let number): try append(number, to: &bytes)
      case .attested(let flag): append(flag ? "true" : "false", to: &bytes)
      case .numberAttested(let number, let flag):
        bytes.append(UInt8(ascii: "["))
        try append(number, to: &bytes)
        append(flag ? ",true]" : ",false]", to: &bytes)
      case .notApplicable: append("\"n/a\"", to: &bytes)
      case .withdrawn: append("\"withdrawn\"", to: &bytes)
      }
    }
    bytes.append(UInt8(ascii: "]"))
  }

  static func append(lines: [Int32], to bytes: inout [UInt8]) {
    if lines.count == 1 {
      append(integer: Int64(lines[0]), to: &bytes)
      return
    }
    if lines.isEmpty { return append("[]", to: &bytes) }
    let first = lines.lazy.filter { $0 > 0 }.min() ?? 0
    bytes.append(UInt8(ascii: "["))
    append(integer: Int64(first), to: &bytes)
    append(",[", to: &bytes)
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(integer: line > 0 ? Int64(line) - Int64(first) : -1, to: &bytes)
    }
    append("]]", to: &bytes)
  }

  struct NotFinite: Error {}

  /// The shortest decimal that reads back as the same number.
  ///
  /// Whole numbers and those of up to four decimals, which is nearly all, take a short cut: `n / 10^k` is the nearest
  /// double to that decimal as long as n is exact, so the division proves the decimal right.
  static func append(_ number: Double, to bytes: inout [UInt8]) throws(NotFinite) {
    guard number.isFinite else { throw NotFinite() }
    if number == 0, number.sign == .minus {
      append("-0.0", to: &bytes)
      return
    }
    var scale = 1.0
    for digits in 0...4 {
      let scaled = (number * scale).rounded()
      guard abs(scaled) < 9e15 else { break }
      if scaled / scale == number {
        append(Int64(scaled), fractionDigits: digits, to: &bytes)
        return
      }
      scale *= 10
    }
    bytes += Array(number.description.utf8)
  }

  private static func append(_ scaled: Int64, fractionDigits: Int, to bytes: inout [UInt8]) {
    guard fractionDigits > 0 else { return append(integer: scaled, to: &bytes) }
    var power: Int64 = 1
    for _ in 0..<fractionDigits { power *= 10 }
    if scaled < 0 { bytes.append(UInt8(ascii: "-")) }
    append(integer: abs(scaled) / power, to: &bytes)
    bytes.append(UInt8(ascii: "."))
    var rest = abs(scaled) % power
    for _ in 0..<fractionDigits {
      power /= 10
      bytes.append(UInt8(ascii: "0") + UInt8(rest / power))
      rest %= power
    }
  }

  private static func append(integer: Int64, to bytes: inout [UInt8]) {
    if integer < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = integer.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private static func append(_ text: StaticString, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
