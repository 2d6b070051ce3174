import NTMKit

/// How wide a column has to be, in letters.
enum ColumnWidth {
  private static let rowsLookedAt = 200
  static let range = 7.0...60.0

  /// As wide as the first rows and the longest word of the heading need.
  static func fitting(_ column: Int, of sheet: Sheet, in language: Language) -> Double {
    var widest = 0
    for word in sheet.columns[column].headerText.split(separator: " ") {
      widest = max(widest, DisplayWidth.width(of: String(word)) + 2)
    }
    for row in 0..<min(sheet.rowCount, rowsLookedAt) {
      let cell = sheet.cell(row, column)
      if cell.look == .title { continue }
      let text = text(cell.value, cell.format ?? sheet.columns[column].format, language)
      for line in text.split(separator: "\n") { widest = max(widest, DisplayWidth.width(of: String(line))) }
    }
    return min(max(Double(widest) * 1.1 + 1.5, range.lowerBound), range.upperBound)
  }

  /// Lines that a text takes in a cell that wraps, more rather than fewer.
  static func lines(of text: String, in width: Double) -> Int {
    let room = max(1, Int(width) - 1)
    if text.utf8.count <= room { return 1 + text.utf8.count { $0 == 0x0A } }
    return text.split(separator: "\n", omittingEmptySubsequences: false).reduce(0) { lines, line in
      lines + max(1, (DisplayWidth.width(of: String(line)) + room - 1) / room)
    }
  }

  private static func text(_ value: Value, _ format: NumberFormat, _ language: Language) -> String {
    switch (value, format) {
    case (.date(let date), _): date.written(in: language)
    case (.period(let period), _): period.written(in: language)
    case (_, .number(let digits, _, let unit)):
      value.number.map {
        NumberText.formatted($0, fractionDigits: digits, in: language) + (unit.map { " " + $0 } ?? "")
      }
        ?? value.plainText
    default: value.plainText
    }
  }
}
