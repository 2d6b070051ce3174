/// Names of cells as spreadsheets write them: `B7` is column 2, row 7.
public enum CellReference {
  /// - Parameters: row and column, 1-based.
  public static func text(row: Int, column: Int) -> String { columnName(column) + String(row) }

  /// `A` for 1, `Z` for 26, `AA` for 27.
  public static func columnName(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = column
    while rest > 0 {
      letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }

  /// The column, 1-based, that a reference begins with, and how many letters it has; nil when it begins with none, or with more
  /// than the three that a sheet needs.
  @inline(__always)
  static func column(_ reference: UnsafePointer<UInt8>) -> (number: Int, letters: Int)? {
    var number = 0
    var letters = 0
    while true {
      let letter = (reference[letters] | 0x20) &- UInt8(ascii: "a")
      guard letter < 26 else { return letters > 0 ? (number, letters) : nil }
      guard letters < 3 else { return nil }
      number = number * 26 + Int(letter) + 1
      letters += 1
    }
  }

  /// A number of up to seven digits up to the end of the text; nil for anything else.
  @inline(__always)
  static func number(_ digits: UnsafePointer<UInt8>) -> Int? {
    var number = 0
    var count = 0
    while true {
      let digit = digits[count] &- UInt8(ascii: "0")
      guard digit < 10 else { return digits[count] == 0 && count > 0 ? number : nil }
      guard count < 7 else { return nil }
      number = number * 10 + Int(digit)
      count += 1
    }
  }

  /// Reads `B7`; nil for anything else. Dollar signs are no part of the names in a file.
  static func cell(_ text: Substring) -> (row: Int, column: Int)? {
    let bytes = Array(text.utf8) + [0]
    return bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress, let column = column(start), let row = number(start + column.letters),
        row > 0
      else { return nil }
      return (row, column.number)
    }
  }

  /// Reads `A1:C2`, or `A1` alone as a block of one cell; nil for anything else.
  static func block(_ text: String) -> (rows: ClosedRange<Int>, columns: ClosedRange<Int>)? {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false)
    guard corners.count <= 2, let first = corners.first.flatMap(cell), let last = corners.last.flatMap(cell),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    return (first.row...last.row, first.column...last.column)
  }
}
