import NTMKit

/// Writes a submission's values and lines as the compact JSON that is stored.
///
/// Values by slot: `74.5`, `true`, `[74.5,true]`, `"n/a"`, `"withdrawn"`, `null`. Lines: `12`, or one per value, from the first
/// of them on: `[120,[0,1,-1]]` is 120, 121 and none.
enum SubmissionWriter {
  /// - Throws: `NotFinite`: JSON has no word for it, and no office reports it.
  static func append(_ values: [ReportedValue], to bytes: inout [UInt8]) throws(NotFinite) {
    var isFinite = true
    grow(&bytes, by: values.count * longestValue + 2) { out in
      out.put(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { out.put(UInt8(ascii: ",")) }
        switch value {
        case .none: out.put("null")
        case .number(let number): isFinite = out.put(number) && isFinite
        case .attested(let flag): out.put(flag ? "true" : "false")
        case .numberAttested(let number, let flag):
          out.put(UInt8(ascii: "["))
          isFinite = out.put(number) && isFinite
          out.put(flag ? ",true]" : ",false]")
        case .notApplicable: out.put("\"n/a\"")
        case .withdrawn: out.put("\"withdrawn\"")
        }
      }
      out.put(UInt8(ascii: "]"))
    }
    if !isFinite { throw NotFinite() }
  }

  static func append(lines: [Int32], to bytes: inout [UInt8]) {
    grow(&bytes, by: (lines.count + 1) * longestLine + 4) { out in
      if lines.count == 1 { return out.put(integer: Int64(lines[0])) }
      if lines.isEmpty { return out.put("[]") }
      var first = Int32.max
      for line in lines where line > 0 { first = min(first, line) }
      if first == .max { first = 0 }
      out.put(UInt8(ascii: "["))
      out.put(integer: Int64(first))
      out.put(",[")
      for (index, line) in lines.enumerated() {
        if index > 0 { out.put(UInt8(ascii: ",")) }
        out.put(integer: line > 0 ? Int64(line) - Int64(first) : -1)
      }
      out.put("]]")
    }
  }

  struct NotFinite: Error {}

  /// Bytes that a value takes at most, with the comma: a double has up to 24.
  private static let longestValue = 40
  private static let longestLine = 12

  /// Makes room for so many bytes, and gives back what was not written.
  @inline(__always)
  private static func grow(_ bytes: inout [UInt8], by size: Int, _ body: (inout Output) -> Void) {
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: size))
    let end = bytes.withUnsafeMutableBufferPointer { buffer in
      var out = Output(buffer: buffer, count: start)
      body(&out)
      return out.count
    }
    bytes.removeLast(bytes.count - end)
  }

  /// Bytes written one behind the other into room that is there.
  private struct Output {
    let buffer: UnsafeMutableBufferPointer<UInt8>
    var count: Int

    @inline(__always)
    mutating func put(_ byte: UInt8) {
      buffer[count] = byte
      count += 1
    }

    @inline(__always)
    mutating func put(_ text: StaticString) {
      for index in 0..<text.utf8CodeUnitCount { put(text.utf8Start[index]) }
    }

    /// The shortest decimal that reads back as the same number; false where JSON has none.
    ///
    /// Whole numbers and those of up to four decimals, which is nearly all, take a short cut: `n / 10^k` is the nearest
    /// double to that decimal as long as n is exact, so the division proves the decimal right.
    @inline(__always)
    mutating func put(_ number: Double) -> Bool {
      var scale = 1.0
      for digits in 0...4 {
        let scaled = number * scale
        guard abs(scaled) < 9e15 else { break }
        let nearest = Int64(exactly: scaled) ?? Int64(scaled + (scaled < 0 ? -0.5 : 0.5))
        if Double(nearest) / scale == number, nearest != 0 || number.sign == .plus {
          put(nearest, fractionDigits: digits)
          return true
        }
        scale *= 10
      }
      return putSlowly(number)
    }

    @inline(never)
    private mutating func putSlowly(_ number: Double) -> Bool {
      guard number.isFinite else { return false }
      for byte in number.description.utf8 { put(byte) }
      return true
    }

    @inline(__always)
    private mutating func put(_ scaled: Int64, fractionDigits: Int) {
      guard fractionDigits > 0 else { return put(integer: scaled) }
      var power: UInt64 = 1
      for _ in 0..<fractionDigits { power *= 10 }
      if scaled < 0 { put(UInt8(ascii: "-")) }
      let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: power)
      put(natural: whole)
      put(UInt8(ascii: "."))
      var left = rest
      for place in stride(from: fractionDigits - 1, through: 0, by: -1) {
        buffer[count + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
        left /= 10
      }
      count += fractionDigits
    }

    @inline(__always)
    mutating func put(integer: Int64) {
      if integer < 0 { put(UInt8(ascii: "-")) }
      put(natural: integer.magnitude)
    }

    @inline(__always)
    private mutating func put(natural: UInt64) {
      var digits = 1
      var bound: UInt64 = 10
      while digits < 19, natural >= bound {
        digits += 1
        bound *= 10
      }
      var left = natural
      for place in stride(from: digits - 1, through: 0, by: -1) {
        buffer[count + place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: left % 10)
        left /= 10
      }
      count += digits
    }
  }
}
