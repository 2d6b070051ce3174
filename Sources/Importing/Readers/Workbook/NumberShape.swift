import NTMKit

/// How a number is shown: what a format code says about its meaning, apart from decimals, colours and currency.
enum NumberShape: Hashable, Sendable {
  case plain
  case percent
  /// A day, a time of day, or both.
  case date(hasDay: Bool, hasTime: Bool)
  /// Hours, minutes and seconds that may pass 24 hours.
  case elapsed
  /// A whole number filled up with zeros to so many digits: codes of units are kept that way.
  case padded(Int)

  /// The formats that a file names by number only. 27 to 36 and 50 to 58 are those of Chinese, Japanese and Korean copies,
  /// where one number is a day in one language and a time in another.
  init(builtIn id: Int) {
    self =
      switch id {
      case 9, 10: .percent
      case 14...17, 27...31, 36, 50...54, 57, 58: .date(hasDay: true, hasTime: false)
      case 18...21, 32, 33, 45, 47: .date(hasDay: false, hasTime: true)
      case 22, 34, 35, 55, 56: .date(hasDay: true, hasTime: true)
      case 46: .elapsed
      default: .plain
      }
  }

  /// Adds a number's text in this shape.
  ///
  /// - Parameter is1904: days count from 1 January 1904, not from 1900.
  /// - Returns: what the cell is. A number that is no day of the calendar stays a number.
  func write(_ number: SheetNumber, is1904: Bool, to text: inout [UInt8]) -> CellGrid.Kind {
    switch self {
    case .plain: number.write(to: &text)
    case .percent:
      var hundredfold = number
      if hundredfold.mantissa > 0 { hundredfold.exponent += 2 }
      hundredfold.write(to: &text)
      text.append(UInt8(ascii: "%"))
    case .padded(let width):
      let start = text.count
      number.write(to: &text)
      if number.exponent >= 0, !number.isNegative, text.count - start < width {
        text.insert(contentsOf: repeatElement(UInt8(ascii: "0"), count: width - (text.count - start)), at: start)
      }
    case .elapsed, .date:
      guard let moment = SheetMoment(serial: number.value, is1904: is1904) else {
        number.write(to: &text)
        return .number
      }
      if case .date(let hasDay, let hasTime) = self {
        moment.write(hasDay: hasDay, hasTime: hasTime, to: &text)
      } else {
        moment.writeElapsed(to: &text)
      }
      return .date
    }
    return .number
  }
}
