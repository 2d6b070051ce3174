import NTMKit

/// A row that adds up those above it: it is no record, and is checked against them.
struct TotalRow {
  /// A column in which a total is none of what it could be.
  struct Difference {
    var column: Int
    var stated: String
    var computed: Double
  }

  /// Whether the first of the row's first cells that is not a number says that it is a total.
  ///
  /// - Parameter first: the column that the table begins in.
  @inline(__always)
  static func isOne(_ row: CellRow, from first: Int = 0) -> Bool {
    for column in first..<max(first, min(row.count, first + 3)) {
      if let digit = row.firstByte(column), digit &- UInt8(ascii: "0") <= 9 { continue }
      let first = row.withTrimmedBytes(column) { $0.first ?? UInt8(ascii: "0") }
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { continue }
      return row.withTrimmedBytes(column, mayName) && names(row.text(column))
    }
    return false
  }

  /// Whether bytes begin as one of the words for totals does: most names of communes do not, and are not looked at further.
  @inline(__always)
  private static func mayName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 3 else { return false }
    switch bytes[0] | 0x20 {
    case UInt8(ascii: "t"), UInt8(ascii: "c"): return bytes[1] | 0x20 == UInt8(ascii: "o") || bytes[1] >= 0x80
    case UInt8(ascii: "g"): return bytes[1] | 0x20 == UInt8(ascii: "r")
    case UInt8(ascii: "s"): return bytes[1] | 0x20 == UInt8(ascii: "u")
    default: return false
    }
  }

  private static func names(_ text: String) -> Bool {
    // Folded, “Công chứng viên” would begin as “Cộng chung” does: where marks are written, they count.
    let written = UnicodeForm.nfc(text).trimmingSpaces.lowercased()
    let hasMarks = !written.utf8.allSatisfy { $0 < 0x80 }
    if hasMarks, !["tổng", "cộng", "toàn"].contains(where: written.hasPrefix) { return false }
    let folded = VietnameseFolding.fold(text).trimmingCharacters(" :.")
    if ["tong", "cong", "total", "grand total", "subtotal"].contains(folded) { return true }
    return [
      "tong so", "tong cong", "cong chung", "cong toan", "toan tinh", "toan huyen", "toan xa", "cong huyen",
      "cong tinh",
    ]
    .contains { folded == $0 || folded.hasPrefix($0 + " ") }
  }

  /// Adds up the rows above a total, and those since the one before it: a table may have both kinds.
  private struct Sums {
    var numbers = 0.0
    var marks = 0
    var isUnclear = false

    mutating func add(_ row: CellRow, _ column: Int) {
      if let number = TotalRow.number(row, column) {
        numbers += number
      } else if row.withTrimmedBytes(column, { TotalRow.isNumberLike($0) }) {
        isUnclear = true
      }
      if row.withTrimmedBytes(column, { CellWord(String(decoding: $0, as: UTF8.self)) == .yes }) { marks += 1 }
    }
  }

  /// - Parameter rows: the table's rows above the total; the second value says whether a row is a total itself.
  static func differences(
    of total: CellRow, columns: [Int], rows: (_ body: (CellRow, _ isTotal: Bool) -> Void) -> Void
  ) -> [Difference] {
    let stated = columns.compactMap { column in number(total, column).map { (column: column, value: $0) } }
    guard !stated.isEmpty else { return [] }
    var whole = Array(repeating: Sums(), count: stated.count)
    var part = whole
    var wholeRows = 0
    var partRows = 0
    rows { row, isTotal in
      if isTotal {
        part = Array(repeating: Sums(), count: stated.count)
        partRows = 0
        return
      }
      wholeRows += 1
      partRows += 1
      for (index, entry) in stated.enumerated() {
        whole[index].add(row, entry.column)
        part[index].add(row, entry.column)
      }
    }
    return stated.indices.compactMap { index in
      let (column, value) = stated[index]
      let sums = [(whole[index], wholeRows), (part[index], partRows)]
      let fits = sums.contains { sum, count in
        sum.isUnclear || agree(value, sum.numbers) || agree(value, Double(sum.marks))
          || count > 0 && agrees(value, withMean: sum.numbers / Double(count))
      }
      guard !fits else { return nil }
      let computed = whole[index].numbers == 0 ? Double(whole[index].marks) : whole[index].numbers
      return Difference(column: column, stated: total.text(column).trimmingSpaces, computed: computed)
    }
  }

  private static func agree(_ a: Double, _ b: Double) -> Bool { abs(a - b) <= 1e-9 * max(abs(a), abs(b), 1) }

  /// A mean is printed rounded.
  private static func agrees(_ value: Double, withMean mean: Double) -> Bool { abs(value - mean) <= 0.05 }

  fileprivate static func number(_ row: CellRow, _ column: Int) -> Double? {
    let mark = row.isNumber(column) ? DecimalMark.point : .either
    guard case .number(let number) = row.withTrimmedBytes(column, { NumberText.parse(utf8: $0, decimal: mark) }) else {
      return nil
    }
    return number
  }

  fileprivate static func isNumberLike(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }
}
