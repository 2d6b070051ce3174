/// What to sort by.
public struct SortKey: Sendable {
  public let vector: Vector
  public let isDescending: Bool

  public init(_ vector: Vector, descending: Bool = false) {
    self.vector = vector
    isDescending = descending
  }
}

public enum Sorting {
  /// The rows in sorted order: by the first key, among equals by the next; rows equal in all stay as they stand. Text in
  /// Vietnamese dictionary order; missing values last, whichever way.
  ///
  /// - Cost: O(rows × keys): each key becomes a number and the rows are dealt out by its digits, last key first.
  public static func rows(_ count: Int, by keys: [SortKey]) -> [Int] {
    var rows = Array(0..<count)
    for key in keys.reversed() where !key.vector.isConstant {
      var ranks = key.vector.ranks
      if key.isDescending { ranks = ranks.map { ~$0 } }
      let nulls = key.vector.nulls
      // What stands in place of a missing value means nothing: among missing ones the order so far stays.
      if let nulls {
        guard let known = nulls.firstIndex(of: false) else { continue }
        for row in nulls.indices where nulls[row] { ranks[row] = ranks[known] }
      }
      deal(&rows, by: ranks)
      if let nulls, nulls.contains(true) {
        rows = rows.filter { !nulls[$0] } + rows.filter { nulls[$0] }
      }
    }
    return rows
  }

  /// Sorts the rows by their ranks, stably, digit by digit from the lowest.
  private static func deal(_ rows: inout [Int], by ranks: [UInt64]) {
    guard let least = ranks.min(), let greatest = ranks.max(), least < greatest else { return }
    let bits = rows.count < 4096 ? 8 : 11
    let width = greatest - least
    var shift = 0
    var dealt = rows
    while shift < 64, width >> UInt64(shift) > 0 {
      var starts = [Int](repeating: 0, count: (1 << bits) + 1)
      let mask = UInt64((1 << bits) - 1)
      for row in rows { starts[Int((ranks[row] - least) >> UInt64(shift) & mask) + 1] += 1 }
      for digit in 0..<(1 << bits) { starts[digit + 1] += starts[digit] }
      for row in rows {
        let digit = Int((ranks[row] - least) >> UInt64(shift) & mask)
        dealt[starts[digit]] = row
        starts[digit] += 1
      }
      swap(&rows, &dealt)
      shift += bits
    }
  }
}

extension Vector {
  /// Numbers in the order of the values. What a missing value has means nothing.
  ///
  /// - Precondition: the vector is not constant.
  var ranks: [UInt64] {
    switch storage {
    case .bool(let values): return values.map { $0 ? 1 : 0 }
    case .int(let values): return values.map { UInt64(bitPattern: $0) ^ (1 << 63) }
    case .double(let values):
      return values.map { number in
        let bits = (number == 0 ? 0 : number).bitPattern
        return bits >> 63 == 1 ? ~bits : bits | (1 << 63)
      }
    case .date(let values), .period(let values): return values.map { UInt64(Int64($0) + (1 << 32)) }
    case .text(let codes, let dictionary):
      let ranks = dictionary.sortRanks
      return codes.map { UInt64(ranks[Int($0)]) }
    }
  }
}
