import NTMKit

/// Which columns of a table only mark what is met, with `x` or the like, and say nothing of what is not.
struct MarkColumns {
  private let candidates: [Int]
  private var found: Set<Int>?

  init(_ candidates: [Int]) { self.candidates = candidates }

  /// - Cost: one pass over the table when first asked.
  mutating func areOnlyMet(in column: Int, of table: SheetTable) -> Bool {
    if found == nil { found = Self.find(candidates, table) }
    return found?.contains(column) ?? false
  }

  private static func find(_ candidates: [Int], _ table: SheetTable) -> Set<Int> {
    var marked: Set<Int> = []
    var others: Set<Int> = []
    table.scan { row in
      if TotalRow.isOne(row) { return }
      for column in candidates where !others.contains(column) {
        switch row.withTrimmedBytes(column, kind) {
        case .empty: break
        case .mark: marked.insert(column)
        case .other: others.insert(column)
        }
      }
    }
    return marked.subtracting(others)
  }

  private enum Content { case empty, mark, other }

  private static func kind(of bytes: UnsafeBufferPointer<UInt8>) -> Content {
    if bytes.isEmpty { return .empty }
    let isMark = bytes.count == 1 && (bytes[0] == UInt8(ascii: "x") || bytes[0] == UInt8(ascii: "X"))
    return isMark || ["✓", "✔", "v", "V", "+"].contains(String(decoding: bytes, as: UTF8.self)) ? .mark : .other
  }
}
