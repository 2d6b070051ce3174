import NTMKit

/// A serial number of days, the way spreadsheets keep dates and times.
struct SheetMoment: Hashable {
  /// Whole days since the calendar's beginning.
  var days: Int
  /// 0..<86,400, rounded.
  var seconds: Int
  var is1904: Bool

  /// nil outside the years that a spreadsheet knows, up to 9999.
  init?(serial: Double, is1904: Bool) {
    let last = is1904 ? 2_957_003.0 : 2_958_465.0
    guard serial >= 0, serial < last + 1 else { return nil }
    days = Int(serial)
    seconds = Int(((serial - serial.rounded(.down)) * 86_400).rounded())
    self.is1904 = is1904
    if seconds == 86_400 {
      guard Double(days) < last else { return nil }
      (days, seconds) = (days + 1, 0)
    }
  }

  /// A format of times alone still shows the day of a number that has one, else a moment would be lost; a format of days does
  /// not show the time.
  func write(hasDay: Bool, hasTime: Bool, to text: inout [UInt8]) {
    let isTimeAlone = hasTime && days == 0
    if !isTimeAlone { writeDay(to: &text) }
    guard hasTime, isTimeAlone || seconds > 0 else { return }
    if !isTimeAlone { text.append(UInt8(ascii: " ")) }
    writeTime(hours: seconds / 3600, to: &text)
  }

  func writeElapsed(to text: inout [UInt8]) { writeTime(hours: days * 24 + seconds / 3600, to: &text) }

  private func writeTime(hours: Int, to text: inout [UInt8]) {
    write(hours, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    write(seconds / 60 % 60, digits: 2, to: &text)
    text.append(UInt8(ascii: ":"))
    write(seconds % 60, digits: 2, to: &text)
  }

  /// Day 60 of the calendar of 1900 is 29 February 1900, a day that never was and that spreadsheets keep for the sake of an
  /// old mistake; day 0 is shown as 0 January. Both are written as the sheet shows them: they are no dates, and whoever reads
  /// the column says so.
  private func writeDay(to text: inout [UInt8]) {
    let parts: (year: Int, month: Int, day: Int)
    switch days {
    case _ where is1904: parts = CalendarDate(daysSince1970: Int32(days - 24_107)).components
    case 0: parts = (1900, 1, 0)
    case 60: parts = (1900, 2, 29)
    default: parts = CalendarDate(daysSince1970: Int32(days - (days < 60 ? 25_568 : 25_569))).components
    }
    write(parts.year, digits: 4, to: &text)
    text.append(UInt8(ascii: "-"))
    write(parts.month, digits: 2, to: &text)
    text.append(UInt8(ascii: "-"))
    write(parts.day, digits: 2, to: &text)
  }

  private func write(_ number: Int, digits: Int, to text: inout [UInt8]) {
    let written = String(number).utf8
    for _ in 0..<max(digits - written.count, 0) { text.append(UInt8(ascii: "0")) }
    text.append(contentsOf: written)
  }
}
