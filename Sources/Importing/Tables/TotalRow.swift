import NTMKit

/// A row that adds up those above it, or tells their mean: it is no record, and is checked against them.
struct TotalRow {
  enum Kind { case sum, mean }

  /// A column in which a total or mean is not what the rows above give.
  struct Difference {
    var column: Int
    var stated: String
    var computed: Double
    /// Of a mean that lies among its rows and is not their plain one.
    var mayBeWeighted = false
  }

  static func isOne(_ row: CellRow, from first: Int = 0) -> Bool { kind(of: row, from: first) != nil }

  /// What the first of the row's first cells that is not a number says that the row is; nil for a record.
  ///
  /// - Parameters:
  ///   - first: the column that the table begins in.
  ///   - isOpened: whether the table may be of anything: then “Trung bình” may be a grade.
  @inline(__always)
  static func kind(of row: CellRow, from first: Int = 0, isOpened: Bool = false) -> Kind? {
    for column in first..<max(first, min(row.count, first + 3)) {
      if let digit = row.firstByte(column), digit &- UInt8(ascii: "0") <= 9 { continue }
      let first = row.withTrimmedBytes(column) { $0.first ?? UInt8(ascii: "0") }
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first) { continue }
      guard row.withTrimmedBytes(column, mayName) else { return nil }
      return kind(named: row.text(column), isOpened: isOpened)
    }
    return nil
  }

  /// Whether bytes begin as one of the words for totals and means does: most names of communes do not, and are not looked at
  /// further.
  @inline(__always)
  private static func mayName(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count > 1 else { return false }
    let second = bytes[1] | 0x20
    switch bytes[0] | 0x20 {
    case UInt8(ascii: "t"): return second == UInt8(ascii: "o") || second == UInt8(ascii: "r") || bytes[1] >= 0x80
    case UInt8(ascii: "c"): return second == UInt8(ascii: "o") || bytes[1] >= 0x80
    case UInt8(ascii: "g"): return second == UInt8(ascii: "r")
    case UInt8(ascii: "s"): return second == UInt8(ascii: "u")
    case UInt8(ascii: "b"), UInt8(ascii: "m"): return bytes.contains { $0 | 0x20 == UInt8(ascii: "q") }
    default: return false
    }
  }

  private static func kind(named text: String, isOpened: Bool) -> Kind? {
    // Folded, “Công chứng viên” would begin as “Cộng chung” does: where marks are written, they count.
    let written = UnicodeForm.nfc(text).trimmingSpaces.lowercased()
    let hasMarks = !written.utf8.allSatisfy { $0 < 0x80 }
    if hasMarks, !written.hasPrefix(anyOf: ["tổng", "cộng", "toàn", "bình quân", "mức bình quân", "trung bình"]) {
      return nil
    }
    let folded = VietnameseFolding.fold(text).trimmingCharacters(" :.")
    if ["tong", "cong", "total", "grand total", "subtotal"].contains(folded)
      || sums.contains(where: { folded.isOrBegins($0) })
    {
      return .sum
    }
    if ["binh quan", "bq", "muc binh quan"].contains(folded) || means.contains(where: { folded.isOrBegins($0) }) {
      return .mean
    }
    // A commune may be called Trung Bình.
    return folded == "trung binh" && !isOpened && text.contains(" b") ? .mean : nil
  }

  private static let sums = [
    "tong so", "tong cong", "cong chung", "cong toan", "toan tinh", "toan huyen", "toan xa", "cong huyen", "cong tinh",
  ]
  private static let means = ["binh quan", "trung binh"].flatMap { word in
    ["chung", "toan", "cong", "huyen", "tinh", "cac xa"].map { "\(word) \($0)" }
  }

  /// Adds up the rows above a total, and those since the one before it: a table may have both kinds.
  private struct Sums {
    var numbers = 0.0
    var marks = 0
    var isUnclear = false
    /// Rows with a number, and the least and greatest of these.
    var count = 0
    var range: ClosedRange<Double>?

    mutating func add(_ row: CellRow, _ column: Int) {
      if let number = TotalRow.number(row, column) {
        numbers += number
        count += 1
        range = min(range?.lowerBound ?? number, number)...max(range?.upperBound ?? number, number)
      } else if row.withTrimmedBytes(column, { TotalRow.isNumberLike($0) }) {
        isUnclear = true
      }
      if row.withTrimmedBytes(column, { CellWord(String(decoding: $0, as: UTF8.self)) == .yes }) { marks += 1 }
    }
  }

  /// - Parameter rows: the table's rows above the total; the second value says whether a row is a total itself.
  static func differences(
    of total: CellRow, _ kind: Kind, columns: [Int], rows: (_ body: (CellRow, _ isTotal: Bool) -> Void) -> Void
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
    if kind == .mean {
      return stated.indices.compactMap { index in
        let text = total.text(stated[index].column).trimmingSpaces
        return difference(ofMean: stated[index].value, text, [(whole[index], wholeRows), (part[index], partRows)]).map {
          Difference(column: stated[index].column, stated: text, computed: $0.plain, mayBeWeighted: $0.mayBeWeighted)
        }
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

  /// What the rows' plain mean is, where a mean is none of theirs; nil where it is, or cannot be held against any.
  private static func difference(
    ofMean value: Double, _ text: String, _ sums: [(Sums, rows: Int)]
  ) -> (plain: Double, mayBeWeighted: Bool)? {
    let decimals = text.lastIndex { $0 == "," || $0 == "." }.map {
      text[$0...].dropFirst().prefix(while: \.isNumber).count
    }
    let rounding = max(0.05, 0.5.shifted(byPowerOfTen: -(decimals ?? 0))) * 1.000_001
    guard let (all, _) = sums.first, all.count > 0 else { return nil }
    for (sum, rows) in sums {
      if sum.isUnclear { return nil }
      for count in [sum.count, rows] where count > 0 {
        if abs(value - sum.numbers / Double(count)) <= rounding { return nil }
      }
    }
    let isAmong = all.range.map { $0.lowerBound - rounding <= value && value <= $0.upperBound + rounding } ?? true
    return (all.numbers / Double(all.count), isAmong)
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

extension String {
  fileprivate func hasPrefix(anyOf words: [String]) -> Bool { words.contains { hasPrefix($0) } }
  /// Whether it is a phrase, or that and more words.
  fileprivate func isOrBegins(_ phrase: String) -> Bool { self == phrase || hasPrefix(phrase + " ") }
}
