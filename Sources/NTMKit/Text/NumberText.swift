/// Numbers as people write them: `74,5` and `1.234` in Vietnamese, `74.5` and `1,234` in English.
public enum NumberText {
  /// A whole number with its thousands grouped.
  public static func formatted(_ number: Int64, in language: Language) -> String {
    let digits = Array(String(number.magnitude).utf8)
    var text: [UInt8] = []
    text.reserveCapacity(digits.count + digits.count / 3 + 1)
    if number < 0 { text.append(UInt8(ascii: "-")) }
    for (index, digit) in digits.enumerated() {
      if index > 0 && (digits.count - index) % 3 == 0 { text.append(language.groupMark) }
      text.append(digit)
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// A number with its thousands grouped, from 2⁶³ on with an exponent (`1,5e300`); `–` when it is infinite or no number.
  ///
  /// Rounding is half away from zero on the shortest decimal text that reads back as the same number. Zero never has a
  /// sign.
  ///
  /// - Parameter fractionDigits: exactly so many decimals; nil for as many as needed up to 4, without zeros at the end.
  public static func formatted(_ number: Double, fractionDigits: Int? = nil, in language: Language) -> String {
    if fractionDigits == nil || fractionDigits == 0, let whole = Int64(exactly: number) {
      return formatted(whole, in: language)
    }
    guard var digits = DecimalDigits(number) else { return "–" }
    if number.magnitude >= mostWritten {
      let parts = plain(number).split { $0 == "e" || $0 == "+" }
      let mantissa = formatted(parts.first.flatMap { Double($0) } ?? number, in: language)
      return mantissa + "e" + (parts.last ?? "")
    }
    let count = max(fractionDigits ?? 4, 0)
    digits.round(toFractionDigits: count)
    return digits.text(
      decimalMark: language.decimalMark, groupMark: language.groupMark,
      fractionDigits: fractionDigits == nil ? 0 : count)
  }

  /// From here on there are more digits than whole numbers have, and than anybody reads.
  private static let mostWritten = 0x1p63

  /// The shortest text that reads back as the same number, for CSV, JSON and codes: a point, no grouping, integers
  /// without `.0`, no exponent below 1e15, zero without a sign. Infinities and NaN are `inf`, `-inf` and `nan`.
  public static func plain(_ number: Double) -> String {
    if number.magnitude < 1e15 {
      if let whole = Int64(exactly: number) { return String(whole) }
      // Swift writes an exponent below 1e-4.
      if number.magnitude >= 1e-3 { return number.description }
      if let digits = DecimalDigits(number) {
        return digits.text(decimalMark: UInt8(ascii: "."), groupMark: nil)
      }
    }
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Language {
  fileprivate var groupMark: UInt8 {
    switch self {
    case .vi: UInt8(ascii: ".")
    case .en: UInt8(ascii: ",")
    }
  }

  fileprivate var decimalMark: UInt8 {
    switch self {
    case .vi: UInt8(ascii: ",")
    case .en: UInt8(ascii: ".")
    }
  }
}
